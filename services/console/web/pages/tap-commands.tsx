import type { ExchangeField, ExchangeView, TapPage } from '../../contract/tap.ts'
import { useTexts } from '../texts.ts'

interface Scale {
  readonly endUs: number
  /** Rider's signal: what comes later keeps nobody waiting; 0 = not measured. */
  readonly signalUs: number
}

/** The exchanges with card and SAM as a waterfall; each opens into its bytes and what they say. */
export function Commands({ page }: { readonly page: TapPage }) {
  const { ui } = useTexts()
  const { exchanges, activationUs, elapsedUs } = page
  if (exchanges.length === 0) return <p class="muted">{ui('noTrace')}</p>
  const lastUs = Math.max(...exchanges.map((one) => one.startedUs + one.elapsedUs))
  const endUs = Math.max(elapsedUs, lastUs, 1)
  const scale = { endUs, signalUs: elapsedUs }
  return (
    <>
      <Shares page={page} endUs={endUs} />
      <ol class="exchanges">
        <li>
          <div class="exchange">
            <span class="muted">{ui('air')}</span>
            <span />
            <Bar fromUs={0} lengthUs={activationUs} scale={scale} kind="air" />
            <Took us={activationUs} />
          </div>
        </li>
        {exchanges.map((exchange, index) => (
          <li key={`${exchange.startedUs} ${index}`}>
            <Exchange exchange={exchange} scale={scale} />
          </li>
        ))}
      </ol>
    </>
  )
}

/** Where the time went, as one bar with its legend in words. */
function Shares({ page, endUs }: { readonly page: TapPage; readonly endUs: number }) {
  const { ui, word, format } = useTexts()
  const sum = (target: 'card' | 'sam') =>
    page.exchanges
      .filter((one) => one.target === target)
      .reduce((total, one) => total + one.elapsedUs, 0)
  const [cardUs, samUs] = [sum('card'), sum('sam')]
  const restUs = Math.max(0, endUs - cardUs - samUs - page.activationUs)
  const shares = [
    ['air', ui('air'), page.activationUs],
    ['card', word('card'), cardUs],
    ['sam', word('sam'), samUs],
    ['other', ui('terminal'), restUs],
  ] as const
  const label = shares.map(([, name, us]) => `${name} ${format.ms(us)} ms`).join(', ')
  let atUs = 0
  return (
    <figure class="shares">
      <svg viewBox="0 0 1000 14" preserveAspectRatio="none" role="img" aria-label={label}>
        {shares.map(([kind, , us]) => {
          const x = (atUs / endUs) * 1000
          atUs += us
          const width = Math.max(0, (us / endUs) * 1000 - 2)
          return <rect key={kind} class={`bar-${kind}`} x={x} y={0} width={width} height={14} />
        })}
      </svg>
      <figcaption>
        {page.elapsedUs > 0 && <b>{ui('signal', { ms: format.ms(page.elapsedUs) })}</b>}
        {shares.map(([kind, name, us]) => (
          <span key={kind}>
            <i class={`key bar-${kind}`} aria-hidden="true" /> {name} {format.ms(us)}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

function Exchange(props: { readonly exchange: ExchangeView; readonly scale: Scale }) {
  const { language, pick, word } = useTexts()
  const { exchange, scale } = props
  const { name, nameZh, status, statusEn, statusZh } = exchange
  const isFine = status === '9000' || status?.startsWith('61') === true
  return (
    <details>
      <summary class="exchange">
        <span>
          <i class={`key bar-${exchange.target}`} aria-hidden="true" />{' '}
          {exchange.target === 'card' && <span class="muted">{word('card')} </span>}
          <b>{language === 'en' ? name : nameZh}</b>
        </span>
        <span class={isFine ? 'status' : 'status bad'} title={pick({ en: statusEn, zh: statusZh })}>
          {status ?? '—'}
        </span>
        <Bar
          fromUs={exchange.startedUs}
          lengthUs={exchange.elapsedUs}
          scale={scale}
          kind={exchange.target}
        />
        <Took us={exchange.elapsedUs} />
      </summary>
      <Bytes title="→" hex={exchange.command} fields={exchange.commandFields} />
      <Bytes title="←" hex={exchange.response} fields={exchange.responseFields} />
      <p class="muted">
        {language === 'en' ? '' : `${name} · `}
        {status ?? '—'} {pick({ en: statusEn, zh: statusZh })}
      </p>
    </details>
  )
}

function Bar(props: {
  readonly fromUs: number
  readonly lengthUs: number
  readonly scale: Scale
  readonly kind: string
}) {
  const { endUs, signalUs } = props.scale
  const at = (us: number) => (us / endUs) * 1000
  const x = Math.min(at(props.fromUs), 997)
  const width = Math.max(3, at(props.lengthUs))
  return (
    <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
      <line x1={0} x2={1000} y1={5} y2={5} />
      {signalUs > 0 && <line class="signal" x1={at(signalUs)} x2={at(signalUs)} y1={-20} y2={30} />}
      <rect class={`bar-${props.kind}`} x={x} y={1} width={width} height={8} />
    </svg>
  )
}

function Took({ us }: { readonly us: number }) {
  const { format } = useTexts()
  return <span class="n">{format.ms(us)} ms</span>
}

/** Raw bytes beside what they say. */
function Bytes(props: {
  readonly title: string
  readonly hex: string
  readonly fields: readonly ExchangeField[]
}) {
  const { pick, format } = useTexts()
  const shown = (field: ExchangeField) => (field.kind === 'fen' ? `¥${field.value}` : field.value)
  return (
    <div class="bytes">
      <p>
        {props.title} <code class="break">{props.hex.replaceAll(/(..)/g, '$1 ')}</code>{' '}
        <span class="muted">{format.number(props.hex.length / 2)}</span>
      </p>
      {props.fields.length > 0 && (
        <dl class="facts">
          {props.fields.map((field) => (
            <div key={field.en}>
              <dt>{pick(field)}</dt>
              <dd>
                {shown(field)}
                {field.hex !== field.value && <code class="muted break"> {field.hex}</code>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
