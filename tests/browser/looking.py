"""What must hold of any page in front of a browser."""

import gzip

from axe_playwright_python.base import AXE_SCRIPT

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
# What a narrower window may change for what looked good: sizes, and what is left of the page's frame.
WHEN_NARROWER = (
    "target-size",
    "scrollable-region-focusable",
    "bypass",
    "heading-order",
    "landmark-one-main",
    "page-has-heading-one",
    "region",
    "skip-link",
)
# How each element looks to axe: shown or not, as what, in which colours, in letters large or not.
REMEMBER = """() => {
  window.looks = e => {
    if (!e.checkVisibility()) return '';
    const s = getComputedStyle(e), size = parseFloat(s.fontSize);
    const large = size >= 24 || (size >= 18.66 && s.fontWeight >= 700);
    return [s.display, s.color, s.backgroundColor, s.backgroundImage, s.opacity, large].join();
  };
  window.looked = new Map([...document.querySelectorAll('*')].map(e => [e, looks(e)]));
}"""
# First the elements that did not look so, by every rule; then the whole page, by those of sizes and frame.
LOOK_AGAIN = """async ([rules, narrower]) => {
  const anew = [...document.querySelectorAll('body *')].filter(e => looks(e) && looks(e) !== looked.get(e));
  const found = anew.length ? (await axe.run({include: anew}, rules)).violations : [];
  return [...found, ...(await axe.run({...rules, runOnly: narrower})).violations];
}"""
# The page but for its words: where there are any, which names are the same, which hold what one reads.
OUTLINE = """() => {
  const WORDS = ['aria-label', 'aria-description', 'alt', 'title', 'placeholder', 'value', 'label'];
  const PLACES = ['href', 'action', 'src', 'lang', 'datetime', 'x', 'y', 'width', 'height', 'd', 'viewBox'];
  const letters = text => (text || '').toLowerCase().replace(/\\s+/g, ' ').trim();
  const met = [], number = name => name && (met.includes(name) ? met.indexOf(name) : met.push(name));
  const mark = a => WORDS.includes(a.name) ? `${a.name}=${!letters(a.value)}`
    : PLACES.includes(a.name) || /^(data|hx)-/.test(a.name) ? a.name : `${a.name}=${a.value}`;
  return [...document.querySelectorAll('html, body, body *')].map(e => {
    const said = letters(e.getAttribute('aria-label')), read = letters(e.textContent);
    const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    const name = number(e.tagName === 'CAPTION' ? read : said);
    const foreign = e.lang !== '' && e.lang !== document.documentElement.lang;
    const marks = [...e.attributes].map(mark).sort();
    return [e.tagName, own, name, said.includes(read), foreign, ...marks].join(' ');
  });
}"""
# A first visit: the page, its styles and scripts; on the wire, then as they are (bytes).
FIRST_VISIT, MOST_BYTES = 60 * 1024, 300 * 1024
# A page alone; a report, which is read like a book, may take more on the wire.
PAGE, PAGE_ON_THE_WIRE, REPORT_ON_THE_WIRE = 120 * 1024, 25 * 1024, 60 * 1024
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
    bring_axe(page)
    page.evaluate(REMEMBER)
    return lines(page.evaluate("rules => axe.run(rules)", RULES)["violations"])


def violations_when_narrower(page) -> list[str]:
    """Return what axe finds in what a narrower window changed since `violations`, and in the sizes of all."""
    return lines(page.evaluate(LOOK_AGAIN, [RULES, WHEN_NARROWER]))


def bring_axe(page) -> None:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)


def too_heavy(content: bytes, *, name: str) -> list[str]:
    """Tell when a page is larger than one may send."""
    most = REPORT_ON_THE_WIRE if name.startswith("report") else PAGE_ON_THE_WIRE
    sent, whole = len(gzip.compress(content)), len(content)
    return [f"{sent} bytes on the wire, {whole} in all"] if sent > most or whole > PAGE else []


def lines(found: list[dict]) -> list[str]:
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]


def outline(page) -> list[str]:
    """Return the page as axe reads it but for its words: two languages with one outline fail alike."""
    return page.evaluate(OUTLINE)


def too_wide(page) -> list[str]:
    """Return the elements that make the page scroll sideways."""
    return page.evaluate(TOO_WIDE)


def small_targets(page) -> list[str]:
    """Return the controls smaller than 24 × 24 px."""
    return page.evaluate(SMALL_TARGETS, CONTROLS)
