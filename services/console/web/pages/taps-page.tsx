import type { TapList } from '../../contract/tap.ts'
import { Loaded } from '../parts/basics.tsx'
import { TapTable } from '../parts/tap-table.tsx'
import { useResource } from '../resource.ts'
import { useTexts } from '../texts.ts'

const filters = ['device', 'boot', 'sequence', 'day', 'state', 'card'] as const

/** Taps by device, batch, day, state or card. */
export function TapsPage(props: { readonly query: URLSearchParams; readonly title: string }) {
  const { ui, word } = useTexts()
  const asked = new URLSearchParams()
  for (const name of [...filters, 'cursor']) {
    const value = props.query.get(name)
    if (value !== null) asked.set(name, value)
  }
  const resource = useResource<TapList>(`/api/taps?${asked}`)
  const chosen = filters.filter((name) => asked.has(name))
  const older = (cursor: string) => {
    const next = new URLSearchParams(asked)
    next.set('cursor', cursor)
    return `/taps?${next}`
  }
  return (
    <>
      <h1>{props.title}</h1>
      {chosen.length > 0 && (
        <p class="chips">
          {chosen.map((name) => (
            <span key={name} class="tag idle">
              {name === 'card' ? ui('card') : `${name} ${word(asked.get(name) ?? '')}`}
            </span>
          ))}
          <a href="/taps">{ui('clearFilter')}</a>
        </p>
      )}
      <Loaded resource={resource}>
        {({ taps, nextCursor }) => (
          <>
            <TapTable taps={taps} label={props.title} />
            {nextCursor !== null && (
              <p>
                <a class="button" href={older(nextCursor)}>
                  {ui('previous')}
                </a>
              </p>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}
