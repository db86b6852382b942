import type { Language } from '@tongxing/validator-sim/firmware/outcomes/outcome-row.ts'

/** What the terminal says around the validator's own words. */
export interface Words {
  readonly title: string
  readonly hint: string
  readonly light: Readonly<Record<'green' | 'yellow' | 'red', string>>
  readonly tone: Readonly<Record<'single' | 'double' | 'long' | 'alarm', string>>
  readonly dark: string
  readonly signalAfter: (ms: string) => string
  readonly target: Readonly<Record<'card' | 'sam' | 'journal', string>>
  readonly from: string
  readonly took: string
  readonly real: string
  readonly activation: string
  readonly write: string
  readonly signal: string
  readonly noAnswer: string
  readonly before: (ms: string) => string
  readonly record: string
  readonly network: string
  readonly sent: (count: number, mark: number) => string
  readonly waiting: (count: number) => string
  readonly nextTry: (seconds: number) => string
  readonly lists: (count: number) => string
  readonly nothingToSend: string
  readonly card: (balance: string, debits: number) => string
  readonly powerLost: (writes: string) => string
  readonly atWrite: (write: number) => string
  readonly inForward: string
  readonly byHand: string
  readonly nobodyDrives: string
  readonly heartbeat: string
  readonly powerIsOff: string
  readonly powerIsOn: string
  readonly armed: string
  readonly booted: (boot: number) => string
  readonly promoted: string
  readonly noSuch: (what: string, known: string) => string
  readonly unknownWord: (word: string) => string
  readonly usage: (usage: string) => string
  readonly stop: (stop: number) => string
  readonly line: (line: string, direction: string) => string
  readonly driven: (driver: string, line: string) => string
  readonly up: string
  readonly down: string
  readonly opened: string
  readonly renewed: string
  readonly networkIs: Readonly<Record<'on' | 'off' | 'slow', string>>
  readonly clock: Readonly<Record<'world' | 'device' | 'trust', string>>
  readonly status: Readonly<
    Record<
      | 'service'
      | 'line'
      | 'journal'
      | 'sam'
      | 'clock'
      | 'network'
      | 'openings'
      | 'power'
      | 'device'
      | 'key',
      string
    >
  >
  readonly service: Readonly<Record<'in-service' | 'signed-off' | 'out-of-service', string>>
  readonly marks: (head: number, mark: number) => string
  readonly list: (active: number, staged: number) => string
  readonly waitForCard: (reader: string) => string
  readonly noReaders: string
  readonly quit: string
  readonly places: readonly string[]
}

const en: Words = {
  title: 'One bus with its validator',
  hint: 'Try `tap adult`; `help` lists what can be done, `quit` ends.',
  light: { green: 'green', yellow: 'yellow', red: 'red' },
  tone: { single: 'one beep', double: 'two beeps', long: 'long beep', alarm: 'alarm' },
  dark: 'dark: no power',
  signalAfter: (ms) => `signal after ${ms} ms`,
  target: { card: 'card', sam: 'SAM', journal: 'disk' },
  from: 'from',
  took: 'took',
  real: 'ms in fact',
  activation: 'activation',
  write: 'write journal',
  signal: 'signal',
  noAnswer: 'no answer',
  before: (ms) => `and ${ms} ms until it was seen`,
  record: 'record',
  network: 'network',
  sent: (count, mark) => `${counted(count, 'record')} sent, acknowledged up to ${mark}`,
  waiting: (count) => `${counted(count, 'record')} ${count === 1 ? 'waits' : 'wait'}`,
  nextTry: (seconds) => `next try in ${seconds} s`,
  lists: (count) => `${counted(count, 'list')} taken`,
  nothingToSend: 'nothing to send',
  card: (balance, debits) => `${balance} yuan on the card, ${counted(debits, 'debit')} so far`,
  powerLost: (writes) => `The power went ${writes}. \`power on\` brings it back.`,
  atWrite: (write) => `at journal write ${write}`,
  inForward: 'while records were sent',
  byHand: 'just now',
  heartbeat: 'heartbeat answered',
  nobodyDrives: 'no driver is signed on; `sign` does it',
  powerIsOff: 'the power is off; `power on` brings it back',
  powerIsOn: 'The power is on.',
  armed: 'The power will go there.',
  booted: (boot) => `Boot ${boot}.`,
  promoted: 'Found a claim that power loss had left, and kept it:',
  noSuch: (what, known) => `there is no ${what}; there are: ${known}`,
  unknownWord: (word) => `${word} is no word here; \`help\` lists them`,
  usage: (usage) => `it is: ${usage}`,
  stop: (stop) => `Stop ${stop}.`,
  line: (line, direction) => `Line ${line}, ${direction}.`,
  driven: (driver, line) => `Driver ${driver}. ${line}`,
  up: 'up',
  down: 'down',
  opened: 'Somebody has opened the housing; the next heartbeat says so.',
  renewed: 'A new code, a second later.',
  networkIs: { on: 'on', off: 'off', slow: 'slow: every other answer comes too late' },
  clock: { world: 'the time', device: "the device's clock", trust: 'its trust' },
  status: {
    service: 'service',
    line: 'line',
    journal: 'journal',
    sam: 'SAM',
    clock: 'clock',
    network: 'network',
    openings: 'housing opened',
    power: 'power',
    device: 'device',
    key: 'its public key',
  },
  service: {
    'in-service': 'in service',
    'signed-off': 'no driver is signed on',
    'out-of-service': 'out of service',
  },
  marks: (head, mark) => `${counted(head, 'record')}, acknowledged up to ${mark}`,
  list: (active, staged) => `version ${active}${staged > active ? `, ${staged} staged` : ''}`,
  waitForCard: (reader) => `Put a card on ${reader}; Ctrl-C ends.`,
  noReaders: 'PC/SC has no readers.',
  quit: 'end; so does the end of input',
  places: [
    'A tear is at DEBIT: before, write, after-commit or answer; `,ins=HH` says',
    'another command, `write,write=N,bytes=N` which memory write. A pull is so many',
    'milliseconds after the reader saw the card.',
  ],
}

