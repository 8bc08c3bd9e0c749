// Runs an agent and reports each of its messages to Tally, which then says what the agent cost.
//
//     npm install @anthropic-ai/claude-agent-sdk
//     TALLY_URL=http://127.0.0.1:8080 node track.ts "Explain this repository" alice
//
// The agent never waits for Tally, and goes on without it.

import { query } from "@anthropic-ai/claude-agent-sdk";
import { Tally } from "../../clients/typescript/tally.ts";

const tally = new Tally();
const [prompt, userId] = process.argv.slice(2);
for await (const message of query({ prompt })) {
  // Each query begins a conversation.
  tally.claude(message, { userId, resumed: false });
  if (message.type === "result") console.log((await tally.endSession(message.session_id))?.cost);
}
await tally.close();
