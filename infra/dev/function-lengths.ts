export interface FunctionLength {
  /** Where it starts, counted from 1. */
  readonly line: number
  readonly lines: number
}

const method = /^\s*(?:(?:static|async|override|get|set|private)\s+)*[#\w]+(?:<[^>]*>)?/
const starts = [/\bfunction\b[^{;]*/, /=>\s*/, new RegExp(`${method.source}\\([^;={}]*\\)[^;={}]*`)]
const isStart = new RegExp(`(?:${starts.map(({ source }) => source).join('|')})\\{$`)
const isControl = /^\s*(?:\}\s*)?(?:if|for|while|switch|catch|else|do|try|finally|return)\b/

/**
 * The functions of a formatted source and their lengths, first line to closing brace. It trusts the
 * formatter: a function's braces stand at the indentation of the line that opened it.
 */
export function functionLengths(source: string): FunctionLength[] {
  const lines = source.split('\n')
  return lines.flatMap((text, index) => {
    const start = openingLine(lines, index)
    if (!isStart.test(text) || (isControl.test(text) && !text.includes('=>'))) return []
    const indent = indentOf(lines[start] ?? '')
    const end = lines.findIndex((line, at) => {
      return at > index && indentOf(line) === indent && line.trimStart().startsWith('}')
    })
    return end === -1 ? [] : [{ line: start + 1, lines: end - start + 1 }]
  })
}

/**
 * A signature that is broken over lines ends `): Type {` and starts where that indentation began.
 */
function openingLine(lines: readonly string[], index: number): number {
  const text = lines[index] ?? ''
  if (!text.trimStart().startsWith(')')) return index
  for (let at = index - 1; at >= 0; at -= 1) {
    if (indentOf(lines[at] ?? '') === indentOf(text)) return at
  }
  return index
}

function indentOf(line: string): number {
  return line.trim() === '' ? -1 : line.length - line.trimStart().length
}
