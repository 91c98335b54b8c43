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
      else target.removeAttribute("tabindex");
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
