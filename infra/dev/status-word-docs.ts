import { writeFileSync } from 'node:fs'
import { statusWordsMarkdown } from '@tongxing/core/card/documentation.ts'

// Writes docs/status-words.md from the tables; core/card/documentation.test.ts compares.
writeFileSync(new URL('../../docs/status-words.md', import.meta.url), statusWordsMarkdown())
