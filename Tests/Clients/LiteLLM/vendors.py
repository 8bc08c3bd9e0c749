"""Vendors on a free port of this machine, each with one answer in its own shape, and what the call
costs. The figures are made up; the prices are the vendors' lists."""

import io
import json
import threading
import wave
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Case:
    name: str
    # LiteLLM's function, and what it is given beside the address.
    call: str
    arguments: dict
    # What the vendor says: one object, or the chunks of a stream.
    answer: object
    # What the session comes to; None where nobody can know.
    usd: str | None
    # What else the session has, where it is not one call, wholly known, without a search.
    more: dict


def chat(model, usage):
    return {
        "id": "gen-1", "object": "chat.completion", "created": 1, "model": model, "usage": usage,
        "choices": [{
            "index": 0, "message": {"role": "assistant", "content": "found"},
            "finish_reason": "stop"}]}


def stream(model, usage):
    base = {"id": "gen-2", "object": "chat.completion.chunk", "created": 1, "model": model}
    delta = {"role": "assistant", "content": "found"}
    return [
        base | {"choices": [{"index": 0, "delta": delta, "finish_reason": None}]},
        base | {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]},
        base | {"choices": [], "usage": usage}]


def response(model, usage):
    found = [
        {"id": f"ws_{at}", "type": "web_search_call", "status": "completed",
         "action": {"type": "search", "query": f"query {at}"}} for at in range(2)]
    message = {
        "id": "msg_1", "type": "message", "role": "assistant", "status": "completed",
        "content": [{"type": "output_text", "text": "found", "annotations": []}]}
    return {
        "id": "resp_1", "object": "response", "created_at": 1, "status": "completed",
        "model": model, "output": found + [message], "parallel_tool_calls": True,
        "tool_choice": "auto", "tools": [{"type": "web_search"}], "usage": usage}


def anthropic(model, usage):
    return {
        "id": "msg_1", "type": "message", "role": "assistant", "model": model,
        "content": [{"type": "text", "text": "found"}], "stop_reason": "end_turn",
        "stop_sequence": None, "usage": usage}