const zh: Words = {
  title: '一辆公交车与它的验票机',
  hint: '试试 `tap adult`；`help` 列出全部命令，`quit` 退出。',
  light: { green: '绿灯', yellow: '黄灯', red: '红灯' },
  tone: { single: '一声', double: '两声', long: '长声', alarm: '警报' },
  dark: '熄灭：无电',
  signalAfter: (ms) => `${ms} ms 后提示`,
  target: { card: '卡片', sam: 'SAM', journal: '存储' },
  from: '开始',
  took: '用时',
  real: '毫秒，实测',
  activation: '激活',
  write: '写交易日志',
  signal: '提示',
  noAnswer: '无应答',
  before: (ms) => `此前寻卡 ${ms} ms`,
  record: '记录',
  network: '网络',
  sent: (count, mark) => `已上传 ${count} 条记录，确认至 ${mark}`,
  waiting: (count) => `${count} 条记录待上传`,
  nextTry: (seconds) => `${seconds} 秒后重试`,
  lists: (count) => `收到 ${count} 份参数`,
  nothingToSend: '无待上传记录',
  card: (balance, debits) => `卡内 ${balance} 元，累计扣款 ${debits} 次`,
  powerLost: (writes) => `${writes}断电。\`power on\` 恢复供电。`,
  atWrite: (write) => `第 ${write} 次写日志时`,
  inForward: '上传记录时',
  byHand: '',
  heartbeat: '心跳已应答',
  nobodyDrives: '司机未签到；`sign` 签到',
  powerIsOff: '没有电；`power on` 恢复供电',
  powerIsOn: '已通电。',
  armed: '将在该处断电。',
  booted: (boot) => `第 ${boot} 次启动。`,
  promoted: '发现断电时遗留的未完成交易，已保留：',
  noSuch: (what, known) => `没有 ${what}；可用：${known}`,
  unknownWord: (word) => `没有命令 ${word}；\`help\` 列出全部命令`,
  usage: (usage) => `用法：${usage}`,
  stop: (stop) => `第 ${stop} 站。`,
  line: (line, direction) => `线路 ${line}，${direction}。`,
  driven: (driver, line) => `司机 ${driver}。${line}`,
  up: '上行',
  down: '下行',
  opened: '机壳被打开；下一次心跳会上报。',
  renewed: '一秒之后换了新码。',
  networkIs: { on: '正常', off: '断开', slow: '缓慢：每隔一个应答超时' },
  clock: { world: '实际时间', device: '设备时钟', trust: '可信度' },
  status: {
    service: '状态',
    line: '线路',
    journal: '交易日志',
    sam: 'SAM',
    clock: '时钟',
    network: '网络',
    openings: '开壳次数',
    power: '电源',
    device: '设备',
    key: '设备公钥',
  },
  service: {
    'in-service': '营运中',
    'signed-off': '司机未签到',
    'out-of-service': '暂停服务',
  },
  marks: (head, mark) => `${head} 条记录，确认至 ${mark}`,
  list: (active, staged) => `版本 ${active}${staged > active ? `，待生效 ${staged}` : ''}`,
  waitForCard: (reader) => `请将卡片放在 ${reader} 上；Ctrl-C 退出。`,
  noReaders: 'PC/SC 没有读卡器。',
  quit: '退出；输入结束亦然',
  places: [
    'tear 默认发生在 DEBIT：before、write、after-commit、answer；',
    '`,ins=HH` 指定其他命令，`write,write=N,bytes=N` 指定第几次存储写入。',
    'pull 为读卡器发现卡片后的毫秒数。',
  ],
}

export const words: Readonly<Record<Language, Words>> = { en, 'zh-CN': zh }

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
