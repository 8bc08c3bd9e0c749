"""Runs a program of the documents as it is written.

    python documented.py PAGE NUMBER

NUMBER counts the blocks of Python on the page, from 0.
"""

import ast
import asyncio
import pathlib
import re
import sys

DOCS = pathlib.Path(__file__).resolve().parents[3] / "docs"

page, number = sys.argv[1:3]
text = (DOCS / page).read_text()
program = re.findall(r"```python\n(.*?)```", text, re.DOTALL)[int(number)]


async def main():
    code = compile(program, page, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    running = eval(code, {"__name__": "__main__"})
    if running:
        await running


asyncio.run(main())
print("the agent has ended")
