"""Runs a program, its arguments behind it, with the fake provider in place of OpenAI.

    python with_provider.py PROGRAM ARGUMENT…
"""

import os
import runpy
import sys

from fake_provider import Provider

os.environ["OPENAI_BASE_URL"] = Provider().url
os.environ["OPENAI_API_KEY"] = "none"
# Its price map ships with LiteLLM; nothing is to be fetched.
os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
del sys.argv[0]
sys.path.insert(0, os.path.dirname(sys.argv[0]))
runpy.run_path(sys.argv[0], run_name="__main__")
print("the program has ended")
