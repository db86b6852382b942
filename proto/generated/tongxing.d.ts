import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace tongxing. */
export namespace tongxing {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a SignedBatch.
         * @deprecated Use tongxing.v1.SignedBatch.$Properties instead.
         */
        interface ISignedBatch extends tongxing.v1.SignedBatch.$Properties {
        }

        /** Represents a SignedBatch. */
        class SignedBatch {

            /**
             * Constructs a new SignedBatch.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.SignedBatch.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SignedBatch deviceId. */
            deviceId: string;

            /** SignedBatch payload. */
            payload: Uint8Array;

            /** SignedBatch signature. */
            signature: Uint8Array;

            /** SignedBatch keyVersion. */
            keyVersion: number;

            /**
             * Creates a new SignedBatch instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SignedBatch instance
             */
            static create(properties: tongxing.v1.SignedBatch.$Shape): tongxing.v1.SignedBatch & tongxing.v1.SignedBatch.$Shape;
            static create(properties?: tongxing.v1.SignedBatch.$Properties): tongxing.v1.SignedBatch;

            /**
             * Encodes the specified SignedBatch message. Does not implicitly {@link tongxing.v1.SignedBatch.verify|verify} messages.
             * @param message SignedBatch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.SignedBatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SignedBatch message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.SignedBatch & tongxing.v1.SignedBatch.$Shape} SignedBatch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.SignedBatch & tongxing.v1.SignedBatch.$Shape;

            /**
             * Verifies a SignedBatch message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a SignedBatch message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns SignedBatch
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.SignedBatch;

            /**
             * Creates a plain object from a SignedBatch message. Also converts values to other types if specified.
             * @param message SignedBatch
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.SignedBatch, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this SignedBatch to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace SignedBatch {

            /** Properties of a SignedBatch. */
            interface $Properties {

                /** SignedBatch deviceId */
                deviceId?: (string|null);

                /** SignedBatch payload */
                payload?: (Uint8Array|null);

                /** SignedBatch signature */
                signature?: (Uint8Array|null);

                /** SignedBatch keyVersion */
                keyVersion?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SignedBatch. */
            type $Shape = tongxing.v1.SignedBatch.$Properties;
        }

        /**
         * Properties of a BatchPayload.
         * @deprecated Use tongxing.v1.BatchPayload.$Properties instead.
         */
        interface IBatchPayload extends tongxing.v1.BatchPayload.$Properties {
        }

        /** Represents a BatchPayload. */
        class BatchPayload {

            /**
             * Constructs a new BatchPayload.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.BatchPayload.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BatchPayload deviceId. */
            deviceId: string;

            /** BatchPayload boot. */
            boot: number;

            /** BatchPayload sequence. */
            sequence: number;

            /** BatchPayload previousDigest. */
            previousDigest: Uint8Array;

            /** BatchPayload journalId. */
            journalId: string;

            /** BatchPayload records. */
            records: tongxing.v1.TapRecord.$Properties[];

            /** BatchPayload createdAtMs. */
            createdAtMs: number;

            /** BatchPayload recollectionId. */
            recollectionId: number;

            /**
             * Creates a new BatchPayload instance using the specified properties.
             * @param [properties] Properties to set
             * @returns BatchPayload instance
             */
            static create(properties: tongxing.v1.BatchPayload.$Shape): tongxing.v1.BatchPayload & tongxing.v1.BatchPayload.$Shape;
            static create(properties?: tongxing.v1.BatchPayload.$Properties): tongxing.v1.BatchPayload;

            /**
             * Encodes the specified BatchPayload message. Does not implicitly {@link tongxing.v1.BatchPayload.verify|verify} messages.
             * @param message BatchPayload message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.BatchPayload.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BatchPayload message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.BatchPayload & tongxing.v1.BatchPayload.$Shape} BatchPayload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.BatchPayload & tongxing.v1.BatchPayload.$Shape;

            /**
             * Verifies a BatchPayload message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a BatchPayload message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns BatchPayload
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.BatchPayload;

            /**
             * Creates a plain object from a BatchPayload message. Also converts values to other types if specified.
             * @param message BatchPayload
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.BatchPayload, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this BatchPayload to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace BatchPayload {

            /** Properties of a BatchPayload. */
            interface $Properties {

                /** BatchPayload deviceId */
                deviceId?: (string|null);

                /** BatchPayload boot */
                boot?: (number|null);

                /** BatchPayload sequence */
                sequence?: (number|null);

                /** BatchPayload previousDigest */
                previousDigest?: (Uint8Array|null);

                /** BatchPayload journalId */
                journalId?: (string|null);

                /** BatchPayload records */
                records?: (tongxing.v1.TapRecord.$Properties[]|null);

                /** BatchPayload createdAtMs */
                createdAtMs?: (number|null);

                /** BatchPayload recollectionId */
                recollectionId?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BatchPayload. */
            type $Shape = tongxing.v1.BatchPayload.$Properties;
        }

        /**
         * Properties of a BatchAnswer.
         * @deprecated Use tongxing.v1.BatchAnswer.$Properties instead.
         */
        interface IBatchAnswer extends tongxing.v1.BatchAnswer.$Properties {
        }

        /** Represents a BatchAnswer. */
        class BatchAnswer {

            /**
             * Constructs a new BatchAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.BatchAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BatchAnswer deviceId. */
            deviceId: string;

            /** BatchAnswer boot. */
            boot: number;

            /** BatchAnswer sequence. */
            sequence: number;

            /** BatchAnswer digest. */
            digest: Uint8Array;

            /** BatchAnswer verdict. */
            verdict: tongxing.v1.BatchVerdict;

            /** BatchAnswer errorCode. */
            errorCode: string;

            /** BatchAnswer highWaterMark. */
            highWaterMark: number;

            /** BatchAnswer rejections. */
            rejections: tongxing.v1.RecordRejection.$Properties[];

            /** BatchAnswer receivedAtMs. */
            receivedAtMs: number;

            /** BatchAnswer minimumIntervalMs. */
            minimumIntervalMs: number;

            /**
             * Creates a new BatchAnswer instance using the specified properties.
             * @param [properties] Properties to set
             * @returns BatchAnswer instance
             */
            static create(properties: tongxing.v1.BatchAnswer.$Shape): tongxing.v1.BatchAnswer & tongxing.v1.BatchAnswer.$Shape;
            static create(properties?: tongxing.v1.BatchAnswer.$Properties): tongxing.v1.BatchAnswer;

            /**
             * Encodes the specified BatchAnswer message. Does not implicitly {@link tongxing.v1.BatchAnswer.verify|verify} messages.
             * @param message BatchAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.BatchAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BatchAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.BatchAnswer & tongxing.v1.BatchAnswer.$Shape} BatchAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.BatchAnswer & tongxing.v1.BatchAnswer.$Shape;

            /**
             * Verifies a BatchAnswer message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a BatchAnswer message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns BatchAnswer
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.BatchAnswer;

            /**
             * Creates a plain object from a BatchAnswer message. Also converts values to other types if specified.
             * @param message BatchAnswer
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.BatchAnswer, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this BatchAnswer to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace BatchAnswer {

            /** Properties of a BatchAnswer. */
            interface $Properties {

                /** BatchAnswer deviceId */
                deviceId?: (string|null);

                /** BatchAnswer boot */
                boot?: (number|null);

                /** BatchAnswer sequence */
                sequence?: (number|null);

                /** BatchAnswer digest */
                digest?: (Uint8Array|null);

                /** BatchAnswer verdict */
                verdict?: (tongxing.v1.BatchVerdict|null);

                /** BatchAnswer errorCode */
                errorCode?: (string|null);

                /** BatchAnswer highWaterMark */
                highWaterMark?: (number|null);

                /** BatchAnswer rejections */
                rejections?: (tongxing.v1.RecordRejection.$Properties[]|null);

                /** BatchAnswer receivedAtMs */
                receivedAtMs?: (number|null);

                /** BatchAnswer minimumIntervalMs */
                minimumIntervalMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BatchAnswer. */
            type $Shape = tongxing.v1.BatchAnswer.$Properties;
        }

        /** BatchVerdict enum. */
        enum BatchVerdict {

            /** BATCH_VERDICT_UNSPECIFIED value */
            BATCH_VERDICT_UNSPECIFIED = 0,

            /** BATCH_VERDICT_ACCEPTED value */
            BATCH_VERDICT_ACCEPTED = 1,

            /** BATCH_VERDICT_REFUSED value */
            BATCH_VERDICT_REFUSED = 2
        }

        /**
         * Properties of a RecordRejection.
         * @deprecated Use tongxing.v1.RecordRejection.$Properties instead.
         */
        interface IRecordRejection extends tongxing.v1.RecordRejection.$Properties {
        }

        /** Represents a RecordRejection. */
        class RecordRejection {

            /**
             * Constructs a new RecordRejection.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.RecordRejection.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RecordRejection recordNo. */
            recordNo: number;

            /** RecordRejection code. */
            code: string;

            /**
             * Creates a new RecordRejection instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RecordRejection instance
             */
            static create(properties: tongxing.v1.RecordRejection.$Shape): tongxing.v1.RecordRejection & tongxing.v1.RecordRejection.$Shape;
            static create(properties?: tongxing.v1.RecordRejection.$Properties): tongxing.v1.RecordRejection;

            /**
             * Encodes the specified RecordRejection message. Does not implicitly {@link tongxing.v1.RecordRejection.verify|verify} messages.
             * @param message RecordRejection message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.RecordRejection.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RecordRejection message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.RecordRejection & tongxing.v1.RecordRejection.$Shape} RecordRejection
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.RecordRejection & tongxing.v1.RecordRejection.$Shape;

            /**
             * Verifies a RecordRejection message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a RecordRejection message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RecordRejection
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.RecordRejection;

            /**
             * Creates a plain object from a RecordRejection message. Also converts values to other types if specified.
             * @param message RecordRejection
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.RecordRejection, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RecordRejection to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RecordRejection {

            /** Properties of a RecordRejection. */
            interface $Properties {

                /** RecordRejection recordNo */
                recordNo?: (number|null);

                /** RecordRejection code */
                code?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RecordRejection. */
            type $Shape = tongxing.v1.RecordRejection.$Properties;
        }

        /**
         * Properties of a Heartbeat.
         * @deprecated Use tongxing.v1.Heartbeat.$Properties instead.
         */
        interface IHeartbeat extends tongxing.v1.Heartbeat.$Properties {
        }

        /** Represents a Heartbeat. */
        class Heartbeat {

            /**
             * Constructs a new Heartbeat.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.Heartbeat.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Heartbeat deviceId. */
            deviceId: string;

            /** Heartbeat boot. */
            boot: number;

            /** Heartbeat journalId. */
            journalId: string;

            /** Heartbeat journalHead. */
            journalHead: number;

            /** Heartbeat acknowledgedMark. */
            acknowledgedMark: number;

            /** Heartbeat psamId. */
            psamId: string;

            /** Heartbeat psamCounter. */
            psamCounter: number;

            /** Heartbeat lists. */
            lists: tongxing.v1.ListVersion.$Properties[];

            /** Heartbeat deviceTimeMs. */
            deviceTimeMs: number;

            /** Heartbeat clockTrust. */
            clockTrust: tongxing.v1.ClockTrust;

            /** Heartbeat vehicleId. */
            vehicleId: string;

            /** Heartbeat lineId. */
            lineId: string;

            /** Heartbeat firmwareVersion. */
            firmwareVersion: string;

            /** Heartbeat nonce. */
            nonce: string;

            /** Heartbeat recollectionDone. */
            recollectionDone: number;

            /** Heartbeat openedCount. */
            openedCount: number;

            /**
             * Creates a new Heartbeat instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Heartbeat instance
             */
            static create(properties: tongxing.v1.Heartbeat.$Shape): tongxing.v1.Heartbeat & tongxing.v1.Heartbeat.$Shape;
            static create(properties?: tongxing.v1.Heartbeat.$Properties): tongxing.v1.Heartbeat;

            /**
             * Encodes the specified Heartbeat message. Does not implicitly {@link tongxing.v1.Heartbeat.verify|verify} messages.
             * @param message Heartbeat message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.Heartbeat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Heartbeat message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.Heartbeat & tongxing.v1.Heartbeat.$Shape} Heartbeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.Heartbeat & tongxing.v1.Heartbeat.$Shape;

            /**
             * Verifies a Heartbeat message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Heartbeat message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Heartbeat
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.Heartbeat;

            /**
             * Creates a plain object from a Heartbeat message. Also converts values to other types if specified.
             * @param message Heartbeat
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.Heartbeat, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Heartbeat to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Heartbeat {

            /** Properties of a Heartbeat. */
            interface $Properties {

