import type { CardDescription, CardLanguage, DescribedFile } from './describe-card.ts'

const labels = {
  en: {
    uid: 'UID',
    balance: 'balance',
    overdraft: 'overdraft limit',
    counters: 'debits and loads so far',
    state: 'application',
    keys: 'algorithm, key version, key index',
    record: 'record',
    file: 'File',
    empty: 'nothing yet',
  },
  'zh-CN': {
    uid: 'UID',
    balance: '余额',
    overdraft: '透支限额',
    counters: '脱机与联机交易序号',
    state: '应用状态',
    keys: '算法、密钥版本、密钥索引',
    record: '记录',
    file: '文件',
    empty: '无',
  },
} as const

/** The card in words: what is on it, records that were never written left out. */
export function showText(card: CardDescription, language: CardLanguage): string {
  const words = labels[language]
  const head = table([
    [words.balance, yuan(card.balanceFen)],
    [words.overdraft, yuan(card.overdraftFen)],
    [words.counters, `${card.offlineSequence}, ${card.onlineSequence}`],
    [words.state, card.blocked],
    [words.keys, `${card.algorithm}, ${card.keyVersion}, ${card.keyIndex}`],
    [words.uid, card.uid],
  ])
  const files = card.files.map((file) => {
    const written = file.records.filter(({ isEmpty }) => !isEmpty)
    const records = written.map(({ number, fields }) => {
      const title = number === undefined ? '' : `  ${words.record} ${number}\n`
      const rows = fields.filter(({ hex }) => !/^0*$/.test(hex))
      return title + table(rows.map(({ name, value }) => [name, value]))
    })
    return titleOf(file, language) + (records.join('') || `  ${words.empty}\n`)
  })
  return [head, ...files].join('\n')
}

/** Every byte of every file under the name of its field. */
export function dumpText(card: CardDescription, language: CardLanguage): string {
  const files = card.files.map((file) => {
    const records = file.records.map(({ number, fields }) => {
      const title = number === undefined ? '' : `  ${labels[language].record} ${number}\n`
      return title + table(fields.map(({ name, hex }) => [name, hex]))
    })
    return titleOf(file, language) + (records.join('') || `  ${labels[language].empty}\n`)
  })
  return files.join('\n')
}

function titleOf({ sfi, name }: DescribedFile, language: CardLanguage): string {
  return `${labels[language].file} ${sfi}  ${name}\n`
}

function yuan(fen: number): string {
  return `${(fen / 100).toFixed(2)} CNY`
}

/** Rows of a name and a value, the values one under the other; a Chinese sign is two columns. */
function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => columnsOf(name)))
  return rows
    .map(([name, value]) => `  ${name}${' '.repeat(width - columnsOf(name))}  ${value}\n`)
    .join('')
}

function columnsOf(text: string): number {
  return text.length + text.replaceAll(/[^\u2e80-\uffff]/g, '').length
}
