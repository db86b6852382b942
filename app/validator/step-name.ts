import { decodeExchange } from '@tongxing/core/card/decode-exchange.ts'

/** Short names of commands by their full ones; others are shown as they are. */
const shortNames: Readonly<Record<string, string>> = {
  'READ BINARY': 'READ',
  'READ RECORD': 'READ',
  'INITIALIZE FOR CAPP PURCHASE': 'INIT CAPP',
  'UPDATE CAPP DATA CACHE': 'UPDATE',
  'DEBIT FOR PURCHASE': 'DEBIT',
  'GET TRANSACTION PROVE': 'PROVE',
  'INTERNAL AUTHENTICATE': 'INT AUTH',
  'GET CHALLENGE': 'CHALLENGE',
  'APPLICATION BLOCK': 'BLOCK',
  'INIT SAM FOR PURCHASE': '8070 MAC1',
  'CREDIT SAM FOR PURCHASE': '8072 MAC2',
  'SAM INIT FOR CRYPT': '801A KEY',
  'SAM CRYPT': '80FA CRYPT',
}

/** A command in a few signs: its name and, of files, the short file identifier and record. */
export function stepName(target: 'card' | 'sam', command: Uint8Array): string {
  const { name } = decodeExchange(target, command, new Uint8Array(0))
  const file = fileOf(name, command)
  return [shortNames[name] ?? name, ...(file === undefined ? [] : [file])].join(' ')
}

function fileOf(name: string, [, , p1 = 0, p2 = 0]: Uint8Array): string | undefined {
  if (name === 'READ BINARY') return sfiText(p1 & 0x1f)
  if (name === 'READ RECORD') return `${sfiText(p2 >> 3)}/${p1}`
  return name === 'UPDATE CAPP DATA CACHE' ? sfiText(p2 >> 3) : undefined
}

function sfiText(sfi: number): string {
  return sfi.toString(16).toUpperCase().padStart(2, '0')
}
