/**
 * Reports what LLM agents use to a Tally ledger, and never stops the agent.
 *
 * One file without dependencies: copy it beside your program. It needs `fetch`: Node 18 or later,
 * Deno, Bun or an edge runtime. Its types can all be erased, so that whatever runs TypeScript by
 * taking types off (Node 22.18 and later, Deno, Bun, tsx) runs it as it is.
 */

const URL_DEFAULT = "http://127.0.0.1:8080";
const BATCH_ITEMS_MAX = 500;
const BATCH_BYTES_MAX = 1 << 20;
/** How long the first item waits for others to go with it, unless somebody waits for it. */
const GATHER_MS = 50;
const PAUSE_MS_FIRST = 250;
const PAUSE_MS_MAX = 30_000;
/** The longest pause between two attempts while somebody waits. */
const HURRY_MS = 500;
const WAIT_AGAIN_MS = 1_000;
const WAIT_MS_MAX = 60_000;
const RETRY_AFTER_MS_MAX = 300_000;
const HOLD_MS = 5_000;
/** Tally reads ids, names and numbers of an SDK's message: prompts and answers are cut. */
const TEXT_LENGTH_MAX = 1_000;
// What may go well another time, beside most of what servers say of themselves.
const RETRIED = [408, 425, 429];
const FINAL = [501, 505];
// One item of the body may be to blame, and the others good.
const DIVIDED = [400, 413, 422];

/** Where Tally is, how much is held, and how long is waited; all of it optional. */
export interface TallyOptions {
  /** Else TALLY_URL of the environment, or http://127.0.0.1:8080. */
  url?: string;
  /** Else TALLY_KEY of the environment. */
  key?: string;
  /** How many items the queue holds (10 000), and how many bytes (32 MiB). */
  itemsMax?: number;
  bytesMax?: number;
  /** How long a request may take (30 000). */
  requestMs?: number;
  /** `flush`, `close` and `endSession` wait while Tally answers within this time (15 000), and a
   * minute at most, unless they are given a time. */
  waitMs?: number;
  /** Gets each kind of trouble once, in words; `console.warn` unless it is given. */
  warn?: (text: string) => void;
}

/** An event of `POST /v1/events`, such as its `model` and `usage`. Amounts are text. */
export interface TallyEvent {
  id?: string;
  time?: string;
  session_id?: string;
  user_id?: string;
  model?: string;
  usage?: object | null;
  [member: string]: unknown;
}

/** What a session used, as openapi.yaml has it. Amounts are decimal text in US dollars. */
export interface SessionTotals {
  session_id: string;
  user_id: string | null;
  status: string;
  revision: number;
  requests: number;
  tokens: Record<string, number>;
  cost: { usd: string | null; status: string; bound: string; [member: string]: unknown };
  [member: string]: unknown;
}

/** Whom messages of the Claude Agent SDK belong to; openapi.yaml explains them. */
export interface ClaudeOptions {
  userId?: string;
  sessionId?: string;
  parentSessionId?: string;
  resumed?: boolean;
  /** What the message costs draws on it. */
  hold?: Hold;
}

/** Whom a run of the OpenAI Agents SDK belongs to. */
export interface AgentsOptions {
  sessionId?: string;
  userId?: string;
  /** Give the same one to a run and to what goes on with it. */
  runId?: string;
  /** The model of responses that do not name theirs. */
  model?: string;
  /** What the run costs draws on it. */
  hold?: Hold;
}

/** What is to be held: dollars as text, or what a `model` and its `usage` cost. */
export interface HoldOptions {
  estimateUsd?: string;
  estimate?: { model: string; provider?: string; usage: object };
  userId?: string;
  sessionId?: string;
  agent?: string;
  model?: string;
  tags?: Record<string, string>;
  expiresInSeconds?: number;
  /** Rejects with NoHold where Tally does not answer; else the agent goes on. */
  required?: boolean;
  /** How long Tally is waited for (5 000). */
  timeoutMs?: number;
}

/** A hard budget has no room for what is about to be spent. */
export class OverBudget extends Error {
  /** The budgets, as Tally answers them: `budget_id`, `left_usd`, `short_usd`, `resets_at`. */
  refusedBy: Members[];

