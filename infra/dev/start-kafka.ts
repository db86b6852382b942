import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Kafka, logLevel } from 'kafkajs'
import { type Child, startChild } from './child-process.ts'
import { freePorts } from './free-port.ts'
import { kafkaJars } from './parts.ts'

const START_DEADLINE_MS = 60_000

export interface KafkaBroker {
  readonly brokers: readonly string[]
  /** Ends the broker as a power cut would; what it had on disk stays. */
  kill(): Promise<void>
  /** Starts it again on the same data and port. */
  restart(): Promise<void>
  /** Ends it and removes its data. */
  stop(): Promise<void>
}

/** A real Kafka, broker and controller in one process, on ports and in a folder of its own. */
export async function startKafka(): Promise<KafkaBroker> {
  const home = mkdtempSync(join(tmpdir(), 'tongxing-kafka-'))
  const [port = 0, controllerPort = 0] = await freePorts(2)
  const properties = join(home, 'server.properties')
  writeFileSync(properties, propertiesText({ port, controllerPort, data: join(home, 'data') }))
  const cluster = randomBytes(16).toString('base64url')
  const format = ['kafka.tools.StorageTool', 'format', '-t', cluster, '-c', properties]
  execFileSync('java', [...javaOptions(128), ...format], { stdio: 'ignore' })

  let child: Child
  const start = async () => {
    const command = ['java', ...javaOptions(512), 'kafka.Kafka', properties]
    child = startChild(command, join(home, 'broker.log'))
    await waitUntilReady(port, child)
  }
  await start()
  return {
    brokers: [`127.0.0.1:${port}`],
    kill: () => child.kill(),
    restart: start,
    stop: async () => {
      await child.kill()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

function javaOptions(heapMib: number): string[] {
  const logging = '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn'
  return [`-Xmx${heapMib}m`, '-XX:+UseSerialGC', logging, '-cp', join(kafkaJars, '*')]
}

function propertiesText(at: { port: number; controllerPort: number; data: string }): string {
  const listeners = `PLAINTEXT://127.0.0.1:${at.port},CONTROLLER://127.0.0.1:${at.controllerPort}`
  return `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${at.controllerPort}
listeners=${listeners}
advertised.listeners=PLAINTEXT://127.0.0.1:${at.port}
controller.listener.names=CONTROLLER
listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
log.dirs=${at.data}
auto.create.topics.enable=false
group.initial.rebalance.delay.ms=0
offsets.topic.num.partitions=4
offsets.topic.replication.factor=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
`
}

async function waitUntilReady(port: number, child: Child): Promise<void> {
  const deadlineMs = Date.now() + START_DEADLINE_MS
  const client = new Kafka({
    clientId: 'tongxing-dev',
    brokers: [`127.0.0.1:${port}`],
    logLevel: logLevel.NOTHING,
    retry: { retries: 0 },
  })
  for (;;) {
    const admin = client.admin()
    try {
      await admin.connect()
      await admin.describeCluster()
      return
    } catch (cause) {
      if (child.hasEnded() || Date.now() > deadlineMs) {
        throw new Error('the Kafka broker does not start', { cause })
      }
      await sleep(100)
    } finally {
      await admin.disconnect()
    }
  }
}
