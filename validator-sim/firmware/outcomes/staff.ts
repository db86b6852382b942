import { type OutcomeRow, refused, staff } from './outcome-row.ts'

/** E: staff cards and the driver's buttons; E9x their refusals. */
export const staffOutcomes = {
  DRIVER_SIGNED_ON: staff('E01', {
    voice: ['司机已签到', 'Signed on'],
    zh: ['司机 {staff}', '线路 {line}'],
    en: ['Driver {staff}', 'Line {line}'],
  }),
  DRIVER_SIGNED_OFF: staff('E02', {
    voice: ['司机已签退', 'Signed off'],
    zh: ['司机 {staff}', '已签退'],
    en: ['Driver {staff}', 'signed off'],
  }),
  LINE_SET: staff('E03', {
    voice: ['线路已设置', 'Line set'],
    zh: ['线路 {line}', '{direction}'],
    en: ['Line {line}', '{direction}'],
  }),
  DIRECTION_SET: staff('E04', {
    voice: ['方向已设置', 'Direction set'],
    zh: ['方向 {direction}', '线路 {line}'],
    en: ['Now {direction}', 'Line {line}'],
  }),
  SHIFT_ENDED: staff('E05', {
    voice: ['班次结束', 'Shift ended'],
    zh: ['人次 {count}', '票款 {fare}'],
    en: ['Rides {count}', 'Fares {fare}'],
  }),
  TRIP_DEPARTED: staff('E06', {
    voice: ['发车', 'Departure'],
    zh: ['发车 {direction}', '第 {count} 趟'],
    en: ['Departure', 'Trip {count}'],
  }),
  TRIP_ARRIVED: staff('E07', {
    voice: ['到达终点', 'Arrival'],
    zh: ['到达终点', '本趟 {count} 人'],
    en: ['Arrival', 'Riders {count}'],
  }),
  INSPECTED: staff('E08', {
    voice: ['稽查', 'Inspection'],
    zh: ['本趟 {count} 人', '票款 {fare}'],
    en: ['Riders {count}', 'Fares {fare}'],
  }),
  COLLECTED: staff('E09', {
    voice: ['收款', 'Collection'],
    zh: ['人次 {count}', '票款 {fare}'],
    en: ['Rides {count}', 'Fares {fare}'],
  }),

  STAFF_CARD_REFUSED: refused('E90', {
    voice: ['员工卡无效', 'Card refused'],
    zh: ['员工卡无效', '认证失败'],
    en: ['Staff card', 'not genuine'],
  }),
  LINE_NOT_SET: refused('E91', {
    voice: ['请先刷线路卡', 'Line card first'],
    zh: ['未设线路', '请先刷线路卡'],
    en: ['No line set', 'Line card first'],
  }),
  SIGN_OFF_FIRST: refused('E92', {
    voice: ['请先签退', 'Sign off first'],
    zh: ['营运中不可换线', '请司机先签退'],
    en: ['Line is in use', 'Sign off first'],
  }),
  NO_SHIFT: refused('E93', {
    voice: ['无班次', 'No shift'],
    zh: ['无班次', '请司机先签到'],
    en: ['No shift', 'Sign on first'],
  }),
} as const satisfies Record<string, OutcomeRow>
