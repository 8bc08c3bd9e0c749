/** Runs under Node's own test runner: `node --test tally.test.ts` (Node 22.18 or later). */

import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import type { TestContext } from "node:test";

import { NoHold, OverBudget, Tally } from "./tally.ts";
import type { TallyOptions } from "./tally.ts";

interface Reaction {
  status?: number;
  body?: string;
  headers?: Record<string, string>;
  delayMs?: number;
  /** Tally has taken it, and its answer is lost. */
  isLost?: boolean;
}

type Members = Record<string, unknown>;

const EVENT = { model: "gpt-4o-mini", usage: { input: 10, output: 2 } };

/** A stand-in for Tally, which takes each item once, and answers as it is told. */
async function standIn(
  context: TestContext, react: (number: number, body: string) => Reaction = () => ({}), port = 0,
) {
  const requests: { path: string; body: string; hold?: string; key?: string }[] = [];
  const taken = new Map<string, Members>();
  const take = (path: string, body: string): string => {
    if (path.startsWith("/v1/holds")) return '{"hold_id":"hold_1"}';
    if (path.endsWith("/end")) return JSON.stringify({ session_id: path.split("/")[3] });
    const counts = { accepted: 0, duplicate: 0, rejected: 0, items: [] as object[] };
    for (const item of JSON.parse(body)) {
      const name = item.id ?? item.uuid;
      if (item.model === "refused") {
        counts.rejected += 1;
        counts.items.push({ id: name, status: 422, detail: "not this" });
      } else {
        counts[taken.has(name) ? "duplicate" : "accepted"] += 1;
        taken.set(name, item);
      }
    }
    return JSON.stringify(counts);
  };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const reaction = react(requests.length, body);
    const field = (name: string) => request.headers[name] as string | undefined;
    requests.push({
      path: request.url ?? "", body, hold: field("tally-hold"), key: field("idempotency-key"),
    });
    const answer = reaction.status ? reaction.body ?? '{"detail":"as told"}'
      : take(request.url ?? "", body);
    if (reaction.delayMs) await new Promise((done) => setTimeout(done, reaction.delayMs));
    if (reaction.isLost) return request.socket.destroy();
    const usual = request.url === "/v1/holds" ? 201 : 200;
    response.writeHead(reaction.status ?? usual, reaction.headers).end(answer);
  });
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  context.after(() => { server.closeAllConnections?.(); server.close(); });
  const address = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${address.port}`, port: address.port, requests, taken };
}

function client(context: TestContext, url: string, options: TallyOptions = {}) {
  const warnings: string[] = [];
  const tally = new Tally({ url, warn: (text) => warnings.push(text), ...options });
  context.after(() => tally.close(0));
  return { tally, warnings };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

function counts(tally: Tally) {
  return { sent: tally.sent, dropped: tally.dropped, waiting: tally.waiting };
}

test("an event gets an id and a time, and keeps its own", async (context) => {
  const there = await standIn(context);
  const { tally, warnings } = client(context, there.url);
  const name = tally.record(EVENT);
  const own = { ...EVENT, id: "own", time: "2026-11-20T10:00:00Z" };
  assert.equal(tally.record(own), "own");
  assert.equal(await tally.flush(), true);
  assert.deepEqual([...there.taken.keys()], [name, "own"]);
  assert.deepEqual(there.taken.get("own"), own);
  assert.equal(there.requests.length, 1);
  assert.deepEqual(counts(tally), { sent: 2, dropped: 0, waiting: 0 });
  assert.deepEqual(warnings, []);
});

test("what waits is sent when Tally is there", async (context) => {
  const port = await freePort();
  const { tally, warnings } = client(context, `http://127.0.0.1:${port}`);
  const names = Array.from({ length: 20 }, () => tally.record(EVENT));
  assert.equal(await tally.flush(600), false);
  assert.deepEqual(counts(tally), { sent: 0, dropped: 0, waiting: 20 });
  const there = await standIn(context, () => ({}), port);
  assert.equal(await tally.flush(10_000), true);
  assert.deepEqual([...there.taken.keys()], names);
  assert.deepEqual(counts(tally), { sent: 20, dropped: 0, waiting: 0 });
  assert.equal(warnings.length, 1);
  assert.match(warnings[0], /ECONNREFUSED.*what is recorded waits/);
});

test("an answer that was lost counts nothing twice", async (context) => {
  const there = await standIn(context, (number) => ({ isLost: number < 2 }));
  const { tally } = client(context, there.url);
  for (let count = 0; count < 5; count += 1) tally.record(EVENT);
  assert.equal(await tally.flush(10_000), true);
  assert.equal(there.taken.size, 5);
  assert.equal(there.requests[1].body, there.requests[0].body);
  assert.equal(tally.sent, 5);
});

