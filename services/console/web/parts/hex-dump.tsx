const LINE_BYTES = 16

/** Bytes in lines of sixteen: offset, hex digits, printable characters. */
export function HexDump({ hex }: { readonly hex: string }) {
  return <pre class="dump">{dumpLines(hex).join('\n')}</pre>
}

function dumpLines(hex: string): string[] {
  const lines: string[] = []
  for (let at = 0; at < hex.length; at += LINE_BYTES * 2) {
    const bytes = hex.slice(at, at + LINE_BYTES * 2).match(/../g) ?? []
    const offset = (at / 2).toString(16).padStart(4, '0')
    const printable = bytes.map((byte) => {
      const value = Number.parseInt(byte, 16)
      return value >= 0x20 && value < 0x7f ? String.fromCharCode(value) : '.'
    })
    lines.push(`${offset}  ${bytes.join(' ').padEnd(LINE_BYTES * 3 - 1)}  ${printable.join('')}`)
  }
  return lines
}
