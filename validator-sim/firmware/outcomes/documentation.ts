import { type OutcomeCode, outcomeRow, outcomes } from '../outcomes.ts'
import type { Language, OutcomeRow } from './outcome-row.ts'

const head = `# Outcomes

Every way in which a card, a code or a button can end at a validator: what rider and staff see, hear
and read. Made by \`node infra/dev/outcome-docs.ts\` from the one table in
\`validator-sim/firmware/outcomes\`; a test compares. The code stands on the record, the staff code
is what a hotline is told. The display has two lines of 16 columns, a Chinese character taking two;
\`{fare}\`, \`{balance}\`, \`{short}\` and \`{owed}\` are in yuan.
`

/** First letter of the staff codes of a group, and what it is. */
const groups: readonly (readonly [letter: string, title: string])[] = [
  ['A', 'Rides'],
  ['B', 'Once more'],
  ['C', 'Cards refused'],
  ['D', 'Nobody served'],
  ['E', 'Staff'],
  ['F', 'Ride codes refused'],
]

const tableHead = `
| staff code | code | light, tone | voice | display 中文 | display English |
| --- | --- | --- | --- | --- | --- |
`

/** The text of docs/outcomes.md. */
export function outcomesMarkdown(): string {
  const codes = Object.keys(outcomes) as OutcomeCode[]
  const rows = codes
    .map((code) => ({ code, row: outcomeRow(code) }))
    .sort((a, b) => (a.row.staffCode < b.row.staffCode ? -1 : 1))
  const sections = groups.map(([letter, title]) => {
    const ofGroup = rows.filter(({ row }) => row.staffCode.startsWith(letter))
    return `\n## ${title}\n${tableHead}${ofGroup.map(tableRow).join('')}`
  })
  return head + sections.join('')
}

function tableRow({ code, row }: { readonly code: string; readonly row: OutcomeRow }): string {
  const { light, tone, voice, staffCode } = row
  const spoken = voice.en === '' ? '–' : `${voice['zh-CN']} · ${voice.en}`
  const cells = [staffCode, `\`${code}\``, `${light}, ${tone}`, spoken]
  return `| ${[...cells, shown(row, 'zh-CN'), shown(row, 'en')].join(' | ')} |\n`
}

function shown({ display }: OutcomeRow, language: Language): string {
  return display[language].join('<br>')
}
