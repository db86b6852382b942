import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandDefinitions } from '@tongxing/core/card/decode-exchange.ts'
import { type CardSettings, defaultCardSettings } from '@tongxing/validator-sim/card/settings.ts'
import { repositoryRoot } from './source-files.ts'

const coreFolder = 'core/card/commands'
const simFolder = 'validator-sim/card/commands'

const head = `# The software card

A T-Union purse behind an ISO 7816-4 dispatcher, in \`validator-sim/card\`. One command is one file,
under the same name twice: in \`${coreFolder}\` its bytes and status words, as every
reader needs them; in \`${simFolder}\` what the card does. Made by
\`node infra/dev/card-docs.ts\` from the comments and tables there; a test compares.

The dispatcher checks class, instruction, P1 and P2, length and state, the command then security,
key index and amount: the first that fails answers. Each status word of each command is reached by a
condition in \`purse-cases.ts\` or \`issuer-cases.ts\` in \`validator-sim/card/testing\`; what
the words mean stands in [status-words.md](status-words.md).

A card is one image. Every change is one commit through a journal with a CRC-32, so that a tear at
any byte of any write, also while the chip wakes and recovers, leaves all of it or nothing. Money
moves by 52, 54 and 58 alone, each after its MAC.

## Commands
`

/** The text of docs/card.md. */
export function cardDocument(): string {
  const sources = readdirSync(join(repositoryRoot, coreFolder))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => ({ file, source: read(`${coreFolder}/${file}`) }))
  const simFiles = new Set(readdirSync(join(repositoryRoot, simFolder)))
  const commands = commandDefinitions
    .filter(({ target }) => target === 'card')
    .map(({ name, nameZh, statusWords }) => {
      const { file, source } = sources.find(isOf(name)) ?? { file: '', source: '' }
      if (!simFiles.has(file)) throw new Error(`${name} has no file ${simFolder}/${file}`)
      const words = Object.keys(statusWords).toSorted().join(' ')
      const files = `[bytes](../${coreFolder}/${file}), [card](../${simFolder}/${file})`
      const text = leadingComment(source)
      return `\n### ${name} ${nameZh}\n\n${files} · ${words}\n\n\`\`\`\n${text}\n\`\`\`\n`
    })
  return `${head}${commands.join('')}${settingsSection()}`
}

function isOf(name: string) {
  return ({ source }: { readonly source: string }) => source.includes(`  name: '${name}',`)
}

/** The grammar on top of a command's file, without its first line, which is the name. */
function leadingComment(source: string): string {
  const [, comment = ''] = /^\/\*\n(.*?)\n \*\/$/ms.exec(source) ?? []
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, ''))
  return lines.slice(2).join('\n').trimEnd()
}

function settingsSection(): string {
  const source = read('validator-sim/card/settings.ts')
  const rows = Object.entries(defaultCardSettings).map(([name, value]) => {
    const [, comment = '', type = ''] =
      new RegExp(`/\\*\\*((?:(?!\\*/).)*)\\*/\\n  readonly ${name}: (.*)\\n`, 's').exec(source) ??
      []
    const reason = comment.replaceAll(/\s*\n\s+\* ?/g, ' ').trim()
    return `| \`${name}\` | \`${shown(name, value)}\` | ${choices(type)} | ${reason} |\n`
  })
  return `
## Settings

What the public texts leave open, with the default and its reason (card.md 8).

| setting | default | or | why |
| --- | --- | --- | --- |
${rows.join('')}`
}

function choices(type: string): string {
  const [first = ''] = type.split('\n')
  return first.replaceAll(' | ', ', ').replaceAll("'", '')
}

/** Status words as people know them. */
function shown(name: string, value: CardSettings[keyof CardSettings]): string {
  return name.endsWith('Status') ? Number(value).toString(16).toUpperCase() : String(value)
}

function read(path: string): string {
  return readFileSync(join(repositoryRoot, path), 'utf8')
}

if (import.meta.main) {
  writeFileSync(join(repositoryRoot, 'docs/card.md'), cardDocument())
}
