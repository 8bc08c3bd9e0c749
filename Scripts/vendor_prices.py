"""What vendors publish of their prices and neither LiteLLM's nor genai-prices' list has.

Scripts/default-prices applies these tables. Each row names the page that it is of.
"""

from decimal import Decimal as D

HALF = D("0.5")
EVERY = r"."
SPOKEN = r"(?!.*(realtime|audio|live))"  # batch interfaces take no such models

# What a tier costs in parts of the standard rate of input and output, where the lists have no rates
# for it: (provider, tier, names, part, whether cached tokens have the discount too, page). A cached
# token has the standard rate otherwise, which all of these vendors bill or which is the most that it
# can be.
TIERS = [
    ("anthropic", "batch", r"^(?!claude-(2|v1|instant))", HALF, True,
     "platform.claude.com/docs/en/build-with-claude/batch-processing#pricing"),
    ("openai", "batch", r"^(gpt-|o\d|text-embedding|ft:|chatgpt-)" + SPOKEN, HALF, False,
     "platform.openai.com/docs/guides/batch"),
    ("azure", "batch", r"^(global/|global-standard/)?(gpt-|o\d|text-embedding)" + SPOKEN, HALF, False,
     "learn.microsoft.com/azure/ai-foundry/openai/how-to/batch"),
    ("gemini", "batch", r"^gemini-" + SPOKEN, HALF, False,
     "ai.google.dev/gemini-api/docs/batch-api"),
    ("vertex_ai", "batch", r"^gemini-" + SPOKEN, HALF, False,
     "docs.cloud.google.com/vertex-ai/generative-ai/docs/multimodal/batch-prediction-gemini"),
    ("vertex_ai", "batch", r"^claude-", HALF, False,
     "cloud.google.com/vertex-ai/generative-ai/pricing#claude-models"),
    ("bedrock", "batch", r"(^|\.)(anthropic\.claude-|amazon\.nova-)(?!.*(sonic|mantle))", HALF, False,
     "docs.aws.amazon.com/bedrock/latest/userguide/capacity-limits-cost-optimization.html"),
    ("groq", "batch", EVERY, HALF, False, "console.groq.com/docs/batch"),
    ("mistral", "batch", EVERY, HALF, False, "docs.mistral.ai/capabilities/batch"),
    ("fireworks_ai", "batch", EVERY, HALF, False, "docs.fireworks.ai/serverless/pricing"),
    ("dashscope", "batch", r"^qwen", HALF, False,
     "alibabacloud.com/help/en/model-studio/batch-inference"),
    ("gemini", "flex", r"^gemini-" + SPOKEN, HALF, False,
     "ai.google.dev/gemini-api/docs/flex-inference"),
    ("vertex_ai", "flex", r"^gemini-" + SPOKEN, HALF, False,
     "docs.cloud.google.com/gemini-enterprise-agent-platform/models/flex-paygo"),
    # Higher limits at the price of on-demand.
    ("groq", "flex", EVERY, D(1), True, "console.groq.com/docs/flex-processing"),
    # A commitment buys it, at rates in the proportions of the standard ones (see COMMITTED).
    ("anthropic", "priority", EVERY, D(1), True, "platform.claude.com/docs/en/api/service-tiers"),
    # Where fast mode is not sold or was withdrawn, calls run and are billed at the standard speed.
    ("anthropic", "fast", EVERY, D(1), True, "platform.claude.com/docs/en/build-with-claude/fast-mode"),
]
# Providers whose flex rates are their batch rates:
# platform.openai.com/docs/guides/flex-processing
FLEX_AS_BATCH = {"openai"}
# Tiers that are sold for a commitment, at a discount that no list has.
COMMITTED = {"anthropic": "priority"}  # platform.claude.com/docs/en/api/service-tiers

# Fees in dollars for one call of a tool: (provider, names, {kind: fee}, page). The kind `search` is
# a web search.
TOOL_FEES = [
    ("xai", r"^grok-(?!.*(imagine|image|video|voice))", {
        "search": "0.005", "x_search": "0.005", "code_interpreter": "0.005", "code_execution": "0.005",
        "attachment_search": "0.01", "collections_search": "0.0025", "file_search": "0.0025",
        # Billed by their tokens alone.
        "mcp": "0", "view_image": "0", "view_x_video": "0",
    }, "docs.x.ai/developers/pricing#tools-pricing"),
    ("openai", r"^(gpt-|o\d|chatgpt-|ft:)(?!.*(embedding|transcribe|tts|image|realtime|audio|live))",
     {"search": "0.01", "file_search": "0.0025"}, "openai.com/api/pricing (tools)"),
]

# What cached tokens cost in parts of input where the lists have no rate: (provider, names, bucket,
# part, page). Qwen's reads are not among them: of its two caches, which differ, not every model has
# the cheaper one, and the usage does not say which was hit.
CACHES = [
    ("dashscope", r"^qwen", "w5", D("1.25"), "alibabacloud.com/help/en/model-studio/context-cache"),
]

# Perplexity's fee goes by the request and the context of its search, which is low unless asked
# otherwise; the searches of a request are in it: docs.perplexity.ai/docs/getting-started/pricing
REQUEST_BY_CONTEXT = ("perplexity", r"^sonar(?!-deep-research)")

# Dollars per million tokens beyond which a rate is not believed, by bucket. The dearest that are sold
# are o1-pro (150 and 600), and GPT-6 Astra's ultrafast tier above 272 000 tokens (120 and 450, and
# 300 for a write of twelve hours).
CEILINGS = {"in": 200, "read": 200, "w5": 250, "w1": 400, "w30": 250, "w12": 400, "out": 800, "think": 800,
            "ain": 300, "aread": 200, "aout": 800, "iin": 200, "iread": 200, "iout": 800}
# How many times the median of the same name at other providers a rate may be, or may be less.
TIMES_MEDIAN = 25
# How many times the standard rate a tier's may be, or may be less; the dearest that is sold is six.
TIMES_STANDARD = 10
# Rates that are sold although they are beyond a bound: (provider, name): why.
BELIEVED = {}
