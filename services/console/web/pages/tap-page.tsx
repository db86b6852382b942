import type { TapPage } from '../../contract/tap.ts'
import { Loaded, StateTag } from '../parts/basics.tsx'
import { CopyLink } from '../parts/copy-link.tsx'
import { CardLink } from '../parts/tap-table.tsx'
import { useResource } from '../resource.ts'
import { useTexts } from '../texts.ts'
import { Journey } from './tap-timeline.tsx'

/** Everything that happened to one tap, from the card's commands to the reconciled day. */
export function TapPageView({ name }: { readonly name: string }) {
  const resource = useResource<TapPage>(`/api/taps/${encodeURIComponent(name)}`)
  return (
    <Loaded resource={resource}>
      {(page) => (
        <>
          <TapHead page={page} />
          <Journey page={page} />
        </>
      )}
    </Loaded>
  )
}

function TapHead({ page }: { readonly page: TapPage }) {
  const { ui, word, code, format } = useTexts()
  const { tap } = page
  const outcome = tap.outcomeCode === '' ? word(tap.kind) : code(tap.outcomeCode)
  return (
    <div class="tap-head">
      <div>
        <p class="muted">{ui('pageTap', { id: tap.tapId })}</p>
        <h1>
          {outcome} <span class="amount">{format.fen(tap.amountFen)}</span>
        </h1>
        {tap.purchaseCounter !== null && (
          <p>
            {ui('beforeAfter', {
              before: format.fen(tap.balanceBeforeFen),
              after: format.fen(tap.balanceAfterFen),
            })}
          </p>
        )}
      </div>
      <div class="tap-head-side">
        <p>
          <StateTag state={tap.state} />
        </p>
        <p>{format.time(tap.tappedAtMs)}</p>
        <p>
          {ui('journey', { vehicle: tap.vehicleId || '–', line: tap.lineId || '–' })}
          {tap.cardRef !== null && (
            <>
              {' · '}
              {ui('card')} <CardLink card={tap.card} cardRef={tap.cardRef} />
            </>
          )}
        </p>
        <p>
          <CopyLink path={`/taps/${tap.tapId}`} />
        </p>
      </div>
    </div>
  )
}
