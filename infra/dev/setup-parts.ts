import { parts } from './parts.ts'

/**
 * Gets every part that is missing and returns messages for those that cannot be had. Talks on
 * stderr, since it can take a minute the first time and nothing at all later.
 */
export function setupParts(): string[] {
  return parts.flatMap((part) => {
    if (part.isThere()) return []
    process.stderr.write(`getting ${part.name}, to ${part.purpose} …\n`)
    try {
      part.install()
      if (part.isThere()) return []
      return [`${part.name} does not run here though it was installed`]
    } catch (error) {
      return [`${part.name} is missing, which is needed to ${part.purpose}: ${String(error)}`]
    }
  })
}

if (import.meta.main) {
  const missing = setupParts()
  for (const message of missing) process.stderr.write(`${message}\n`)
  process.exitCode = missing.length === 0 ? 0 : 1
}
