"""Read text tables: encoding, delimiter, and lines with the number a person sees.

The encoding is a byte order mark, else strict UTF-8, else Windows-1252: on French files this was never wrong,
where statistical detectors were wrong in three files of ten. Old DOS and Mac pages are told by their letters.
"""

import codecs
import csv
import re
from collections import Counter
from itertools import islice

from partnerships.base.folding import fold
from partnerships.sheets.problems import Unreadable
from partnerships.sheets.values import EXCEL_ERROR, NUMBER_SIGN

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
DELIMITERS = (";", ",", "\t", "|")
WINDOWS = "cp1252"
ONE_BYTE = (WINDOWS, "cp850", "mac_roman")
SMALL, MARKS_OF_TEXT, UNREADABLE = "éèàêçôîûâùëïüÿœæ", "«»’‘“”–—…°²³½¼¾·•®©™€£$\u00a0\u202f", 5
ASCII = bytes(range(128))
CHUNK = 2**16
LINES_SAMPLED = 60
SEPARATOR_LINE = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)
SURROGATE = re.compile("[\ud800-\udfff]")
FORBIDDEN = re.compile("[\x00\ufffe\uffff]")
LINE = re.compile("[^\r\n]*(?:\r\n|\r|\n)")
LINE_THEN_MORE = re.compile("[^\r\n]*(?:\r\n|\r(?!$)|\n)")


def encoding_of(source):
    """Return (encoding, bytes to skip). Raises Unreadable for bytes that are no text."""
    source.seek(0)
    start = source.read(4)
    for mark, encoding in MARKS:
        if start.startswith(mark):
            _check(source, encoding, len(mark))
            return encoding, len(mark)
    if _is_valid(source, "utf-8", 0):
        return "utf-8", 0
    _refuse_surrogates(source)
    encoding = by_letters(source)
    _check(source, encoding, 0)
    return encoding, 0


def by_letters(source) -> str:
    """Return which encoding of one byte makes of a file the letters that French uses.

    Windows-1252, unless it shows letters that French has not while the DOS or Mac page shows its own: é is
    « ‚ » or « Ž » when the page is wrong.
    """
    source.seek(0)
    counts = Counter()
    while data := source.read(CHUNK):
        counts.update(data.translate(None, ASCII))
    if _looks(counts, WINDOWS) >= 0:
        return WINDOWS
    best = max(ONE_BYTE, key=lambda encoding: _looks(counts, encoding))
    return best if _looks(counts, best) > 0 else WINDOWS


def _looks(counts, encoding):
    """Return how French the high bytes look: letters of French for, others against, punctuation neither."""
    total = 0
    for byte, count in counts.items():
        try:
            character = bytes([byte]).decode(encoding)
        except UnicodeDecodeError:
            total -= UNREADABLE * count
            continue
        if character in SMALL:
            total += 2 * count
        elif character.lower() in SMALL:
            total += count
        elif character not in MARKS_OF_TEXT:
            total -= 2 * count
    return total


def open_csv(source, *, known, limits):
    """Return (numbered rows, {"encoding", "delimiter"}). Raises Unreadable when the bytes are no text."""
    encoding, start = encoding_of(source)
    delimiter = delimiter_of(source, encoding=encoding, start=start, known=known, limits=limits)
    lines = text_lines(source, encoding=encoding, start=start, limits=limits)
    found = {"encoding": encoding, "delimiter": delimiter}
    return numbered_rows(lines, delimiter=delimiter, known=known), found


def delimiter_of(source, *, encoding, start, known, limits):
    """Return the delimiter that finds the most known headers, else the one that cuts lines most evenly."""
    lines = text_lines(source, encoding=encoding, start=start, limits=limits)
    sample = [text for _, text in islice(lines, LINES_SAMPLED)]
    if sample and (match := SEPARATOR_LINE.fullmatch(sample[0])):
        return match[1]
    return max(DELIMITERS, key=lambda delimiter: _score(sample, delimiter, known))


def numbered_rows(lines, *, delimiter, known):
    """Yield (line number, cells) of every record; a record over several lines has the number of its first.

    Raises Unreadable for quotes misplaced or never closed.
    """
    feeder = _Feeder(lines, delimiter, known)
    reader = csv.reader(feeder, delimiter=delimiter, strict=True)
    while True:
        feeder.fresh = True
        try:
            cells = next(reader)
        except StopIteration:
            yield from feeder.waiting()
            return
        except csv.Error as error:
            raise Unreadable(_code_of(error), line=feeder.first) from None
        if feeder.comments:
            yield from feeder.waiting()
        yield feeder.first, cells


