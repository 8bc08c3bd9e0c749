"""Where things are, and how they are built."""

import hashlib
import pathlib
import subprocess
import sys

BENCHMARKS = pathlib.Path(__file__).resolve().parent.parent
REPOSITORY = BENCHMARKS.parent
SCHEMA = sorted((REPOSITORY / "migrations" / "sqlite").glob("*.sql"))
# Beside the build, so that databases lie on a real disk and not in memory.
SCRATCH = BENCHMARKS / ".build" / "run"
FASTAPI = BENCHMARKS / "fastapi"
VENV = BENCHMARKS / ".venv"

SERVICE_BUILD = REPOSITORY / ".build" / "release"
OWN_BUILD = BENCHMARKS / ".build" / "release"


def say(text):
    print(text, file=sys.stderr, flush=True)


def build():
    """Builds everything that is measured, one build after the other."""
    for package, arguments in (
        (REPOSITORY, ["--product", "tally"]),
        (REPOSITORY, ["--product", "echo"]),
        (BENCHMARKS, []),
    ):
        command = ["swift", "build", "-c", "release", "--package-path", str(package), *arguments]
        say("+ " + " ".join(command))
        subprocess.run(command, check=True, stdout=sys.stderr)


def prepare_fastapi():
    """Makes the virtual environment; False where the packages cannot be had."""
    wanted = hashlib.sha256((FASTAPI / "requirements.txt").read_bytes()).hexdigest()
    stamp = VENV / "stamp"
    if stamp.exists() and stamp.read_text() == wanted:
        return True
    pip = [str(VENV / "bin" / "pip"), "install", "-q", "-r", str(FASTAPI / "requirements.txt")]
    try:
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True, stdout=sys.stderr)
        subprocess.run(pip, check=True, stdout=sys.stderr)
    except subprocess.CalledProcessError:
        say("FastAPI cannot be installed; its rows are left out")
        return False
    stamp.write_text(wanted)
    return True
