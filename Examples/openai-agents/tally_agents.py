"""Posts the usage of the OpenAI Agents SDK to Tally; copy it into your program.

TALLY_URL and TALLY_KEY say where Tally is. Agents go on without it: where it is down, slow or
refuses, that is told once, and kept in `failures`.
"""

import asyncio
import json
import os
import sys
import urllib.error
import urllib.request
import uuid

from agents import RunHooks, set_trace_processors
from agents.models.default_models import get_default_model
from agents.tracing import get_current_trace
from agents.tracing.processor_interface import TracingExporter
from agents.tracing.processors import BatchTraceProcessor
from agents.usage import serialize_usage

URL = os.environ.get("TALLY_URL", "http://127.0.0.1:8080")
KEY = os.environ.get("TALLY_KEY", "none")
failures = []


def send(path, body):
    """Never raises. False where it may be sent again."""
    try:
        request = urllib.request.Request(
            URL + path, data=json.dumps(body, default=str).encode(),
            headers={"Content-Type": "application/json", "Authorization": f"Bearer {KEY}"})
        with urllib.request.urlopen(request, timeout=3) as response:
            answer = json.load(response)
        if answer["rejected"]:
            fail(answer["items"])
        return True
    except urllib.error.HTTPError as error:
        fail(error.read().decode())
        return error.code < 500
    except Exception as error:
        fail(error)
        return False


def fail(reason):
    if not failures:
        print(f"warning: not all is counted; {URL}: {reason}", file=sys.stderr)
    failures.append(reason)


def post(*items):
    return send("/v1/ingest/openai-agents", items)


def model_name(agent):
    model = agent.model or get_default_model()
    return model if isinstance(model, str) else getattr(model, "model", None)


class TallyHooks(RunHooks):
    """Posts each call as it ends, and the run's own total. Make one for each run.

    The run is named after its trace, and its session after the trace's group, unless they are
    given: give `run_id` where several runs share a trace. Agents that are used as tools report
    their calls too with `agent.as_tool(..., hooks=hooks)`; without it the total still has them.
    """

    def __init__(self, session_id=None, user_id=None, run_id=None):
        self.session_id, self.user_id, self.run_id = session_id, user_id, run_id

    def place(self):
        trace = get_current_trace()
        trace_id = trace.trace_id if trace and trace.trace_id != "no-op" else None
        self.run_id = self.run_id or trace_id or f"run_{uuid.uuid4().hex}"
        group_id = getattr(trace, "group_id", None) if trace_id else None
        return {
            "run_id": self.run_id, "trace_id": trace_id, "user_id": self.user_id,
            "session_id": self.session_id or group_id or self.run_id}

    async def on_llm_end(self, context, agent, response):
        await asyncio.to_thread(post, self.place() | {
            "kind": "call", "id": uuid.uuid4().hex, "response_id": response.response_id,
            "agent": agent.name, "model": model_name(agent),
            "usage": serialize_usage(response.usage)})

    async def on_agent_end(self, context, agent, output):
        await self.post_total(context.usage)

    async def post_total(self, usage):
        """Also for a run that ended in an error: `error.run_data.context_wrapper.usage`."""
        await asyncio.to_thread(
            post, self.place() | {"kind": "run", "usage": serialize_usage(usage)})


class TallyExporter(TracingExporter):
    """Does what the SDK's own exporter does, and adds the model, which that leaves out of a
    response's span. What cannot be sent goes with the next batch."""

    unsent_max = 5_000

    def __init__(self):
        self.unsent = []

    def export(self, items):
        self.unsent += [exported for item in items if (exported := with_model(item))]
        if send("/v1/traces/ingest", {"data": self.unsent}):
            self.unsent = []
        del self.unsent[:-self.unsent_max]


def with_model(item):
    exported = item.export()
    response = getattr(getattr(item, "span_data", None), "response", None)
    if exported and response:
        exported["span_data"] |= {"model": response.model, "service_tier": response.service_tier}
    return exported


def send_traces_to_tally():
    """Sends traces to Tally alone; `add_trace_processor` would send them to OpenAI as well.

    Prompts and answers are in the spans unless the run has `trace_include_sensitive_data=False`
    (its responses then have no model either); Tally does not keep them.
    """
    processor = BatchTraceProcessor(TallyExporter())
    set_trace_processors([processor])
    return processor
