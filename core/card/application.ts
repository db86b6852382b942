/** DF name of the T-Union purse application, MOT_T_EP (card.md 1.1). */
export const tUnionAid = Uint8Array.fromHex('a000000632010105')

/** DF name of a PSAM's purchase application, `MOT.CPSAM01` under the ministry's RID. */
export const psamAid = Uint8Array.fromHex('a0000006324d4f542e435053414d3031')

/** The directory of contactless applications, `2PAY.SYS.DDF01`. */
export const ppseName = new TextEncoder().encode('2PAY.SYS.DDF01')

/** The housing ministry's City-Union application, which some cards carry beside the purse. */
export const cityUnionAid = Uint8Array.fromHex('a00000000386980701')

/** Short file identifiers of the purse application (card.md 1.2). */
export const sfi = {
  /** Of line cards only (card.md 3.9). */
  lineRecord: 0x03,
  publicInfo: 0x15,
  holder: 0x16,
  management: 0x17,
  purseLog: 0x18,
  cityRecords: 0x19,
  sectorRecords: 0x1a,
  trips: 0x1e,
} as const
