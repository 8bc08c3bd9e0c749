"""The OpenAI Agents SDK: hooks that report its calls, and an exporter for its traces."""

from __future__ import annotations

import asyncio
import atexit
import uuid
import weakref
from functools import partial
from typing import Optional, Union

from agents import (
    Agent,
    ModelResponse,
    RunContextWrapper,
    RunHooks,
    TResponseInputItem,
    Usage,
    set_trace_processors,
)
from agents.models.default_models import get_default_model
from agents.tracing import Span, SpanData, Trace, get_current_trace
from agents.tracing.processor_interface import TracingExporter
from agents.tracing.processors import BatchTraceProcessor

from .client import Tally
from .holds import Hold


class TallyHooks(RunHooks[object]):
    """Reports each call as it ends, and the run's own total. Make one for each run.

    The run is named after its trace, and its session after the trace's group, unless they are
    given: give `run_id` where several runs share a trace. Agents that are used as tools report
    their calls too with `agent.as_tool(..., hooks=hooks)`; without it the total still has them.

    With `call_usd`, what a call may cost, each call is held against the budgets before it is made,
    and OverBudget ends the run where one has no room. Where Tally does not answer the run goes on,
    or, with `hold_required`, ends with NoHold. What a call that fails has held is given back with
    the run's next call, and at the latest with its end.
    """

    def __init__(
        self, tally: Tally, session_id: Optional[str] = None, user_id: Optional[str] = None,
        run_id: Optional[str] = None, call_usd: Optional[object] = None,
        hold_required: bool = False,
    ) -> None:
        self.tally, self.session_id, self.user_id = tally, session_id, user_id
        self.run_id, self.call_usd, self.hold_required = run_id, call_usd, hold_required
        self.trace_id: Optional[str] = None
        # By the context of the run, which makes one call after the other, and the agent.
        self.holds: dict[tuple[int, str], Hold] = {}

    async def on_llm_start(
        self, context: RunContextWrapper[object], agent: Agent[object],
        system_prompt: Optional[str], input_items: list[TResponseInputItem],
    ) -> None:
        """Holds what a call may cost, where that is given."""
        if self.call_usd is None:
            return
        key = (id(context), agent.name)
        self._give_back(key)
        hold = await asyncio.to_thread(partial(
            self.tally.hold, self.call_usd, user_id=self.user_id, session_id=self.session_id,
            agent=agent.name, model=_model_name(agent), required=self.hold_required))
        self.holds[key] = hold
        # A run that fails calls no hook any more, but lets go of its context.
        weakref.finalize(context, self._give_back, key)

    async def on_llm_end(
        self, context: RunContextWrapper[object], agent: Agent[object], response: ModelResponse,
    ) -> None:
        """Reports a call, whose model the agent knows and the response does not."""
        hold = self.holds.pop((id(context), agent.name), Hold())
        self._report(
            response.usage, "call", response.response_id, agent.name, _model_name(agent), hold)
        hold.release()

    async def on_agent_end(
        self, context: RunContextWrapper[object], agent: Agent[object], output: object,
    ) -> None:
        """Reports the run's total."""
        self._report(context.usage, "run")

    def total(self, usage: Usage) -> None:
        """Reports the run's total: after the run again, as `result.context_wrapper.usage`, where
        the session compacts itself, and as `error.run_data.context_wrapper.usage` where the run
        ended in an error. Gives back what calls that failed have held."""
        self._report(usage, "run")
        for key in list(self.holds):
            self._give_back(key)

    def _give_back(self, key: tuple[int, str]) -> None:
        self.holds.pop(key, Hold()).release()

    def _report(
        self, usage: Usage, kind: str, response_id: Optional[str] = None,
        agent: Optional[str] = None, model: Optional[str] = None, hold: Optional[Hold] = None,
    ) -> None:
        trace = get_current_trace()
        # After the run there is no trace any more.
        if trace and trace.trace_id != "no-op":
            self.trace_id = self.trace_id or trace.trace_id
            self.session_id = self.session_id or getattr(trace, "group_id", None)
        self.run_id = self.run_id or self.trace_id or f"run_{uuid.uuid4().hex}"
        self.tally.openai_agents(
            usage, kind=kind, run_id=self.run_id, trace_id=self.trace_id, user_id=self.user_id,
            session_id=self.session_id or self.run_id, response_id=response_id, agent=agent,
            model=model, hold=hold)


class TallyExporter(TracingExporter):
    """Does what the SDK's own exporter does, and adds the model, which that leaves out of a
    response's span."""

    def __init__(self, tally: Tally) -> None:
        self.tally = tally

    def export(self, items: list[Union[Trace, Span[SpanData]]]) -> None:
        """Records traces and spans; called by the SDK's processor, on a thread of its own."""
        self.tally.openai_traces([found for item in items if (found := _exported(item))])


def send_traces(tally: Tally) -> BatchTraceProcessor:
    """Has the SDK send its traces to Tally alone; `add_trace_processor` would send them to OpenAI
    as well. `force_flush()` of what it returns hands on what the SDK still holds, which the end of
    the program does by itself.

    Prompts and answers in spans are cut, and Tally keeps none; with
    `trace_include_sensitive_data=False` there are none, but no model of a response either.
    """
    processor = BatchTraceProcessor(TallyExporter(tally))
    set_trace_processors([processor])
    # Registered after the client, so called before its end; the SDK's own end comes too late.
    atexit.register(processor.force_flush)
    return processor


def _model_name(agent: Agent[object]) -> Optional[str]:
    model = agent.model or get_default_model()
    return model if isinstance(model, str) else getattr(model, "model", None)


def _exported(item: Union[Trace, Span[SpanData]]) -> Optional[dict[str, object]]:
    exported: Optional[dict[str, object]] = item.export()
    data = getattr(item, "span_data", None)
    response = getattr(data, "response", None)
    if exported and data and response:
        more = {"model": response.model, "service_tier": response.service_tier}
        return exported | {"span_data": data.export() | more}
    return exported
