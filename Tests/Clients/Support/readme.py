"""Runs a program of the README as it is written.

    python readme.py SECTION NUMBER

NUMBER counts the blocks of Python in the section, from 0.
"""

import ast
import asyncio
import pathlib
import re
import sys

README = pathlib.Path(__file__).resolve().parents[3] / "README.md"

section, number = sys.argv[1:3]
text = README.read_text().split(f"\n## {section}\n")[1].split("\n## ")[0]
program = re.findall(r"```python\n(.*?)```", text, re.DOTALL)[int(number)]


async def main():
    code = compile(program, "README", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    running = eval(code, {"__name__": "__main__"})
    if running:
        await running


asyncio.run(main())
print("the agent has ended")
