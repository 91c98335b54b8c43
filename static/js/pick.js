// Suggestions as one types. Without this file, the form that is sent asks back what the words mean.
"use strict";

(() => {
  if (window.arrimagePick) return; // several boxes of a page bring the script, which runs once
  window.arrimagePick = true;
  const WAIT = 150; // milliseconds after the last key

  class Pick {
    constructor(box) {
      this.box = box;
      this.words = box.querySelector("input[type='text']");
      this.key = box.querySelector("input[type='hidden'][name]:not([name$='-said'])");
      this.said = box.querySelector("input[name$='-said']");
      this.ticked = box.querySelector("[data-ticked]");
      this.at = -1;
      this.asked = 0;
      this.isOld = false; // the list answers words that have changed since
      this.keys = []; // pressed on such a list: they are for the one that comes
      this.list = document.createElement("ul");
      this.list.className = "picker-list";
      this.list.id = `${this.words.id}-list`;
      this.list.setAttribute("role", "listbox");
      const label = document.querySelector(`label[for='${CSS.escape(this.words.id)}']`);
      this.list.setAttribute("aria-label", label ? label.textContent.replace("*", "").trim() : this.words.placeholder);
      this.list.hidden = true;
      this.words.after(this.list);
      const roles = {
        role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id,
      };
      Object.entries(roles).forEach(([name, value]) => { this.words.setAttribute(name, value); });
      this.words.addEventListener("input", () => { this.changed(); });
      this.words.addEventListener("focus", () => { if (!this.words.value) this.soon(0); });
      this.words.addEventListener("blur", () => { this.close(); });
      this.words.addEventListener("keydown", (event) => { this.pressed(event); });
      // The list keeps the focus in the box, which a click would take away before it counts.
      this.list.addEventListener("mousedown", (event) => { event.preventDefault(); });
      this.list.addEventListener("click", (event) => {
        const row = event.target.closest("[role='option']");
        if (row) this.choose(row);
      });
    }

    changed() {
      if (this.key) this.key.value = "";
      this.box.querySelector(".picker-matches")?.remove();
      this.soon(WAIT);
    }

    soon(wait) {
      clearTimeout(this.timer);
      this.isOld = true;
      this.keys = [];
      this.timer = setTimeout(() => { this.ask(); }, wait);
    }

    async ask() {
      const asked = ++this.asked;
      const address = `${this.box.dataset.pick}&q=${encodeURIComponent(this.words.value)}`;
      try {
        const answer = await fetch(address, { headers: { Accept: "application/json" } });
        const { choices } = answer.ok ? await answer.json() : { choices: [] };
        if (asked === this.asked) this.show(choices);
      } catch { if (asked === this.asked) this.close(); }
    }

    show(choices) {
      this.at = -1;
      this.isOld = false;
      this.list.replaceChildren(...choices.map(([key, label], place) => {
        const row = document.createElement("li");
        row.id = `${this.list.id}-${place}`;
        row.setAttribute("role", "option");
        row.setAttribute("aria-selected", "false");
        row.dataset.key = key;
        row.textContent = label;
        return row;
      }));
      this.list.hidden = !choices.length;
      this.words.setAttribute("aria-expanded", String(!this.list.hidden));
      this.words.removeAttribute("aria-activedescendant");
      this.keys.splice(0).forEach((key) => { this.act(key); });
    }

    close() {
      clearTimeout(this.timer);
      this.keys = [];
      this.asked += 1;
      this.show([]);
    }

    move(step) {
      const rows = [...this.list.children];
      if (!rows.length) return;
      this.at = (this.at + step + rows.length + (this.at < 0 && step < 0 ? 1 : 0)) % rows.length;
      rows.forEach((row, place) => { row.setAttribute("aria-selected", String(place === this.at)); });
      rows[this.at].scrollIntoView({ block: "nearest" });
      this.words.setAttribute("aria-activedescendant", rows[this.at].id);
    }

    pressed(event) {
      const isForNext = event.key.startsWith("Arrow") ? /Up|Down/.test(event.key) : event.key === "Enter" && this.keys.length;
      if (this.isOld && isForNext) this.keys.push(event.key);
      else if (!this.act(event.key)) return;
      event.preventDefault();
    }

    act(key) {
      const isOpen = !this.list.hidden;
      if (key === "ArrowDown" && !isOpen) this.soon(0);
      else if (key === "ArrowDown") this.move(1);
      else if (key === "ArrowUp" && isOpen) this.move(-1);
      else if (key === "Enter" && isOpen && this.at >= 0) this.choose(this.list.children[this.at]);
      else if (key === "Escape" && isOpen) this.close();
      else return false;
      return true;
    }

    choose(row) {
      const { key } = row.dataset;
      if (this.ticked) this.tick(key, row.textContent);
      else if (this.key) this.key.value = key;
      this.words.value = this.ticked ? "" : this.key ? row.textContent : key;
      if (this.said) this.said.value = this.words.value;
      this.close();
      this.words.dispatchEvent(new Event("change", { bubbles: true }));
    }

    tick(key, label) {
      const box = [...this.ticked.querySelectorAll("input")].find((input) => input.value === key);
      if (box) { box.checked = true; return; }
      const row = document.createElement("li");
      const told = document.createElement("label");
      const input = document.createElement("input");
      Object.assign(input, { type: "checkbox", className: "form-check-input", value: key, checked: true });
      input.name = this.words.name.replace(/-words$/, "");
      told.append(input, ` ${label}`);
      row.append(told);
      this.ticked.append(row);
    }
  }

  const begin = (under) => {
    under.querySelectorAll("[data-pick]:not([data-picking])").forEach((box) => {
      box.dataset.picking = "";
      new Pick(box);
    });
  };
  begin(document);
  document.addEventListener("htmx:load", (event) => { begin(event.target); });
})();
