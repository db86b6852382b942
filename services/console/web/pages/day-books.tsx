import type { ComponentChildren } from 'preact'
import type { DayPage } from '../../contract/day.ts'
import type { UiKey } from '../i18n/catalogue.ts'
import { StateTag, Table } from '../parts/basics.tsx'
import { CardLink } from '../parts/tap-table.tsx'
import { useTexts } from '../texts.ts'

interface PageProps {
  readonly page: DayPage
}

const marks = { good: '✓', warn: '!', bad: '✕' } as const

/** One of the four books: what it compares, its difference, and the lines behind every total. */
function Book(props: {
  readonly title: string
  readonly note: string
  readonly total: string
  /** What is off by a named gap needs work; what is off by money is wrong. */
  readonly tone: 'good' | 'warn' | 'bad'
  readonly children: ComponentChildren
}) {
  return (
    <article class="book">
      <header>
        <h3>{props.title}</h3>
        <p class="muted">{props.note}</p>
        <b class={props.tone}>
          <span aria-hidden="true">{marks[props.tone]}</span> {props.total}
        </b>
      </header>
      {props.children}
    </article>
  )
}

const terms = [
  ['balanceAfterFen', ''],
  ['loadsUnseenFen', '+'],
  ['loadsUnpostedFen', '−'],
  ['expectedLateFen', '+'],
  ['breaksFen', '+'],
] as const satisfies readonly (readonly [UiKey & keyof DayPage['cards'], string])[]

export function CardBook({ page: { cards } }: PageProps) {
  const { ui, format } = useTexts()
  const total = `${ui('difference')} ${format.fen(cards.unexplainedFen)}`
  return (
    <Book
      title={ui('booksCard')}
      note={ui('booksCardNote')}
      total={total}
      tone={cards.unexplainedFen === 0 ? 'good' : 'bad'}
    >
      <dl class="sum" title={ui('equation')}>
        {terms.map(([name, sign]) => (
          <div key={name}>
            <dt>
              <span class="sign">{sign}</span> {ui(name)}
            </dt>
            <dd>{format.fen(cards[name])}</dd>
          </div>
        ))}
        <div class="total">
          <dt>
            <span class="sign">=</span> {ui('floatFen')}
          </dt>
          <dd>{format.fen(cards.ledgerFloatFen)}</dd>
        </div>
      </dl>
      <Faults page={{ cards }} />
      <Unexplained page={{ cards }} />
    </Book>
  )
}

function Faults({ page: { cards } }: { readonly page: Pick<DayPage, 'cards'> }) {
  const { ui, format, code } = useTexts()
  return (
    <Lines title={ui('faults')} count={cards.faults.length}>
      <ul class="rows">
        {cards.faults.map((fault) => (
          <li key={`${fault.cardRef} ${fault.afterCounter}`}>
            <CardLink card={fault.card} cardRef={fault.cardRef} />
            <span>
              {ui('range', {
                from: fault.afterCounter,
                to: fault.beforeCounter,
                missing: fault.missingCounters,
              })}
              {fault.claimCodes.length > 0 && <> · {fault.claimCodes.map(code).join(', ')}</>}
            </span>
            <b class="n">{format.fen(fault.lateFen + fault.breakFen)}</b>
          </li>
        ))}
      </ul>
    </Lines>
  )
}

function Unexplained({ page: { cards } }: { readonly page: Pick<DayPage, 'cards'> }) {
  const { ui, format } = useTexts()
  return (
    <Lines title={ui('unexplainedCards')} count={cards.unexplained.length}>
      <ul class="rows">
        {cards.unexplained.map((one) => (
          <li key={one.cardRef}>
            <CardLink card={one.card} cardRef={one.cardRef} />
            <span />
            <b class="n">{format.fen(one.unexplainedFen)}</b>
          </li>
        ))}
      </ul>
    </Lines>
  )
}

export function DeviceBook({ page: { samGaps, journalGaps } }: PageProps) {
  const { ui, format } = useTexts()
  const gaps = samGaps.length + journalGaps.length
  return (
    <Book
      title={ui('booksJournal')}
      note={ui('booksJournalNote')}
      total={`${ui('samGaps')} ${samGaps.length} · ${ui('journalGaps')} ${journalGaps.length}`}
      tone={gaps === 0 ? 'good' : 'warn'}
    >
      <Lines title={ui('samGaps')} count={samGaps.length}>
        <ul class="rows">
          {samGaps.map((gap) => (
            <li key={`${gap.psamId} ${gap.fromCounter}`}>
              <a href={`/taps?device=${gap.deviceId ?? ''}`}>{gap.deviceId ?? gap.psamId}</a>
              <span>{ui(gap.place === 'at-end' ? 'gapAtEnd' : 'gapBetween')}</span>
              <b class="n">
                {gap.fromCounter}–{gap.toCounter}
              </b>
            </li>
          ))}
        </ul>
      </Lines>
      <Lines title={ui('journalGaps')} count={journalGaps.length}>
        <ul class="rows">
          {journalGaps.map((gap) => (
            <li key={gap.journalId}>
              <a href={`/taps?device=${gap.deviceId}`}>{gap.deviceId}</a>
              <span>
                {ui('held', {
                  mark: format.number(gap.heldMark),
                  head: format.number(gap.statedHead),
                })}
              </span>
              <b class="n">{format.number(gap.statedHead - gap.heldMark)}</b>
            </li>
          ))}
        </ul>
      </Lines>
    </Book>
  )
}

