// Runs an agent and posts each of its messages to Tally, which then tells what the agent cost.
//
//     npm install @anthropic-ai/claude-agent-sdk
//     TALLY_URL=http://127.0.0.1:8080 npx tsx track.ts "Explain this repository" alice
//
// The agent never waits for Tally, and goes on without it.

import { query } from "@anthropic-ai/claude-agent-sdk";

const tally = process.env.TALLY_URL ?? "http://127.0.0.1:8080";
const [prompt, user] = process.argv.slice(2);
const headers = {
  "Content-Type": "application/json",
  ...(process.env.TALLY_KEY ? { Authorization: `Bearer ${process.env.TALLY_KEY}` } : {}),
};
let isWarned = false;

// What Tally answers; nothing where it is down, slow or refuses, of which the first time is told.
async function ask(path: string, body?: string) {
  try {
    const signal = AbortSignal.timeout(3000);
    const method = body ? "POST" : "GET";
    const answer = await fetch(tally + path, { method, headers, body, signal });
    if (!answer.ok) throw new Error(await answer.text());
    return await answer.json();
  } catch (error) {
    if (!isWarned) console.warn(`warning: not all is counted; ${tally}: ${error}`);
    isWarned = true;
  }
}

// Each query begins a conversation, and the SDK's messages have no time of their own.
const path = `/v1/ingest/claude?resumed=false&user_id=${encodeURIComponent(user)}`;
let posts: Promise<unknown>[] = [];
for await (const message of query({ prompt })) {
  // Tally takes them in any order.
  posts.push(ask(path, JSON.stringify({ timestamp: new Date().toISOString(), ...message })));
  if (message.type === "result") {
    await Promise.all(posts);
    posts = [];
    console.log((await ask(`/v1/sessions/${message.session_id}`))?.cost);
  }
}
