import { readdirSync, readFileSync } from 'node:fs'

const KIB = 1_024

/** Follows the memory of this process and of everything below another one (the database server). */
export interface MemoryWatch {
  /**
   * Looks at the other processes: while nothing is being timed, since the kernel walks all their
   * pages. PSS counts a shared page by parts, so PostgreSQL's buffers are counted once.
   */
  look(): void
  /**
   * Bytes: the most that this process ever took, which the kernel keeps, and the most that the
   * others took together at any look. Where the kernel tells nothing of others (not Linux), they
   * count as 0.
   */
  peakBytes(): number
}

export function watchMemory(serverPid: number): MemoryWatch {
  let othersBytes = 0
  return {
    look: () => {
      const pids = [serverPid, ...descendants(serverPid)]
      const total = pids.reduce((sum, pid) => sum + pssBytes(pid), 0)
      othersBytes = Math.max(othersBytes, total)
    },
    peakBytes: () => process.resourceUsage().maxRSS * KIB + othersBytes,
  }
}

/** Bytes in a `smaps_rollup` text; undefined when it has none. */
export function parsePss(text: string): number | undefined {
  const [, kib] = /^Pss:\s+(\d+) kB$/m.exec(text) ?? []
  return kib === undefined ? undefined : Number(kib) * KIB
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
    const below = (children.get(pid) ?? []).map((child) => child.pid)
    found.push(...below)
    queue.push(...below)
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