test("a busy server is asked again after the time it names", async (context) => {
  const times: number[] = [];
  const there = await standIn(context, (number) => {
    times.push(Date.now());
    return number === 0 ? { status: 503, headers: { "Retry-After": "2" } } : {};
  });
  const { tally } = client(context, there.url);
  tally.record(EVENT);
  assert.equal(await tally.flush(10_000), true);
  assert.ok(times[1] - times[0] >= 1_990);
});

test("a slow answer is waited for, and one that never comes given up", async (context) => {
  const there = await standIn(context, (number) => ({ delayMs: number === 0 ? 1_500 : 100 }));
  const { tally, warnings } = client(context, there.url, { requestMs: 500 });
  tally.record(EVENT);
  assert.equal(await tally.flush(5_000), true);
  assert.equal(there.taken.size, 1);
  assert.match(warnings[0], /no answer in 500 ms/);
});

test("what never goes well is dropped and reported once", async (context) => {
  for (const status of [301, 401, 403, 404, 501]) {
    const there = await standIn(context, () => ({ status }));
    const { tally, warnings } = client(context, there.url);
    for (let count = 0; count < 3; count += 1) {
      tally.record(EVENT);
      assert.equal(await tally.flush(), true);
    }
    assert.deepEqual(counts(tally), { sent: 0, dropped: 3, waiting: 0 });
    assert.equal(warnings.length, 1);
    assert.ok(warnings[0].includes(`not all is counted: ${status}, as told`), warnings[0]);
  }
});

test("an item that is rejected is dropped alone", async (context) => {
  const there = await standIn(context);
  const { tally, warnings } = client(context, there.url);
  tally.record(EVENT);
  tally.record({ ...EVENT, id: "bad", model: "refused" });
  await tally.flush();
  assert.deepEqual(counts(tally), { sent: 1, dropped: 1, waiting: 0 });
  assert.match(warnings[0], /not all is counted: bad not this/);
});

test("a body that is refused whole is divided", async (context) => {
  const there = await standIn(context, (_, body) =>
    body.includes("poison") || JSON.parse(body).length > 4 ? { status: 400 } : {});
  const { tally } = client(context, there.url);
  for (let count = 0; count < 12; count += 1) tally.record(EVENT);
  tally.record({ ...EVENT, id: "poison" });
  assert.equal(await tally.flush(), true);
  assert.deepEqual(counts(tally), { sent: 12, dropped: 1, waiting: 0 });
});

test("a page in place of Tally is no acknowledgement", async (context) => {
  const there = await standIn(context, (number) =>
    number === 0 ? { status: 200, body: "<h1>Maintenance</h1>" } : {});
  const { tally } = client(context, there.url);
  tally.record(EVENT);
  assert.equal(await tally.flush(), true);
  assert.equal(there.taken.size, 1);
});

test("a full queue drops the oldest and counts them", async (context) => {
  const port = await freePort();
  const { tally, warnings } = client(context, `http://127.0.0.1:${port}`, { itemsMax: 10 });
  tally.record(EVENT);
  await tally.flush(300);
  const names = Array.from({ length: 25 }, () => tally.record(EVENT));
  assert.deepEqual(counts(tally), { sent: 0, dropped: 15, waiting: 11 });
  const there = await standIn(context, () => ({}), port);
  assert.equal(await tally.flush(10_000), true);
  assert.deepEqual([...there.taken.keys()].slice(1), names.slice(15));
  assert.equal(warnings.filter((text) => text.includes("its queue is full")).length, 1);
});

test("closing takes no longer than it may, and reports what is lost", async (context) => {
  const { tally, warnings } = client(context, `http://127.0.0.1:${await freePort()}`);
  tally.record(EVENT);
  tally.record(EVENT);
  const begun = Date.now();
  assert.equal(await tally.close(300), false);
  assert.ok(Date.now() - begun < 5_000);
  assert.deepEqual(counts(tally), { sent: 0, dropped: 2, waiting: 0 });
  assert.match(warnings[1], /2 were not taken in time/);
  tally.record(EVENT);
  assert.equal(tally.dropped, 3);
  assert.match(warnings[2], /the client is closed/);
});

