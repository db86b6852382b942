import { listOf, object, oneOf, type TypeOf, text } from './shape.ts'

const hit = object({
  kind: oneOf('tap', 'card', 'device', 'upload'),
  /** Shown; a card number is masked. */
  label: text,
  /** Address of the page. */
  href: text,
})
export type SearchHit = TypeOf<typeof hit>

export const searchAnswer = object({ hits: listOf(hit) })
export type SearchAnswer = TypeOf<typeof searchAnswer>
