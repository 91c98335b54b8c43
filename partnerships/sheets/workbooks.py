"""Read a workbook (XLSX, XLSM, XLSB, XLS, ODS) in a process of its own, and take its lines as they come.

A workbook is somebody else's: the process has no Django, at most so much memory and processor, and is ended
by the clock when it does not answer. PURE.
"""

import json
import subprocess  # nosec B404: our own module, by our own Python
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path

from partnerships.sheets.problems import Unreadable
from partnerships.sheets.workbook_process import DATE, MERGED, MOMENT

ROOT = Path(__file__).resolve().parent.parent.parent
PROCESS = "partnerships.sheets.workbook_process"
CHUNK = 2**16


@dataclass(frozen=True)
class Bounds:
    """What reading a workbook may cost: bytes unpacked, times its size, cells, columns, bytes of memory,
    seconds of processor, seconds of the clock.
    """

    expanded: int = 50 * 2**20
    ratio: int = 100
    cells: int = 2_500_000
    columns: int = 100
    memory: int = 512 * 2**20
    processor: int = 30
    clock: int = 60


BOUNDS = Bounds()


class Shown(float):
    """A number whose format says more than its value: 00311, 12.10, 18 %."""

    def __new__(cls, value, text):
        made = super().__new__(cls, value)
        made.text = text
        return made


class Merged(float):
    """A number of a cell merged over several lines: whose it is cannot be known."""


def open_workbook(source, *, layout: str, sheet: str, bounds: Bounds = BOUNDS):
    """Return (numbered rows, {"sheet", "sheets", "hidden", …}) of the sheet named, else of the first visible
    one that is no side sheet.

    Raises Unreadable: damaged, too_expanded, xml_refused, encrypted, no_sheet, formula_without_value,
    too_many_cells, too_heavy, too_slow.
    """
    said = lines_of(source, layout=layout, sheet=sheet, bounds=bounds)
    about = next(said)
    return _numbered(said), about


def lines_of(source, *, layout: str, sheet: str, bounds: Bounds, process: str = PROCESS) -> Iterator[object]:
    """Yield what a process prints, but its end. The process is gone when this is."""
    asked = json.dumps({"layout": layout, "sheet": sheet, "limits": asdict(bounds)})
    running = subprocess.Popen(  # nosec B603: no shell, no word of the file
        [sys.executable, "-E", "-X", "utf8", "-m", process, asked],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    feeder = threading.Thread(target=_feed, args=(source, running.stdin), daemon=True)
    clock = threading.Timer(bounds.clock, running.kill)
    try:
        feeder.start()
        clock.start()
        yield from _until_end(running)
    finally:
        clock.cancel()
        running.kill()
        running.wait()
        feeder.join()
        running.stdout.close()


def _feed(source, target):
    """Send the file to the process, which may be gone before all of it is read."""
    source.seek(0)
    with suppress(OSError, ValueError), target:
        while data := source.read(CHUNK):
            target.write(data)


def _until_end(process):
    for line in process.stdout:
        said = json.loads(line)
        if said == "end":
            return
        if type(said) is dict and "refused" in said:
            problem = said["refused"]
            params = problem.get("params", {})
            raise Unreadable(
                problem["code"],
                line=problem.get("line"),
                column=problem.get("column", ""),
                value=problem.get("value", ""),
                **params,
            )
        yield said
    raise Unreadable("too_heavy")  # it was ended, by its limits or by the clock


def _numbered(said):
    line = 0
    for block in said:
        for cells in block:
            line += 1
            for place, cell in enumerate(cells):
                if type(cell) is list:
                    cells[place] = _value(*cell)
            yield line, cells


def _value(kind, value, text=""):
    if kind == DATE:
        return date.fromisoformat(value)
    if kind == MOMENT:
        return datetime.fromisoformat(value)
    return Merged(value) if kind == MERGED else Shown(value, text)