export function LedgerBook({ page: { operators, accounts } }: PageProps) {
  const { ui, format } = useTexts()
  const owed = accounts === null ? 0 : accounts.ledgerFen - accounts.ridesFen
  const difference = operators.reduce((sum, one) => sum + differenceOf(one), Math.abs(owed))
  return (
    <Book
      title={ui('booksLedger')}
      note={ui('booksLedgerNote')}
      total={`${ui('difference')} ${format.fen(difference)}`}
      tone={difference === 0 ? 'good' : 'bad'}
    >
      <Table
        label={ui('operators')}
        head={[
          ui('operators'),
          { number: ui('rides') },
          { number: ui('ridesAmount') },
          { number: ui('postings') },
          { number: ui('difference') },
        ]}
      >
        {operators.map((operator) => (
          <tr key={operator.operatorId}>
            <td>{operator.operatorId}</td>
            <td class="n">{format.number(operator.rides)}</td>
            <td class="n">{format.fen(operator.ridesFen)}</td>
            <td class="n">{format.fen(operator.postingsFen)}</td>
            <td class="n">{format.fen(differenceOf(operator))}</td>
          </tr>
        ))}
        {accounts !== null && accounts.accounts > 0 && (
          <tr>
            <td>{ui('rideCode')}</td>
            <td class="n">{format.number(accounts.rides)}</td>
            <td class="n">{format.fen(accounts.ridesFen)}</td>
            <td class="n">{format.fen(accounts.ledgerFen)}</td>
            <td class="n">{format.fen(Math.abs(owed))}</td>
          </tr>
        )}
      </Table>
    </Book>
  )
}

export function ClearingBook({ page: { positions, files } }: PageProps) {
  const { ui, format } = useTexts()
  const difference = positions.reduce((sum, one) => sum + absolute(BigInt(one.differenceE7)), 0n)
  return (
    <Book
      title={ui('booksClearing')}
      note={ui('booksClearingNote')}
      total={`${ui('difference')} ${format.e7(String(difference))}`}
      tone={difference === 0n ? 'good' : 'bad'}
    >
      <Table
        label={ui('booksClearing')}
        head={[
          ui('institution'),
          { number: ui('lines') },
          { number: ui('net') },
          { number: ui('rounding') },
          { number: ui('difference') },
        ]}
      >
        {positions.map((one) => (
          <tr key={one.institution}>
            <td>{one.institution}</td>
            <td class="n">{format.e7(one.linesE7)}</td>
            <td class="n">{format.fen(one.netFen)}</td>
            <td class="n">
              {format.e7(String(BigInt(one.carriedOutE7) - BigInt(one.carriedInE7)))}
            </td>
            <td class="n">{format.e7(one.differenceE7)}</td>
          </tr>
        ))}
      </Table>
      <Lines title={ui('files')} count={files.length}>
        <Files files={files} />
      </Lines>
    </Book>
  )
}

function Files({ files }: Pick<DayPage, 'files'>) {
  const { ui, format, word } = useTexts()
  return (
    <Table
      label={ui('files')}
      head={[
        ui('file'),
        ui('partner'),
        { number: ui('accepted') },
        { number: ui('refused') },
        { number: ui('amount') },
        ui('state'),
      ]}
    >
      {files.map((file) => (
        <tr key={`${file.direction} ${file.partner} ${file.name}`}>
          <td>
            {file.kind} · {word(file.kind)}
            <br />
            <code class="muted">{file.name}</code>
          </td>
          <td>
            {word(file.direction)} {file.partner}
          </td>
          <td class="n">{format.number(file.accepted)}</td>
          <td class="n">{format.number(file.refused)}</td>
          <td class="n">{format.fen(file.amountFen)}</td>
          <td>
            <StateTag state={`file-${file.state}`} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

/** The lines behind a total; none for a total of nothing. */
function Lines(props: {
  readonly title: string
  readonly count: number
  readonly children: ComponentChildren
}) {
  const { ui, format } = useTexts()
  if (props.count === 0) {
    return (
      <p class="muted">
        {props.title} · {ui('none')}
      </p>
    )
  }
  return (
    <details>
      <summary>
        {props.title} · {format.number(props.count)}
      </summary>
      {props.children}
    </details>
  )
}

/** Differences of rides and of refusals, without signs, so that neither hides the other. */
function differenceOf(operator: DayPage['operators'][number]): number {
  return Math.abs(operator.differenceFen) + Math.abs(operator.refusedDifferenceFen)
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value
}
