// Runs an agent within a budget: what it may cost is held before it begins, and the CLI ends it there.
//
//     npm install @anthropic-ai/claude-agent-sdk
//     TALLY_URL=http://127.0.0.1:8080 node guard.ts "Explain this repository" alice 0.50
//
// Without Tally it goes on, unless `required: true` is given to `hold`.

import { query } from "@anthropic-ai/claude-agent-sdk";
import { OverBudget, Tally } from "../../clients/typescript/tally.ts";

const tally = new Tally();
const [prompt, userId, usd] = process.argv.slice(2);
try {
  const hold = await tally.hold({ estimateUsd: usd, userId, expiresInSeconds: 3600 });
  try {
    const options = { maxBudgetUsd: Number(usd) };
    for await (const message of query({ prompt, options })) {
      tally.claude(message, { userId, resumed: false, hold });
    }
  } finally {
    hold.release();
  }
} catch (error) {
  if (!(error instanceof OverBudget)) throw error;
  console.log(`stopped before it began: ${error.message}`);
} finally {
  await tally.close();
}
