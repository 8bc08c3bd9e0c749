// Lays out a folder in which a Node of 18 or later, which takes no types off, can run the client,
// its tests, the documented program and the example, with a stand-in for the vendor's package.
//
//     node prepare.mjs REPOSITORY FOLDER
//
// It needs a Node that can take types off: 22.13 or later.

import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [repository, folder] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const read = (...path) => readFileSync(join(repository, ...path), "utf8");

const sdk = join(folder, "node_modules/@anthropic-ai/claude-agent-sdk");
mkdirSync(sdk, { recursive: true });
cpSync(join(here, "claude_sdk.mjs"), join(sdk, "index.mjs"));
cpSync(join(here, "claude_messages.jsonl"), join(sdk, "messages.jsonl"));
writeFileSync(join(sdk, "package.json"), '{"type":"module","main":"index.mjs"}');

const programs = {
  documented: read("docs/claude.md").match(/```ts\n([^]*?)```/)[1],
  track: read("Examples/claude/track.ts"),
  guard: read("Examples/claude/guard.ts"),
  tally: read("clients/typescript/tally.ts"),
  "tally.test": read("clients/typescript/tally.test.ts"),
  agents: readFileSync(join(here, "agents.ts"), "utf8"),
};
for (const [name, text] of Object.entries(programs)) {
  const javaScript = stripTypeScriptTypes(text)
    .replaceAll(/from "[./a-z]*\/tally\.ts"/g, 'from "./tally.mjs"');
  writeFileSync(join(folder, name + ".mjs"), javaScript);
}
