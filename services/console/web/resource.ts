import { useEffect, useState } from 'preact/hooks'

/** A problem as the server names it; `NETWORK` when there was no answer. */
export interface Problem {
  readonly code: string
  readonly title: string
}

export interface Resource<T> {
  readonly data: T | undefined
  readonly problem: Problem | undefined
  readonly isLoading: boolean
  reload(): void
}

interface State<T> {
  readonly path: string
  readonly data?: T
  readonly problem?: Problem
}

/**
 * Reads an endpoint when its path changes; what was read stays until the next answer of that path.
 */
export function useResource<T>(path: string): Resource<T> {
  const [state, setState] = useState<State<T>>({ path })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const aborter = new AbortController()
    fetchJson<T>(path, { signal: aborter.signal }).then(
      (data) => setState({ path, data }),
      (problem: Problem) => {
        if (!aborter.signal.aborted) setState({ path, problem })
      },
    )
    return () => aborter.abort()
  }, [path, attempt])
  const { data, problem } = state.path === path ? state : { data: undefined, problem: undefined }
  return {
    ...{ data, problem },
    isLoading: data === undefined && problem === undefined,
    reload: () => setAttempt((count) => count + 1),
  }
}

/** Rejects with a `Problem`. */
export async function fetchJson<T>(path: string, options: RequestInit = {}): Promise<T> {
  const response = await fetch(path, options).catch((): never => {
    throw { code: 'NETWORK', title: '' } satisfies Problem
  })
  const body: unknown = await response.json().catch(() => ({}))
  if (response.ok) return body as T
  const { code, title } = body as Partial<Problem>
  throw { code: code ?? 'NETWORK', title: title ?? '' } satisfies Problem
}