  constructor(detail: string, refusedBy: Members[]) {
    super(detail);
    this.name = "OverBudget";
    this.refusedBy = refusedBy;
  }
}

/** Tally gave no hold, though it was required. */
export class NoHold extends Error {}

/** What is held. Without an `id` nothing is, because Tally did not answer. */
export interface Hold {
  id?: string;
  /** Gives back what is left, after what was recorded before. Does not wait. */
  release(): void;
}

/** The part of a `RunResult`, or of an error's `state`, that is read. */
export interface AgentsRun {
  state?: { usage?: object; _modelResponses?: AgentsResponse[] };
  rawResponses?: AgentsResponse[];
}

/** The part of the OpenAI Agents SDK's `ModelResponse` that is read. */
export interface AgentsResponse {
  usage: object;
  responseId?: string;
  providerData?: Record<string, unknown>;
}

interface Route {
  path: string;
  method?: "DELETE";
  /** The id of the hold that its items draw on. */
  hold?: string;
  itemsMax: number;
  /** A member that Tally's own answer has: another server's 200 is no acknowledgement. */
  sign: string;
}

interface Item {
  number: number;
  route: Route;
  body: string;
  bytes: number;
  answered?: (totals: SessionTotals) => void;
}

interface Answer {
  /** 0 where there was no answer. */
  status: number;
  members: Record<string, unknown>;
  retryAfterMs: number;
  reason: string;
}

interface Waiter {
  last: number;
  done: (isDone: boolean) => void;
  /** Something was settled, so that waiting is not in vain. */
  goOn: () => void;
}

type Members = Record<string, unknown>;

/**
 * Reports usage to Tally. No method throws or rejects but `hold`, and only `hold`, `flush`, `close`
 * and `endSession` wait: everything else puts into a bounded queue that is sent beside the agent,
 * until Tally has acknowledged it. A full queue drops its oldest: what a client reports last, such
 * as a result, covers what came before it. End with `await tally.close()`, which Node does by
 * itself where a program ends without `process.exit()`; in an edge runtime, with
 * `ctx.waitUntil(tally.flush())`.
 */
export class Tally {
  /** How many items Tally has acknowledged: they are on its disk, and count once. */
  sent = 0;
  /** How many items are lost: refused, without room, or still waiting at the end. */
  dropped = 0;

  #url: string;
  #headers: Record<string, string>;
  #itemsMax: number;
  #bytesMax: number;
  #requestMs: number;
  #waitMs: number;
  #warn: (text: string) => void;
  #queue: Item[] = [];
  #taken: Item[] = [];
  #bytes = 0;
  #count = 0;
  #waiters: Waiter[] = [];
  #isRunning = false;
  #isClosed = false;
  #isStopped = false;
  #hasWaitedInVain = false;
  #warned = new Set<string>();
  #lastFailure = "it does not answer";
  #wake = () => {};
  #abort = () => {};
  #runs = new WeakMap<object, string>();
  #ending = () => void this.close();

