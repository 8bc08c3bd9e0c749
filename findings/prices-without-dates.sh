#!/usr/bin/env bash
# LiteLLM 1.110.2 and genai-prices 0.2.3 are a factor of two apart from 2026-12-01 on: only one of
# them knows that Gemini 4 Argon's introductory rates have ended.
#
# genai-prices has both rates with the day they begin on, and takes the one of the call's own day.
# LiteLLM's list has one rate a model and no days. As released, it books a call of December at half
# of what genai-prices does, for input, output and cache reads alike. A list with the new rates
# would book the calls of November, priced again, twice too dear: LiteLLM is not asked for a day.
#
# Output when this was written (100,000 tokens in, 10,000 of them cached, 10,000 out):
#   genai-prices, 2026-11-30: 0.281
#   genai-prices, 2026-12-01: 0.562
#   litellm, any day: 0.281; members of its price that name a day: none
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q litellm==1.110.2 genai-prices==0.2.3
LITELLM_LOCAL_MODEL_COST_MAP=True "$folder/venv/bin/python" - <<'PYTHON'
from datetime import datetime, timezone
from decimal import Decimal

import litellm
from genai_prices import Usage, calc_price
from litellm.types.utils import ModelResponse

litellm.suppress_debug_info = True
usage = Usage(input_tokens=100_000, cache_read_tokens=10_000, output_tokens=10_000)
prices = {}
for day in ("2026-11-30", "2026-12-01"):
    at = datetime.fromisoformat(day + "T12:00:00").replace(tzinfo=timezone.utc)
    prices[day] = calc_price(
        usage, "gemini-4-argon", provider_id="google", genai_request_timestamp=at).total_price
    print(f"genai-prices, {day}: {prices[day].normalize()}")

# `created` is the call's own time, and the only one that a response has.
costs = set()
for day in ("2026-11-30", "2026-12-01"):
    at = datetime.fromisoformat(day + "T12:00:00").replace(tzinfo=timezone.utc)
    response = ModelResponse(
        model="gemini-4-argon", created=int(at.timestamp()), usage={
            "prompt_tokens": 100_000, "completion_tokens": 10_000, "total_tokens": 110_000,
            "prompt_tokens_details": {"cached_tokens": 10_000}})
    costs.add(round(Decimal(str(litellm.completion_cost(
        response, model="gemini/gemini-4-argon"))), 9).normalize())
price = litellm.model_cost["gemini/gemini-4-argon"]
days = [name for name in price if "date" in name or "from" in name or "until" in name]
print(f"litellm, any day: {', '.join(map(str, costs))};",
      "members of its price that name a day:", ", ".join(days) or "none")
assert prices == {"2026-11-30": Decimal("0.281"), "2026-12-01": Decimal("0.562")}
assert costs == {Decimal("0.281")} and not days
PYTHON
