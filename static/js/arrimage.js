// Small comforts. Every page works without this file.
"use strict";

function closeMenus(except) {
  document.querySelectorAll("details.menu[open]").forEach((menu) => {
    if (menu !== except) menu.open = false;
  });
}

document.addEventListener("click", (event) => {
  closeMenus(event.target.closest("details.menu"));
  if (event.target.closest("[data-print]")) window.print();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// After a refused form, the reader starts at the list of errors.
document.addEventListener("DOMContentLoaded", () => {
  const errors = document.querySelector(".error-summary");
  if (errors) errors.focus();
  // A table wider than the screen can be scrolled from the keyboard.
  const fitting = new ResizeObserver((boxes) => {
    boxes.forEach(({ target }) => {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else if (!target.querySelector(":scope > table[data-keys]")) target.removeAttribute("tabindex");
    });
  });
  document.querySelectorAll(".table-wrap:not([tabindex])").forEach((box) => { fitting.observe(box); });
  document.querySelectorAll("[data-print]").forEach((button) => { button.hidden = false; });
});

// allauth tells of a passkey that failed, and would only write it in the console.
document.addEventListener("allauth.error", (event) => {
  const notice = document.getElementById("passkey-error");
  if (!notice) return;
  event.preventDefault();
  notice.hidden = false;
});

// A row typed in its place reloads its list: who saved goes on from that row.
document.addEventListener("htmx:beforeOnLoad", (event) => {
  const row = event.detail.elt.closest(".row-form");
  if (!row || !event.detail.xhr.getResponseHeader("HX-Refresh")) return;
  sessionStorage.setItem("row", row.dataset.back.split("#")[1] || "");
});
document.addEventListener("DOMContentLoaded", () => {
  const row = sessionStorage.getItem("row");
  sessionStorage.removeItem("row");
  if (row) document.getElementById(row)?.querySelector(".row-edit")?.focus();
});

// Keys of a list, only while it has the focus, never in a field, and not at all once they are switched off.
const FIELDS = "input:not([type='checkbox']), select, textarea, [contenteditable]";

function focusRow(row) {
  if (!row) return;
  const target = row.querySelector("th a, a, button");
  if (target) target.focus();
  row.scrollIntoView({ block: "nearest" });
}

const LIST_KEYS = {
  j: (list, row) => { focusRow(row ? row.nextElementSibling : list.tBodies[0].rows[0]); },
  k: (list, row) => { focusRow(row ? row.previousElementSibling : null); },
  x: (list, row) => { if (row) row.querySelector("input[type='checkbox']")?.click(); },
  "/": () => { document.querySelector("main input[type='search']")?.focus(); },
};

document.addEventListener("keydown", (event) => {
  const box = event.target.closest(".table-wrap:has(> table[data-keys])");
  if (!box || event.ctrlKey || event.metaKey || event.altKey || event.target.matches(FIELDS)) return;
  const act = LIST_KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act(box.querySelector("table"), event.target.closest("tbody > tr"));
});

document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll(".table-wrap:has(> table[data-keys])").forEach((box) => { box.tabIndex = 0; });
});
