import { writeFileSync } from 'node:fs'
import { clearingFilesMarkdown } from '@tongxing/core/clearing-files/documentation.ts'

// Writes docs/clearing-files.md from the tables; core/clearing-files/documentation.test.ts
// compares.
writeFileSync(new URL('../../docs/clearing-files.md', import.meta.url), clearingFilesMarkdown())
