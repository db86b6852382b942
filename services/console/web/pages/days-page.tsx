import type { DayList } from '../../contract/day.ts'
import { Loaded, Table } from '../parts/basics.tsx'
import { useResource } from '../resource.ts'
import { useTexts } from '../texts.ts'

/** Reconciled days. */
export function DaysPage({ title }: { readonly title: string }) {
  const { ui, format } = useTexts()
  const resource = useResource<DayList>('/api/days')
  return (
    <>
      <h1>{title}</h1>
      <Loaded resource={resource}>
        {({ days }) =>
          days.length === 0 ? (
            <p class="muted">{ui('notReconciled')}</p>
          ) : (
            <Table
              label={title}
              head={[
                ui('day'),
                { number: ui('unexplained') },
                { number: ui('openCases') },
                ui('reconciled'),
              ]}
            >
              {days.map((day) => (
                <tr key={day.serviceDay}>
                  <td>
                    <a href={`/days/${day.serviceDay}`}>{day.serviceDay}</a>
                  </td>
                  <td class="n">{format.fen(day.unexplainedFen)}</td>
                  <td class="n">{format.number(day.openCases)}</td>
                  <td>{format.time(day.generatedAtMs)}</td>
                </tr>
              ))}
            </Table>
          )
        }
      </Loaded>
    </>
  )
}
