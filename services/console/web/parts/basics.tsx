import type { ComponentChildren } from 'preact'
import type { Fact } from '../../contract/tap.ts'
import type { Resource } from '../resource.ts'
import { useTexts } from '../texts.ts'

type Tone = 'good' | 'warn' | 'bad' | 'idle'

const tones: Readonly<Record<string, Tone>> = {
  posted: 'good',
  ok: 'good',
  same: 'good',
  accepted: 'good',
  confirmed: 'good',
  active: 'good',
  held: 'warn',
  grey: 'warn',
  suspense: 'warn',
  unchecked: 'warn',
  unknown: 'warn',
  issued: 'warn',
  rejected: 'bad',
  wrong: 'bad',
  differs: 'bad',
  refused: 'bad',
  blocked: 'bad',
  cancelled: 'bad',
}
const marks: Readonly<Record<Tone, string>> = { good: '✓', warn: '!', bad: '✕', idle: '–' }

/** A state in words, with a mark and a colour. */
export function StateTag({ state }: { readonly state: string }) {
  const { word } = useTexts()
  const tone = tones[state] ?? 'idle'
  return (
    <span class={`tag ${tone}`}>
      <span aria-hidden="true">{marks[tone]}</span> {word(state)}
    </span>
  )
}

/** A code with its words; staff and partners quote the code. */
export function CodeText({ code: name }: { readonly code: string }) {
  const { code } = useTexts()
  const words = code(name)
  return (
    <span>
      {words !== name && <>{words} </>}
      <code class="muted">{name}</code>
    </span>
  )
}

/** Loading, failed, or the content of what was read. */
export function Loaded<T>(props: {
  readonly resource: Resource<T>
  readonly children: (data: T) => ComponentChildren
}) {
  const { ui, code } = useTexts()
  const { data, problem, reload } = props.resource
  if (problem !== undefined) {
    return (
      <div class="problem" role="alert">
        <h1>{code(problem.code)}</h1>
        <p>
          <code>{problem.code}</code> {problem.title}
        </p>
        <button type="button" onClick={reload}>
          {ui('retry')}
        </button>
      </div>
    )
  }
  if (data === undefined) {
    return (
      <p class="muted" role="status">
        {ui('loading')} …
      </p>
    )
  }
  return <>{props.children(data)}</>
}

/** Labelled values in columns. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const { fact } = useTexts()
  return (
    <dl class="facts">
      {facts.map((one) => (
        <div key={one.name}>
          <dt>{fact(one.name)}</dt>
          <dd>
            <FactValue fact={one} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function FactValue({ fact: { kind, value } }: { readonly fact: Fact }) {
  const { format, word, ui } = useTexts()
  if (kind === 'fen') return <>{format.fen(Number(value))}</>
  if (kind === 'e7') return <>{format.e7(value)}</>
  if (kind === 'time') return <>{format.time(Number(value))}</>
  if (kind === 'word') return <>{word(value)}</>
  if (kind === 'flag') return <>{ui('yes')}</>
  if (kind === 'hex') return <code>{value}</code>
  return <>{value}</>
}

/** A table that scrolls sideways by itself where the screen is narrow. */
export function Table(props: {
  readonly label: string
  readonly head: readonly (string | { readonly number: string })[]
  readonly children: ComponentChildren
}) {
  return (
    <section class="scroll" aria-label={props.label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {props.head.map((cell) =>
              typeof cell === 'string' ? (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ) : (
                <th key={cell.number} scope="col" class="n">
                  {cell.number}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </section>
  )
}