                /** Heartbeat deviceId */
                deviceId?: (string|null);

                /** Heartbeat boot */
                boot?: (number|null);

                /** Heartbeat journalId */
                journalId?: (string|null);

                /** Heartbeat journalHead */
                journalHead?: (number|null);

                /** Heartbeat acknowledgedMark */
                acknowledgedMark?: (number|null);

                /** Heartbeat psamId */
                psamId?: (string|null);

                /** Heartbeat psamCounter */
                psamCounter?: (number|null);

                /** Heartbeat lists */
                lists?: (tongxing.v1.ListVersion.$Properties[]|null);

                /** Heartbeat deviceTimeMs */
                deviceTimeMs?: (number|null);

                /** Heartbeat clockTrust */
                clockTrust?: (tongxing.v1.ClockTrust|null);

                /** Heartbeat vehicleId */
                vehicleId?: (string|null);

                /** Heartbeat lineId */
                lineId?: (string|null);

                /** Heartbeat firmwareVersion */
                firmwareVersion?: (string|null);

                /** Heartbeat nonce */
                nonce?: (string|null);

                /** Heartbeat recollectionDone */
                recollectionDone?: (number|null);

                /** Heartbeat openedCount */
                openedCount?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Heartbeat. */
            type $Shape = tongxing.v1.Heartbeat.$Properties;
        }

        /**
         * Properties of a SignedHeartbeat.
         * @deprecated Use tongxing.v1.SignedHeartbeat.$Properties instead.
         */
        interface ISignedHeartbeat extends tongxing.v1.SignedHeartbeat.$Properties {
        }

        /** Represents a SignedHeartbeat. */
        class SignedHeartbeat {

            /**
             * Constructs a new SignedHeartbeat.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.SignedHeartbeat.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SignedHeartbeat deviceId. */
            deviceId: string;

            /** SignedHeartbeat payload. */
            payload: Uint8Array;

            /** SignedHeartbeat signature. */
            signature: Uint8Array;

            /** SignedHeartbeat keyVersion. */
            keyVersion: number;

            /**
             * Creates a new SignedHeartbeat instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SignedHeartbeat instance
             */
            static create(properties: tongxing.v1.SignedHeartbeat.$Shape): tongxing.v1.SignedHeartbeat & tongxing.v1.SignedHeartbeat.$Shape;
            static create(properties?: tongxing.v1.SignedHeartbeat.$Properties): tongxing.v1.SignedHeartbeat;

            /**
             * Encodes the specified SignedHeartbeat message. Does not implicitly {@link tongxing.v1.SignedHeartbeat.verify|verify} messages.
             * @param message SignedHeartbeat message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.SignedHeartbeat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SignedHeartbeat message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.SignedHeartbeat & tongxing.v1.SignedHeartbeat.$Shape} SignedHeartbeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.SignedHeartbeat & tongxing.v1.SignedHeartbeat.$Shape;

            /**
             * Verifies a SignedHeartbeat message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a SignedHeartbeat message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns SignedHeartbeat
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.SignedHeartbeat;

            /**
             * Creates a plain object from a SignedHeartbeat message. Also converts values to other types if specified.
             * @param message SignedHeartbeat
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.SignedHeartbeat, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this SignedHeartbeat to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace SignedHeartbeat {

            /** Properties of a SignedHeartbeat. */
            interface $Properties {

                /** SignedHeartbeat deviceId */
                deviceId?: (string|null);

                /** SignedHeartbeat payload */
                payload?: (Uint8Array|null);

                /** SignedHeartbeat signature */
                signature?: (Uint8Array|null);

                /** SignedHeartbeat keyVersion */
                keyVersion?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SignedHeartbeat. */
            type $Shape = tongxing.v1.SignedHeartbeat.$Properties;
        }

        /**
         * Properties of a ListVersion.
         * @deprecated Use tongxing.v1.ListVersion.$Properties instead.
         */
        interface IListVersion extends tongxing.v1.ListVersion.$Properties {
        }

        /** Represents a ListVersion. */
        class ListVersion {

            /**
             * Constructs a new ListVersion.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.ListVersion.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListVersion kind. */
            kind: tongxing.v1.ListKind;

            /** ListVersion activeVersion. */
            activeVersion: number;

            /** ListVersion stagedVersion. */
            stagedVersion: number;

            /**
             * Creates a new ListVersion instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListVersion instance
             */
            static create(properties: tongxing.v1.ListVersion.$Shape): tongxing.v1.ListVersion & tongxing.v1.ListVersion.$Shape;
            static create(properties?: tongxing.v1.ListVersion.$Properties): tongxing.v1.ListVersion;

            /**
             * Encodes the specified ListVersion message. Does not implicitly {@link tongxing.v1.ListVersion.verify|verify} messages.
             * @param message ListVersion message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.ListVersion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListVersion message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.ListVersion & tongxing.v1.ListVersion.$Shape} ListVersion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.ListVersion & tongxing.v1.ListVersion.$Shape;

            /**
             * Verifies a ListVersion message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ListVersion message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListVersion
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.ListVersion;

            /**
             * Creates a plain object from a ListVersion message. Also converts values to other types if specified.
             * @param message ListVersion
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.ListVersion, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListVersion to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ListVersion {

            /** Properties of a ListVersion. */
            interface $Properties {

                /** ListVersion kind */
                kind?: (tongxing.v1.ListKind|null);

                /** ListVersion activeVersion */
                activeVersion?: (number|null);

                /** ListVersion stagedVersion */
                stagedVersion?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListVersion. */
            type $Shape = tongxing.v1.ListVersion.$Properties;
        }

        /** ListKind enum. */
        enum ListKind {

            /** LIST_KIND_UNSPECIFIED value */
            LIST_KIND_UNSPECIFIED = 0,

            /** LIST_KIND_HOTLIST value */
            LIST_KIND_HOTLIST = 1,

            /** LIST_KIND_TARIFF value */
            LIST_KIND_TARIFF = 2,

            /** LIST_KIND_CITY value */
            LIST_KIND_CITY = 3,

            /** LIST_KIND_ISSUER value */
            LIST_KIND_ISSUER = 4,

            /** LIST_KIND_KEY_VERSIONS value */
            LIST_KIND_KEY_VERSIONS = 5,

            /** LIST_KIND_LINES value */
            LIST_KIND_LINES = 6,

            /** LIST_KIND_RIDE_CODE value */
            LIST_KIND_RIDE_CODE = 7
        }

        /**
         * Properties of a HeartbeatAnswer.
         * @deprecated Use tongxing.v1.HeartbeatAnswer.$Properties instead.
         */
        interface IHeartbeatAnswer extends tongxing.v1.HeartbeatAnswer.$Properties {
        }

        /** Represents a HeartbeatAnswer. */
        class HeartbeatAnswer {

            /**
             * Constructs a new HeartbeatAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.HeartbeatAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HeartbeatAnswer nonce. */
            nonce: string;

            /** HeartbeatAnswer serverTimeMs. */
            serverTimeMs: number;

            /** HeartbeatAnswer offers. */
            offers: tongxing.v1.DocumentOffer.$Properties[];

            /** HeartbeatAnswer highWaterMark. */
            highWaterMark: number;

            /** HeartbeatAnswer minimumIntervalMs. */
            minimumIntervalMs: number;

            /** HeartbeatAnswer recollection. */
            recollection?: (tongxing.v1.Recollection.$Properties|null);

            /**
             * Creates a new HeartbeatAnswer instance using the specified properties.
             * @param [properties] Properties to set
             * @returns HeartbeatAnswer instance
             */
            static create(properties: tongxing.v1.HeartbeatAnswer.$Shape): tongxing.v1.HeartbeatAnswer & tongxing.v1.HeartbeatAnswer.$Shape;
            static create(properties?: tongxing.v1.HeartbeatAnswer.$Properties): tongxing.v1.HeartbeatAnswer;

            /**
             * Encodes the specified HeartbeatAnswer message. Does not implicitly {@link tongxing.v1.HeartbeatAnswer.verify|verify} messages.
             * @param message HeartbeatAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.HeartbeatAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HeartbeatAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.HeartbeatAnswer & tongxing.v1.HeartbeatAnswer.$Shape} HeartbeatAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.HeartbeatAnswer & tongxing.v1.HeartbeatAnswer.$Shape;

            /**
             * Verifies a HeartbeatAnswer message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a HeartbeatAnswer message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns HeartbeatAnswer
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.HeartbeatAnswer;

            /**
             * Creates a plain object from a HeartbeatAnswer message. Also converts values to other types if specified.
             * @param message HeartbeatAnswer
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.HeartbeatAnswer, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this HeartbeatAnswer to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace HeartbeatAnswer {

            /** Properties of a HeartbeatAnswer. */
            interface $Properties {

                /** HeartbeatAnswer nonce */
                nonce?: (string|null);

                /** HeartbeatAnswer serverTimeMs */
                serverTimeMs?: (number|null);

                /** HeartbeatAnswer offers */
                offers?: (tongxing.v1.DocumentOffer.$Properties[]|null);

                /** HeartbeatAnswer highWaterMark */
                highWaterMark?: (number|null);

                /** HeartbeatAnswer minimumIntervalMs */
                minimumIntervalMs?: (number|null);

                /** HeartbeatAnswer recollection */
                recollection?: (tongxing.v1.Recollection.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HeartbeatAnswer. */
            type $Shape = tongxing.v1.HeartbeatAnswer.$Properties;
        }

        /**
         * Properties of a Recollection.
         * @deprecated Use tongxing.v1.Recollection.$Properties instead.
         */
        interface IRecollection extends tongxing.v1.Recollection.$Properties {
        }

        /** Represents a Recollection. */
        class Recollection {

            /**
             * Constructs a new Recollection.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.Recollection.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Recollection recollectionId. */
            recollectionId: number;

            /** Recollection fromMs. */
            fromMs: number;

            /** Recollection untilMs. */
            untilMs: number;

            /**
             * Creates a new Recollection instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Recollection instance
             */
            static create(properties: tongxing.v1.Recollection.$Shape): tongxing.v1.Recollection & tongxing.v1.Recollection.$Shape;
            static create(properties?: tongxing.v1.Recollection.$Properties): tongxing.v1.Recollection;

            /**
             * Encodes the specified Recollection message. Does not implicitly {@link tongxing.v1.Recollection.verify|verify} messages.
             * @param message Recollection message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.Recollection.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Recollection message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.Recollection & tongxing.v1.Recollection.$Shape} Recollection
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.Recollection & tongxing.v1.Recollection.$Shape;

            /**
             * Verifies a Recollection message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Recollection message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Recollection
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.Recollection;

            /**
             * Creates a plain object from a Recollection message. Also converts values to other types if specified.
             * @param message Recollection
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.Recollection, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Recollection to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Recollection {

            /** Properties of a Recollection. */
            interface $Properties {

                /** Recollection recollectionId */
                recollectionId?: (number|null);

                /** Recollection fromMs */
                fromMs?: (number|null);

                /** Recollection untilMs */
                untilMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Recollection. */
            type $Shape = tongxing.v1.Recollection.$Properties;
        }

        /**
         * Properties of a DocumentOffer.
         * @deprecated Use tongxing.v1.DocumentOffer.$Properties instead.
         */
        interface IDocumentOffer extends tongxing.v1.DocumentOffer.$Properties {
        }

        /** Represents a DocumentOffer. */
        class DocumentOffer {

            /**
             * Constructs a new DocumentOffer.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.DocumentOffer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DocumentOffer kind. */
            kind: tongxing.v1.ListKind;

            /** DocumentOffer version. */
            version: number;

            /** DocumentOffer baseVersion. */
            baseVersion: number;

            /**
             * Creates a new DocumentOffer instance using the specified properties.
             * @param [properties] Properties to set
             * @returns DocumentOffer instance
             */
            static create(properties: tongxing.v1.DocumentOffer.$Shape): tongxing.v1.DocumentOffer & tongxing.v1.DocumentOffer.$Shape;
            static create(properties?: tongxing.v1.DocumentOffer.$Properties): tongxing.v1.DocumentOffer;

