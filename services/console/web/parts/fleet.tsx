import { useState } from 'preact/hooks'
import { type Device, type DeviceState, deviceStates } from '../../contract/status.ts'
import { go } from '../router.ts'
import { useTexts } from '../texts.ts'

/** A mark for each state, so that colour is never the only sign. */
const marks: Readonly<Record<DeviceState, string>> = {
  online: '●',
  unsent: '◐',
  quiet: '○',
  never: '·',
  revoked: '✕',
}

interface FleetProps {
  readonly devices: readonly Device[]
  readonly nowMs: number
}

/** Every bus as a cell; a legend that filters; the facts of the cell under the cursor. */
export function Fleet({ devices, nowMs }: FleetProps) {
  const { ui, word, format } = useTexts()
  const [filter, setFilter] = useState<DeviceState>()
  const [currentId, setCurrentId] = useState<string>()
  const shown = devices.filter(({ state }) => filter === undefined || state === filter)
  const current = shown.find(({ deviceId }) => deviceId === currentId) ?? shown[0]
  const count = (state: DeviceState) => devices.filter((device) => device.state === state).length
  return (
    <section aria-labelledby="fleet">
      <div class="line-up">
        <h2 id="fleet">
          {ui('fleet')} <span class="muted">{format.number(devices.length)}</span>
        </h2>
        <fieldset class="legend">
          <legend class="hidden">{ui('legend')}</legend>
          {deviceStates.map((state) => (
            <button
              key={state}
              type="button"
              class={`quiet bus-${state}`}
              aria-pressed={filter === state}
              onClick={() => setFilter(filter === state ? undefined : state)}
            >
              <span aria-hidden="true">{marks[state]}</span> {word(state)} {count(state)}
            </button>
          ))}
        </fieldset>
      </div>
      <ul class="fleet" onKeyDown={moveFocus}>
        {shown.map((device) => (
          <li key={device.deviceId}>
            <Bus device={device} isCurrent={device === current} onFocus={setCurrentId} />
          </li>
        ))}
      </ul>
      {current !== undefined && <BusFacts device={current} nowMs={nowMs} />}
    </section>
  )
}

function Bus(props: {
  readonly device: Device
  readonly isCurrent: boolean
  readonly onFocus: (deviceId: string) => void
}) {
  const { ui, word } = useTexts()
  const { deviceId, vehicleId, state, unsent, isBehind } = props.device
  const label = [
    vehicleId,
    word(state),
    ...(unsent > 0 ? [ui('unsent', { count: unsent })] : []),
    ...(isBehind ? [ui('behind')] : []),
  ].join(', ')
  const tell = () => props.onFocus(deviceId)
  return (
    <a
      class={`bus bus-${state}`}
      href={hrefOf(deviceId)}
      aria-label={label}
      tabIndex={props.isCurrent ? 0 : -1}
      onFocus={tell}
      onMouseEnter={tell}
    >
      <span aria-hidden="true">{marks[state]}</span>
      {vehicleId.slice(-3)}
      {isBehind && <sup aria-hidden="true">↓</sup>}
    </a>
  )
}

function BusFacts({ device, nowMs }: { readonly device: Device; readonly nowMs: number }) {
  const { ui, word, format } = useTexts()
  const { lastSeenAtMs, unsent, lists } = device
  return (
    <p class="bus-facts">
      <a href={hrefOf(device.deviceId)}>{device.vehicleId}</a>
      <span>{word(device.state)}</span>
      {device.lineId !== '' && (
        <span>
          {ui('line')} {device.lineId}
        </span>
      )}
      {lastSeenAtMs !== null && (
        <span>{ui('since', { age: format.age(nowMs - lastSeenAtMs) })}</span>
      )}
      <span>{ui('unsent', { count: format.number(unsent) })}</span>
      {lists.map(({ list, active, staged }) => (
        <span key={list}>
          {word(list)} {active}
          {staged > active && ` → ${staged}`}
        </span>
      ))}
      <span class="muted wide">{ui('fleetHint')}</span>
    </p>
  )
}

function hrefOf(deviceId: string): string {
  return `/taps?device=${encodeURIComponent(deviceId)}`
}

/** Arrow keys, Home and End move among the cells as they stand on the screen. */
function moveFocus(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const cells = [...event.currentTarget.querySelectorAll('a')]
  const at = cells.findIndex((cell) => cell === document.activeElement)
  const here = cells[at]
  if (here === undefined) return
  const top = here.getBoundingClientRect().top
  const columns = cells.filter((cell) => cell.getBoundingClientRect().top === top).length
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at + columns,
    ArrowUp: at - columns,
    Home: 0,
    End: cells.length - 1,
  }
  const target = targets[event.key]
  if (event.key === ' ') {
    event.preventDefault()
    go(here.pathname + here.search)
    return
  }
  if (target === undefined) return
  event.preventDefault()
  cells[target]?.focus()
}
