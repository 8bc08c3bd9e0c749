// Runs an agent and posts each of its messages to Tally, which then tells what the agent cost.
//
//     npm install @anthropic-ai/claude-agent-sdk
//     TALLY_URL=http://127.0.0.1:8080 npx tsx track.ts "Explain this repository" alice

import { query } from "@anthropic-ai/claude-agent-sdk";

const tally = process.env.TALLY_URL ?? "http://127.0.0.1:8080";
const [prompt, user] = process.argv.slice(2);
const headers = {
  "Content-Type": "application/json",
  ...(process.env.TALLY_KEY ? { Authorization: `Bearer ${process.env.TALLY_KEY}` } : {}),
};

for await (const message of query({ prompt })) {
  const url = `${tally}/v1/ingest/claude?user_id=${encodeURIComponent(user)}`;
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(message) });
  if (!answer.ok) throw new Error(await answer.text());
  if (message.type === "result") {
    const totals = await fetch(`${tally}/v1/sessions/${message.session_id}`, { headers });
    console.log((await totals.json()).cost);
  }
}
