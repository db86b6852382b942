import { writeFileSync } from 'node:fs'
import { outcomesMarkdown } from '@tongxing/validator-sim/firmware/outcomes/documentation.ts'

// Writes docs/outcomes.md from the table; firmware/outcomes/documentation.test.ts compares.
writeFileSync(new URL('../../docs/outcomes.md', import.meta.url), outcomesMarkdown())