  constructor(options: TallyOptions = {}) {
    const environment = globalThis as { process?: { env?: Record<string, string | undefined> } };
    const variables = environment.process?.env ?? {};
    this.#url = (options.url || variables.TALLY_URL || URL_DEFAULT).replace(/\/+$/, "");
    const key = options.key || variables.TALLY_KEY;
    this.#headers = { "Content-Type": "application/json" };
    // A key from a file often has the line's end with it.
    if (key) this.#headers.Authorization = `Bearer ${key.trim()}`;
    this.#itemsMax = options.itemsMax ?? 10_000;
    this.#bytesMax = options.bytesMax ?? 32 << 20;
    this.#requestMs = options.requestMs ?? 30_000;
    this.#waitMs = options.waitMs ?? 15_000;
    this.#warn = options.warn ?? ((text) => console.warn(text));
    processEvents("once", this.#ending);
  }

  /** How many items Tally has not acknowledged yet. */
  get waiting(): number {
    return this.#queue.length + this.#taken.length;
  }

  /** Holds a part of the budgets before it is spent. Rejects with OverBudget where a budget has no
   * room. Where Tally gives no answer in time the agent goes on with a Hold of nothing, or, with
   * `required`, ends with NoHold. */
  async hold(options: HoldOptions): Promise<Hold> {
    const members = {
      estimate_usd: options.estimateUsd, estimate: options.estimate, user_id: options.userId,
      session_id: options.sessionId, agent: options.agent, model: options.model,
      tags: options.tags, expires_in_seconds: options.expiresInSeconds,
    };
    const route = { path: "/v1/holds", itemsMax: 1, sign: "hold_id" };
    // A hold whose answer was lost is not taken twice.
    const key = { "Idempotency-Key": newID() };
    const end = Date.now() + (options.timeoutMs ?? HOLD_MS);
    for (;;) {
      const left = Math.max(end - Date.now(), 10);
      const answer = await this.#send(route, JSON.stringify(members), left, key);
      if (answer.status === 201) return this.#held(String(answer.members.hold_id));
      if (answer.status === 402) {
        const refusedBy = answer.members.refused_by;
        throw new OverBudget(
          String(answer.members.detail ?? answer.reason),
          Array.isArray(refusedBy) ? refusedBy as Members[] : []);
      }
      const pause = Math.max(PAUSE_MS_FIRST, answer.retryAfterMs);
      if (!mayGoWellLater(answer.status) || Date.now() + pause >= end) {
        const reason = `without a hold: ${answer.reason}`;
        if (options.required) throw new NoHold(`Tally at ${this.#url}: ${reason}`);
        this.#report("hold", `the agent goes on ${reason}`);
        return this.#held(undefined);
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  #held(id: string | undefined): Hold {
    const path = `/v1/holds/${encodeURIComponent(id ?? "")}`;
    const release = () => this.#attempt(() => {
      if (id) this.#put({ path, method: "DELETE", itemsMax: 1, sign: "hold_id" }, {});
    });
    return { id, release };
  }

  /** Records an event, with an `id` and a `time` where it has none, which draws on the `hold` where
   * it has one. Returns the id; nothing for what cannot be written as JSON. */
  record(event: TallyEvent, hold?: Hold): string | undefined {
    return this.#attempt(() => {
      const members = { ...event, id: event.id || newID(), time: event.time || now() };
      this.#put(batch("/v1/events", hold), members);
      return members.id;
    });
  }

  /** Records a message of the Claude Agent SDK, whatever its type, as `query()` yields it. */
  claude(message: object, options: ClaudeOptions = {}): void {
    this.#attempt(() => {
      const query = new URLSearchParams();
      const told = {
        user_id: options.userId, session_id: options.sessionId,
        parent_session_id: options.parentSessionId, resumed: options.resumed,
      };
      for (const [name, value] of Object.entries(told)) {
        if (value !== undefined) query.set(name, String(value));
      }
      const path = `/v1/ingest/claude?${query}`.replace(/\?$/, "");
      // Most messages have no time of their own, and may be sent late.
      const { timestamp } = message as { timestamp?: string };
      this.#put(
        batch(path, options.hold), { ...message, timestamp: timestamp || now() }, TEXT_LENGTH_MAX);
    });
  }

  /** Records a run of the OpenAI Agents SDK: its calls, and the run's total, which is not added to
   * them. Takes what `run()` returned, or the error in which it ended. */
  openaiAgents(run: AgentsRun, options: AgentsOptions = {}): void {
    this.#attempt(() => {
      const route = batch("/v1/ingest/openai-agents", options.hold);
      const { userId, runId = this.#name(run), sessionId = runId, model } = options;
      const place = { session_id: sessionId, user_id: userId, run_id: runId, time: now() };
      for (const response of run.rawResponses ?? run.state?._modelResponses ?? []) {
        // The SDK's constant in place of an id names no call.
        const isNamed = response.responseId && response.responseId !== "FAKE_ID";
        this.#put(route, {
          ...place, kind: "call", id: this.#name(response),
          response_id: isNamed ? response.responseId : undefined,
          model: response.providerData?.model ?? model, usage: agentsUsage(response.usage),
        });
      }
      if (run.state?.usage) {
        this.#put(route, { ...place, kind: "run", usage: agentsUsage(run.state.usage) });
      }
    });
  }

  /** Ends the session, after what was recorded before, and waits for its totals. Nothing where they
   * do not come in time, or Tally refuses; what waits is sent all the same, the end too. */
  async endSession(
    sessionId: string, options: { endState?: string; timeoutMs?: number } = {},
  ): Promise<SessionTotals | undefined> {
    let totals: SessionTotals | undefined;
    this.#attempt(() => {
      const path = `/v1/sessions/${encodeURIComponent(sessionId)}/end`;
      const members = { ended_at: now(), end_state: options.endState };
      const route = { path, itemsMax: 1, sign: "session_id" };
      this.#put(route, members, undefined, (answer) => { totals = answer; });
    });
    await this.flush(options.timeoutMs);
    return totals;
  }

  /** Waits until what was recorded before is sent or refused; false where that takes longer than
   * `timeoutMs`. Without a time it waits while Tally answers; who has waited in vain once waits a
   * second the next time, until Tally answers again. */
  async flush(timeoutMs?: number): Promise<boolean> {
    const idleMs = timeoutMs ?? (this.#hasWaitedInVain ? WAIT_AGAIN_MS : this.#waitMs);
    const before = this.waiting;
    const isDone = await this.#settled(idleMs, timeoutMs ?? WAIT_MS_MAX);
    this.#hasWaitedInVain = !isDone && this.waiting >= before;
    return isDone;
  }

  /** Flushes and ends. What is recorded afterwards is dropped. False where something was lost, of
   * which it warns. */
  async close(timeoutMs?: number): Promise<boolean> {
    processEvents("off", this.#ending);
    this.#isClosed = true;
    const isDone = await this.flush(timeoutMs);
    const lost = this.waiting;
    this.#isStopped = true;
    this.dropped += lost;
    this.#queue = [];
    this.#taken = [];
    this.#bytes = 0;
    this.#abort();
    this.#wake();
    if (lost > 0) {
      this.#report("late", `not all is counted: ${lost} were not taken in time ` +
        `(${this.#lastFailure})`);
    }
    return isDone;
  }

  /** An agent is not to end for what its ledger cannot take. */
  #attempt<Result>(work: () => Result): Result | undefined {
    try {
      return work();
    } catch (error) {
      this.dropped += 1;
      this.#report("unusable", `not all is counted: ${error}`);
    }
  }

  #put(
    route: Route, members: Members, textLengthMax?: number,
    answered?: (totals: SessionTotals) => void,
  ): void {
    const body = JSON.stringify(members, (name, value) => {
      // JSON has null for these, which would be a count that is not known.
      if (typeof value === "number" && !Number.isFinite(value)) throw `${name} is ${value}`;
      return typeof value === "string" ? value.slice(0, textLengthMax) : value;
    });
    const bytes = new TextEncoder().encode(body).length;
    this.#count += 1;
    let dropped = 0;
    if (this.#isClosed || bytes > this.#bytesMax) {
      dropped = 1;
    } else {
      this.#queue.push({ number: this.#count, route, body, bytes, answered });
      this.#bytes += bytes;
      while (this.#queue.length > this.#itemsMax || this.#bytes > this.#bytesMax) {
        this.#bytes -= this.#queue.shift()?.bytes ?? 0;
        dropped += 1;
      }
    }
    if (dropped > 0) {
      this.dropped += dropped;
      const reason = this.#isClosed ? "the client is closed" : "its queue is full";
      this.#report("full", `not all is counted: ${reason}`);
    }
    if (!this.#isRunning && this.#queue.length > 0) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    if (this.#waiters.length === 0) await this.#sleep(GATHER_MS);
    while (this.#queue.length > 0) {
      const route = this.#queue[0].route;
      let bytes = 0;
      while (this.#queue.length > 0 && this.#taken.length < route.itemsMax) {
        const item = this.#queue[0];
        if (item.route.path !== route.path || item.route.hold !== route.hold) break;
        if (bytes > 0 && bytes + item.bytes > BATCH_BYTES_MAX) break;
        bytes += item.bytes;
        this.#bytes -= item.bytes;
        this.#taken.push(item);
        this.#queue.shift();
      }
      try {
        await this.#deliver(this.#taken);
      } catch (error) {
        this.#refuse(this.#taken.length, String(error));
      }
      this.#taken = [];
      this.#settle();
    }
    this.#isRunning = false;
  }

  async #deliver(batch: Item[]): Promise<void> {
    const { route } = batch[0];
    const bodies = batch.map((item) => item.body).join(",");
    const body = route.itemsMax === 1 ? bodies : `[${bodies}]`;
    let answer = await this.#send(route, body);
    for (let pause = PAUSE_MS_FIRST; mayGoWellLater(answer.status); pause *= 2) {
      this.#lastFailure = answer.reason;
      if (this.#isStopped) return;
      this.#report("later", `${answer.reason}; what is recorded waits, and is sent again`);
      // Without the chance part all clients of a restarted server would come at once.
      const wanted = Math.min(pause, PAUSE_MS_MAX) * (0.5 + Math.random() / 2);
      if (!(await this.#pause(wanted, answer.retryAfterMs))) return;
      answer = await this.#send(route, body);
    }
    if (this.#isStopped) return;
    const { members } = answer;
    if (answer.status < 300) {
      const rejected = typeof members.rejected === "number" ? members.rejected : 0;
      this.sent += batch.length - rejected;
      if (rejected > 0) this.#refuse(rejected, refusal(members));
      batch[0].answered?.(members as SessionTotals);
    } else if (DIVIDED.includes(answer.status) && batch.length > 1 && !("items" in members)) {
      await this.#deliver(batch.slice(0, batch.length >> 1));
      await this.#deliver(batch.slice(batch.length >> 1));
    } else {
      this.#refuse(batch.length, refusal(members) || answer.reason);
    }
  }

  #refuse(count: number, reason: string): void {
    this.dropped += count;
    this.#report("refused", `not all is counted: ${reason}`);
  }

  async #send(
    route: Route, body: string, limitMs?: number, more: Record<string, string> = {},
  ): Promise<Answer> {
    const answer: Answer = { status: 0, members: {}, retryAfterMs: 0, reason: "" };
    const controller = new AbortController();
    const limit = limitMs ?? this.#requestMs;
    const abort = () => controller.abort();
    // The end of the client ends what was recorded, not what somebody asks.
    if (limitMs === undefined) this.#abort = abort;
    const timer = setTimeout(abort, limit);
    const drawing: Record<string, string> = route.hold ? { "Tally-Hold": route.hold } : {};
    try {
      // Followed, a redirected POST would become a GET, and lose what it brings.
      const response = await fetch(this.#url + route.path, {
        method: route.method ?? "POST", headers: { ...this.#headers, ...drawing, ...more },
        body: route.method ? undefined : body, redirect: "manual", signal: controller.signal,
      });
      answer.members = await response.json().catch(() => ({})) ?? {};
      const isMoved = response.type === "opaqueredirect";
      if (response.ok && !(route.sign in answer.members)) {
        answer.reason = "the answer is not Tally's; check the address";
      } else {
        answer.status = isMoved ? 301 : response.status;
        answer.retryAfterMs = milliseconds(response.headers.get("Retry-After"));
        const detail = answer.members.detail ?? response.headers.get("Location");
        answer.reason = `${answer.status}, ${detail ?? response.statusText}`;
      }
    } catch (error) {
      const { cause, message } = error as { cause?: { message?: string }; message?: string };
      answer.reason = controller.signal.aborted
        ? `no answer in ${limit} ms` : cause?.message || message || String(error);
      // An address that is none will be none the next time.
      if (!/^https?:\/\//.test(this.#url)) answer.status = 404;
    } finally {
      clearTimeout(timer);
    }
    return answer;
  }

  /** Waits before the next attempt; false once there is to be none. */
  async #pause(milliseconds: number, atLeast: number): Promise<boolean> {
    const begun = Date.now();
    while (!this.#isStopped) {
      const hurried = this.#waiters.length > 0 ? HURRY_MS : milliseconds;
      const left = begun + Math.max(Math.min(milliseconds, hurried), atLeast) - Date.now();
      if (left <= 0) return true;
      await this.#sleep(left);
    }
    return false;
  }

  /** Ends early when somebody begins to wait. Does not keep a program from ending. */
  #sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      (timer as { unref?: () => void }).unref?.();
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #settled(idleMs: number, limitMs: number): Promise<boolean> {
    if (this.waiting === 0) return Promise.resolve(true);
    return new Promise((resolve) => {
      const end = Date.now() + limitMs;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const waiter: Waiter = { last: this.#count, done: () => {}, goOn: () => {} };
      waiter.goOn = () => {
        clearTimeout(timer);
        const left = Math.max(0, Math.min(idleMs, end - Date.now()));
        timer = setTimeout(() => waiter.done(false), left);
      };
      waiter.goOn();
      waiter.done = (isDone) => {
        clearTimeout(timer);
        this.#waiters = this.#waiters.filter((other) => other !== waiter);
        resolve(isDone);
      };
      this.#waiters.push(waiter);
      this.#wake();
    });
  }

  #settle(): void {
    const oldest = this.#queue[0]?.number ?? this.#count + 1;
    for (const waiter of this.#waiters) {
      if (oldest > waiter.last) waiter.done(true);
      else waiter.goOn();
    }
  }

  /** Says something once for each kind of trouble. */
  #report(kind: string, text: string): void {
    if (this.#warned.has(kind)) return;
    this.#warned.add(kind);
    try {
      this.#warn(`Tally at ${this.#url}: ${text}`);
    } catch {
      // A log that fails is no reason for the agent to.
    }
  }

  /** The same id for the same object, however often it is recorded. */
  #name(object: object): string {
    const name = this.#runs.get(object) ?? newID();
    this.#runs.set(object, name);
    return name;
  }
}

