import { useEffect, useRef, useState } from 'preact/hooks'
import type { SearchAnswer } from '../../contract/search.ts'
import { fetchJson, type Problem } from '../resource.ts'
import { go } from '../router.ts'
import { useTexts } from '../texts.ts'

/** Finds by any id. One hit is opened; several are listed. `/` puts the cursor here. */
export function SearchBox() {
  const { ui, word, code } = useTexts()
  const [answer, setAnswer] = useState<SearchAnswer | Problem>()
  const input = useRef<HTMLInputElement>(null)
  useSlashKey(input)

  const submit = async (event: Event) => {
    event.preventDefault()
    const query = input.current?.value.trim() ?? ''
    if (query === '') return
    try {
      const found = await findHits(query)
      const [first] = found.hits
      if (first !== undefined && found.hits.length === 1) {
        setAnswer(undefined)
        go(first.href)
      } else setAnswer(found)
    } catch (problem) {
      setAnswer(problem as Problem)
    }
  }
  return (
    <search>
      <form onSubmit={(event) => void submit(event)}>
        <input
          ref={input}
          type="search"
          name="query"
          autocomplete="off"
          spellcheck={false}
          aria-label={ui('search')}
          placeholder={ui('searchHint')}
          onInput={() => setAnswer(undefined)}
        />
      </form>
      <div role="status">
        {answer && 'hits' in answer && (
          <ul class="hits">
            {answer.hits.length === 0 && <li class="muted">{ui('searchNothing')}</li>}
            {answer.hits.map((hit) => (
              <li key={hit.href}>
                <a href={hit.href} onClick={() => setAnswer(undefined)}>
                  <span class="muted">{word(hit.kind)}</span> {hit.label}
                </a>
              </li>
            ))}
          </ul>
        )}
        {answer && 'code' in answer && <p class="hits bad">{code(answer.code)}</p>}
      </div>
    </search>
  )
}

async function findHits(query: string): Promise<SearchAnswer> {
  return await fetchJson<SearchAnswer>('/api/search', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
}

function useSlashKey(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement
      if (event.key !== '/' || isTyping) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', focus)
    return () => document.removeEventListener('keydown', focus)
  }, [input])
}
