/**
 * The generated messages under short names. Write and read them through `codec.ts`, which refuses
 * what protobufjs would write silently wrong.
 */
import './plain-numbers.ts'
import { tongxing } from './generated/tongxing.js'

export const v1 = tongxing.v1

export type TapRecord = tongxing.v1.TapRecord.$Properties
export type CardState = tongxing.v1.CardState.$Properties
export type PriceStep = tongxing.v1.PriceStep.$Properties
export type TapTrace = tongxing.v1.TapTrace.$Properties
export type Exchange = tongxing.v1.Exchange.$Properties
export type BatchPayload = tongxing.v1.BatchPayload.$Properties
export type BatchAnswer = tongxing.v1.BatchAnswer.$Properties
export type Heartbeat = tongxing.v1.Heartbeat.$Properties
export type HeartbeatAnswer = tongxing.v1.HeartbeatAnswer.$Properties
export type ListVersion = tongxing.v1.ListVersion.$Properties
export type DocumentOffer = tongxing.v1.DocumentOffer.$Properties
export type ParameterDocument = tongxing.v1.ParameterDocument.$Properties
export type Hotlist = tongxing.v1.Hotlist.$Properties
export type TariffDocument = tongxing.v1.TariffDocument.$Properties
export type CityList = tongxing.v1.CityList.$Properties
export type IssuerList = tongxing.v1.IssuerList.$Properties
export type KeyVersions = tongxing.v1.KeyVersions.$Properties
export type LineList = tongxing.v1.LineList.$Properties
export type LineEntry = tongxing.v1.LineEntry.$Properties
export type RideCodeList = tongxing.v1.RideCodeList.$Properties
export type RideCodeIssuer = tongxing.v1.RideCodeIssuer.$Properties
export type Recollection = tongxing.v1.Recollection.$Properties
export type TapsEnvelope = tongxing.v1.TapsEnvelope.$Properties
export type DeviceTaps = tongxing.v1.DeviceTaps.$Properties
export type ClearingRides = tongxing.v1.ClearingRides.$Properties
export type ClearingRide = tongxing.v1.ClearingRide.$Properties
export type RideEvent = tongxing.v1.RideEvent.$Properties

export type RecordKind = tongxing.v1.RecordKind
export type ClockTrust = tongxing.v1.ClockTrust
export type Direction = tongxing.v1.Direction
export type Mac2Check = tongxing.v1.Mac2Check
export type ListKind = tongxing.v1.ListKind
export type BatchVerdict = tongxing.v1.BatchVerdict
export type RideState = tongxing.v1.RideState

export const recordKind = v1.RecordKind
export const rideStage = v1.RideStage
export const doorMode = v1.DoorMode
export const clockTrust = v1.ClockTrust
export const direction = v1.Direction
export const mac2Check = v1.Mac2Check
export const listKind = v1.ListKind
export const batchVerdict = v1.BatchVerdict
export const rideState = v1.RideState
export const exchangeTarget = v1.ExchangeTarget
