import { expect, test } from 'vitest'
import { samLinkUs, samResetUs } from './sam-time.ts'

const init = Uint8Array.of(0x80, 0x70, 0, 0, 0x24, ...new Uint8Array(37))
const credit = Uint8Array.of(0x80, 0x72, 0, 0, 4, ...new Uint8Array(4))

test('the T=0 link is the table of card.md 4.3', () => {
  const rows = [
    [9600, 75, 15],
    [38_400, 18.8, 3.8],
    [57_600, 12.5, 2.5],
    [115_200, 6.2, 1.3],
  ] as const
  for (const [bitPerSecond, initMs, creditMs] of rows) {
    const link = { bitPerSecond, etuPerCharacter: 12 }
    const initUs = samLinkUs(link, init, new Uint8Array(10))
    const creditUs = samLinkUs(link, credit, new Uint8Array(2))
    // 60 and 12 characters. 6.25 stands in the table as 6.2.
    expect(initUs).toBeCloseTo((60 * 12e6) / bitPerSecond)
    expect(creditUs).toBeCloseTo((12 * 12e6) / bitPerSecond)
    expect(Math.abs(initUs / 1000 - initMs)).toBeLessThan(0.0501)
    expect(Math.abs(creditUs / 1000 - creditMs)).toBeLessThan(0.0501)
  }
})

test('ATR and PPS are paid once, at 9600', () => {
  expect(samResetUs({ bitPerSecond: 9600, etuPerCharacter: 12 })).toBe(25_000)
  expect(samResetUs({ bitPerSecond: 38_400, etuPerCharacter: 12 })).toBe(35_000)
})