def text_lines(source, *, encoding, start, limits):
    """Yield (number, text) of every physical line, holding one chunk of the file at a time.

    Raises Unreadable for NUL and other forbidden characters, and for lines longer than any table has.
    """
    longest = limits.columns * (limits.characters + 3)
    source.seek(start)
    decoder = codecs.getincrementaldecoder(encoding)()
    number, rest = 0, ""
    while True:
        data = source.read(CHUNK)
        text = decoder.decode(data, final=not data)
        rest += text
        if FORBIDDEN.search(text):
            _refuse_forbidden(rest, number)
        *lines, rest = _split(rest, last=not data)
        for text in lines:
            number += 1
            yield number, text
        if len(rest) > longest:
            raise Unreadable("line_too_long", line=number + 1, limit=longest)
        if not data:
            if rest:
                yield number + 1, rest
            return


class _Feeder:
    """Hand lines to csv.reader, keep comments from it, and remember where the record began."""

    def __init__(self, lines, delimiter, known):
        self.lines, self.delimiter, self.known = lines, delimiter, known
        self.first, self.fresh, self.comments = 0, True, []

    def __iter__(self):
        return self

    def __next__(self):
        for number, text in self.lines:
            if self.fresh:
                if self._is_aside(number, text):
                    self.comments.append((number, [text.strip()]))
                    continue
                self.first, self.fresh = number, False
            return text
        raise StopIteration

    def waiting(self):
        comments, self.comments = self.comments, []
        return comments

    def _is_aside(self, number, text):
        """Tell a comment, whose quotes must not reach the parser, from a header such as « # de cohorte »."""
        if number == 1 and SEPARATOR_LINE.fullmatch(text):
            return True
        text = text.lstrip()
        if not text.startswith("#") or EXCEL_ERROR.match(text) or NUMBER_SIGN.match(text):
            return False
        return _named(text, self.delimiter, self.known) < 2


def _named(text, delimiter, known):
    try:
        cells = next(csv.reader([text], delimiter=delimiter), [])
    except csv.Error:
        return 0
    return len({known[key] for key in map(fold, cells) if known.get(key)})


def _score(sample, delimiter, known):
    named = max((_named(text, delimiter, known) for text in sample), default=0)
    counts = [text.count(delimiter) for text in sample if text.strip() and not text.startswith("#")]
    most = max(counts, default=0)
    even = sum(1 for count in counts if count == most) if most else 0
    return named, even, most


def _split(text, *, last):
    """Return the finished lines of text with their ends, and the rest as the last piece."""
    if "\r" not in text:
        lines = text.split("\n")
        return [line + "\n" for line in lines[:-1]] + lines[-1:]
    # A CR at the very end may be half of a CR LF: it waits for the next chunk.
    lines = (LINE if last else LINE_THEN_MORE).findall(text)
    return [*lines, text[sum(map(len, lines)) :]]


def _is_valid(source, encoding, start):
    try:
        for _ in _decoded(source, encoding, start):
            pass
    except UnicodeDecodeError:
        return False
    return True


def _decoded(source, encoding, start, errors="strict"):
    source.seek(start)
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    while data := source.read(CHUNK):
        yield decoder.decode(data)
    yield decoder.decode(b"", final=True)


def _check(source, encoding, start):
    """Raise Unreadable at the line where the bytes stop being text in this encoding."""
    if _is_valid(source, encoding, start):
        return
    if encoding.startswith("utf"):
        _refuse_surrogates(source, encoding, start)
    raise Unreadable("not_text", line=_line_of_failure(source, encoding, start))


def _refuse_surrogates(source, encoding="utf-8", start=0):
    line = 1
    try:
        for text in _decoded(source, encoding, start, "surrogatepass"):
            if found := SURROGATE.search(text):
                raise Unreadable("lone_surrogate", line=line + text.count("\n", 0, found.start()))
            line += text.count("\n")
    except UnicodeDecodeError:
        return


def _line_of_failure(source, encoding, start):
    line = 1
    try:
        for text in _decoded(source, encoding, start):
            line += text.count("\n")
    except UnicodeDecodeError as error:
        line += error.object[: error.start].count("\n".encode(encoding))
    return line


def _refuse_forbidden(text, number):
    found = FORBIDDEN.search(text)
    code = "nul_character" if found[0] == "\x00" else "forbidden_character"
    before = text[: found.start()]
    raise Unreadable(code, line=number + 1 + len(re.findall("\r\n|\r|\n", before)))


def _code_of(error):
    text = str(error)
    if "field larger" in text:
        return "cell_endless"
    return "quote_not_closed" if "unexpected end" in text else "quote_misplaced"
