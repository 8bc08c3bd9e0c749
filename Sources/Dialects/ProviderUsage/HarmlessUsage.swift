/// Names of numbers in usage objects that need no rule, each with its reason.
enum HarmlessUsage {
  /// By name, wherever it stands.
  static let reasons: [String: String] = [
    "text_tokens": "the part of a count that is neither audio nor image: what its rate is for",
    "textTokens": "the same, in camel case",
    "video_tokens": "a part of the prompt, which no listed price tells from the rest",
    "accepted_prediction_tokens": "a part of the output",
    "rejected_prediction_tokens": "a part of the output, charged for as such",
    "initial_prompt_tokens": "a part of the prompt",
    "web_fetch_requests": "Anthropic does not charge for fetches beside their tokens",
    "tool_search_requests": "Anthropic charges for searches of tools by their tokens alone",
    "maxOutputTokens": "a limit of the model",
    "num_sources_used": "xAI charges by the call of a tool, which is read",
    "num_server_side_tools_used": "the sum of the calls of tools, which are read one by one",
    "tool_calls_requested": "the calls of tools are charged for when they are executed",
    "prompt_audio_seconds": "the length of what audio tokens count",
    "upstream_inference_prompt_cost": "a part of OpenRouter's upstream_inference_cost",
    "upstream_inference_completions_cost": "a part of OpenRouter's upstream_inference_cost",
    "upstream_inference_input_cost": "a part of OpenRouter's upstream_inference_cost",
    "upstream_inference_output_cost": "a part of OpenRouter's upstream_inference_cost",
    "context_details": "the parts of xAI's counts that its last pass held",
    "created": "a moment",
    "invocationLatency": "a duration",
    "firstByteLatency": "a duration",
    "queue_time": "a duration",
  ]
}
