"""python3 run.py PART TALLY ARTEFACTS: runs the checks of one part, and says how each ended."""

import importlib
import pathlib
import sys
import time
import traceback

import chromium


def main():
    part, program, artefacts = sys.argv[1:]
    folder = pathlib.Path(artefacts)
    folder.mkdir(parents=True, exist_ok=True)
    module = importlib.import_module(part)
    browser = chromium.Chromium()
    failed = 0
    try:
        for check in module.CHECKS:
            begun = time.monotonic()
            try:
                check(browser, program, folder)
                outcome = "ok"
            except Exception:
                traceback.print_exc()
                failed += 1
                outcome = "FAILED"
            name = check.__name__.replace("_", " ")
            print(f"{outcome}: {name} ({time.monotonic() - begun:.1f} s)", flush=True)
    finally:
        browser.close()
    print("every check held" if failed == 0 else f"{failed} did not hold")
    sys.exit(failed > 0)


main()