test("the end of a session comes after its events, even where its totals come late",
  async (context) => {
    const port = await freePort();
    const { tally } = client(context, `http://127.0.0.1:${port}`, { waitMs: 300 });
    tally.record(EVENT);
    assert.equal(await tally.endSession("a/b", { endState: "Success" }), undefined);
    const there = await standIn(context, () => ({}), port);
    assert.equal(await tally.flush(10_000), true);
    assert.equal(there.requests[1].path, "/v1/sessions/a%2Fb/end");
    assert.equal(JSON.parse(there.requests[1].body).end_state, "Success");
    assert.equal((await tally.endSession("s"))?.session_id, "s");
  });

test("nothing that it is given makes it throw", async (context) => {
  for (const url of ["tally", "http://", "file:///etc/passwd"]) {
    const { tally } = client(context, url);
    tally.record(EVENT);
    await tally.flush(200);
    await tally.close(0);
    assert.deepEqual(counts(tally), { sent: 0, dropped: 1, waiting: 0 });
  }
  const there = await standIn(context);
  const { tally, warnings } = client(context, there.url);
  const circle: Members = {};
  circle.usage = circle;
  const nothing = null as unknown as object;
  tally.record(circle);
  tally.record({ usage: { input: NaN } });
  tally.record({ usage: { input: 1n } });
  tally.claude(nothing);
  tally.openaiAgents(nothing);
  assert.equal(await tally.endSession("\ud800"), undefined);
  assert.deepEqual(counts(tally), { sent: 0, dropped: 6, waiting: 0 });
  assert.equal(warnings.length, 1);
});

test("messages of the Claude Agent SDK have a time and short texts", async (context) => {
  const there = await standIn(context);
  const { tally } = client(context, there.url);
  const options = { userId: "a b", resumed: false };
  tally.claude({ type: "assistant", uuid: "u", message: { content: "x".repeat(5_000) } }, options);
  tally.claude({ type: "result", uuid: "r", timestamp: "2026-11-20T10:00:00Z" }, options);
  await tally.flush();
  assert.equal(there.requests[0].path, "/v1/ingest/claude?user_id=a+b&resumed=false");
  const message = there.taken.get("u") as { message: Members; timestamp: string };
  assert.deepEqual(message.message, { content: "x".repeat(1_000) });
  assert.ok(Date.parse(message.timestamp) > 0);
  assert.equal(there.taken.get("r")?.timestamp, "2026-11-20T10:00:00Z");
});

test("what is recorded with a hold draws on it, and the rest is given back", async (context) => {
  const { url, requests } = await standIn(context);
  const { tally } = client(context, url);
  const hold = await tally.hold({ estimateUsd: "0.25", userId: "alice" });
  assert.equal(hold.id, "hold_1");
  tally.record(EVENT, hold);
  tally.claude({ type: "result", uuid: "r" }, { hold });
  hold.release();
  tally.record(EVENT);
  assert.equal(await tally.flush(), true);
  assert.deepEqual(JSON.parse(requests[0].body), { estimate_usd: "0.25", user_id: "alice" });
  assert.deepEqual(requests.map(({ path, hold }) => [path, hold]), [
    ["/v1/holds", undefined], ["/v1/events", "hold_1"], ["/v1/ingest/claude", "hold_1"],
    ["/v1/holds/hold_1", undefined], ["/v1/events", undefined],
  ]);
});

test("a budget without room rejects and names itself", async (context) => {
  const body = JSON.stringify({
    detail: "more than is left of b1", refused_by: [{ budget_id: "b1", short_usd: "0.15" }],
  });
  const { url } = await standIn(context, () => ({ status: 402, body }));
  const { tally } = client(context, url);
  await assert.rejects(tally.hold({ estimateUsd: "0.25" }), (error) => {
    assert.ok(error instanceof OverBudget);
    assert.equal(error.message, "more than is left of b1");
    assert.equal(error.refusedBy[0].short_usd, "0.15");
    return true;
  });
});

test("a busy Tally is asked for the hold again under the same key", async (context) => {
  const { url, requests } = await standIn(
    context, (number) => (number < 2 ? { status: 503 } : {}));
  const { tally } = client(context, url);
  assert.equal((await tally.hold({ estimateUsd: "0.25" })).id, "hold_1");
  assert.equal(new Set(requests.map(({ key }) => key)).size, 1);
  assert.equal(requests.length, 3);
});

test("without an answer the agent goes on, or ends where it must", async (context) => {
  const { tally, warnings } = client(context, `http://127.0.0.1:${await freePort()}`);
  const hold = await tally.hold({ estimateUsd: "0.25", timeoutMs: 400 });
  assert.equal(hold.id, undefined);
  hold.release();
  assert.equal(tally.waiting, 0);
  assert.match(warnings[0], /goes on without a hold/);
  await assert.rejects(
    tally.hold({ estimateUsd: "0.25", timeoutMs: 400, required: true }), NoHold);
});