            /**
             * Encodes the specified DocumentOffer message. Does not implicitly {@link tongxing.v1.DocumentOffer.verify|verify} messages.
             * @param message DocumentOffer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.DocumentOffer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DocumentOffer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.DocumentOffer & tongxing.v1.DocumentOffer.$Shape} DocumentOffer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.DocumentOffer & tongxing.v1.DocumentOffer.$Shape;

            /**
             * Verifies a DocumentOffer message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a DocumentOffer message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns DocumentOffer
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.DocumentOffer;

            /**
             * Creates a plain object from a DocumentOffer message. Also converts values to other types if specified.
             * @param message DocumentOffer
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.DocumentOffer, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this DocumentOffer to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace DocumentOffer {

            /** Properties of a DocumentOffer. */
            interface $Properties {

                /** DocumentOffer kind */
                kind?: (tongxing.v1.ListKind|null);

                /** DocumentOffer version */
                version?: (number|null);

                /** DocumentOffer baseVersion */
                baseVersion?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DocumentOffer. */
            type $Shape = tongxing.v1.DocumentOffer.$Properties;
        }

        /** RecordKind enum. */
        enum RecordKind {

            /** RECORD_KIND_UNSPECIFIED value */
            RECORD_KIND_UNSPECIFIED = 0,

            /** RECORD_KIND_PURCHASE value */
            RECORD_KIND_PURCHASE = 1,

            /** RECORD_KIND_PROVED value */
            RECORD_KIND_PROVED = 2,

            /** RECORD_KIND_GREY value */
            RECORD_KIND_GREY = 3,

            /** RECORD_KIND_VOID value */
            RECORD_KIND_VOID = 4,

            /** RECORD_KIND_REFUSED value */
            RECORD_KIND_REFUSED = 5,

            /** RECORD_KIND_LOCKED value */
            RECORD_KIND_LOCKED = 6,

            /** RECORD_KIND_SAM_SKIPPED value */
            RECORD_KIND_SAM_SKIPPED = 7,

            /** RECORD_KIND_CODE_RIDE value */
            RECORD_KIND_CODE_RIDE = 8,

            /** RECORD_KIND_STAFF value */
            RECORD_KIND_STAFF = 9
        }

        /** RideStage enum. */
        enum RideStage {

            /** RIDE_STAGE_UNSPECIFIED value */
            RIDE_STAGE_UNSPECIFIED = 0,

            /** RIDE_STAGE_SINGLE value */
            RIDE_STAGE_SINGLE = 1,

            /** RIDE_STAGE_BOARD value */
            RIDE_STAGE_BOARD = 2,

            /** RIDE_STAGE_ALIGHT value */
            RIDE_STAGE_ALIGHT = 3,

            /** RIDE_STAGE_SUPPLEMENT value */
            RIDE_STAGE_SUPPLEMENT = 4
        }

        /** ClockTrust enum. */
        enum ClockTrust {

            /** CLOCK_TRUST_UNSPECIFIED value */
            CLOCK_TRUST_UNSPECIFIED = 0,

            /** CLOCK_TRUST_SYNCED value */
            CLOCK_TRUST_SYNCED = 1,

            /** CLOCK_TRUST_HOLDOVER value */
            CLOCK_TRUST_HOLDOVER = 2,

            /** CLOCK_TRUST_UNSET value */
            CLOCK_TRUST_UNSET = 3,

            /** CLOCK_TRUST_JUMPED value */
            CLOCK_TRUST_JUMPED = 4
        }

        /** Direction enum. */
        enum Direction {

            /** DIRECTION_UNSPECIFIED value */
            DIRECTION_UNSPECIFIED = 0,

            /** DIRECTION_UP value */
            DIRECTION_UP = 1,

            /** DIRECTION_DOWN value */
            DIRECTION_DOWN = 2
        }

        /** Mac2Check enum. */
        enum Mac2Check {

            /** MAC2_CHECK_UNSPECIFIED value */
            MAC2_CHECK_UNSPECIFIED = 0,

            /** MAC2_CHECK_OK value */
            MAC2_CHECK_OK = 1,

            /** MAC2_CHECK_WRONG value */
            MAC2_CHECK_WRONG = 2,

            /** MAC2_CHECK_NOT_DONE value */
            MAC2_CHECK_NOT_DONE = 3
        }

        /**
         * Properties of a TapRecord.
         * @deprecated Use tongxing.v1.TapRecord.$Properties instead.
         */
        interface ITapRecord extends tongxing.v1.TapRecord.$Properties {
        }

        /** Represents a TapRecord. */
        class TapRecord {

            /**
             * Constructs a new TapRecord.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.TapRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TapRecord recordNo. */
            recordNo: number;

            /** TapRecord kind. */
            kind: tongxing.v1.RecordKind;

            /** TapRecord cardNumber. */
            cardNumber: string;

            /** TapRecord issuerId. */
            issuerId: string;

            /** TapRecord purse. */
            purse: number;

            /** TapRecord purchaseCounter. */
            purchaseCounter: number;

            /** TapRecord balanceBeforeFen. */
            balanceBeforeFen: number;

            /** TapRecord amountFen. */
            amountFen: number;

            /** TapRecord balanceAfterFen. */
            balanceAfterFen: number;

            /** TapRecord listPriceFen. */
            listPriceFen: number;

            /** TapRecord psamId. */
            psamId: string;

            /** TapRecord psamCounter. */
            psamCounter: number;

            /** TapRecord psamCounterFrom. */
            psamCounterFrom: number;

            /** TapRecord tac. */
            tac?: (number|null);

            /** TapRecord transactionType. */
            transactionType: number;

            /** TapRecord algorithm. */
            algorithm: number;

            /** TapRecord keyVersion. */
            keyVersion: number;

            /** TapRecord keyIndex. */
            keyIndex: number;

            /** TapRecord mac2Check. */
            mac2Check: tongxing.v1.Mac2Check;

            /** TapRecord tappedAtMs. */
            tappedAtMs: number;

            /** TapRecord utcOffsetMinutes. */
            utcOffsetMinutes: number;

            /** TapRecord clockTrust. */
            clockTrust: tongxing.v1.ClockTrust;

            /** TapRecord operatorId. */
            operatorId: string;

            /** TapRecord vehicleId. */
            vehicleId: string;

            /** TapRecord lineId. */
            lineId: string;

            /** TapRecord stopNo. */
            stopNo: number;

            /** TapRecord direction. */
            direction: tongxing.v1.Direction;

            /** TapRecord driverId. */
            driverId: string;

            /** TapRecord shiftId. */
            shiftId: string;

            /** TapRecord tripNo. */
            tripNo: number;

            /** TapRecord boarding. */
            boarding?: (tongxing.v1.BoardingHalf.$Properties|null);

            /** TapRecord tariffVersion. */
            tariffVersion: number;

            /** TapRecord hotlistVersion. */
            hotlistVersion: number;

            /** TapRecord cityListVersion. */
            cityListVersion: number;

            /** TapRecord issuerListVersion. */
            issuerListVersion: number;

            /** TapRecord cardState. */
            cardState?: (tongxing.v1.CardState.$Properties|null);

            /** TapRecord priceSteps. */
            priceSteps: tongxing.v1.PriceStep.$Properties[];

            /** TapRecord grey. */
            grey: boolean;

            /** TapRecord locked. */
            locked: boolean;

            /** TapRecord test. */
            test: boolean;

            /** TapRecord outcomeCode. */
            outcomeCode: string;

            /** TapRecord elapsedUs. */
            elapsedUs: number;

            /** TapRecord lastLog. */
            lastLog: Uint8Array;

            /** TapRecord cardCity. */
            cardCity: string;

            /** TapRecord acceptorCity. */
            acceptorCity: string;

            /** TapRecord acceptorInstitution. */
            acceptorInstitution: string;

            /** TapRecord trace. */
            trace?: (tongxing.v1.TapTrace.$Properties|null);

            /** TapRecord mode. */
            mode: string;

            /** TapRecord medium. */
            medium: string;

            /** TapRecord rideCode. */
            rideCode: Uint8Array;

            /** TapRecord rideStage. */
            rideStage: tongxing.v1.RideStage;

            /** TapRecord markAmountFen. */
            markAmountFen: number;

            /** TapRecord openMinutesMax. */
            openMinutesMax: number;

            /** TapRecord personNo. */
            personNo: number;

            /** TapRecord lineListVersion. */
            lineListVersion: number;

            /** TapRecord rideCodeListVersion. */
            rideCodeListVersion: number;

            /**
             * Creates a new TapRecord instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TapRecord instance
             */
            static create(properties: tongxing.v1.TapRecord.$Shape): tongxing.v1.TapRecord & tongxing.v1.TapRecord.$Shape;
            static create(properties?: tongxing.v1.TapRecord.$Properties): tongxing.v1.TapRecord;

            /**
             * Encodes the specified TapRecord message. Does not implicitly {@link tongxing.v1.TapRecord.verify|verify} messages.
             * @param message TapRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.TapRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TapRecord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.TapRecord & tongxing.v1.TapRecord.$Shape} TapRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.TapRecord & tongxing.v1.TapRecord.$Shape;

            /**
             * Verifies a TapRecord message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a TapRecord message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TapRecord
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.TapRecord;

            /**
             * Creates a plain object from a TapRecord message. Also converts values to other types if specified.
             * @param message TapRecord
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.TapRecord, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TapRecord to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace TapRecord {

            /** Properties of a TapRecord. */
            interface $Properties {

                /** TapRecord recordNo */
                recordNo?: (number|null);

                /** TapRecord kind */
                kind?: (tongxing.v1.RecordKind|null);

                /** TapRecord cardNumber */
                cardNumber?: (string|null);

                /** TapRecord issuerId */
                issuerId?: (string|null);

                /** TapRecord purse */
                purse?: (number|null);

                /** TapRecord purchaseCounter */
                purchaseCounter?: (number|null);

                /** TapRecord balanceBeforeFen */
                balanceBeforeFen?: (number|null);

                /** TapRecord amountFen */
                amountFen?: (number|null);

                /** TapRecord balanceAfterFen */
                balanceAfterFen?: (number|null);

                /** TapRecord listPriceFen */
                listPriceFen?: (number|null);

                /** TapRecord psamId */
                psamId?: (string|null);

                /** TapRecord psamCounter */
                psamCounter?: (number|null);

                /** TapRecord psamCounterFrom */
                psamCounterFrom?: (number|null);

                /** TapRecord tac */
                tac?: (number|null);

                /** TapRecord transactionType */
                transactionType?: (number|null);

                /** TapRecord algorithm */
                algorithm?: (number|null);

                /** TapRecord keyVersion */
                keyVersion?: (number|null);

                /** TapRecord keyIndex */
                keyIndex?: (number|null);

                /** TapRecord mac2Check */
                mac2Check?: (tongxing.v1.Mac2Check|null);

                /** TapRecord tappedAtMs */
                tappedAtMs?: (number|null);

                /** TapRecord utcOffsetMinutes */
                utcOffsetMinutes?: (number|null);

                /** TapRecord clockTrust */
                clockTrust?: (tongxing.v1.ClockTrust|null);

                /** TapRecord operatorId */
                operatorId?: (string|null);

                /** TapRecord vehicleId */
                vehicleId?: (string|null);

                /** TapRecord lineId */
                lineId?: (string|null);

                /** TapRecord stopNo */
                stopNo?: (number|null);

                /** TapRecord direction */
                direction?: (tongxing.v1.Direction|null);

                /** TapRecord driverId */
                driverId?: (string|null);

                /** TapRecord shiftId */
                shiftId?: (string|null);

                /** TapRecord tripNo */
                tripNo?: (number|null);

                /** TapRecord boarding */
                boarding?: (tongxing.v1.BoardingHalf.$Properties|null);

                /** TapRecord tariffVersion */
                tariffVersion?: (number|null);

                /** TapRecord hotlistVersion */
                hotlistVersion?: (number|null);

                /** TapRecord cityListVersion */
                cityListVersion?: (number|null);

                /** TapRecord issuerListVersion */
                issuerListVersion?: (number|null);

                /** TapRecord cardState */
                cardState?: (tongxing.v1.CardState.$Properties|null);

                /** TapRecord priceSteps */
                priceSteps?: (tongxing.v1.PriceStep.$Properties[]|null);

                /** TapRecord grey */
                grey?: (boolean|null);

                /** TapRecord locked */
                locked?: (boolean|null);

                /** TapRecord test */
                test?: (boolean|null);

                /** TapRecord outcomeCode */
                outcomeCode?: (string|null);

                /** TapRecord elapsedUs */
                elapsedUs?: (number|null);

