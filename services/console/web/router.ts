import { useEffect, useState } from 'preact/hooks'

export interface Place {
  readonly path: string
  readonly query: URLSearchParams
}

const listeners = new Set<() => void>()

/** Goes to a page of the console without loading it anew. */
export function go(href: string): void {
  history.pushState(null, '', href)
  scrollTo(0, 0)
  for (const listener of listeners) listener()
}

/** The page that the address names; follows links, `go`, back and forward. */
export function usePlace(): Place {
  const [place, setPlace] = useState(readPlace)
  useEffect(() => {
    const update = () => setPlace(readPlace())
    listeners.add(update)
    addEventListener('popstate', update)
    document.addEventListener('click', followLink)
    return () => {
      listeners.delete(update)
      removeEventListener('popstate', update)
      document.removeEventListener('click', followLink)
    }
  }, [])
  return place
}

function readPlace(): Place {
  return { path: location.pathname, query: new URLSearchParams(location.search) }
}

function followLink(event: MouseEvent): void {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey)
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const isOurs = link !== null && link.origin === location.origin && !link.hash
  if (!isPlain || !isOurs || link.target !== '' || event.defaultPrevented) return
  event.preventDefault()
  go(link.pathname + link.search)
}
