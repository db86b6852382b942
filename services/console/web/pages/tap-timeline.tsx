import { type AccountCode, accountKinds, kindOfAccount } from '@tongxing/core/accounts/chart.ts'
import type { ComponentChildren } from 'preact'
import type { TapPage } from '../../contract/tap.ts'
import { CodeText, Facts, StateTag, Table } from '../parts/basics.tsx'
import { CaseTable, OwnerText } from '../parts/case-table.tsx'
import { HexDump } from '../parts/hex-dump.tsx'
import { TapTable } from '../parts/tap-table.tsx'
import { useTexts } from '../texts.ts'
import { Commands } from './tap-commands.tsx'

interface PageProps {
  readonly page: TapPage
}

/** The stations of a tap, in the order of its way. */
export function Journey({ page }: PageProps) {
  const { ui } = useTexts()
  const { upload, log } = page
  const lastPosting = page.postings.at(-1)
  return (
    <ol class="way" aria-label={ui('timeline')}>
      <Station title={ui('commands')} atMs={page.tap.tappedAtMs}>
        <Commands page={page} />
      </Station>
      <Station title={ui('journal')}>
        <Facts facts={page.journal} />
        {page.rideCode !== null && (
          <>
            <h3>{ui('rideCode')}</h3>
            <Facts facts={page.rideCode.facts} />
          </>
        )}
        <details>
          <summary>
            {ui('raw')} · {page.recordBytes.length / 2} {ui('bytes')} · {ui('masked')}
          </summary>
          <HexDump hex={page.recordBytes} />
        </details>
      </Station>
      <Station title={ui('upload')} atMs={upload?.receivedAtMs}>
        <Upload page={page} />
      </Station>
      <Station title={ui('log')} atMs={log.appendedAtMs}>
        <p>{ui('logPlace', { topic: log.topic, partition: log.partition, offset: log.offset })}</p>
      </Station>
      <Station title={ui('checks')}>
        <Checks page={page} />
      </Station>
      <Station title={ui('price')}>
        <Price page={page} />
      </Station>
      <Station title={ui('claim')}>
        <Claim page={page} />
      </Station>
      <Station title={ui('ledger')} atMs={lastPosting?.postedAtMs}>
        <Postings page={page} />
      </Station>
      <Station title={ui('clearing')} atMs={page.clearing.at(0)?.atMs}>
        <Clearing page={page} />
      </Station>
      <Station title={ui('reconciled')} atMs={page.reconciledAtMs}>
        <Reconciled page={page} />
      </Station>
    </ol>
  )
}

function Station(props: {
  readonly title: string
  readonly atMs?: number | null | undefined
  readonly children: ComponentChildren
}) {
  const { format } = useTexts()
  return (
    <li>
      <div class="station">
        <h2>{props.title}</h2>
        {typeof props.atMs === 'number' && (
          <time dateTime={new Date(props.atMs).toISOString()}>{format.time(props.atMs)}</time>
        )}
      </div>
      <div class="stop">{props.children}</div>
    </li>
  )
}

function Upload({ page: { upload } }: PageProps) {
  const { ui, format, fact } = useTexts()
  if (upload === null) return <p class="muted">{ui('noUpload')}</p>
  const { deviceId, boot, sequence } = upload
  return (
    <>
      <p>
        <a href={`/taps?device=${deviceId}`}>{deviceId}</a> ·{' '}
        <a href={`/taps?device=${deviceId}&boot=${boot}&sequence=${sequence}`}>
          {ui('batch', { boot, sequence })}
        </a>{' '}
        · {fact('recordNo')} {upload.firstRecordNo}–{upload.lastRecordNo} ·{' '}
        {format.number(upload.payloadBytes)} {ui('bytes')}
      </p>
      <p>
        {ui('answer')} <StateTag state={upload.verdict} />{' '}
        {upload.errorCode !== '' && <CodeText code={upload.errorCode} />} {'≤ '}
        {format.number(upload.highWaterMark)}
      </p>
      <p class="muted">
        SHA-256 <code class="break">{upload.digest}</code>
      </p>
    </>
  )
}

function Checks({ page: { checks, tac, rideCode } }: PageProps) {
  const { ui } = useTexts()
  if (rideCode !== null) return <CodeChecks page={{ checks, rideCode }} />
  return (
    <dl class="facts">
      <div>
        <dt>{ui('tac')}</dt>
        <dd>
          <StateTag state={checks.tac} /> {tac !== null && <code>{tac}</code>}
        </dd>
      </div>
      <div>
        <dt>MAC2</dt>
        <dd>
          <StateTag state={checks.mac2} />
        </dd>
      </div>
      <div>
        <dt>{ui('price')}</dt>
        <dd>
          <StateTag state={checks.price} />
        </dd>
      </div>
    </dl>
  )
}

