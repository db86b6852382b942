import type { FlowStage, Status } from '../../contract/status.ts'
import type { TapList } from '../../contract/tap.ts'
import type { UiKey } from '../i18n/catalogue.ts'
import { useLiveStatus } from '../live-status.ts'
import { Loaded } from '../parts/basics.tsx'
import { Fleet } from '../parts/fleet.tsx'
import { TapTable } from '../parts/tap-table.tsx'
import { useResource } from '../resource.ts'
import { useTexts } from '../texts.ts'

/** The fleet and the flow as they are now. */
export function StatusPage({ title }: { readonly title: string }) {
  const { ui, pick, format } = useTexts()
  const { status, problem, isLive } = useLiveStatus()
  const resource = { data: status, problem: status ? undefined : problem, isLoading: !status }
  return (
    <Loaded resource={{ ...resource, reload: () => location.reload() }}>
      {(now) => (
        <>
          <div class="line-up">
            <h1>
              {pick(now.institution)} <span class="muted">{title}</span>
            </h1>
            <p role="status" class={isLive ? 'live' : 'live lost'}>
              <span aria-hidden="true">{isLive ? '●' : '○'}</span>{' '}
              {isLive ? format.time(now.nowMs) : ui('listenLost')}
            </p>
          </div>
          <Flow status={now} />
          <Fleet devices={now.devices} nowMs={now.nowMs} />
          <Newest priced={stageOf(now, 'priced')?.count ?? 0} />
        </>
      )}
    </Loaded>
  )
}

function stageOf(status: Status, name: FlowStage['stage']): FlowStage | undefined {
  return status.flow.find(({ stage }) => stage === name)
}

const stageTitles: Readonly<Record<FlowStage['stage'], UiKey>> = {
  received: 'flowReceived',
  accepted: 'flowAccepted',
  priced: 'flowPriced',
  posted: 'flowPosted',
  cleared: 'flowCleared',
}

/** Five stages with what has passed, what waits, and how long the oldest has waited. */
function Flow({ status }: { readonly status: Status }) {
  const { ui, format } = useTexts()
  return (
    <section aria-labelledby="flow">
      <div class="line-up">
        <h2 id="flow">
          {ui('flow')} <span class="muted">{status.serviceDay}</span>
        </h2>
        <p>
          <a href="/cases">
            {ui('openCases')} {format.number(status.openCases)}
          </a>{' '}
          · {format.fen(status.openValueFen)}
        </p>
      </div>
      <ol class="flow">
        {status.flow.map((stage) => (
          <li key={stage.stage}>
            <span class="flow-name">{ui(stageTitles[stage.stage])}</span>
            <b class="flow-count">{format.number(stage.count)}</b>
            <Waiting stage={stage} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Waiting({ stage: { waiting, oldestAgeMs } }: { readonly stage: FlowStage }) {
  const { ui, format } = useTexts()
  if (waiting === null || waiting <= 0) return <span class="muted">–</span>
  const isOld = oldestAgeMs !== null && oldestAgeMs > 0
  return (
    <span class="warn">
      {ui('waiting', { count: format.number(waiting) })}
      {isOld && <>, {ui('oldest', { age: format.age(oldestAgeMs) })}</>}
    </span>
  )
}

const NEWEST = 12
/** The list is read again after so many more taps, not after each. */
const STEP = 50

function Newest({ priced }: { readonly priced: number }) {
  const { ui } = useTexts()
  const step = Math.floor(priced / STEP)
  const resource = useResource<TapList>(`/api/taps?limit=${NEWEST}#${step}`)
  return (
    <section aria-labelledby="newest">
      <h2 id="newest">{ui('newest')}</h2>
      <Loaded resource={resource}>
        {({ taps }) => <TapTable taps={taps} label={ui('newest')} />}
      </Loaded>
    </section>
  )
}