                /** TapRecord lastLog */
                lastLog?: (Uint8Array|null);

                /** TapRecord cardCity */
                cardCity?: (string|null);

                /** TapRecord acceptorCity */
                acceptorCity?: (string|null);

                /** TapRecord acceptorInstitution */
                acceptorInstitution?: (string|null);

                /** TapRecord trace */
                trace?: (tongxing.v1.TapTrace.$Properties|null);

                /** TapRecord mode */
                mode?: (string|null);

                /** TapRecord medium */
                medium?: (string|null);

                /** TapRecord rideCode */
                rideCode?: (Uint8Array|null);

                /** TapRecord rideStage */
                rideStage?: (tongxing.v1.RideStage|null);

                /** TapRecord markAmountFen */
                markAmountFen?: (number|null);

                /** TapRecord openMinutesMax */
                openMinutesMax?: (number|null);

                /** TapRecord personNo */
                personNo?: (number|null);

                /** TapRecord lineListVersion */
                lineListVersion?: (number|null);

                /** TapRecord rideCodeListVersion */
                rideCodeListVersion?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TapRecord. */
            type $Shape = tongxing.v1.TapRecord.$Properties;
        }

        /**
         * Properties of a BoardingHalf.
         * @deprecated Use tongxing.v1.BoardingHalf.$Properties instead.
         */
        interface IBoardingHalf extends tongxing.v1.BoardingHalf.$Properties {
        }

        /** Represents a BoardingHalf. */
        class BoardingHalf {

            /**
             * Constructs a new BoardingHalf.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.BoardingHalf.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** BoardingHalf tappedAtMs. */
            tappedAtMs: number;

            /** BoardingHalf psamId. */
            psamId: string;

            /** BoardingHalf vehicleId. */
            vehicleId: string;

            /** BoardingHalf lineId. */
            lineId: string;

            /** BoardingHalf stopNo. */
            stopNo: number;

            /** BoardingHalf direction. */
            direction: tongxing.v1.Direction;

            /** BoardingHalf driverId. */
            driverId: string;

            /** BoardingHalf city. */
            city: string;

            /** BoardingHalf institution. */
            institution: string;

            /** BoardingHalf markAmountFen. */
            markAmountFen: number;

            /**
             * Creates a new BoardingHalf instance using the specified properties.
             * @param [properties] Properties to set
             * @returns BoardingHalf instance
             */
            static create(properties: tongxing.v1.BoardingHalf.$Shape): tongxing.v1.BoardingHalf & tongxing.v1.BoardingHalf.$Shape;
            static create(properties?: tongxing.v1.BoardingHalf.$Properties): tongxing.v1.BoardingHalf;

            /**
             * Encodes the specified BoardingHalf message. Does not implicitly {@link tongxing.v1.BoardingHalf.verify|verify} messages.
             * @param message BoardingHalf message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.BoardingHalf.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a BoardingHalf message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.BoardingHalf & tongxing.v1.BoardingHalf.$Shape} BoardingHalf
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.BoardingHalf & tongxing.v1.BoardingHalf.$Shape;

            /**
             * Verifies a BoardingHalf message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a BoardingHalf message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns BoardingHalf
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.BoardingHalf;

            /**
             * Creates a plain object from a BoardingHalf message. Also converts values to other types if specified.
             * @param message BoardingHalf
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.BoardingHalf, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this BoardingHalf to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace BoardingHalf {

            /** Properties of a BoardingHalf. */
            interface $Properties {

                /** BoardingHalf tappedAtMs */
                tappedAtMs?: (number|null);

                /** BoardingHalf psamId */
                psamId?: (string|null);

                /** BoardingHalf vehicleId */
                vehicleId?: (string|null);

                /** BoardingHalf lineId */
                lineId?: (string|null);

                /** BoardingHalf stopNo */
                stopNo?: (number|null);

                /** BoardingHalf direction */
                direction?: (tongxing.v1.Direction|null);

                /** BoardingHalf driverId */
                driverId?: (string|null);

                /** BoardingHalf city */
                city?: (string|null);

                /** BoardingHalf institution */
                institution?: (string|null);

                /** BoardingHalf markAmountFen */
                markAmountFen?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a BoardingHalf. */
            type $Shape = tongxing.v1.BoardingHalf.$Properties;
        }

        /**
         * Properties of a CardState.
         * @deprecated Use tongxing.v1.CardState.$Properties instead.
         */
        interface ICardState extends tongxing.v1.CardState.$Properties {
        }

        /** Represents a CardState. */
        class CardState {

            /**
             * Constructs a new CardState.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.CardState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CardState cardKind. */
            cardKind: number;

            /** CardState riderClass. */
            riderClass: string;

            /** CardState entitlements. */
            entitlements: string[];

            /** CardState transfer. */
            transfer?: (tongxing.v1.TransferState.$Properties|null);

            /** CardState concessionUntil. */
            concessionUntil: string;

            /**
             * Creates a new CardState instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CardState instance
             */
            static create(properties: tongxing.v1.CardState.$Shape): tongxing.v1.CardState & tongxing.v1.CardState.$Shape;
            static create(properties?: tongxing.v1.CardState.$Properties): tongxing.v1.CardState;

            /**
             * Encodes the specified CardState message. Does not implicitly {@link tongxing.v1.CardState.verify|verify} messages.
             * @param message CardState message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.CardState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CardState message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.CardState & tongxing.v1.CardState.$Shape} CardState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.CardState & tongxing.v1.CardState.$Shape;

            /**
             * Verifies a CardState message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a CardState message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CardState
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.CardState;

            /**
             * Creates a plain object from a CardState message. Also converts values to other types if specified.
             * @param message CardState
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.CardState, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CardState to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CardState {

            /** Properties of a CardState. */
            interface $Properties {

                /** CardState cardKind */
                cardKind?: (number|null);

                /** CardState riderClass */
                riderClass?: (string|null);

                /** CardState entitlements */
                entitlements?: (string[]|null);

                /** CardState transfer */
                transfer?: (tongxing.v1.TransferState.$Properties|null);

                /** CardState concessionUntil */
                concessionUntil?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CardState. */
            type $Shape = tongxing.v1.CardState.$Properties;
        }

        /**
         * Properties of a TransferState.
         * @deprecated Use tongxing.v1.TransferState.$Properties instead.
         */
        interface ITransferState extends tongxing.v1.TransferState.$Properties {
        }

        /** Represents a TransferState. */
        class TransferState {

            /**
             * Constructs a new TransferState.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.TransferState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TransferState tappedAtMs. */
            tappedAtMs: number;

            /** TransferState lineId. */
            lineId: string;

            /** TransferState mode. */
            mode: string;

            /** TransferState amountFen. */
            amountFen: number;

            /** TransferState city. */
            city: string;

            /**
             * Creates a new TransferState instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TransferState instance
             */
            static create(properties: tongxing.v1.TransferState.$Shape): tongxing.v1.TransferState & tongxing.v1.TransferState.$Shape;
            static create(properties?: tongxing.v1.TransferState.$Properties): tongxing.v1.TransferState;

            /**
             * Encodes the specified TransferState message. Does not implicitly {@link tongxing.v1.TransferState.verify|verify} messages.
             * @param message TransferState message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.TransferState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TransferState message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.TransferState & tongxing.v1.TransferState.$Shape} TransferState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.TransferState & tongxing.v1.TransferState.$Shape;

            /**
             * Verifies a TransferState message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a TransferState message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TransferState
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.TransferState;

            /**
             * Creates a plain object from a TransferState message. Also converts values to other types if specified.
             * @param message TransferState
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.TransferState, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TransferState to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace TransferState {

            /** Properties of a TransferState. */
            interface $Properties {

                /** TransferState tappedAtMs */
                tappedAtMs?: (number|null);

                /** TransferState lineId */
                lineId?: (string|null);

                /** TransferState mode */
                mode?: (string|null);

                /** TransferState amountFen */
                amountFen?: (number|null);

                /** TransferState city */
                city?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TransferState. */
            type $Shape = tongxing.v1.TransferState.$Properties;
        }

        /**
         * Properties of a PriceStep.
         * @deprecated Use tongxing.v1.PriceStep.$Properties instead.
         */
        interface IPriceStep extends tongxing.v1.PriceStep.$Properties {
        }

        /** Represents a PriceStep. */
        class PriceStep {

            /**
             * Constructs a new PriceStep.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.PriceStep.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PriceStep code. */
            code: string;

            /** PriceStep beforeFen. */
            beforeFen: number;

            /** PriceStep afterFen. */
            afterFen: number;

            /** PriceStep argument. */
            argument: number;

            /**
             * Creates a new PriceStep instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PriceStep instance
             */
            static create(properties: tongxing.v1.PriceStep.$Shape): tongxing.v1.PriceStep & tongxing.v1.PriceStep.$Shape;
            static create(properties?: tongxing.v1.PriceStep.$Properties): tongxing.v1.PriceStep;

            /**
             * Encodes the specified PriceStep message. Does not implicitly {@link tongxing.v1.PriceStep.verify|verify} messages.
             * @param message PriceStep message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.PriceStep.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PriceStep message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.PriceStep & tongxing.v1.PriceStep.$Shape} PriceStep
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.PriceStep & tongxing.v1.PriceStep.$Shape;

            /**
             * Verifies a PriceStep message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a PriceStep message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PriceStep
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.PriceStep;

            /**
             * Creates a plain object from a PriceStep message. Also converts values to other types if specified.
             * @param message PriceStep
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.PriceStep, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PriceStep to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PriceStep {

            /** Properties of a PriceStep. */
            interface $Properties {

                /** PriceStep code */
                code?: (string|null);

                /** PriceStep beforeFen */
                beforeFen?: (number|null);

                /** PriceStep afterFen */
                afterFen?: (number|null);

                /** PriceStep argument */
                argument?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PriceStep. */
            type $Shape = tongxing.v1.PriceStep.$Properties;
        }

        /** ExchangeTarget enum. */
        enum ExchangeTarget {

            /** EXCHANGE_TARGET_UNSPECIFIED value */
            EXCHANGE_TARGET_UNSPECIFIED = 0,

            /** EXCHANGE_TARGET_CARD value */
            EXCHANGE_TARGET_CARD = 1,

            /** EXCHANGE_TARGET_SAM value */
            EXCHANGE_TARGET_SAM = 2
        }

        /**
         * Properties of a TapTrace.
         * @deprecated Use tongxing.v1.TapTrace.$Properties instead.
         */
        interface ITapTrace extends tongxing.v1.TapTrace.$Properties {
        }

        /** Represents a TapTrace. */
        class TapTrace {

            /**
             * Constructs a new TapTrace.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.TapTrace.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TapTrace exchanges. */
            exchanges: tongxing.v1.Exchange.$Properties[];

            /** TapTrace activationUs. */
            activationUs: number;

            /**
             * Creates a new TapTrace instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TapTrace instance
             */
            static create(properties: tongxing.v1.TapTrace.$Shape): tongxing.v1.TapTrace & tongxing.v1.TapTrace.$Shape;
            static create(properties?: tongxing.v1.TapTrace.$Properties): tongxing.v1.TapTrace;

            /**
             * Encodes the specified TapTrace message. Does not implicitly {@link tongxing.v1.TapTrace.verify|verify} messages.
             * @param message TapTrace message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.TapTrace.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TapTrace message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.TapTrace & tongxing.v1.TapTrace.$Shape} TapTrace
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.TapTrace & tongxing.v1.TapTrace.$Shape;

            /**
             * Verifies a TapTrace message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a TapTrace message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TapTrace
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.TapTrace;

            /**
             * Creates a plain object from a TapTrace message. Also converts values to other types if specified.
             * @param message TapTrace
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.TapTrace, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TapTrace to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace TapTrace {

            /** Properties of a TapTrace. */
            interface $Properties {

                /** TapTrace exchanges */
                exchanges?: (tongxing.v1.Exchange.$Properties[]|null);

                /** TapTrace activationUs */
                activationUs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TapTrace. */
            type $Shape = tongxing.v1.TapTrace.$Properties;
        }

        /**
         * Properties of an Exchange.
         * @deprecated Use tongxing.v1.Exchange.$Properties instead.
         */
        interface IExchange extends tongxing.v1.Exchange.$Properties {
        }

        /** Represents an Exchange. */
        class Exchange {

            /**
             * Constructs a new Exchange.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.Exchange.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Exchange target. */
            target: tongxing.v1.ExchangeTarget;

            /** Exchange command. */
            command: Uint8Array;

