import { digitsField, fenField, hexField, numberField, timestampField } from '../layout.ts'

/** SFI 1A record 1, 128 bytes: the open or closed rail journey (card.md 1.8). */
export const railRecordLayout = {
  recordId: hexField(2, 'record id', '记录标识'),
  recordLength: numberField(1, 'record length', '记录长度'),
  valid: numberField(1, 'valid', '有效标志'),
  mode: numberField(1, 'mode', '交易模式'),
  lockFlag: numberField(1, 'lock flag', '锁定标志'),
  serial: digitsField(8, 'journey serial', '交易流水号'),
  /** 01 in, 02 out, 03 entry updated, 04 exit updated. */
  state: numberField(1, 'state', '交易状态'),
  entryCity: digitsField(2, 'entry city', '进站城市'),
  exitCity: digitsField(2, 'exit city', '出站城市'),
  entryInstitution: hexField(8, 'entry institution', '进站机构'),
  exitInstitution: hexField(8, 'exit institution', '出站机构'),
  entryStation: hexField(8, 'entry station', '进站站点'),
  exitStation: hexField(8, 'exit station', '出站站点'),
  entryTerminal: digitsField(8, 'entry terminal', '进站终端'),
  exitTerminal: digitsField(8, 'exit terminal', '出站终端'),
  entryTimestamp: timestampField('entry time', '进站时间'),
  exitTimestamp: timestampField('exit time', '出站时间'),
  markAmountFen: fenField(4, 'mark amount', '标注金额'),
  entryLine: numberField(1, 'entry line', '进站线路'),
  exitLine: numberField(1, 'exit line', '出站线路'),
  entryAmountFen: fenField(4, 'entry amount', '进站金额'),
  entryBalanceFen: fenField(4, 'entry balance', '进站余额'),
  exitAmountFen: fenField(4, 'exit amount', '出站金额'),
  reserved: hexField(29, 'reserved', '预留'),
}
