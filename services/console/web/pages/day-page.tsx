import type { DayPage } from '../../contract/day.ts'
import { Loaded } from '../parts/basics.tsx'
import { useResource } from '../resource.ts'
import { useTexts } from '../texts.ts'
import { CardBook, ClearingBook, DeviceBook, LedgerBook } from './day-books.tsx'
import { DayCases, DayRides, DayStaff } from './day-lines.tsx'

/** A service day at a glance: one number that must be zero, the four books, and the cases. */
export function DayPageView({ day }: { readonly day: string }) {
  const { ui, format } = useTexts()
  const resource = useResource<DayPage>(`/api/days/${day}`)
  return (
    <Loaded resource={resource}>
      {(page) => (
        <>
          <div class="day-head">
            <div>
              <p class="muted">{ui('day')}</p>
              <h1>{page.serviceDay}</h1>
              <p class="muted">{ui('reconciledAt', { time: format.time(page.generatedAtMs) })}</p>
            </div>
            <div class={page.unexplainedFen === 0 ? 'verdict good' : 'verdict bad'}>
              <p>{ui('unexplained')}</p>
              <b>{format.fen(page.unexplainedFen)}</b>
              {page.unexplainedFen === 0 && <p>✓ {ui('explained')}</p>}
            </div>
          </div>
          <DayRides page={page} />
          <h2>{ui('books')}</h2>
          <div class="books">
            <CardBook page={page} />
            <DeviceBook page={page} />
            <LedgerBook page={page} />
            <ClearingBook page={page} />
          </div>
          <DayStaff page={page} />
          <DayCases page={page} />
        </>
      )}
    </Loaded>
  )
}
