import type { CaseList } from '../../contract/tap.ts'
import { Loaded } from '../parts/basics.tsx'
import { CaseTable } from '../parts/case-table.tsx'
import { useResource } from '../resource.ts'
import { useTexts } from '../texts.ts'

/** Open cases, the most valuable first. */
export function CasesPage(props: { readonly query: URLSearchParams; readonly title: string }) {
  const { ui, code } = useTexts()
  const asked = new URLSearchParams({ open: 'true' })
  for (const name of ['day', 'code', 'cursor']) {
    const value = props.query.get(name)
    if (value !== null) asked.set(name, value)
  }
  const resource = useResource<CaseList>(`/api/cases?${asked}`)
  const filter = asked.get('code') ?? asked.get('day')
  const older = (cursor: string) => {
    const next = new URLSearchParams(asked)
    next.delete('open')
    next.set('cursor', cursor)
    return `/cases?${next}`
  }
  return (
    <>
      <h1>{ui('openCases')}</h1>
      {filter !== null && (
        <p class="chips">
          <span class="tag idle">{code(filter)}</span>
          <a href="/cases">{ui('clearFilter')}</a>
        </p>
      )}
      <Loaded resource={resource}>
        {({ cases, nextCursor }) => (
          <>
            <CaseTable cases={cases} label={props.title} />
            {nextCursor !== null && (
              <p>
                <a class="button" href={older(nextCursor)}>
                  {ui('more')}
                </a>
              </p>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}
