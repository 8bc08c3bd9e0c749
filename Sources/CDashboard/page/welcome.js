// A new installation: how to send the first event. With it, the page turns into Now by itself.

import { copy, h } from './dom.js'
import { commandLine, table } from './parts.js'

export const title = () => 'Welcome'
export const call = () => 'GET /v1/project'
export async function* read() { yield {} }

const here = () => new URL('.', document.baseURI).href.replace(/\/$/, '')

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

export function draw({ server }) {
  const at = here()
  const auth = server.isOpen ? '' : '-H "Authorization: Bearer $TALLY_KEY" '
  const steps = [
    ['Post a call’s usage, as the provider gave it', `curl ${auth}--json '${EVENT}' ${at}/v1/events`],
    ['End the session: the answer is its exact total', `curl ${auth}-X POST ${at}/v1/sessions/s1/end`],
    ['Read it again at any time', `curl ${auth}${at}/v1/sessions/s1`],
  ]
  return h('div', { class: 'view narrow' },
    h('div', null, h('p', { class: 'eyebrow' }, 'The ledger is empty'),
      h('h1', { tabindex: -1 }, 'Send the first event')),
    h('p', null, 'Paste this into a terminal. This page fills by itself; there is nothing to reload.'),
    h('ol', { class: 'steps' }, steps.map(([what, command]) =>
      h('li', null, h('h2', null, what), commandLine(command)))),
    h('p', { class: 'waiting' }, h('span', { class: 'pulse', 'aria-hidden': 'true' }),
      'Waiting for the first event. ',
      server.isOpen && ['This server is open to this machine only; the first key closes it: ',
        h('code', null, 'tally keys create --name me --scope admin'), '.']),
    h('section', { class: 'block' }, h('div', { class: 'bhead' }, h('h2', null, 'Or connect an agent')),
      table({
        caption: 'One setting for each agent', rows: agents(at), cls: 'settings',
        columns: [
          ['Agent', '', ([agent]) => agent],
          ['The one setting', '', ([, setting]) => h('code', null, setting)],
          [h('span', { class: 'sr' }, 'Copy'), '', ([agent, setting]) => h('button', {
            type: 'button', class: 'quiet', 'aria-label': `Copy the setting for ${agent}`,
            onclick: (event) => copy(setting, event.currentTarget),
          }, 'Copy')],
        ],
      })))
}
