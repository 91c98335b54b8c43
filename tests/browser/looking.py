"""What must hold of any page in front of a browser."""

from axe_playwright_python.base import AXE_SCRIPT

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
MOST_BYTES = 300 * 1024
# Words of a page wider than the window, found by asking every element where it ends.
TOO_WIDE = """() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  return [...document.querySelectorAll('main *, header *, footer *')]
    .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > room + 1)
    .slice(0, 5).map(e => e.outerHTML.slice(0, 120));
}"""
CONTROLS = "main button, header a, header button, summary, footer a, select"
SMALL_TARGETS = """controls => [...document.querySelectorAll(controls)]
  .map(e => [e, e.getBoundingClientRect()])
  .filter(([e, r]) => r.width && r.height && (r.height < 24 || r.width < 24))
  .map(([e]) => e.outerHTML.slice(0, 120))"""


def violations(page) -> list[str]:
    """Return what axe finds against WCAG 2.2 AA, one line per element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("rules => axe.run(rules)", RULES)["violations"]
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]


def too_wide(page) -> list[str]:
    """Return the elements that make the page scroll sideways."""
    return page.evaluate(TOO_WIDE)


def small_targets(page) -> list[str]:
    """Return the controls smaller than 24 × 24 px."""
    return page.evaluate(SMALL_TARGETS, CONTROLS)
