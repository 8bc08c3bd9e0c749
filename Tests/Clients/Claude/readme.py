"""Runs the README's program for the Claude Agent SDK.

    python readme.py README PROMPT
"""

import ast
import asyncio
import os
import re
import sys

text = open(sys.argv[1]).read().split("## Claude Agent SDK")[1]
program = re.search(r"```python\n(.*?)```", text, re.DOTALL).group(1)
program = program.replace("http://127.0.0.1:8080", os.environ["TALLY_URL"])
program = program.replace("Explain this repository", sys.argv[2])
asyncio.run(eval(compile(program, "README", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)))
print("the agent has ended")