function batch(path: string, hold?: Hold): Route {
  return { path, itemsMax: BATCH_ITEMS_MAX, sign: "accepted", hold: hold?.id };
}

function processEvents(change: "once" | "off", listener: () => void): void {
  type Events = { once?: Function; off?: Function };
  const { process } = globalThis as { process?: Events };
  process?.[change]?.("beforeExit", listener);
}

function newID(): string {
  return globalThis.crypto?.randomUUID?.() ??
    Array.from({ length: 4 }, () => Math.random().toString(36).slice(2, 10)).join("");
}

function now(): string {
  return new Date().toISOString();
}

function mayGoWellLater(status: number): boolean {
  return status === 0 || RETRIED.includes(status) || (status >= 500 && !FINAL.includes(status));
}

/** RFC 9110, section 10.2.3: a number of seconds, or a date. */
function milliseconds(text: string | null): number {
  if (!text) return 0;
  const seconds = Number(text);
  const found = Number.isNaN(seconds) ? Date.parse(text) - Date.now() : seconds * 1000;
  return found > 0 ? Math.min(found, RETRY_AFTER_MS_MAX) : 0;
}

/** What the first rejected item of a report is refused for. */
function refusal(members: Members): string {
  const items = Array.isArray(members.items) ? members.items as Members[] : [];
  const item = items.find((each) => typeof each.status === "number" && each.status >= 400);
  return item ? [item.id, item.field, item.detail].filter(Boolean).join(" ") : "";
}

/** The usage of the SDK in JavaScript under the names that it has in Python, which Tally reads. It
 * has the details of each call in a list, whose sum is meant. */
function agentsUsage(usage: object): Members {
  const found = snakeCase(usage) as Members;
  for (const name of ["input_tokens_details", "output_tokens_details"]) {
    const parts = found[name];
    if (!Array.isArray(parts)) continue;
    const sum: Record<string, number> = {};
    for (const part of parts as Record<string, number>[]) {
      for (const [each, count] of Object.entries(part)) sum[each] = (sum[each] ?? 0) + count;
    }
    found[name] = sum;
  }
  return found;
}

function snakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeCase);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) =>
    [name.replace(/[A-Z]/g, (letter) => "_" + letter.toLowerCase()), snakeCase(each)]));
}
