import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startChild } from './child-process.ts'
import { freePorts } from './free-port.ts'

const START_DEADLINE_MS = 10_000

export interface PcscDaemon {
  /** Where the virtual reader waits for its card. */
  readonly port: number
  readonly reader: string
  /** What programs of PC/SC must have in their environment to find this daemon. */
  readonly env: { readonly PCSCLITE_CSOCK_NAME: string }
  stop(): Promise<void>
}

/**
 * A real pcscd with vsmartcard's virtual reader on a port of its own. Its socket has one fixed
 * place under /run, so it gets a folder of ours for /run: it meets no other daemon and leaves
 * nothing behind.
 */
export async function startPcscd(): Promise<PcscDaemon> {
  const home = mkdtempSync(join(tmpdir(), 'tongxing-pcscd-'))
  const [port = 0] = await freePorts(1)
  const config = join(home, 'reader.conf')
  writeFileSync(config, configText(port))
  const asRoot = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user']
  const run = join(home, 'run')
  mkdirSync(run)
  const inOwnRun = `mount --bind ${run} /run && exec pcscd --foreground --config ${config}`
  const command = ['unshare', ...asRoot, '--mount', 'sh', '-c', inOwnRun]
  const child = startChild(command, join(home, 'pcscd.log'))
  const stop = async () => {
    await child.stop()
    rmSync(home, { recursive: true, force: true })
  }
  const socket = join(run, 'pcscd', 'pcscd.comm')
  const deadlineMs = Date.now() + START_DEADLINE_MS
  while (!existsSync(socket)) {
    if (child.hasEnded() || Date.now() > deadlineMs) {
      await stop()
      throw new Error('pcscd does not start')
    }
    await sleep(20)
  }
  return { port, reader: 'Virtual PCD 00 00', env: { PCSCLITE_CSOCK_NAME: socket }, stop }
}

function configText(port: number): string {
  const number = `0x${port.toString(16).toUpperCase()}`
  return `FRIENDLYNAME "Virtual PCD"
DEVICENAME   /dev/null:${number}
LIBPATH      /usr/lib/pcsc/drivers/serial/libifdvpcd.so
CHANNELID    ${number}
`
}
