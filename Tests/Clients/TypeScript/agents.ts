// Reports runs of the shapes that the OpenAI Agents SDK for JavaScript has, and prints their totals.

import { Tally } from "./tally.ts";

const tally = new Tally();

function usage(input: number, cached: number, output: number) {
  return {
    requests: 1, inputTokens: input, outputTokens: output, totalTokens: input + output,
    inputTokensDetails: [{ cached_tokens: cached }],
    outputTokensDetails: [{ reasoning_tokens: 32 }],
  };
}

const responses = [
  // The Responses API: an id, and the whole response with its model.
  { usage: usage(1_017, 640, 51), responseId: "resp_1", output: [],
    providerData: { id: "resp_1", model: "gpt-5-mini" } },
  // Chat completions name no model that the SDK would keep.
  { usage: usage(1_034, 0, 52), responseId: "chatcmpl-2", output: [] },
  // What the AI SDK's models have in place of an id.
  { usage: usage(1_051, 640, 53), responseId: "FAKE_ID", output: [] },
  { usage: usage(1_051, 640, 53), responseId: "FAKE_ID", output: [] },
];
const total = {
  requests: 4, inputTokens: 4_153, outputTokens: 209, totalTokens: 4_362,
  inputTokensDetails: responses.flatMap((response) => response.usage.inputTokensDetails),
  outputTokensDetails: responses.flatMap((response) => response.usage.outputTokensDetails),
  requestUsageEntries: responses.map((response) => ({
    inputTokens: response.usage.inputTokens, outputTokens: response.usage.outputTokens,
    totalTokens: response.usage.totalTokens,
    inputTokensDetails: response.usage.inputTokensDetails[0],
    outputTokensDetails: response.usage.outputTokensDetails[0],
  })),
};
const options = { sessionId: "conversation", userId: "alice", model: "gpt-5-mini" };
const result = { rawResponses: responses, state: { usage: total }, finalOutput: "done" };
tally.openaiAgents(result, options);
// Once more is no more.
tally.openaiAgents(result, options);
// A run that ended in an error has its state alone.
const failed = [{ usage: usage(100, 0, 40), responseId: "resp_9", output: [] }];
tally.openaiAgents({ state: { usage: failed[0].usage, _modelResponses: failed } }, options);
const totals = await tally.endSession("conversation");
console.log(JSON.stringify({
  requests: totals?.requests, usd: totals?.cost.usd, tokens: totals?.tokens,
  adjustments: totals?.adjustments, warnings: totals?.warnings, dropped: tally.dropped,
}));
await tally.close();