            /** Exchange response. */
            response: Uint8Array;

            /** Exchange startedUs. */
            startedUs: number;

            /** Exchange elapsedUs. */
            elapsedUs: number;

            /**
             * Creates a new Exchange instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Exchange instance
             */
            static create(properties: tongxing.v1.Exchange.$Shape): tongxing.v1.Exchange & tongxing.v1.Exchange.$Shape;
            static create(properties?: tongxing.v1.Exchange.$Properties): tongxing.v1.Exchange;

            /**
             * Encodes the specified Exchange message. Does not implicitly {@link tongxing.v1.Exchange.verify|verify} messages.
             * @param message Exchange message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.Exchange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Exchange message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.Exchange & tongxing.v1.Exchange.$Shape} Exchange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.Exchange & tongxing.v1.Exchange.$Shape;

            /**
             * Verifies an Exchange message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an Exchange message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Exchange
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.Exchange;

            /**
             * Creates a plain object from an Exchange message. Also converts values to other types if specified.
             * @param message Exchange
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.Exchange, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Exchange to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Exchange {

            /** Properties of an Exchange. */
            interface $Properties {

                /** Exchange target */
                target?: (tongxing.v1.ExchangeTarget|null);

                /** Exchange command */
                command?: (Uint8Array|null);

                /** Exchange response */
                response?: (Uint8Array|null);

                /** Exchange startedUs */
                startedUs?: (number|null);

                /** Exchange elapsedUs */
                elapsedUs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Exchange. */
            type $Shape = tongxing.v1.Exchange.$Properties;
        }

        /**
         * Properties of a TapsEnvelope.
         * @deprecated Use tongxing.v1.TapsEnvelope.$Properties instead.
         */
        interface ITapsEnvelope extends tongxing.v1.TapsEnvelope.$Properties {
        }

        /** Represents a TapsEnvelope. */
        class TapsEnvelope {

            /**
             * Constructs a new TapsEnvelope.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.TapsEnvelope.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TapsEnvelope device. */
            device?: (tongxing.v1.DeviceTaps.$Properties|null);

            /** TapsEnvelope clearing. */
            clearing?: (tongxing.v1.ClearingRides.$Properties|null);

            /** TapsEnvelope source. */
            source?: ("device"|"clearing");

            /**
             * Creates a new TapsEnvelope instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TapsEnvelope instance
             */
            static create(properties: tongxing.v1.TapsEnvelope.$Shape): tongxing.v1.TapsEnvelope & tongxing.v1.TapsEnvelope.$Shape;
            static create(properties?: tongxing.v1.TapsEnvelope.$Properties): tongxing.v1.TapsEnvelope;

            /**
             * Encodes the specified TapsEnvelope message. Does not implicitly {@link tongxing.v1.TapsEnvelope.verify|verify} messages.
             * @param message TapsEnvelope message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.TapsEnvelope.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TapsEnvelope message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.TapsEnvelope & tongxing.v1.TapsEnvelope.$Shape} TapsEnvelope
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.TapsEnvelope & tongxing.v1.TapsEnvelope.$Shape;

            /**
             * Verifies a TapsEnvelope message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a TapsEnvelope message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TapsEnvelope
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.TapsEnvelope;

            /**
             * Creates a plain object from a TapsEnvelope message. Also converts values to other types if specified.
             * @param message TapsEnvelope
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.TapsEnvelope, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TapsEnvelope to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace TapsEnvelope {

            /** Properties of a TapsEnvelope. */
            interface $Properties {

                /** TapsEnvelope device */
                device?: (tongxing.v1.DeviceTaps.$Properties|null);

                /** TapsEnvelope clearing */
                clearing?: (tongxing.v1.ClearingRides.$Properties|null);

                /** TapsEnvelope source */
                source?: ("device"|"clearing");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a TapsEnvelope. */
            type $Shape = {
              device?: tongxing.v1.DeviceTaps.$Shape|null;
              clearing?: tongxing.v1.ClearingRides.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ source?: undefined; device?: null; clearing?: null }|{ source?: "device"; device: tongxing.v1.DeviceTaps.$Shape; clearing?: null }|{ source?: "clearing"; device?: null; clearing: tongxing.v1.ClearingRides.$Shape })
            );
        }

        /**
         * Properties of a DeviceTaps.
         * @deprecated Use tongxing.v1.DeviceTaps.$Properties instead.
         */
        interface IDeviceTaps extends tongxing.v1.DeviceTaps.$Properties {
        }

        /** Represents a DeviceTaps. */
        class DeviceTaps {

            /**
             * Constructs a new DeviceTaps.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.DeviceTaps.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DeviceTaps deviceId. */
            deviceId: string;

            /** DeviceTaps boot. */
            boot: number;

            /** DeviceTaps sequence. */
            sequence: number;

            /** DeviceTaps journalId. */
            journalId: string;

            /** DeviceTaps receivedAtMs. */
            receivedAtMs: number;

            /** DeviceTaps records. */
            records: tongxing.v1.TapRecord.$Properties[];

            /**
             * Creates a new DeviceTaps instance using the specified properties.
             * @param [properties] Properties to set
             * @returns DeviceTaps instance
             */
            static create(properties: tongxing.v1.DeviceTaps.$Shape): tongxing.v1.DeviceTaps & tongxing.v1.DeviceTaps.$Shape;
            static create(properties?: tongxing.v1.DeviceTaps.$Properties): tongxing.v1.DeviceTaps;

            /**
             * Encodes the specified DeviceTaps message. Does not implicitly {@link tongxing.v1.DeviceTaps.verify|verify} messages.
             * @param message DeviceTaps message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.DeviceTaps.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DeviceTaps message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.DeviceTaps & tongxing.v1.DeviceTaps.$Shape} DeviceTaps
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.DeviceTaps & tongxing.v1.DeviceTaps.$Shape;

            /**
             * Verifies a DeviceTaps message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a DeviceTaps message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns DeviceTaps
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.DeviceTaps;

            /**
             * Creates a plain object from a DeviceTaps message. Also converts values to other types if specified.
             * @param message DeviceTaps
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.DeviceTaps, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this DeviceTaps to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace DeviceTaps {

            /** Properties of a DeviceTaps. */
            interface $Properties {

                /** DeviceTaps deviceId */
                deviceId?: (string|null);

                /** DeviceTaps boot */
                boot?: (number|null);

                /** DeviceTaps sequence */
                sequence?: (number|null);

                /** DeviceTaps journalId */
                journalId?: (string|null);

                /** DeviceTaps receivedAtMs */
                receivedAtMs?: (number|null);

                /** DeviceTaps records */
                records?: (tongxing.v1.TapRecord.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DeviceTaps. */
            type $Shape = tongxing.v1.DeviceTaps.$Properties;
        }

        /**
         * Properties of a ClearingRides.
         * @deprecated Use tongxing.v1.ClearingRides.$Properties instead.
         */
        interface IClearingRides extends tongxing.v1.ClearingRides.$Properties {
        }

        /** Represents a ClearingRides. */
        class ClearingRides {

            /**
             * Constructs a new ClearingRides.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.ClearingRides.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ClearingRides fileName. */
            fileName: string;

            /** ClearingRides settleDate. */
            settleDate: string;

            /** ClearingRides receivedAtMs. */
            receivedAtMs: number;

            /** ClearingRides rides. */
            rides: tongxing.v1.ClearingRide.$Properties[];

            /**
             * Creates a new ClearingRides instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ClearingRides instance
             */
            static create(properties: tongxing.v1.ClearingRides.$Shape): tongxing.v1.ClearingRides & tongxing.v1.ClearingRides.$Shape;
            static create(properties?: tongxing.v1.ClearingRides.$Properties): tongxing.v1.ClearingRides;

            /**
             * Encodes the specified ClearingRides message. Does not implicitly {@link tongxing.v1.ClearingRides.verify|verify} messages.
             * @param message ClearingRides message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.ClearingRides.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ClearingRides message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.ClearingRides & tongxing.v1.ClearingRides.$Shape} ClearingRides
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.ClearingRides & tongxing.v1.ClearingRides.$Shape;

            /**
             * Verifies a ClearingRides message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ClearingRides message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ClearingRides
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.ClearingRides;

            /**
             * Creates a plain object from a ClearingRides message. Also converts values to other types if specified.
             * @param message ClearingRides
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.ClearingRides, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ClearingRides to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ClearingRides {

            /** Properties of a ClearingRides. */
            interface $Properties {

                /** ClearingRides fileName */
                fileName?: (string|null);

                /** ClearingRides settleDate */
                settleDate?: (string|null);

                /** ClearingRides receivedAtMs */
                receivedAtMs?: (number|null);

                /** ClearingRides rides */
                rides?: (tongxing.v1.ClearingRide.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ClearingRides. */
            type $Shape = tongxing.v1.ClearingRides.$Properties;
        }

        /**
         * Properties of a ClearingRide.
         * @deprecated Use tongxing.v1.ClearingRide.$Properties instead.
         */
        interface IClearingRide extends tongxing.v1.ClearingRide.$Properties {
        }

        /** Represents a ClearingRide. */
        class ClearingRide {

            /**
             * Constructs a new ClearingRide.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.ClearingRide.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ClearingRide line. */
            line: number;

            /** ClearingRide centreSerial. */
            centreSerial: string;

            /** ClearingRide acquirerInstitution. */
            acquirerInstitution: string;

            /** ClearingRide feeE7. */
            feeE7: string;

            /** ClearingRide issuerShareE7. */
            issuerShareE7: string;

            /** ClearingRide acquirerShareE7. */
            acquirerShareE7: string;

            /** ClearingRide record. */
            record?: (tongxing.v1.TapRecord.$Properties|null);

            /**
             * Creates a new ClearingRide instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ClearingRide instance
             */
            static create(properties: tongxing.v1.ClearingRide.$Shape): tongxing.v1.ClearingRide & tongxing.v1.ClearingRide.$Shape;
            static create(properties?: tongxing.v1.ClearingRide.$Properties): tongxing.v1.ClearingRide;

            /**
             * Encodes the specified ClearingRide message. Does not implicitly {@link tongxing.v1.ClearingRide.verify|verify} messages.
             * @param message ClearingRide message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.ClearingRide.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ClearingRide message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.ClearingRide & tongxing.v1.ClearingRide.$Shape} ClearingRide
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.ClearingRide & tongxing.v1.ClearingRide.$Shape;

            /**
             * Verifies a ClearingRide message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ClearingRide message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ClearingRide
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.ClearingRide;

            /**
             * Creates a plain object from a ClearingRide message. Also converts values to other types if specified.
             * @param message ClearingRide
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.ClearingRide, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ClearingRide to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ClearingRide {

            /** Properties of a ClearingRide. */
            interface $Properties {

                /** ClearingRide line */
                line?: (number|null);

                /** ClearingRide centreSerial */
                centreSerial?: (string|null);

                /** ClearingRide acquirerInstitution */
                acquirerInstitution?: (string|null);

                /** ClearingRide feeE7 */
                feeE7?: (string|null);

                /** ClearingRide issuerShareE7 */
                issuerShareE7?: (string|null);

                /** ClearingRide acquirerShareE7 */
                acquirerShareE7?: (string|null);

                /** ClearingRide record */
                record?: (tongxing.v1.TapRecord.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ClearingRide. */
            type $Shape = tongxing.v1.ClearingRide.$Properties;
        }

        /**
         * Properties of a RideEvent.
         * @deprecated Use tongxing.v1.RideEvent.$Properties instead.
         */
        interface IRideEvent extends tongxing.v1.RideEvent.$Properties {
        }

        /** Represents a RideEvent. */
        class RideEvent {

            /**
             * Constructs a new RideEvent.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.RideEvent.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RideEvent rideId. */
            rideId: string;

            /** RideEvent state. */
            state: tongxing.v1.RideState;

            /** RideEvent record. */
            record?: (tongxing.v1.TapRecord.$Properties|null);

            /** RideEvent deviceId. */
            deviceId: string;

            /** RideEvent serviceDay. */
            serviceDay: string;

            /** RideEvent caseCode. */
            caseCode: string;

            /**
             * Creates a new RideEvent instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RideEvent instance
             */
            static create(properties: tongxing.v1.RideEvent.$Shape): tongxing.v1.RideEvent & tongxing.v1.RideEvent.$Shape;
            static create(properties?: tongxing.v1.RideEvent.$Properties): tongxing.v1.RideEvent;

