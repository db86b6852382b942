import { readdirSync, readFileSync } from 'node:fs'

export interface MemoryWatch {
  /** Most that all processes together took at any look, bytes of PSS. */
  stop(): number
}

const LOOK_EVERY_MS = 500

/**
 * Watches this process and everything below the given ones. PSS counts a page that processes share by
 * parts, so PostgreSQL's shared buffers are counted once. 0 where the kernel does not tell (not Linux).
 */
export function watchMemory(roots: () => readonly number[]): MemoryWatch {
  let peakBytes = 0
  const look = () => {
    const pids = [process.pid, ...roots().flatMap((root) => [root, ...descendants(root)])]
    const total = pids.reduce((sum, pid) => sum + pssBytes(pid), 0)
    peakBytes = Math.max(peakBytes, total)
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  timer.unref()
  return {
    stop: () => {
      clearInterval(timer)
      look()
      return peakBytes
    },
  }
}

/** Bytes in a `smaps_rollup` text; undefined when it has none. */
export function parsePss(text: string): number | undefined {
  const [, kib] = /^Pss:\s+(\d+) kB$/m.exec(text) ?? []
  return kib === undefined ? undefined : Number(kib) * 1_024
}

/** Parent in a `/proc/N/stat` text; the name before it may hold blanks and brackets. */
export function parseParent(stat: string): number {
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

function descendants(root: number): number[] {
  const children = Map.groupBy(processes(), ({ parent }) => parent)
  const found: number[] = []
  const queue = [root]
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
    for (const child of children.get(pid) ?? []) {
      found.push(child.pid)
      queue.push(child.pid)
    }
  }
  return found
}

function processes(): { readonly pid: number; readonly parent: number }[] {
  return listProc()
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parseParent(readOr(`/proc/${name}/stat`, ')')) }))
}

function pssBytes(pid: number): number {
  return parsePss(readOr(`/proc/${pid}/smaps_rollup`, '')) ?? 0
}

function listProc(): string[] {
  try {
    return readdirSync('/proc')
  } catch {
    return []
  }
}

/** A process may end between two looks, and another user's is not ours to see. */
function readOr(path: string, fallback: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return fallback
  }
}
