"""Where things are, and how they are built."""

import hashlib
import pathlib
import shutil
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


def build_before(commit):
    """The service as it was at a commit: built once, and kept under the commit's hash."""
    git = ["git", "-C", str(REPOSITORY)]
    name = subprocess.run(
        [*git, "rev-parse", "--verify", f"{commit}^{{commit}}"], check=True, capture_output=True,
        text=True).stdout.strip()
    kept = BENCHMARKS / ".build" / "before" / name / "tally"
    if kept.exists():
        return kept
    tree = kept.parent / "tree"
    say(f"+ build of {name}")
    subprocess.run([*git, "worktree", "add", "--detach", "--force", str(tree), name],
                   check=True, stdout=sys.stderr)
    try:
        subprocess.run(
            ["swift", "build", "-c", "release", "--package-path", str(tree), "--product", "tally"],
            check=True, stdout=sys.stderr)
        shutil.copy2(tree / ".build" / "release" / "tally", kept)
    finally:
        subprocess.run([*git, "worktree", "remove", "--force", str(tree)],
                       check=True, stdout=sys.stderr)
    return kept


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