            /**
             * Encodes the specified RideEvent message. Does not implicitly {@link tongxing.v1.RideEvent.verify|verify} messages.
             * @param message RideEvent message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.RideEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RideEvent message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.RideEvent & tongxing.v1.RideEvent.$Shape} RideEvent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.RideEvent & tongxing.v1.RideEvent.$Shape;

            /**
             * Verifies a RideEvent message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a RideEvent message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RideEvent
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.RideEvent;

            /**
             * Creates a plain object from a RideEvent message. Also converts values to other types if specified.
             * @param message RideEvent
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.RideEvent, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RideEvent to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RideEvent {

            /** Properties of a RideEvent. */
            interface $Properties {

                /** RideEvent rideId */
                rideId?: (string|null);

                /** RideEvent state */
                state?: (tongxing.v1.RideState|null);

                /** RideEvent record */
                record?: (tongxing.v1.TapRecord.$Properties|null);

                /** RideEvent deviceId */
                deviceId?: (string|null);

                /** RideEvent serviceDay */
                serviceDay?: (string|null);

                /** RideEvent caseCode */
                caseCode?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RideEvent. */
            type $Shape = tongxing.v1.RideEvent.$Properties;
        }

        /** RideState enum. */
        enum RideState {

            /** RIDE_STATE_UNSPECIFIED value */
            RIDE_STATE_UNSPECIFIED = 0,

            /** RIDE_STATE_POSTED value */
            RIDE_STATE_POSTED = 1,

            /** RIDE_STATE_PENDING value */
            RIDE_STATE_PENDING = 2,

            /** RIDE_STATE_HELD value */
            RIDE_STATE_HELD = 3,

            /** RIDE_STATE_REJECTED value */
            RIDE_STATE_REJECTED = 4,

            /** RIDE_STATE_REVERSED value */
            RIDE_STATE_REVERSED = 5
        }

        /**
         * Properties of a PostingEvent.
         * @deprecated Use tongxing.v1.PostingEvent.$Properties instead.
         */
        interface IPostingEvent extends tongxing.v1.PostingEvent.$Properties {
        }

        /** Represents a PostingEvent. */
        class PostingEvent {

            /**
             * Constructs a new PostingEvent.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.PostingEvent.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PostingEvent eventId. */
            eventId: string;

            /** PostingEvent eventKind. */
            eventKind: string;

            /** PostingEvent serviceDay. */
            serviceDay: string;

            /** PostingEvent lines. */
            lines: tongxing.v1.PostingLine.$Properties[];

            /**
             * Creates a new PostingEvent instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PostingEvent instance
             */
            static create(properties: tongxing.v1.PostingEvent.$Shape): tongxing.v1.PostingEvent & tongxing.v1.PostingEvent.$Shape;
            static create(properties?: tongxing.v1.PostingEvent.$Properties): tongxing.v1.PostingEvent;

            /**
             * Encodes the specified PostingEvent message. Does not implicitly {@link tongxing.v1.PostingEvent.verify|verify} messages.
             * @param message PostingEvent message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.PostingEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PostingEvent message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.PostingEvent & tongxing.v1.PostingEvent.$Shape} PostingEvent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.PostingEvent & tongxing.v1.PostingEvent.$Shape;

            /**
             * Verifies a PostingEvent message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a PostingEvent message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PostingEvent
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.PostingEvent;

            /**
             * Creates a plain object from a PostingEvent message. Also converts values to other types if specified.
             * @param message PostingEvent
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.PostingEvent, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PostingEvent to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PostingEvent {

            /** Properties of a PostingEvent. */
            interface $Properties {

                /** PostingEvent eventId */
                eventId?: (string|null);

                /** PostingEvent eventKind */
                eventKind?: (string|null);

                /** PostingEvent serviceDay */
                serviceDay?: (string|null);

                /** PostingEvent lines */
                lines?: (tongxing.v1.PostingLine.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PostingEvent. */
            type $Shape = tongxing.v1.PostingEvent.$Properties;
        }

        /**
         * Properties of a PostingLine.
         * @deprecated Use tongxing.v1.PostingLine.$Properties instead.
         */
        interface IPostingLine extends tongxing.v1.PostingLine.$Properties {
        }

        /** Represents a PostingLine. */
        class PostingLine {

            /**
             * Constructs a new PostingLine.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.PostingLine.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PostingLine debitAccount. */
            debitAccount: string;

            /** PostingLine creditAccount. */
            creditAccount: string;

            /** PostingLine amountE7. */
            amountE7: string;

            /**
             * Creates a new PostingLine instance using the specified properties.
             * @param [properties] Properties to set
             * @returns PostingLine instance
             */
            static create(properties: tongxing.v1.PostingLine.$Shape): tongxing.v1.PostingLine & tongxing.v1.PostingLine.$Shape;
            static create(properties?: tongxing.v1.PostingLine.$Properties): tongxing.v1.PostingLine;

            /**
             * Encodes the specified PostingLine message. Does not implicitly {@link tongxing.v1.PostingLine.verify|verify} messages.
             * @param message PostingLine message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.PostingLine.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PostingLine message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.PostingLine & tongxing.v1.PostingLine.$Shape} PostingLine
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.PostingLine & tongxing.v1.PostingLine.$Shape;

            /**
             * Verifies a PostingLine message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a PostingLine message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns PostingLine
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.PostingLine;

            /**
             * Creates a plain object from a PostingLine message. Also converts values to other types if specified.
             * @param message PostingLine
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.PostingLine, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this PostingLine to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace PostingLine {

            /** Properties of a PostingLine. */
            interface $Properties {

                /** PostingLine debitAccount */
                debitAccount?: (string|null);

                /** PostingLine creditAccount */
                creditAccount?: (string|null);

                /** PostingLine amountE7 */
                amountE7?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PostingLine. */
            type $Shape = tongxing.v1.PostingLine.$Properties;
        }

        /**
         * Properties of a CaseEvent.
         * @deprecated Use tongxing.v1.CaseEvent.$Properties instead.
         */
        interface ICaseEvent extends tongxing.v1.CaseEvent.$Properties {
        }

        /** Represents a CaseEvent. */
        class CaseEvent {

            /**
             * Constructs a new CaseEvent.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.CaseEvent.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CaseEvent caseId. */
            caseId: string;

            /** CaseEvent code. */
            code: string;

            /** CaseEvent owner. */
            owner: string;

            /** CaseEvent valueFen. */
            valueFen: number;

            /** CaseEvent serviceDay. */
            serviceDay: string;

            /** CaseEvent open. */
            open: boolean;

            /** CaseEvent openedAtMs. */
            openedAtMs: number;

            /**
             * Creates a new CaseEvent instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CaseEvent instance
             */
            static create(properties: tongxing.v1.CaseEvent.$Shape): tongxing.v1.CaseEvent & tongxing.v1.CaseEvent.$Shape;
            static create(properties?: tongxing.v1.CaseEvent.$Properties): tongxing.v1.CaseEvent;

            /**
             * Encodes the specified CaseEvent message. Does not implicitly {@link tongxing.v1.CaseEvent.verify|verify} messages.
             * @param message CaseEvent message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.CaseEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CaseEvent message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.CaseEvent & tongxing.v1.CaseEvent.$Shape} CaseEvent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.CaseEvent & tongxing.v1.CaseEvent.$Shape;

            /**
             * Verifies a CaseEvent message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a CaseEvent message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CaseEvent
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.CaseEvent;

            /**
             * Creates a plain object from a CaseEvent message. Also converts values to other types if specified.
             * @param message CaseEvent
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.CaseEvent, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CaseEvent to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CaseEvent {

            /** Properties of a CaseEvent. */
            interface $Properties {

                /** CaseEvent caseId */
                caseId?: (string|null);

                /** CaseEvent code */
                code?: (string|null);

                /** CaseEvent owner */
                owner?: (string|null);

                /** CaseEvent valueFen */
                valueFen?: (number|null);

                /** CaseEvent serviceDay */
                serviceDay?: (string|null);

                /** CaseEvent open */
                open?: (boolean|null);

                /** CaseEvent openedAtMs */
                openedAtMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CaseEvent. */
            type $Shape = tongxing.v1.CaseEvent.$Properties;
        }

        /**
         * Properties of a SignedDocument.
         * @deprecated Use tongxing.v1.SignedDocument.$Properties instead.
         */
        interface ISignedDocument extends tongxing.v1.SignedDocument.$Properties {
        }

        /** Represents a SignedDocument. */
        class SignedDocument {

            /**
             * Constructs a new SignedDocument.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.SignedDocument.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SignedDocument payload. */
            payload: Uint8Array;

            /** SignedDocument signature. */
            signature: Uint8Array;

            /** SignedDocument keyVersion. */
            keyVersion: number;

            /**
             * Creates a new SignedDocument instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SignedDocument instance
             */
            static create(properties: tongxing.v1.SignedDocument.$Shape): tongxing.v1.SignedDocument & tongxing.v1.SignedDocument.$Shape;
            static create(properties?: tongxing.v1.SignedDocument.$Properties): tongxing.v1.SignedDocument;

            /**
             * Encodes the specified SignedDocument message. Does not implicitly {@link tongxing.v1.SignedDocument.verify|verify} messages.
             * @param message SignedDocument message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.SignedDocument.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SignedDocument message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.SignedDocument & tongxing.v1.SignedDocument.$Shape} SignedDocument
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.SignedDocument & tongxing.v1.SignedDocument.$Shape;

            /**
             * Verifies a SignedDocument message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a SignedDocument message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns SignedDocument
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.SignedDocument;

            /**
             * Creates a plain object from a SignedDocument message. Also converts values to other types if specified.
             * @param message SignedDocument
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.SignedDocument, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this SignedDocument to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace SignedDocument {

            /** Properties of a SignedDocument. */
            interface $Properties {

                /** SignedDocument payload */
                payload?: (Uint8Array|null);

                /** SignedDocument signature */
                signature?: (Uint8Array|null);

                /** SignedDocument keyVersion */
                keyVersion?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SignedDocument. */
            type $Shape = tongxing.v1.SignedDocument.$Properties;
        }

        /**
         * Properties of a ParameterDocument.
         * @deprecated Use tongxing.v1.ParameterDocument.$Properties instead.
         */
        interface IParameterDocument extends tongxing.v1.ParameterDocument.$Properties {
        }

        /** Represents a ParameterDocument. */
        class ParameterDocument {

            /**
             * Constructs a new ParameterDocument.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.ParameterDocument.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ParameterDocument kind. */
            kind: tongxing.v1.ListKind;

            /** ParameterDocument version. */
            version: number;

            /** ParameterDocument baseVersion. */
            baseVersion: number;

            /** ParameterDocument effectiveAtMs. */
            effectiveAtMs: number;

            /** ParameterDocument contentHash. */
            contentHash: Uint8Array;

            /** ParameterDocument publisher. */
            publisher: string;

            /** ParameterDocument hotlist. */
            hotlist?: (tongxing.v1.Hotlist.$Properties|null);

            /** ParameterDocument tariff. */
            tariff?: (tongxing.v1.TariffDocument.$Properties|null);

            /** ParameterDocument cities. */
            cities?: (tongxing.v1.CityList.$Properties|null);

            /** ParameterDocument issuers. */
            issuers?: (tongxing.v1.IssuerList.$Properties|null);

            /** ParameterDocument keyVersions. */
            keyVersions?: (tongxing.v1.KeyVersions.$Properties|null);

            /** ParameterDocument lines. */
            lines?: (tongxing.v1.LineList.$Properties|null);

            /** ParameterDocument rideCode. */
            rideCode?: (tongxing.v1.RideCodeList.$Properties|null);

            /** ParameterDocument content. */
            content?: ("hotlist"|"tariff"|"cities"|"issuers"|"keyVersions"|"lines"|"rideCode");

            /**
             * Creates a new ParameterDocument instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ParameterDocument instance
             */
            static create(properties: tongxing.v1.ParameterDocument.$Shape): tongxing.v1.ParameterDocument & tongxing.v1.ParameterDocument.$Shape;
            static create(properties?: tongxing.v1.ParameterDocument.$Properties): tongxing.v1.ParameterDocument;

            /**
             * Encodes the specified ParameterDocument message. Does not implicitly {@link tongxing.v1.ParameterDocument.verify|verify} messages.
             * @param message ParameterDocument message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.ParameterDocument.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ParameterDocument message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.ParameterDocument & tongxing.v1.ParameterDocument.$Shape} ParameterDocument
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.ParameterDocument & tongxing.v1.ParameterDocument.$Shape;

            /**
             * Verifies a ParameterDocument message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ParameterDocument message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ParameterDocument
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.ParameterDocument;

            /**
             * Creates a plain object from a ParameterDocument message. Also converts values to other types if specified.
             * @param message ParameterDocument
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.ParameterDocument, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ParameterDocument to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace ParameterDocument {

            /** Properties of a ParameterDocument. */
            interface $Properties {

