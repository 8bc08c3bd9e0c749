// A new installation: how to send the first event. With it, the page turns into Now by itself.

import { key } from './api.js'
import { copier, h } from './dom.js'
import { block, commandLine, table } from './parts.js'

export const title = () => 'Welcome'
export const call = () => 'GET /v1/project'
export async function* read() { yield {} }

const EVENT = '{"id":"first","session_id":"s1","user_id":"me","model":"gpt-4o-mini",' +
  '"usage":{"prompt_tokens":1200,"completion_tokens":80}}'

/** What each agent is given: [agent, setting]. */
const agents = (at) => [
  ['Claude Agent SDK', `POST each message of query() to ${at}/v1/ingest/claude`],
  ['Claude Code, earlier work', `tally import claude ~/.claude/projects --to ${at}`],
  ['OpenAI Agents SDK', `BackendSpanExporter(endpoint="${at}/v1/traces/ingest")`],
  ['LiteLLM', `GenericAPILogger(endpoint="${at}/v1/ingest/litellm", max_retries=3)`],
  ['AgentOps', `AGENTOPS_API_ENDPOINT=${at}`],
  ['OpenTelemetry', `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=${at}/v1/traces`],
  ['Anything else', `POST ${at}/v1/events`],
]

export function draw() {
  const at = new URL('.', document.baseURI).href.replace(/\/$/, '')
  const auth = key.get() === null ? '' : '-H "Authorization: Bearer $TALLY_KEY" '
  const steps = [
    ['Post a call’s usage, as the provider gave it',
      `curl ${auth}--json '${EVENT}' ${at}/v1/events`],
    ['End the session: the answer is its exact total',
      `curl ${auth}-X POST ${at}/v1/sessions/s1/end`],
    ['Read it again at any time', `curl ${auth}${at}/v1/sessions/s1`],
  ]
  return h('div.view.narrow',
    h('div', h('p.eyebrow', 'The ledger is empty'),
      h('h1', { tabindex: -1 }, 'Send the first event')),
    h('p', 'Paste this into a terminal. This page fills by itself; there is nothing to reload.'),
    h('ol.steps', steps.map(([what, command]) =>
      h('li', h('h2', what), commandLine(command)))),
    h('p.waiting', h('span.pulse', { 'aria-hidden': 'true' }),
      'Waiting for the first event. ',
      key.get() === null && ['This server is open to this machine only; the first key closes it: ',
        h('code', 'tally keys create --name me --scope admin'), '.']),
    block('Or connect an agent', null, table({
      caption: 'One setting for each agent', rows: agents(at), cls: 'settings', columns: [
        ['Agent', '', ([agent]) => agent],
        ['The one setting', '', ([, setting]) => h('code', setting)],
        [h('span.sr', 'Copy'), '', ([agent, setting]) => copier('Copy', () => setting,
          { class: 'quiet', 'aria-label': `Copy the setting for ${agent}` })],
      ],
    })))
}
