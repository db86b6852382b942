/** Every colour of the pages, by scheme. A test holds the contrast of all pairs below. */
export const tokens = {
  light: {
    paper: '#ffffff',
    surface: '#f4f6f8',
    line: '#d5dbe1',
    edge: '#6f7c89',
    ink: '#12181f',
    muted: '#515d69',
    accent: '#0b5a8f',
    'on-accent': '#ffffff',
    good: '#17663a',
    'good-tint': '#e3f2e8',
    warn: '#8a4b00',
    'warn-tint': '#fbeed8',
    bad: '#ab1f17',
    'bad-tint': '#fce7e5',
    idle: '#4f5b67',
    'idle-tint': '#e9edf1',
    card: '#0b5a8f',
    sam: '#8a4b00',
    other: '#8b97a3',
  },
  dark: {
    paper: '#0f1317',
    surface: '#181e24',
    line: '#2f3943',
    edge: '#8693a0',
    ink: '#e7ecf1',
    muted: '#a5b1bd',
    accent: '#7fc1f0',
    'on-accent': '#0a1a26',
    good: '#7fd19b',
    'good-tint': '#15301f',
    warn: '#efb961',
    'warn-tint': '#362710',
    bad: '#ff9d93',
    'bad-tint': '#411c19',
    idle: '#a5b1bd',
    'idle-tint': '#232b33',
    card: '#7fc1f0',
    sam: '#efb961',
    other: '#73808d',
  },
} as const

export type TokenName = keyof (typeof tokens)['light']

/** Foreground and background as they meet on the pages, and the contrast that WCAG AA asks for. */
export const contrastPairs: readonly (readonly [TokenName, TokenName, number])[] = [
  ...(['ink', 'muted', 'accent', 'good', 'warn', 'bad', 'idle'] as const).flatMap((front) =>
    (['paper', 'surface'] as const).map((back) => [front, back, 4.5] as const),
  ),
  ['on-accent', 'accent', 4.5],
  ['good', 'good-tint', 4.5],
  ['warn', 'warn-tint', 4.5],
  ['bad', 'bad-tint', 4.5],
  ['idle', 'idle-tint', 4.5],
  ['ink', 'good-tint', 4.5],
  ['ink', 'warn-tint', 4.5],
  ['ink', 'bad-tint', 4.5],
  ['ink', 'idle-tint', 4.5],
  ['edge', 'paper', 3],
  ['edge', 'surface', 3],
  ['card', 'paper', 3],
  ['sam', 'paper', 3],
  ['other', 'paper', 2.5],
]

/** The tokens as custom properties; dark where the reader's system asks for it. */
export function tokenStyles(): string {
  const properties = (scheme: 'light' | 'dark') =>
    Object.entries(tokens[scheme])
      .map(([name, value]) => `--${name}:${value}`)
      .join(';')
  return (
    `:root{${properties('light')}}` +
    `@media (prefers-color-scheme:dark){:root{${properties('dark')}}}`
  )
}
