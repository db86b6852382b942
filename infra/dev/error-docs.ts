import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorCodes } from '@tongxing/core/errors/codes.ts'
import type { ErrorCodeEntry } from '@tongxing/core/errors/codes/entry.ts'
import { repositoryRoot } from './source-files.ts'

const head = `# Error codes

Every error that the system can show, from the closed table in \`core/errors/codes.ts\`. Written by
\`node infra/dev/error-docs.ts\`; a test compares the two. A code is never reused or renamed. Status
is the HTTP status where the error leaves through an API; \`–\` where it never does.

| code | status | message |
| --- | --- | --- |
`

/** The text of docs/error-codes.md. */
export function errorDocument(): string {
  const entries: [string, ErrorCodeEntry][] = Object.entries(errorCodes)
  const rows = entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { status, message }]) => {
      const text = message.replaceAll('|', '\\|')
      return `| \`${code}\` | ${status === 0 ? '–' : status} | ${text} |\n`
    })
  return head + rows.join('')
}

/** The codes that a document lists, in its order. */
export function documentedCodes(document: string): string[] {
  return [...document.matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map((match) => match[1] ?? '')
}

if (import.meta.main) {
  writeFileSync(join(repositoryRoot, 'docs/error-codes.md'), errorDocument())
}
