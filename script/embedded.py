"""Run PostgreSQL 18 and Valkey 9 from the installed wheels, unless the environment names others.

    embedded.py run [--ephemeral] -- COMMAND   start both, run the command, stop both, return its code
    embedded.py start [--ephemeral]            start both in the background and print their addresses
    embedded.py stop [--ephemeral]             stop what `start` started

A server is not started when DATABASE_URL (or REDIS_URL) already names one. Data live under $ARRIMAGE_VAR,
or `var` beside the project. `--ephemeral` is for tests: fast, and nothing is kept.
"""

import argparse
import contextlib
import os
import subprocess
import sys

from embedding.background import keep, signals_become_exit, start, stop
from embedding.entering import entering
from embedding.places import variable_folder
from embedding.servers import addresses, durable_servers, ephemeral_servers


def running(*, command: list[str], ephemeral: bool) -> int:
    """Run a command with both servers; return its exit code. Raises ServerFailed."""
    context = ephemeral_servers() if ephemeral else durable_servers(var=variable_folder())
    with signals_become_exit(), context as servers:
        return following(subprocess.Popen(command, env=os.environ | addresses(servers)))


def following(child: subprocess.Popen) -> int:
    """Wait for a child to end and return its exit code; whatever ends us ends it first."""
    try:
        while child.poll() is None:
            # Ctrl-C reaches the child by the terminal too; it decides, and we outlive it to clean up.
            with contextlib.suppress(KeyboardInterrupt):
                child.wait()
        return child.returncode if child.returncode >= 0 else 128 - child.returncode
    finally:
        _ending(child)


def _ending(child: subprocess.Popen) -> None:
    child.terminate()
    try:
        child.wait(5)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def main(arguments: list[str]) -> int:
    """Obey the command line; return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, usage=argparse.SUPPRESS
    )
    parser.add_argument("verb", choices=["run", "start", "stop", "keep"])
    parser.add_argument("--ephemeral", action="store_true")
    split = arguments.index("--") if "--" in arguments else len(arguments)
    options, command = parser.parse_args(arguments[:split]), arguments[split + 1 :]
    if (options.verb == "run") != bool(command):
        parser.error("run [--ephemeral] -- COMMAND")
    if options.verb == "run":
        return running(command=command, ephemeral=options.ephemeral)
    return {"start": start, "stop": stop, "keep": keep}[options.verb](ephemeral=options.ephemeral)


if __name__ == "__main__":
    entering(lambda: main(sys.argv[1:]))