def anthropic_stream(model, usage):
    message = anthropic(model, {"input_tokens": 700, "output_tokens": 1})
    text = {"type": "text_delta", "text": "found"}
    return [
        {"type": "message_start", "message": message | {"content": [], "stop_reason": None}},
        {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
        {"type": "content_block_delta", "index": 0, "delta": text},
        {"type": "content_block_stop", "index": 0},
        {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": usage},
        {"type": "message_stop"}]


def events(chunks):
    """Anthropic's are named, OpenAI's are not and have an end."""
    lines = []
    for chunk in chunks:
        lines += [f"event: {chunk['type']}"] if "type" in chunk else []
        lines += ["data: " + json.dumps(chunk), ""]
    if "type" not in chunks[0]:
        lines += ["data: [DONE]", ""]
    return ("\n".join(lines) + "\n").encode()


def speech():
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(1000)
        sound.writeframes(bytes(17_000))
    return "speech.wav", file.getvalue()


ASK = {"messages": [{"role": "user", "content": "a secret word"}]}
SEARCH = {"input": "a secret word", "tools": [{"type": "web_search"}]}
STREAM = {"stream": True, "stream_options": {"include_usage": True}}

XAI_TOOLS = {
    "num_sources_used": 4, "num_server_side_tools_used": 3, "cost_in_usd_ticks": 191750000,
    "server_side_tool_usage_details": {
        "web_search_calls": 2, "x_search_calls": 1, "code_interpreter_calls": 0}}
XAI_CHAT = {
    "prompt_tokens": 4000, "completion_tokens": 120, "total_tokens": 4300,
    "prompt_tokens_details": {"text_tokens": 4000, "cached_tokens": 1500},
    "completion_tokens_details": {"reasoning_tokens": 180}} | XAI_TOOLS

ADVISED = {
    "input_tokens": 1500, "output_tokens": 90, "cache_creation_input_tokens": 0,
    "cache_read_input_tokens": 0, "iterations": [
        {"type": "message", "input_tokens": 700, "output_tokens": 60},
        {"type": "advisor_message", "model": "claude-opus-4-6", "input_tokens": 900,
         "output_tokens": 30},
        {"type": "message", "input_tokens": 800, "output_tokens": 30}]}

CASES = [
    # (2000 x 0.25 + 1000 x 0.025 + 200 x 2) / 1e6 = 0.000925, and 2 searches at 0.01. LiteLLM tells
    # what the searches cost, and not how many they were.
    Case("openai-search", "aresponses", SEARCH | {"model": "openai/gpt-5-mini"}, response(
        "gpt-5-mini", {
            "input_tokens": 3000, "input_tokens_details": {"cached_tokens": 1000},
            "output_tokens": 200, "output_tokens_details": {"reasoning_tokens": 50},
            "total_tokens": 3200}), "0.020925", {}),
    # (900 x 0.5 + (100 + 60) x 3) / 1e6 = 0.00093, and 3 searches at 0.014.
    Case("gemini-grounding", "acompletion", ASK | {
        "model": "gemini/gemini-3-flash-preview", "tools": [{"googleSearch": {}}]}, {
            "responseId": "g1", "modelVersion": "gemini-3-flash-preview",
            "candidates": [{
                "index": 0, "finishReason": "STOP",
                "content": {"role": "model", "parts": [{"text": "found"}]},
                "groundingMetadata": {"webSearchQueries": ["one", "two", "three"]}}],
            "usageMetadata": {
                "promptTokenCount": 900, "candidatesTokenCount": 100, "thoughtsTokenCount": 60,
                "totalTokenCount": 1060,
                "promptTokensDetails": [{"modality": "TEXT", "tokenCount": 900}]}},
        "0.04293", {"web_searches": 3}),
    # Its own charge, which it rounds: 340 tokens at 1 a million, and a request fee of 0.008.
    Case("perplexity", "acompletion", ASK | {"model": "perplexity/sonar"}, chat("sonar", {
        "prompt_tokens": 44, "completion_tokens": 296, "total_tokens": 340,
        "search_context_size": "medium", "cost": {
            "input_tokens_cost": 0.00004, "output_tokens_cost": 0.0003, "request_cost": 0.008,
            "total_cost": 0.00834}}), "0.00834", {}),
    # Without a charge, in a stream: LiteLLM writes its own in its place, without the fee, and drops
    # how large it was. 340 x 1 / 1e6, and 0.005, the least that it is.
    Case("perplexity-untold", "acompletion", ASK | STREAM | {"model": "perplexity/sonar"},
         stream("sonar", {
             "prompt_tokens": 44, "completion_tokens": 296, "total_tokens": 340,
             "search_context_size": "medium"}),
         "0.00534", {"status": "partial", "bound": "at_least"}),
    # Its own charge: the list's (2000 x 1 + 150 x 5) / 1e6 less 10 % by its route, 2 x 0.01.
    Case("openrouter", "acompletion", ASK | {"model": "openrouter/anthropic/claude-haiku-4.5"},
         chat("anthropic/claude-haiku-4.5", {
             "prompt_tokens": 2000, "completion_tokens": 150, "total_tokens": 2150,
             "cost": 0.022475, "is_byok": False, "prompt_tokens_details": {"cached_tokens": 0},
             "cost_details": {"upstream_inference_cost": None},
             "server_tool_use_details": {"web_search_requests": 2}}),
         "0.022475", {"web_searches": 2}),
    # The same of a stream, for which LiteLLM tells the charge and no longer the search.
    Case("openrouter-stream", "acompletion",
         ASK | STREAM | {"model": "openrouter/anthropic/claude-haiku-4.5"},
         stream("anthropic/claude-haiku-4.5", {
             "prompt_tokens": 1000, "completion_tokens": 60, "total_tokens": 1060,
             "cost": 0.0113, "is_byok": False, "prompt_tokens_details": {"cached_tokens": 0},
             "server_tool_use_details": {"web_search_requests": 1}}), "0.0113", {}),
    # With a key of one's own, OpenRouter's charge is a fee, and the provider's stands beside it.
    Case("openrouter-byok", "acompletion",
         ASK | {"model": "openrouter/anthropic/claude-haiku-4.5"},
         chat("anthropic/claude-haiku-4.5", {
             "prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100,
             "cost": 0.000075, "is_byok": True,
             "cost_details": {"upstream_inference_cost": 0.0015}}), "0.001575", {}),
    # LiteLLM drops whose key it was from a stream, so that no more than the fee is left to see.
    Case("openrouter-byok-stream", "acompletion",
         ASK | STREAM | {"model": "openrouter/anthropic/claude-haiku-4.5"},
         stream("anthropic/claude-haiku-4.5", {
             "prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100,
             "cost": 0.000075, "is_byok": True,
             "cost_details": {"upstream_inference_cost": 0.0015}}), "0.000075", {}),
    # Its own charge: (2500 x 1.25 + 1500 x 0.2 + (120 + 180) x 2.5) / 1e6 = 0.004175, and 3 calls of
    # tools at 0.005.
    Case("xai", "acompletion", ASK | {"model": "xai/grok-4.3"}, chat("grok-4.3", XAI_CHAT),
         "0.019175", {"web_searches": 2}),
    Case("xai-stream", "acompletion", ASK | STREAM | {"model": "xai/grok-4.3"},
         stream("grok-4.3", XAI_CHAT), "0.019175", {}),
    Case("xai-search", "aresponses", SEARCH | {"model": "xai/grok-4.3"}, response("grok-4.3", {
        "input_tokens": 4000, "input_tokens_details": {"cached_tokens": 1500},
        "output_tokens": 300, "output_tokens_details": {"reasoning_tokens": 180},
        "total_tokens": 4300} | XAI_TOOLS), "0.019175", {"web_searches": 2}),
    # 50 x 0.06 / 1e6.
    Case("voyage", "aembedding", {"model": "voyage/voyage-3.5", "input": ["a secret word"]}, {
        "object": "list", "model": "voyage-3.5", "usage": {"total_tokens": 50},
        "data": [{"object": "embedding", "index": 0, "embedding": [0.1, 0.2]}]}, "0.000003", {}),
    # 3 units at 0.002, which LiteLLM tells, and no usage.
    Case("cohere-rerank", "arerank", {
        "model": "cohere/rerank-v3.5", "query": "a secret word", "documents": ["found"]}, {
            "id": "r1", "results": [{"index": 0, "relevance_score": 0.9}],
            "meta": {"api_version": {"version": "2"}, "billed_units": {"search_units": 3}}},
        "0.006", {"calls_without_usage": 1}),
    # (100 x 1 + 300 x 0.1 + 2100 x 1.25 + 80 x 5) / 1e6. LiteLLM's own cost has the writes as input.
    Case("qwen-cache", "acompletion", ASK | {"model": "dashscope/qwen3-coder-plus"}, chat(
        "qwen3-coder-plus", {
            "prompt_tokens": 2500, "completion_tokens": 80, "total_tokens": 2580,
            "prompt_tokens_details": {
                "cached_tokens": 300, "cache_type": "ephemeral",
                "cache_creation_input_tokens": 2100,
                "cache_creation": {"ephemeral_5m_input_tokens": 2100}}}), "0.003155", {}),
    # 17 seconds at 0.0001.
    Case("whisper", "atranscription", {
        "model": "openai/whisper-1", "file": speech(), "response_format": "verbose_json"}, {
            "task": "transcribe", "language": "english", "duration": 17.0, "text": "found",
            "segments": [], "usage": {"type": "duration", "seconds": 17}}, "0.0017", {}),
    # LiteLLM says that this one cost nothing, with its seconds beside that.
    Case("whisper-plain", "atranscription", {"model": "openai/whisper-1", "file": speech()}, {
        "text": "found", "usage": {"type": "duration", "seconds": 17}}, "0.0017", {}),
    # Nobody tells how long it was, LiteLLM neither.
    Case("whisper-untold", "atranscription", {"model": "openai/whisper-1", "file": speech()}, {
        "text": "found"}, None, {"calls_without_usage": 1}),
    # ((50000 + 300) x 3 + (700 + 40) x 15) / 1e6.
    Case("anthropic-compaction", "acompletion", ASK | {"model": "anthropic/claude-sonnet-4-6"},
         anthropic("claude-sonnet-4-6", {
             "input_tokens": 300, "output_tokens": 40, "cache_creation_input_tokens": 0,
             "cache_read_input_tokens": 0, "iterations": [
                 {"type": "compaction", "input_tokens": 50000, "output_tokens": 700},
                 {"type": "message", "input_tokens": 300, "output_tokens": 40}]}), "0.162", {}),
    # (1500 x 3 + 90 x 15 + 900 x 5 + 30 x 25) / 1e6. LiteLLM's own cost has one price for both.
    Case("anthropic-advisor", "acompletion", ASK | {"model": "anthropic/claude-sonnet-4-6"},
         anthropic("claude-sonnet-4-6", ADVISED), "0.0111", {"requests": 2}),
    # Of a stream LiteLLM tells the sums alone, (2400 x 3 + 120 x 15) / 1e6, and not the advisor.
    Case("anthropic-advisor-stream", "acompletion",
         ASK | {"model": "anthropic/claude-sonnet-4-6", "stream": True},
         anthropic_stream("claude-sonnet-4-6", ADVISED), "0.009", {}),
]


class Vendors:
    def __init__(self):
        answers = {case.name: case.answer for case in CASES}

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *arguments):
                pass

            def do_POST(self):
                self.rfile.read(int(self.headers["Content-Length"]))
                # The case is the first part of the path: `/xai/chat/completions`.
                answer = answers[self.path.split("/")[1].split(":")[0]]
                kind, content = "application/json", json.dumps(answer).encode()
                if isinstance(answer, list):
                    kind = "text/event-stream"
                    content = events(answer)
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    async def call(self, litellm, case):
        answer = await getattr(litellm, case.call)(
            **case.arguments, api_base=f"{self.url}/{case.name}", api_key="none",
            litellm_session_id=case.name)
        if case.arguments.get("stream"):
            async for _ in answer:
                pass