                /** ParameterDocument kind */
                kind?: (tongxing.v1.ListKind|null);

                /** ParameterDocument version */
                version?: (number|null);

                /** ParameterDocument baseVersion */
                baseVersion?: (number|null);

                /** ParameterDocument effectiveAtMs */
                effectiveAtMs?: (number|null);

                /** ParameterDocument contentHash */
                contentHash?: (Uint8Array|null);

                /** ParameterDocument publisher */
                publisher?: (string|null);

                /** ParameterDocument hotlist */
                hotlist?: (tongxing.v1.Hotlist.$Properties|null);

                /** ParameterDocument tariff */
                tariff?: (tongxing.v1.TariffDocument.$Properties|null);

                /** ParameterDocument cities */
                cities?: (tongxing.v1.CityList.$Properties|null);

                /** ParameterDocument issuers */
                issuers?: (tongxing.v1.IssuerList.$Properties|null);

                /** ParameterDocument keyVersions */
                keyVersions?: (tongxing.v1.KeyVersions.$Properties|null);

                /** ParameterDocument lines */
                lines?: (tongxing.v1.LineList.$Properties|null);

                /** ParameterDocument rideCode */
                rideCode?: (tongxing.v1.RideCodeList.$Properties|null);

                /** ParameterDocument content */
                content?: ("hotlist"|"tariff"|"cities"|"issuers"|"keyVersions"|"lines"|"rideCode");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a ParameterDocument. */
            type $Shape = {
              kind?: tongxing.v1.ListKind|null;
              version?: number|null;
              baseVersion?: number|null;
              effectiveAtMs?: number|null;
              contentHash?: Uint8Array|null;
              publisher?: string|null;
              hotlist?: tongxing.v1.Hotlist.$Shape|null;
              tariff?: tongxing.v1.TariffDocument.$Shape|null;
              cities?: tongxing.v1.CityList.$Shape|null;
              issuers?: tongxing.v1.IssuerList.$Shape|null;
              keyVersions?: tongxing.v1.KeyVersions.$Shape|null;
              lines?: tongxing.v1.LineList.$Shape|null;
              rideCode?: tongxing.v1.RideCodeList.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ content?: undefined; hotlist?: null; tariff?: null; cities?: null; issuers?: null; keyVersions?: null; lines?: null; rideCode?: null }|{ content?: "hotlist"; hotlist: tongxing.v1.Hotlist.$Shape; tariff?: null; cities?: null; issuers?: null; keyVersions?: null; lines?: null; rideCode?: null }|{ content?: "tariff"; hotlist?: null; tariff: tongxing.v1.TariffDocument.$Shape; cities?: null; issuers?: null; keyVersions?: null; lines?: null; rideCode?: null }|{ content?: "cities"; hotlist?: null; tariff?: null; cities: tongxing.v1.CityList.$Shape; issuers?: null; keyVersions?: null; lines?: null; rideCode?: null }|{ content?: "issuers"; hotlist?: null; tariff?: null; cities?: null; issuers: tongxing.v1.IssuerList.$Shape; keyVersions?: null; lines?: null; rideCode?: null }|{ content?: "keyVersions"; hotlist?: null; tariff?: null; cities?: null; issuers?: null; keyVersions: tongxing.v1.KeyVersions.$Shape; lines?: null; rideCode?: null }|{ content?: "lines"; hotlist?: null; tariff?: null; cities?: null; issuers?: null; keyVersions?: null; lines: tongxing.v1.LineList.$Shape; rideCode?: null }|{ content?: "rideCode"; hotlist?: null; tariff?: null; cities?: null; issuers?: null; keyVersions?: null; lines?: null; rideCode: tongxing.v1.RideCodeList.$Shape })
            );
        }

        /**
         * Properties of a Hotlist.
         * @deprecated Use tongxing.v1.Hotlist.$Properties instead.
         */
        interface IHotlist extends tongxing.v1.Hotlist.$Properties {
        }

        /** Represents a Hotlist. */
        class Hotlist {

            /**
             * Constructs a new Hotlist.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.Hotlist.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Hotlist added. */
            added: Uint8Array;

            /** Hotlist removed. */
            removed: Uint8Array;

            /**
             * Creates a new Hotlist instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Hotlist instance
             */
            static create(properties: tongxing.v1.Hotlist.$Shape): tongxing.v1.Hotlist & tongxing.v1.Hotlist.$Shape;
            static create(properties?: tongxing.v1.Hotlist.$Properties): tongxing.v1.Hotlist;

            /**
             * Encodes the specified Hotlist message. Does not implicitly {@link tongxing.v1.Hotlist.verify|verify} messages.
             * @param message Hotlist message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.Hotlist.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Hotlist message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.Hotlist & tongxing.v1.Hotlist.$Shape} Hotlist
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.Hotlist & tongxing.v1.Hotlist.$Shape;

            /**
             * Verifies a Hotlist message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Hotlist message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Hotlist
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.Hotlist;

            /**
             * Creates a plain object from a Hotlist message. Also converts values to other types if specified.
             * @param message Hotlist
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.Hotlist, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Hotlist to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace Hotlist {

            /** Properties of a Hotlist. */
            interface $Properties {

                /** Hotlist added */
                added?: (Uint8Array|null);

                /** Hotlist removed */
                removed?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Hotlist. */
            type $Shape = tongxing.v1.Hotlist.$Properties;
        }

        /**
         * Properties of a TariffDocument.
         * @deprecated Use tongxing.v1.TariffDocument.$Properties instead.
         */
        interface ITariffDocument extends tongxing.v1.TariffDocument.$Properties {
        }

        /** Represents a TariffDocument. */
        class TariffDocument {

            /**
             * Constructs a new TariffDocument.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.TariffDocument.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TariffDocument policyJson. */
            policyJson: string;

            /**
             * Creates a new TariffDocument instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TariffDocument instance
             */
            static create(properties: tongxing.v1.TariffDocument.$Shape): tongxing.v1.TariffDocument & tongxing.v1.TariffDocument.$Shape;
            static create(properties?: tongxing.v1.TariffDocument.$Properties): tongxing.v1.TariffDocument;

            /**
             * Encodes the specified TariffDocument message. Does not implicitly {@link tongxing.v1.TariffDocument.verify|verify} messages.
             * @param message TariffDocument message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.TariffDocument.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TariffDocument message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.TariffDocument & tongxing.v1.TariffDocument.$Shape} TariffDocument
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.TariffDocument & tongxing.v1.TariffDocument.$Shape;

            /**
             * Verifies a TariffDocument message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a TariffDocument message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TariffDocument
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.TariffDocument;

            /**
             * Creates a plain object from a TariffDocument message. Also converts values to other types if specified.
             * @param message TariffDocument
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.TariffDocument, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TariffDocument to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace TariffDocument {

            /** Properties of a TariffDocument. */
            interface $Properties {

                /** TariffDocument policyJson */
                policyJson?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TariffDocument. */
            type $Shape = tongxing.v1.TariffDocument.$Properties;
        }

        /**
         * Properties of a CityList.
         * @deprecated Use tongxing.v1.CityList.$Properties instead.
         */
        interface ICityList extends tongxing.v1.CityList.$Properties {
        }

        /** Represents a CityList. */
        class CityList {

            /**
             * Constructs a new CityList.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.CityList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CityList cities. */
            cities: tongxing.v1.CityEntry.$Properties[];

            /**
             * Creates a new CityList instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CityList instance
             */
            static create(properties: tongxing.v1.CityList.$Shape): tongxing.v1.CityList & tongxing.v1.CityList.$Shape;
            static create(properties?: tongxing.v1.CityList.$Properties): tongxing.v1.CityList;

            /**
             * Encodes the specified CityList message. Does not implicitly {@link tongxing.v1.CityList.verify|verify} messages.
             * @param message CityList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.CityList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CityList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.CityList & tongxing.v1.CityList.$Shape} CityList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.CityList & tongxing.v1.CityList.$Shape;

            /**
             * Verifies a CityList message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a CityList message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CityList
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.CityList;

            /**
             * Creates a plain object from a CityList message. Also converts values to other types if specified.
             * @param message CityList
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.CityList, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CityList to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CityList {

            /** Properties of a CityList. */
            interface $Properties {

                /** CityList cities */
                cities?: (tongxing.v1.CityEntry.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CityList. */
            type $Shape = tongxing.v1.CityList.$Properties;
        }

        /**
         * Properties of a CityEntry.
         * @deprecated Use tongxing.v1.CityEntry.$Properties instead.
         */
        interface ICityEntry extends tongxing.v1.CityEntry.$Properties {
        }

        /** Represents a CityEntry. */
        class CityEntry {

            /**
             * Constructs a new CityEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.CityEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CityEntry city. */
            city: string;

            /** CityEntry fromMs. */
            fromMs: number;

            /** CityEntry untilMs. */
            untilMs: number;

            /**
             * Creates a new CityEntry instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CityEntry instance
             */
            static create(properties: tongxing.v1.CityEntry.$Shape): tongxing.v1.CityEntry & tongxing.v1.CityEntry.$Shape;
            static create(properties?: tongxing.v1.CityEntry.$Properties): tongxing.v1.CityEntry;

            /**
             * Encodes the specified CityEntry message. Does not implicitly {@link tongxing.v1.CityEntry.verify|verify} messages.
             * @param message CityEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.CityEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CityEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.CityEntry & tongxing.v1.CityEntry.$Shape} CityEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.CityEntry & tongxing.v1.CityEntry.$Shape;

            /**
             * Verifies a CityEntry message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a CityEntry message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CityEntry
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.CityEntry;

            /**
             * Creates a plain object from a CityEntry message. Also converts values to other types if specified.
             * @param message CityEntry
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.CityEntry, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CityEntry to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace CityEntry {

            /** Properties of a CityEntry. */
            interface $Properties {

                /** CityEntry city */
                city?: (string|null);

                /** CityEntry fromMs */
                fromMs?: (number|null);

                /** CityEntry untilMs */
                untilMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CityEntry. */
            type $Shape = tongxing.v1.CityEntry.$Properties;
        }

        /**
         * Properties of an IssuerList.
         * @deprecated Use tongxing.v1.IssuerList.$Properties instead.
         */
        interface IIssuerList extends tongxing.v1.IssuerList.$Properties {
        }

        /** Represents an IssuerList. */
        class IssuerList {

            /**
             * Constructs a new IssuerList.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.IssuerList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** IssuerList issuers. */
            issuers: tongxing.v1.IssuerEntry.$Properties[];

            /**
             * Creates a new IssuerList instance using the specified properties.
             * @param [properties] Properties to set
             * @returns IssuerList instance
             */
            static create(properties: tongxing.v1.IssuerList.$Shape): tongxing.v1.IssuerList & tongxing.v1.IssuerList.$Shape;
            static create(properties?: tongxing.v1.IssuerList.$Properties): tongxing.v1.IssuerList;

            /**
             * Encodes the specified IssuerList message. Does not implicitly {@link tongxing.v1.IssuerList.verify|verify} messages.
             * @param message IssuerList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.IssuerList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an IssuerList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.IssuerList & tongxing.v1.IssuerList.$Shape} IssuerList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.IssuerList & tongxing.v1.IssuerList.$Shape;

            /**
             * Verifies an IssuerList message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an IssuerList message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns IssuerList
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.IssuerList;

            /**
             * Creates a plain object from an IssuerList message. Also converts values to other types if specified.
             * @param message IssuerList
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.IssuerList, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this IssuerList to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace IssuerList {

            /** Properties of an IssuerList. */
            interface $Properties {

                /** IssuerList issuers */
                issuers?: (tongxing.v1.IssuerEntry.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an IssuerList. */
            type $Shape = tongxing.v1.IssuerList.$Properties;
        }

        /**
         * Properties of an IssuerEntry.
         * @deprecated Use tongxing.v1.IssuerEntry.$Properties instead.
         */
        interface IIssuerEntry extends tongxing.v1.IssuerEntry.$Properties {
        }

        /** Represents an IssuerEntry. */
        class IssuerEntry {

            /**
             * Constructs a new IssuerEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.IssuerEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** IssuerEntry institution. */
            institution: string;

