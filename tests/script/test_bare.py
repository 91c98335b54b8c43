"""`.ci/bare` says why it cannot try a bare machine, and then fails nobody's run."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("programs", "reason"),
    [
        (["id"], "no debootstrap here" if os.geteuid() == 0 else "only root may make a root file system"),
        (["id", "debootstrap", "unshare", "apt-get", "head"], "apt names no Debian mirror"),
    ],
)
def test_where_no_bare_system_can_be_made_it_is_skipped_with_its_reason(tmp_path, programs, reason):
    if "apt-get" in programs and os.geteuid() != 0:
        pytest.skip("only root goes that far")
    for name in ("bash", "dirname", *programs):
        found = shutil.which("true" if name in ("debootstrap", "unshare", "apt-get") else name)
        (tmp_path / name).symlink_to(found)
    command = [shutil.which("bash"), PROJECT / ".ci/bare", "bookworm"]
    answer = subprocess.run(command, env={"PATH": str(tmp_path)}, capture_output=True, text=True)
    assert (answer.returncode, answer.stdout) == (0, f"Bare start skipped: {reason}.\n"), answer.stderr
