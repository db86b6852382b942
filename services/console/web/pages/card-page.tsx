import type { CardLoad, CardPage } from '../../contract/card.ts'
import type { TapRow } from '../../contract/tap.ts'
import { Loaded, StateTag, Table } from '../parts/basics.tsx'
import { useResource } from '../resource.ts'
import { useTexts } from '../texts.ts'

/** A card: what the issuer knows, and its chain of purchases and loads by counter. */
export function CardPageView({ cardRef }: { readonly cardRef: string }) {
  const { ui, format, word } = useTexts()
  const resource = useResource<CardPage>(`/api/cards/${cardRef}`)
  return (
    <Loaded resource={resource}>
      {(card) => (
        <>
          <h1>
            {ui('card')} <span class="mono">{card.card}</span>
          </h1>
          <p class="chips">
            {card.issued !== null && <StateTag state={card.issued.state} />}
            {card.isListed && (
              <span class="tag bad">✕ {ui('listed', { reason: card.listReason ?? '' })}</span>
            )}
            {card.locked !== null && (
              <span class="tag bad">
                ✕{' '}
                {ui('lockedAt', {
                  vehicle: card.locked.vehicleId,
                  time: format.time(card.locked.atMs),
                })}
              </span>
            )}
            {card.issued !== null && (
              <span class="muted">
                {word(card.issued.riderClass)} · {card.issued.validFrom} – {card.issued.validUntil}
              </span>
            )}
            {card.floatE7 !== null && (
              <span>
                {ui('floatFen')} <b>{format.e7(card.floatE7)}</b>
              </span>
            )}
            {card.owedE7 !== null && (
              <span>
                {ui('owed')} <b>{format.e7(card.owedE7)}</b>
              </span>
            )}
          </p>
          <h2>{ui('chain')}</h2>
          <Chain card={card} />
        </>
      )}
    </Loaded>
  )
}

type Link =
  | { readonly counter: number; readonly atMs: number; readonly tap: TapRow }
  | { readonly counter: number; readonly atMs: number; readonly load: CardLoad }

function Chain({ card }: { readonly card: CardPage }) {
  const { ui, format, word, code } = useTexts()
  const links: Link[] = [
    ...card.taps.map((tap) => ({
      counter: tap.purchaseCounter ?? 0,
      atMs: tap.tappedAtMs,
      tap,
    })),
    ...card.loads.map((load) => ({
      // A load lies before the purchase that has its counter.
      counter: load.purchaseCounter - 0.5,
      atMs: load.loadedAtMs,
      load,
    })),
  ].toSorted((a, b) => b.atMs - a.atMs || b.counter - a.counter)
  const head = [
    ui('time'),
    ui('kind'),
    { number: ui('counter') },
    { number: ui('amount') },
    { number: ui('balanceAfterFen') },
    ui('state'),
  ]
  return (
    <Table label={ui('chain')} head={head}>
      {links.map((link) =>
        'tap' in link ? (
          <tr key={link.tap.tapId}>
            <td>{format.time(link.atMs)}</td>
            <td>
              <a href={`/taps/${link.tap.tapId}`}>
                {link.tap.outcomeCode === '' ? word(link.tap.kind) : code(link.tap.outcomeCode)}
              </a>
            </td>
            <td class="n">{link.tap.purchaseCounter}</td>
            <td class="n">{format.fen(-link.tap.amountFen)}</td>
            <td class="n">{format.fen(link.tap.balanceAfterFen)}</td>
            <td>
              <StateTag state={link.tap.state} />
            </td>
          </tr>
        ) : (
          <tr key={link.load.loadId}>
            <td>{format.time(link.atMs)}</td>
            <td>
              {ui('load')} · {link.load.outletId}
            </td>
            <td class="n">{link.load.loadCounter}</td>
            <td class="n">{format.fen(link.load.amountFen)}</td>
            <td class="n">{format.fen(link.load.balanceBeforeFen + link.load.amountFen)}</td>
            <td>
              <StateTag state={link.load.state} />
            </td>
          </tr>
        ),
      )}
    </Table>
  )
}
