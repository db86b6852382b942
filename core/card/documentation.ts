import type { CommandDefinition } from './command-definition.ts'
import { commandDefinitions } from './decode-exchange.ts'

const head = `# Status words

What every command of card and SAM can answer, from the tables on top of the files in
\`core/card/commands\`. Made by \`node infra/dev/status-word-docs.ts\`; a test compares. The code is
the error under which the program meets the answer (docs/error-codes.md); without one it is
\`CARD_STATUS_UNEXPECTED\`.
`

const targets = [
  ['card', 'The card'],
  ['sam', 'The SAM'],
] as const

/** The text of docs/status-words.md. */
export function statusWordsMarkdown(): string {
  const parts = targets.map(([target, title]) => {
    const commands = commandDefinitions.filter((command) => command.target === target)
    return `\n## ${title}\n${commands.map(commandSection).join('')}`
  })
  return head + parts.join('')
}

function commandSection({ name, nameZh, statusWords }: CommandDefinition): string {
  const rows = Object.entries(statusWords)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([status, { en, zh, code }]) => {
      const met = code === undefined ? '–' : `\`${code}\``
      return `| ${status} | ${en} | ${zh} | ${status === '9000' ? '' : met} |\n`
    })
  return `
### ${name} ${nameZh}

| status | meaning | 含义 | code |
| --- | --- | --- | --- |
${rows.join('')}`
}
