import type { DayPage } from '../../contract/day.ts'
import { CodeText, StateTag, Table } from '../parts/basics.tsx'
import { OwnerText } from '../parts/case-table.tsx'
import { useTexts } from '../texts.ts'

interface PageProps {
  readonly page: DayPage
}

/** What became of the day's records, and why riders were refused. */
export function DayRides({ page }: PageProps) {
  const { ui, format, code } = useTexts()
  return (
    <div class="columns">
      <section aria-labelledby="states">
        <h2 id="states">{ui('states')}</h2>
        <Table
          label={ui('states')}
          head={[ui('state'), { number: ui('count') }, { number: ui('amount') }]}
        >
          {page.states.map(({ name, count, amountFen }) => (
            <tr key={name}>
              <td>
                <a href={`/taps?day=${page.serviceDay}&state=${name}`}>
                  <StateTag state={name} />
                </a>
              </td>
              <td class="n">{format.number(count)}</td>
              <td class="n">{format.fen(amountFen)}</td>
            </tr>
          ))}
        </Table>
      </section>
      <section aria-labelledby="refusals">
        <h2 id="refusals">{ui('refusals')}</h2>
        {page.refusals.length === 0 ? (
          <p class="muted">{ui('none')}</p>
        ) : (
          <Table label={ui('refusals')} head={[ui('outcome'), { number: ui('count') }]}>
            {page.refusals.map(({ name, count }) => (
              <tr key={name}>
                <td>
                  {code(name)} <code class="muted">{name}</code>
                </td>
                <td class="n">{format.number(count)}</td>
              </tr>
            ))}
          </Table>
        )}
      </section>
    </div>
  )
}

/** The day by staff number: what was ridden with each, and what its own card did. */
export function DayStaff({ page }: PageProps) {
  const { ui, format, word } = useTexts()
  if (page.staff.length === 0) return null
  const head = [
    ui('staff'),
    { number: ui('rides') },
    { number: ui('companions') },
    { number: ui('amount') },
    { number: word('staff') },
  ]
  return (
    <section aria-labelledby="staff">
      <h2 id="staff">{ui('staff')}</h2>
      <Table label={ui('staff')} head={head}>
        {page.staff.map((one) => (
          <tr key={one.driverId}>
            <td>{one.driverId}</td>
            <td class="n">{format.number(one.rides)}</td>
            <td class="n">{format.number(one.companions)}</td>
            <td class="n">{format.fen(one.amountFen)}</td>
            <td class="n">{format.number(one.cardTaps)}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

/** Open cases by kind; each opens into the list. */
export function DayCases({ page }: PageProps) {
  const { ui, format } = useTexts()
  const total = page.caseTotals.reduce((sum, one) => sum + one.valueFen, 0)
  if (page.caseTotals.length === 0) {
    return (
      <section>
        <h2>{ui('openCases')}</h2>
        <p class="muted">{ui('none')}</p>
      </section>
    )
  }
  return (
    <section aria-labelledby="cases">
      <h2 id="cases">{ui('openCases')}</h2>
      <Table
        label={ui('openCases')}
        head={[
          ui('cases'),
          ui('owner'),
          { number: ui('count') },
          { number: ui('value') },
          ui('age'),
        ]}
      >
        {page.caseTotals.map((one) => (
          <tr key={one.code}>
            <td class="wrap">
              <a href={`/cases?code=${one.code}&day=${page.serviceDay}`}>
                <CodeText code={one.code} />
              </a>
            </td>
            <td>
              <OwnerText owner={one.owner} />
            </td>
            <td class="n">{format.number(one.count)}</td>
            <td class="n">{format.fen(one.valueFen)}</td>
            <td>{ui('oldest', { age: format.age(page.nowMs - one.oldestMs) })}</td>
          </tr>
        ))}
        <tr class="total">
          <td>{ui('total')}</td>
          <td />
          <td class="n">
            {format.number(page.caseTotals.reduce((sum, { count }) => sum + count, 0))}
          </td>
          <td class="n">{format.fen(total)}</td>
          <td />
        </tr>
      </Table>
    </section>
  )
}
