import type { DeskCase } from '../../contract/tap.ts'
import { useTexts } from '../texts.ts'
import { CodeText, Table } from './basics.tsx'

/** Cases with owner, age and value. */
export function CaseTable(props: { readonly cases: readonly DeskCase[]; readonly label: string }) {
  const { ui, format } = useTexts()
  if (props.cases.length === 0) return <p class="muted">{ui('empty')}</p>
  const head = [
    ui('cases'),
    ui('owner'),
    { number: ui('value') },
    ui('day'),
    ui('time'),
    ui('evidence'),
  ]
  return (
    <Table label={props.label} head={head}>
      {props.cases.map((one) => (
        <tr key={one.caseId}>
          <td class="wrap">
            <CodeText code={one.code} />
            <br />
            <span class="muted">{one.subject}</span>
          </td>
          <td>
            <OwnerText owner={one.owner} />
          </td>
          <td class="n">{format.fen(one.valueFen)}</td>
          <td>{one.serviceDay}</td>
          <td>
            {ui('opened', { time: format.time(one.openedAtMs) })}
            {one.closedAtMs !== null && (
              <>
                <br />
                {ui('closed', { time: format.time(one.closedAtMs) })}
              </>
            )}
          </td>
          <td class="wrap">
            <details>
              <summary>{ui('evidence')}</summary>
              <pre>{JSON.stringify(JSON.parse(one.evidence), null, 1)}</pre>
            </details>
          </td>
        </tr>
      ))}
    </Table>
  )
}

/** `issuer:03763764` in words. */
export function OwnerText({ owner }: { readonly owner: string }) {
  const { word } = useTexts()
  const [role = '', ...rest] = owner.split(':')
  return (
    <>
      {word(role)} {rest.join(':')}
    </>
  )
}