/** The checks of a ride code in their order, as far as they were made. */
function CodeChecks({ page }: { readonly page: Pick<TapPage, 'checks' | 'rideCode'> }) {
  const { ui, fact } = useTexts()
  return (
    <dl class="facts">
      {page.rideCode?.checks.map(({ name, value }) => (
        <div key={name}>
          <dt>{fact(name)}</dt>
          <dd>
            <StateTag state={value} />
          </dd>
        </div>
      ))}
      <div>
        <dt>{ui('price')}</dt>
        <dd>
          <StateTag state={page.checks.price} />
        </dd>
      </div>
    </dl>
  )
}

function Price({ page }: PageProps) {
  const { ui, format, pick } = useTexts()
  if (page.priceSteps.length === 0) return <p class="muted">{ui('noPrice')}</p>
  const { tariffVersion: version } = page
  const riderClass = page.riderClass || '–'
  return (
    <>
      <ol class="steps">
        {page.priceSteps.map((step) => (
          <li key={step.code}>
            <span>{pick(step)}</span>
            <b class="n">{format.fen(step.afterFen)}</b>
          </li>
        ))}
      </ol>
      <p class="muted">{ui('priceOf', { version, riderClass })}</p>
    </>
  )
}

function Claim({ page }: PageProps) {
  const { ui } = useTexts()
  const { tap, rivals } = page
  const { rule, owner } = page.checks
  return (
    <>
      <p>
        <StateTag state={tap.state} />{' '}
        {tap.reasonCode !== null && <CodeText code={tap.reasonCode} />}{' '}
        {rule !== null && <span class="muted">{ui('rule', { rule })}</span>}{' '}
        {owner !== null && (
          <span class="muted">
            · {ui('owner')} <OwnerText owner={owner} />
          </span>
        )}
      </p>
      {rivals.length > 0 && (
        <>
          <h3>{ui('rivals')}</h3>
          <TapTable taps={rivals} label={ui('rivals')} />
        </>
      )}
    </>
  )
}

function Postings({ page: { postings } }: PageProps) {
  const { ui, word, format } = useTexts()
  if (postings.length === 0) return <p class="muted">{ui('noPostings')}</p>
  return (
    <>
      {postings.map((event) => (
        <div key={event.eventId} class="posting">
          <h3>
            {word(event.kind)} <span class="muted">#{event.eventId}</span>{' '}
            {event.reverses !== null && (
              <span class="muted">{ui('reverses', { event: event.reverses })}</span>
            )}
          </h3>
          <Table label={ui('ledger')} head={[ui('debit'), ui('credit'), { number: ui('amount') }]}>
            {event.lines.map((line) => (
              <tr key={`${line.debit} ${line.credit}`}>
                <td>
                  <AccountName code={line.debit} />
                </td>
                <td>
                  → <AccountName code={line.credit} />
                </td>
                <td class="n">{format.e7(line.amountE7)}</td>
              </tr>
            ))}
          </Table>
        </div>
      ))}
    </>
  )
}

/** An account in words, with its code. */
function AccountName({ code }: { readonly code: string }) {
  const { pick } = useTexts()
  const kind = kindOfAccount(code as AccountCode)
  return (
    <>
      {Object.hasOwn(accountKinds, kind) && pick(accountKinds[kind])}{' '}
      <code class="muted">{code}</code>
    </>
  )
}

function Clearing({ page }: PageProps) {
  const { ui, word } = useTexts()
  if (page.clearing.length === 0) {
    const isLocal = !page.isForeign && page.tap.source === 'device'
    return <p class="muted">{ui(isLocal ? 'noClearing' : 'noClearingYet')}</p>
  }
  return (
    <>
      {page.clearing.map((line) => (
        <div key={`${line.fileKind} ${line.fileName} ${line.line}`} class="posting">
          <h3>
            {line.fileKind} · {word(line.fileKind)}{' '}
            <code class="muted break">
              {line.fileName}
              {line.line !== null && `:${line.line}`}
            </code>
          </h3>
          <Facts facts={line.facts} />
        </div>
      ))}
    </>
  )
}

function Reconciled({ page }: PageProps) {
  const { ui } = useTexts()
  const { serviceDay, reconciledAtMs, cases } = page
  return (
    <>
      <p>
        {ui('day')}{' '}
        {reconciledAtMs === null ? (
          <>
            {serviceDay} <span class="muted">· {ui('notReconciled')}</span>
          </>
        ) : (
          <a href={`/days/${serviceDay}`}>{serviceDay}</a>
        )}
      </p>
      {cases.length > 0 && <CaseTable cases={cases} label={ui('cases')} />}
    </>
  )
}
