/**
 * GBK as fixed-width files need it: positions count bytes, so text is cut by bytes and never inside
 * a character. Lines are handled as binary strings (one character a byte, as latin1 gives them).
 * The tables are built from the platform's decoder: two-byte characters 8140..FEFE.
 */
interface GbkTables {
  readonly charOf: ReadonlyMap<string, string>
  readonly bytesOf: ReadonlyMap<string, string>
}

let tables: GbkTables | undefined

function gbkTables(): GbkTables {
  tables ??= buildTables()
  return tables
}

function buildTables(): GbkTables {
  const pairs: string[] = []
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) pairs.push(String.fromCharCode(lead, trail))
    }
  }
  const decoded = new TextDecoder('gbk').decode(Buffer.from(pairs.join('\n'), 'latin1'))
  const charOf = new Map<string, string>()
  const bytesOf = new Map<string, string>()
  for (const [index, char] of decoded.split('\n').entries()) {
    const pair = pairs[index] ?? ''
    // A3A0 repeats the ideographic space A1A1; one character has one form, or files would not
    // round-trip.
    if (char.length !== 1 || char === '\ufffd' || bytesOf.has(char)) continue
    charOf.set(pair, char)
    bytesOf.set(char, pair)
  }
  return { charOf, bytesOf }
}

/**
 * Whether a binary string holds no control below a space and no DEL: a line end gone astray is one.
 */
export function isPrintable(binary: string): boolean {
  return /^[\x20-\x7e\x80-\xff]*$/.test(binary)
}

const plainAscii = /^[\x20-\x7e]*$/

/** Text of a binary string; `undefined` when a byte is a control or is not GBK. */
export function decodeGbk(binary: string): string | undefined {
  if (plainAscii.test(binary)) return binary
  const text = decodeGbkLoosely(binary)
  return text.includes('\ufffd') ? undefined : text
}

/** Text of a binary string with U+FFFD for every byte that is a control or is not GBK. */
export function decodeGbkLoosely(binary: string): string {
  const { charOf } = gbkTables()
  let text = ''
  for (let at = 0; at < binary.length; at += 1) {
    const byte = binary.charAt(at)
    const pair = charOf.get(binary.slice(at, at + 2))
    if (pair !== undefined) at += 1
    text += pair ?? (plainAscii.test(byte) ? byte : '\ufffd')
  }
  return text
}

/** Binary string of a text; `undefined` when a character has no GBK form. */
export function encodeGbk(text: string): string | undefined {
  if (plainAscii.test(text)) return text
  const { bytesOf } = gbkTables()
  let binary = ''
  for (const char of text) {
    const bytes = plainAscii.test(char) ? char : bytesOf.get(char)
    if (bytes === undefined) return undefined
    binary += bytes
  }
  return binary
}

/**
 * The longest start of `text` that takes at most `bytes` bytes of GBK, without trailing spaces;
 * characters without a GBK form become `?`. For texts that must fit a field, such as `errorText`.
 */
export function cutToGbk(text: string, bytes: number): string {
  let kept = ''
  let used = 0
  for (const char of text) {
    const written = encodeGbk(char)
    used += written?.length ?? 1
    if (used > bytes) break
    kept += written === undefined ? '?' : char
  }
  return kept.replace(/ +$/, '')
}
