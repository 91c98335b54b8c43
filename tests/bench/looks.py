"""What Lighthouse says of four pages of the demonstration, when Node.js and Chromium are there.

It comes from npm at a named version, for this measure alone: nothing of the portal needs it.
"""

import json
import os
import re
import shutil
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

PROJECT = Path(__file__).resolve().parents[2]
LIGHTHOUSE = "lighthouse@12.8.2"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SUBJECTS = ("performance", "accessibility", "best-practices", "seo")
PORT, PATIENCE = 9871, 600  # seconds for a demonstration to be made
PAGES = {"home": "/fr/", "offers": "/fr/offres/", "map": "/fr/offres/carte/"}
GOAL = "goal >= 99/100/100/100"


def bench() -> list[str]:
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if not (chromium and shutil.which("npx")):
        return ["Lighthouse: neither asked nor passed, without Node.js (npx) and Chromium"]
    with demonstration() as site:
        pages = PAGES | {"report": first_report(site)}
        return [
            f"{f'Lighthouse, {name}':<58} {scores(site + path, chromium)}  {GOAL}"
            for name, path in pages.items()
        ]


@contextmanager
def demonstration() -> Iterator[str]:
    """Start a portal of its own, as anybody would."""
    site = f"http://127.0.0.1:{PORT}"
    with tempfile.TemporaryDirectory() as var:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        environment = {**kept, "PORT": str(PORT), "ARRIMAGE_VAR": var}
        server = subprocess.Popen(
            ["sh", "script/server"],
            cwd=PROJECT,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            wait_for(site + "/healthz", server)
            yield site
        finally:
            server.terminate()
            server.wait(30)


def wait_for(address: str, server: subprocess.Popen) -> None:
    """Return once the portal answers. Raises RuntimeError when it stopped, or takes too long."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        try:
            return read(address) and None
        except (URLError, ConnectionError):
            time.sleep(1)
    raise RuntimeError("the demonstration did not start")


def first_report(site: str) -> str:
    """Return the path of a report, once a worker has made one. Raises RuntimeError when none comes."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if found := re.search(r'href="(/fr/bilans/[0-9a-f-]{36}/)"', read(site + "/fr/bilans/")):
            return found[1]
        time.sleep(2)
    raise RuntimeError("no report was made")


def read(address: str) -> str:
    with urllib.request.urlopen(address, timeout=30) as answer:  # nosec B310
        return answer.read().decode()


def scores(address: str, chromium: str) -> str:
    """Return Lighthouse's four marks out of 100."""
    flags = ["--quiet", "--output=json", "--chrome-flags=--headless=new --no-sandbox"]
    done = subprocess.run(
        ["npx", "--yes", LIGHTHOUSE, address, *flags],
        env={**os.environ, "CHROME_PATH": chromium}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    found = json.loads(done.stdout)["categories"]
    return "/".join(str(round(found[name]["score"] * 100)) for name in SUBJECTS)
