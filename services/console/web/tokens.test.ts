import { expect, test } from 'vitest'
import { contrastPairs, tokenStyles, tokens } from './tokens.ts'

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

test.each(['light', 'dark'] as const)('%s: every pair has the contrast of WCAG AA', (scheme) => {
  const faint = contrastPairs.filter(([front, back, least]) => {
    const [a, b] = [luminance(tokens[scheme][front]), luminance(tokens[scheme][back])]
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < least
  })
  expect(faint).toEqual([])
})

test('the styles define every token for both schemes', () => {
  for (const name of Object.keys(tokens.light)) {
    expect(tokenStyles().split(`--${name}:`)).toHaveLength(3)
  }
})
