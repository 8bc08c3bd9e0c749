// Stands in for the Claude Agent SDK, whose package npm alone has: yields messages as it does.

import { readFileSync } from "node:fs";

export async function* query({ prompt }) {
  const lines = readFileSync(new URL("messages.jsonl", import.meta.url), "utf8").trim().split("\n");
  for (const line of lines) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    yield JSON.parse(line);
  }
  console.log(`the agent has ended: ${prompt}`);
}