            /** IssuerEntry fromMs. */
            fromMs: number;

            /** IssuerEntry untilMs. */
            untilMs: number;

            /**
             * Creates a new IssuerEntry instance using the specified properties.
             * @param [properties] Properties to set
             * @returns IssuerEntry instance
             */
            static create(properties: tongxing.v1.IssuerEntry.$Shape): tongxing.v1.IssuerEntry & tongxing.v1.IssuerEntry.$Shape;
            static create(properties?: tongxing.v1.IssuerEntry.$Properties): tongxing.v1.IssuerEntry;

            /**
             * Encodes the specified IssuerEntry message. Does not implicitly {@link tongxing.v1.IssuerEntry.verify|verify} messages.
             * @param message IssuerEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.IssuerEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an IssuerEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.IssuerEntry & tongxing.v1.IssuerEntry.$Shape} IssuerEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.IssuerEntry & tongxing.v1.IssuerEntry.$Shape;

            /**
             * Verifies an IssuerEntry message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an IssuerEntry message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns IssuerEntry
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.IssuerEntry;

            /**
             * Creates a plain object from an IssuerEntry message. Also converts values to other types if specified.
             * @param message IssuerEntry
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.IssuerEntry, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this IssuerEntry to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace IssuerEntry {

            /** Properties of an IssuerEntry. */
            interface $Properties {

                /** IssuerEntry institution */
                institution?: (string|null);

                /** IssuerEntry fromMs */
                fromMs?: (number|null);

                /** IssuerEntry untilMs */
                untilMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an IssuerEntry. */
            type $Shape = tongxing.v1.IssuerEntry.$Properties;
        }

        /**
         * Properties of a KeyVersions.
         * @deprecated Use tongxing.v1.KeyVersions.$Properties instead.
         */
        interface IKeyVersions extends tongxing.v1.KeyVersions.$Properties {
        }

        /** Represents a KeyVersions. */
        class KeyVersions {

            /**
             * Constructs a new KeyVersions.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.KeyVersions.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** KeyVersions purchaseKeyVersions. */
            purchaseKeyVersions: number[];

            /**
             * Creates a new KeyVersions instance using the specified properties.
             * @param [properties] Properties to set
             * @returns KeyVersions instance
             */
            static create(properties: tongxing.v1.KeyVersions.$Shape): tongxing.v1.KeyVersions & tongxing.v1.KeyVersions.$Shape;
            static create(properties?: tongxing.v1.KeyVersions.$Properties): tongxing.v1.KeyVersions;

            /**
             * Encodes the specified KeyVersions message. Does not implicitly {@link tongxing.v1.KeyVersions.verify|verify} messages.
             * @param message KeyVersions message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.KeyVersions.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a KeyVersions message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.KeyVersions & tongxing.v1.KeyVersions.$Shape} KeyVersions
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.KeyVersions & tongxing.v1.KeyVersions.$Shape;

            /**
             * Verifies a KeyVersions message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a KeyVersions message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns KeyVersions
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.KeyVersions;

            /**
             * Creates a plain object from a KeyVersions message. Also converts values to other types if specified.
             * @param message KeyVersions
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.KeyVersions, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this KeyVersions to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace KeyVersions {

            /** Properties of a KeyVersions. */
            interface $Properties {

                /** KeyVersions purchaseKeyVersions */
                purchaseKeyVersions?: (number[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a KeyVersions. */
            type $Shape = tongxing.v1.KeyVersions.$Properties;
        }

        /**
         * Properties of a LineList.
         * @deprecated Use tongxing.v1.LineList.$Properties instead.
         */
        interface ILineList extends tongxing.v1.LineList.$Properties {
        }

        /** Represents a LineList. */
        class LineList {

            /**
             * Constructs a new LineList.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.LineList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LineList lines. */
            lines: tongxing.v1.LineEntry.$Properties[];

            /**
             * Creates a new LineList instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LineList instance
             */
            static create(properties: tongxing.v1.LineList.$Shape): tongxing.v1.LineList & tongxing.v1.LineList.$Shape;
            static create(properties?: tongxing.v1.LineList.$Properties): tongxing.v1.LineList;

            /**
             * Encodes the specified LineList message. Does not implicitly {@link tongxing.v1.LineList.verify|verify} messages.
             * @param message LineList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.LineList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LineList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.LineList & tongxing.v1.LineList.$Shape} LineList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.LineList & tongxing.v1.LineList.$Shape;

            /**
             * Verifies a LineList message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a LineList message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LineList
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.LineList;

            /**
             * Creates a plain object from a LineList message. Also converts values to other types if specified.
             * @param message LineList
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.LineList, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LineList to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LineList {

            /** Properties of a LineList. */
            interface $Properties {

                /** LineList lines */
                lines?: (tongxing.v1.LineEntry.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LineList. */
            type $Shape = tongxing.v1.LineList.$Properties;
        }

        /**
         * Properties of a LineEntry.
         * @deprecated Use tongxing.v1.LineEntry.$Properties instead.
         */
        interface ILineEntry extends tongxing.v1.LineEntry.$Properties {
        }

        /** Represents a LineEntry. */
        class LineEntry {

            /**
             * Constructs a new LineEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.LineEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LineEntry lineId. */
            lineId: string;

            /** LineEntry lean. */
            lean: boolean;

            /** LineEntry passengersMax. */
            passengersMax: number;

            /** LineEntry openMinutesMax. */
            openMinutesMax: number;

            /** LineEntry doorMode. */
            doorMode: tongxing.v1.DoorMode;

            /** LineEntry allowsOverdraft. */
            allowsOverdraft: boolean;

            /**
             * Creates a new LineEntry instance using the specified properties.
             * @param [properties] Properties to set
             * @returns LineEntry instance
             */
            static create(properties: tongxing.v1.LineEntry.$Shape): tongxing.v1.LineEntry & tongxing.v1.LineEntry.$Shape;
            static create(properties?: tongxing.v1.LineEntry.$Properties): tongxing.v1.LineEntry;

            /**
             * Encodes the specified LineEntry message. Does not implicitly {@link tongxing.v1.LineEntry.verify|verify} messages.
             * @param message LineEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.LineEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LineEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.LineEntry & tongxing.v1.LineEntry.$Shape} LineEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.LineEntry & tongxing.v1.LineEntry.$Shape;

            /**
             * Verifies a LineEntry message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a LineEntry message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns LineEntry
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.LineEntry;

            /**
             * Creates a plain object from a LineEntry message. Also converts values to other types if specified.
             * @param message LineEntry
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.LineEntry, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this LineEntry to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace LineEntry {

            /** Properties of a LineEntry. */
            interface $Properties {

                /** LineEntry lineId */
                lineId?: (string|null);

                /** LineEntry lean */
                lean?: (boolean|null);

                /** LineEntry passengersMax */
                passengersMax?: (number|null);

                /** LineEntry openMinutesMax */
                openMinutesMax?: (number|null);

                /** LineEntry doorMode */
                doorMode?: (tongxing.v1.DoorMode|null);

                /** LineEntry allowsOverdraft */
                allowsOverdraft?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LineEntry. */
            type $Shape = tongxing.v1.LineEntry.$Properties;
        }

        /** DoorMode enum. */
        enum DoorMode {

            /** DOOR_MODE_UNSPECIFIED value */
            DOOR_MODE_UNSPECIFIED = 0,

            /** DOOR_MODE_BOARD value */
            DOOR_MODE_BOARD = 1,

            /** DOOR_MODE_ALIGHT value */
            DOOR_MODE_ALIGHT = 2
        }

        /**
         * Properties of a RideCodeList.
         * @deprecated Use tongxing.v1.RideCodeList.$Properties instead.
         */
        interface IRideCodeList extends tongxing.v1.RideCodeList.$Properties {
        }

        /** Represents a RideCodeList. */
        class RideCodeList {

            /**
             * Constructs a new RideCodeList.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.RideCodeList.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RideCodeList caRecords. */
            caRecords: Uint8Array[];

            /** RideCodeList issuers. */
            issuers: tongxing.v1.RideCodeIssuer.$Properties[];

            /** RideCodeList deniedAccounts. */
            deniedAccounts: Uint8Array;

            /**
             * Creates a new RideCodeList instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RideCodeList instance
             */
            static create(properties: tongxing.v1.RideCodeList.$Shape): tongxing.v1.RideCodeList & tongxing.v1.RideCodeList.$Shape;
            static create(properties?: tongxing.v1.RideCodeList.$Properties): tongxing.v1.RideCodeList;

            /**
             * Encodes the specified RideCodeList message. Does not implicitly {@link tongxing.v1.RideCodeList.verify|verify} messages.
             * @param message RideCodeList message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.RideCodeList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RideCodeList message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.RideCodeList & tongxing.v1.RideCodeList.$Shape} RideCodeList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.RideCodeList & tongxing.v1.RideCodeList.$Shape;

            /**
             * Verifies a RideCodeList message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a RideCodeList message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RideCodeList
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.RideCodeList;

            /**
             * Creates a plain object from a RideCodeList message. Also converts values to other types if specified.
             * @param message RideCodeList
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.RideCodeList, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RideCodeList to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RideCodeList {

            /** Properties of a RideCodeList. */
            interface $Properties {

                /** RideCodeList caRecords */
                caRecords?: (Uint8Array[]|null);

                /** RideCodeList issuers */
                issuers?: (tongxing.v1.RideCodeIssuer.$Properties[]|null);

                /** RideCodeList deniedAccounts */
                deniedAccounts?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RideCodeList. */
            type $Shape = tongxing.v1.RideCodeList.$Properties;
        }

        /**
         * Properties of a RideCodeIssuer.
         * @deprecated Use tongxing.v1.RideCodeIssuer.$Properties instead.
         */
        interface IRideCodeIssuer extends tongxing.v1.RideCodeIssuer.$Properties {
        }

        /** Represents a RideCodeIssuer. */
        class RideCodeIssuer {

            /**
             * Constructs a new RideCodeIssuer.
             * @param [properties] Properties to set
             */
            constructor(properties?: tongxing.v1.RideCodeIssuer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RideCodeIssuer issuerId. */
            issuerId: string;

            /** RideCodeIssuer city. */
            city: string;

            /** RideCodeIssuer institution. */
            institution: string;

            /** RideCodeIssuer fromMs. */
            fromMs: number;

            /** RideCodeIssuer untilMs. */
            untilMs: number;

            /** RideCodeIssuer clockToleranceSeconds. */
            clockToleranceSeconds: number;

            /**
             * Creates a new RideCodeIssuer instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RideCodeIssuer instance
             */
            static create(properties: tongxing.v1.RideCodeIssuer.$Shape): tongxing.v1.RideCodeIssuer & tongxing.v1.RideCodeIssuer.$Shape;
            static create(properties?: tongxing.v1.RideCodeIssuer.$Properties): tongxing.v1.RideCodeIssuer;

            /**
             * Encodes the specified RideCodeIssuer message. Does not implicitly {@link tongxing.v1.RideCodeIssuer.verify|verify} messages.
             * @param message RideCodeIssuer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: tongxing.v1.RideCodeIssuer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RideCodeIssuer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {tongxing.v1.RideCodeIssuer & tongxing.v1.RideCodeIssuer.$Shape} RideCodeIssuer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tongxing.v1.RideCodeIssuer & tongxing.v1.RideCodeIssuer.$Shape;

            /**
             * Verifies a RideCodeIssuer message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a RideCodeIssuer message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RideCodeIssuer
             */
            static fromObject(object: { [k: string]: any }): tongxing.v1.RideCodeIssuer;

            /**
             * Creates a plain object from a RideCodeIssuer message. Also converts values to other types if specified.
             * @param message RideCodeIssuer
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: tongxing.v1.RideCodeIssuer, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RideCodeIssuer to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };
        }

        namespace RideCodeIssuer {

            /** Properties of a RideCodeIssuer. */
            interface $Properties {

                /** RideCodeIssuer issuerId */
                issuerId?: (string|null);

                /** RideCodeIssuer city */
                city?: (string|null);

                /** RideCodeIssuer institution */
                institution?: (string|null);

                /** RideCodeIssuer fromMs */
                fromMs?: (number|null);

                /** RideCodeIssuer untilMs */
                untilMs?: (number|null);

                /** RideCodeIssuer clockToleranceSeconds */
                clockToleranceSeconds?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RideCodeIssuer. */
            type $Shape = tongxing.v1.RideCodeIssuer.$Properties;
        }
    }
}
