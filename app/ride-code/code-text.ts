import type { DescribedField, RideCodeLanguage } from './describe-code.ts'
import type { ExaminedCheck } from './examine-code.ts'

/** Hex digits in a line; a signature takes four lines. */
const HEX_COLUMNS = 32

const verdictWords = {
  en: { passed: 'ok      ', failed: 'REFUSED ', 'not made': '-       ' },
  'zh-CN': { passed: '通过   ', failed: '拒绝   ', 'not made': '未检查 ' },
} as const

/** Place, length, bytes, name and meaning of every field. */
export function fieldsText(fields: readonly DescribedField[]): string {
  const lines = fields.flatMap(({ at, length, hex, name, value }) => {
    const [first = '', ...rest] = hex.match(new RegExp(`.{1,${HEX_COLUMNS}}`, 'g')) ?? []
    const meaning = value === '' ? name : `${name}: ${value}`
    const place = `${String(at).padStart(4)} ${String(length).padStart(4)}`
    return [
      `${place}  ${first.padEnd(HEX_COLUMNS)}  ${meaning}`,
      ...rest.map((part) => `           ${part}`),
    ]
  })
  return `${lines.join('\n')}\n`
}

/** One line a check: its verdict, what it rests on, and of a failed one the refusal. */
export function checksText(checks: readonly ExaminedCheck[], language: RideCodeLanguage): string {
  const words = verdictWords[language]
  const lines = checks.map(({ check, verdict, restsOn }) => {
    const refusal = verdict === 'failed' ? ` (${check})` : ''
    return `${words[verdict]}${restsOn}${refusal}\n`
  })
  return lines.join('')
}
