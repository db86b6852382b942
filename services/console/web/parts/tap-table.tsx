import type { TapRow } from '../../contract/tap.ts'
import { useTexts } from '../texts.ts'
import { StateTag, Table } from './basics.tsx'

/** Taps as rows; each leads to its page. */
export function TapTable(props: { readonly taps: readonly TapRow[]; readonly label: string }) {
  const { ui, word, code, format } = useTexts()
  if (props.taps.length === 0) return <p class="muted">{ui('empty')}</p>
  const head = [
    ui('time'),
    ui('tap'),
    ui('card'),
    { number: ui('counter') },
    ui('vehicle'),
    ui('line'),
    ui('outcome'),
    { number: ui('amount') },
    ui('state'),
  ]
  return (
    <Table label={props.label} head={head}>
      {props.taps.map((tap) => (
        <tr key={tap.tapId}>
          <td>{format.time(tap.tappedAtMs)}</td>
          <td>
            <a href={`/taps/${tap.tapId}`}>{tap.tapId}</a>
          </td>
          <td>
            <CardLink card={tap.card} cardRef={tap.cardRef} />
          </td>
          <td class="n">{tap.purchaseCounter}</td>
          <td>{tap.vehicleId}</td>
          <td>{tap.lineId}</td>
          <td>{tap.outcomeCode === '' ? word(tap.kind) : code(tap.outcomeCode)}</td>
          <td class="n">{format.fen(tap.amountFen)}</td>
          <td>
            <StateTag state={tap.state} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

/** The end of a card's number, which is enough to speak of it. */
export function CardLink(props: { readonly card: string; readonly cardRef: string | null }) {
  if (props.cardRef === null) return null
  return (
    <a href={`/cards/${props.cardRef}`} title={props.card}>
      …{props.card.slice(-4)}
    </a>
  )
}
