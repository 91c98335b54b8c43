// Rows are put in order by dragging their handle among their own; the arrows beside it do the same without this file.
"use strict";
(() => {
  const form = document.getElementById("moves");
  if (!form) return;
  let held = null;

  function send(place) {
    form.action = held.dataset.move;
    Object.entries({ act: "place", of: place.dataset.row }).forEach(([name, value]) => {
      const said = document.createElement("input");
      Object.assign(said, { type: "hidden", name, value });
      form.append(said);
    });
    form.submit();
  }

  document.querySelectorAll("[data-move]").forEach((handle) => {
    const row = handle.closest("tr, li");
    const takes = () => held && held !== handle && held.dataset.among === handle.dataset.among;
    handle.hidden = false;
    handle.addEventListener("dragstart", (event) => {
      held = handle;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", handle.dataset.row);
      event.dataTransfer.setDragImage(row, 8, 8);
    });
    handle.addEventListener("dragend", () => { held = null; });
    row.addEventListener("dragover", (event) => {
      if (!takes()) return;
      event.preventDefault();
      row.classList.add("is-over");
    });
    row.addEventListener("dragleave", () => { row.classList.remove("is-over"); });
    row.addEventListener("drop", (event) => {
      row.classList.remove("is-over");
      if (!takes()) return;
      event.preventDefault();
      send(handle);
    });
  });
})();
