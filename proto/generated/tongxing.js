/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $String = $util.global.String, $Number = $util.global.Number, $Array = $util.global.Array, $parseInt = $util.global.parseInt, $BigInt = $util.global.BigInt, $Boolean = $util.global.Boolean;

// Exported root namespace
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const tongxing = $root.tongxing = (() => {

    /**
     * Namespace tongxing.
     * @exports tongxing
     * @namespace
     */
    const tongxing = {};

    tongxing.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof tongxing
         * @namespace
         */
        const v1 = {};

        v1.SignedBatch = (function() {

            /**
             * Properties of a SignedBatch.
             * @typedef {Object} tongxing.v1.SignedBatch.$Properties
             * @property {string|null} [deviceId] SignedBatch deviceId
             * @property {Uint8Array|null} [payload] SignedBatch payload
             * @property {Uint8Array|null} [signature] SignedBatch signature
             * @property {number|null} [keyVersion] SignedBatch keyVersion
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SignedBatch.
             * @memberof tongxing.v1
             * @interface ISignedBatch
             * @augments tongxing.v1.SignedBatch.$Properties
             * @deprecated Use tongxing.v1.SignedBatch.$Properties instead.
             */

            /**
             * Shape of a SignedBatch.
             * @typedef {tongxing.v1.SignedBatch.$Properties} tongxing.v1.SignedBatch.$Shape
             */

            /**
             * Constructs a new SignedBatch.
             * @memberof tongxing.v1
             * @classdesc Represents a SignedBatch.
             * @constructor
             * @param {tongxing.v1.SignedBatch.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SignedBatch = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SignedBatch deviceId.
             * @member {string} deviceId
             * @memberof tongxing.v1.SignedBatch
             * @instance
             */
            SignedBatch.prototype.deviceId = "";

            /**
             * SignedBatch payload.
             * @member {Uint8Array} payload
             * @memberof tongxing.v1.SignedBatch
             * @instance
             */
            SignedBatch.prototype.payload = $util.newBuffer([]);

            /**
             * SignedBatch signature.
             * @member {Uint8Array} signature
             * @memberof tongxing.v1.SignedBatch
             * @instance
             */
            SignedBatch.prototype.signature = $util.newBuffer([]);

            /**
             * SignedBatch keyVersion.
             * @member {number} keyVersion
             * @memberof tongxing.v1.SignedBatch
             * @instance
             */
            SignedBatch.prototype.keyVersion = 0;

            /**
             * Creates a new SignedBatch instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.SignedBatch
             * @static
             * @param {tongxing.v1.SignedBatch.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.SignedBatch} SignedBatch instance
             * @type {{
             *   (properties: tongxing.v1.SignedBatch.$Shape): tongxing.v1.SignedBatch & tongxing.v1.SignedBatch.$Shape;
             *   (properties?: tongxing.v1.SignedBatch.$Properties): tongxing.v1.SignedBatch;
             * }}
             */
            SignedBatch.create = function(properties) {
                return new SignedBatch(properties);
            };

            /**
             * Encodes the specified SignedBatch message. Does not implicitly {@link tongxing.v1.SignedBatch.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.SignedBatch
             * @static
             * @param {tongxing.v1.SignedBatch.$Properties} message SignedBatch message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SignedBatch.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId") && message.deviceId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.deviceId);
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.payload);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.signature);
                if (message.keyVersion != null && $Object.hasOwnProperty.call(message, "keyVersion") && message.keyVersion !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.keyVersion);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SignedBatch message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.SignedBatch
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.SignedBatch & tongxing.v1.SignedBatch.$Shape} SignedBatch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SignedBatch.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.SignedBatch();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.deviceId = value;
                            else
                                delete message.deviceId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.payload = value;
                            else
                                delete message.payload;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.keyVersion = value;
                            else
                                delete message.keyVersion;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a SignedBatch message.
             * @function verify
             * @memberof tongxing.v1.SignedBatch
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            SignedBatch.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId"))
                    if (!$util.isString(message.deviceId))
                        return "deviceId: string expected";
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload"))
                    if (!(message.payload && typeof message.payload.length === "number" || $util.isString(message.payload)))
                        return "payload: buffer expected";
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                    if (!(message.signature && typeof message.signature.length === "number" || $util.isString(message.signature)))
                        return "signature: buffer expected";
                if (message.keyVersion != null && $Object.hasOwnProperty.call(message, "keyVersion"))
                    if (!$util.isInteger(message.keyVersion))
                        return "keyVersion: integer expected";
                return null;
            };

            /**
             * Creates a SignedBatch message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.SignedBatch
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.SignedBatch} SignedBatch
             */
            SignedBatch.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.SignedBatch)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.SignedBatch: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.SignedBatch();
                if (object.deviceId != null)
                    if (typeof object.deviceId !== "string" || object.deviceId.length)
                        message.deviceId = $String(object.deviceId);
                if (object.payload != null)
                    if (object.payload.length)
                        if (typeof object.payload === "string")
                            $util.base64.decode(object.payload, message.payload = $util.newBuffer($util.base64.length(object.payload)), 0);
                        else if (object.payload.length >= 0)
                            message.payload = object.payload;
                if (object.signature != null)
                    if (object.signature.length)
                        if (typeof object.signature === "string")
                            $util.base64.decode(object.signature, message.signature = $util.newBuffer($util.base64.length(object.signature)), 0);
                        else if (object.signature.length >= 0)
                            message.signature = object.signature;
                if (object.keyVersion != null)
                    if ($Number(object.keyVersion) !== 0)
                        message.keyVersion = object.keyVersion >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a SignedBatch message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.SignedBatch
             * @static
             * @param {tongxing.v1.SignedBatch} message SignedBatch
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            SignedBatch.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.deviceId = "";
                    if (options.bytes === $String)
                        object.payload = "";
                    else {
                        object.payload = [];
                        if (options.bytes !== $Array)
                            object.payload = $util.newBuffer(object.payload);
                    }
                    if (options.bytes === $String)
                        object.signature = "";
                    else {
                        object.signature = [];
                        if (options.bytes !== $Array)
                            object.signature = $util.newBuffer(object.signature);
                    }
                    object.keyVersion = 0;
                }
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId"))
                    object.deviceId = message.deviceId;
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload"))
                    object.payload = options.bytes === $String ? $util.base64.encode(message.payload, 0, message.payload.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.payload) : message.payload;
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                    object.signature = options.bytes === $String ? $util.base64.encode(message.signature, 0, message.signature.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.signature) : message.signature;
                if (message.keyVersion != null && $Object.hasOwnProperty.call(message, "keyVersion"))
                    object.keyVersion = message.keyVersion;
                return object;
            };

            /**
             * Converts this SignedBatch to JSON.
             * @function toJSON
             * @memberof tongxing.v1.SignedBatch
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            SignedBatch.prototype.toJSON = function() {
                return SignedBatch.toObject(this, $protobuf.util.toJSONOptions);
            };

            return SignedBatch;
        })();

        v1.BatchPayload = (function() {

            /**
             * Properties of a BatchPayload.
             * @typedef {Object} tongxing.v1.BatchPayload.$Properties
             * @property {string|null} [deviceId] BatchPayload deviceId
             * @property {number|null} [boot] BatchPayload boot
             * @property {number|null} [sequence] BatchPayload sequence
             * @property {Uint8Array|null} [previousDigest] BatchPayload previousDigest
             * @property {string|null} [journalId] BatchPayload journalId
             * @property {Array.<tongxing.v1.TapRecord.$Properties>|null} [records] BatchPayload records
             * @property {number|null} [createdAtMs] BatchPayload createdAtMs
             * @property {number|null} [recollectionId] BatchPayload recollectionId
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BatchPayload.
             * @memberof tongxing.v1
             * @interface IBatchPayload
             * @augments tongxing.v1.BatchPayload.$Properties
             * @deprecated Use tongxing.v1.BatchPayload.$Properties instead.
             */

            /**
             * Shape of a BatchPayload.
             * @typedef {tongxing.v1.BatchPayload.$Properties} tongxing.v1.BatchPayload.$Shape
             */

            /**
             * Constructs a new BatchPayload.
             * @memberof tongxing.v1
             * @classdesc Represents a BatchPayload.
             * @constructor
             * @param {tongxing.v1.BatchPayload.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BatchPayload = function (properties) {
                this.records = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BatchPayload deviceId.
             * @member {string} deviceId
             * @memberof tongxing.v1.BatchPayload
             * @instance
             */
            BatchPayload.prototype.deviceId = "";

            /**
             * BatchPayload boot.
             * @member {number} boot
             * @memberof tongxing.v1.BatchPayload
             * @instance
             */
            BatchPayload.prototype.boot = 0;

            /**
             * BatchPayload sequence.
             * @member {number} sequence
             * @memberof tongxing.v1.BatchPayload
             * @instance
             */
            BatchPayload.prototype.sequence = 0;

            /**
             * BatchPayload previousDigest.
             * @member {Uint8Array} previousDigest
             * @memberof tongxing.v1.BatchPayload
             * @instance
             */
            BatchPayload.prototype.previousDigest = $util.newBuffer([]);

            /**
             * BatchPayload journalId.
             * @member {string} journalId
             * @memberof tongxing.v1.BatchPayload
             * @instance
             */
            BatchPayload.prototype.journalId = "";

            /**
             * BatchPayload records.
             * @member {Array.<tongxing.v1.TapRecord.$Properties>} records
             * @memberof tongxing.v1.BatchPayload
             * @instance
             */
            BatchPayload.prototype.records = $util.emptyArray;

            /**
             * BatchPayload createdAtMs.
             * @member {number} createdAtMs
             * @memberof tongxing.v1.BatchPayload
             * @instance
             */
            BatchPayload.prototype.createdAtMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * BatchPayload recollectionId.
             * @member {number} recollectionId
             * @memberof tongxing.v1.BatchPayload
             * @instance
             */
            BatchPayload.prototype.recollectionId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new BatchPayload instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.BatchPayload
             * @static
             * @param {tongxing.v1.BatchPayload.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.BatchPayload} BatchPayload instance
             * @type {{
             *   (properties: tongxing.v1.BatchPayload.$Shape): tongxing.v1.BatchPayload & tongxing.v1.BatchPayload.$Shape;
             *   (properties?: tongxing.v1.BatchPayload.$Properties): tongxing.v1.BatchPayload;
             * }}
             */
            BatchPayload.create = function(properties) {
                return new BatchPayload(properties);
            };

            /**
             * Encodes the specified BatchPayload message. Does not implicitly {@link tongxing.v1.BatchPayload.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.BatchPayload
             * @static
             * @param {tongxing.v1.BatchPayload.$Properties} message BatchPayload message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BatchPayload.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId") && message.deviceId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.deviceId);
                if (message.boot != null && $Object.hasOwnProperty.call(message, "boot") && message.boot !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.boot);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.sequence);
                if (message.previousDigest != null && $Object.hasOwnProperty.call(message, "previousDigest") && message.previousDigest.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.previousDigest);
                if (message.journalId != null && $Object.hasOwnProperty.call(message, "journalId") && message.journalId !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.journalId);
                if (message.records != null && message.records.length)
                    for (let i = 0; i < message.records.length; ++i)
                        $root.tongxing.v1.TapRecord.encode(message.records[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.createdAtMs != null && $Object.hasOwnProperty.call(message, "createdAtMs") && (typeof message.createdAtMs === "object" ? message.createdAtMs.low || message.createdAtMs.high : message.createdAtMs !== 0))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.createdAtMs);
                if (message.recollectionId != null && $Object.hasOwnProperty.call(message, "recollectionId") && (typeof message.recollectionId === "object" ? message.recollectionId.low || message.recollectionId.high : message.recollectionId !== 0))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.recollectionId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BatchPayload message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.BatchPayload
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.BatchPayload & tongxing.v1.BatchPayload.$Shape} BatchPayload
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BatchPayload.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.BatchPayload();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.deviceId = value;
                            else
                                delete message.deviceId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.boot = value;
                            else
                                delete message.boot;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.previousDigest = value;
                            else
                                delete message.previousDigest;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.journalId = value;
                            else
                                delete message.journalId;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.records && message.records.length))
                                message.records = [];
                            message.records.push($root.tongxing.v1.TapRecord.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.createdAtMs = value;
                            else
                                delete message.createdAtMs;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.recollectionId = value;
                            else
                                delete message.recollectionId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a BatchPayload message.
             * @function verify
             * @memberof tongxing.v1.BatchPayload
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            BatchPayload.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId"))
                    if (!$util.isString(message.deviceId))
                        return "deviceId: string expected";
                if (message.boot != null && $Object.hasOwnProperty.call(message, "boot"))
                    if (!$util.isInteger(message.boot))
                        return "boot: integer expected";
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence"))
                    if (!$util.isInteger(message.sequence))
                        return "sequence: integer expected";
                if (message.previousDigest != null && $Object.hasOwnProperty.call(message, "previousDigest"))
                    if (!(message.previousDigest && typeof message.previousDigest.length === "number" || $util.isString(message.previousDigest)))
                        return "previousDigest: buffer expected";
                if (message.journalId != null && $Object.hasOwnProperty.call(message, "journalId"))
                    if (!$util.isString(message.journalId))
                        return "journalId: string expected";
                if (message.records != null && $Object.hasOwnProperty.call(message, "records")) {
                    if (!$Array.isArray(message.records))
                        return "records: array expected";
                    for (let i = 0; i < message.records.length; ++i) {
                        let error = $root.tongxing.v1.TapRecord.verify(message.records[i], _depth + 1);
                        if (error)
                            return "records." + error;
                    }
                }
                if (message.createdAtMs != null && $Object.hasOwnProperty.call(message, "createdAtMs"))
                    if (!$util.isInteger(message.createdAtMs) && !(message.createdAtMs && $util.isInteger(message.createdAtMs.low) && $util.isInteger(message.createdAtMs.high)))
                        return "createdAtMs: integer|Long expected";
                if (message.recollectionId != null && $Object.hasOwnProperty.call(message, "recollectionId"))
                    if (!$util.isInteger(message.recollectionId) && !(message.recollectionId && $util.isInteger(message.recollectionId.low) && $util.isInteger(message.recollectionId.high)))
                        return "recollectionId: integer|Long expected";
                return null;
            };

            /**
             * Creates a BatchPayload message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.BatchPayload
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.BatchPayload} BatchPayload
             */
            BatchPayload.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.BatchPayload)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.BatchPayload: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.BatchPayload();
                if (object.deviceId != null)
                    if (typeof object.deviceId !== "string" || object.deviceId.length)
                        message.deviceId = $String(object.deviceId);
                if (object.boot != null)
                    if ($Number(object.boot) !== 0)
                        message.boot = object.boot >>> 0;
                if (object.sequence != null)
                    if ($Number(object.sequence) !== 0)
                        message.sequence = object.sequence >>> 0;
                if (object.previousDigest != null)
                    if (object.previousDigest.length)
                        if (typeof object.previousDigest === "string")
                            $util.base64.decode(object.previousDigest, message.previousDigest = $util.newBuffer($util.base64.length(object.previousDigest)), 0);
                        else if (object.previousDigest.length >= 0)
                            message.previousDigest = object.previousDigest;
                if (object.journalId != null)
                    if (typeof object.journalId !== "string" || object.journalId.length)
                        message.journalId = $String(object.journalId);
                if (object.records) {
                    if (!$Array.isArray(object.records))
                        throw $TypeError(".tongxing.v1.BatchPayload.records: array expected");
                    message.records = $Array(object.records.length);
                    for (let i = 0; i < object.records.length; ++i) {
                        if (!$util.isObject(object.records[i]))
                            throw $TypeError(".tongxing.v1.BatchPayload.records: object expected");
                        message.records[i] = $root.tongxing.v1.TapRecord.fromObject(object.records[i], _depth + 1);
                    }
                }
                if (object.createdAtMs != null)
                    if (typeof object.createdAtMs === "object" ? object.createdAtMs.low || object.createdAtMs.high : $Number(object.createdAtMs) !== 0)
                        if ($util.Long)
                            message.createdAtMs = $util.Long.fromValue(object.createdAtMs, true);
                        else if (typeof object.createdAtMs === "string")
                            message.createdAtMs = $parseInt(object.createdAtMs, 10);
                        else if (typeof object.createdAtMs === "number")
                            message.createdAtMs = object.createdAtMs;
                        else if (typeof object.createdAtMs === "object")
                            message.createdAtMs = new $util.LongBits(object.createdAtMs.low >>> 0, object.createdAtMs.high >>> 0).toNumber(true);
                if (object.recollectionId != null)
                    if (typeof object.recollectionId === "object" ? object.recollectionId.low || object.recollectionId.high : $Number(object.recollectionId) !== 0)
                        if ($util.Long)
                            message.recollectionId = $util.Long.fromValue(object.recollectionId, true);
                        else if (typeof object.recollectionId === "string")
                            message.recollectionId = $parseInt(object.recollectionId, 10);
                        else if (typeof object.recollectionId === "number")
                            message.recollectionId = object.recollectionId;
                        else if (typeof object.recollectionId === "object")
                            message.recollectionId = new $util.LongBits(object.recollectionId.low >>> 0, object.recollectionId.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a BatchPayload message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.BatchPayload
             * @static
             * @param {tongxing.v1.BatchPayload} message BatchPayload
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            BatchPayload.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.records = [];
                if (options.defaults) {
                    object.deviceId = "";
                    object.boot = 0;
                    object.sequence = 0;
                    if (options.bytes === $String)
                        object.previousDigest = "";
                    else {
                        object.previousDigest = [];
                        if (options.bytes !== $Array)
                            object.previousDigest = $util.newBuffer(object.previousDigest);
                    }
                    object.journalId = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.createdAtMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.createdAtMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.recollectionId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.recollectionId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId"))
                    object.deviceId = message.deviceId;
                if (message.boot != null && $Object.hasOwnProperty.call(message, "boot"))
                    object.boot = message.boot;
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence"))
                    object.sequence = message.sequence;
                if (message.previousDigest != null && $Object.hasOwnProperty.call(message, "previousDigest"))
                    object.previousDigest = options.bytes === $String ? $util.base64.encode(message.previousDigest, 0, message.previousDigest.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.previousDigest) : message.previousDigest;
                if (message.journalId != null && $Object.hasOwnProperty.call(message, "journalId"))
                    object.journalId = message.journalId;
                if (message.records && message.records.length) {
                    object.records = $Array(message.records.length);
                    for (let j = 0; j < message.records.length; ++j)
                        object.records[j] = $root.tongxing.v1.TapRecord.toObject(message.records[j], options, _depth + 1);
                }
                if (message.createdAtMs != null && $Object.hasOwnProperty.call(message, "createdAtMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.createdAtMs = typeof message.createdAtMs === "number" ? $BigInt(message.createdAtMs) : $util.Long.fromBits(message.createdAtMs.low >>> 0, message.createdAtMs.high >>> 0, true).toBigInt();
                    else if (typeof message.createdAtMs === "number")
                        object.createdAtMs = options.longs === $String ? $String(message.createdAtMs) : message.createdAtMs;
                    else
                        object.createdAtMs = options.longs === $String ? $util.Long.prototype.toString.call(message.createdAtMs) : options.longs === $Number ? new $util.LongBits(message.createdAtMs.low >>> 0, message.createdAtMs.high >>> 0).toNumber(true) : message.createdAtMs;
                if (message.recollectionId != null && $Object.hasOwnProperty.call(message, "recollectionId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.recollectionId = typeof message.recollectionId === "number" ? $BigInt(message.recollectionId) : $util.Long.fromBits(message.recollectionId.low >>> 0, message.recollectionId.high >>> 0, true).toBigInt();
                    else if (typeof message.recollectionId === "number")
                        object.recollectionId = options.longs === $String ? $String(message.recollectionId) : message.recollectionId;
                    else
                        object.recollectionId = options.longs === $String ? $util.Long.prototype.toString.call(message.recollectionId) : options.longs === $Number ? new $util.LongBits(message.recollectionId.low >>> 0, message.recollectionId.high >>> 0).toNumber(true) : message.recollectionId;
                return object;
            };

            /**
             * Converts this BatchPayload to JSON.
             * @function toJSON
             * @memberof tongxing.v1.BatchPayload
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            BatchPayload.prototype.toJSON = function() {
                return BatchPayload.toObject(this, $protobuf.util.toJSONOptions);
            };

            return BatchPayload;
        })();

        v1.BatchAnswer = (function() {

            /**
             * Properties of a BatchAnswer.
             * @typedef {Object} tongxing.v1.BatchAnswer.$Properties
             * @property {string|null} [deviceId] BatchAnswer deviceId
             * @property {number|null} [boot] BatchAnswer boot
             * @property {number|null} [sequence] BatchAnswer sequence
             * @property {Uint8Array|null} [digest] BatchAnswer digest
             * @property {tongxing.v1.BatchVerdict|null} [verdict] BatchAnswer verdict
             * @property {string|null} [errorCode] BatchAnswer errorCode
             * @property {number|null} [highWaterMark] BatchAnswer highWaterMark
             * @property {Array.<tongxing.v1.RecordRejection.$Properties>|null} [rejections] BatchAnswer rejections
             * @property {number|null} [receivedAtMs] BatchAnswer receivedAtMs
             * @property {number|null} [minimumIntervalMs] BatchAnswer minimumIntervalMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BatchAnswer.
             * @memberof tongxing.v1
             * @interface IBatchAnswer
             * @augments tongxing.v1.BatchAnswer.$Properties
             * @deprecated Use tongxing.v1.BatchAnswer.$Properties instead.
             */

            /**
             * Shape of a BatchAnswer.
             * @typedef {tongxing.v1.BatchAnswer.$Properties} tongxing.v1.BatchAnswer.$Shape
             */

            /**
             * Constructs a new BatchAnswer.
             * @memberof tongxing.v1
             * @classdesc Represents a BatchAnswer.
             * @constructor
             * @param {tongxing.v1.BatchAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BatchAnswer = function (properties) {
                this.rejections = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BatchAnswer deviceId.
             * @member {string} deviceId
             * @memberof tongxing.v1.BatchAnswer
             * @instance
             */
            BatchAnswer.prototype.deviceId = "";

            /**
             * BatchAnswer boot.
             * @member {number} boot
             * @memberof tongxing.v1.BatchAnswer
             * @instance
             */
            BatchAnswer.prototype.boot = 0;

            /**
             * BatchAnswer sequence.
             * @member {number} sequence
             * @memberof tongxing.v1.BatchAnswer
             * @instance
             */
            BatchAnswer.prototype.sequence = 0;

            /**
             * BatchAnswer digest.
             * @member {Uint8Array} digest
             * @memberof tongxing.v1.BatchAnswer
             * @instance
             */
            BatchAnswer.prototype.digest = $util.newBuffer([]);

            /**
             * BatchAnswer verdict.
             * @member {tongxing.v1.BatchVerdict} verdict
             * @memberof tongxing.v1.BatchAnswer
             * @instance
             */
            BatchAnswer.prototype.verdict = 0;

            /**
             * BatchAnswer errorCode.
             * @member {string} errorCode
             * @memberof tongxing.v1.BatchAnswer
             * @instance
             */
            BatchAnswer.prototype.errorCode = "";

            /**
             * BatchAnswer highWaterMark.
             * @member {number} highWaterMark
             * @memberof tongxing.v1.BatchAnswer
             * @instance
             */
            BatchAnswer.prototype.highWaterMark = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * BatchAnswer rejections.
             * @member {Array.<tongxing.v1.RecordRejection.$Properties>} rejections
             * @memberof tongxing.v1.BatchAnswer
             * @instance
             */
            BatchAnswer.prototype.rejections = $util.emptyArray;

            /**
             * BatchAnswer receivedAtMs.
             * @member {number} receivedAtMs
             * @memberof tongxing.v1.BatchAnswer
             * @instance
             */
            BatchAnswer.prototype.receivedAtMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * BatchAnswer minimumIntervalMs.
             * @member {number} minimumIntervalMs
             * @memberof tongxing.v1.BatchAnswer
             * @instance
             */
            BatchAnswer.prototype.minimumIntervalMs = 0;

            /**
             * Creates a new BatchAnswer instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.BatchAnswer
             * @static
             * @param {tongxing.v1.BatchAnswer.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.BatchAnswer} BatchAnswer instance
             * @type {{
             *   (properties: tongxing.v1.BatchAnswer.$Shape): tongxing.v1.BatchAnswer & tongxing.v1.BatchAnswer.$Shape;
             *   (properties?: tongxing.v1.BatchAnswer.$Properties): tongxing.v1.BatchAnswer;
             * }}
             */
            BatchAnswer.create = function(properties) {
                return new BatchAnswer(properties);
            };

            /**
             * Encodes the specified BatchAnswer message. Does not implicitly {@link tongxing.v1.BatchAnswer.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.BatchAnswer
             * @static
             * @param {tongxing.v1.BatchAnswer.$Properties} message BatchAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BatchAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId") && message.deviceId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.deviceId);
                if (message.boot != null && $Object.hasOwnProperty.call(message, "boot") && message.boot !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.boot);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.sequence);
                if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest.length)
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.digest);
                if (message.verdict != null && $Object.hasOwnProperty.call(message, "verdict") && message.verdict !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).int32(message.verdict);
                if (message.errorCode != null && $Object.hasOwnProperty.call(message, "errorCode") && message.errorCode !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.errorCode);
                if (message.highWaterMark != null && $Object.hasOwnProperty.call(message, "highWaterMark") && (typeof message.highWaterMark === "object" ? message.highWaterMark.low || message.highWaterMark.high : message.highWaterMark !== 0))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.highWaterMark);
                if (message.rejections != null && message.rejections.length)
                    for (let i = 0; i < message.rejections.length; ++i)
                        $root.tongxing.v1.RecordRejection.encode(message.rejections[i], writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.receivedAtMs != null && $Object.hasOwnProperty.call(message, "receivedAtMs") && (typeof message.receivedAtMs === "object" ? message.receivedAtMs.low || message.receivedAtMs.high : message.receivedAtMs !== 0))
                    writer.uint32(/* id 9, wireType 0 =*/72).uint64(message.receivedAtMs);
                if (message.minimumIntervalMs != null && $Object.hasOwnProperty.call(message, "minimumIntervalMs") && message.minimumIntervalMs !== 0)
                    writer.uint32(/* id 10, wireType 0 =*/80).uint32(message.minimumIntervalMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BatchAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.BatchAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.BatchAnswer & tongxing.v1.BatchAnswer.$Shape} BatchAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BatchAnswer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.BatchAnswer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.deviceId = value;
                            else
                                delete message.deviceId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.boot = value;
                            else
                                delete message.boot;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.digest = value;
                            else
                                delete message.digest;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.verdict = value;
                            else
                                delete message.verdict;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.errorCode = value;
                            else
                                delete message.errorCode;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.highWaterMark = value;
                            else
                                delete message.highWaterMark;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.rejections && message.rejections.length))
                                message.rejections = [];
                            message.rejections.push($root.tongxing.v1.RecordRejection.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.receivedAtMs = value;
                            else
                                delete message.receivedAtMs;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.minimumIntervalMs = value;
                            else
                                delete message.minimumIntervalMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a BatchAnswer message.
             * @function verify
             * @memberof tongxing.v1.BatchAnswer
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            BatchAnswer.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId"))
                    if (!$util.isString(message.deviceId))
                        return "deviceId: string expected";
                if (message.boot != null && $Object.hasOwnProperty.call(message, "boot"))
                    if (!$util.isInteger(message.boot))
                        return "boot: integer expected";
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence"))
                    if (!$util.isInteger(message.sequence))
                        return "sequence: integer expected";
                if (message.digest != null && $Object.hasOwnProperty.call(message, "digest"))
                    if (!(message.digest && typeof message.digest.length === "number" || $util.isString(message.digest)))
                        return "digest: buffer expected";
                if (message.verdict != null && $Object.hasOwnProperty.call(message, "verdict"))
                    if (typeof message.verdict !== "number" || (message.verdict | 0) !== message.verdict)
                        return "verdict: enum value expected";
                if (message.errorCode != null && $Object.hasOwnProperty.call(message, "errorCode"))
                    if (!$util.isString(message.errorCode))
                        return "errorCode: string expected";
                if (message.highWaterMark != null && $Object.hasOwnProperty.call(message, "highWaterMark"))
                    if (!$util.isInteger(message.highWaterMark) && !(message.highWaterMark && $util.isInteger(message.highWaterMark.low) && $util.isInteger(message.highWaterMark.high)))
                        return "highWaterMark: integer|Long expected";
                if (message.rejections != null && $Object.hasOwnProperty.call(message, "rejections")) {
                    if (!$Array.isArray(message.rejections))
                        return "rejections: array expected";
                    for (let i = 0; i < message.rejections.length; ++i) {
                        let error = $root.tongxing.v1.RecordRejection.verify(message.rejections[i], _depth + 1);
                        if (error)
                            return "rejections." + error;
                    }
                }
                if (message.receivedAtMs != null && $Object.hasOwnProperty.call(message, "receivedAtMs"))
                    if (!$util.isInteger(message.receivedAtMs) && !(message.receivedAtMs && $util.isInteger(message.receivedAtMs.low) && $util.isInteger(message.receivedAtMs.high)))
                        return "receivedAtMs: integer|Long expected";
                if (message.minimumIntervalMs != null && $Object.hasOwnProperty.call(message, "minimumIntervalMs"))
                    if (!$util.isInteger(message.minimumIntervalMs))
                        return "minimumIntervalMs: integer expected";
                return null;
            };

            /**
             * Creates a BatchAnswer message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.BatchAnswer
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.BatchAnswer} BatchAnswer
             */
            BatchAnswer.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.BatchAnswer)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.BatchAnswer: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.BatchAnswer();
                if (object.deviceId != null)
                    if (typeof object.deviceId !== "string" || object.deviceId.length)
                        message.deviceId = $String(object.deviceId);
                if (object.boot != null)
                    if ($Number(object.boot) !== 0)
                        message.boot = object.boot >>> 0;
                if (object.sequence != null)
                    if ($Number(object.sequence) !== 0)
                        message.sequence = object.sequence >>> 0;
                if (object.digest != null)
                    if (object.digest.length)
                        if (typeof object.digest === "string")
                            $util.base64.decode(object.digest, message.digest = $util.newBuffer($util.base64.length(object.digest)), 0);
                        else if (object.digest.length >= 0)
                            message.digest = object.digest;
                if (object.verdict !== 0 && (typeof object.verdict !== "string" || $root.tongxing.v1.BatchVerdict[object.verdict] !== 0))
                    switch (object.verdict) {
                    case "BATCH_VERDICT_UNSPECIFIED":
                    case 0:
                        message.verdict = 0;
                        break;
                    case "BATCH_VERDICT_ACCEPTED":
                    case 1:
                        message.verdict = 1;
                        break;
                    case "BATCH_VERDICT_REFUSED":
                    case 2:
                        message.verdict = 2;
                        break;
                    default:
                        if (typeof object.verdict === "number" && (object.verdict | 0) === object.verdict)
                            message.verdict = object.verdict;
                    }
                if (object.errorCode != null)
                    if (typeof object.errorCode !== "string" || object.errorCode.length)
                        message.errorCode = $String(object.errorCode);
                if (object.highWaterMark != null)
                    if (typeof object.highWaterMark === "object" ? object.highWaterMark.low || object.highWaterMark.high : $Number(object.highWaterMark) !== 0)
                        if ($util.Long)
                            message.highWaterMark = $util.Long.fromValue(object.highWaterMark, true);
                        else if (typeof object.highWaterMark === "string")
                            message.highWaterMark = $parseInt(object.highWaterMark, 10);
                        else if (typeof object.highWaterMark === "number")
                            message.highWaterMark = object.highWaterMark;
                        else if (typeof object.highWaterMark === "object")
                            message.highWaterMark = new $util.LongBits(object.highWaterMark.low >>> 0, object.highWaterMark.high >>> 0).toNumber(true);
                if (object.rejections) {
                    if (!$Array.isArray(object.rejections))
                        throw $TypeError(".tongxing.v1.BatchAnswer.rejections: array expected");
                    message.rejections = $Array(object.rejections.length);
                    for (let i = 0; i < object.rejections.length; ++i) {
                        if (!$util.isObject(object.rejections[i]))
                            throw $TypeError(".tongxing.v1.BatchAnswer.rejections: object expected");
                        message.rejections[i] = $root.tongxing.v1.RecordRejection.fromObject(object.rejections[i], _depth + 1);
                    }
                }
                if (object.receivedAtMs != null)
                    if (typeof object.receivedAtMs === "object" ? object.receivedAtMs.low || object.receivedAtMs.high : $Number(object.receivedAtMs) !== 0)
                        if ($util.Long)
                            message.receivedAtMs = $util.Long.fromValue(object.receivedAtMs, true);
                        else if (typeof object.receivedAtMs === "string")
                            message.receivedAtMs = $parseInt(object.receivedAtMs, 10);
                        else if (typeof object.receivedAtMs === "number")
                            message.receivedAtMs = object.receivedAtMs;
                        else if (typeof object.receivedAtMs === "object")
                            message.receivedAtMs = new $util.LongBits(object.receivedAtMs.low >>> 0, object.receivedAtMs.high >>> 0).toNumber(true);
                if (object.minimumIntervalMs != null)
                    if ($Number(object.minimumIntervalMs) !== 0)
                        message.minimumIntervalMs = object.minimumIntervalMs >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a BatchAnswer message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.BatchAnswer
             * @static
             * @param {tongxing.v1.BatchAnswer} message BatchAnswer
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            BatchAnswer.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.rejections = [];
                if (options.defaults) {
                    object.deviceId = "";
                    object.boot = 0;
                    object.sequence = 0;
                    if (options.bytes === $String)
                        object.digest = "";
                    else {
                        object.digest = [];
                        if (options.bytes !== $Array)
                            object.digest = $util.newBuffer(object.digest);
                    }
                    object.verdict = options.enums === $String ? "BATCH_VERDICT_UNSPECIFIED" : 0;
                    object.errorCode = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.highWaterMark = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.highWaterMark = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.receivedAtMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.receivedAtMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.minimumIntervalMs = 0;
                }
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId"))
                    object.deviceId = message.deviceId;
                if (message.boot != null && $Object.hasOwnProperty.call(message, "boot"))
                    object.boot = message.boot;
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence"))
                    object.sequence = message.sequence;
                if (message.digest != null && $Object.hasOwnProperty.call(message, "digest"))
                    object.digest = options.bytes === $String ? $util.base64.encode(message.digest, 0, message.digest.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.digest) : message.digest;
                if (message.verdict != null && $Object.hasOwnProperty.call(message, "verdict"))
                    object.verdict = options.enums === $String ? $root.tongxing.v1.BatchVerdict[message.verdict] === $undefined ? message.verdict : $root.tongxing.v1.BatchVerdict[message.verdict] : message.verdict;
                if (message.errorCode != null && $Object.hasOwnProperty.call(message, "errorCode"))
                    object.errorCode = message.errorCode;
                if (message.highWaterMark != null && $Object.hasOwnProperty.call(message, "highWaterMark"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.highWaterMark = typeof message.highWaterMark === "number" ? $BigInt(message.highWaterMark) : $util.Long.fromBits(message.highWaterMark.low >>> 0, message.highWaterMark.high >>> 0, true).toBigInt();
                    else if (typeof message.highWaterMark === "number")
                        object.highWaterMark = options.longs === $String ? $String(message.highWaterMark) : message.highWaterMark;
                    else
                        object.highWaterMark = options.longs === $String ? $util.Long.prototype.toString.call(message.highWaterMark) : options.longs === $Number ? new $util.LongBits(message.highWaterMark.low >>> 0, message.highWaterMark.high >>> 0).toNumber(true) : message.highWaterMark;
                if (message.rejections && message.rejections.length) {
                    object.rejections = $Array(message.rejections.length);
                    for (let j = 0; j < message.rejections.length; ++j)
                        object.rejections[j] = $root.tongxing.v1.RecordRejection.toObject(message.rejections[j], options, _depth + 1);
                }
                if (message.receivedAtMs != null && $Object.hasOwnProperty.call(message, "receivedAtMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.receivedAtMs = typeof message.receivedAtMs === "number" ? $BigInt(message.receivedAtMs) : $util.Long.fromBits(message.receivedAtMs.low >>> 0, message.receivedAtMs.high >>> 0, true).toBigInt();
                    else if (typeof message.receivedAtMs === "number")
                        object.receivedAtMs = options.longs === $String ? $String(message.receivedAtMs) : message.receivedAtMs;
                    else
                        object.receivedAtMs = options.longs === $String ? $util.Long.prototype.toString.call(message.receivedAtMs) : options.longs === $Number ? new $util.LongBits(message.receivedAtMs.low >>> 0, message.receivedAtMs.high >>> 0).toNumber(true) : message.receivedAtMs;
                if (message.minimumIntervalMs != null && $Object.hasOwnProperty.call(message, "minimumIntervalMs"))
                    object.minimumIntervalMs = message.minimumIntervalMs;
                return object;
            };

            /**
             * Converts this BatchAnswer to JSON.
             * @function toJSON
             * @memberof tongxing.v1.BatchAnswer
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            BatchAnswer.prototype.toJSON = function() {
                return BatchAnswer.toObject(this, $protobuf.util.toJSONOptions);
            };

            return BatchAnswer;
        })();

        /**
         * BatchVerdict enum.
         * @name tongxing.v1.BatchVerdict
         * @enum {number}
         * @property {number} BATCH_VERDICT_UNSPECIFIED=0 BATCH_VERDICT_UNSPECIFIED value
         * @property {number} BATCH_VERDICT_ACCEPTED=1 BATCH_VERDICT_ACCEPTED value
         * @property {number} BATCH_VERDICT_REFUSED=2 BATCH_VERDICT_REFUSED value
         */
        v1.BatchVerdict = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "BATCH_VERDICT_UNSPECIFIED"] = 0;
            values[valuesById[1] = "BATCH_VERDICT_ACCEPTED"] = 1;
            values[valuesById[2] = "BATCH_VERDICT_REFUSED"] = 2;
            return values;
        })();

        v1.RecordRejection = (function() {

            /**
             * Properties of a RecordRejection.
             * @typedef {Object} tongxing.v1.RecordRejection.$Properties
             * @property {number|null} [recordNo] RecordRejection recordNo
             * @property {string|null} [code] RecordRejection code
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RecordRejection.
             * @memberof tongxing.v1
             * @interface IRecordRejection
             * @augments tongxing.v1.RecordRejection.$Properties
             * @deprecated Use tongxing.v1.RecordRejection.$Properties instead.
             */

            /**
             * Shape of a RecordRejection.
             * @typedef {tongxing.v1.RecordRejection.$Properties} tongxing.v1.RecordRejection.$Shape
             */

            /**
             * Constructs a new RecordRejection.
             * @memberof tongxing.v1
             * @classdesc Represents a RecordRejection.
             * @constructor
             * @param {tongxing.v1.RecordRejection.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RecordRejection = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RecordRejection recordNo.
             * @member {number} recordNo
             * @memberof tongxing.v1.RecordRejection
             * @instance
             */
            RecordRejection.prototype.recordNo = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * RecordRejection code.
             * @member {string} code
             * @memberof tongxing.v1.RecordRejection
             * @instance
             */
            RecordRejection.prototype.code = "";

            /**
             * Creates a new RecordRejection instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.RecordRejection
             * @static
             * @param {tongxing.v1.RecordRejection.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.RecordRejection} RecordRejection instance
             * @type {{
             *   (properties: tongxing.v1.RecordRejection.$Shape): tongxing.v1.RecordRejection & tongxing.v1.RecordRejection.$Shape;
             *   (properties?: tongxing.v1.RecordRejection.$Properties): tongxing.v1.RecordRejection;
             * }}
             */
            RecordRejection.create = function(properties) {
                return new RecordRejection(properties);
            };

            /**
             * Encodes the specified RecordRejection message. Does not implicitly {@link tongxing.v1.RecordRejection.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.RecordRejection
             * @static
             * @param {tongxing.v1.RecordRejection.$Properties} message RecordRejection message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RecordRejection.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.recordNo != null && $Object.hasOwnProperty.call(message, "recordNo") && (typeof message.recordNo === "object" ? message.recordNo.low || message.recordNo.high : message.recordNo !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.recordNo);
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.code);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RecordRejection message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.RecordRejection
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.RecordRejection & tongxing.v1.RecordRejection.$Shape} RecordRejection
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RecordRejection.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.RecordRejection();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.recordNo = value;
                            else
                                delete message.recordNo;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a RecordRejection message.
             * @function verify
             * @memberof tongxing.v1.RecordRejection
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            RecordRejection.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.recordNo != null && $Object.hasOwnProperty.call(message, "recordNo"))
                    if (!$util.isInteger(message.recordNo) && !(message.recordNo && $util.isInteger(message.recordNo.low) && $util.isInteger(message.recordNo.high)))
                        return "recordNo: integer|Long expected";
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    if (!$util.isString(message.code))
                        return "code: string expected";
                return null;
            };

            /**
             * Creates a RecordRejection message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.RecordRejection
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.RecordRejection} RecordRejection
             */
            RecordRejection.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.RecordRejection)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.RecordRejection: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.RecordRejection();
                if (object.recordNo != null)
                    if (typeof object.recordNo === "object" ? object.recordNo.low || object.recordNo.high : $Number(object.recordNo) !== 0)
                        if ($util.Long)
                            message.recordNo = $util.Long.fromValue(object.recordNo, true);
                        else if (typeof object.recordNo === "string")
                            message.recordNo = $parseInt(object.recordNo, 10);
                        else if (typeof object.recordNo === "number")
                            message.recordNo = object.recordNo;
                        else if (typeof object.recordNo === "object")
                            message.recordNo = new $util.LongBits(object.recordNo.low >>> 0, object.recordNo.high >>> 0).toNumber(true);
                if (object.code != null)
                    if (typeof object.code !== "string" || object.code.length)
                        message.code = $String(object.code);
                return message;
            };

            /**
             * Creates a plain object from a RecordRejection message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.RecordRejection
             * @static
             * @param {tongxing.v1.RecordRejection} message RecordRejection
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            RecordRejection.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.recordNo = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.recordNo = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.code = "";
                }
                if (message.recordNo != null && $Object.hasOwnProperty.call(message, "recordNo"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.recordNo = typeof message.recordNo === "number" ? $BigInt(message.recordNo) : $util.Long.fromBits(message.recordNo.low >>> 0, message.recordNo.high >>> 0, true).toBigInt();
                    else if (typeof message.recordNo === "number")
                        object.recordNo = options.longs === $String ? $String(message.recordNo) : message.recordNo;
                    else
                        object.recordNo = options.longs === $String ? $util.Long.prototype.toString.call(message.recordNo) : options.longs === $Number ? new $util.LongBits(message.recordNo.low >>> 0, message.recordNo.high >>> 0).toNumber(true) : message.recordNo;
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                return object;
            };

            /**
             * Converts this RecordRejection to JSON.
             * @function toJSON
             * @memberof tongxing.v1.RecordRejection
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            RecordRejection.prototype.toJSON = function() {
                return RecordRejection.toObject(this, $protobuf.util.toJSONOptions);
            };

            return RecordRejection;
        })();

        v1.Heartbeat = (function() {

            /**
             * Properties of a Heartbeat.
             * @typedef {Object} tongxing.v1.Heartbeat.$Properties
             * @property {string|null} [deviceId] Heartbeat deviceId
             * @property {number|null} [boot] Heartbeat boot
             * @property {string|null} [journalId] Heartbeat journalId
             * @property {number|null} [journalHead] Heartbeat journalHead
             * @property {number|null} [acknowledgedMark] Heartbeat acknowledgedMark
             * @property {string|null} [psamId] Heartbeat psamId
             * @property {number|null} [psamCounter] Heartbeat psamCounter
             * @property {Array.<tongxing.v1.ListVersion.$Properties>|null} [lists] Heartbeat lists
             * @property {number|null} [deviceTimeMs] Heartbeat deviceTimeMs
             * @property {tongxing.v1.ClockTrust|null} [clockTrust] Heartbeat clockTrust
             * @property {string|null} [vehicleId] Heartbeat vehicleId
             * @property {string|null} [lineId] Heartbeat lineId
             * @property {string|null} [firmwareVersion] Heartbeat firmwareVersion
             * @property {string|null} [nonce] Heartbeat nonce
             * @property {number|null} [recollectionDone] Heartbeat recollectionDone
             * @property {number|null} [openedCount] Heartbeat openedCount
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Heartbeat.
             * @memberof tongxing.v1
             * @interface IHeartbeat
             * @augments tongxing.v1.Heartbeat.$Properties
             * @deprecated Use tongxing.v1.Heartbeat.$Properties instead.
             */

            /**
             * Shape of a Heartbeat.
             * @typedef {tongxing.v1.Heartbeat.$Properties} tongxing.v1.Heartbeat.$Shape
             */

            /**
             * Constructs a new Heartbeat.
             * @memberof tongxing.v1
             * @classdesc Represents a Heartbeat.
             * @constructor
             * @param {tongxing.v1.Heartbeat.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Heartbeat = function (properties) {
                this.lists = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Heartbeat deviceId.
             * @member {string} deviceId
             * @memberof tongxing.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.deviceId = "";

            /**
             * Heartbeat boot.
             * @member {number} boot
             * @memberof tongxing.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.boot = 0;

            /**
             * Heartbeat journalId.
             * @member {string} journalId
             * @memberof tongxing.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.journalId = "";

            /**
             * Heartbeat journalHead.
             * @member {number} journalHead
             * @memberof tongxing.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.journalHead = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat acknowledgedMark.
             * @member {number} acknowledgedMark
             * @memberof tongxing.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.acknowledgedMark = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat psamId.
             * @member {string} psamId
             * @memberof tongxing.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.psamId = "";

            /**
             * Heartbeat psamCounter.
             * @member {number} psamCounter
             * @memberof tongxing.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.psamCounter = 0;

            /**
             * Heartbeat lists.
             * @member {Array.<tongxing.v1.ListVersion.$Properties>} lists
             * @memberof tongxing.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.lists = $util.emptyArray;

            /**
             * Heartbeat deviceTimeMs.
             * @member {number} deviceTimeMs
             * @memberof tongxing.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.deviceTimeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat clockTrust.
             * @member {tongxing.v1.ClockTrust} clockTrust
             * @memberof tongxing.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.clockTrust = 0;

            /**
             * Heartbeat vehicleId.
             * @member {string} vehicleId
             * @memberof tongxing.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.vehicleId = "";

            /**
             * Heartbeat lineId.
             * @member {string} lineId
             * @memberof tongxing.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.lineId = "";

            /**
             * Heartbeat firmwareVersion.
             * @member {string} firmwareVersion
             * @memberof tongxing.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.firmwareVersion = "";

            /**
             * Heartbeat nonce.
             * @member {string} nonce
             * @memberof tongxing.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.nonce = "";

            /**
             * Heartbeat recollectionDone.
             * @member {number} recollectionDone
             * @memberof tongxing.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.recollectionDone = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Heartbeat openedCount.
             * @member {number} openedCount
             * @memberof tongxing.v1.Heartbeat
             * @instance
             */
            Heartbeat.prototype.openedCount = 0;

            /**
             * Creates a new Heartbeat instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.Heartbeat
             * @static
             * @param {tongxing.v1.Heartbeat.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.Heartbeat} Heartbeat instance
             * @type {{
             *   (properties: tongxing.v1.Heartbeat.$Shape): tongxing.v1.Heartbeat & tongxing.v1.Heartbeat.$Shape;
             *   (properties?: tongxing.v1.Heartbeat.$Properties): tongxing.v1.Heartbeat;
             * }}
             */
            Heartbeat.create = function(properties) {
                return new Heartbeat(properties);
            };

            /**
             * Encodes the specified Heartbeat message. Does not implicitly {@link tongxing.v1.Heartbeat.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.Heartbeat
             * @static
             * @param {tongxing.v1.Heartbeat.$Properties} message Heartbeat message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Heartbeat.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId") && message.deviceId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.deviceId);
                if (message.boot != null && $Object.hasOwnProperty.call(message, "boot") && message.boot !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.boot);
                if (message.journalId != null && $Object.hasOwnProperty.call(message, "journalId") && message.journalId !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.journalId);
                if (message.journalHead != null && $Object.hasOwnProperty.call(message, "journalHead") && (typeof message.journalHead === "object" ? message.journalHead.low || message.journalHead.high : message.journalHead !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.journalHead);
                if (message.acknowledgedMark != null && $Object.hasOwnProperty.call(message, "acknowledgedMark") && (typeof message.acknowledgedMark === "object" ? message.acknowledgedMark.low || message.acknowledgedMark.high : message.acknowledgedMark !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.acknowledgedMark);
                if (message.psamId != null && $Object.hasOwnProperty.call(message, "psamId") && message.psamId !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.psamId);
                if (message.psamCounter != null && $Object.hasOwnProperty.call(message, "psamCounter") && message.psamCounter !== 0)
                    writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.psamCounter);
                if (message.lists != null && message.lists.length)
                    for (let i = 0; i < message.lists.length; ++i)
                        $root.tongxing.v1.ListVersion.encode(message.lists[i], writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.deviceTimeMs != null && $Object.hasOwnProperty.call(message, "deviceTimeMs") && (typeof message.deviceTimeMs === "object" ? message.deviceTimeMs.low || message.deviceTimeMs.high : message.deviceTimeMs !== 0))
                    writer.uint32(/* id 9, wireType 0 =*/72).uint64(message.deviceTimeMs);
                if (message.clockTrust != null && $Object.hasOwnProperty.call(message, "clockTrust") && message.clockTrust !== 0)
                    writer.uint32(/* id 10, wireType 0 =*/80).int32(message.clockTrust);
                if (message.vehicleId != null && $Object.hasOwnProperty.call(message, "vehicleId") && message.vehicleId !== "")
                    writer.uint32(/* id 11, wireType 2 =*/90).string(message.vehicleId);
                if (message.lineId != null && $Object.hasOwnProperty.call(message, "lineId") && message.lineId !== "")
                    writer.uint32(/* id 12, wireType 2 =*/98).string(message.lineId);
                if (message.firmwareVersion != null && $Object.hasOwnProperty.call(message, "firmwareVersion") && message.firmwareVersion !== "")
                    writer.uint32(/* id 13, wireType 2 =*/106).string(message.firmwareVersion);
                if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce") && message.nonce !== "")
                    writer.uint32(/* id 14, wireType 2 =*/114).string(message.nonce);
                if (message.recollectionDone != null && $Object.hasOwnProperty.call(message, "recollectionDone") && (typeof message.recollectionDone === "object" ? message.recollectionDone.low || message.recollectionDone.high : message.recollectionDone !== 0))
                    writer.uint32(/* id 15, wireType 0 =*/120).uint64(message.recollectionDone);
                if (message.openedCount != null && $Object.hasOwnProperty.call(message, "openedCount") && message.openedCount !== 0)
                    writer.uint32(/* id 16, wireType 0 =*/128).uint32(message.openedCount);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Heartbeat message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.Heartbeat
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.Heartbeat & tongxing.v1.Heartbeat.$Shape} Heartbeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Heartbeat.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.Heartbeat();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.deviceId = value;
                            else
                                delete message.deviceId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.boot = value;
                            else
                                delete message.boot;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.journalId = value;
                            else
                                delete message.journalId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.journalHead = value;
                            else
                                delete message.journalHead;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.acknowledgedMark = value;
                            else
                                delete message.acknowledgedMark;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.psamId = value;
                            else
                                delete message.psamId;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.psamCounter = value;
                            else
                                delete message.psamCounter;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.lists && message.lists.length))
                                message.lists = [];
                            message.lists.push($root.tongxing.v1.ListVersion.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.deviceTimeMs = value;
                            else
                                delete message.deviceTimeMs;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.clockTrust = value;
                            else
                                delete message.clockTrust;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.vehicleId = value;
                            else
                                delete message.vehicleId;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.lineId = value;
                            else
                                delete message.lineId;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.firmwareVersion = value;
                            else
                                delete message.firmwareVersion;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.nonce = value;
                            else
                                delete message.nonce;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.recollectionDone = value;
                            else
                                delete message.recollectionDone;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.openedCount = value;
                            else
                                delete message.openedCount;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Heartbeat message.
             * @function verify
             * @memberof tongxing.v1.Heartbeat
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Heartbeat.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId"))
                    if (!$util.isString(message.deviceId))
                        return "deviceId: string expected";
                if (message.boot != null && $Object.hasOwnProperty.call(message, "boot"))
                    if (!$util.isInteger(message.boot))
                        return "boot: integer expected";
                if (message.journalId != null && $Object.hasOwnProperty.call(message, "journalId"))
                    if (!$util.isString(message.journalId))
                        return "journalId: string expected";
                if (message.journalHead != null && $Object.hasOwnProperty.call(message, "journalHead"))
                    if (!$util.isInteger(message.journalHead) && !(message.journalHead && $util.isInteger(message.journalHead.low) && $util.isInteger(message.journalHead.high)))
                        return "journalHead: integer|Long expected";
                if (message.acknowledgedMark != null && $Object.hasOwnProperty.call(message, "acknowledgedMark"))
                    if (!$util.isInteger(message.acknowledgedMark) && !(message.acknowledgedMark && $util.isInteger(message.acknowledgedMark.low) && $util.isInteger(message.acknowledgedMark.high)))
                        return "acknowledgedMark: integer|Long expected";
                if (message.psamId != null && $Object.hasOwnProperty.call(message, "psamId"))
                    if (!$util.isString(message.psamId))
                        return "psamId: string expected";
                if (message.psamCounter != null && $Object.hasOwnProperty.call(message, "psamCounter"))
                    if (!$util.isInteger(message.psamCounter))
                        return "psamCounter: integer expected";
                if (message.lists != null && $Object.hasOwnProperty.call(message, "lists")) {
                    if (!$Array.isArray(message.lists))
                        return "lists: array expected";
                    for (let i = 0; i < message.lists.length; ++i) {
                        let error = $root.tongxing.v1.ListVersion.verify(message.lists[i], _depth + 1);
                        if (error)
                            return "lists." + error;
                    }
                }
                if (message.deviceTimeMs != null && $Object.hasOwnProperty.call(message, "deviceTimeMs"))
                    if (!$util.isInteger(message.deviceTimeMs) && !(message.deviceTimeMs && $util.isInteger(message.deviceTimeMs.low) && $util.isInteger(message.deviceTimeMs.high)))
                        return "deviceTimeMs: integer|Long expected";
                if (message.clockTrust != null && $Object.hasOwnProperty.call(message, "clockTrust"))
                    if (typeof message.clockTrust !== "number" || (message.clockTrust | 0) !== message.clockTrust)
                        return "clockTrust: enum value expected";
                if (message.vehicleId != null && $Object.hasOwnProperty.call(message, "vehicleId"))
                    if (!$util.isString(message.vehicleId))
                        return "vehicleId: string expected";
                if (message.lineId != null && $Object.hasOwnProperty.call(message, "lineId"))
                    if (!$util.isString(message.lineId))
                        return "lineId: string expected";
                if (message.firmwareVersion != null && $Object.hasOwnProperty.call(message, "firmwareVersion"))
                    if (!$util.isString(message.firmwareVersion))
                        return "firmwareVersion: string expected";
                if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce"))
                    if (!$util.isString(message.nonce))
                        return "nonce: string expected";
                if (message.recollectionDone != null && $Object.hasOwnProperty.call(message, "recollectionDone"))
                    if (!$util.isInteger(message.recollectionDone) && !(message.recollectionDone && $util.isInteger(message.recollectionDone.low) && $util.isInteger(message.recollectionDone.high)))
                        return "recollectionDone: integer|Long expected";
                if (message.openedCount != null && $Object.hasOwnProperty.call(message, "openedCount"))
                    if (!$util.isInteger(message.openedCount))
                        return "openedCount: integer expected";
                return null;
            };

            /**
             * Creates a Heartbeat message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.Heartbeat
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.Heartbeat} Heartbeat
             */
            Heartbeat.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.Heartbeat)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.Heartbeat: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.Heartbeat();
                if (object.deviceId != null)
                    if (typeof object.deviceId !== "string" || object.deviceId.length)
                        message.deviceId = $String(object.deviceId);
                if (object.boot != null)
                    if ($Number(object.boot) !== 0)
                        message.boot = object.boot >>> 0;
                if (object.journalId != null)
                    if (typeof object.journalId !== "string" || object.journalId.length)
                        message.journalId = $String(object.journalId);
                if (object.journalHead != null)
                    if (typeof object.journalHead === "object" ? object.journalHead.low || object.journalHead.high : $Number(object.journalHead) !== 0)
                        if ($util.Long)
                            message.journalHead = $util.Long.fromValue(object.journalHead, true);
                        else if (typeof object.journalHead === "string")
                            message.journalHead = $parseInt(object.journalHead, 10);
                        else if (typeof object.journalHead === "number")
                            message.journalHead = object.journalHead;
                        else if (typeof object.journalHead === "object")
                            message.journalHead = new $util.LongBits(object.journalHead.low >>> 0, object.journalHead.high >>> 0).toNumber(true);
                if (object.acknowledgedMark != null)
                    if (typeof object.acknowledgedMark === "object" ? object.acknowledgedMark.low || object.acknowledgedMark.high : $Number(object.acknowledgedMark) !== 0)
                        if ($util.Long)
                            message.acknowledgedMark = $util.Long.fromValue(object.acknowledgedMark, true);
                        else if (typeof object.acknowledgedMark === "string")
                            message.acknowledgedMark = $parseInt(object.acknowledgedMark, 10);
                        else if (typeof object.acknowledgedMark === "number")
                            message.acknowledgedMark = object.acknowledgedMark;
                        else if (typeof object.acknowledgedMark === "object")
                            message.acknowledgedMark = new $util.LongBits(object.acknowledgedMark.low >>> 0, object.acknowledgedMark.high >>> 0).toNumber(true);
                if (object.psamId != null)
                    if (typeof object.psamId !== "string" || object.psamId.length)
                        message.psamId = $String(object.psamId);
                if (object.psamCounter != null)
                    if ($Number(object.psamCounter) !== 0)
                        message.psamCounter = object.psamCounter >>> 0;
                if (object.lists) {
                    if (!$Array.isArray(object.lists))
                        throw $TypeError(".tongxing.v1.Heartbeat.lists: array expected");
                    message.lists = $Array(object.lists.length);
                    for (let i = 0; i < object.lists.length; ++i) {
                        if (!$util.isObject(object.lists[i]))
                            throw $TypeError(".tongxing.v1.Heartbeat.lists: object expected");
                        message.lists[i] = $root.tongxing.v1.ListVersion.fromObject(object.lists[i], _depth + 1);
                    }
                }
                if (object.deviceTimeMs != null)
                    if (typeof object.deviceTimeMs === "object" ? object.deviceTimeMs.low || object.deviceTimeMs.high : $Number(object.deviceTimeMs) !== 0)
                        if ($util.Long)
                            message.deviceTimeMs = $util.Long.fromValue(object.deviceTimeMs, true);
                        else if (typeof object.deviceTimeMs === "string")
                            message.deviceTimeMs = $parseInt(object.deviceTimeMs, 10);
                        else if (typeof object.deviceTimeMs === "number")
                            message.deviceTimeMs = object.deviceTimeMs;
                        else if (typeof object.deviceTimeMs === "object")
                            message.deviceTimeMs = new $util.LongBits(object.deviceTimeMs.low >>> 0, object.deviceTimeMs.high >>> 0).toNumber(true);
                if (object.clockTrust !== 0 && (typeof object.clockTrust !== "string" || $root.tongxing.v1.ClockTrust[object.clockTrust] !== 0))
                    switch (object.clockTrust) {
                    case "CLOCK_TRUST_UNSPECIFIED":
                    case 0:
                        message.clockTrust = 0;
                        break;
                    case "CLOCK_TRUST_SYNCED":
                    case 1:
                        message.clockTrust = 1;
                        break;
                    case "CLOCK_TRUST_HOLDOVER":
                    case 2:
                        message.clockTrust = 2;
                        break;
                    case "CLOCK_TRUST_UNSET":
                    case 3:
                        message.clockTrust = 3;
                        break;
                    case "CLOCK_TRUST_JUMPED":
                    case 4:
                        message.clockTrust = 4;
                        break;
                    default:
                        if (typeof object.clockTrust === "number" && (object.clockTrust | 0) === object.clockTrust)
                            message.clockTrust = object.clockTrust;
                    }
                if (object.vehicleId != null)
                    if (typeof object.vehicleId !== "string" || object.vehicleId.length)
                        message.vehicleId = $String(object.vehicleId);
                if (object.lineId != null)
                    if (typeof object.lineId !== "string" || object.lineId.length)
                        message.lineId = $String(object.lineId);
                if (object.firmwareVersion != null)
                    if (typeof object.firmwareVersion !== "string" || object.firmwareVersion.length)
                        message.firmwareVersion = $String(object.firmwareVersion);
                if (object.nonce != null)
                    if (typeof object.nonce !== "string" || object.nonce.length)
                        message.nonce = $String(object.nonce);
                if (object.recollectionDone != null)
                    if (typeof object.recollectionDone === "object" ? object.recollectionDone.low || object.recollectionDone.high : $Number(object.recollectionDone) !== 0)
                        if ($util.Long)
                            message.recollectionDone = $util.Long.fromValue(object.recollectionDone, true);
                        else if (typeof object.recollectionDone === "string")
                            message.recollectionDone = $parseInt(object.recollectionDone, 10);
                        else if (typeof object.recollectionDone === "number")
                            message.recollectionDone = object.recollectionDone;
                        else if (typeof object.recollectionDone === "object")
                            message.recollectionDone = new $util.LongBits(object.recollectionDone.low >>> 0, object.recollectionDone.high >>> 0).toNumber(true);
                if (object.openedCount != null)
                    if ($Number(object.openedCount) !== 0)
                        message.openedCount = object.openedCount >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a Heartbeat message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.Heartbeat
             * @static
             * @param {tongxing.v1.Heartbeat} message Heartbeat
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Heartbeat.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.lists = [];
                if (options.defaults) {
                    object.deviceId = "";
                    object.boot = 0;
                    object.journalId = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.journalHead = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.journalHead = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.acknowledgedMark = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.acknowledgedMark = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.psamId = "";
                    object.psamCounter = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.deviceTimeMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.deviceTimeMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.clockTrust = options.enums === $String ? "CLOCK_TRUST_UNSPECIFIED" : 0;
                    object.vehicleId = "";
                    object.lineId = "";
                    object.firmwareVersion = "";
                    object.nonce = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.recollectionDone = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.recollectionDone = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.openedCount = 0;
                }
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId"))
                    object.deviceId = message.deviceId;
                if (message.boot != null && $Object.hasOwnProperty.call(message, "boot"))
                    object.boot = message.boot;
                if (message.journalId != null && $Object.hasOwnProperty.call(message, "journalId"))
                    object.journalId = message.journalId;
                if (message.journalHead != null && $Object.hasOwnProperty.call(message, "journalHead"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.journalHead = typeof message.journalHead === "number" ? $BigInt(message.journalHead) : $util.Long.fromBits(message.journalHead.low >>> 0, message.journalHead.high >>> 0, true).toBigInt();
                    else if (typeof message.journalHead === "number")
                        object.journalHead = options.longs === $String ? $String(message.journalHead) : message.journalHead;
                    else
                        object.journalHead = options.longs === $String ? $util.Long.prototype.toString.call(message.journalHead) : options.longs === $Number ? new $util.LongBits(message.journalHead.low >>> 0, message.journalHead.high >>> 0).toNumber(true) : message.journalHead;
                if (message.acknowledgedMark != null && $Object.hasOwnProperty.call(message, "acknowledgedMark"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.acknowledgedMark = typeof message.acknowledgedMark === "number" ? $BigInt(message.acknowledgedMark) : $util.Long.fromBits(message.acknowledgedMark.low >>> 0, message.acknowledgedMark.high >>> 0, true).toBigInt();
                    else if (typeof message.acknowledgedMark === "number")
                        object.acknowledgedMark = options.longs === $String ? $String(message.acknowledgedMark) : message.acknowledgedMark;
                    else
                        object.acknowledgedMark = options.longs === $String ? $util.Long.prototype.toString.call(message.acknowledgedMark) : options.longs === $Number ? new $util.LongBits(message.acknowledgedMark.low >>> 0, message.acknowledgedMark.high >>> 0).toNumber(true) : message.acknowledgedMark;
                if (message.psamId != null && $Object.hasOwnProperty.call(message, "psamId"))
                    object.psamId = message.psamId;
                if (message.psamCounter != null && $Object.hasOwnProperty.call(message, "psamCounter"))
                    object.psamCounter = message.psamCounter;
                if (message.lists && message.lists.length) {
                    object.lists = $Array(message.lists.length);
                    for (let j = 0; j < message.lists.length; ++j)
                        object.lists[j] = $root.tongxing.v1.ListVersion.toObject(message.lists[j], options, _depth + 1);
                }
                if (message.deviceTimeMs != null && $Object.hasOwnProperty.call(message, "deviceTimeMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.deviceTimeMs = typeof message.deviceTimeMs === "number" ? $BigInt(message.deviceTimeMs) : $util.Long.fromBits(message.deviceTimeMs.low >>> 0, message.deviceTimeMs.high >>> 0, true).toBigInt();
                    else if (typeof message.deviceTimeMs === "number")
                        object.deviceTimeMs = options.longs === $String ? $String(message.deviceTimeMs) : message.deviceTimeMs;
                    else
                        object.deviceTimeMs = options.longs === $String ? $util.Long.prototype.toString.call(message.deviceTimeMs) : options.longs === $Number ? new $util.LongBits(message.deviceTimeMs.low >>> 0, message.deviceTimeMs.high >>> 0).toNumber(true) : message.deviceTimeMs;
                if (message.clockTrust != null && $Object.hasOwnProperty.call(message, "clockTrust"))
                    object.clockTrust = options.enums === $String ? $root.tongxing.v1.ClockTrust[message.clockTrust] === $undefined ? message.clockTrust : $root.tongxing.v1.ClockTrust[message.clockTrust] : message.clockTrust;
                if (message.vehicleId != null && $Object.hasOwnProperty.call(message, "vehicleId"))
                    object.vehicleId = message.vehicleId;
                if (message.lineId != null && $Object.hasOwnProperty.call(message, "lineId"))
                    object.lineId = message.lineId;
                if (message.firmwareVersion != null && $Object.hasOwnProperty.call(message, "firmwareVersion"))
                    object.firmwareVersion = message.firmwareVersion;
                if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce"))
                    object.nonce = message.nonce;
                if (message.recollectionDone != null && $Object.hasOwnProperty.call(message, "recollectionDone"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.recollectionDone = typeof message.recollectionDone === "number" ? $BigInt(message.recollectionDone) : $util.Long.fromBits(message.recollectionDone.low >>> 0, message.recollectionDone.high >>> 0, true).toBigInt();
                    else if (typeof message.recollectionDone === "number")
                        object.recollectionDone = options.longs === $String ? $String(message.recollectionDone) : message.recollectionDone;
                    else
                        object.recollectionDone = options.longs === $String ? $util.Long.prototype.toString.call(message.recollectionDone) : options.longs === $Number ? new $util.LongBits(message.recollectionDone.low >>> 0, message.recollectionDone.high >>> 0).toNumber(true) : message.recollectionDone;
                if (message.openedCount != null && $Object.hasOwnProperty.call(message, "openedCount"))
                    object.openedCount = message.openedCount;
                return object;
            };

            /**
             * Converts this Heartbeat to JSON.
             * @function toJSON
             * @memberof tongxing.v1.Heartbeat
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Heartbeat.prototype.toJSON = function() {
                return Heartbeat.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Heartbeat;
        })();

        v1.SignedHeartbeat = (function() {

            /**
             * Properties of a SignedHeartbeat.
             * @typedef {Object} tongxing.v1.SignedHeartbeat.$Properties
             * @property {string|null} [deviceId] SignedHeartbeat deviceId
             * @property {Uint8Array|null} [payload] SignedHeartbeat payload
             * @property {Uint8Array|null} [signature] SignedHeartbeat signature
             * @property {number|null} [keyVersion] SignedHeartbeat keyVersion
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SignedHeartbeat.
             * @memberof tongxing.v1
             * @interface ISignedHeartbeat
             * @augments tongxing.v1.SignedHeartbeat.$Properties
             * @deprecated Use tongxing.v1.SignedHeartbeat.$Properties instead.
             */

            /**
             * Shape of a SignedHeartbeat.
             * @typedef {tongxing.v1.SignedHeartbeat.$Properties} tongxing.v1.SignedHeartbeat.$Shape
             */

            /**
             * Constructs a new SignedHeartbeat.
             * @memberof tongxing.v1
             * @classdesc Represents a SignedHeartbeat.
             * @constructor
             * @param {tongxing.v1.SignedHeartbeat.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SignedHeartbeat = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SignedHeartbeat deviceId.
             * @member {string} deviceId
             * @memberof tongxing.v1.SignedHeartbeat
             * @instance
             */
            SignedHeartbeat.prototype.deviceId = "";

            /**
             * SignedHeartbeat payload.
             * @member {Uint8Array} payload
             * @memberof tongxing.v1.SignedHeartbeat
             * @instance
             */
            SignedHeartbeat.prototype.payload = $util.newBuffer([]);

            /**
             * SignedHeartbeat signature.
             * @member {Uint8Array} signature
             * @memberof tongxing.v1.SignedHeartbeat
             * @instance
             */
            SignedHeartbeat.prototype.signature = $util.newBuffer([]);

            /**
             * SignedHeartbeat keyVersion.
             * @member {number} keyVersion
             * @memberof tongxing.v1.SignedHeartbeat
             * @instance
             */
            SignedHeartbeat.prototype.keyVersion = 0;

            /**
             * Creates a new SignedHeartbeat instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.SignedHeartbeat
             * @static
             * @param {tongxing.v1.SignedHeartbeat.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.SignedHeartbeat} SignedHeartbeat instance
             * @type {{
             *   (properties: tongxing.v1.SignedHeartbeat.$Shape): tongxing.v1.SignedHeartbeat & tongxing.v1.SignedHeartbeat.$Shape;
             *   (properties?: tongxing.v1.SignedHeartbeat.$Properties): tongxing.v1.SignedHeartbeat;
             * }}
             */
            SignedHeartbeat.create = function(properties) {
                return new SignedHeartbeat(properties);
            };

            /**
             * Encodes the specified SignedHeartbeat message. Does not implicitly {@link tongxing.v1.SignedHeartbeat.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.SignedHeartbeat
             * @static
             * @param {tongxing.v1.SignedHeartbeat.$Properties} message SignedHeartbeat message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SignedHeartbeat.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId") && message.deviceId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.deviceId);
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.payload);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.signature);
                if (message.keyVersion != null && $Object.hasOwnProperty.call(message, "keyVersion") && message.keyVersion !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.keyVersion);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SignedHeartbeat message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.SignedHeartbeat
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.SignedHeartbeat & tongxing.v1.SignedHeartbeat.$Shape} SignedHeartbeat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SignedHeartbeat.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.SignedHeartbeat();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.deviceId = value;
                            else
                                delete message.deviceId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.payload = value;
                            else
                                delete message.payload;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.keyVersion = value;
                            else
                                delete message.keyVersion;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a SignedHeartbeat message.
             * @function verify
             * @memberof tongxing.v1.SignedHeartbeat
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            SignedHeartbeat.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId"))
                    if (!$util.isString(message.deviceId))
                        return "deviceId: string expected";
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload"))
                    if (!(message.payload && typeof message.payload.length === "number" || $util.isString(message.payload)))
                        return "payload: buffer expected";
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                    if (!(message.signature && typeof message.signature.length === "number" || $util.isString(message.signature)))
                        return "signature: buffer expected";
                if (message.keyVersion != null && $Object.hasOwnProperty.call(message, "keyVersion"))
                    if (!$util.isInteger(message.keyVersion))
                        return "keyVersion: integer expected";
                return null;
            };

            /**
             * Creates a SignedHeartbeat message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.SignedHeartbeat
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.SignedHeartbeat} SignedHeartbeat
             */
            SignedHeartbeat.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.SignedHeartbeat)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.SignedHeartbeat: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.SignedHeartbeat();
                if (object.deviceId != null)
                    if (typeof object.deviceId !== "string" || object.deviceId.length)
                        message.deviceId = $String(object.deviceId);
                if (object.payload != null)
                    if (object.payload.length)
                        if (typeof object.payload === "string")
                            $util.base64.decode(object.payload, message.payload = $util.newBuffer($util.base64.length(object.payload)), 0);
                        else if (object.payload.length >= 0)
                            message.payload = object.payload;
                if (object.signature != null)
                    if (object.signature.length)
                        if (typeof object.signature === "string")
                            $util.base64.decode(object.signature, message.signature = $util.newBuffer($util.base64.length(object.signature)), 0);
                        else if (object.signature.length >= 0)
                            message.signature = object.signature;
                if (object.keyVersion != null)
                    if ($Number(object.keyVersion) !== 0)
                        message.keyVersion = object.keyVersion >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a SignedHeartbeat message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.SignedHeartbeat
             * @static
             * @param {tongxing.v1.SignedHeartbeat} message SignedHeartbeat
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            SignedHeartbeat.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.deviceId = "";
                    if (options.bytes === $String)
                        object.payload = "";
                    else {
                        object.payload = [];
                        if (options.bytes !== $Array)
                            object.payload = $util.newBuffer(object.payload);
                    }
                    if (options.bytes === $String)
                        object.signature = "";
                    else {
                        object.signature = [];
                        if (options.bytes !== $Array)
                            object.signature = $util.newBuffer(object.signature);
                    }
                    object.keyVersion = 0;
                }
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId"))
                    object.deviceId = message.deviceId;
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload"))
                    object.payload = options.bytes === $String ? $util.base64.encode(message.payload, 0, message.payload.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.payload) : message.payload;
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                    object.signature = options.bytes === $String ? $util.base64.encode(message.signature, 0, message.signature.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.signature) : message.signature;
                if (message.keyVersion != null && $Object.hasOwnProperty.call(message, "keyVersion"))
                    object.keyVersion = message.keyVersion;
                return object;
            };

            /**
             * Converts this SignedHeartbeat to JSON.
             * @function toJSON
             * @memberof tongxing.v1.SignedHeartbeat
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            SignedHeartbeat.prototype.toJSON = function() {
                return SignedHeartbeat.toObject(this, $protobuf.util.toJSONOptions);
            };

            return SignedHeartbeat;
        })();

        v1.ListVersion = (function() {

            /**
             * Properties of a ListVersion.
             * @typedef {Object} tongxing.v1.ListVersion.$Properties
             * @property {tongxing.v1.ListKind|null} [kind] ListVersion kind
             * @property {number|null} [activeVersion] ListVersion activeVersion
             * @property {number|null} [stagedVersion] ListVersion stagedVersion
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListVersion.
             * @memberof tongxing.v1
             * @interface IListVersion
             * @augments tongxing.v1.ListVersion.$Properties
             * @deprecated Use tongxing.v1.ListVersion.$Properties instead.
             */

            /**
             * Shape of a ListVersion.
             * @typedef {tongxing.v1.ListVersion.$Properties} tongxing.v1.ListVersion.$Shape
             */

            /**
             * Constructs a new ListVersion.
             * @memberof tongxing.v1
             * @classdesc Represents a ListVersion.
             * @constructor
             * @param {tongxing.v1.ListVersion.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListVersion = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListVersion kind.
             * @member {tongxing.v1.ListKind} kind
             * @memberof tongxing.v1.ListVersion
             * @instance
             */
            ListVersion.prototype.kind = 0;

            /**
             * ListVersion activeVersion.
             * @member {number} activeVersion
             * @memberof tongxing.v1.ListVersion
             * @instance
             */
            ListVersion.prototype.activeVersion = 0;

            /**
             * ListVersion stagedVersion.
             * @member {number} stagedVersion
             * @memberof tongxing.v1.ListVersion
             * @instance
             */
            ListVersion.prototype.stagedVersion = 0;

            /**
             * Creates a new ListVersion instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.ListVersion
             * @static
             * @param {tongxing.v1.ListVersion.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.ListVersion} ListVersion instance
             * @type {{
             *   (properties: tongxing.v1.ListVersion.$Shape): tongxing.v1.ListVersion & tongxing.v1.ListVersion.$Shape;
             *   (properties?: tongxing.v1.ListVersion.$Properties): tongxing.v1.ListVersion;
             * }}
             */
            ListVersion.create = function(properties) {
                return new ListVersion(properties);
            };

            /**
             * Encodes the specified ListVersion message. Does not implicitly {@link tongxing.v1.ListVersion.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.ListVersion
             * @static
             * @param {tongxing.v1.ListVersion.$Properties} message ListVersion message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListVersion.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.kind);
                if (message.activeVersion != null && $Object.hasOwnProperty.call(message, "activeVersion") && message.activeVersion !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.activeVersion);
                if (message.stagedVersion != null && $Object.hasOwnProperty.call(message, "stagedVersion") && message.stagedVersion !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.stagedVersion);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListVersion message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.ListVersion
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.ListVersion & tongxing.v1.ListVersion.$Shape} ListVersion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListVersion.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.ListVersion();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.activeVersion = value;
                            else
                                delete message.activeVersion;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stagedVersion = value;
                            else
                                delete message.stagedVersion;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ListVersion message.
             * @function verify
             * @memberof tongxing.v1.ListVersion
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ListVersion.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    if (typeof message.kind !== "number" || (message.kind | 0) !== message.kind)
                        return "kind: enum value expected";
                if (message.activeVersion != null && $Object.hasOwnProperty.call(message, "activeVersion"))
                    if (!$util.isInteger(message.activeVersion))
                        return "activeVersion: integer expected";
                if (message.stagedVersion != null && $Object.hasOwnProperty.call(message, "stagedVersion"))
                    if (!$util.isInteger(message.stagedVersion))
                        return "stagedVersion: integer expected";
                return null;
            };

            /**
             * Creates a ListVersion message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.ListVersion
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.ListVersion} ListVersion
             */
            ListVersion.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.ListVersion)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.ListVersion: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.ListVersion();
                if (object.kind !== 0 && (typeof object.kind !== "string" || $root.tongxing.v1.ListKind[object.kind] !== 0))
                    switch (object.kind) {
                    case "LIST_KIND_UNSPECIFIED":
                    case 0:
                        message.kind = 0;
                        break;
                    case "LIST_KIND_HOTLIST":
                    case 1:
                        message.kind = 1;
                        break;
                    case "LIST_KIND_TARIFF":
                    case 2:
                        message.kind = 2;
                        break;
                    case "LIST_KIND_CITY":
                    case 3:
                        message.kind = 3;
                        break;
                    case "LIST_KIND_ISSUER":
                    case 4:
                        message.kind = 4;
                        break;
                    case "LIST_KIND_KEY_VERSIONS":
                    case 5:
                        message.kind = 5;
                        break;
                    case "LIST_KIND_LINES":
                    case 6:
                        message.kind = 6;
                        break;
                    case "LIST_KIND_RIDE_CODE":
                    case 7:
                        message.kind = 7;
                        break;
                    default:
                        if (typeof object.kind === "number" && (object.kind | 0) === object.kind)
                            message.kind = object.kind;
                    }
                if (object.activeVersion != null)
                    if ($Number(object.activeVersion) !== 0)
                        message.activeVersion = object.activeVersion >>> 0;
                if (object.stagedVersion != null)
                    if ($Number(object.stagedVersion) !== 0)
                        message.stagedVersion = object.stagedVersion >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a ListVersion message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.ListVersion
             * @static
             * @param {tongxing.v1.ListVersion} message ListVersion
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ListVersion.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.kind = options.enums === $String ? "LIST_KIND_UNSPECIFIED" : 0;
                    object.activeVersion = 0;
                    object.stagedVersion = 0;
                }
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = options.enums === $String ? $root.tongxing.v1.ListKind[message.kind] === $undefined ? message.kind : $root.tongxing.v1.ListKind[message.kind] : message.kind;
                if (message.activeVersion != null && $Object.hasOwnProperty.call(message, "activeVersion"))
                    object.activeVersion = message.activeVersion;
                if (message.stagedVersion != null && $Object.hasOwnProperty.call(message, "stagedVersion"))
                    object.stagedVersion = message.stagedVersion;
                return object;
            };

            /**
             * Converts this ListVersion to JSON.
             * @function toJSON
             * @memberof tongxing.v1.ListVersion
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ListVersion.prototype.toJSON = function() {
                return ListVersion.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ListVersion;
        })();

        /**
         * ListKind enum.
         * @name tongxing.v1.ListKind
         * @enum {number}
         * @property {number} LIST_KIND_UNSPECIFIED=0 LIST_KIND_UNSPECIFIED value
         * @property {number} LIST_KIND_HOTLIST=1 LIST_KIND_HOTLIST value
         * @property {number} LIST_KIND_TARIFF=2 LIST_KIND_TARIFF value
         * @property {number} LIST_KIND_CITY=3 LIST_KIND_CITY value
         * @property {number} LIST_KIND_ISSUER=4 LIST_KIND_ISSUER value
         * @property {number} LIST_KIND_KEY_VERSIONS=5 LIST_KIND_KEY_VERSIONS value
         * @property {number} LIST_KIND_LINES=6 LIST_KIND_LINES value
         * @property {number} LIST_KIND_RIDE_CODE=7 LIST_KIND_RIDE_CODE value
         */
        v1.ListKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "LIST_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "LIST_KIND_HOTLIST"] = 1;
            values[valuesById[2] = "LIST_KIND_TARIFF"] = 2;
            values[valuesById[3] = "LIST_KIND_CITY"] = 3;
            values[valuesById[4] = "LIST_KIND_ISSUER"] = 4;
            values[valuesById[5] = "LIST_KIND_KEY_VERSIONS"] = 5;
            values[valuesById[6] = "LIST_KIND_LINES"] = 6;
            values[valuesById[7] = "LIST_KIND_RIDE_CODE"] = 7;
            return values;
        })();

        v1.HeartbeatAnswer = (function() {

            /**
             * Properties of a HeartbeatAnswer.
             * @typedef {Object} tongxing.v1.HeartbeatAnswer.$Properties
             * @property {string|null} [nonce] HeartbeatAnswer nonce
             * @property {number|null} [serverTimeMs] HeartbeatAnswer serverTimeMs
             * @property {Array.<tongxing.v1.DocumentOffer.$Properties>|null} [offers] HeartbeatAnswer offers
             * @property {number|null} [highWaterMark] HeartbeatAnswer highWaterMark
             * @property {number|null} [minimumIntervalMs] HeartbeatAnswer minimumIntervalMs
             * @property {tongxing.v1.Recollection.$Properties|null} [recollection] HeartbeatAnswer recollection
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a HeartbeatAnswer.
             * @memberof tongxing.v1
             * @interface IHeartbeatAnswer
             * @augments tongxing.v1.HeartbeatAnswer.$Properties
             * @deprecated Use tongxing.v1.HeartbeatAnswer.$Properties instead.
             */

            /**
             * Shape of a HeartbeatAnswer.
             * @typedef {tongxing.v1.HeartbeatAnswer.$Properties} tongxing.v1.HeartbeatAnswer.$Shape
             */

            /**
             * Constructs a new HeartbeatAnswer.
             * @memberof tongxing.v1
             * @classdesc Represents a HeartbeatAnswer.
             * @constructor
             * @param {tongxing.v1.HeartbeatAnswer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const HeartbeatAnswer = function (properties) {
                this.offers = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * HeartbeatAnswer nonce.
             * @member {string} nonce
             * @memberof tongxing.v1.HeartbeatAnswer
             * @instance
             */
            HeartbeatAnswer.prototype.nonce = "";

            /**
             * HeartbeatAnswer serverTimeMs.
             * @member {number} serverTimeMs
             * @memberof tongxing.v1.HeartbeatAnswer
             * @instance
             */
            HeartbeatAnswer.prototype.serverTimeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * HeartbeatAnswer offers.
             * @member {Array.<tongxing.v1.DocumentOffer.$Properties>} offers
             * @memberof tongxing.v1.HeartbeatAnswer
             * @instance
             */
            HeartbeatAnswer.prototype.offers = $util.emptyArray;

            /**
             * HeartbeatAnswer highWaterMark.
             * @member {number} highWaterMark
             * @memberof tongxing.v1.HeartbeatAnswer
             * @instance
             */
            HeartbeatAnswer.prototype.highWaterMark = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * HeartbeatAnswer minimumIntervalMs.
             * @member {number} minimumIntervalMs
             * @memberof tongxing.v1.HeartbeatAnswer
             * @instance
             */
            HeartbeatAnswer.prototype.minimumIntervalMs = 0;

            /**
             * HeartbeatAnswer recollection.
             * @member {tongxing.v1.Recollection.$Properties|null|undefined} recollection
             * @memberof tongxing.v1.HeartbeatAnswer
             * @instance
             */
            HeartbeatAnswer.prototype.recollection = null;

            /**
             * Creates a new HeartbeatAnswer instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.HeartbeatAnswer
             * @static
             * @param {tongxing.v1.HeartbeatAnswer.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.HeartbeatAnswer} HeartbeatAnswer instance
             * @type {{
             *   (properties: tongxing.v1.HeartbeatAnswer.$Shape): tongxing.v1.HeartbeatAnswer & tongxing.v1.HeartbeatAnswer.$Shape;
             *   (properties?: tongxing.v1.HeartbeatAnswer.$Properties): tongxing.v1.HeartbeatAnswer;
             * }}
             */
            HeartbeatAnswer.create = function(properties) {
                return new HeartbeatAnswer(properties);
            };

            /**
             * Encodes the specified HeartbeatAnswer message. Does not implicitly {@link tongxing.v1.HeartbeatAnswer.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.HeartbeatAnswer
             * @static
             * @param {tongxing.v1.HeartbeatAnswer.$Properties} message HeartbeatAnswer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            HeartbeatAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce") && message.nonce !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.nonce);
                if (message.serverTimeMs != null && $Object.hasOwnProperty.call(message, "serverTimeMs") && (typeof message.serverTimeMs === "object" ? message.serverTimeMs.low || message.serverTimeMs.high : message.serverTimeMs !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.serverTimeMs);
                if (message.offers != null && message.offers.length)
                    for (let i = 0; i < message.offers.length; ++i)
                        $root.tongxing.v1.DocumentOffer.encode(message.offers[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.highWaterMark != null && $Object.hasOwnProperty.call(message, "highWaterMark") && (typeof message.highWaterMark === "object" ? message.highWaterMark.low || message.highWaterMark.high : message.highWaterMark !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.highWaterMark);
                if (message.minimumIntervalMs != null && $Object.hasOwnProperty.call(message, "minimumIntervalMs") && message.minimumIntervalMs !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.minimumIntervalMs);
                if (message.recollection != null && $Object.hasOwnProperty.call(message, "recollection"))
                    $root.tongxing.v1.Recollection.encode(message.recollection, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a HeartbeatAnswer message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.HeartbeatAnswer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.HeartbeatAnswer & tongxing.v1.HeartbeatAnswer.$Shape} HeartbeatAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            HeartbeatAnswer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.HeartbeatAnswer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.nonce = value;
                            else
                                delete message.nonce;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.serverTimeMs = value;
                            else
                                delete message.serverTimeMs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.offers && message.offers.length))
                                message.offers = [];
                            message.offers.push($root.tongxing.v1.DocumentOffer.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.highWaterMark = value;
                            else
                                delete message.highWaterMark;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.minimumIntervalMs = value;
                            else
                                delete message.minimumIntervalMs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.recollection = $root.tongxing.v1.Recollection.decode(reader, reader.size(), $undefined, _depth + 1, message.recollection);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a HeartbeatAnswer message.
             * @function verify
             * @memberof tongxing.v1.HeartbeatAnswer
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            HeartbeatAnswer.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce"))
                    if (!$util.isString(message.nonce))
                        return "nonce: string expected";
                if (message.serverTimeMs != null && $Object.hasOwnProperty.call(message, "serverTimeMs"))
                    if (!$util.isInteger(message.serverTimeMs) && !(message.serverTimeMs && $util.isInteger(message.serverTimeMs.low) && $util.isInteger(message.serverTimeMs.high)))
                        return "serverTimeMs: integer|Long expected";
                if (message.offers != null && $Object.hasOwnProperty.call(message, "offers")) {
                    if (!$Array.isArray(message.offers))
                        return "offers: array expected";
                    for (let i = 0; i < message.offers.length; ++i) {
                        let error = $root.tongxing.v1.DocumentOffer.verify(message.offers[i], _depth + 1);
                        if (error)
                            return "offers." + error;
                    }
                }
                if (message.highWaterMark != null && $Object.hasOwnProperty.call(message, "highWaterMark"))
                    if (!$util.isInteger(message.highWaterMark) && !(message.highWaterMark && $util.isInteger(message.highWaterMark.low) && $util.isInteger(message.highWaterMark.high)))
                        return "highWaterMark: integer|Long expected";
                if (message.minimumIntervalMs != null && $Object.hasOwnProperty.call(message, "minimumIntervalMs"))
                    if (!$util.isInteger(message.minimumIntervalMs))
                        return "minimumIntervalMs: integer expected";
                if (message.recollection != null && $Object.hasOwnProperty.call(message, "recollection")) {
                    let error = $root.tongxing.v1.Recollection.verify(message.recollection, _depth + 1);
                    if (error)
                        return "recollection." + error;
                }
                return null;
            };

            /**
             * Creates a HeartbeatAnswer message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.HeartbeatAnswer
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.HeartbeatAnswer} HeartbeatAnswer
             */
            HeartbeatAnswer.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.HeartbeatAnswer)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.HeartbeatAnswer: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.HeartbeatAnswer();
                if (object.nonce != null)
                    if (typeof object.nonce !== "string" || object.nonce.length)
                        message.nonce = $String(object.nonce);
                if (object.serverTimeMs != null)
                    if (typeof object.serverTimeMs === "object" ? object.serverTimeMs.low || object.serverTimeMs.high : $Number(object.serverTimeMs) !== 0)
                        if ($util.Long)
                            message.serverTimeMs = $util.Long.fromValue(object.serverTimeMs, true);
                        else if (typeof object.serverTimeMs === "string")
                            message.serverTimeMs = $parseInt(object.serverTimeMs, 10);
                        else if (typeof object.serverTimeMs === "number")
                            message.serverTimeMs = object.serverTimeMs;
                        else if (typeof object.serverTimeMs === "object")
                            message.serverTimeMs = new $util.LongBits(object.serverTimeMs.low >>> 0, object.serverTimeMs.high >>> 0).toNumber(true);
                if (object.offers) {
                    if (!$Array.isArray(object.offers))
                        throw $TypeError(".tongxing.v1.HeartbeatAnswer.offers: array expected");
                    message.offers = $Array(object.offers.length);
                    for (let i = 0; i < object.offers.length; ++i) {
                        if (!$util.isObject(object.offers[i]))
                            throw $TypeError(".tongxing.v1.HeartbeatAnswer.offers: object expected");
                        message.offers[i] = $root.tongxing.v1.DocumentOffer.fromObject(object.offers[i], _depth + 1);
                    }
                }
                if (object.highWaterMark != null)
                    if (typeof object.highWaterMark === "object" ? object.highWaterMark.low || object.highWaterMark.high : $Number(object.highWaterMark) !== 0)
                        if ($util.Long)
                            message.highWaterMark = $util.Long.fromValue(object.highWaterMark, true);
                        else if (typeof object.highWaterMark === "string")
                            message.highWaterMark = $parseInt(object.highWaterMark, 10);
                        else if (typeof object.highWaterMark === "number")
                            message.highWaterMark = object.highWaterMark;
                        else if (typeof object.highWaterMark === "object")
                            message.highWaterMark = new $util.LongBits(object.highWaterMark.low >>> 0, object.highWaterMark.high >>> 0).toNumber(true);
                if (object.minimumIntervalMs != null)
                    if ($Number(object.minimumIntervalMs) !== 0)
                        message.minimumIntervalMs = object.minimumIntervalMs >>> 0;
                if (object.recollection != null) {
                    if (!$util.isObject(object.recollection))
                        throw $TypeError(".tongxing.v1.HeartbeatAnswer.recollection: object expected");
                    message.recollection = $root.tongxing.v1.Recollection.fromObject(object.recollection, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a HeartbeatAnswer message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.HeartbeatAnswer
             * @static
             * @param {tongxing.v1.HeartbeatAnswer} message HeartbeatAnswer
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            HeartbeatAnswer.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.offers = [];
                if (options.defaults) {
                    object.nonce = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.serverTimeMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.serverTimeMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.highWaterMark = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.highWaterMark = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.minimumIntervalMs = 0;
                    object.recollection = null;
                }
                if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce"))
                    object.nonce = message.nonce;
                if (message.serverTimeMs != null && $Object.hasOwnProperty.call(message, "serverTimeMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.serverTimeMs = typeof message.serverTimeMs === "number" ? $BigInt(message.serverTimeMs) : $util.Long.fromBits(message.serverTimeMs.low >>> 0, message.serverTimeMs.high >>> 0, true).toBigInt();
                    else if (typeof message.serverTimeMs === "number")
                        object.serverTimeMs = options.longs === $String ? $String(message.serverTimeMs) : message.serverTimeMs;
                    else
                        object.serverTimeMs = options.longs === $String ? $util.Long.prototype.toString.call(message.serverTimeMs) : options.longs === $Number ? new $util.LongBits(message.serverTimeMs.low >>> 0, message.serverTimeMs.high >>> 0).toNumber(true) : message.serverTimeMs;
                if (message.offers && message.offers.length) {
                    object.offers = $Array(message.offers.length);
                    for (let j = 0; j < message.offers.length; ++j)
                        object.offers[j] = $root.tongxing.v1.DocumentOffer.toObject(message.offers[j], options, _depth + 1);
                }
                if (message.highWaterMark != null && $Object.hasOwnProperty.call(message, "highWaterMark"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.highWaterMark = typeof message.highWaterMark === "number" ? $BigInt(message.highWaterMark) : $util.Long.fromBits(message.highWaterMark.low >>> 0, message.highWaterMark.high >>> 0, true).toBigInt();
                    else if (typeof message.highWaterMark === "number")
                        object.highWaterMark = options.longs === $String ? $String(message.highWaterMark) : message.highWaterMark;
                    else
                        object.highWaterMark = options.longs === $String ? $util.Long.prototype.toString.call(message.highWaterMark) : options.longs === $Number ? new $util.LongBits(message.highWaterMark.low >>> 0, message.highWaterMark.high >>> 0).toNumber(true) : message.highWaterMark;
                if (message.minimumIntervalMs != null && $Object.hasOwnProperty.call(message, "minimumIntervalMs"))
                    object.minimumIntervalMs = message.minimumIntervalMs;
                if (message.recollection != null && $Object.hasOwnProperty.call(message, "recollection"))
                    object.recollection = $root.tongxing.v1.Recollection.toObject(message.recollection, options, _depth + 1);
                return object;
            };

            /**
             * Converts this HeartbeatAnswer to JSON.
             * @function toJSON
             * @memberof tongxing.v1.HeartbeatAnswer
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            HeartbeatAnswer.prototype.toJSON = function() {
                return HeartbeatAnswer.toObject(this, $protobuf.util.toJSONOptions);
            };

            return HeartbeatAnswer;
        })();

        v1.Recollection = (function() {

            /**
             * Properties of a Recollection.
             * @typedef {Object} tongxing.v1.Recollection.$Properties
             * @property {number|null} [recollectionId] Recollection recollectionId
             * @property {number|null} [fromMs] Recollection fromMs
             * @property {number|null} [untilMs] Recollection untilMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Recollection.
             * @memberof tongxing.v1
             * @interface IRecollection
             * @augments tongxing.v1.Recollection.$Properties
             * @deprecated Use tongxing.v1.Recollection.$Properties instead.
             */

            /**
             * Shape of a Recollection.
             * @typedef {tongxing.v1.Recollection.$Properties} tongxing.v1.Recollection.$Shape
             */

            /**
             * Constructs a new Recollection.
             * @memberof tongxing.v1
             * @classdesc Represents a Recollection.
             * @constructor
             * @param {tongxing.v1.Recollection.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Recollection = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Recollection recollectionId.
             * @member {number} recollectionId
             * @memberof tongxing.v1.Recollection
             * @instance
             */
            Recollection.prototype.recollectionId = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Recollection fromMs.
             * @member {number} fromMs
             * @memberof tongxing.v1.Recollection
             * @instance
             */
            Recollection.prototype.fromMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Recollection untilMs.
             * @member {number} untilMs
             * @memberof tongxing.v1.Recollection
             * @instance
             */
            Recollection.prototype.untilMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new Recollection instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.Recollection
             * @static
             * @param {tongxing.v1.Recollection.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.Recollection} Recollection instance
             * @type {{
             *   (properties: tongxing.v1.Recollection.$Shape): tongxing.v1.Recollection & tongxing.v1.Recollection.$Shape;
             *   (properties?: tongxing.v1.Recollection.$Properties): tongxing.v1.Recollection;
             * }}
             */
            Recollection.create = function(properties) {
                return new Recollection(properties);
            };

            /**
             * Encodes the specified Recollection message. Does not implicitly {@link tongxing.v1.Recollection.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.Recollection
             * @static
             * @param {tongxing.v1.Recollection.$Properties} message Recollection message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Recollection.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.recollectionId != null && $Object.hasOwnProperty.call(message, "recollectionId") && (typeof message.recollectionId === "object" ? message.recollectionId.low || message.recollectionId.high : message.recollectionId !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.recollectionId);
                if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs") && (typeof message.fromMs === "object" ? message.fromMs.low || message.fromMs.high : message.fromMs !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.fromMs);
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs") && (typeof message.untilMs === "object" ? message.untilMs.low || message.untilMs.high : message.untilMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.untilMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Recollection message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.Recollection
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.Recollection & tongxing.v1.Recollection.$Shape} Recollection
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Recollection.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.Recollection();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.recollectionId = value;
                            else
                                delete message.recollectionId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.fromMs = value;
                            else
                                delete message.fromMs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.untilMs = value;
                            else
                                delete message.untilMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Recollection message.
             * @function verify
             * @memberof tongxing.v1.Recollection
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Recollection.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.recollectionId != null && $Object.hasOwnProperty.call(message, "recollectionId"))
                    if (!$util.isInteger(message.recollectionId) && !(message.recollectionId && $util.isInteger(message.recollectionId.low) && $util.isInteger(message.recollectionId.high)))
                        return "recollectionId: integer|Long expected";
                if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs"))
                    if (!$util.isInteger(message.fromMs) && !(message.fromMs && $util.isInteger(message.fromMs.low) && $util.isInteger(message.fromMs.high)))
                        return "fromMs: integer|Long expected";
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs"))
                    if (!$util.isInteger(message.untilMs) && !(message.untilMs && $util.isInteger(message.untilMs.low) && $util.isInteger(message.untilMs.high)))
                        return "untilMs: integer|Long expected";
                return null;
            };

            /**
             * Creates a Recollection message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.Recollection
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.Recollection} Recollection
             */
            Recollection.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.Recollection)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.Recollection: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.Recollection();
                if (object.recollectionId != null)
                    if (typeof object.recollectionId === "object" ? object.recollectionId.low || object.recollectionId.high : $Number(object.recollectionId) !== 0)
                        if ($util.Long)
                            message.recollectionId = $util.Long.fromValue(object.recollectionId, true);
                        else if (typeof object.recollectionId === "string")
                            message.recollectionId = $parseInt(object.recollectionId, 10);
                        else if (typeof object.recollectionId === "number")
                            message.recollectionId = object.recollectionId;
                        else if (typeof object.recollectionId === "object")
                            message.recollectionId = new $util.LongBits(object.recollectionId.low >>> 0, object.recollectionId.high >>> 0).toNumber(true);
                if (object.fromMs != null)
                    if (typeof object.fromMs === "object" ? object.fromMs.low || object.fromMs.high : $Number(object.fromMs) !== 0)
                        if ($util.Long)
                            message.fromMs = $util.Long.fromValue(object.fromMs, true);
                        else if (typeof object.fromMs === "string")
                            message.fromMs = $parseInt(object.fromMs, 10);
                        else if (typeof object.fromMs === "number")
                            message.fromMs = object.fromMs;
                        else if (typeof object.fromMs === "object")
                            message.fromMs = new $util.LongBits(object.fromMs.low >>> 0, object.fromMs.high >>> 0).toNumber(true);
                if (object.untilMs != null)
                    if (typeof object.untilMs === "object" ? object.untilMs.low || object.untilMs.high : $Number(object.untilMs) !== 0)
                        if ($util.Long)
                            message.untilMs = $util.Long.fromValue(object.untilMs, true);
                        else if (typeof object.untilMs === "string")
                            message.untilMs = $parseInt(object.untilMs, 10);
                        else if (typeof object.untilMs === "number")
                            message.untilMs = object.untilMs;
                        else if (typeof object.untilMs === "object")
                            message.untilMs = new $util.LongBits(object.untilMs.low >>> 0, object.untilMs.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a Recollection message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.Recollection
             * @static
             * @param {tongxing.v1.Recollection} message Recollection
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Recollection.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.recollectionId = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.recollectionId = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.fromMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.fromMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.untilMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.untilMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.recollectionId != null && $Object.hasOwnProperty.call(message, "recollectionId"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.recollectionId = typeof message.recollectionId === "number" ? $BigInt(message.recollectionId) : $util.Long.fromBits(message.recollectionId.low >>> 0, message.recollectionId.high >>> 0, true).toBigInt();
                    else if (typeof message.recollectionId === "number")
                        object.recollectionId = options.longs === $String ? $String(message.recollectionId) : message.recollectionId;
                    else
                        object.recollectionId = options.longs === $String ? $util.Long.prototype.toString.call(message.recollectionId) : options.longs === $Number ? new $util.LongBits(message.recollectionId.low >>> 0, message.recollectionId.high >>> 0).toNumber(true) : message.recollectionId;
                if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.fromMs = typeof message.fromMs === "number" ? $BigInt(message.fromMs) : $util.Long.fromBits(message.fromMs.low >>> 0, message.fromMs.high >>> 0, true).toBigInt();
                    else if (typeof message.fromMs === "number")
                        object.fromMs = options.longs === $String ? $String(message.fromMs) : message.fromMs;
                    else
                        object.fromMs = options.longs === $String ? $util.Long.prototype.toString.call(message.fromMs) : options.longs === $Number ? new $util.LongBits(message.fromMs.low >>> 0, message.fromMs.high >>> 0).toNumber(true) : message.fromMs;
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.untilMs = typeof message.untilMs === "number" ? $BigInt(message.untilMs) : $util.Long.fromBits(message.untilMs.low >>> 0, message.untilMs.high >>> 0, true).toBigInt();
                    else if (typeof message.untilMs === "number")
                        object.untilMs = options.longs === $String ? $String(message.untilMs) : message.untilMs;
                    else
                        object.untilMs = options.longs === $String ? $util.Long.prototype.toString.call(message.untilMs) : options.longs === $Number ? new $util.LongBits(message.untilMs.low >>> 0, message.untilMs.high >>> 0).toNumber(true) : message.untilMs;
                return object;
            };

            /**
             * Converts this Recollection to JSON.
             * @function toJSON
             * @memberof tongxing.v1.Recollection
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Recollection.prototype.toJSON = function() {
                return Recollection.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Recollection;
        })();

        v1.DocumentOffer = (function() {

            /**
             * Properties of a DocumentOffer.
             * @typedef {Object} tongxing.v1.DocumentOffer.$Properties
             * @property {tongxing.v1.ListKind|null} [kind] DocumentOffer kind
             * @property {number|null} [version] DocumentOffer version
             * @property {number|null} [baseVersion] DocumentOffer baseVersion
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DocumentOffer.
             * @memberof tongxing.v1
             * @interface IDocumentOffer
             * @augments tongxing.v1.DocumentOffer.$Properties
             * @deprecated Use tongxing.v1.DocumentOffer.$Properties instead.
             */

            /**
             * Shape of a DocumentOffer.
             * @typedef {tongxing.v1.DocumentOffer.$Properties} tongxing.v1.DocumentOffer.$Shape
             */

            /**
             * Constructs a new DocumentOffer.
             * @memberof tongxing.v1
             * @classdesc Represents a DocumentOffer.
             * @constructor
             * @param {tongxing.v1.DocumentOffer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DocumentOffer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * DocumentOffer kind.
             * @member {tongxing.v1.ListKind} kind
             * @memberof tongxing.v1.DocumentOffer
             * @instance
             */
            DocumentOffer.prototype.kind = 0;

            /**
             * DocumentOffer version.
             * @member {number} version
             * @memberof tongxing.v1.DocumentOffer
             * @instance
             */
            DocumentOffer.prototype.version = 0;

            /**
             * DocumentOffer baseVersion.
             * @member {number} baseVersion
             * @memberof tongxing.v1.DocumentOffer
             * @instance
             */
            DocumentOffer.prototype.baseVersion = 0;

            /**
             * Creates a new DocumentOffer instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.DocumentOffer
             * @static
             * @param {tongxing.v1.DocumentOffer.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.DocumentOffer} DocumentOffer instance
             * @type {{
             *   (properties: tongxing.v1.DocumentOffer.$Shape): tongxing.v1.DocumentOffer & tongxing.v1.DocumentOffer.$Shape;
             *   (properties?: tongxing.v1.DocumentOffer.$Properties): tongxing.v1.DocumentOffer;
             * }}
             */
            DocumentOffer.create = function(properties) {
                return new DocumentOffer(properties);
            };

            /**
             * Encodes the specified DocumentOffer message. Does not implicitly {@link tongxing.v1.DocumentOffer.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.DocumentOffer
             * @static
             * @param {tongxing.v1.DocumentOffer.$Properties} message DocumentOffer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DocumentOffer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.kind);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.version);
                if (message.baseVersion != null && $Object.hasOwnProperty.call(message, "baseVersion") && message.baseVersion !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.baseVersion);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DocumentOffer message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.DocumentOffer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.DocumentOffer & tongxing.v1.DocumentOffer.$Shape} DocumentOffer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DocumentOffer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.DocumentOffer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.baseVersion = value;
                            else
                                delete message.baseVersion;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a DocumentOffer message.
             * @function verify
             * @memberof tongxing.v1.DocumentOffer
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            DocumentOffer.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    if (typeof message.kind !== "number" || (message.kind | 0) !== message.kind)
                        return "kind: enum value expected";
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    if (!$util.isInteger(message.version))
                        return "version: integer expected";
                if (message.baseVersion != null && $Object.hasOwnProperty.call(message, "baseVersion"))
                    if (!$util.isInteger(message.baseVersion))
                        return "baseVersion: integer expected";
                return null;
            };

            /**
             * Creates a DocumentOffer message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.DocumentOffer
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.DocumentOffer} DocumentOffer
             */
            DocumentOffer.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.DocumentOffer)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.DocumentOffer: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.DocumentOffer();
                if (object.kind !== 0 && (typeof object.kind !== "string" || $root.tongxing.v1.ListKind[object.kind] !== 0))
                    switch (object.kind) {
                    case "LIST_KIND_UNSPECIFIED":
                    case 0:
                        message.kind = 0;
                        break;
                    case "LIST_KIND_HOTLIST":
                    case 1:
                        message.kind = 1;
                        break;
                    case "LIST_KIND_TARIFF":
                    case 2:
                        message.kind = 2;
                        break;
                    case "LIST_KIND_CITY":
                    case 3:
                        message.kind = 3;
                        break;
                    case "LIST_KIND_ISSUER":
                    case 4:
                        message.kind = 4;
                        break;
                    case "LIST_KIND_KEY_VERSIONS":
                    case 5:
                        message.kind = 5;
                        break;
                    case "LIST_KIND_LINES":
                    case 6:
                        message.kind = 6;
                        break;
                    case "LIST_KIND_RIDE_CODE":
                    case 7:
                        message.kind = 7;
                        break;
                    default:
                        if (typeof object.kind === "number" && (object.kind | 0) === object.kind)
                            message.kind = object.kind;
                    }
                if (object.version != null)
                    if ($Number(object.version) !== 0)
                        message.version = object.version >>> 0;
                if (object.baseVersion != null)
                    if ($Number(object.baseVersion) !== 0)
                        message.baseVersion = object.baseVersion >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a DocumentOffer message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.DocumentOffer
             * @static
             * @param {tongxing.v1.DocumentOffer} message DocumentOffer
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            DocumentOffer.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.kind = options.enums === $String ? "LIST_KIND_UNSPECIFIED" : 0;
                    object.version = 0;
                    object.baseVersion = 0;
                }
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = options.enums === $String ? $root.tongxing.v1.ListKind[message.kind] === $undefined ? message.kind : $root.tongxing.v1.ListKind[message.kind] : message.kind;
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    object.version = message.version;
                if (message.baseVersion != null && $Object.hasOwnProperty.call(message, "baseVersion"))
                    object.baseVersion = message.baseVersion;
                return object;
            };

            /**
             * Converts this DocumentOffer to JSON.
             * @function toJSON
             * @memberof tongxing.v1.DocumentOffer
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            DocumentOffer.prototype.toJSON = function() {
                return DocumentOffer.toObject(this, $protobuf.util.toJSONOptions);
            };

            return DocumentOffer;
        })();

        /**
         * RecordKind enum.
         * @name tongxing.v1.RecordKind
         * @enum {number}
         * @property {number} RECORD_KIND_UNSPECIFIED=0 RECORD_KIND_UNSPECIFIED value
         * @property {number} RECORD_KIND_PURCHASE=1 RECORD_KIND_PURCHASE value
         * @property {number} RECORD_KIND_PROVED=2 RECORD_KIND_PROVED value
         * @property {number} RECORD_KIND_GREY=3 RECORD_KIND_GREY value
         * @property {number} RECORD_KIND_VOID=4 RECORD_KIND_VOID value
         * @property {number} RECORD_KIND_REFUSED=5 RECORD_KIND_REFUSED value
         * @property {number} RECORD_KIND_LOCKED=6 RECORD_KIND_LOCKED value
         * @property {number} RECORD_KIND_SAM_SKIPPED=7 RECORD_KIND_SAM_SKIPPED value
         * @property {number} RECORD_KIND_CODE_RIDE=8 RECORD_KIND_CODE_RIDE value
         * @property {number} RECORD_KIND_STAFF=9 RECORD_KIND_STAFF value
         */
        v1.RecordKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "RECORD_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "RECORD_KIND_PURCHASE"] = 1;
            values[valuesById[2] = "RECORD_KIND_PROVED"] = 2;
            values[valuesById[3] = "RECORD_KIND_GREY"] = 3;
            values[valuesById[4] = "RECORD_KIND_VOID"] = 4;
            values[valuesById[5] = "RECORD_KIND_REFUSED"] = 5;
            values[valuesById[6] = "RECORD_KIND_LOCKED"] = 6;
            values[valuesById[7] = "RECORD_KIND_SAM_SKIPPED"] = 7;
            values[valuesById[8] = "RECORD_KIND_CODE_RIDE"] = 8;
            values[valuesById[9] = "RECORD_KIND_STAFF"] = 9;
            return values;
        })();

        /**
         * RideStage enum.
         * @name tongxing.v1.RideStage
         * @enum {number}
         * @property {number} RIDE_STAGE_UNSPECIFIED=0 RIDE_STAGE_UNSPECIFIED value
         * @property {number} RIDE_STAGE_SINGLE=1 RIDE_STAGE_SINGLE value
         * @property {number} RIDE_STAGE_BOARD=2 RIDE_STAGE_BOARD value
         * @property {number} RIDE_STAGE_ALIGHT=3 RIDE_STAGE_ALIGHT value
         * @property {number} RIDE_STAGE_SUPPLEMENT=4 RIDE_STAGE_SUPPLEMENT value
         */
        v1.RideStage = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "RIDE_STAGE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "RIDE_STAGE_SINGLE"] = 1;
            values[valuesById[2] = "RIDE_STAGE_BOARD"] = 2;
            values[valuesById[3] = "RIDE_STAGE_ALIGHT"] = 3;
            values[valuesById[4] = "RIDE_STAGE_SUPPLEMENT"] = 4;
            return values;
        })();

        /**
         * ClockTrust enum.
         * @name tongxing.v1.ClockTrust
         * @enum {number}
         * @property {number} CLOCK_TRUST_UNSPECIFIED=0 CLOCK_TRUST_UNSPECIFIED value
         * @property {number} CLOCK_TRUST_SYNCED=1 CLOCK_TRUST_SYNCED value
         * @property {number} CLOCK_TRUST_HOLDOVER=2 CLOCK_TRUST_HOLDOVER value
         * @property {number} CLOCK_TRUST_UNSET=3 CLOCK_TRUST_UNSET value
         * @property {number} CLOCK_TRUST_JUMPED=4 CLOCK_TRUST_JUMPED value
         */
        v1.ClockTrust = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CLOCK_TRUST_UNSPECIFIED"] = 0;
            values[valuesById[1] = "CLOCK_TRUST_SYNCED"] = 1;
            values[valuesById[2] = "CLOCK_TRUST_HOLDOVER"] = 2;
            values[valuesById[3] = "CLOCK_TRUST_UNSET"] = 3;
            values[valuesById[4] = "CLOCK_TRUST_JUMPED"] = 4;
            return values;
        })();

        /**
         * Direction enum.
         * @name tongxing.v1.Direction
         * @enum {number}
         * @property {number} DIRECTION_UNSPECIFIED=0 DIRECTION_UNSPECIFIED value
         * @property {number} DIRECTION_UP=1 DIRECTION_UP value
         * @property {number} DIRECTION_DOWN=2 DIRECTION_DOWN value
         */
        v1.Direction = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "DIRECTION_UNSPECIFIED"] = 0;
            values[valuesById[1] = "DIRECTION_UP"] = 1;
            values[valuesById[2] = "DIRECTION_DOWN"] = 2;
            return values;
        })();

        /**
         * Mac2Check enum.
         * @name tongxing.v1.Mac2Check
         * @enum {number}
         * @property {number} MAC2_CHECK_UNSPECIFIED=0 MAC2_CHECK_UNSPECIFIED value
         * @property {number} MAC2_CHECK_OK=1 MAC2_CHECK_OK value
         * @property {number} MAC2_CHECK_WRONG=2 MAC2_CHECK_WRONG value
         * @property {number} MAC2_CHECK_NOT_DONE=3 MAC2_CHECK_NOT_DONE value
         */
        v1.Mac2Check = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "MAC2_CHECK_UNSPECIFIED"] = 0;
            values[valuesById[1] = "MAC2_CHECK_OK"] = 1;
            values[valuesById[2] = "MAC2_CHECK_WRONG"] = 2;
            values[valuesById[3] = "MAC2_CHECK_NOT_DONE"] = 3;
            return values;
        })();

        v1.TapRecord = (function() {

            /**
             * Properties of a TapRecord.
             * @typedef {Object} tongxing.v1.TapRecord.$Properties
             * @property {number|null} [recordNo] TapRecord recordNo
             * @property {tongxing.v1.RecordKind|null} [kind] TapRecord kind
             * @property {string|null} [cardNumber] TapRecord cardNumber
             * @property {string|null} [issuerId] TapRecord issuerId
             * @property {number|null} [purse] TapRecord purse
             * @property {number|null} [purchaseCounter] TapRecord purchaseCounter
             * @property {number|null} [balanceBeforeFen] TapRecord balanceBeforeFen
             * @property {number|null} [amountFen] TapRecord amountFen
             * @property {number|null} [balanceAfterFen] TapRecord balanceAfterFen
             * @property {number|null} [listPriceFen] TapRecord listPriceFen
             * @property {string|null} [psamId] TapRecord psamId
             * @property {number|null} [psamCounter] TapRecord psamCounter
             * @property {number|null} [psamCounterFrom] TapRecord psamCounterFrom
             * @property {number|null} [tac] TapRecord tac
             * @property {number|null} [transactionType] TapRecord transactionType
             * @property {number|null} [algorithm] TapRecord algorithm
             * @property {number|null} [keyVersion] TapRecord keyVersion
             * @property {number|null} [keyIndex] TapRecord keyIndex
             * @property {tongxing.v1.Mac2Check|null} [mac2Check] TapRecord mac2Check
             * @property {number|null} [tappedAtMs] TapRecord tappedAtMs
             * @property {number|null} [utcOffsetMinutes] TapRecord utcOffsetMinutes
             * @property {tongxing.v1.ClockTrust|null} [clockTrust] TapRecord clockTrust
             * @property {string|null} [operatorId] TapRecord operatorId
             * @property {string|null} [vehicleId] TapRecord vehicleId
             * @property {string|null} [lineId] TapRecord lineId
             * @property {number|null} [stopNo] TapRecord stopNo
             * @property {tongxing.v1.Direction|null} [direction] TapRecord direction
             * @property {string|null} [driverId] TapRecord driverId
             * @property {string|null} [shiftId] TapRecord shiftId
             * @property {number|null} [tripNo] TapRecord tripNo
             * @property {tongxing.v1.BoardingHalf.$Properties|null} [boarding] TapRecord boarding
             * @property {number|null} [tariffVersion] TapRecord tariffVersion
             * @property {number|null} [hotlistVersion] TapRecord hotlistVersion
             * @property {number|null} [cityListVersion] TapRecord cityListVersion
             * @property {number|null} [issuerListVersion] TapRecord issuerListVersion
             * @property {tongxing.v1.CardState.$Properties|null} [cardState] TapRecord cardState
             * @property {Array.<tongxing.v1.PriceStep.$Properties>|null} [priceSteps] TapRecord priceSteps
             * @property {boolean|null} [grey] TapRecord grey
             * @property {boolean|null} [locked] TapRecord locked
             * @property {boolean|null} [test] TapRecord test
             * @property {string|null} [outcomeCode] TapRecord outcomeCode
             * @property {number|null} [elapsedUs] TapRecord elapsedUs
             * @property {Uint8Array|null} [lastLog] TapRecord lastLog
             * @property {string|null} [cardCity] TapRecord cardCity
             * @property {string|null} [acceptorCity] TapRecord acceptorCity
             * @property {string|null} [acceptorInstitution] TapRecord acceptorInstitution
             * @property {tongxing.v1.TapTrace.$Properties|null} [trace] TapRecord trace
             * @property {string|null} [mode] TapRecord mode
             * @property {string|null} [medium] TapRecord medium
             * @property {Uint8Array|null} [rideCode] TapRecord rideCode
             * @property {tongxing.v1.RideStage|null} [rideStage] TapRecord rideStage
             * @property {number|null} [markAmountFen] TapRecord markAmountFen
             * @property {number|null} [openMinutesMax] TapRecord openMinutesMax
             * @property {number|null} [personNo] TapRecord personNo
             * @property {number|null} [lineListVersion] TapRecord lineListVersion
             * @property {number|null} [rideCodeListVersion] TapRecord rideCodeListVersion
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TapRecord.
             * @memberof tongxing.v1
             * @interface ITapRecord
             * @augments tongxing.v1.TapRecord.$Properties
             * @deprecated Use tongxing.v1.TapRecord.$Properties instead.
             */

            /**
             * Shape of a TapRecord.
             * @typedef {tongxing.v1.TapRecord.$Properties} tongxing.v1.TapRecord.$Shape
             */

            /**
             * Constructs a new TapRecord.
             * @memberof tongxing.v1
             * @classdesc Represents a TapRecord.
             * @constructor
             * @param {tongxing.v1.TapRecord.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TapRecord = function (properties) {
                this.priceSteps = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TapRecord recordNo.
             * @member {number} recordNo
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.recordNo = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * TapRecord kind.
             * @member {tongxing.v1.RecordKind} kind
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.kind = 0;

            /**
             * TapRecord cardNumber.
             * @member {string} cardNumber
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.cardNumber = "";

            /**
             * TapRecord issuerId.
             * @member {string} issuerId
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.issuerId = "";

            /**
             * TapRecord purse.
             * @member {number} purse
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.purse = 0;

            /**
             * TapRecord purchaseCounter.
             * @member {number} purchaseCounter
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.purchaseCounter = 0;

            /**
             * TapRecord balanceBeforeFen.
             * @member {number} balanceBeforeFen
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.balanceBeforeFen = 0;

            /**
             * TapRecord amountFen.
             * @member {number} amountFen
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.amountFen = 0;

            /**
             * TapRecord balanceAfterFen.
             * @member {number} balanceAfterFen
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.balanceAfterFen = 0;

            /**
             * TapRecord listPriceFen.
             * @member {number} listPriceFen
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.listPriceFen = 0;

            /**
             * TapRecord psamId.
             * @member {string} psamId
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.psamId = "";

            /**
             * TapRecord psamCounter.
             * @member {number} psamCounter
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.psamCounter = 0;

            /**
             * TapRecord psamCounterFrom.
             * @member {number} psamCounterFrom
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.psamCounterFrom = 0;

            /**
             * TapRecord tac.
             * @member {number|null|undefined} tac
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.tac = null;

            /**
             * TapRecord transactionType.
             * @member {number} transactionType
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.transactionType = 0;

            /**
             * TapRecord algorithm.
             * @member {number} algorithm
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.algorithm = 0;

            /**
             * TapRecord keyVersion.
             * @member {number} keyVersion
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.keyVersion = 0;

            /**
             * TapRecord keyIndex.
             * @member {number} keyIndex
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.keyIndex = 0;

            /**
             * TapRecord mac2Check.
             * @member {tongxing.v1.Mac2Check} mac2Check
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.mac2Check = 0;

            /**
             * TapRecord tappedAtMs.
             * @member {number} tappedAtMs
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.tappedAtMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * TapRecord utcOffsetMinutes.
             * @member {number} utcOffsetMinutes
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.utcOffsetMinutes = 0;

            /**
             * TapRecord clockTrust.
             * @member {tongxing.v1.ClockTrust} clockTrust
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.clockTrust = 0;

            /**
             * TapRecord operatorId.
             * @member {string} operatorId
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.operatorId = "";

            /**
             * TapRecord vehicleId.
             * @member {string} vehicleId
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.vehicleId = "";

            /**
             * TapRecord lineId.
             * @member {string} lineId
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.lineId = "";

            /**
             * TapRecord stopNo.
             * @member {number} stopNo
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.stopNo = 0;

            /**
             * TapRecord direction.
             * @member {tongxing.v1.Direction} direction
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.direction = 0;

            /**
             * TapRecord driverId.
             * @member {string} driverId
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.driverId = "";

            /**
             * TapRecord shiftId.
             * @member {string} shiftId
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.shiftId = "";

            /**
             * TapRecord tripNo.
             * @member {number} tripNo
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.tripNo = 0;

            /**
             * TapRecord boarding.
             * @member {tongxing.v1.BoardingHalf.$Properties|null|undefined} boarding
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.boarding = null;

            /**
             * TapRecord tariffVersion.
             * @member {number} tariffVersion
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.tariffVersion = 0;

            /**
             * TapRecord hotlistVersion.
             * @member {number} hotlistVersion
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.hotlistVersion = 0;

            /**
             * TapRecord cityListVersion.
             * @member {number} cityListVersion
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.cityListVersion = 0;

            /**
             * TapRecord issuerListVersion.
             * @member {number} issuerListVersion
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.issuerListVersion = 0;

            /**
             * TapRecord cardState.
             * @member {tongxing.v1.CardState.$Properties|null|undefined} cardState
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.cardState = null;

            /**
             * TapRecord priceSteps.
             * @member {Array.<tongxing.v1.PriceStep.$Properties>} priceSteps
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.priceSteps = $util.emptyArray;

            /**
             * TapRecord grey.
             * @member {boolean} grey
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.grey = false;

            /**
             * TapRecord locked.
             * @member {boolean} locked
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.locked = false;

            /**
             * TapRecord test.
             * @member {boolean} test
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.test = false;

            /**
             * TapRecord outcomeCode.
             * @member {string} outcomeCode
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.outcomeCode = "";

            /**
             * TapRecord elapsedUs.
             * @member {number} elapsedUs
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.elapsedUs = 0;

            /**
             * TapRecord lastLog.
             * @member {Uint8Array} lastLog
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.lastLog = $util.newBuffer([]);

            /**
             * TapRecord cardCity.
             * @member {string} cardCity
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.cardCity = "";

            /**
             * TapRecord acceptorCity.
             * @member {string} acceptorCity
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.acceptorCity = "";

            /**
             * TapRecord acceptorInstitution.
             * @member {string} acceptorInstitution
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.acceptorInstitution = "";

            /**
             * TapRecord trace.
             * @member {tongxing.v1.TapTrace.$Properties|null|undefined} trace
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.trace = null;

            /**
             * TapRecord mode.
             * @member {string} mode
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.mode = "";

            /**
             * TapRecord medium.
             * @member {string} medium
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.medium = "";

            /**
             * TapRecord rideCode.
             * @member {Uint8Array} rideCode
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.rideCode = $util.newBuffer([]);

            /**
             * TapRecord rideStage.
             * @member {tongxing.v1.RideStage} rideStage
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.rideStage = 0;

            /**
             * TapRecord markAmountFen.
             * @member {number} markAmountFen
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.markAmountFen = 0;

            /**
             * TapRecord openMinutesMax.
             * @member {number} openMinutesMax
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.openMinutesMax = 0;

            /**
             * TapRecord personNo.
             * @member {number} personNo
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.personNo = 0;

            /**
             * TapRecord lineListVersion.
             * @member {number} lineListVersion
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.lineListVersion = 0;

            /**
             * TapRecord rideCodeListVersion.
             * @member {number} rideCodeListVersion
             * @memberof tongxing.v1.TapRecord
             * @instance
             */
            TapRecord.prototype.rideCodeListVersion = 0;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TapRecord.prototype, "_tac", {
                get: $util.oneOfGetter($oneOfFields = ["tac"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new TapRecord instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.TapRecord
             * @static
             * @param {tongxing.v1.TapRecord.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.TapRecord} TapRecord instance
             * @type {{
             *   (properties: tongxing.v1.TapRecord.$Shape): tongxing.v1.TapRecord & tongxing.v1.TapRecord.$Shape;
             *   (properties?: tongxing.v1.TapRecord.$Properties): tongxing.v1.TapRecord;
             * }}
             */
            TapRecord.create = function(properties) {
                return new TapRecord(properties);
            };

            /**
             * Encodes the specified TapRecord message. Does not implicitly {@link tongxing.v1.TapRecord.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.TapRecord
             * @static
             * @param {tongxing.v1.TapRecord.$Properties} message TapRecord message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TapRecord.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.recordNo != null && $Object.hasOwnProperty.call(message, "recordNo") && (typeof message.recordNo === "object" ? message.recordNo.low || message.recordNo.high : message.recordNo !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.recordNo);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.kind);
                if (message.cardNumber != null && $Object.hasOwnProperty.call(message, "cardNumber") && message.cardNumber !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.cardNumber);
                if (message.issuerId != null && $Object.hasOwnProperty.call(message, "issuerId") && message.issuerId !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.issuerId);
                if (message.purse != null && $Object.hasOwnProperty.call(message, "purse") && message.purse !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.purse);
                if (message.purchaseCounter != null && $Object.hasOwnProperty.call(message, "purchaseCounter") && message.purchaseCounter !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.purchaseCounter);
                if (message.balanceBeforeFen != null && $Object.hasOwnProperty.call(message, "balanceBeforeFen") && message.balanceBeforeFen !== 0)
                    writer.uint32(/* id 7, wireType 0 =*/56).sint32(message.balanceBeforeFen);
                if (message.amountFen != null && $Object.hasOwnProperty.call(message, "amountFen") && message.amountFen !== 0)
                    writer.uint32(/* id 8, wireType 0 =*/64).uint32(message.amountFen);
                if (message.balanceAfterFen != null && $Object.hasOwnProperty.call(message, "balanceAfterFen") && message.balanceAfterFen !== 0)
                    writer.uint32(/* id 9, wireType 0 =*/72).sint32(message.balanceAfterFen);
                if (message.listPriceFen != null && $Object.hasOwnProperty.call(message, "listPriceFen") && message.listPriceFen !== 0)
                    writer.uint32(/* id 10, wireType 0 =*/80).uint32(message.listPriceFen);
                if (message.psamId != null && $Object.hasOwnProperty.call(message, "psamId") && message.psamId !== "")
                    writer.uint32(/* id 11, wireType 2 =*/90).string(message.psamId);
                if (message.psamCounter != null && $Object.hasOwnProperty.call(message, "psamCounter") && message.psamCounter !== 0)
                    writer.uint32(/* id 12, wireType 0 =*/96).uint32(message.psamCounter);
                if (message.psamCounterFrom != null && $Object.hasOwnProperty.call(message, "psamCounterFrom") && message.psamCounterFrom !== 0)
                    writer.uint32(/* id 13, wireType 0 =*/104).uint32(message.psamCounterFrom);
                if (message.tac != null && $Object.hasOwnProperty.call(message, "tac"))
                    writer.uint32(/* id 14, wireType 5 =*/117).fixed32(message.tac);
                if (message.transactionType != null && $Object.hasOwnProperty.call(message, "transactionType") && message.transactionType !== 0)
                    writer.uint32(/* id 15, wireType 0 =*/120).uint32(message.transactionType);
                if (message.algorithm != null && $Object.hasOwnProperty.call(message, "algorithm") && message.algorithm !== 0)
                    writer.uint32(/* id 16, wireType 0 =*/128).uint32(message.algorithm);
                if (message.keyVersion != null && $Object.hasOwnProperty.call(message, "keyVersion") && message.keyVersion !== 0)
                    writer.uint32(/* id 17, wireType 0 =*/136).uint32(message.keyVersion);
                if (message.keyIndex != null && $Object.hasOwnProperty.call(message, "keyIndex") && message.keyIndex !== 0)
                    writer.uint32(/* id 18, wireType 0 =*/144).uint32(message.keyIndex);
                if (message.mac2Check != null && $Object.hasOwnProperty.call(message, "mac2Check") && message.mac2Check !== 0)
                    writer.uint32(/* id 19, wireType 0 =*/152).int32(message.mac2Check);
                if (message.tappedAtMs != null && $Object.hasOwnProperty.call(message, "tappedAtMs") && (typeof message.tappedAtMs === "object" ? message.tappedAtMs.low || message.tappedAtMs.high : message.tappedAtMs !== 0))
                    writer.uint32(/* id 20, wireType 0 =*/160).uint64(message.tappedAtMs);
                if (message.utcOffsetMinutes != null && $Object.hasOwnProperty.call(message, "utcOffsetMinutes") && message.utcOffsetMinutes !== 0)
                    writer.uint32(/* id 21, wireType 0 =*/168).sint32(message.utcOffsetMinutes);
                if (message.clockTrust != null && $Object.hasOwnProperty.call(message, "clockTrust") && message.clockTrust !== 0)
                    writer.uint32(/* id 22, wireType 0 =*/176).int32(message.clockTrust);
                if (message.operatorId != null && $Object.hasOwnProperty.call(message, "operatorId") && message.operatorId !== "")
                    writer.uint32(/* id 23, wireType 2 =*/186).string(message.operatorId);
                if (message.vehicleId != null && $Object.hasOwnProperty.call(message, "vehicleId") && message.vehicleId !== "")
                    writer.uint32(/* id 24, wireType 2 =*/194).string(message.vehicleId);
                if (message.lineId != null && $Object.hasOwnProperty.call(message, "lineId") && message.lineId !== "")
                    writer.uint32(/* id 25, wireType 2 =*/202).string(message.lineId);
                if (message.stopNo != null && $Object.hasOwnProperty.call(message, "stopNo") && message.stopNo !== 0)
                    writer.uint32(/* id 26, wireType 0 =*/208).uint32(message.stopNo);
                if (message.direction != null && $Object.hasOwnProperty.call(message, "direction") && message.direction !== 0)
                    writer.uint32(/* id 27, wireType 0 =*/216).int32(message.direction);
                if (message.driverId != null && $Object.hasOwnProperty.call(message, "driverId") && message.driverId !== "")
                    writer.uint32(/* id 28, wireType 2 =*/226).string(message.driverId);
                if (message.shiftId != null && $Object.hasOwnProperty.call(message, "shiftId") && message.shiftId !== "")
                    writer.uint32(/* id 29, wireType 2 =*/234).string(message.shiftId);
                if (message.tripNo != null && $Object.hasOwnProperty.call(message, "tripNo") && message.tripNo !== 0)
                    writer.uint32(/* id 30, wireType 0 =*/240).uint32(message.tripNo);
                if (message.boarding != null && $Object.hasOwnProperty.call(message, "boarding"))
                    $root.tongxing.v1.BoardingHalf.encode(message.boarding, writer.uint32(/* id 31, wireType 2 =*/250).fork(), _depth + 1).ldelim();
                if (message.tariffVersion != null && $Object.hasOwnProperty.call(message, "tariffVersion") && message.tariffVersion !== 0)
                    writer.uint32(/* id 32, wireType 0 =*/256).uint32(message.tariffVersion);
                if (message.hotlistVersion != null && $Object.hasOwnProperty.call(message, "hotlistVersion") && message.hotlistVersion !== 0)
                    writer.uint32(/* id 33, wireType 0 =*/264).uint32(message.hotlistVersion);
                if (message.cityListVersion != null && $Object.hasOwnProperty.call(message, "cityListVersion") && message.cityListVersion !== 0)
                    writer.uint32(/* id 34, wireType 0 =*/272).uint32(message.cityListVersion);
                if (message.issuerListVersion != null && $Object.hasOwnProperty.call(message, "issuerListVersion") && message.issuerListVersion !== 0)
                    writer.uint32(/* id 35, wireType 0 =*/280).uint32(message.issuerListVersion);
                if (message.cardState != null && $Object.hasOwnProperty.call(message, "cardState"))
                    $root.tongxing.v1.CardState.encode(message.cardState, writer.uint32(/* id 36, wireType 2 =*/290).fork(), _depth + 1).ldelim();
                if (message.priceSteps != null && message.priceSteps.length)
                    for (let i = 0; i < message.priceSteps.length; ++i)
                        $root.tongxing.v1.PriceStep.encode(message.priceSteps[i], writer.uint32(/* id 37, wireType 2 =*/298).fork(), _depth + 1).ldelim();
                if (message.grey != null && $Object.hasOwnProperty.call(message, "grey") && message.grey !== false)
                    writer.uint32(/* id 38, wireType 0 =*/304).bool(message.grey);
                if (message.locked != null && $Object.hasOwnProperty.call(message, "locked") && message.locked !== false)
                    writer.uint32(/* id 39, wireType 0 =*/312).bool(message.locked);
                if (message.test != null && $Object.hasOwnProperty.call(message, "test") && message.test !== false)
                    writer.uint32(/* id 40, wireType 0 =*/320).bool(message.test);
                if (message.outcomeCode != null && $Object.hasOwnProperty.call(message, "outcomeCode") && message.outcomeCode !== "")
                    writer.uint32(/* id 41, wireType 2 =*/330).string(message.outcomeCode);
                if (message.elapsedUs != null && $Object.hasOwnProperty.call(message, "elapsedUs") && message.elapsedUs !== 0)
                    writer.uint32(/* id 42, wireType 0 =*/336).uint32(message.elapsedUs);
                if (message.lastLog != null && $Object.hasOwnProperty.call(message, "lastLog") && message.lastLog.length)
                    writer.uint32(/* id 43, wireType 2 =*/346).bytes(message.lastLog);
                if (message.cardCity != null && $Object.hasOwnProperty.call(message, "cardCity") && message.cardCity !== "")
                    writer.uint32(/* id 44, wireType 2 =*/354).string(message.cardCity);
                if (message.acceptorCity != null && $Object.hasOwnProperty.call(message, "acceptorCity") && message.acceptorCity !== "")
                    writer.uint32(/* id 45, wireType 2 =*/362).string(message.acceptorCity);
                if (message.acceptorInstitution != null && $Object.hasOwnProperty.call(message, "acceptorInstitution") && message.acceptorInstitution !== "")
                    writer.uint32(/* id 46, wireType 2 =*/370).string(message.acceptorInstitution);
                if (message.trace != null && $Object.hasOwnProperty.call(message, "trace"))
                    $root.tongxing.v1.TapTrace.encode(message.trace, writer.uint32(/* id 47, wireType 2 =*/378).fork(), _depth + 1).ldelim();
                if (message.mode != null && $Object.hasOwnProperty.call(message, "mode") && message.mode !== "")
                    writer.uint32(/* id 48, wireType 2 =*/386).string(message.mode);
                if (message.medium != null && $Object.hasOwnProperty.call(message, "medium") && message.medium !== "")
                    writer.uint32(/* id 49, wireType 2 =*/394).string(message.medium);
                if (message.rideCode != null && $Object.hasOwnProperty.call(message, "rideCode") && message.rideCode.length)
                    writer.uint32(/* id 50, wireType 2 =*/402).bytes(message.rideCode);
                if (message.rideStage != null && $Object.hasOwnProperty.call(message, "rideStage") && message.rideStage !== 0)
                    writer.uint32(/* id 51, wireType 0 =*/408).int32(message.rideStage);
                if (message.markAmountFen != null && $Object.hasOwnProperty.call(message, "markAmountFen") && message.markAmountFen !== 0)
                    writer.uint32(/* id 52, wireType 0 =*/416).uint32(message.markAmountFen);
                if (message.openMinutesMax != null && $Object.hasOwnProperty.call(message, "openMinutesMax") && message.openMinutesMax !== 0)
                    writer.uint32(/* id 53, wireType 0 =*/424).uint32(message.openMinutesMax);
                if (message.personNo != null && $Object.hasOwnProperty.call(message, "personNo") && message.personNo !== 0)
                    writer.uint32(/* id 54, wireType 0 =*/432).uint32(message.personNo);
                if (message.lineListVersion != null && $Object.hasOwnProperty.call(message, "lineListVersion") && message.lineListVersion !== 0)
                    writer.uint32(/* id 55, wireType 0 =*/440).uint32(message.lineListVersion);
                if (message.rideCodeListVersion != null && $Object.hasOwnProperty.call(message, "rideCodeListVersion") && message.rideCodeListVersion !== 0)
                    writer.uint32(/* id 56, wireType 0 =*/448).uint32(message.rideCodeListVersion);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a TapRecord message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.TapRecord
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.TapRecord & tongxing.v1.TapRecord.$Shape} TapRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TapRecord.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.TapRecord();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.recordNo = value;
                            else
                                delete message.recordNo;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.cardNumber = value;
                            else
                                delete message.cardNumber;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.issuerId = value;
                            else
                                delete message.issuerId;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.purse = value;
                            else
                                delete message.purse;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.purchaseCounter = value;
                            else
                                delete message.purchaseCounter;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.balanceBeforeFen = value;
                            else
                                delete message.balanceBeforeFen;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.amountFen = value;
                            else
                                delete message.amountFen;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.balanceAfterFen = value;
                            else
                                delete message.balanceAfterFen;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.listPriceFen = value;
                            else
                                delete message.listPriceFen;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.psamId = value;
                            else
                                delete message.psamId;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.psamCounter = value;
                            else
                                delete message.psamCounter;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.psamCounterFrom = value;
                            else
                                delete message.psamCounterFrom;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 5)
                                break;
                            message.tac = reader.fixed32();
                            message._tac = "tac";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.transactionType = value;
                            else
                                delete message.transactionType;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.algorithm = value;
                            else
                                delete message.algorithm;
                            continue;
                        }
                    case 17: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.keyVersion = value;
                            else
                                delete message.keyVersion;
                            continue;
                        }
                    case 18: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.keyIndex = value;
                            else
                                delete message.keyIndex;
                            continue;
                        }
                    case 19: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.mac2Check = value;
                            else
                                delete message.mac2Check;
                            continue;
                        }
                    case 20: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.tappedAtMs = value;
                            else
                                delete message.tappedAtMs;
                            continue;
                        }
                    case 21: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.utcOffsetMinutes = value;
                            else
                                delete message.utcOffsetMinutes;
                            continue;
                        }
                    case 22: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.clockTrust = value;
                            else
                                delete message.clockTrust;
                            continue;
                        }
                    case 23: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.operatorId = value;
                            else
                                delete message.operatorId;
                            continue;
                        }
                    case 24: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.vehicleId = value;
                            else
                                delete message.vehicleId;
                            continue;
                        }
                    case 25: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.lineId = value;
                            else
                                delete message.lineId;
                            continue;
                        }
                    case 26: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stopNo = value;
                            else
                                delete message.stopNo;
                            continue;
                        }
                    case 27: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.direction = value;
                            else
                                delete message.direction;
                            continue;
                        }
                    case 28: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.driverId = value;
                            else
                                delete message.driverId;
                            continue;
                        }
                    case 29: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.shiftId = value;
                            else
                                delete message.shiftId;
                            continue;
                        }
                    case 30: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.tripNo = value;
                            else
                                delete message.tripNo;
                            continue;
                        }
                    case 31: {
                            if (wireType !== 2)
                                break;
                            message.boarding = $root.tongxing.v1.BoardingHalf.decode(reader, reader.size(), $undefined, _depth + 1, message.boarding);
                            continue;
                        }
                    case 32: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.tariffVersion = value;
                            else
                                delete message.tariffVersion;
                            continue;
                        }
                    case 33: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.hotlistVersion = value;
                            else
                                delete message.hotlistVersion;
                            continue;
                        }
                    case 34: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.cityListVersion = value;
                            else
                                delete message.cityListVersion;
                            continue;
                        }
                    case 35: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.issuerListVersion = value;
                            else
                                delete message.issuerListVersion;
                            continue;
                        }
                    case 36: {
                            if (wireType !== 2)
                                break;
                            message.cardState = $root.tongxing.v1.CardState.decode(reader, reader.size(), $undefined, _depth + 1, message.cardState);
                            continue;
                        }
                    case 37: {
                            if (wireType !== 2)
                                break;
                            if (!(message.priceSteps && message.priceSteps.length))
                                message.priceSteps = [];
                            message.priceSteps.push($root.tongxing.v1.PriceStep.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 38: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.grey = value;
                            else
                                delete message.grey;
                            continue;
                        }
                    case 39: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.locked = value;
                            else
                                delete message.locked;
                            continue;
                        }
                    case 40: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.test = value;
                            else
                                delete message.test;
                            continue;
                        }
                    case 41: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.outcomeCode = value;
                            else
                                delete message.outcomeCode;
                            continue;
                        }
                    case 42: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.elapsedUs = value;
                            else
                                delete message.elapsedUs;
                            continue;
                        }
                    case 43: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lastLog = value;
                            else
                                delete message.lastLog;
                            continue;
                        }
                    case 44: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.cardCity = value;
                            else
                                delete message.cardCity;
                            continue;
                        }
                    case 45: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.acceptorCity = value;
                            else
                                delete message.acceptorCity;
                            continue;
                        }
                    case 46: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.acceptorInstitution = value;
                            else
                                delete message.acceptorInstitution;
                            continue;
                        }
                    case 47: {
                            if (wireType !== 2)
                                break;
                            message.trace = $root.tongxing.v1.TapTrace.decode(reader, reader.size(), $undefined, _depth + 1, message.trace);
                            continue;
                        }
                    case 48: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.mode = value;
                            else
                                delete message.mode;
                            continue;
                        }
                    case 49: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.medium = value;
                            else
                                delete message.medium;
                            continue;
                        }
                    case 50: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.rideCode = value;
                            else
                                delete message.rideCode;
                            continue;
                        }
                    case 51: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.rideStage = value;
                            else
                                delete message.rideStage;
                            continue;
                        }
                    case 52: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.markAmountFen = value;
                            else
                                delete message.markAmountFen;
                            continue;
                        }
                    case 53: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.openMinutesMax = value;
                            else
                                delete message.openMinutesMax;
                            continue;
                        }
                    case 54: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.personNo = value;
                            else
                                delete message.personNo;
                            continue;
                        }
                    case 55: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.lineListVersion = value;
                            else
                                delete message.lineListVersion;
                            continue;
                        }
                    case 56: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rideCodeListVersion = value;
                            else
                                delete message.rideCodeListVersion;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a TapRecord message.
             * @function verify
             * @memberof tongxing.v1.TapRecord
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            TapRecord.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.recordNo != null && $Object.hasOwnProperty.call(message, "recordNo"))
                    if (!$util.isInteger(message.recordNo) && !(message.recordNo && $util.isInteger(message.recordNo.low) && $util.isInteger(message.recordNo.high)))
                        return "recordNo: integer|Long expected";
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    if (typeof message.kind !== "number" || (message.kind | 0) !== message.kind)
                        return "kind: enum value expected";
                if (message.cardNumber != null && $Object.hasOwnProperty.call(message, "cardNumber"))
                    if (!$util.isString(message.cardNumber))
                        return "cardNumber: string expected";
                if (message.issuerId != null && $Object.hasOwnProperty.call(message, "issuerId"))
                    if (!$util.isString(message.issuerId))
                        return "issuerId: string expected";
                if (message.purse != null && $Object.hasOwnProperty.call(message, "purse"))
                    if (!$util.isInteger(message.purse))
                        return "purse: integer expected";
                if (message.purchaseCounter != null && $Object.hasOwnProperty.call(message, "purchaseCounter"))
                    if (!$util.isInteger(message.purchaseCounter))
                        return "purchaseCounter: integer expected";
                if (message.balanceBeforeFen != null && $Object.hasOwnProperty.call(message, "balanceBeforeFen"))
                    if (!$util.isInteger(message.balanceBeforeFen))
                        return "balanceBeforeFen: integer expected";
                if (message.amountFen != null && $Object.hasOwnProperty.call(message, "amountFen"))
                    if (!$util.isInteger(message.amountFen))
                        return "amountFen: integer expected";
                if (message.balanceAfterFen != null && $Object.hasOwnProperty.call(message, "balanceAfterFen"))
                    if (!$util.isInteger(message.balanceAfterFen))
                        return "balanceAfterFen: integer expected";
                if (message.listPriceFen != null && $Object.hasOwnProperty.call(message, "listPriceFen"))
                    if (!$util.isInteger(message.listPriceFen))
                        return "listPriceFen: integer expected";
                if (message.psamId != null && $Object.hasOwnProperty.call(message, "psamId"))
                    if (!$util.isString(message.psamId))
                        return "psamId: string expected";
                if (message.psamCounter != null && $Object.hasOwnProperty.call(message, "psamCounter"))
                    if (!$util.isInteger(message.psamCounter))
                        return "psamCounter: integer expected";
                if (message.psamCounterFrom != null && $Object.hasOwnProperty.call(message, "psamCounterFrom"))
                    if (!$util.isInteger(message.psamCounterFrom))
                        return "psamCounterFrom: integer expected";
                if (message.tac != null && $Object.hasOwnProperty.call(message, "tac")) {
                    properties._tac = 1;
                    if (!$util.isInteger(message.tac))
                        return "tac: integer expected";
                }
                if (message.transactionType != null && $Object.hasOwnProperty.call(message, "transactionType"))
                    if (!$util.isInteger(message.transactionType))
                        return "transactionType: integer expected";
                if (message.algorithm != null && $Object.hasOwnProperty.call(message, "algorithm"))
                    if (!$util.isInteger(message.algorithm))
                        return "algorithm: integer expected";
                if (message.keyVersion != null && $Object.hasOwnProperty.call(message, "keyVersion"))
                    if (!$util.isInteger(message.keyVersion))
                        return "keyVersion: integer expected";
                if (message.keyIndex != null && $Object.hasOwnProperty.call(message, "keyIndex"))
                    if (!$util.isInteger(message.keyIndex))
                        return "keyIndex: integer expected";
                if (message.mac2Check != null && $Object.hasOwnProperty.call(message, "mac2Check"))
                    if (typeof message.mac2Check !== "number" || (message.mac2Check | 0) !== message.mac2Check)
                        return "mac2Check: enum value expected";
                if (message.tappedAtMs != null && $Object.hasOwnProperty.call(message, "tappedAtMs"))
                    if (!$util.isInteger(message.tappedAtMs) && !(message.tappedAtMs && $util.isInteger(message.tappedAtMs.low) && $util.isInteger(message.tappedAtMs.high)))
                        return "tappedAtMs: integer|Long expected";
                if (message.utcOffsetMinutes != null && $Object.hasOwnProperty.call(message, "utcOffsetMinutes"))
                    if (!$util.isInteger(message.utcOffsetMinutes))
                        return "utcOffsetMinutes: integer expected";
                if (message.clockTrust != null && $Object.hasOwnProperty.call(message, "clockTrust"))
                    if (typeof message.clockTrust !== "number" || (message.clockTrust | 0) !== message.clockTrust)
                        return "clockTrust: enum value expected";
                if (message.operatorId != null && $Object.hasOwnProperty.call(message, "operatorId"))
                    if (!$util.isString(message.operatorId))
                        return "operatorId: string expected";
                if (message.vehicleId != null && $Object.hasOwnProperty.call(message, "vehicleId"))
                    if (!$util.isString(message.vehicleId))
                        return "vehicleId: string expected";
                if (message.lineId != null && $Object.hasOwnProperty.call(message, "lineId"))
                    if (!$util.isString(message.lineId))
                        return "lineId: string expected";
                if (message.stopNo != null && $Object.hasOwnProperty.call(message, "stopNo"))
                    if (!$util.isInteger(message.stopNo))
                        return "stopNo: integer expected";
                if (message.direction != null && $Object.hasOwnProperty.call(message, "direction"))
                    if (typeof message.direction !== "number" || (message.direction | 0) !== message.direction)
                        return "direction: enum value expected";
                if (message.driverId != null && $Object.hasOwnProperty.call(message, "driverId"))
                    if (!$util.isString(message.driverId))
                        return "driverId: string expected";
                if (message.shiftId != null && $Object.hasOwnProperty.call(message, "shiftId"))
                    if (!$util.isString(message.shiftId))
                        return "shiftId: string expected";
                if (message.tripNo != null && $Object.hasOwnProperty.call(message, "tripNo"))
                    if (!$util.isInteger(message.tripNo))
                        return "tripNo: integer expected";
                if (message.boarding != null && $Object.hasOwnProperty.call(message, "boarding")) {
                    let error = $root.tongxing.v1.BoardingHalf.verify(message.boarding, _depth + 1);
                    if (error)
                        return "boarding." + error;
                }
                if (message.tariffVersion != null && $Object.hasOwnProperty.call(message, "tariffVersion"))
                    if (!$util.isInteger(message.tariffVersion))
                        return "tariffVersion: integer expected";
                if (message.hotlistVersion != null && $Object.hasOwnProperty.call(message, "hotlistVersion"))
                    if (!$util.isInteger(message.hotlistVersion))
                        return "hotlistVersion: integer expected";
                if (message.cityListVersion != null && $Object.hasOwnProperty.call(message, "cityListVersion"))
                    if (!$util.isInteger(message.cityListVersion))
                        return "cityListVersion: integer expected";
                if (message.issuerListVersion != null && $Object.hasOwnProperty.call(message, "issuerListVersion"))
                    if (!$util.isInteger(message.issuerListVersion))
                        return "issuerListVersion: integer expected";
                if (message.cardState != null && $Object.hasOwnProperty.call(message, "cardState")) {
                    let error = $root.tongxing.v1.CardState.verify(message.cardState, _depth + 1);
                    if (error)
                        return "cardState." + error;
                }
                if (message.priceSteps != null && $Object.hasOwnProperty.call(message, "priceSteps")) {
                    if (!$Array.isArray(message.priceSteps))
                        return "priceSteps: array expected";
                    for (let i = 0; i < message.priceSteps.length; ++i) {
                        let error = $root.tongxing.v1.PriceStep.verify(message.priceSteps[i], _depth + 1);
                        if (error)
                            return "priceSteps." + error;
                    }
                }
                if (message.grey != null && $Object.hasOwnProperty.call(message, "grey"))
                    if (typeof message.grey !== "boolean")
                        return "grey: boolean expected";
                if (message.locked != null && $Object.hasOwnProperty.call(message, "locked"))
                    if (typeof message.locked !== "boolean")
                        return "locked: boolean expected";
                if (message.test != null && $Object.hasOwnProperty.call(message, "test"))
                    if (typeof message.test !== "boolean")
                        return "test: boolean expected";
                if (message.outcomeCode != null && $Object.hasOwnProperty.call(message, "outcomeCode"))
                    if (!$util.isString(message.outcomeCode))
                        return "outcomeCode: string expected";
                if (message.elapsedUs != null && $Object.hasOwnProperty.call(message, "elapsedUs"))
                    if (!$util.isInteger(message.elapsedUs))
                        return "elapsedUs: integer expected";
                if (message.lastLog != null && $Object.hasOwnProperty.call(message, "lastLog"))
                    if (!(message.lastLog && typeof message.lastLog.length === "number" || $util.isString(message.lastLog)))
                        return "lastLog: buffer expected";
                if (message.cardCity != null && $Object.hasOwnProperty.call(message, "cardCity"))
                    if (!$util.isString(message.cardCity))
                        return "cardCity: string expected";
                if (message.acceptorCity != null && $Object.hasOwnProperty.call(message, "acceptorCity"))
                    if (!$util.isString(message.acceptorCity))
                        return "acceptorCity: string expected";
                if (message.acceptorInstitution != null && $Object.hasOwnProperty.call(message, "acceptorInstitution"))
                    if (!$util.isString(message.acceptorInstitution))
                        return "acceptorInstitution: string expected";
                if (message.trace != null && $Object.hasOwnProperty.call(message, "trace")) {
                    let error = $root.tongxing.v1.TapTrace.verify(message.trace, _depth + 1);
                    if (error)
                        return "trace." + error;
                }
                if (message.mode != null && $Object.hasOwnProperty.call(message, "mode"))
                    if (!$util.isString(message.mode))
                        return "mode: string expected";
                if (message.medium != null && $Object.hasOwnProperty.call(message, "medium"))
                    if (!$util.isString(message.medium))
                        return "medium: string expected";
                if (message.rideCode != null && $Object.hasOwnProperty.call(message, "rideCode"))
                    if (!(message.rideCode && typeof message.rideCode.length === "number" || $util.isString(message.rideCode)))
                        return "rideCode: buffer expected";
                if (message.rideStage != null && $Object.hasOwnProperty.call(message, "rideStage"))
                    if (typeof message.rideStage !== "number" || (message.rideStage | 0) !== message.rideStage)
                        return "rideStage: enum value expected";
                if (message.markAmountFen != null && $Object.hasOwnProperty.call(message, "markAmountFen"))
                    if (!$util.isInteger(message.markAmountFen))
                        return "markAmountFen: integer expected";
                if (message.openMinutesMax != null && $Object.hasOwnProperty.call(message, "openMinutesMax"))
                    if (!$util.isInteger(message.openMinutesMax))
                        return "openMinutesMax: integer expected";
                if (message.personNo != null && $Object.hasOwnProperty.call(message, "personNo"))
                    if (!$util.isInteger(message.personNo))
                        return "personNo: integer expected";
                if (message.lineListVersion != null && $Object.hasOwnProperty.call(message, "lineListVersion"))
                    if (!$util.isInteger(message.lineListVersion))
                        return "lineListVersion: integer expected";
                if (message.rideCodeListVersion != null && $Object.hasOwnProperty.call(message, "rideCodeListVersion"))
                    if (!$util.isInteger(message.rideCodeListVersion))
                        return "rideCodeListVersion: integer expected";
                return null;
            };

            /**
             * Creates a TapRecord message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.TapRecord
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.TapRecord} TapRecord
             */
            TapRecord.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.TapRecord)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.TapRecord: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.TapRecord();
                if (object.recordNo != null)
                    if (typeof object.recordNo === "object" ? object.recordNo.low || object.recordNo.high : $Number(object.recordNo) !== 0)
                        if ($util.Long)
                            message.recordNo = $util.Long.fromValue(object.recordNo, true);
                        else if (typeof object.recordNo === "string")
                            message.recordNo = $parseInt(object.recordNo, 10);
                        else if (typeof object.recordNo === "number")
                            message.recordNo = object.recordNo;
                        else if (typeof object.recordNo === "object")
                            message.recordNo = new $util.LongBits(object.recordNo.low >>> 0, object.recordNo.high >>> 0).toNumber(true);
                if (object.kind !== 0 && (typeof object.kind !== "string" || $root.tongxing.v1.RecordKind[object.kind] !== 0))
                    switch (object.kind) {
                    case "RECORD_KIND_UNSPECIFIED":
                    case 0:
                        message.kind = 0;
                        break;
                    case "RECORD_KIND_PURCHASE":
                    case 1:
                        message.kind = 1;
                        break;
                    case "RECORD_KIND_PROVED":
                    case 2:
                        message.kind = 2;
                        break;
                    case "RECORD_KIND_GREY":
                    case 3:
                        message.kind = 3;
                        break;
                    case "RECORD_KIND_VOID":
                    case 4:
                        message.kind = 4;
                        break;
                    case "RECORD_KIND_REFUSED":
                    case 5:
                        message.kind = 5;
                        break;
                    case "RECORD_KIND_LOCKED":
                    case 6:
                        message.kind = 6;
                        break;
                    case "RECORD_KIND_SAM_SKIPPED":
                    case 7:
                        message.kind = 7;
                        break;
                    case "RECORD_KIND_CODE_RIDE":
                    case 8:
                        message.kind = 8;
                        break;
                    case "RECORD_KIND_STAFF":
                    case 9:
                        message.kind = 9;
                        break;
                    default:
                        if (typeof object.kind === "number" && (object.kind | 0) === object.kind)
                            message.kind = object.kind;
                    }
                if (object.cardNumber != null)
                    if (typeof object.cardNumber !== "string" || object.cardNumber.length)
                        message.cardNumber = $String(object.cardNumber);
                if (object.issuerId != null)
                    if (typeof object.issuerId !== "string" || object.issuerId.length)
                        message.issuerId = $String(object.issuerId);
                if (object.purse != null)
                    if ($Number(object.purse) !== 0)
                        message.purse = object.purse >>> 0;
                if (object.purchaseCounter != null)
                    if ($Number(object.purchaseCounter) !== 0)
                        message.purchaseCounter = object.purchaseCounter >>> 0;
                if (object.balanceBeforeFen != null)
                    if ($Number(object.balanceBeforeFen) !== 0)
                        message.balanceBeforeFen = object.balanceBeforeFen | 0;
                if (object.amountFen != null)
                    if ($Number(object.amountFen) !== 0)
                        message.amountFen = object.amountFen >>> 0;
                if (object.balanceAfterFen != null)
                    if ($Number(object.balanceAfterFen) !== 0)
                        message.balanceAfterFen = object.balanceAfterFen | 0;
                if (object.listPriceFen != null)
                    if ($Number(object.listPriceFen) !== 0)
                        message.listPriceFen = object.listPriceFen >>> 0;
                if (object.psamId != null)
                    if (typeof object.psamId !== "string" || object.psamId.length)
                        message.psamId = $String(object.psamId);
                if (object.psamCounter != null)
                    if ($Number(object.psamCounter) !== 0)
                        message.psamCounter = object.psamCounter >>> 0;
                if (object.psamCounterFrom != null)
                    if ($Number(object.psamCounterFrom) !== 0)
                        message.psamCounterFrom = object.psamCounterFrom >>> 0;
                if (object.tac != null)
                    message.tac = object.tac >>> 0;
                if (object.transactionType != null)
                    if ($Number(object.transactionType) !== 0)
                        message.transactionType = object.transactionType >>> 0;
                if (object.algorithm != null)
                    if ($Number(object.algorithm) !== 0)
                        message.algorithm = object.algorithm >>> 0;
                if (object.keyVersion != null)
                    if ($Number(object.keyVersion) !== 0)
                        message.keyVersion = object.keyVersion >>> 0;
                if (object.keyIndex != null)
                    if ($Number(object.keyIndex) !== 0)
                        message.keyIndex = object.keyIndex >>> 0;
                if (object.mac2Check !== 0 && (typeof object.mac2Check !== "string" || $root.tongxing.v1.Mac2Check[object.mac2Check] !== 0))
                    switch (object.mac2Check) {
                    case "MAC2_CHECK_UNSPECIFIED":
                    case 0:
                        message.mac2Check = 0;
                        break;
                    case "MAC2_CHECK_OK":
                    case 1:
                        message.mac2Check = 1;
                        break;
                    case "MAC2_CHECK_WRONG":
                    case 2:
                        message.mac2Check = 2;
                        break;
                    case "MAC2_CHECK_NOT_DONE":
                    case 3:
                        message.mac2Check = 3;
                        break;
                    default:
                        if (typeof object.mac2Check === "number" && (object.mac2Check | 0) === object.mac2Check)
                            message.mac2Check = object.mac2Check;
                    }
                if (object.tappedAtMs != null)
                    if (typeof object.tappedAtMs === "object" ? object.tappedAtMs.low || object.tappedAtMs.high : $Number(object.tappedAtMs) !== 0)
                        if ($util.Long)
                            message.tappedAtMs = $util.Long.fromValue(object.tappedAtMs, true);
                        else if (typeof object.tappedAtMs === "string")
                            message.tappedAtMs = $parseInt(object.tappedAtMs, 10);
                        else if (typeof object.tappedAtMs === "number")
                            message.tappedAtMs = object.tappedAtMs;
                        else if (typeof object.tappedAtMs === "object")
                            message.tappedAtMs = new $util.LongBits(object.tappedAtMs.low >>> 0, object.tappedAtMs.high >>> 0).toNumber(true);
                if (object.utcOffsetMinutes != null)
                    if ($Number(object.utcOffsetMinutes) !== 0)
                        message.utcOffsetMinutes = object.utcOffsetMinutes | 0;
                if (object.clockTrust !== 0 && (typeof object.clockTrust !== "string" || $root.tongxing.v1.ClockTrust[object.clockTrust] !== 0))
                    switch (object.clockTrust) {
                    case "CLOCK_TRUST_UNSPECIFIED":
                    case 0:
                        message.clockTrust = 0;
                        break;
                    case "CLOCK_TRUST_SYNCED":
                    case 1:
                        message.clockTrust = 1;
                        break;
                    case "CLOCK_TRUST_HOLDOVER":
                    case 2:
                        message.clockTrust = 2;
                        break;
                    case "CLOCK_TRUST_UNSET":
                    case 3:
                        message.clockTrust = 3;
                        break;
                    case "CLOCK_TRUST_JUMPED":
                    case 4:
                        message.clockTrust = 4;
                        break;
                    default:
                        if (typeof object.clockTrust === "number" && (object.clockTrust | 0) === object.clockTrust)
                            message.clockTrust = object.clockTrust;
                    }
                if (object.operatorId != null)
                    if (typeof object.operatorId !== "string" || object.operatorId.length)
                        message.operatorId = $String(object.operatorId);
                if (object.vehicleId != null)
                    if (typeof object.vehicleId !== "string" || object.vehicleId.length)
                        message.vehicleId = $String(object.vehicleId);
                if (object.lineId != null)
                    if (typeof object.lineId !== "string" || object.lineId.length)
                        message.lineId = $String(object.lineId);
                if (object.stopNo != null)
                    if ($Number(object.stopNo) !== 0)
                        message.stopNo = object.stopNo >>> 0;
                if (object.direction !== 0 && (typeof object.direction !== "string" || $root.tongxing.v1.Direction[object.direction] !== 0))
                    switch (object.direction) {
                    case "DIRECTION_UNSPECIFIED":
                    case 0:
                        message.direction = 0;
                        break;
                    case "DIRECTION_UP":
                    case 1:
                        message.direction = 1;
                        break;
                    case "DIRECTION_DOWN":
                    case 2:
                        message.direction = 2;
                        break;
                    default:
                        if (typeof object.direction === "number" && (object.direction | 0) === object.direction)
                            message.direction = object.direction;
                    }
                if (object.driverId != null)
                    if (typeof object.driverId !== "string" || object.driverId.length)
                        message.driverId = $String(object.driverId);
                if (object.shiftId != null)
                    if (typeof object.shiftId !== "string" || object.shiftId.length)
                        message.shiftId = $String(object.shiftId);
                if (object.tripNo != null)
                    if ($Number(object.tripNo) !== 0)
                        message.tripNo = object.tripNo >>> 0;
                if (object.boarding != null) {
                    if (!$util.isObject(object.boarding))
                        throw $TypeError(".tongxing.v1.TapRecord.boarding: object expected");
                    message.boarding = $root.tongxing.v1.BoardingHalf.fromObject(object.boarding, _depth + 1);
                }
                if (object.tariffVersion != null)
                    if ($Number(object.tariffVersion) !== 0)
                        message.tariffVersion = object.tariffVersion >>> 0;
                if (object.hotlistVersion != null)
                    if ($Number(object.hotlistVersion) !== 0)
                        message.hotlistVersion = object.hotlistVersion >>> 0;
                if (object.cityListVersion != null)
                    if ($Number(object.cityListVersion) !== 0)
                        message.cityListVersion = object.cityListVersion >>> 0;
                if (object.issuerListVersion != null)
                    if ($Number(object.issuerListVersion) !== 0)
                        message.issuerListVersion = object.issuerListVersion >>> 0;
                if (object.cardState != null) {
                    if (!$util.isObject(object.cardState))
                        throw $TypeError(".tongxing.v1.TapRecord.cardState: object expected");
                    message.cardState = $root.tongxing.v1.CardState.fromObject(object.cardState, _depth + 1);
                }
                if (object.priceSteps) {
                    if (!$Array.isArray(object.priceSteps))
                        throw $TypeError(".tongxing.v1.TapRecord.priceSteps: array expected");
                    message.priceSteps = $Array(object.priceSteps.length);
                    for (let i = 0; i < object.priceSteps.length; ++i) {
                        if (!$util.isObject(object.priceSteps[i]))
                            throw $TypeError(".tongxing.v1.TapRecord.priceSteps: object expected");
                        message.priceSteps[i] = $root.tongxing.v1.PriceStep.fromObject(object.priceSteps[i], _depth + 1);
                    }
                }
                if (object.grey != null)
                    if (object.grey)
                        message.grey = $Boolean(object.grey);
                if (object.locked != null)
                    if (object.locked)
                        message.locked = $Boolean(object.locked);
                if (object.test != null)
                    if (object.test)
                        message.test = $Boolean(object.test);
                if (object.outcomeCode != null)
                    if (typeof object.outcomeCode !== "string" || object.outcomeCode.length)
                        message.outcomeCode = $String(object.outcomeCode);
                if (object.elapsedUs != null)
                    if ($Number(object.elapsedUs) !== 0)
                        message.elapsedUs = object.elapsedUs >>> 0;
                if (object.lastLog != null)
                    if (object.lastLog.length)
                        if (typeof object.lastLog === "string")
                            $util.base64.decode(object.lastLog, message.lastLog = $util.newBuffer($util.base64.length(object.lastLog)), 0);
                        else if (object.lastLog.length >= 0)
                            message.lastLog = object.lastLog;
                if (object.cardCity != null)
                    if (typeof object.cardCity !== "string" || object.cardCity.length)
                        message.cardCity = $String(object.cardCity);
                if (object.acceptorCity != null)
                    if (typeof object.acceptorCity !== "string" || object.acceptorCity.length)
                        message.acceptorCity = $String(object.acceptorCity);
                if (object.acceptorInstitution != null)
                    if (typeof object.acceptorInstitution !== "string" || object.acceptorInstitution.length)
                        message.acceptorInstitution = $String(object.acceptorInstitution);
                if (object.trace != null) {
                    if (!$util.isObject(object.trace))
                        throw $TypeError(".tongxing.v1.TapRecord.trace: object expected");
                    message.trace = $root.tongxing.v1.TapTrace.fromObject(object.trace, _depth + 1);
                }
                if (object.mode != null)
                    if (typeof object.mode !== "string" || object.mode.length)
                        message.mode = $String(object.mode);
                if (object.medium != null)
                    if (typeof object.medium !== "string" || object.medium.length)
                        message.medium = $String(object.medium);
                if (object.rideCode != null)
                    if (object.rideCode.length)
                        if (typeof object.rideCode === "string")
                            $util.base64.decode(object.rideCode, message.rideCode = $util.newBuffer($util.base64.length(object.rideCode)), 0);
                        else if (object.rideCode.length >= 0)
                            message.rideCode = object.rideCode;
                if (object.rideStage !== 0 && (typeof object.rideStage !== "string" || $root.tongxing.v1.RideStage[object.rideStage] !== 0))
                    switch (object.rideStage) {
                    case "RIDE_STAGE_UNSPECIFIED":
                    case 0:
                        message.rideStage = 0;
                        break;
                    case "RIDE_STAGE_SINGLE":
                    case 1:
                        message.rideStage = 1;
                        break;
                    case "RIDE_STAGE_BOARD":
                    case 2:
                        message.rideStage = 2;
                        break;
                    case "RIDE_STAGE_ALIGHT":
                    case 3:
                        message.rideStage = 3;
                        break;
                    case "RIDE_STAGE_SUPPLEMENT":
                    case 4:
                        message.rideStage = 4;
                        break;
                    default:
                        if (typeof object.rideStage === "number" && (object.rideStage | 0) === object.rideStage)
                            message.rideStage = object.rideStage;
                    }
                if (object.markAmountFen != null)
                    if ($Number(object.markAmountFen) !== 0)
                        message.markAmountFen = object.markAmountFen >>> 0;
                if (object.openMinutesMax != null)
                    if ($Number(object.openMinutesMax) !== 0)
                        message.openMinutesMax = object.openMinutesMax >>> 0;
                if (object.personNo != null)
                    if ($Number(object.personNo) !== 0)
                        message.personNo = object.personNo >>> 0;
                if (object.lineListVersion != null)
                    if ($Number(object.lineListVersion) !== 0)
                        message.lineListVersion = object.lineListVersion >>> 0;
                if (object.rideCodeListVersion != null)
                    if ($Number(object.rideCodeListVersion) !== 0)
                        message.rideCodeListVersion = object.rideCodeListVersion >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a TapRecord message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.TapRecord
             * @static
             * @param {tongxing.v1.TapRecord} message TapRecord
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            TapRecord.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.priceSteps = [];
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.recordNo = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.recordNo = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.kind = options.enums === $String ? "RECORD_KIND_UNSPECIFIED" : 0;
                    object.cardNumber = "";
                    object.issuerId = "";
                    object.purse = 0;
                    object.purchaseCounter = 0;
                    object.balanceBeforeFen = 0;
                    object.amountFen = 0;
                    object.balanceAfterFen = 0;
                    object.listPriceFen = 0;
                    object.psamId = "";
                    object.psamCounter = 0;
                    object.psamCounterFrom = 0;
                    object.transactionType = 0;
                    object.algorithm = 0;
                    object.keyVersion = 0;
                    object.keyIndex = 0;
                    object.mac2Check = options.enums === $String ? "MAC2_CHECK_UNSPECIFIED" : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.tappedAtMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.tappedAtMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.utcOffsetMinutes = 0;
                    object.clockTrust = options.enums === $String ? "CLOCK_TRUST_UNSPECIFIED" : 0;
                    object.operatorId = "";
                    object.vehicleId = "";
                    object.lineId = "";
                    object.stopNo = 0;
                    object.direction = options.enums === $String ? "DIRECTION_UNSPECIFIED" : 0;
                    object.driverId = "";
                    object.shiftId = "";
                    object.tripNo = 0;
                    object.boarding = null;
                    object.tariffVersion = 0;
                    object.hotlistVersion = 0;
                    object.cityListVersion = 0;
                    object.issuerListVersion = 0;
                    object.cardState = null;
                    object.grey = false;
                    object.locked = false;
                    object.test = false;
                    object.outcomeCode = "";
                    object.elapsedUs = 0;
                    if (options.bytes === $String)
                        object.lastLog = "";
                    else {
                        object.lastLog = [];
                        if (options.bytes !== $Array)
                            object.lastLog = $util.newBuffer(object.lastLog);
                    }
                    object.cardCity = "";
                    object.acceptorCity = "";
                    object.acceptorInstitution = "";
                    object.trace = null;
                    object.mode = "";
                    object.medium = "";
                    if (options.bytes === $String)
                        object.rideCode = "";
                    else {
                        object.rideCode = [];
                        if (options.bytes !== $Array)
                            object.rideCode = $util.newBuffer(object.rideCode);
                    }
                    object.rideStage = options.enums === $String ? "RIDE_STAGE_UNSPECIFIED" : 0;
                    object.markAmountFen = 0;
                    object.openMinutesMax = 0;
                    object.personNo = 0;
                    object.lineListVersion = 0;
                    object.rideCodeListVersion = 0;
                }
                if (message.recordNo != null && $Object.hasOwnProperty.call(message, "recordNo"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.recordNo = typeof message.recordNo === "number" ? $BigInt(message.recordNo) : $util.Long.fromBits(message.recordNo.low >>> 0, message.recordNo.high >>> 0, true).toBigInt();
                    else if (typeof message.recordNo === "number")
                        object.recordNo = options.longs === $String ? $String(message.recordNo) : message.recordNo;
                    else
                        object.recordNo = options.longs === $String ? $util.Long.prototype.toString.call(message.recordNo) : options.longs === $Number ? new $util.LongBits(message.recordNo.low >>> 0, message.recordNo.high >>> 0).toNumber(true) : message.recordNo;
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = options.enums === $String ? $root.tongxing.v1.RecordKind[message.kind] === $undefined ? message.kind : $root.tongxing.v1.RecordKind[message.kind] : message.kind;
                if (message.cardNumber != null && $Object.hasOwnProperty.call(message, "cardNumber"))
                    object.cardNumber = message.cardNumber;
                if (message.issuerId != null && $Object.hasOwnProperty.call(message, "issuerId"))
                    object.issuerId = message.issuerId;
                if (message.purse != null && $Object.hasOwnProperty.call(message, "purse"))
                    object.purse = message.purse;
                if (message.purchaseCounter != null && $Object.hasOwnProperty.call(message, "purchaseCounter"))
                    object.purchaseCounter = message.purchaseCounter;
                if (message.balanceBeforeFen != null && $Object.hasOwnProperty.call(message, "balanceBeforeFen"))
                    object.balanceBeforeFen = message.balanceBeforeFen;
                if (message.amountFen != null && $Object.hasOwnProperty.call(message, "amountFen"))
                    object.amountFen = message.amountFen;
                if (message.balanceAfterFen != null && $Object.hasOwnProperty.call(message, "balanceAfterFen"))
                    object.balanceAfterFen = message.balanceAfterFen;
                if (message.listPriceFen != null && $Object.hasOwnProperty.call(message, "listPriceFen"))
                    object.listPriceFen = message.listPriceFen;
                if (message.psamId != null && $Object.hasOwnProperty.call(message, "psamId"))
                    object.psamId = message.psamId;
                if (message.psamCounter != null && $Object.hasOwnProperty.call(message, "psamCounter"))
                    object.psamCounter = message.psamCounter;
                if (message.psamCounterFrom != null && $Object.hasOwnProperty.call(message, "psamCounterFrom"))
                    object.psamCounterFrom = message.psamCounterFrom;
                if (message.tac != null && $Object.hasOwnProperty.call(message, "tac"))
                    object.tac = message.tac;
                if (message.transactionType != null && $Object.hasOwnProperty.call(message, "transactionType"))
                    object.transactionType = message.transactionType;
                if (message.algorithm != null && $Object.hasOwnProperty.call(message, "algorithm"))
                    object.algorithm = message.algorithm;
                if (message.keyVersion != null && $Object.hasOwnProperty.call(message, "keyVersion"))
                    object.keyVersion = message.keyVersion;
                if (message.keyIndex != null && $Object.hasOwnProperty.call(message, "keyIndex"))
                    object.keyIndex = message.keyIndex;
                if (message.mac2Check != null && $Object.hasOwnProperty.call(message, "mac2Check"))
                    object.mac2Check = options.enums === $String ? $root.tongxing.v1.Mac2Check[message.mac2Check] === $undefined ? message.mac2Check : $root.tongxing.v1.Mac2Check[message.mac2Check] : message.mac2Check;
                if (message.tappedAtMs != null && $Object.hasOwnProperty.call(message, "tappedAtMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.tappedAtMs = typeof message.tappedAtMs === "number" ? $BigInt(message.tappedAtMs) : $util.Long.fromBits(message.tappedAtMs.low >>> 0, message.tappedAtMs.high >>> 0, true).toBigInt();
                    else if (typeof message.tappedAtMs === "number")
                        object.tappedAtMs = options.longs === $String ? $String(message.tappedAtMs) : message.tappedAtMs;
                    else
                        object.tappedAtMs = options.longs === $String ? $util.Long.prototype.toString.call(message.tappedAtMs) : options.longs === $Number ? new $util.LongBits(message.tappedAtMs.low >>> 0, message.tappedAtMs.high >>> 0).toNumber(true) : message.tappedAtMs;
                if (message.utcOffsetMinutes != null && $Object.hasOwnProperty.call(message, "utcOffsetMinutes"))
                    object.utcOffsetMinutes = message.utcOffsetMinutes;
                if (message.clockTrust != null && $Object.hasOwnProperty.call(message, "clockTrust"))
                    object.clockTrust = options.enums === $String ? $root.tongxing.v1.ClockTrust[message.clockTrust] === $undefined ? message.clockTrust : $root.tongxing.v1.ClockTrust[message.clockTrust] : message.clockTrust;
                if (message.operatorId != null && $Object.hasOwnProperty.call(message, "operatorId"))
                    object.operatorId = message.operatorId;
                if (message.vehicleId != null && $Object.hasOwnProperty.call(message, "vehicleId"))
                    object.vehicleId = message.vehicleId;
                if (message.lineId != null && $Object.hasOwnProperty.call(message, "lineId"))
                    object.lineId = message.lineId;
                if (message.stopNo != null && $Object.hasOwnProperty.call(message, "stopNo"))
                    object.stopNo = message.stopNo;
                if (message.direction != null && $Object.hasOwnProperty.call(message, "direction"))
                    object.direction = options.enums === $String ? $root.tongxing.v1.Direction[message.direction] === $undefined ? message.direction : $root.tongxing.v1.Direction[message.direction] : message.direction;
                if (message.driverId != null && $Object.hasOwnProperty.call(message, "driverId"))
                    object.driverId = message.driverId;
                if (message.shiftId != null && $Object.hasOwnProperty.call(message, "shiftId"))
                    object.shiftId = message.shiftId;
                if (message.tripNo != null && $Object.hasOwnProperty.call(message, "tripNo"))
                    object.tripNo = message.tripNo;
                if (message.boarding != null && $Object.hasOwnProperty.call(message, "boarding"))
                    object.boarding = $root.tongxing.v1.BoardingHalf.toObject(message.boarding, options, _depth + 1);
                if (message.tariffVersion != null && $Object.hasOwnProperty.call(message, "tariffVersion"))
                    object.tariffVersion = message.tariffVersion;
                if (message.hotlistVersion != null && $Object.hasOwnProperty.call(message, "hotlistVersion"))
                    object.hotlistVersion = message.hotlistVersion;
                if (message.cityListVersion != null && $Object.hasOwnProperty.call(message, "cityListVersion"))
                    object.cityListVersion = message.cityListVersion;
                if (message.issuerListVersion != null && $Object.hasOwnProperty.call(message, "issuerListVersion"))
                    object.issuerListVersion = message.issuerListVersion;
                if (message.cardState != null && $Object.hasOwnProperty.call(message, "cardState"))
                    object.cardState = $root.tongxing.v1.CardState.toObject(message.cardState, options, _depth + 1);
                if (message.priceSteps && message.priceSteps.length) {
                    object.priceSteps = $Array(message.priceSteps.length);
                    for (let j = 0; j < message.priceSteps.length; ++j)
                        object.priceSteps[j] = $root.tongxing.v1.PriceStep.toObject(message.priceSteps[j], options, _depth + 1);
                }
                if (message.grey != null && $Object.hasOwnProperty.call(message, "grey"))
                    object.grey = message.grey;
                if (message.locked != null && $Object.hasOwnProperty.call(message, "locked"))
                    object.locked = message.locked;
                if (message.test != null && $Object.hasOwnProperty.call(message, "test"))
                    object.test = message.test;
                if (message.outcomeCode != null && $Object.hasOwnProperty.call(message, "outcomeCode"))
                    object.outcomeCode = message.outcomeCode;
                if (message.elapsedUs != null && $Object.hasOwnProperty.call(message, "elapsedUs"))
                    object.elapsedUs = message.elapsedUs;
                if (message.lastLog != null && $Object.hasOwnProperty.call(message, "lastLog"))
                    object.lastLog = options.bytes === $String ? $util.base64.encode(message.lastLog, 0, message.lastLog.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.lastLog) : message.lastLog;
                if (message.cardCity != null && $Object.hasOwnProperty.call(message, "cardCity"))
                    object.cardCity = message.cardCity;
                if (message.acceptorCity != null && $Object.hasOwnProperty.call(message, "acceptorCity"))
                    object.acceptorCity = message.acceptorCity;
                if (message.acceptorInstitution != null && $Object.hasOwnProperty.call(message, "acceptorInstitution"))
                    object.acceptorInstitution = message.acceptorInstitution;
                if (message.trace != null && $Object.hasOwnProperty.call(message, "trace"))
                    object.trace = $root.tongxing.v1.TapTrace.toObject(message.trace, options, _depth + 1);
                if (message.mode != null && $Object.hasOwnProperty.call(message, "mode"))
                    object.mode = message.mode;
                if (message.medium != null && $Object.hasOwnProperty.call(message, "medium"))
                    object.medium = message.medium;
                if (message.rideCode != null && $Object.hasOwnProperty.call(message, "rideCode"))
                    object.rideCode = options.bytes === $String ? $util.base64.encode(message.rideCode, 0, message.rideCode.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.rideCode) : message.rideCode;
                if (message.rideStage != null && $Object.hasOwnProperty.call(message, "rideStage"))
                    object.rideStage = options.enums === $String ? $root.tongxing.v1.RideStage[message.rideStage] === $undefined ? message.rideStage : $root.tongxing.v1.RideStage[message.rideStage] : message.rideStage;
                if (message.markAmountFen != null && $Object.hasOwnProperty.call(message, "markAmountFen"))
                    object.markAmountFen = message.markAmountFen;
                if (message.openMinutesMax != null && $Object.hasOwnProperty.call(message, "openMinutesMax"))
                    object.openMinutesMax = message.openMinutesMax;
                if (message.personNo != null && $Object.hasOwnProperty.call(message, "personNo"))
                    object.personNo = message.personNo;
                if (message.lineListVersion != null && $Object.hasOwnProperty.call(message, "lineListVersion"))
                    object.lineListVersion = message.lineListVersion;
                if (message.rideCodeListVersion != null && $Object.hasOwnProperty.call(message, "rideCodeListVersion"))
                    object.rideCodeListVersion = message.rideCodeListVersion;
                return object;
            };

            /**
             * Converts this TapRecord to JSON.
             * @function toJSON
             * @memberof tongxing.v1.TapRecord
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            TapRecord.prototype.toJSON = function() {
                return TapRecord.toObject(this, $protobuf.util.toJSONOptions);
            };

            return TapRecord;
        })();

        v1.BoardingHalf = (function() {

            /**
             * Properties of a BoardingHalf.
             * @typedef {Object} tongxing.v1.BoardingHalf.$Properties
             * @property {number|null} [tappedAtMs] BoardingHalf tappedAtMs
             * @property {string|null} [psamId] BoardingHalf psamId
             * @property {string|null} [vehicleId] BoardingHalf vehicleId
             * @property {string|null} [lineId] BoardingHalf lineId
             * @property {number|null} [stopNo] BoardingHalf stopNo
             * @property {tongxing.v1.Direction|null} [direction] BoardingHalf direction
             * @property {string|null} [driverId] BoardingHalf driverId
             * @property {string|null} [city] BoardingHalf city
             * @property {string|null} [institution] BoardingHalf institution
             * @property {number|null} [markAmountFen] BoardingHalf markAmountFen
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a BoardingHalf.
             * @memberof tongxing.v1
             * @interface IBoardingHalf
             * @augments tongxing.v1.BoardingHalf.$Properties
             * @deprecated Use tongxing.v1.BoardingHalf.$Properties instead.
             */

            /**
             * Shape of a BoardingHalf.
             * @typedef {tongxing.v1.BoardingHalf.$Properties} tongxing.v1.BoardingHalf.$Shape
             */

            /**
             * Constructs a new BoardingHalf.
             * @memberof tongxing.v1
             * @classdesc Represents a BoardingHalf.
             * @constructor
             * @param {tongxing.v1.BoardingHalf.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const BoardingHalf = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * BoardingHalf tappedAtMs.
             * @member {number} tappedAtMs
             * @memberof tongxing.v1.BoardingHalf
             * @instance
             */
            BoardingHalf.prototype.tappedAtMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * BoardingHalf psamId.
             * @member {string} psamId
             * @memberof tongxing.v1.BoardingHalf
             * @instance
             */
            BoardingHalf.prototype.psamId = "";

            /**
             * BoardingHalf vehicleId.
             * @member {string} vehicleId
             * @memberof tongxing.v1.BoardingHalf
             * @instance
             */
            BoardingHalf.prototype.vehicleId = "";

            /**
             * BoardingHalf lineId.
             * @member {string} lineId
             * @memberof tongxing.v1.BoardingHalf
             * @instance
             */
            BoardingHalf.prototype.lineId = "";

            /**
             * BoardingHalf stopNo.
             * @member {number} stopNo
             * @memberof tongxing.v1.BoardingHalf
             * @instance
             */
            BoardingHalf.prototype.stopNo = 0;

            /**
             * BoardingHalf direction.
             * @member {tongxing.v1.Direction} direction
             * @memberof tongxing.v1.BoardingHalf
             * @instance
             */
            BoardingHalf.prototype.direction = 0;

            /**
             * BoardingHalf driverId.
             * @member {string} driverId
             * @memberof tongxing.v1.BoardingHalf
             * @instance
             */
            BoardingHalf.prototype.driverId = "";

            /**
             * BoardingHalf city.
             * @member {string} city
             * @memberof tongxing.v1.BoardingHalf
             * @instance
             */
            BoardingHalf.prototype.city = "";

            /**
             * BoardingHalf institution.
             * @member {string} institution
             * @memberof tongxing.v1.BoardingHalf
             * @instance
             */
            BoardingHalf.prototype.institution = "";

            /**
             * BoardingHalf markAmountFen.
             * @member {number} markAmountFen
             * @memberof tongxing.v1.BoardingHalf
             * @instance
             */
            BoardingHalf.prototype.markAmountFen = 0;

            /**
             * Creates a new BoardingHalf instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.BoardingHalf
             * @static
             * @param {tongxing.v1.BoardingHalf.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.BoardingHalf} BoardingHalf instance
             * @type {{
             *   (properties: tongxing.v1.BoardingHalf.$Shape): tongxing.v1.BoardingHalf & tongxing.v1.BoardingHalf.$Shape;
             *   (properties?: tongxing.v1.BoardingHalf.$Properties): tongxing.v1.BoardingHalf;
             * }}
             */
            BoardingHalf.create = function(properties) {
                return new BoardingHalf(properties);
            };

            /**
             * Encodes the specified BoardingHalf message. Does not implicitly {@link tongxing.v1.BoardingHalf.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.BoardingHalf
             * @static
             * @param {tongxing.v1.BoardingHalf.$Properties} message BoardingHalf message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            BoardingHalf.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.tappedAtMs != null && $Object.hasOwnProperty.call(message, "tappedAtMs") && (typeof message.tappedAtMs === "object" ? message.tappedAtMs.low || message.tappedAtMs.high : message.tappedAtMs !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.tappedAtMs);
                if (message.psamId != null && $Object.hasOwnProperty.call(message, "psamId") && message.psamId !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.psamId);
                if (message.vehicleId != null && $Object.hasOwnProperty.call(message, "vehicleId") && message.vehicleId !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.vehicleId);
                if (message.lineId != null && $Object.hasOwnProperty.call(message, "lineId") && message.lineId !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.lineId);
                if (message.stopNo != null && $Object.hasOwnProperty.call(message, "stopNo") && message.stopNo !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.stopNo);
                if (message.direction != null && $Object.hasOwnProperty.call(message, "direction") && message.direction !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).int32(message.direction);
                if (message.driverId != null && $Object.hasOwnProperty.call(message, "driverId") && message.driverId !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.driverId);
                if (message.city != null && $Object.hasOwnProperty.call(message, "city") && message.city !== "")
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.city);
                if (message.institution != null && $Object.hasOwnProperty.call(message, "institution") && message.institution !== "")
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.institution);
                if (message.markAmountFen != null && $Object.hasOwnProperty.call(message, "markAmountFen") && message.markAmountFen !== 0)
                    writer.uint32(/* id 10, wireType 0 =*/80).uint32(message.markAmountFen);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a BoardingHalf message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.BoardingHalf
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.BoardingHalf & tongxing.v1.BoardingHalf.$Shape} BoardingHalf
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            BoardingHalf.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.BoardingHalf();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.tappedAtMs = value;
                            else
                                delete message.tappedAtMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.psamId = value;
                            else
                                delete message.psamId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.vehicleId = value;
                            else
                                delete message.vehicleId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.lineId = value;
                            else
                                delete message.lineId;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.stopNo = value;
                            else
                                delete message.stopNo;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.direction = value;
                            else
                                delete message.direction;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.driverId = value;
                            else
                                delete message.driverId;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.city = value;
                            else
                                delete message.city;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.institution = value;
                            else
                                delete message.institution;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.markAmountFen = value;
                            else
                                delete message.markAmountFen;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a BoardingHalf message.
             * @function verify
             * @memberof tongxing.v1.BoardingHalf
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            BoardingHalf.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.tappedAtMs != null && $Object.hasOwnProperty.call(message, "tappedAtMs"))
                    if (!$util.isInteger(message.tappedAtMs) && !(message.tappedAtMs && $util.isInteger(message.tappedAtMs.low) && $util.isInteger(message.tappedAtMs.high)))
                        return "tappedAtMs: integer|Long expected";
                if (message.psamId != null && $Object.hasOwnProperty.call(message, "psamId"))
                    if (!$util.isString(message.psamId))
                        return "psamId: string expected";
                if (message.vehicleId != null && $Object.hasOwnProperty.call(message, "vehicleId"))
                    if (!$util.isString(message.vehicleId))
                        return "vehicleId: string expected";
                if (message.lineId != null && $Object.hasOwnProperty.call(message, "lineId"))
                    if (!$util.isString(message.lineId))
                        return "lineId: string expected";
                if (message.stopNo != null && $Object.hasOwnProperty.call(message, "stopNo"))
                    if (!$util.isInteger(message.stopNo))
                        return "stopNo: integer expected";
                if (message.direction != null && $Object.hasOwnProperty.call(message, "direction"))
                    if (typeof message.direction !== "number" || (message.direction | 0) !== message.direction)
                        return "direction: enum value expected";
                if (message.driverId != null && $Object.hasOwnProperty.call(message, "driverId"))
                    if (!$util.isString(message.driverId))
                        return "driverId: string expected";
                if (message.city != null && $Object.hasOwnProperty.call(message, "city"))
                    if (!$util.isString(message.city))
                        return "city: string expected";
                if (message.institution != null && $Object.hasOwnProperty.call(message, "institution"))
                    if (!$util.isString(message.institution))
                        return "institution: string expected";
                if (message.markAmountFen != null && $Object.hasOwnProperty.call(message, "markAmountFen"))
                    if (!$util.isInteger(message.markAmountFen))
                        return "markAmountFen: integer expected";
                return null;
            };

            /**
             * Creates a BoardingHalf message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.BoardingHalf
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.BoardingHalf} BoardingHalf
             */
            BoardingHalf.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.BoardingHalf)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.BoardingHalf: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.BoardingHalf();
                if (object.tappedAtMs != null)
                    if (typeof object.tappedAtMs === "object" ? object.tappedAtMs.low || object.tappedAtMs.high : $Number(object.tappedAtMs) !== 0)
                        if ($util.Long)
                            message.tappedAtMs = $util.Long.fromValue(object.tappedAtMs, true);
                        else if (typeof object.tappedAtMs === "string")
                            message.tappedAtMs = $parseInt(object.tappedAtMs, 10);
                        else if (typeof object.tappedAtMs === "number")
                            message.tappedAtMs = object.tappedAtMs;
                        else if (typeof object.tappedAtMs === "object")
                            message.tappedAtMs = new $util.LongBits(object.tappedAtMs.low >>> 0, object.tappedAtMs.high >>> 0).toNumber(true);
                if (object.psamId != null)
                    if (typeof object.psamId !== "string" || object.psamId.length)
                        message.psamId = $String(object.psamId);
                if (object.vehicleId != null)
                    if (typeof object.vehicleId !== "string" || object.vehicleId.length)
                        message.vehicleId = $String(object.vehicleId);
                if (object.lineId != null)
                    if (typeof object.lineId !== "string" || object.lineId.length)
                        message.lineId = $String(object.lineId);
                if (object.stopNo != null)
                    if ($Number(object.stopNo) !== 0)
                        message.stopNo = object.stopNo >>> 0;
                if (object.direction !== 0 && (typeof object.direction !== "string" || $root.tongxing.v1.Direction[object.direction] !== 0))
                    switch (object.direction) {
                    case "DIRECTION_UNSPECIFIED":
                    case 0:
                        message.direction = 0;
                        break;
                    case "DIRECTION_UP":
                    case 1:
                        message.direction = 1;
                        break;
                    case "DIRECTION_DOWN":
                    case 2:
                        message.direction = 2;
                        break;
                    default:
                        if (typeof object.direction === "number" && (object.direction | 0) === object.direction)
                            message.direction = object.direction;
                    }
                if (object.driverId != null)
                    if (typeof object.driverId !== "string" || object.driverId.length)
                        message.driverId = $String(object.driverId);
                if (object.city != null)
                    if (typeof object.city !== "string" || object.city.length)
                        message.city = $String(object.city);
                if (object.institution != null)
                    if (typeof object.institution !== "string" || object.institution.length)
                        message.institution = $String(object.institution);
                if (object.markAmountFen != null)
                    if ($Number(object.markAmountFen) !== 0)
                        message.markAmountFen = object.markAmountFen >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a BoardingHalf message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.BoardingHalf
             * @static
             * @param {tongxing.v1.BoardingHalf} message BoardingHalf
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            BoardingHalf.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.tappedAtMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.tappedAtMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.psamId = "";
                    object.vehicleId = "";
                    object.lineId = "";
                    object.stopNo = 0;
                    object.direction = options.enums === $String ? "DIRECTION_UNSPECIFIED" : 0;
                    object.driverId = "";
                    object.city = "";
                    object.institution = "";
                    object.markAmountFen = 0;
                }
                if (message.tappedAtMs != null && $Object.hasOwnProperty.call(message, "tappedAtMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.tappedAtMs = typeof message.tappedAtMs === "number" ? $BigInt(message.tappedAtMs) : $util.Long.fromBits(message.tappedAtMs.low >>> 0, message.tappedAtMs.high >>> 0, true).toBigInt();
                    else if (typeof message.tappedAtMs === "number")
                        object.tappedAtMs = options.longs === $String ? $String(message.tappedAtMs) : message.tappedAtMs;
                    else
                        object.tappedAtMs = options.longs === $String ? $util.Long.prototype.toString.call(message.tappedAtMs) : options.longs === $Number ? new $util.LongBits(message.tappedAtMs.low >>> 0, message.tappedAtMs.high >>> 0).toNumber(true) : message.tappedAtMs;
                if (message.psamId != null && $Object.hasOwnProperty.call(message, "psamId"))
                    object.psamId = message.psamId;
                if (message.vehicleId != null && $Object.hasOwnProperty.call(message, "vehicleId"))
                    object.vehicleId = message.vehicleId;
                if (message.lineId != null && $Object.hasOwnProperty.call(message, "lineId"))
                    object.lineId = message.lineId;
                if (message.stopNo != null && $Object.hasOwnProperty.call(message, "stopNo"))
                    object.stopNo = message.stopNo;
                if (message.direction != null && $Object.hasOwnProperty.call(message, "direction"))
                    object.direction = options.enums === $String ? $root.tongxing.v1.Direction[message.direction] === $undefined ? message.direction : $root.tongxing.v1.Direction[message.direction] : message.direction;
                if (message.driverId != null && $Object.hasOwnProperty.call(message, "driverId"))
                    object.driverId = message.driverId;
                if (message.city != null && $Object.hasOwnProperty.call(message, "city"))
                    object.city = message.city;
                if (message.institution != null && $Object.hasOwnProperty.call(message, "institution"))
                    object.institution = message.institution;
                if (message.markAmountFen != null && $Object.hasOwnProperty.call(message, "markAmountFen"))
                    object.markAmountFen = message.markAmountFen;
                return object;
            };

            /**
             * Converts this BoardingHalf to JSON.
             * @function toJSON
             * @memberof tongxing.v1.BoardingHalf
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            BoardingHalf.prototype.toJSON = function() {
                return BoardingHalf.toObject(this, $protobuf.util.toJSONOptions);
            };

            return BoardingHalf;
        })();

        v1.CardState = (function() {

            /**
             * Properties of a CardState.
             * @typedef {Object} tongxing.v1.CardState.$Properties
             * @property {number|null} [cardKind] CardState cardKind
             * @property {string|null} [riderClass] CardState riderClass
             * @property {Array.<string>|null} [entitlements] CardState entitlements
             * @property {tongxing.v1.TransferState.$Properties|null} [transfer] CardState transfer
             * @property {string|null} [concessionUntil] CardState concessionUntil
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CardState.
             * @memberof tongxing.v1
             * @interface ICardState
             * @augments tongxing.v1.CardState.$Properties
             * @deprecated Use tongxing.v1.CardState.$Properties instead.
             */

            /**
             * Shape of a CardState.
             * @typedef {tongxing.v1.CardState.$Properties} tongxing.v1.CardState.$Shape
             */

            /**
             * Constructs a new CardState.
             * @memberof tongxing.v1
             * @classdesc Represents a CardState.
             * @constructor
             * @param {tongxing.v1.CardState.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CardState = function (properties) {
                this.entitlements = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CardState cardKind.
             * @member {number} cardKind
             * @memberof tongxing.v1.CardState
             * @instance
             */
            CardState.prototype.cardKind = 0;

            /**
             * CardState riderClass.
             * @member {string} riderClass
             * @memberof tongxing.v1.CardState
             * @instance
             */
            CardState.prototype.riderClass = "";

            /**
             * CardState entitlements.
             * @member {Array.<string>} entitlements
             * @memberof tongxing.v1.CardState
             * @instance
             */
            CardState.prototype.entitlements = $util.emptyArray;

            /**
             * CardState transfer.
             * @member {tongxing.v1.TransferState.$Properties|null|undefined} transfer
             * @memberof tongxing.v1.CardState
             * @instance
             */
            CardState.prototype.transfer = null;

            /**
             * CardState concessionUntil.
             * @member {string} concessionUntil
             * @memberof tongxing.v1.CardState
             * @instance
             */
            CardState.prototype.concessionUntil = "";

            /**
             * Creates a new CardState instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.CardState
             * @static
             * @param {tongxing.v1.CardState.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.CardState} CardState instance
             * @type {{
             *   (properties: tongxing.v1.CardState.$Shape): tongxing.v1.CardState & tongxing.v1.CardState.$Shape;
             *   (properties?: tongxing.v1.CardState.$Properties): tongxing.v1.CardState;
             * }}
             */
            CardState.create = function(properties) {
                return new CardState(properties);
            };

            /**
             * Encodes the specified CardState message. Does not implicitly {@link tongxing.v1.CardState.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.CardState
             * @static
             * @param {tongxing.v1.CardState.$Properties} message CardState message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CardState.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.cardKind != null && $Object.hasOwnProperty.call(message, "cardKind") && message.cardKind !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.cardKind);
                if (message.riderClass != null && $Object.hasOwnProperty.call(message, "riderClass") && message.riderClass !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.riderClass);
                if (message.entitlements != null && message.entitlements.length)
                    for (let i = 0; i < message.entitlements.length; ++i)
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.entitlements[i]);
                if (message.transfer != null && $Object.hasOwnProperty.call(message, "transfer"))
                    $root.tongxing.v1.TransferState.encode(message.transfer, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.concessionUntil != null && $Object.hasOwnProperty.call(message, "concessionUntil") && message.concessionUntil !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.concessionUntil);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CardState message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.CardState
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.CardState & tongxing.v1.CardState.$Shape} CardState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CardState.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.CardState();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.cardKind = value;
                            else
                                delete message.cardKind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.riderClass = value;
                            else
                                delete message.riderClass;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.entitlements && message.entitlements.length))
                                message.entitlements = [];
                            message.entitlements.push(reader.stringVerify());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.transfer = $root.tongxing.v1.TransferState.decode(reader, reader.size(), $undefined, _depth + 1, message.transfer);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.concessionUntil = value;
                            else
                                delete message.concessionUntil;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a CardState message.
             * @function verify
             * @memberof tongxing.v1.CardState
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            CardState.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.cardKind != null && $Object.hasOwnProperty.call(message, "cardKind"))
                    if (!$util.isInteger(message.cardKind))
                        return "cardKind: integer expected";
                if (message.riderClass != null && $Object.hasOwnProperty.call(message, "riderClass"))
                    if (!$util.isString(message.riderClass))
                        return "riderClass: string expected";
                if (message.entitlements != null && $Object.hasOwnProperty.call(message, "entitlements")) {
                    if (!$Array.isArray(message.entitlements))
                        return "entitlements: array expected";
                    for (let i = 0; i < message.entitlements.length; ++i)
                        if (!$util.isString(message.entitlements[i]))
                            return "entitlements: string[] expected";
                }
                if (message.transfer != null && $Object.hasOwnProperty.call(message, "transfer")) {
                    let error = $root.tongxing.v1.TransferState.verify(message.transfer, _depth + 1);
                    if (error)
                        return "transfer." + error;
                }
                if (message.concessionUntil != null && $Object.hasOwnProperty.call(message, "concessionUntil"))
                    if (!$util.isString(message.concessionUntil))
                        return "concessionUntil: string expected";
                return null;
            };

            /**
             * Creates a CardState message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.CardState
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.CardState} CardState
             */
            CardState.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.CardState)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.CardState: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.CardState();
                if (object.cardKind != null)
                    if ($Number(object.cardKind) !== 0)
                        message.cardKind = object.cardKind >>> 0;
                if (object.riderClass != null)
                    if (typeof object.riderClass !== "string" || object.riderClass.length)
                        message.riderClass = $String(object.riderClass);
                if (object.entitlements) {
                    if (!$Array.isArray(object.entitlements))
                        throw $TypeError(".tongxing.v1.CardState.entitlements: array expected");
                    message.entitlements = $Array(object.entitlements.length);
                    for (let i = 0; i < object.entitlements.length; ++i)
                        message.entitlements[i] = $String(object.entitlements[i]);
                }
                if (object.transfer != null) {
                    if (!$util.isObject(object.transfer))
                        throw $TypeError(".tongxing.v1.CardState.transfer: object expected");
                    message.transfer = $root.tongxing.v1.TransferState.fromObject(object.transfer, _depth + 1);
                }
                if (object.concessionUntil != null)
                    if (typeof object.concessionUntil !== "string" || object.concessionUntil.length)
                        message.concessionUntil = $String(object.concessionUntil);
                return message;
            };

            /**
             * Creates a plain object from a CardState message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.CardState
             * @static
             * @param {tongxing.v1.CardState} message CardState
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            CardState.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.entitlements = [];
                if (options.defaults) {
                    object.cardKind = 0;
                    object.riderClass = "";
                    object.transfer = null;
                    object.concessionUntil = "";
                }
                if (message.cardKind != null && $Object.hasOwnProperty.call(message, "cardKind"))
                    object.cardKind = message.cardKind;
                if (message.riderClass != null && $Object.hasOwnProperty.call(message, "riderClass"))
                    object.riderClass = message.riderClass;
                if (message.entitlements && message.entitlements.length) {
                    object.entitlements = $Array(message.entitlements.length);
                    for (let j = 0; j < message.entitlements.length; ++j)
                        object.entitlements[j] = message.entitlements[j];
                }
                if (message.transfer != null && $Object.hasOwnProperty.call(message, "transfer"))
                    object.transfer = $root.tongxing.v1.TransferState.toObject(message.transfer, options, _depth + 1);
                if (message.concessionUntil != null && $Object.hasOwnProperty.call(message, "concessionUntil"))
                    object.concessionUntil = message.concessionUntil;
                return object;
            };

            /**
             * Converts this CardState to JSON.
             * @function toJSON
             * @memberof tongxing.v1.CardState
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            CardState.prototype.toJSON = function() {
                return CardState.toObject(this, $protobuf.util.toJSONOptions);
            };

            return CardState;
        })();

        v1.TransferState = (function() {

            /**
             * Properties of a TransferState.
             * @typedef {Object} tongxing.v1.TransferState.$Properties
             * @property {number|null} [tappedAtMs] TransferState tappedAtMs
             * @property {string|null} [lineId] TransferState lineId
             * @property {string|null} [mode] TransferState mode
             * @property {number|null} [amountFen] TransferState amountFen
             * @property {string|null} [city] TransferState city
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TransferState.
             * @memberof tongxing.v1
             * @interface ITransferState
             * @augments tongxing.v1.TransferState.$Properties
             * @deprecated Use tongxing.v1.TransferState.$Properties instead.
             */

            /**
             * Shape of a TransferState.
             * @typedef {tongxing.v1.TransferState.$Properties} tongxing.v1.TransferState.$Shape
             */

            /**
             * Constructs a new TransferState.
             * @memberof tongxing.v1
             * @classdesc Represents a TransferState.
             * @constructor
             * @param {tongxing.v1.TransferState.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TransferState = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TransferState tappedAtMs.
             * @member {number} tappedAtMs
             * @memberof tongxing.v1.TransferState
             * @instance
             */
            TransferState.prototype.tappedAtMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * TransferState lineId.
             * @member {string} lineId
             * @memberof tongxing.v1.TransferState
             * @instance
             */
            TransferState.prototype.lineId = "";

            /**
             * TransferState mode.
             * @member {string} mode
             * @memberof tongxing.v1.TransferState
             * @instance
             */
            TransferState.prototype.mode = "";

            /**
             * TransferState amountFen.
             * @member {number} amountFen
             * @memberof tongxing.v1.TransferState
             * @instance
             */
            TransferState.prototype.amountFen = 0;

            /**
             * TransferState city.
             * @member {string} city
             * @memberof tongxing.v1.TransferState
             * @instance
             */
            TransferState.prototype.city = "";

            /**
             * Creates a new TransferState instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.TransferState
             * @static
             * @param {tongxing.v1.TransferState.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.TransferState} TransferState instance
             * @type {{
             *   (properties: tongxing.v1.TransferState.$Shape): tongxing.v1.TransferState & tongxing.v1.TransferState.$Shape;
             *   (properties?: tongxing.v1.TransferState.$Properties): tongxing.v1.TransferState;
             * }}
             */
            TransferState.create = function(properties) {
                return new TransferState(properties);
            };

            /**
             * Encodes the specified TransferState message. Does not implicitly {@link tongxing.v1.TransferState.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.TransferState
             * @static
             * @param {tongxing.v1.TransferState.$Properties} message TransferState message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TransferState.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.tappedAtMs != null && $Object.hasOwnProperty.call(message, "tappedAtMs") && (typeof message.tappedAtMs === "object" ? message.tappedAtMs.low || message.tappedAtMs.high : message.tappedAtMs !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.tappedAtMs);
                if (message.lineId != null && $Object.hasOwnProperty.call(message, "lineId") && message.lineId !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.lineId);
                if (message.mode != null && $Object.hasOwnProperty.call(message, "mode") && message.mode !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.mode);
                if (message.amountFen != null && $Object.hasOwnProperty.call(message, "amountFen") && message.amountFen !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.amountFen);
                if (message.city != null && $Object.hasOwnProperty.call(message, "city") && message.city !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.city);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a TransferState message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.TransferState
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.TransferState & tongxing.v1.TransferState.$Shape} TransferState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TransferState.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.TransferState();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.tappedAtMs = value;
                            else
                                delete message.tappedAtMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.lineId = value;
                            else
                                delete message.lineId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.mode = value;
                            else
                                delete message.mode;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.amountFen = value;
                            else
                                delete message.amountFen;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.city = value;
                            else
                                delete message.city;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a TransferState message.
             * @function verify
             * @memberof tongxing.v1.TransferState
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            TransferState.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.tappedAtMs != null && $Object.hasOwnProperty.call(message, "tappedAtMs"))
                    if (!$util.isInteger(message.tappedAtMs) && !(message.tappedAtMs && $util.isInteger(message.tappedAtMs.low) && $util.isInteger(message.tappedAtMs.high)))
                        return "tappedAtMs: integer|Long expected";
                if (message.lineId != null && $Object.hasOwnProperty.call(message, "lineId"))
                    if (!$util.isString(message.lineId))
                        return "lineId: string expected";
                if (message.mode != null && $Object.hasOwnProperty.call(message, "mode"))
                    if (!$util.isString(message.mode))
                        return "mode: string expected";
                if (message.amountFen != null && $Object.hasOwnProperty.call(message, "amountFen"))
                    if (!$util.isInteger(message.amountFen))
                        return "amountFen: integer expected";
                if (message.city != null && $Object.hasOwnProperty.call(message, "city"))
                    if (!$util.isString(message.city))
                        return "city: string expected";
                return null;
            };

            /**
             * Creates a TransferState message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.TransferState
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.TransferState} TransferState
             */
            TransferState.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.TransferState)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.TransferState: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.TransferState();
                if (object.tappedAtMs != null)
                    if (typeof object.tappedAtMs === "object" ? object.tappedAtMs.low || object.tappedAtMs.high : $Number(object.tappedAtMs) !== 0)
                        if ($util.Long)
                            message.tappedAtMs = $util.Long.fromValue(object.tappedAtMs, true);
                        else if (typeof object.tappedAtMs === "string")
                            message.tappedAtMs = $parseInt(object.tappedAtMs, 10);
                        else if (typeof object.tappedAtMs === "number")
                            message.tappedAtMs = object.tappedAtMs;
                        else if (typeof object.tappedAtMs === "object")
                            message.tappedAtMs = new $util.LongBits(object.tappedAtMs.low >>> 0, object.tappedAtMs.high >>> 0).toNumber(true);
                if (object.lineId != null)
                    if (typeof object.lineId !== "string" || object.lineId.length)
                        message.lineId = $String(object.lineId);
                if (object.mode != null)
                    if (typeof object.mode !== "string" || object.mode.length)
                        message.mode = $String(object.mode);
                if (object.amountFen != null)
                    if ($Number(object.amountFen) !== 0)
                        message.amountFen = object.amountFen >>> 0;
                if (object.city != null)
                    if (typeof object.city !== "string" || object.city.length)
                        message.city = $String(object.city);
                return message;
            };

            /**
             * Creates a plain object from a TransferState message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.TransferState
             * @static
             * @param {tongxing.v1.TransferState} message TransferState
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            TransferState.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.tappedAtMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.tappedAtMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.lineId = "";
                    object.mode = "";
                    object.amountFen = 0;
                    object.city = "";
                }
                if (message.tappedAtMs != null && $Object.hasOwnProperty.call(message, "tappedAtMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.tappedAtMs = typeof message.tappedAtMs === "number" ? $BigInt(message.tappedAtMs) : $util.Long.fromBits(message.tappedAtMs.low >>> 0, message.tappedAtMs.high >>> 0, true).toBigInt();
                    else if (typeof message.tappedAtMs === "number")
                        object.tappedAtMs = options.longs === $String ? $String(message.tappedAtMs) : message.tappedAtMs;
                    else
                        object.tappedAtMs = options.longs === $String ? $util.Long.prototype.toString.call(message.tappedAtMs) : options.longs === $Number ? new $util.LongBits(message.tappedAtMs.low >>> 0, message.tappedAtMs.high >>> 0).toNumber(true) : message.tappedAtMs;
                if (message.lineId != null && $Object.hasOwnProperty.call(message, "lineId"))
                    object.lineId = message.lineId;
                if (message.mode != null && $Object.hasOwnProperty.call(message, "mode"))
                    object.mode = message.mode;
                if (message.amountFen != null && $Object.hasOwnProperty.call(message, "amountFen"))
                    object.amountFen = message.amountFen;
                if (message.city != null && $Object.hasOwnProperty.call(message, "city"))
                    object.city = message.city;
                return object;
            };

            /**
             * Converts this TransferState to JSON.
             * @function toJSON
             * @memberof tongxing.v1.TransferState
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            TransferState.prototype.toJSON = function() {
                return TransferState.toObject(this, $protobuf.util.toJSONOptions);
            };

            return TransferState;
        })();

        v1.PriceStep = (function() {

            /**
             * Properties of a PriceStep.
             * @typedef {Object} tongxing.v1.PriceStep.$Properties
             * @property {string|null} [code] PriceStep code
             * @property {number|null} [beforeFen] PriceStep beforeFen
             * @property {number|null} [afterFen] PriceStep afterFen
             * @property {number|null} [argument] PriceStep argument
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PriceStep.
             * @memberof tongxing.v1
             * @interface IPriceStep
             * @augments tongxing.v1.PriceStep.$Properties
             * @deprecated Use tongxing.v1.PriceStep.$Properties instead.
             */

            /**
             * Shape of a PriceStep.
             * @typedef {tongxing.v1.PriceStep.$Properties} tongxing.v1.PriceStep.$Shape
             */

            /**
             * Constructs a new PriceStep.
             * @memberof tongxing.v1
             * @classdesc Represents a PriceStep.
             * @constructor
             * @param {tongxing.v1.PriceStep.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PriceStep = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PriceStep code.
             * @member {string} code
             * @memberof tongxing.v1.PriceStep
             * @instance
             */
            PriceStep.prototype.code = "";

            /**
             * PriceStep beforeFen.
             * @member {number} beforeFen
             * @memberof tongxing.v1.PriceStep
             * @instance
             */
            PriceStep.prototype.beforeFen = 0;

            /**
             * PriceStep afterFen.
             * @member {number} afterFen
             * @memberof tongxing.v1.PriceStep
             * @instance
             */
            PriceStep.prototype.afterFen = 0;

            /**
             * PriceStep argument.
             * @member {number} argument
             * @memberof tongxing.v1.PriceStep
             * @instance
             */
            PriceStep.prototype.argument = 0;

            /**
             * Creates a new PriceStep instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.PriceStep
             * @static
             * @param {tongxing.v1.PriceStep.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.PriceStep} PriceStep instance
             * @type {{
             *   (properties: tongxing.v1.PriceStep.$Shape): tongxing.v1.PriceStep & tongxing.v1.PriceStep.$Shape;
             *   (properties?: tongxing.v1.PriceStep.$Properties): tongxing.v1.PriceStep;
             * }}
             */
            PriceStep.create = function(properties) {
                return new PriceStep(properties);
            };

            /**
             * Encodes the specified PriceStep message. Does not implicitly {@link tongxing.v1.PriceStep.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.PriceStep
             * @static
             * @param {tongxing.v1.PriceStep.$Properties} message PriceStep message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PriceStep.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                if (message.beforeFen != null && $Object.hasOwnProperty.call(message, "beforeFen") && message.beforeFen !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.beforeFen);
                if (message.afterFen != null && $Object.hasOwnProperty.call(message, "afterFen") && message.afterFen !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.afterFen);
                if (message.argument != null && $Object.hasOwnProperty.call(message, "argument") && message.argument !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).sint32(message.argument);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PriceStep message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.PriceStep
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.PriceStep & tongxing.v1.PriceStep.$Shape} PriceStep
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PriceStep.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.PriceStep();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.beforeFen = value;
                            else
                                delete message.beforeFen;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.afterFen = value;
                            else
                                delete message.afterFen;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.sint32())
                                message.argument = value;
                            else
                                delete message.argument;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a PriceStep message.
             * @function verify
             * @memberof tongxing.v1.PriceStep
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            PriceStep.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    if (!$util.isString(message.code))
                        return "code: string expected";
                if (message.beforeFen != null && $Object.hasOwnProperty.call(message, "beforeFen"))
                    if (!$util.isInteger(message.beforeFen))
                        return "beforeFen: integer expected";
                if (message.afterFen != null && $Object.hasOwnProperty.call(message, "afterFen"))
                    if (!$util.isInteger(message.afterFen))
                        return "afterFen: integer expected";
                if (message.argument != null && $Object.hasOwnProperty.call(message, "argument"))
                    if (!$util.isInteger(message.argument))
                        return "argument: integer expected";
                return null;
            };

            /**
             * Creates a PriceStep message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.PriceStep
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.PriceStep} PriceStep
             */
            PriceStep.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.PriceStep)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.PriceStep: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.PriceStep();
                if (object.code != null)
                    if (typeof object.code !== "string" || object.code.length)
                        message.code = $String(object.code);
                if (object.beforeFen != null)
                    if ($Number(object.beforeFen) !== 0)
                        message.beforeFen = object.beforeFen >>> 0;
                if (object.afterFen != null)
                    if ($Number(object.afterFen) !== 0)
                        message.afterFen = object.afterFen >>> 0;
                if (object.argument != null)
                    if ($Number(object.argument) !== 0)
                        message.argument = object.argument | 0;
                return message;
            };

            /**
             * Creates a plain object from a PriceStep message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.PriceStep
             * @static
             * @param {tongxing.v1.PriceStep} message PriceStep
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            PriceStep.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.code = "";
                    object.beforeFen = 0;
                    object.afterFen = 0;
                    object.argument = 0;
                }
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                if (message.beforeFen != null && $Object.hasOwnProperty.call(message, "beforeFen"))
                    object.beforeFen = message.beforeFen;
                if (message.afterFen != null && $Object.hasOwnProperty.call(message, "afterFen"))
                    object.afterFen = message.afterFen;
                if (message.argument != null && $Object.hasOwnProperty.call(message, "argument"))
                    object.argument = message.argument;
                return object;
            };

            /**
             * Converts this PriceStep to JSON.
             * @function toJSON
             * @memberof tongxing.v1.PriceStep
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            PriceStep.prototype.toJSON = function() {
                return PriceStep.toObject(this, $protobuf.util.toJSONOptions);
            };

            return PriceStep;
        })();

        /**
         * ExchangeTarget enum.
         * @name tongxing.v1.ExchangeTarget
         * @enum {number}
         * @property {number} EXCHANGE_TARGET_UNSPECIFIED=0 EXCHANGE_TARGET_UNSPECIFIED value
         * @property {number} EXCHANGE_TARGET_CARD=1 EXCHANGE_TARGET_CARD value
         * @property {number} EXCHANGE_TARGET_SAM=2 EXCHANGE_TARGET_SAM value
         */
        v1.ExchangeTarget = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "EXCHANGE_TARGET_UNSPECIFIED"] = 0;
            values[valuesById[1] = "EXCHANGE_TARGET_CARD"] = 1;
            values[valuesById[2] = "EXCHANGE_TARGET_SAM"] = 2;
            return values;
        })();

        v1.TapTrace = (function() {

            /**
             * Properties of a TapTrace.
             * @typedef {Object} tongxing.v1.TapTrace.$Properties
             * @property {Array.<tongxing.v1.Exchange.$Properties>|null} [exchanges] TapTrace exchanges
             * @property {number|null} [activationUs] TapTrace activationUs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TapTrace.
             * @memberof tongxing.v1
             * @interface ITapTrace
             * @augments tongxing.v1.TapTrace.$Properties
             * @deprecated Use tongxing.v1.TapTrace.$Properties instead.
             */

            /**
             * Shape of a TapTrace.
             * @typedef {tongxing.v1.TapTrace.$Properties} tongxing.v1.TapTrace.$Shape
             */

            /**
             * Constructs a new TapTrace.
             * @memberof tongxing.v1
             * @classdesc Represents a TapTrace.
             * @constructor
             * @param {tongxing.v1.TapTrace.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TapTrace = function (properties) {
                this.exchanges = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TapTrace exchanges.
             * @member {Array.<tongxing.v1.Exchange.$Properties>} exchanges
             * @memberof tongxing.v1.TapTrace
             * @instance
             */
            TapTrace.prototype.exchanges = $util.emptyArray;

            /**
             * TapTrace activationUs.
             * @member {number} activationUs
             * @memberof tongxing.v1.TapTrace
             * @instance
             */
            TapTrace.prototype.activationUs = 0;

            /**
             * Creates a new TapTrace instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.TapTrace
             * @static
             * @param {tongxing.v1.TapTrace.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.TapTrace} TapTrace instance
             * @type {{
             *   (properties: tongxing.v1.TapTrace.$Shape): tongxing.v1.TapTrace & tongxing.v1.TapTrace.$Shape;
             *   (properties?: tongxing.v1.TapTrace.$Properties): tongxing.v1.TapTrace;
             * }}
             */
            TapTrace.create = function(properties) {
                return new TapTrace(properties);
            };

            /**
             * Encodes the specified TapTrace message. Does not implicitly {@link tongxing.v1.TapTrace.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.TapTrace
             * @static
             * @param {tongxing.v1.TapTrace.$Properties} message TapTrace message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TapTrace.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.exchanges != null && message.exchanges.length)
                    for (let i = 0; i < message.exchanges.length; ++i)
                        $root.tongxing.v1.Exchange.encode(message.exchanges[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.activationUs != null && $Object.hasOwnProperty.call(message, "activationUs") && message.activationUs !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.activationUs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a TapTrace message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.TapTrace
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.TapTrace & tongxing.v1.TapTrace.$Shape} TapTrace
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TapTrace.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.TapTrace();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.exchanges && message.exchanges.length))
                                message.exchanges = [];
                            message.exchanges.push($root.tongxing.v1.Exchange.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.activationUs = value;
                            else
                                delete message.activationUs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a TapTrace message.
             * @function verify
             * @memberof tongxing.v1.TapTrace
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            TapTrace.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.exchanges != null && $Object.hasOwnProperty.call(message, "exchanges")) {
                    if (!$Array.isArray(message.exchanges))
                        return "exchanges: array expected";
                    for (let i = 0; i < message.exchanges.length; ++i) {
                        let error = $root.tongxing.v1.Exchange.verify(message.exchanges[i], _depth + 1);
                        if (error)
                            return "exchanges." + error;
                    }
                }
                if (message.activationUs != null && $Object.hasOwnProperty.call(message, "activationUs"))
                    if (!$util.isInteger(message.activationUs))
                        return "activationUs: integer expected";
                return null;
            };

            /**
             * Creates a TapTrace message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.TapTrace
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.TapTrace} TapTrace
             */
            TapTrace.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.TapTrace)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.TapTrace: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.TapTrace();
                if (object.exchanges) {
                    if (!$Array.isArray(object.exchanges))
                        throw $TypeError(".tongxing.v1.TapTrace.exchanges: array expected");
                    message.exchanges = $Array(object.exchanges.length);
                    for (let i = 0; i < object.exchanges.length; ++i) {
                        if (!$util.isObject(object.exchanges[i]))
                            throw $TypeError(".tongxing.v1.TapTrace.exchanges: object expected");
                        message.exchanges[i] = $root.tongxing.v1.Exchange.fromObject(object.exchanges[i], _depth + 1);
                    }
                }
                if (object.activationUs != null)
                    if ($Number(object.activationUs) !== 0)
                        message.activationUs = object.activationUs >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a TapTrace message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.TapTrace
             * @static
             * @param {tongxing.v1.TapTrace} message TapTrace
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            TapTrace.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.exchanges = [];
                if (options.defaults)
                    object.activationUs = 0;
                if (message.exchanges && message.exchanges.length) {
                    object.exchanges = $Array(message.exchanges.length);
                    for (let j = 0; j < message.exchanges.length; ++j)
                        object.exchanges[j] = $root.tongxing.v1.Exchange.toObject(message.exchanges[j], options, _depth + 1);
                }
                if (message.activationUs != null && $Object.hasOwnProperty.call(message, "activationUs"))
                    object.activationUs = message.activationUs;
                return object;
            };

            /**
             * Converts this TapTrace to JSON.
             * @function toJSON
             * @memberof tongxing.v1.TapTrace
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            TapTrace.prototype.toJSON = function() {
                return TapTrace.toObject(this, $protobuf.util.toJSONOptions);
            };

            return TapTrace;
        })();

        v1.Exchange = (function() {

            /**
             * Properties of an Exchange.
             * @typedef {Object} tongxing.v1.Exchange.$Properties
             * @property {tongxing.v1.ExchangeTarget|null} [target] Exchange target
             * @property {Uint8Array|null} [command] Exchange command
             * @property {Uint8Array|null} [response] Exchange response
             * @property {number|null} [startedUs] Exchange startedUs
             * @property {number|null} [elapsedUs] Exchange elapsedUs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Exchange.
             * @memberof tongxing.v1
             * @interface IExchange
             * @augments tongxing.v1.Exchange.$Properties
             * @deprecated Use tongxing.v1.Exchange.$Properties instead.
             */

            /**
             * Shape of an Exchange.
             * @typedef {tongxing.v1.Exchange.$Properties} tongxing.v1.Exchange.$Shape
             */

            /**
             * Constructs a new Exchange.
             * @memberof tongxing.v1
             * @classdesc Represents an Exchange.
             * @constructor
             * @param {tongxing.v1.Exchange.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Exchange = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Exchange target.
             * @member {tongxing.v1.ExchangeTarget} target
             * @memberof tongxing.v1.Exchange
             * @instance
             */
            Exchange.prototype.target = 0;

            /**
             * Exchange command.
             * @member {Uint8Array} command
             * @memberof tongxing.v1.Exchange
             * @instance
             */
            Exchange.prototype.command = $util.newBuffer([]);

            /**
             * Exchange response.
             * @member {Uint8Array} response
             * @memberof tongxing.v1.Exchange
             * @instance
             */
            Exchange.prototype.response = $util.newBuffer([]);

            /**
             * Exchange startedUs.
             * @member {number} startedUs
             * @memberof tongxing.v1.Exchange
             * @instance
             */
            Exchange.prototype.startedUs = 0;

            /**
             * Exchange elapsedUs.
             * @member {number} elapsedUs
             * @memberof tongxing.v1.Exchange
             * @instance
             */
            Exchange.prototype.elapsedUs = 0;

            /**
             * Creates a new Exchange instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.Exchange
             * @static
             * @param {tongxing.v1.Exchange.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.Exchange} Exchange instance
             * @type {{
             *   (properties: tongxing.v1.Exchange.$Shape): tongxing.v1.Exchange & tongxing.v1.Exchange.$Shape;
             *   (properties?: tongxing.v1.Exchange.$Properties): tongxing.v1.Exchange;
             * }}
             */
            Exchange.create = function(properties) {
                return new Exchange(properties);
            };

            /**
             * Encodes the specified Exchange message. Does not implicitly {@link tongxing.v1.Exchange.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.Exchange
             * @static
             * @param {tongxing.v1.Exchange.$Properties} message Exchange message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Exchange.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.target != null && $Object.hasOwnProperty.call(message, "target") && message.target !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.target);
                if (message.command != null && $Object.hasOwnProperty.call(message, "command") && message.command.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.command);
                if (message.response != null && $Object.hasOwnProperty.call(message, "response") && message.response.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.response);
                if (message.startedUs != null && $Object.hasOwnProperty.call(message, "startedUs") && message.startedUs !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.startedUs);
                if (message.elapsedUs != null && $Object.hasOwnProperty.call(message, "elapsedUs") && message.elapsedUs !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.elapsedUs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Exchange message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.Exchange
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.Exchange & tongxing.v1.Exchange.$Shape} Exchange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Exchange.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.Exchange();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.target = value;
                            else
                                delete message.target;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.command = value;
                            else
                                delete message.command;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.response = value;
                            else
                                delete message.response;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.startedUs = value;
                            else
                                delete message.startedUs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.elapsedUs = value;
                            else
                                delete message.elapsedUs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an Exchange message.
             * @function verify
             * @memberof tongxing.v1.Exchange
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Exchange.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.target != null && $Object.hasOwnProperty.call(message, "target"))
                    if (typeof message.target !== "number" || (message.target | 0) !== message.target)
                        return "target: enum value expected";
                if (message.command != null && $Object.hasOwnProperty.call(message, "command"))
                    if (!(message.command && typeof message.command.length === "number" || $util.isString(message.command)))
                        return "command: buffer expected";
                if (message.response != null && $Object.hasOwnProperty.call(message, "response"))
                    if (!(message.response && typeof message.response.length === "number" || $util.isString(message.response)))
                        return "response: buffer expected";
                if (message.startedUs != null && $Object.hasOwnProperty.call(message, "startedUs"))
                    if (!$util.isInteger(message.startedUs))
                        return "startedUs: integer expected";
                if (message.elapsedUs != null && $Object.hasOwnProperty.call(message, "elapsedUs"))
                    if (!$util.isInteger(message.elapsedUs))
                        return "elapsedUs: integer expected";
                return null;
            };

            /**
             * Creates an Exchange message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.Exchange
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.Exchange} Exchange
             */
            Exchange.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.Exchange)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.Exchange: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.Exchange();
                if (object.target !== 0 && (typeof object.target !== "string" || $root.tongxing.v1.ExchangeTarget[object.target] !== 0))
                    switch (object.target) {
                    case "EXCHANGE_TARGET_UNSPECIFIED":
                    case 0:
                        message.target = 0;
                        break;
                    case "EXCHANGE_TARGET_CARD":
                    case 1:
                        message.target = 1;
                        break;
                    case "EXCHANGE_TARGET_SAM":
                    case 2:
                        message.target = 2;
                        break;
                    default:
                        if (typeof object.target === "number" && (object.target | 0) === object.target)
                            message.target = object.target;
                    }
                if (object.command != null)
                    if (object.command.length)
                        if (typeof object.command === "string")
                            $util.base64.decode(object.command, message.command = $util.newBuffer($util.base64.length(object.command)), 0);
                        else if (object.command.length >= 0)
                            message.command = object.command;
                if (object.response != null)
                    if (object.response.length)
                        if (typeof object.response === "string")
                            $util.base64.decode(object.response, message.response = $util.newBuffer($util.base64.length(object.response)), 0);
                        else if (object.response.length >= 0)
                            message.response = object.response;
                if (object.startedUs != null)
                    if ($Number(object.startedUs) !== 0)
                        message.startedUs = object.startedUs >>> 0;
                if (object.elapsedUs != null)
                    if ($Number(object.elapsedUs) !== 0)
                        message.elapsedUs = object.elapsedUs >>> 0;
                return message;
            };

            /**
             * Creates a plain object from an Exchange message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.Exchange
             * @static
             * @param {tongxing.v1.Exchange} message Exchange
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Exchange.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.target = options.enums === $String ? "EXCHANGE_TARGET_UNSPECIFIED" : 0;
                    if (options.bytes === $String)
                        object.command = "";
                    else {
                        object.command = [];
                        if (options.bytes !== $Array)
                            object.command = $util.newBuffer(object.command);
                    }
                    if (options.bytes === $String)
                        object.response = "";
                    else {
                        object.response = [];
                        if (options.bytes !== $Array)
                            object.response = $util.newBuffer(object.response);
                    }
                    object.startedUs = 0;
                    object.elapsedUs = 0;
                }
                if (message.target != null && $Object.hasOwnProperty.call(message, "target"))
                    object.target = options.enums === $String ? $root.tongxing.v1.ExchangeTarget[message.target] === $undefined ? message.target : $root.tongxing.v1.ExchangeTarget[message.target] : message.target;
                if (message.command != null && $Object.hasOwnProperty.call(message, "command"))
                    object.command = options.bytes === $String ? $util.base64.encode(message.command, 0, message.command.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.command) : message.command;
                if (message.response != null && $Object.hasOwnProperty.call(message, "response"))
                    object.response = options.bytes === $String ? $util.base64.encode(message.response, 0, message.response.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.response) : message.response;
                if (message.startedUs != null && $Object.hasOwnProperty.call(message, "startedUs"))
                    object.startedUs = message.startedUs;
                if (message.elapsedUs != null && $Object.hasOwnProperty.call(message, "elapsedUs"))
                    object.elapsedUs = message.elapsedUs;
                return object;
            };

            /**
             * Converts this Exchange to JSON.
             * @function toJSON
             * @memberof tongxing.v1.Exchange
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Exchange.prototype.toJSON = function() {
                return Exchange.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Exchange;
        })();

        v1.TapsEnvelope = (function() {

            /**
             * Properties of a TapsEnvelope.
             * @typedef {Object} tongxing.v1.TapsEnvelope.$Properties
             * @property {tongxing.v1.DeviceTaps.$Properties|null} [device] TapsEnvelope device
             * @property {tongxing.v1.ClearingRides.$Properties|null} [clearing] TapsEnvelope clearing
             * @property {"device"|"clearing"} [source] TapsEnvelope source
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TapsEnvelope.
             * @memberof tongxing.v1
             * @interface ITapsEnvelope
             * @augments tongxing.v1.TapsEnvelope.$Properties
             * @deprecated Use tongxing.v1.TapsEnvelope.$Properties instead.
             */

            /**
             * Narrowed shape of a TapsEnvelope.
             * @typedef {{
             *   device?: tongxing.v1.DeviceTaps.$Shape|null;
             *   clearing?: tongxing.v1.ClearingRides.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ source?: undefined; device?: null; clearing?: null }|{ source?: "device"; device: tongxing.v1.DeviceTaps.$Shape; clearing?: null }|{ source?: "clearing"; device?: null; clearing: tongxing.v1.ClearingRides.$Shape })
             * )} tongxing.v1.TapsEnvelope.$Shape
             */

            /**
             * Constructs a new TapsEnvelope.
             * @memberof tongxing.v1
             * @classdesc Represents a TapsEnvelope.
             * @constructor
             * @param {tongxing.v1.TapsEnvelope.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TapsEnvelope = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TapsEnvelope device.
             * @member {tongxing.v1.DeviceTaps.$Properties|null|undefined} device
             * @memberof tongxing.v1.TapsEnvelope
             * @instance
             */
            TapsEnvelope.prototype.device = null;

            /**
             * TapsEnvelope clearing.
             * @member {tongxing.v1.ClearingRides.$Properties|null|undefined} clearing
             * @memberof tongxing.v1.TapsEnvelope
             * @instance
             */
            TapsEnvelope.prototype.clearing = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * TapsEnvelope source.
             * @member {"device"|"clearing"|undefined} source
             * @memberof tongxing.v1.TapsEnvelope
             * @instance
             */
            $Object.defineProperty(TapsEnvelope.prototype, "source", {
                get: $util.oneOfGetter($oneOfFields = ["device", "clearing"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new TapsEnvelope instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.TapsEnvelope
             * @static
             * @param {tongxing.v1.TapsEnvelope.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.TapsEnvelope} TapsEnvelope instance
             * @type {{
             *   (properties: tongxing.v1.TapsEnvelope.$Shape): tongxing.v1.TapsEnvelope & tongxing.v1.TapsEnvelope.$Shape;
             *   (properties?: tongxing.v1.TapsEnvelope.$Properties): tongxing.v1.TapsEnvelope;
             * }}
             */
            TapsEnvelope.create = function(properties) {
                return new TapsEnvelope(properties);
            };

            /**
             * Encodes the specified TapsEnvelope message. Does not implicitly {@link tongxing.v1.TapsEnvelope.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.TapsEnvelope
             * @static
             * @param {tongxing.v1.TapsEnvelope.$Properties} message TapsEnvelope message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TapsEnvelope.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.device != null && $Object.hasOwnProperty.call(message, "device"))
                    $root.tongxing.v1.DeviceTaps.encode(message.device, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.clearing != null && $Object.hasOwnProperty.call(message, "clearing"))
                    $root.tongxing.v1.ClearingRides.encode(message.clearing, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a TapsEnvelope message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.TapsEnvelope
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.TapsEnvelope & tongxing.v1.TapsEnvelope.$Shape} TapsEnvelope
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TapsEnvelope.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.TapsEnvelope();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.device = $root.tongxing.v1.DeviceTaps.decode(reader, reader.size(), $undefined, _depth + 1, message.device);
                            message.source = "device";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.clearing = $root.tongxing.v1.ClearingRides.decode(reader, reader.size(), $undefined, _depth + 1, message.clearing);
                            message.source = "clearing";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a TapsEnvelope message.
             * @function verify
             * @memberof tongxing.v1.TapsEnvelope
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            TapsEnvelope.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.device != null && $Object.hasOwnProperty.call(message, "device")) {
                    properties.source = 1;
                    {
                        let error = $root.tongxing.v1.DeviceTaps.verify(message.device, _depth + 1);
                        if (error)
                            return "device." + error;
                    }
                }
                if (message.clearing != null && $Object.hasOwnProperty.call(message, "clearing")) {
                    if (properties.source === 1)
                        return "source: multiple values";
                    properties.source = 1;
                    {
                        let error = $root.tongxing.v1.ClearingRides.verify(message.clearing, _depth + 1);
                        if (error)
                            return "clearing." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a TapsEnvelope message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.TapsEnvelope
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.TapsEnvelope} TapsEnvelope
             */
            TapsEnvelope.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.TapsEnvelope)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.TapsEnvelope: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.TapsEnvelope();
                if (object.device != null) {
                    if (!$util.isObject(object.device))
                        throw $TypeError(".tongxing.v1.TapsEnvelope.device: object expected");
                    message.device = $root.tongxing.v1.DeviceTaps.fromObject(object.device, _depth + 1);
                }
                if (object.clearing != null) {
                    if (!$util.isObject(object.clearing))
                        throw $TypeError(".tongxing.v1.TapsEnvelope.clearing: object expected");
                    message.clearing = $root.tongxing.v1.ClearingRides.fromObject(object.clearing, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a TapsEnvelope message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.TapsEnvelope
             * @static
             * @param {tongxing.v1.TapsEnvelope} message TapsEnvelope
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            TapsEnvelope.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.device != null && $Object.hasOwnProperty.call(message, "device")) {
                    object.device = $root.tongxing.v1.DeviceTaps.toObject(message.device, options, _depth + 1);
                    if (options.oneofs)
                        object.source = "device";
                }
                if (message.clearing != null && $Object.hasOwnProperty.call(message, "clearing")) {
                    object.clearing = $root.tongxing.v1.ClearingRides.toObject(message.clearing, options, _depth + 1);
                    if (options.oneofs)
                        object.source = "clearing";
                }
                return object;
            };

            /**
             * Converts this TapsEnvelope to JSON.
             * @function toJSON
             * @memberof tongxing.v1.TapsEnvelope
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            TapsEnvelope.prototype.toJSON = function() {
                return TapsEnvelope.toObject(this, $protobuf.util.toJSONOptions);
            };

            return TapsEnvelope;
        })();

        v1.DeviceTaps = (function() {

            /**
             * Properties of a DeviceTaps.
             * @typedef {Object} tongxing.v1.DeviceTaps.$Properties
             * @property {string|null} [deviceId] DeviceTaps deviceId
             * @property {number|null} [boot] DeviceTaps boot
             * @property {number|null} [sequence] DeviceTaps sequence
             * @property {string|null} [journalId] DeviceTaps journalId
             * @property {number|null} [receivedAtMs] DeviceTaps receivedAtMs
             * @property {Array.<tongxing.v1.TapRecord.$Properties>|null} [records] DeviceTaps records
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a DeviceTaps.
             * @memberof tongxing.v1
             * @interface IDeviceTaps
             * @augments tongxing.v1.DeviceTaps.$Properties
             * @deprecated Use tongxing.v1.DeviceTaps.$Properties instead.
             */

            /**
             * Shape of a DeviceTaps.
             * @typedef {tongxing.v1.DeviceTaps.$Properties} tongxing.v1.DeviceTaps.$Shape
             */

            /**
             * Constructs a new DeviceTaps.
             * @memberof tongxing.v1
             * @classdesc Represents a DeviceTaps.
             * @constructor
             * @param {tongxing.v1.DeviceTaps.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const DeviceTaps = function (properties) {
                this.records = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * DeviceTaps deviceId.
             * @member {string} deviceId
             * @memberof tongxing.v1.DeviceTaps
             * @instance
             */
            DeviceTaps.prototype.deviceId = "";

            /**
             * DeviceTaps boot.
             * @member {number} boot
             * @memberof tongxing.v1.DeviceTaps
             * @instance
             */
            DeviceTaps.prototype.boot = 0;

            /**
             * DeviceTaps sequence.
             * @member {number} sequence
             * @memberof tongxing.v1.DeviceTaps
             * @instance
             */
            DeviceTaps.prototype.sequence = 0;

            /**
             * DeviceTaps journalId.
             * @member {string} journalId
             * @memberof tongxing.v1.DeviceTaps
             * @instance
             */
            DeviceTaps.prototype.journalId = "";

            /**
             * DeviceTaps receivedAtMs.
             * @member {number} receivedAtMs
             * @memberof tongxing.v1.DeviceTaps
             * @instance
             */
            DeviceTaps.prototype.receivedAtMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * DeviceTaps records.
             * @member {Array.<tongxing.v1.TapRecord.$Properties>} records
             * @memberof tongxing.v1.DeviceTaps
             * @instance
             */
            DeviceTaps.prototype.records = $util.emptyArray;

            /**
             * Creates a new DeviceTaps instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.DeviceTaps
             * @static
             * @param {tongxing.v1.DeviceTaps.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.DeviceTaps} DeviceTaps instance
             * @type {{
             *   (properties: tongxing.v1.DeviceTaps.$Shape): tongxing.v1.DeviceTaps & tongxing.v1.DeviceTaps.$Shape;
             *   (properties?: tongxing.v1.DeviceTaps.$Properties): tongxing.v1.DeviceTaps;
             * }}
             */
            DeviceTaps.create = function(properties) {
                return new DeviceTaps(properties);
            };

            /**
             * Encodes the specified DeviceTaps message. Does not implicitly {@link tongxing.v1.DeviceTaps.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.DeviceTaps
             * @static
             * @param {tongxing.v1.DeviceTaps.$Properties} message DeviceTaps message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            DeviceTaps.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId") && message.deviceId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.deviceId);
                if (message.boot != null && $Object.hasOwnProperty.call(message, "boot") && message.boot !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.boot);
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && message.sequence !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.sequence);
                if (message.journalId != null && $Object.hasOwnProperty.call(message, "journalId") && message.journalId !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.journalId);
                if (message.receivedAtMs != null && $Object.hasOwnProperty.call(message, "receivedAtMs") && (typeof message.receivedAtMs === "object" ? message.receivedAtMs.low || message.receivedAtMs.high : message.receivedAtMs !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.receivedAtMs);
                if (message.records != null && message.records.length)
                    for (let i = 0; i < message.records.length; ++i)
                        $root.tongxing.v1.TapRecord.encode(message.records[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a DeviceTaps message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.DeviceTaps
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.DeviceTaps & tongxing.v1.DeviceTaps.$Shape} DeviceTaps
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            DeviceTaps.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.DeviceTaps();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.deviceId = value;
                            else
                                delete message.deviceId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.boot = value;
                            else
                                delete message.boot;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.sequence = value;
                            else
                                delete message.sequence;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.journalId = value;
                            else
                                delete message.journalId;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.receivedAtMs = value;
                            else
                                delete message.receivedAtMs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.records && message.records.length))
                                message.records = [];
                            message.records.push($root.tongxing.v1.TapRecord.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a DeviceTaps message.
             * @function verify
             * @memberof tongxing.v1.DeviceTaps
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            DeviceTaps.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId"))
                    if (!$util.isString(message.deviceId))
                        return "deviceId: string expected";
                if (message.boot != null && $Object.hasOwnProperty.call(message, "boot"))
                    if (!$util.isInteger(message.boot))
                        return "boot: integer expected";
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence"))
                    if (!$util.isInteger(message.sequence))
                        return "sequence: integer expected";
                if (message.journalId != null && $Object.hasOwnProperty.call(message, "journalId"))
                    if (!$util.isString(message.journalId))
                        return "journalId: string expected";
                if (message.receivedAtMs != null && $Object.hasOwnProperty.call(message, "receivedAtMs"))
                    if (!$util.isInteger(message.receivedAtMs) && !(message.receivedAtMs && $util.isInteger(message.receivedAtMs.low) && $util.isInteger(message.receivedAtMs.high)))
                        return "receivedAtMs: integer|Long expected";
                if (message.records != null && $Object.hasOwnProperty.call(message, "records")) {
                    if (!$Array.isArray(message.records))
                        return "records: array expected";
                    for (let i = 0; i < message.records.length; ++i) {
                        let error = $root.tongxing.v1.TapRecord.verify(message.records[i], _depth + 1);
                        if (error)
                            return "records." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a DeviceTaps message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.DeviceTaps
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.DeviceTaps} DeviceTaps
             */
            DeviceTaps.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.DeviceTaps)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.DeviceTaps: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.DeviceTaps();
                if (object.deviceId != null)
                    if (typeof object.deviceId !== "string" || object.deviceId.length)
                        message.deviceId = $String(object.deviceId);
                if (object.boot != null)
                    if ($Number(object.boot) !== 0)
                        message.boot = object.boot >>> 0;
                if (object.sequence != null)
                    if ($Number(object.sequence) !== 0)
                        message.sequence = object.sequence >>> 0;
                if (object.journalId != null)
                    if (typeof object.journalId !== "string" || object.journalId.length)
                        message.journalId = $String(object.journalId);
                if (object.receivedAtMs != null)
                    if (typeof object.receivedAtMs === "object" ? object.receivedAtMs.low || object.receivedAtMs.high : $Number(object.receivedAtMs) !== 0)
                        if ($util.Long)
                            message.receivedAtMs = $util.Long.fromValue(object.receivedAtMs, true);
                        else if (typeof object.receivedAtMs === "string")
                            message.receivedAtMs = $parseInt(object.receivedAtMs, 10);
                        else if (typeof object.receivedAtMs === "number")
                            message.receivedAtMs = object.receivedAtMs;
                        else if (typeof object.receivedAtMs === "object")
                            message.receivedAtMs = new $util.LongBits(object.receivedAtMs.low >>> 0, object.receivedAtMs.high >>> 0).toNumber(true);
                if (object.records) {
                    if (!$Array.isArray(object.records))
                        throw $TypeError(".tongxing.v1.DeviceTaps.records: array expected");
                    message.records = $Array(object.records.length);
                    for (let i = 0; i < object.records.length; ++i) {
                        if (!$util.isObject(object.records[i]))
                            throw $TypeError(".tongxing.v1.DeviceTaps.records: object expected");
                        message.records[i] = $root.tongxing.v1.TapRecord.fromObject(object.records[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a DeviceTaps message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.DeviceTaps
             * @static
             * @param {tongxing.v1.DeviceTaps} message DeviceTaps
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            DeviceTaps.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.records = [];
                if (options.defaults) {
                    object.deviceId = "";
                    object.boot = 0;
                    object.sequence = 0;
                    object.journalId = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.receivedAtMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.receivedAtMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId"))
                    object.deviceId = message.deviceId;
                if (message.boot != null && $Object.hasOwnProperty.call(message, "boot"))
                    object.boot = message.boot;
                if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence"))
                    object.sequence = message.sequence;
                if (message.journalId != null && $Object.hasOwnProperty.call(message, "journalId"))
                    object.journalId = message.journalId;
                if (message.receivedAtMs != null && $Object.hasOwnProperty.call(message, "receivedAtMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.receivedAtMs = typeof message.receivedAtMs === "number" ? $BigInt(message.receivedAtMs) : $util.Long.fromBits(message.receivedAtMs.low >>> 0, message.receivedAtMs.high >>> 0, true).toBigInt();
                    else if (typeof message.receivedAtMs === "number")
                        object.receivedAtMs = options.longs === $String ? $String(message.receivedAtMs) : message.receivedAtMs;
                    else
                        object.receivedAtMs = options.longs === $String ? $util.Long.prototype.toString.call(message.receivedAtMs) : options.longs === $Number ? new $util.LongBits(message.receivedAtMs.low >>> 0, message.receivedAtMs.high >>> 0).toNumber(true) : message.receivedAtMs;
                if (message.records && message.records.length) {
                    object.records = $Array(message.records.length);
                    for (let j = 0; j < message.records.length; ++j)
                        object.records[j] = $root.tongxing.v1.TapRecord.toObject(message.records[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this DeviceTaps to JSON.
             * @function toJSON
             * @memberof tongxing.v1.DeviceTaps
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            DeviceTaps.prototype.toJSON = function() {
                return DeviceTaps.toObject(this, $protobuf.util.toJSONOptions);
            };

            return DeviceTaps;
        })();

        v1.ClearingRides = (function() {

            /**
             * Properties of a ClearingRides.
             * @typedef {Object} tongxing.v1.ClearingRides.$Properties
             * @property {string|null} [fileName] ClearingRides fileName
             * @property {string|null} [settleDate] ClearingRides settleDate
             * @property {number|null} [receivedAtMs] ClearingRides receivedAtMs
             * @property {Array.<tongxing.v1.ClearingRide.$Properties>|null} [rides] ClearingRides rides
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ClearingRides.
             * @memberof tongxing.v1
             * @interface IClearingRides
             * @augments tongxing.v1.ClearingRides.$Properties
             * @deprecated Use tongxing.v1.ClearingRides.$Properties instead.
             */

            /**
             * Shape of a ClearingRides.
             * @typedef {tongxing.v1.ClearingRides.$Properties} tongxing.v1.ClearingRides.$Shape
             */

            /**
             * Constructs a new ClearingRides.
             * @memberof tongxing.v1
             * @classdesc Represents a ClearingRides.
             * @constructor
             * @param {tongxing.v1.ClearingRides.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ClearingRides = function (properties) {
                this.rides = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ClearingRides fileName.
             * @member {string} fileName
             * @memberof tongxing.v1.ClearingRides
             * @instance
             */
            ClearingRides.prototype.fileName = "";

            /**
             * ClearingRides settleDate.
             * @member {string} settleDate
             * @memberof tongxing.v1.ClearingRides
             * @instance
             */
            ClearingRides.prototype.settleDate = "";

            /**
             * ClearingRides receivedAtMs.
             * @member {number} receivedAtMs
             * @memberof tongxing.v1.ClearingRides
             * @instance
             */
            ClearingRides.prototype.receivedAtMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ClearingRides rides.
             * @member {Array.<tongxing.v1.ClearingRide.$Properties>} rides
             * @memberof tongxing.v1.ClearingRides
             * @instance
             */
            ClearingRides.prototype.rides = $util.emptyArray;

            /**
             * Creates a new ClearingRides instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.ClearingRides
             * @static
             * @param {tongxing.v1.ClearingRides.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.ClearingRides} ClearingRides instance
             * @type {{
             *   (properties: tongxing.v1.ClearingRides.$Shape): tongxing.v1.ClearingRides & tongxing.v1.ClearingRides.$Shape;
             *   (properties?: tongxing.v1.ClearingRides.$Properties): tongxing.v1.ClearingRides;
             * }}
             */
            ClearingRides.create = function(properties) {
                return new ClearingRides(properties);
            };

            /**
             * Encodes the specified ClearingRides message. Does not implicitly {@link tongxing.v1.ClearingRides.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.ClearingRides
             * @static
             * @param {tongxing.v1.ClearingRides.$Properties} message ClearingRides message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ClearingRides.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.fileName != null && $Object.hasOwnProperty.call(message, "fileName") && message.fileName !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.fileName);
                if (message.settleDate != null && $Object.hasOwnProperty.call(message, "settleDate") && message.settleDate !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.settleDate);
                if (message.receivedAtMs != null && $Object.hasOwnProperty.call(message, "receivedAtMs") && (typeof message.receivedAtMs === "object" ? message.receivedAtMs.low || message.receivedAtMs.high : message.receivedAtMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.receivedAtMs);
                if (message.rides != null && message.rides.length)
                    for (let i = 0; i < message.rides.length; ++i)
                        $root.tongxing.v1.ClearingRide.encode(message.rides[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ClearingRides message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.ClearingRides
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.ClearingRides & tongxing.v1.ClearingRides.$Shape} ClearingRides
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ClearingRides.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.ClearingRides();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.fileName = value;
                            else
                                delete message.fileName;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.settleDate = value;
                            else
                                delete message.settleDate;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.receivedAtMs = value;
                            else
                                delete message.receivedAtMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.rides && message.rides.length))
                                message.rides = [];
                            message.rides.push($root.tongxing.v1.ClearingRide.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ClearingRides message.
             * @function verify
             * @memberof tongxing.v1.ClearingRides
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ClearingRides.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.fileName != null && $Object.hasOwnProperty.call(message, "fileName"))
                    if (!$util.isString(message.fileName))
                        return "fileName: string expected";
                if (message.settleDate != null && $Object.hasOwnProperty.call(message, "settleDate"))
                    if (!$util.isString(message.settleDate))
                        return "settleDate: string expected";
                if (message.receivedAtMs != null && $Object.hasOwnProperty.call(message, "receivedAtMs"))
                    if (!$util.isInteger(message.receivedAtMs) && !(message.receivedAtMs && $util.isInteger(message.receivedAtMs.low) && $util.isInteger(message.receivedAtMs.high)))
                        return "receivedAtMs: integer|Long expected";
                if (message.rides != null && $Object.hasOwnProperty.call(message, "rides")) {
                    if (!$Array.isArray(message.rides))
                        return "rides: array expected";
                    for (let i = 0; i < message.rides.length; ++i) {
                        let error = $root.tongxing.v1.ClearingRide.verify(message.rides[i], _depth + 1);
                        if (error)
                            return "rides." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a ClearingRides message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.ClearingRides
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.ClearingRides} ClearingRides
             */
            ClearingRides.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.ClearingRides)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.ClearingRides: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.ClearingRides();
                if (object.fileName != null)
                    if (typeof object.fileName !== "string" || object.fileName.length)
                        message.fileName = $String(object.fileName);
                if (object.settleDate != null)
                    if (typeof object.settleDate !== "string" || object.settleDate.length)
                        message.settleDate = $String(object.settleDate);
                if (object.receivedAtMs != null)
                    if (typeof object.receivedAtMs === "object" ? object.receivedAtMs.low || object.receivedAtMs.high : $Number(object.receivedAtMs) !== 0)
                        if ($util.Long)
                            message.receivedAtMs = $util.Long.fromValue(object.receivedAtMs, true);
                        else if (typeof object.receivedAtMs === "string")
                            message.receivedAtMs = $parseInt(object.receivedAtMs, 10);
                        else if (typeof object.receivedAtMs === "number")
                            message.receivedAtMs = object.receivedAtMs;
                        else if (typeof object.receivedAtMs === "object")
                            message.receivedAtMs = new $util.LongBits(object.receivedAtMs.low >>> 0, object.receivedAtMs.high >>> 0).toNumber(true);
                if (object.rides) {
                    if (!$Array.isArray(object.rides))
                        throw $TypeError(".tongxing.v1.ClearingRides.rides: array expected");
                    message.rides = $Array(object.rides.length);
                    for (let i = 0; i < object.rides.length; ++i) {
                        if (!$util.isObject(object.rides[i]))
                            throw $TypeError(".tongxing.v1.ClearingRides.rides: object expected");
                        message.rides[i] = $root.tongxing.v1.ClearingRide.fromObject(object.rides[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a ClearingRides message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.ClearingRides
             * @static
             * @param {tongxing.v1.ClearingRides} message ClearingRides
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ClearingRides.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.rides = [];
                if (options.defaults) {
                    object.fileName = "";
                    object.settleDate = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.receivedAtMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.receivedAtMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.fileName != null && $Object.hasOwnProperty.call(message, "fileName"))
                    object.fileName = message.fileName;
                if (message.settleDate != null && $Object.hasOwnProperty.call(message, "settleDate"))
                    object.settleDate = message.settleDate;
                if (message.receivedAtMs != null && $Object.hasOwnProperty.call(message, "receivedAtMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.receivedAtMs = typeof message.receivedAtMs === "number" ? $BigInt(message.receivedAtMs) : $util.Long.fromBits(message.receivedAtMs.low >>> 0, message.receivedAtMs.high >>> 0, true).toBigInt();
                    else if (typeof message.receivedAtMs === "number")
                        object.receivedAtMs = options.longs === $String ? $String(message.receivedAtMs) : message.receivedAtMs;
                    else
                        object.receivedAtMs = options.longs === $String ? $util.Long.prototype.toString.call(message.receivedAtMs) : options.longs === $Number ? new $util.LongBits(message.receivedAtMs.low >>> 0, message.receivedAtMs.high >>> 0).toNumber(true) : message.receivedAtMs;
                if (message.rides && message.rides.length) {
                    object.rides = $Array(message.rides.length);
                    for (let j = 0; j < message.rides.length; ++j)
                        object.rides[j] = $root.tongxing.v1.ClearingRide.toObject(message.rides[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this ClearingRides to JSON.
             * @function toJSON
             * @memberof tongxing.v1.ClearingRides
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ClearingRides.prototype.toJSON = function() {
                return ClearingRides.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ClearingRides;
        })();

        v1.ClearingRide = (function() {

            /**
             * Properties of a ClearingRide.
             * @typedef {Object} tongxing.v1.ClearingRide.$Properties
             * @property {number|null} [line] ClearingRide line
             * @property {string|null} [centreSerial] ClearingRide centreSerial
             * @property {string|null} [acquirerInstitution] ClearingRide acquirerInstitution
             * @property {string|null} [feeE7] ClearingRide feeE7
             * @property {string|null} [issuerShareE7] ClearingRide issuerShareE7
             * @property {string|null} [acquirerShareE7] ClearingRide acquirerShareE7
             * @property {tongxing.v1.TapRecord.$Properties|null} [record] ClearingRide record
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ClearingRide.
             * @memberof tongxing.v1
             * @interface IClearingRide
             * @augments tongxing.v1.ClearingRide.$Properties
             * @deprecated Use tongxing.v1.ClearingRide.$Properties instead.
             */

            /**
             * Shape of a ClearingRide.
             * @typedef {tongxing.v1.ClearingRide.$Properties} tongxing.v1.ClearingRide.$Shape
             */

            /**
             * Constructs a new ClearingRide.
             * @memberof tongxing.v1
             * @classdesc Represents a ClearingRide.
             * @constructor
             * @param {tongxing.v1.ClearingRide.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ClearingRide = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ClearingRide line.
             * @member {number} line
             * @memberof tongxing.v1.ClearingRide
             * @instance
             */
            ClearingRide.prototype.line = 0;

            /**
             * ClearingRide centreSerial.
             * @member {string} centreSerial
             * @memberof tongxing.v1.ClearingRide
             * @instance
             */
            ClearingRide.prototype.centreSerial = "";

            /**
             * ClearingRide acquirerInstitution.
             * @member {string} acquirerInstitution
             * @memberof tongxing.v1.ClearingRide
             * @instance
             */
            ClearingRide.prototype.acquirerInstitution = "";

            /**
             * ClearingRide feeE7.
             * @member {string} feeE7
             * @memberof tongxing.v1.ClearingRide
             * @instance
             */
            ClearingRide.prototype.feeE7 = "";

            /**
             * ClearingRide issuerShareE7.
             * @member {string} issuerShareE7
             * @memberof tongxing.v1.ClearingRide
             * @instance
             */
            ClearingRide.prototype.issuerShareE7 = "";

            /**
             * ClearingRide acquirerShareE7.
             * @member {string} acquirerShareE7
             * @memberof tongxing.v1.ClearingRide
             * @instance
             */
            ClearingRide.prototype.acquirerShareE7 = "";

            /**
             * ClearingRide record.
             * @member {tongxing.v1.TapRecord.$Properties|null|undefined} record
             * @memberof tongxing.v1.ClearingRide
             * @instance
             */
            ClearingRide.prototype.record = null;

            /**
             * Creates a new ClearingRide instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.ClearingRide
             * @static
             * @param {tongxing.v1.ClearingRide.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.ClearingRide} ClearingRide instance
             * @type {{
             *   (properties: tongxing.v1.ClearingRide.$Shape): tongxing.v1.ClearingRide & tongxing.v1.ClearingRide.$Shape;
             *   (properties?: tongxing.v1.ClearingRide.$Properties): tongxing.v1.ClearingRide;
             * }}
             */
            ClearingRide.create = function(properties) {
                return new ClearingRide(properties);
            };

            /**
             * Encodes the specified ClearingRide message. Does not implicitly {@link tongxing.v1.ClearingRide.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.ClearingRide
             * @static
             * @param {tongxing.v1.ClearingRide.$Properties} message ClearingRide message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ClearingRide.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.line != null && $Object.hasOwnProperty.call(message, "line") && message.line !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.line);
                if (message.centreSerial != null && $Object.hasOwnProperty.call(message, "centreSerial") && message.centreSerial !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.centreSerial);
                if (message.acquirerInstitution != null && $Object.hasOwnProperty.call(message, "acquirerInstitution") && message.acquirerInstitution !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.acquirerInstitution);
                if (message.feeE7 != null && $Object.hasOwnProperty.call(message, "feeE7") && message.feeE7 !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.feeE7);
                if (message.issuerShareE7 != null && $Object.hasOwnProperty.call(message, "issuerShareE7") && message.issuerShareE7 !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.issuerShareE7);
                if (message.acquirerShareE7 != null && $Object.hasOwnProperty.call(message, "acquirerShareE7") && message.acquirerShareE7 !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.acquirerShareE7);
                if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
                    $root.tongxing.v1.TapRecord.encode(message.record, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ClearingRide message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.ClearingRide
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.ClearingRide & tongxing.v1.ClearingRide.$Shape} ClearingRide
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ClearingRide.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.ClearingRide();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.line = value;
                            else
                                delete message.line;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.centreSerial = value;
                            else
                                delete message.centreSerial;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.acquirerInstitution = value;
                            else
                                delete message.acquirerInstitution;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.feeE7 = value;
                            else
                                delete message.feeE7;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.issuerShareE7 = value;
                            else
                                delete message.issuerShareE7;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.acquirerShareE7 = value;
                            else
                                delete message.acquirerShareE7;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.record = $root.tongxing.v1.TapRecord.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ClearingRide message.
             * @function verify
             * @memberof tongxing.v1.ClearingRide
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ClearingRide.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.line != null && $Object.hasOwnProperty.call(message, "line"))
                    if (!$util.isInteger(message.line))
                        return "line: integer expected";
                if (message.centreSerial != null && $Object.hasOwnProperty.call(message, "centreSerial"))
                    if (!$util.isString(message.centreSerial))
                        return "centreSerial: string expected";
                if (message.acquirerInstitution != null && $Object.hasOwnProperty.call(message, "acquirerInstitution"))
                    if (!$util.isString(message.acquirerInstitution))
                        return "acquirerInstitution: string expected";
                if (message.feeE7 != null && $Object.hasOwnProperty.call(message, "feeE7"))
                    if (!$util.isString(message.feeE7))
                        return "feeE7: string expected";
                if (message.issuerShareE7 != null && $Object.hasOwnProperty.call(message, "issuerShareE7"))
                    if (!$util.isString(message.issuerShareE7))
                        return "issuerShareE7: string expected";
                if (message.acquirerShareE7 != null && $Object.hasOwnProperty.call(message, "acquirerShareE7"))
                    if (!$util.isString(message.acquirerShareE7))
                        return "acquirerShareE7: string expected";
                if (message.record != null && $Object.hasOwnProperty.call(message, "record")) {
                    let error = $root.tongxing.v1.TapRecord.verify(message.record, _depth + 1);
                    if (error)
                        return "record." + error;
                }
                return null;
            };

            /**
             * Creates a ClearingRide message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.ClearingRide
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.ClearingRide} ClearingRide
             */
            ClearingRide.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.ClearingRide)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.ClearingRide: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.ClearingRide();
                if (object.line != null)
                    if ($Number(object.line) !== 0)
                        message.line = object.line >>> 0;
                if (object.centreSerial != null)
                    if (typeof object.centreSerial !== "string" || object.centreSerial.length)
                        message.centreSerial = $String(object.centreSerial);
                if (object.acquirerInstitution != null)
                    if (typeof object.acquirerInstitution !== "string" || object.acquirerInstitution.length)
                        message.acquirerInstitution = $String(object.acquirerInstitution);
                if (object.feeE7 != null)
                    if (typeof object.feeE7 !== "string" || object.feeE7.length)
                        message.feeE7 = $String(object.feeE7);
                if (object.issuerShareE7 != null)
                    if (typeof object.issuerShareE7 !== "string" || object.issuerShareE7.length)
                        message.issuerShareE7 = $String(object.issuerShareE7);
                if (object.acquirerShareE7 != null)
                    if (typeof object.acquirerShareE7 !== "string" || object.acquirerShareE7.length)
                        message.acquirerShareE7 = $String(object.acquirerShareE7);
                if (object.record != null) {
                    if (!$util.isObject(object.record))
                        throw $TypeError(".tongxing.v1.ClearingRide.record: object expected");
                    message.record = $root.tongxing.v1.TapRecord.fromObject(object.record, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a ClearingRide message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.ClearingRide
             * @static
             * @param {tongxing.v1.ClearingRide} message ClearingRide
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ClearingRide.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.line = 0;
                    object.centreSerial = "";
                    object.acquirerInstitution = "";
                    object.feeE7 = "";
                    object.issuerShareE7 = "";
                    object.acquirerShareE7 = "";
                    object.record = null;
                }
                if (message.line != null && $Object.hasOwnProperty.call(message, "line"))
                    object.line = message.line;
                if (message.centreSerial != null && $Object.hasOwnProperty.call(message, "centreSerial"))
                    object.centreSerial = message.centreSerial;
                if (message.acquirerInstitution != null && $Object.hasOwnProperty.call(message, "acquirerInstitution"))
                    object.acquirerInstitution = message.acquirerInstitution;
                if (message.feeE7 != null && $Object.hasOwnProperty.call(message, "feeE7"))
                    object.feeE7 = message.feeE7;
                if (message.issuerShareE7 != null && $Object.hasOwnProperty.call(message, "issuerShareE7"))
                    object.issuerShareE7 = message.issuerShareE7;
                if (message.acquirerShareE7 != null && $Object.hasOwnProperty.call(message, "acquirerShareE7"))
                    object.acquirerShareE7 = message.acquirerShareE7;
                if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
                    object.record = $root.tongxing.v1.TapRecord.toObject(message.record, options, _depth + 1);
                return object;
            };

            /**
             * Converts this ClearingRide to JSON.
             * @function toJSON
             * @memberof tongxing.v1.ClearingRide
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ClearingRide.prototype.toJSON = function() {
                return ClearingRide.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ClearingRide;
        })();

        v1.RideEvent = (function() {

            /**
             * Properties of a RideEvent.
             * @typedef {Object} tongxing.v1.RideEvent.$Properties
             * @property {string|null} [rideId] RideEvent rideId
             * @property {tongxing.v1.RideState|null} [state] RideEvent state
             * @property {tongxing.v1.TapRecord.$Properties|null} [record] RideEvent record
             * @property {string|null} [deviceId] RideEvent deviceId
             * @property {string|null} [serviceDay] RideEvent serviceDay
             * @property {string|null} [caseCode] RideEvent caseCode
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RideEvent.
             * @memberof tongxing.v1
             * @interface IRideEvent
             * @augments tongxing.v1.RideEvent.$Properties
             * @deprecated Use tongxing.v1.RideEvent.$Properties instead.
             */

            /**
             * Shape of a RideEvent.
             * @typedef {tongxing.v1.RideEvent.$Properties} tongxing.v1.RideEvent.$Shape
             */

            /**
             * Constructs a new RideEvent.
             * @memberof tongxing.v1
             * @classdesc Represents a RideEvent.
             * @constructor
             * @param {tongxing.v1.RideEvent.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RideEvent = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RideEvent rideId.
             * @member {string} rideId
             * @memberof tongxing.v1.RideEvent
             * @instance
             */
            RideEvent.prototype.rideId = "";

            /**
             * RideEvent state.
             * @member {tongxing.v1.RideState} state
             * @memberof tongxing.v1.RideEvent
             * @instance
             */
            RideEvent.prototype.state = 0;

            /**
             * RideEvent record.
             * @member {tongxing.v1.TapRecord.$Properties|null|undefined} record
             * @memberof tongxing.v1.RideEvent
             * @instance
             */
            RideEvent.prototype.record = null;

            /**
             * RideEvent deviceId.
             * @member {string} deviceId
             * @memberof tongxing.v1.RideEvent
             * @instance
             */
            RideEvent.prototype.deviceId = "";

            /**
             * RideEvent serviceDay.
             * @member {string} serviceDay
             * @memberof tongxing.v1.RideEvent
             * @instance
             */
            RideEvent.prototype.serviceDay = "";

            /**
             * RideEvent caseCode.
             * @member {string} caseCode
             * @memberof tongxing.v1.RideEvent
             * @instance
             */
            RideEvent.prototype.caseCode = "";

            /**
             * Creates a new RideEvent instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.RideEvent
             * @static
             * @param {tongxing.v1.RideEvent.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.RideEvent} RideEvent instance
             * @type {{
             *   (properties: tongxing.v1.RideEvent.$Shape): tongxing.v1.RideEvent & tongxing.v1.RideEvent.$Shape;
             *   (properties?: tongxing.v1.RideEvent.$Properties): tongxing.v1.RideEvent;
             * }}
             */
            RideEvent.create = function(properties) {
                return new RideEvent(properties);
            };

            /**
             * Encodes the specified RideEvent message. Does not implicitly {@link tongxing.v1.RideEvent.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.RideEvent
             * @static
             * @param {tongxing.v1.RideEvent.$Properties} message RideEvent message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RideEvent.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.rideId != null && $Object.hasOwnProperty.call(message, "rideId") && message.rideId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.rideId);
                if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.state);
                if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
                    $root.tongxing.v1.TapRecord.encode(message.record, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId") && message.deviceId !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.deviceId);
                if (message.serviceDay != null && $Object.hasOwnProperty.call(message, "serviceDay") && message.serviceDay !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.serviceDay);
                if (message.caseCode != null && $Object.hasOwnProperty.call(message, "caseCode") && message.caseCode !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.caseCode);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RideEvent message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.RideEvent
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.RideEvent & tongxing.v1.RideEvent.$Shape} RideEvent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RideEvent.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.RideEvent();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.rideId = value;
                            else
                                delete message.rideId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.state = value;
                            else
                                delete message.state;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.record = $root.tongxing.v1.TapRecord.decode(reader, reader.size(), $undefined, _depth + 1, message.record);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.deviceId = value;
                            else
                                delete message.deviceId;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.serviceDay = value;
                            else
                                delete message.serviceDay;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.caseCode = value;
                            else
                                delete message.caseCode;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a RideEvent message.
             * @function verify
             * @memberof tongxing.v1.RideEvent
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            RideEvent.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.rideId != null && $Object.hasOwnProperty.call(message, "rideId"))
                    if (!$util.isString(message.rideId))
                        return "rideId: string expected";
                if (message.state != null && $Object.hasOwnProperty.call(message, "state"))
                    if (typeof message.state !== "number" || (message.state | 0) !== message.state)
                        return "state: enum value expected";
                if (message.record != null && $Object.hasOwnProperty.call(message, "record")) {
                    let error = $root.tongxing.v1.TapRecord.verify(message.record, _depth + 1);
                    if (error)
                        return "record." + error;
                }
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId"))
                    if (!$util.isString(message.deviceId))
                        return "deviceId: string expected";
                if (message.serviceDay != null && $Object.hasOwnProperty.call(message, "serviceDay"))
                    if (!$util.isString(message.serviceDay))
                        return "serviceDay: string expected";
                if (message.caseCode != null && $Object.hasOwnProperty.call(message, "caseCode"))
                    if (!$util.isString(message.caseCode))
                        return "caseCode: string expected";
                return null;
            };

            /**
             * Creates a RideEvent message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.RideEvent
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.RideEvent} RideEvent
             */
            RideEvent.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.RideEvent)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.RideEvent: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.RideEvent();
                if (object.rideId != null)
                    if (typeof object.rideId !== "string" || object.rideId.length)
                        message.rideId = $String(object.rideId);
                if (object.state !== 0 && (typeof object.state !== "string" || $root.tongxing.v1.RideState[object.state] !== 0))
                    switch (object.state) {
                    case "RIDE_STATE_UNSPECIFIED":
                    case 0:
                        message.state = 0;
                        break;
                    case "RIDE_STATE_POSTED":
                    case 1:
                        message.state = 1;
                        break;
                    case "RIDE_STATE_PENDING":
                    case 2:
                        message.state = 2;
                        break;
                    case "RIDE_STATE_HELD":
                    case 3:
                        message.state = 3;
                        break;
                    case "RIDE_STATE_REJECTED":
                    case 4:
                        message.state = 4;
                        break;
                    case "RIDE_STATE_REVERSED":
                    case 5:
                        message.state = 5;
                        break;
                    default:
                        if (typeof object.state === "number" && (object.state | 0) === object.state)
                            message.state = object.state;
                    }
                if (object.record != null) {
                    if (!$util.isObject(object.record))
                        throw $TypeError(".tongxing.v1.RideEvent.record: object expected");
                    message.record = $root.tongxing.v1.TapRecord.fromObject(object.record, _depth + 1);
                }
                if (object.deviceId != null)
                    if (typeof object.deviceId !== "string" || object.deviceId.length)
                        message.deviceId = $String(object.deviceId);
                if (object.serviceDay != null)
                    if (typeof object.serviceDay !== "string" || object.serviceDay.length)
                        message.serviceDay = $String(object.serviceDay);
                if (object.caseCode != null)
                    if (typeof object.caseCode !== "string" || object.caseCode.length)
                        message.caseCode = $String(object.caseCode);
                return message;
            };

            /**
             * Creates a plain object from a RideEvent message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.RideEvent
             * @static
             * @param {tongxing.v1.RideEvent} message RideEvent
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            RideEvent.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.rideId = "";
                    object.state = options.enums === $String ? "RIDE_STATE_UNSPECIFIED" : 0;
                    object.record = null;
                    object.deviceId = "";
                    object.serviceDay = "";
                    object.caseCode = "";
                }
                if (message.rideId != null && $Object.hasOwnProperty.call(message, "rideId"))
                    object.rideId = message.rideId;
                if (message.state != null && $Object.hasOwnProperty.call(message, "state"))
                    object.state = options.enums === $String ? $root.tongxing.v1.RideState[message.state] === $undefined ? message.state : $root.tongxing.v1.RideState[message.state] : message.state;
                if (message.record != null && $Object.hasOwnProperty.call(message, "record"))
                    object.record = $root.tongxing.v1.TapRecord.toObject(message.record, options, _depth + 1);
                if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId"))
                    object.deviceId = message.deviceId;
                if (message.serviceDay != null && $Object.hasOwnProperty.call(message, "serviceDay"))
                    object.serviceDay = message.serviceDay;
                if (message.caseCode != null && $Object.hasOwnProperty.call(message, "caseCode"))
                    object.caseCode = message.caseCode;
                return object;
            };

            /**
             * Converts this RideEvent to JSON.
             * @function toJSON
             * @memberof tongxing.v1.RideEvent
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            RideEvent.prototype.toJSON = function() {
                return RideEvent.toObject(this, $protobuf.util.toJSONOptions);
            };

            return RideEvent;
        })();

        /**
         * RideState enum.
         * @name tongxing.v1.RideState
         * @enum {number}
         * @property {number} RIDE_STATE_UNSPECIFIED=0 RIDE_STATE_UNSPECIFIED value
         * @property {number} RIDE_STATE_POSTED=1 RIDE_STATE_POSTED value
         * @property {number} RIDE_STATE_PENDING=2 RIDE_STATE_PENDING value
         * @property {number} RIDE_STATE_HELD=3 RIDE_STATE_HELD value
         * @property {number} RIDE_STATE_REJECTED=4 RIDE_STATE_REJECTED value
         * @property {number} RIDE_STATE_REVERSED=5 RIDE_STATE_REVERSED value
         */
        v1.RideState = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "RIDE_STATE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "RIDE_STATE_POSTED"] = 1;
            values[valuesById[2] = "RIDE_STATE_PENDING"] = 2;
            values[valuesById[3] = "RIDE_STATE_HELD"] = 3;
            values[valuesById[4] = "RIDE_STATE_REJECTED"] = 4;
            values[valuesById[5] = "RIDE_STATE_REVERSED"] = 5;
            return values;
        })();

        v1.PostingEvent = (function() {

            /**
             * Properties of a PostingEvent.
             * @typedef {Object} tongxing.v1.PostingEvent.$Properties
             * @property {string|null} [eventId] PostingEvent eventId
             * @property {string|null} [eventKind] PostingEvent eventKind
             * @property {string|null} [serviceDay] PostingEvent serviceDay
             * @property {Array.<tongxing.v1.PostingLine.$Properties>|null} [lines] PostingEvent lines
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PostingEvent.
             * @memberof tongxing.v1
             * @interface IPostingEvent
             * @augments tongxing.v1.PostingEvent.$Properties
             * @deprecated Use tongxing.v1.PostingEvent.$Properties instead.
             */

            /**
             * Shape of a PostingEvent.
             * @typedef {tongxing.v1.PostingEvent.$Properties} tongxing.v1.PostingEvent.$Shape
             */

            /**
             * Constructs a new PostingEvent.
             * @memberof tongxing.v1
             * @classdesc Represents a PostingEvent.
             * @constructor
             * @param {tongxing.v1.PostingEvent.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PostingEvent = function (properties) {
                this.lines = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PostingEvent eventId.
             * @member {string} eventId
             * @memberof tongxing.v1.PostingEvent
             * @instance
             */
            PostingEvent.prototype.eventId = "";

            /**
             * PostingEvent eventKind.
             * @member {string} eventKind
             * @memberof tongxing.v1.PostingEvent
             * @instance
             */
            PostingEvent.prototype.eventKind = "";

            /**
             * PostingEvent serviceDay.
             * @member {string} serviceDay
             * @memberof tongxing.v1.PostingEvent
             * @instance
             */
            PostingEvent.prototype.serviceDay = "";

            /**
             * PostingEvent lines.
             * @member {Array.<tongxing.v1.PostingLine.$Properties>} lines
             * @memberof tongxing.v1.PostingEvent
             * @instance
             */
            PostingEvent.prototype.lines = $util.emptyArray;

            /**
             * Creates a new PostingEvent instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.PostingEvent
             * @static
             * @param {tongxing.v1.PostingEvent.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.PostingEvent} PostingEvent instance
             * @type {{
             *   (properties: tongxing.v1.PostingEvent.$Shape): tongxing.v1.PostingEvent & tongxing.v1.PostingEvent.$Shape;
             *   (properties?: tongxing.v1.PostingEvent.$Properties): tongxing.v1.PostingEvent;
             * }}
             */
            PostingEvent.create = function(properties) {
                return new PostingEvent(properties);
            };

            /**
             * Encodes the specified PostingEvent message. Does not implicitly {@link tongxing.v1.PostingEvent.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.PostingEvent
             * @static
             * @param {tongxing.v1.PostingEvent.$Properties} message PostingEvent message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PostingEvent.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId") && message.eventId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.eventId);
                if (message.eventKind != null && $Object.hasOwnProperty.call(message, "eventKind") && message.eventKind !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.eventKind);
                if (message.serviceDay != null && $Object.hasOwnProperty.call(message, "serviceDay") && message.serviceDay !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.serviceDay);
                if (message.lines != null && message.lines.length)
                    for (let i = 0; i < message.lines.length; ++i)
                        $root.tongxing.v1.PostingLine.encode(message.lines[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PostingEvent message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.PostingEvent
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.PostingEvent & tongxing.v1.PostingEvent.$Shape} PostingEvent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PostingEvent.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.PostingEvent();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.eventId = value;
                            else
                                delete message.eventId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.eventKind = value;
                            else
                                delete message.eventKind;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.serviceDay = value;
                            else
                                delete message.serviceDay;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.lines && message.lines.length))
                                message.lines = [];
                            message.lines.push($root.tongxing.v1.PostingLine.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a PostingEvent message.
             * @function verify
             * @memberof tongxing.v1.PostingEvent
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            PostingEvent.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId"))
                    if (!$util.isString(message.eventId))
                        return "eventId: string expected";
                if (message.eventKind != null && $Object.hasOwnProperty.call(message, "eventKind"))
                    if (!$util.isString(message.eventKind))
                        return "eventKind: string expected";
                if (message.serviceDay != null && $Object.hasOwnProperty.call(message, "serviceDay"))
                    if (!$util.isString(message.serviceDay))
                        return "serviceDay: string expected";
                if (message.lines != null && $Object.hasOwnProperty.call(message, "lines")) {
                    if (!$Array.isArray(message.lines))
                        return "lines: array expected";
                    for (let i = 0; i < message.lines.length; ++i) {
                        let error = $root.tongxing.v1.PostingLine.verify(message.lines[i], _depth + 1);
                        if (error)
                            return "lines." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a PostingEvent message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.PostingEvent
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.PostingEvent} PostingEvent
             */
            PostingEvent.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.PostingEvent)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.PostingEvent: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.PostingEvent();
                if (object.eventId != null)
                    if (typeof object.eventId !== "string" || object.eventId.length)
                        message.eventId = $String(object.eventId);
                if (object.eventKind != null)
                    if (typeof object.eventKind !== "string" || object.eventKind.length)
                        message.eventKind = $String(object.eventKind);
                if (object.serviceDay != null)
                    if (typeof object.serviceDay !== "string" || object.serviceDay.length)
                        message.serviceDay = $String(object.serviceDay);
                if (object.lines) {
                    if (!$Array.isArray(object.lines))
                        throw $TypeError(".tongxing.v1.PostingEvent.lines: array expected");
                    message.lines = $Array(object.lines.length);
                    for (let i = 0; i < object.lines.length; ++i) {
                        if (!$util.isObject(object.lines[i]))
                            throw $TypeError(".tongxing.v1.PostingEvent.lines: object expected");
                        message.lines[i] = $root.tongxing.v1.PostingLine.fromObject(object.lines[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a PostingEvent message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.PostingEvent
             * @static
             * @param {tongxing.v1.PostingEvent} message PostingEvent
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            PostingEvent.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.lines = [];
                if (options.defaults) {
                    object.eventId = "";
                    object.eventKind = "";
                    object.serviceDay = "";
                }
                if (message.eventId != null && $Object.hasOwnProperty.call(message, "eventId"))
                    object.eventId = message.eventId;
                if (message.eventKind != null && $Object.hasOwnProperty.call(message, "eventKind"))
                    object.eventKind = message.eventKind;
                if (message.serviceDay != null && $Object.hasOwnProperty.call(message, "serviceDay"))
                    object.serviceDay = message.serviceDay;
                if (message.lines && message.lines.length) {
                    object.lines = $Array(message.lines.length);
                    for (let j = 0; j < message.lines.length; ++j)
                        object.lines[j] = $root.tongxing.v1.PostingLine.toObject(message.lines[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this PostingEvent to JSON.
             * @function toJSON
             * @memberof tongxing.v1.PostingEvent
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            PostingEvent.prototype.toJSON = function() {
                return PostingEvent.toObject(this, $protobuf.util.toJSONOptions);
            };

            return PostingEvent;
        })();

        v1.PostingLine = (function() {

            /**
             * Properties of a PostingLine.
             * @typedef {Object} tongxing.v1.PostingLine.$Properties
             * @property {string|null} [debitAccount] PostingLine debitAccount
             * @property {string|null} [creditAccount] PostingLine creditAccount
             * @property {string|null} [amountE7] PostingLine amountE7
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PostingLine.
             * @memberof tongxing.v1
             * @interface IPostingLine
             * @augments tongxing.v1.PostingLine.$Properties
             * @deprecated Use tongxing.v1.PostingLine.$Properties instead.
             */

            /**
             * Shape of a PostingLine.
             * @typedef {tongxing.v1.PostingLine.$Properties} tongxing.v1.PostingLine.$Shape
             */

            /**
             * Constructs a new PostingLine.
             * @memberof tongxing.v1
             * @classdesc Represents a PostingLine.
             * @constructor
             * @param {tongxing.v1.PostingLine.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const PostingLine = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PostingLine debitAccount.
             * @member {string} debitAccount
             * @memberof tongxing.v1.PostingLine
             * @instance
             */
            PostingLine.prototype.debitAccount = "";

            /**
             * PostingLine creditAccount.
             * @member {string} creditAccount
             * @memberof tongxing.v1.PostingLine
             * @instance
             */
            PostingLine.prototype.creditAccount = "";

            /**
             * PostingLine amountE7.
             * @member {string} amountE7
             * @memberof tongxing.v1.PostingLine
             * @instance
             */
            PostingLine.prototype.amountE7 = "";

            /**
             * Creates a new PostingLine instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.PostingLine
             * @static
             * @param {tongxing.v1.PostingLine.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.PostingLine} PostingLine instance
             * @type {{
             *   (properties: tongxing.v1.PostingLine.$Shape): tongxing.v1.PostingLine & tongxing.v1.PostingLine.$Shape;
             *   (properties?: tongxing.v1.PostingLine.$Properties): tongxing.v1.PostingLine;
             * }}
             */
            PostingLine.create = function(properties) {
                return new PostingLine(properties);
            };

            /**
             * Encodes the specified PostingLine message. Does not implicitly {@link tongxing.v1.PostingLine.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.PostingLine
             * @static
             * @param {tongxing.v1.PostingLine.$Properties} message PostingLine message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PostingLine.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.debitAccount != null && $Object.hasOwnProperty.call(message, "debitAccount") && message.debitAccount !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.debitAccount);
                if (message.creditAccount != null && $Object.hasOwnProperty.call(message, "creditAccount") && message.creditAccount !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.creditAccount);
                if (message.amountE7 != null && $Object.hasOwnProperty.call(message, "amountE7") && message.amountE7 !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.amountE7);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PostingLine message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.PostingLine
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.PostingLine & tongxing.v1.PostingLine.$Shape} PostingLine
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PostingLine.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.PostingLine();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.debitAccount = value;
                            else
                                delete message.debitAccount;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.creditAccount = value;
                            else
                                delete message.creditAccount;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.amountE7 = value;
                            else
                                delete message.amountE7;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a PostingLine message.
             * @function verify
             * @memberof tongxing.v1.PostingLine
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            PostingLine.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.debitAccount != null && $Object.hasOwnProperty.call(message, "debitAccount"))
                    if (!$util.isString(message.debitAccount))
                        return "debitAccount: string expected";
                if (message.creditAccount != null && $Object.hasOwnProperty.call(message, "creditAccount"))
                    if (!$util.isString(message.creditAccount))
                        return "creditAccount: string expected";
                if (message.amountE7 != null && $Object.hasOwnProperty.call(message, "amountE7"))
                    if (!$util.isString(message.amountE7))
                        return "amountE7: string expected";
                return null;
            };

            /**
             * Creates a PostingLine message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.PostingLine
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.PostingLine} PostingLine
             */
            PostingLine.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.PostingLine)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.PostingLine: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.PostingLine();
                if (object.debitAccount != null)
                    if (typeof object.debitAccount !== "string" || object.debitAccount.length)
                        message.debitAccount = $String(object.debitAccount);
                if (object.creditAccount != null)
                    if (typeof object.creditAccount !== "string" || object.creditAccount.length)
                        message.creditAccount = $String(object.creditAccount);
                if (object.amountE7 != null)
                    if (typeof object.amountE7 !== "string" || object.amountE7.length)
                        message.amountE7 = $String(object.amountE7);
                return message;
            };

            /**
             * Creates a plain object from a PostingLine message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.PostingLine
             * @static
             * @param {tongxing.v1.PostingLine} message PostingLine
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            PostingLine.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.debitAccount = "";
                    object.creditAccount = "";
                    object.amountE7 = "";
                }
                if (message.debitAccount != null && $Object.hasOwnProperty.call(message, "debitAccount"))
                    object.debitAccount = message.debitAccount;
                if (message.creditAccount != null && $Object.hasOwnProperty.call(message, "creditAccount"))
                    object.creditAccount = message.creditAccount;
                if (message.amountE7 != null && $Object.hasOwnProperty.call(message, "amountE7"))
                    object.amountE7 = message.amountE7;
                return object;
            };

            /**
             * Converts this PostingLine to JSON.
             * @function toJSON
             * @memberof tongxing.v1.PostingLine
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            PostingLine.prototype.toJSON = function() {
                return PostingLine.toObject(this, $protobuf.util.toJSONOptions);
            };

            return PostingLine;
        })();

        v1.CaseEvent = (function() {

            /**
             * Properties of a CaseEvent.
             * @typedef {Object} tongxing.v1.CaseEvent.$Properties
             * @property {string|null} [caseId] CaseEvent caseId
             * @property {string|null} [code] CaseEvent code
             * @property {string|null} [owner] CaseEvent owner
             * @property {number|null} [valueFen] CaseEvent valueFen
             * @property {string|null} [serviceDay] CaseEvent serviceDay
             * @property {boolean|null} [open] CaseEvent open
             * @property {number|null} [openedAtMs] CaseEvent openedAtMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CaseEvent.
             * @memberof tongxing.v1
             * @interface ICaseEvent
             * @augments tongxing.v1.CaseEvent.$Properties
             * @deprecated Use tongxing.v1.CaseEvent.$Properties instead.
             */

            /**
             * Shape of a CaseEvent.
             * @typedef {tongxing.v1.CaseEvent.$Properties} tongxing.v1.CaseEvent.$Shape
             */

            /**
             * Constructs a new CaseEvent.
             * @memberof tongxing.v1
             * @classdesc Represents a CaseEvent.
             * @constructor
             * @param {tongxing.v1.CaseEvent.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CaseEvent = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CaseEvent caseId.
             * @member {string} caseId
             * @memberof tongxing.v1.CaseEvent
             * @instance
             */
            CaseEvent.prototype.caseId = "";

            /**
             * CaseEvent code.
             * @member {string} code
             * @memberof tongxing.v1.CaseEvent
             * @instance
             */
            CaseEvent.prototype.code = "";

            /**
             * CaseEvent owner.
             * @member {string} owner
             * @memberof tongxing.v1.CaseEvent
             * @instance
             */
            CaseEvent.prototype.owner = "";

            /**
             * CaseEvent valueFen.
             * @member {number} valueFen
             * @memberof tongxing.v1.CaseEvent
             * @instance
             */
            CaseEvent.prototype.valueFen = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

            /**
             * CaseEvent serviceDay.
             * @member {string} serviceDay
             * @memberof tongxing.v1.CaseEvent
             * @instance
             */
            CaseEvent.prototype.serviceDay = "";

            /**
             * CaseEvent open.
             * @member {boolean} open
             * @memberof tongxing.v1.CaseEvent
             * @instance
             */
            CaseEvent.prototype.open = false;

            /**
             * CaseEvent openedAtMs.
             * @member {number} openedAtMs
             * @memberof tongxing.v1.CaseEvent
             * @instance
             */
            CaseEvent.prototype.openedAtMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new CaseEvent instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.CaseEvent
             * @static
             * @param {tongxing.v1.CaseEvent.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.CaseEvent} CaseEvent instance
             * @type {{
             *   (properties: tongxing.v1.CaseEvent.$Shape): tongxing.v1.CaseEvent & tongxing.v1.CaseEvent.$Shape;
             *   (properties?: tongxing.v1.CaseEvent.$Properties): tongxing.v1.CaseEvent;
             * }}
             */
            CaseEvent.create = function(properties) {
                return new CaseEvent(properties);
            };

            /**
             * Encodes the specified CaseEvent message. Does not implicitly {@link tongxing.v1.CaseEvent.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.CaseEvent
             * @static
             * @param {tongxing.v1.CaseEvent.$Properties} message CaseEvent message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CaseEvent.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.caseId != null && $Object.hasOwnProperty.call(message, "caseId") && message.caseId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.caseId);
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.code);
                if (message.owner != null && $Object.hasOwnProperty.call(message, "owner") && message.owner !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.owner);
                if (message.valueFen != null && $Object.hasOwnProperty.call(message, "valueFen") && (typeof message.valueFen === "object" ? message.valueFen.low || message.valueFen.high : message.valueFen !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).sint64(message.valueFen);
                if (message.serviceDay != null && $Object.hasOwnProperty.call(message, "serviceDay") && message.serviceDay !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.serviceDay);
                if (message.open != null && $Object.hasOwnProperty.call(message, "open") && message.open !== false)
                    writer.uint32(/* id 6, wireType 0 =*/48).bool(message.open);
                if (message.openedAtMs != null && $Object.hasOwnProperty.call(message, "openedAtMs") && (typeof message.openedAtMs === "object" ? message.openedAtMs.low || message.openedAtMs.high : message.openedAtMs !== 0))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.openedAtMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CaseEvent message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.CaseEvent
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.CaseEvent & tongxing.v1.CaseEvent.$Shape} CaseEvent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CaseEvent.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.CaseEvent();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.caseId = value;
                            else
                                delete message.caseId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.owner = value;
                            else
                                delete message.owner;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.sint64()) === "object" ? value.low || value.high : value !== 0)
                                message.valueFen = value;
                            else
                                delete message.valueFen;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.serviceDay = value;
                            else
                                delete message.serviceDay;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.open = value;
                            else
                                delete message.open;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.openedAtMs = value;
                            else
                                delete message.openedAtMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a CaseEvent message.
             * @function verify
             * @memberof tongxing.v1.CaseEvent
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            CaseEvent.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.caseId != null && $Object.hasOwnProperty.call(message, "caseId"))
                    if (!$util.isString(message.caseId))
                        return "caseId: string expected";
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    if (!$util.isString(message.code))
                        return "code: string expected";
                if (message.owner != null && $Object.hasOwnProperty.call(message, "owner"))
                    if (!$util.isString(message.owner))
                        return "owner: string expected";
                if (message.valueFen != null && $Object.hasOwnProperty.call(message, "valueFen"))
                    if (!$util.isInteger(message.valueFen) && !(message.valueFen && $util.isInteger(message.valueFen.low) && $util.isInteger(message.valueFen.high)))
                        return "valueFen: integer|Long expected";
                if (message.serviceDay != null && $Object.hasOwnProperty.call(message, "serviceDay"))
                    if (!$util.isString(message.serviceDay))
                        return "serviceDay: string expected";
                if (message.open != null && $Object.hasOwnProperty.call(message, "open"))
                    if (typeof message.open !== "boolean")
                        return "open: boolean expected";
                if (message.openedAtMs != null && $Object.hasOwnProperty.call(message, "openedAtMs"))
                    if (!$util.isInteger(message.openedAtMs) && !(message.openedAtMs && $util.isInteger(message.openedAtMs.low) && $util.isInteger(message.openedAtMs.high)))
                        return "openedAtMs: integer|Long expected";
                return null;
            };

            /**
             * Creates a CaseEvent message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.CaseEvent
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.CaseEvent} CaseEvent
             */
            CaseEvent.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.CaseEvent)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.CaseEvent: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.CaseEvent();
                if (object.caseId != null)
                    if (typeof object.caseId !== "string" || object.caseId.length)
                        message.caseId = $String(object.caseId);
                if (object.code != null)
                    if (typeof object.code !== "string" || object.code.length)
                        message.code = $String(object.code);
                if (object.owner != null)
                    if (typeof object.owner !== "string" || object.owner.length)
                        message.owner = $String(object.owner);
                if (object.valueFen != null)
                    if (typeof object.valueFen === "object" ? object.valueFen.low || object.valueFen.high : $Number(object.valueFen) !== 0)
                        if ($util.Long)
                            message.valueFen = $util.Long.fromValue(object.valueFen, false);
                        else if (typeof object.valueFen === "string")
                            message.valueFen = $parseInt(object.valueFen, 10);
                        else if (typeof object.valueFen === "number")
                            message.valueFen = object.valueFen;
                        else if (typeof object.valueFen === "object")
                            message.valueFen = new $util.LongBits(object.valueFen.low >>> 0, object.valueFen.high >>> 0).toNumber();
                if (object.serviceDay != null)
                    if (typeof object.serviceDay !== "string" || object.serviceDay.length)
                        message.serviceDay = $String(object.serviceDay);
                if (object.open != null)
                    if (object.open)
                        message.open = $Boolean(object.open);
                if (object.openedAtMs != null)
                    if (typeof object.openedAtMs === "object" ? object.openedAtMs.low || object.openedAtMs.high : $Number(object.openedAtMs) !== 0)
                        if ($util.Long)
                            message.openedAtMs = $util.Long.fromValue(object.openedAtMs, true);
                        else if (typeof object.openedAtMs === "string")
                            message.openedAtMs = $parseInt(object.openedAtMs, 10);
                        else if (typeof object.openedAtMs === "number")
                            message.openedAtMs = object.openedAtMs;
                        else if (typeof object.openedAtMs === "object")
                            message.openedAtMs = new $util.LongBits(object.openedAtMs.low >>> 0, object.openedAtMs.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a CaseEvent message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.CaseEvent
             * @static
             * @param {tongxing.v1.CaseEvent} message CaseEvent
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            CaseEvent.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.caseId = "";
                    object.code = "";
                    object.owner = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, false);
                        object.valueFen = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.valueFen = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.serviceDay = "";
                    object.open = false;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.openedAtMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.openedAtMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.caseId != null && $Object.hasOwnProperty.call(message, "caseId"))
                    object.caseId = message.caseId;
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                if (message.owner != null && $Object.hasOwnProperty.call(message, "owner"))
                    object.owner = message.owner;
                if (message.valueFen != null && $Object.hasOwnProperty.call(message, "valueFen"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.valueFen = typeof message.valueFen === "number" ? $BigInt(message.valueFen) : $util.Long.fromBits(message.valueFen.low >>> 0, message.valueFen.high >>> 0, false).toBigInt();
                    else if (typeof message.valueFen === "number")
                        object.valueFen = options.longs === $String ? $String(message.valueFen) : message.valueFen;
                    else
                        object.valueFen = options.longs === $String ? $util.Long.prototype.toString.call(message.valueFen) : options.longs === $Number ? new $util.LongBits(message.valueFen.low >>> 0, message.valueFen.high >>> 0).toNumber() : message.valueFen;
                if (message.serviceDay != null && $Object.hasOwnProperty.call(message, "serviceDay"))
                    object.serviceDay = message.serviceDay;
                if (message.open != null && $Object.hasOwnProperty.call(message, "open"))
                    object.open = message.open;
                if (message.openedAtMs != null && $Object.hasOwnProperty.call(message, "openedAtMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.openedAtMs = typeof message.openedAtMs === "number" ? $BigInt(message.openedAtMs) : $util.Long.fromBits(message.openedAtMs.low >>> 0, message.openedAtMs.high >>> 0, true).toBigInt();
                    else if (typeof message.openedAtMs === "number")
                        object.openedAtMs = options.longs === $String ? $String(message.openedAtMs) : message.openedAtMs;
                    else
                        object.openedAtMs = options.longs === $String ? $util.Long.prototype.toString.call(message.openedAtMs) : options.longs === $Number ? new $util.LongBits(message.openedAtMs.low >>> 0, message.openedAtMs.high >>> 0).toNumber(true) : message.openedAtMs;
                return object;
            };

            /**
             * Converts this CaseEvent to JSON.
             * @function toJSON
             * @memberof tongxing.v1.CaseEvent
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            CaseEvent.prototype.toJSON = function() {
                return CaseEvent.toObject(this, $protobuf.util.toJSONOptions);
            };

            return CaseEvent;
        })();

        v1.SignedDocument = (function() {

            /**
             * Properties of a SignedDocument.
             * @typedef {Object} tongxing.v1.SignedDocument.$Properties
             * @property {Uint8Array|null} [payload] SignedDocument payload
             * @property {Uint8Array|null} [signature] SignedDocument signature
             * @property {number|null} [keyVersion] SignedDocument keyVersion
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SignedDocument.
             * @memberof tongxing.v1
             * @interface ISignedDocument
             * @augments tongxing.v1.SignedDocument.$Properties
             * @deprecated Use tongxing.v1.SignedDocument.$Properties instead.
             */

            /**
             * Shape of a SignedDocument.
             * @typedef {tongxing.v1.SignedDocument.$Properties} tongxing.v1.SignedDocument.$Shape
             */

            /**
             * Constructs a new SignedDocument.
             * @memberof tongxing.v1
             * @classdesc Represents a SignedDocument.
             * @constructor
             * @param {tongxing.v1.SignedDocument.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SignedDocument = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SignedDocument payload.
             * @member {Uint8Array} payload
             * @memberof tongxing.v1.SignedDocument
             * @instance
             */
            SignedDocument.prototype.payload = $util.newBuffer([]);

            /**
             * SignedDocument signature.
             * @member {Uint8Array} signature
             * @memberof tongxing.v1.SignedDocument
             * @instance
             */
            SignedDocument.prototype.signature = $util.newBuffer([]);

            /**
             * SignedDocument keyVersion.
             * @member {number} keyVersion
             * @memberof tongxing.v1.SignedDocument
             * @instance
             */
            SignedDocument.prototype.keyVersion = 0;

            /**
             * Creates a new SignedDocument instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.SignedDocument
             * @static
             * @param {tongxing.v1.SignedDocument.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.SignedDocument} SignedDocument instance
             * @type {{
             *   (properties: tongxing.v1.SignedDocument.$Shape): tongxing.v1.SignedDocument & tongxing.v1.SignedDocument.$Shape;
             *   (properties?: tongxing.v1.SignedDocument.$Properties): tongxing.v1.SignedDocument;
             * }}
             */
            SignedDocument.create = function(properties) {
                return new SignedDocument(properties);
            };

            /**
             * Encodes the specified SignedDocument message. Does not implicitly {@link tongxing.v1.SignedDocument.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.SignedDocument
             * @static
             * @param {tongxing.v1.SignedDocument.$Properties} message SignedDocument message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SignedDocument.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.payload);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.signature);
                if (message.keyVersion != null && $Object.hasOwnProperty.call(message, "keyVersion") && message.keyVersion !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.keyVersion);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SignedDocument message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.SignedDocument
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.SignedDocument & tongxing.v1.SignedDocument.$Shape} SignedDocument
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SignedDocument.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.SignedDocument();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.payload = value;
                            else
                                delete message.payload;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.keyVersion = value;
                            else
                                delete message.keyVersion;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a SignedDocument message.
             * @function verify
             * @memberof tongxing.v1.SignedDocument
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            SignedDocument.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload"))
                    if (!(message.payload && typeof message.payload.length === "number" || $util.isString(message.payload)))
                        return "payload: buffer expected";
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                    if (!(message.signature && typeof message.signature.length === "number" || $util.isString(message.signature)))
                        return "signature: buffer expected";
                if (message.keyVersion != null && $Object.hasOwnProperty.call(message, "keyVersion"))
                    if (!$util.isInteger(message.keyVersion))
                        return "keyVersion: integer expected";
                return null;
            };

            /**
             * Creates a SignedDocument message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.SignedDocument
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.SignedDocument} SignedDocument
             */
            SignedDocument.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.SignedDocument)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.SignedDocument: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.SignedDocument();
                if (object.payload != null)
                    if (object.payload.length)
                        if (typeof object.payload === "string")
                            $util.base64.decode(object.payload, message.payload = $util.newBuffer($util.base64.length(object.payload)), 0);
                        else if (object.payload.length >= 0)
                            message.payload = object.payload;
                if (object.signature != null)
                    if (object.signature.length)
                        if (typeof object.signature === "string")
                            $util.base64.decode(object.signature, message.signature = $util.newBuffer($util.base64.length(object.signature)), 0);
                        else if (object.signature.length >= 0)
                            message.signature = object.signature;
                if (object.keyVersion != null)
                    if ($Number(object.keyVersion) !== 0)
                        message.keyVersion = object.keyVersion >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a SignedDocument message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.SignedDocument
             * @static
             * @param {tongxing.v1.SignedDocument} message SignedDocument
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            SignedDocument.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.payload = "";
                    else {
                        object.payload = [];
                        if (options.bytes !== $Array)
                            object.payload = $util.newBuffer(object.payload);
                    }
                    if (options.bytes === $String)
                        object.signature = "";
                    else {
                        object.signature = [];
                        if (options.bytes !== $Array)
                            object.signature = $util.newBuffer(object.signature);
                    }
                    object.keyVersion = 0;
                }
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload"))
                    object.payload = options.bytes === $String ? $util.base64.encode(message.payload, 0, message.payload.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.payload) : message.payload;
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature"))
                    object.signature = options.bytes === $String ? $util.base64.encode(message.signature, 0, message.signature.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.signature) : message.signature;
                if (message.keyVersion != null && $Object.hasOwnProperty.call(message, "keyVersion"))
                    object.keyVersion = message.keyVersion;
                return object;
            };

            /**
             * Converts this SignedDocument to JSON.
             * @function toJSON
             * @memberof tongxing.v1.SignedDocument
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            SignedDocument.prototype.toJSON = function() {
                return SignedDocument.toObject(this, $protobuf.util.toJSONOptions);
            };

            return SignedDocument;
        })();

        v1.ParameterDocument = (function() {

            /**
             * Properties of a ParameterDocument.
             * @typedef {Object} tongxing.v1.ParameterDocument.$Properties
             * @property {tongxing.v1.ListKind|null} [kind] ParameterDocument kind
             * @property {number|null} [version] ParameterDocument version
             * @property {number|null} [baseVersion] ParameterDocument baseVersion
             * @property {number|null} [effectiveAtMs] ParameterDocument effectiveAtMs
             * @property {Uint8Array|null} [contentHash] ParameterDocument contentHash
             * @property {string|null} [publisher] ParameterDocument publisher
             * @property {tongxing.v1.Hotlist.$Properties|null} [hotlist] ParameterDocument hotlist
             * @property {tongxing.v1.TariffDocument.$Properties|null} [tariff] ParameterDocument tariff
             * @property {tongxing.v1.CityList.$Properties|null} [cities] ParameterDocument cities
             * @property {tongxing.v1.IssuerList.$Properties|null} [issuers] ParameterDocument issuers
             * @property {tongxing.v1.KeyVersions.$Properties|null} [keyVersions] ParameterDocument keyVersions
             * @property {tongxing.v1.LineList.$Properties|null} [lines] ParameterDocument lines
             * @property {tongxing.v1.RideCodeList.$Properties|null} [rideCode] ParameterDocument rideCode
             * @property {"hotlist"|"tariff"|"cities"|"issuers"|"keyVersions"|"lines"|"rideCode"} [content] ParameterDocument content
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ParameterDocument.
             * @memberof tongxing.v1
             * @interface IParameterDocument
             * @augments tongxing.v1.ParameterDocument.$Properties
             * @deprecated Use tongxing.v1.ParameterDocument.$Properties instead.
             */

            /**
             * Narrowed shape of a ParameterDocument.
             * @typedef {{
             *   kind?: tongxing.v1.ListKind|null;
             *   version?: number|null;
             *   baseVersion?: number|null;
             *   effectiveAtMs?: number|null;
             *   contentHash?: Uint8Array|null;
             *   publisher?: string|null;
             *   hotlist?: tongxing.v1.Hotlist.$Shape|null;
             *   tariff?: tongxing.v1.TariffDocument.$Shape|null;
             *   cities?: tongxing.v1.CityList.$Shape|null;
             *   issuers?: tongxing.v1.IssuerList.$Shape|null;
             *   keyVersions?: tongxing.v1.KeyVersions.$Shape|null;
             *   lines?: tongxing.v1.LineList.$Shape|null;
             *   rideCode?: tongxing.v1.RideCodeList.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ content?: undefined; hotlist?: null; tariff?: null; cities?: null; issuers?: null; keyVersions?: null; lines?: null; rideCode?: null }|{ content?: "hotlist"; hotlist: tongxing.v1.Hotlist.$Shape; tariff?: null; cities?: null; issuers?: null; keyVersions?: null; lines?: null; rideCode?: null }|{ content?: "tariff"; hotlist?: null; tariff: tongxing.v1.TariffDocument.$Shape; cities?: null; issuers?: null; keyVersions?: null; lines?: null; rideCode?: null }|{ content?: "cities"; hotlist?: null; tariff?: null; cities: tongxing.v1.CityList.$Shape; issuers?: null; keyVersions?: null; lines?: null; rideCode?: null }|{ content?: "issuers"; hotlist?: null; tariff?: null; cities?: null; issuers: tongxing.v1.IssuerList.$Shape; keyVersions?: null; lines?: null; rideCode?: null }|{ content?: "keyVersions"; hotlist?: null; tariff?: null; cities?: null; issuers?: null; keyVersions: tongxing.v1.KeyVersions.$Shape; lines?: null; rideCode?: null }|{ content?: "lines"; hotlist?: null; tariff?: null; cities?: null; issuers?: null; keyVersions?: null; lines: tongxing.v1.LineList.$Shape; rideCode?: null }|{ content?: "rideCode"; hotlist?: null; tariff?: null; cities?: null; issuers?: null; keyVersions?: null; lines?: null; rideCode: tongxing.v1.RideCodeList.$Shape })
             * )} tongxing.v1.ParameterDocument.$Shape
             */

            /**
             * Constructs a new ParameterDocument.
             * @memberof tongxing.v1
             * @classdesc Represents a ParameterDocument.
             * @constructor
             * @param {tongxing.v1.ParameterDocument.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ParameterDocument = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ParameterDocument kind.
             * @member {tongxing.v1.ListKind} kind
             * @memberof tongxing.v1.ParameterDocument
             * @instance
             */
            ParameterDocument.prototype.kind = 0;

            /**
             * ParameterDocument version.
             * @member {number} version
             * @memberof tongxing.v1.ParameterDocument
             * @instance
             */
            ParameterDocument.prototype.version = 0;

            /**
             * ParameterDocument baseVersion.
             * @member {number} baseVersion
             * @memberof tongxing.v1.ParameterDocument
             * @instance
             */
            ParameterDocument.prototype.baseVersion = 0;

            /**
             * ParameterDocument effectiveAtMs.
             * @member {number} effectiveAtMs
             * @memberof tongxing.v1.ParameterDocument
             * @instance
             */
            ParameterDocument.prototype.effectiveAtMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ParameterDocument contentHash.
             * @member {Uint8Array} contentHash
             * @memberof tongxing.v1.ParameterDocument
             * @instance
             */
            ParameterDocument.prototype.contentHash = $util.newBuffer([]);

            /**
             * ParameterDocument publisher.
             * @member {string} publisher
             * @memberof tongxing.v1.ParameterDocument
             * @instance
             */
            ParameterDocument.prototype.publisher = "";

            /**
             * ParameterDocument hotlist.
             * @member {tongxing.v1.Hotlist.$Properties|null|undefined} hotlist
             * @memberof tongxing.v1.ParameterDocument
             * @instance
             */
            ParameterDocument.prototype.hotlist = null;

            /**
             * ParameterDocument tariff.
             * @member {tongxing.v1.TariffDocument.$Properties|null|undefined} tariff
             * @memberof tongxing.v1.ParameterDocument
             * @instance
             */
            ParameterDocument.prototype.tariff = null;

            /**
             * ParameterDocument cities.
             * @member {tongxing.v1.CityList.$Properties|null|undefined} cities
             * @memberof tongxing.v1.ParameterDocument
             * @instance
             */
            ParameterDocument.prototype.cities = null;

            /**
             * ParameterDocument issuers.
             * @member {tongxing.v1.IssuerList.$Properties|null|undefined} issuers
             * @memberof tongxing.v1.ParameterDocument
             * @instance
             */
            ParameterDocument.prototype.issuers = null;

            /**
             * ParameterDocument keyVersions.
             * @member {tongxing.v1.KeyVersions.$Properties|null|undefined} keyVersions
             * @memberof tongxing.v1.ParameterDocument
             * @instance
             */
            ParameterDocument.prototype.keyVersions = null;

            /**
             * ParameterDocument lines.
             * @member {tongxing.v1.LineList.$Properties|null|undefined} lines
             * @memberof tongxing.v1.ParameterDocument
             * @instance
             */
            ParameterDocument.prototype.lines = null;

            /**
             * ParameterDocument rideCode.
             * @member {tongxing.v1.RideCodeList.$Properties|null|undefined} rideCode
             * @memberof tongxing.v1.ParameterDocument
             * @instance
             */
            ParameterDocument.prototype.rideCode = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * ParameterDocument content.
             * @member {"hotlist"|"tariff"|"cities"|"issuers"|"keyVersions"|"lines"|"rideCode"|undefined} content
             * @memberof tongxing.v1.ParameterDocument
             * @instance
             */
            $Object.defineProperty(ParameterDocument.prototype, "content", {
                get: $util.oneOfGetter($oneOfFields = ["hotlist", "tariff", "cities", "issuers", "keyVersions", "lines", "rideCode"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new ParameterDocument instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.ParameterDocument
             * @static
             * @param {tongxing.v1.ParameterDocument.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.ParameterDocument} ParameterDocument instance
             * @type {{
             *   (properties: tongxing.v1.ParameterDocument.$Shape): tongxing.v1.ParameterDocument & tongxing.v1.ParameterDocument.$Shape;
             *   (properties?: tongxing.v1.ParameterDocument.$Properties): tongxing.v1.ParameterDocument;
             * }}
             */
            ParameterDocument.create = function(properties) {
                return new ParameterDocument(properties);
            };

            /**
             * Encodes the specified ParameterDocument message. Does not implicitly {@link tongxing.v1.ParameterDocument.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.ParameterDocument
             * @static
             * @param {tongxing.v1.ParameterDocument.$Properties} message ParameterDocument message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ParameterDocument.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.kind);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.version);
                if (message.baseVersion != null && $Object.hasOwnProperty.call(message, "baseVersion") && message.baseVersion !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.baseVersion);
                if (message.effectiveAtMs != null && $Object.hasOwnProperty.call(message, "effectiveAtMs") && (typeof message.effectiveAtMs === "object" ? message.effectiveAtMs.low || message.effectiveAtMs.high : message.effectiveAtMs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.effectiveAtMs);
                if (message.contentHash != null && $Object.hasOwnProperty.call(message, "contentHash") && message.contentHash.length)
                    writer.uint32(/* id 5, wireType 2 =*/42).bytes(message.contentHash);
                if (message.publisher != null && $Object.hasOwnProperty.call(message, "publisher") && message.publisher !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.publisher);
                if (message.hotlist != null && $Object.hasOwnProperty.call(message, "hotlist"))
                    $root.tongxing.v1.Hotlist.encode(message.hotlist, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.tariff != null && $Object.hasOwnProperty.call(message, "tariff"))
                    $root.tongxing.v1.TariffDocument.encode(message.tariff, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.cities != null && $Object.hasOwnProperty.call(message, "cities"))
                    $root.tongxing.v1.CityList.encode(message.cities, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.issuers != null && $Object.hasOwnProperty.call(message, "issuers"))
                    $root.tongxing.v1.IssuerList.encode(message.issuers, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.keyVersions != null && $Object.hasOwnProperty.call(message, "keyVersions"))
                    $root.tongxing.v1.KeyVersions.encode(message.keyVersions, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.lines != null && $Object.hasOwnProperty.call(message, "lines"))
                    $root.tongxing.v1.LineList.encode(message.lines, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.rideCode != null && $Object.hasOwnProperty.call(message, "rideCode"))
                    $root.tongxing.v1.RideCodeList.encode(message.rideCode, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ParameterDocument message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.ParameterDocument
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.ParameterDocument & tongxing.v1.ParameterDocument.$Shape} ParameterDocument
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ParameterDocument.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.ParameterDocument();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.baseVersion = value;
                            else
                                delete message.baseVersion;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.effectiveAtMs = value;
                            else
                                delete message.effectiveAtMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.contentHash = value;
                            else
                                delete message.contentHash;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.publisher = value;
                            else
                                delete message.publisher;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.hotlist = $root.tongxing.v1.Hotlist.decode(reader, reader.size(), $undefined, _depth + 1, message.hotlist);
                            message.content = "hotlist";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.tariff = $root.tongxing.v1.TariffDocument.decode(reader, reader.size(), $undefined, _depth + 1, message.tariff);
                            message.content = "tariff";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.cities = $root.tongxing.v1.CityList.decode(reader, reader.size(), $undefined, _depth + 1, message.cities);
                            message.content = "cities";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.issuers = $root.tongxing.v1.IssuerList.decode(reader, reader.size(), $undefined, _depth + 1, message.issuers);
                            message.content = "issuers";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.keyVersions = $root.tongxing.v1.KeyVersions.decode(reader, reader.size(), $undefined, _depth + 1, message.keyVersions);
                            message.content = "keyVersions";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.lines = $root.tongxing.v1.LineList.decode(reader, reader.size(), $undefined, _depth + 1, message.lines);
                            message.content = "lines";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.rideCode = $root.tongxing.v1.RideCodeList.decode(reader, reader.size(), $undefined, _depth + 1, message.rideCode);
                            message.content = "rideCode";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ParameterDocument message.
             * @function verify
             * @memberof tongxing.v1.ParameterDocument
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ParameterDocument.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    if (typeof message.kind !== "number" || (message.kind | 0) !== message.kind)
                        return "kind: enum value expected";
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    if (!$util.isInteger(message.version))
                        return "version: integer expected";
                if (message.baseVersion != null && $Object.hasOwnProperty.call(message, "baseVersion"))
                    if (!$util.isInteger(message.baseVersion))
                        return "baseVersion: integer expected";
                if (message.effectiveAtMs != null && $Object.hasOwnProperty.call(message, "effectiveAtMs"))
                    if (!$util.isInteger(message.effectiveAtMs) && !(message.effectiveAtMs && $util.isInteger(message.effectiveAtMs.low) && $util.isInteger(message.effectiveAtMs.high)))
                        return "effectiveAtMs: integer|Long expected";
                if (message.contentHash != null && $Object.hasOwnProperty.call(message, "contentHash"))
                    if (!(message.contentHash && typeof message.contentHash.length === "number" || $util.isString(message.contentHash)))
                        return "contentHash: buffer expected";
                if (message.publisher != null && $Object.hasOwnProperty.call(message, "publisher"))
                    if (!$util.isString(message.publisher))
                        return "publisher: string expected";
                if (message.hotlist != null && $Object.hasOwnProperty.call(message, "hotlist")) {
                    properties.content = 1;
                    {
                        let error = $root.tongxing.v1.Hotlist.verify(message.hotlist, _depth + 1);
                        if (error)
                            return "hotlist." + error;
                    }
                }
                if (message.tariff != null && $Object.hasOwnProperty.call(message, "tariff")) {
                    if (properties.content === 1)
                        return "content: multiple values";
                    properties.content = 1;
                    {
                        let error = $root.tongxing.v1.TariffDocument.verify(message.tariff, _depth + 1);
                        if (error)
                            return "tariff." + error;
                    }
                }
                if (message.cities != null && $Object.hasOwnProperty.call(message, "cities")) {
                    if (properties.content === 1)
                        return "content: multiple values";
                    properties.content = 1;
                    {
                        let error = $root.tongxing.v1.CityList.verify(message.cities, _depth + 1);
                        if (error)
                            return "cities." + error;
                    }
                }
                if (message.issuers != null && $Object.hasOwnProperty.call(message, "issuers")) {
                    if (properties.content === 1)
                        return "content: multiple values";
                    properties.content = 1;
                    {
                        let error = $root.tongxing.v1.IssuerList.verify(message.issuers, _depth + 1);
                        if (error)
                            return "issuers." + error;
                    }
                }
                if (message.keyVersions != null && $Object.hasOwnProperty.call(message, "keyVersions")) {
                    if (properties.content === 1)
                        return "content: multiple values";
                    properties.content = 1;
                    {
                        let error = $root.tongxing.v1.KeyVersions.verify(message.keyVersions, _depth + 1);
                        if (error)
                            return "keyVersions." + error;
                    }
                }
                if (message.lines != null && $Object.hasOwnProperty.call(message, "lines")) {
                    if (properties.content === 1)
                        return "content: multiple values";
                    properties.content = 1;
                    {
                        let error = $root.tongxing.v1.LineList.verify(message.lines, _depth + 1);
                        if (error)
                            return "lines." + error;
                    }
                }
                if (message.rideCode != null && $Object.hasOwnProperty.call(message, "rideCode")) {
                    if (properties.content === 1)
                        return "content: multiple values";
                    properties.content = 1;
                    {
                        let error = $root.tongxing.v1.RideCodeList.verify(message.rideCode, _depth + 1);
                        if (error)
                            return "rideCode." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a ParameterDocument message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.ParameterDocument
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.ParameterDocument} ParameterDocument
             */
            ParameterDocument.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.ParameterDocument)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.ParameterDocument: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.ParameterDocument();
                if (object.kind !== 0 && (typeof object.kind !== "string" || $root.tongxing.v1.ListKind[object.kind] !== 0))
                    switch (object.kind) {
                    case "LIST_KIND_UNSPECIFIED":
                    case 0:
                        message.kind = 0;
                        break;
                    case "LIST_KIND_HOTLIST":
                    case 1:
                        message.kind = 1;
                        break;
                    case "LIST_KIND_TARIFF":
                    case 2:
                        message.kind = 2;
                        break;
                    case "LIST_KIND_CITY":
                    case 3:
                        message.kind = 3;
                        break;
                    case "LIST_KIND_ISSUER":
                    case 4:
                        message.kind = 4;
                        break;
                    case "LIST_KIND_KEY_VERSIONS":
                    case 5:
                        message.kind = 5;
                        break;
                    case "LIST_KIND_LINES":
                    case 6:
                        message.kind = 6;
                        break;
                    case "LIST_KIND_RIDE_CODE":
                    case 7:
                        message.kind = 7;
                        break;
                    default:
                        if (typeof object.kind === "number" && (object.kind | 0) === object.kind)
                            message.kind = object.kind;
                    }
                if (object.version != null)
                    if ($Number(object.version) !== 0)
                        message.version = object.version >>> 0;
                if (object.baseVersion != null)
                    if ($Number(object.baseVersion) !== 0)
                        message.baseVersion = object.baseVersion >>> 0;
                if (object.effectiveAtMs != null)
                    if (typeof object.effectiveAtMs === "object" ? object.effectiveAtMs.low || object.effectiveAtMs.high : $Number(object.effectiveAtMs) !== 0)
                        if ($util.Long)
                            message.effectiveAtMs = $util.Long.fromValue(object.effectiveAtMs, true);
                        else if (typeof object.effectiveAtMs === "string")
                            message.effectiveAtMs = $parseInt(object.effectiveAtMs, 10);
                        else if (typeof object.effectiveAtMs === "number")
                            message.effectiveAtMs = object.effectiveAtMs;
                        else if (typeof object.effectiveAtMs === "object")
                            message.effectiveAtMs = new $util.LongBits(object.effectiveAtMs.low >>> 0, object.effectiveAtMs.high >>> 0).toNumber(true);
                if (object.contentHash != null)
                    if (object.contentHash.length)
                        if (typeof object.contentHash === "string")
                            $util.base64.decode(object.contentHash, message.contentHash = $util.newBuffer($util.base64.length(object.contentHash)), 0);
                        else if (object.contentHash.length >= 0)
                            message.contentHash = object.contentHash;
                if (object.publisher != null)
                    if (typeof object.publisher !== "string" || object.publisher.length)
                        message.publisher = $String(object.publisher);
                if (object.hotlist != null) {
                    if (!$util.isObject(object.hotlist))
                        throw $TypeError(".tongxing.v1.ParameterDocument.hotlist: object expected");
                    message.hotlist = $root.tongxing.v1.Hotlist.fromObject(object.hotlist, _depth + 1);
                }
                if (object.tariff != null) {
                    if (!$util.isObject(object.tariff))
                        throw $TypeError(".tongxing.v1.ParameterDocument.tariff: object expected");
                    message.tariff = $root.tongxing.v1.TariffDocument.fromObject(object.tariff, _depth + 1);
                }
                if (object.cities != null) {
                    if (!$util.isObject(object.cities))
                        throw $TypeError(".tongxing.v1.ParameterDocument.cities: object expected");
                    message.cities = $root.tongxing.v1.CityList.fromObject(object.cities, _depth + 1);
                }
                if (object.issuers != null) {
                    if (!$util.isObject(object.issuers))
                        throw $TypeError(".tongxing.v1.ParameterDocument.issuers: object expected");
                    message.issuers = $root.tongxing.v1.IssuerList.fromObject(object.issuers, _depth + 1);
                }
                if (object.keyVersions != null) {
                    if (!$util.isObject(object.keyVersions))
                        throw $TypeError(".tongxing.v1.ParameterDocument.keyVersions: object expected");
                    message.keyVersions = $root.tongxing.v1.KeyVersions.fromObject(object.keyVersions, _depth + 1);
                }
                if (object.lines != null) {
                    if (!$util.isObject(object.lines))
                        throw $TypeError(".tongxing.v1.ParameterDocument.lines: object expected");
                    message.lines = $root.tongxing.v1.LineList.fromObject(object.lines, _depth + 1);
                }
                if (object.rideCode != null) {
                    if (!$util.isObject(object.rideCode))
                        throw $TypeError(".tongxing.v1.ParameterDocument.rideCode: object expected");
                    message.rideCode = $root.tongxing.v1.RideCodeList.fromObject(object.rideCode, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a ParameterDocument message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.ParameterDocument
             * @static
             * @param {tongxing.v1.ParameterDocument} message ParameterDocument
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ParameterDocument.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.kind = options.enums === $String ? "LIST_KIND_UNSPECIFIED" : 0;
                    object.version = 0;
                    object.baseVersion = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.effectiveAtMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.effectiveAtMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (options.bytes === $String)
                        object.contentHash = "";
                    else {
                        object.contentHash = [];
                        if (options.bytes !== $Array)
                            object.contentHash = $util.newBuffer(object.contentHash);
                    }
                    object.publisher = "";
                }
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = options.enums === $String ? $root.tongxing.v1.ListKind[message.kind] === $undefined ? message.kind : $root.tongxing.v1.ListKind[message.kind] : message.kind;
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    object.version = message.version;
                if (message.baseVersion != null && $Object.hasOwnProperty.call(message, "baseVersion"))
                    object.baseVersion = message.baseVersion;
                if (message.effectiveAtMs != null && $Object.hasOwnProperty.call(message, "effectiveAtMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.effectiveAtMs = typeof message.effectiveAtMs === "number" ? $BigInt(message.effectiveAtMs) : $util.Long.fromBits(message.effectiveAtMs.low >>> 0, message.effectiveAtMs.high >>> 0, true).toBigInt();
                    else if (typeof message.effectiveAtMs === "number")
                        object.effectiveAtMs = options.longs === $String ? $String(message.effectiveAtMs) : message.effectiveAtMs;
                    else
                        object.effectiveAtMs = options.longs === $String ? $util.Long.prototype.toString.call(message.effectiveAtMs) : options.longs === $Number ? new $util.LongBits(message.effectiveAtMs.low >>> 0, message.effectiveAtMs.high >>> 0).toNumber(true) : message.effectiveAtMs;
                if (message.contentHash != null && $Object.hasOwnProperty.call(message, "contentHash"))
                    object.contentHash = options.bytes === $String ? $util.base64.encode(message.contentHash, 0, message.contentHash.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.contentHash) : message.contentHash;
                if (message.publisher != null && $Object.hasOwnProperty.call(message, "publisher"))
                    object.publisher = message.publisher;
                if (message.hotlist != null && $Object.hasOwnProperty.call(message, "hotlist")) {
                    object.hotlist = $root.tongxing.v1.Hotlist.toObject(message.hotlist, options, _depth + 1);
                    if (options.oneofs)
                        object.content = "hotlist";
                }
                if (message.tariff != null && $Object.hasOwnProperty.call(message, "tariff")) {
                    object.tariff = $root.tongxing.v1.TariffDocument.toObject(message.tariff, options, _depth + 1);
                    if (options.oneofs)
                        object.content = "tariff";
                }
                if (message.cities != null && $Object.hasOwnProperty.call(message, "cities")) {
                    object.cities = $root.tongxing.v1.CityList.toObject(message.cities, options, _depth + 1);
                    if (options.oneofs)
                        object.content = "cities";
                }
                if (message.issuers != null && $Object.hasOwnProperty.call(message, "issuers")) {
                    object.issuers = $root.tongxing.v1.IssuerList.toObject(message.issuers, options, _depth + 1);
                    if (options.oneofs)
                        object.content = "issuers";
                }
                if (message.keyVersions != null && $Object.hasOwnProperty.call(message, "keyVersions")) {
                    object.keyVersions = $root.tongxing.v1.KeyVersions.toObject(message.keyVersions, options, _depth + 1);
                    if (options.oneofs)
                        object.content = "keyVersions";
                }
                if (message.lines != null && $Object.hasOwnProperty.call(message, "lines")) {
                    object.lines = $root.tongxing.v1.LineList.toObject(message.lines, options, _depth + 1);
                    if (options.oneofs)
                        object.content = "lines";
                }
                if (message.rideCode != null && $Object.hasOwnProperty.call(message, "rideCode")) {
                    object.rideCode = $root.tongxing.v1.RideCodeList.toObject(message.rideCode, options, _depth + 1);
                    if (options.oneofs)
                        object.content = "rideCode";
                }
                return object;
            };

            /**
             * Converts this ParameterDocument to JSON.
             * @function toJSON
             * @memberof tongxing.v1.ParameterDocument
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ParameterDocument.prototype.toJSON = function() {
                return ParameterDocument.toObject(this, $protobuf.util.toJSONOptions);
            };

            return ParameterDocument;
        })();

        v1.Hotlist = (function() {

            /**
             * Properties of a Hotlist.
             * @typedef {Object} tongxing.v1.Hotlist.$Properties
             * @property {Uint8Array|null} [added] Hotlist added
             * @property {Uint8Array|null} [removed] Hotlist removed
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Hotlist.
             * @memberof tongxing.v1
             * @interface IHotlist
             * @augments tongxing.v1.Hotlist.$Properties
             * @deprecated Use tongxing.v1.Hotlist.$Properties instead.
             */

            /**
             * Shape of a Hotlist.
             * @typedef {tongxing.v1.Hotlist.$Properties} tongxing.v1.Hotlist.$Shape
             */

            /**
             * Constructs a new Hotlist.
             * @memberof tongxing.v1
             * @classdesc Represents a Hotlist.
             * @constructor
             * @param {tongxing.v1.Hotlist.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Hotlist = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Hotlist added.
             * @member {Uint8Array} added
             * @memberof tongxing.v1.Hotlist
             * @instance
             */
            Hotlist.prototype.added = $util.newBuffer([]);

            /**
             * Hotlist removed.
             * @member {Uint8Array} removed
             * @memberof tongxing.v1.Hotlist
             * @instance
             */
            Hotlist.prototype.removed = $util.newBuffer([]);

            /**
             * Creates a new Hotlist instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.Hotlist
             * @static
             * @param {tongxing.v1.Hotlist.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.Hotlist} Hotlist instance
             * @type {{
             *   (properties: tongxing.v1.Hotlist.$Shape): tongxing.v1.Hotlist & tongxing.v1.Hotlist.$Shape;
             *   (properties?: tongxing.v1.Hotlist.$Properties): tongxing.v1.Hotlist;
             * }}
             */
            Hotlist.create = function(properties) {
                return new Hotlist(properties);
            };

            /**
             * Encodes the specified Hotlist message. Does not implicitly {@link tongxing.v1.Hotlist.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.Hotlist
             * @static
             * @param {tongxing.v1.Hotlist.$Properties} message Hotlist message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Hotlist.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.added != null && $Object.hasOwnProperty.call(message, "added") && message.added.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.added);
                if (message.removed != null && $Object.hasOwnProperty.call(message, "removed") && message.removed.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.removed);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Hotlist message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.Hotlist
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.Hotlist & tongxing.v1.Hotlist.$Shape} Hotlist
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Hotlist.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.Hotlist();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.added = value;
                            else
                                delete message.added;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.removed = value;
                            else
                                delete message.removed;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Hotlist message.
             * @function verify
             * @memberof tongxing.v1.Hotlist
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Hotlist.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.added != null && $Object.hasOwnProperty.call(message, "added"))
                    if (!(message.added && typeof message.added.length === "number" || $util.isString(message.added)))
                        return "added: buffer expected";
                if (message.removed != null && $Object.hasOwnProperty.call(message, "removed"))
                    if (!(message.removed && typeof message.removed.length === "number" || $util.isString(message.removed)))
                        return "removed: buffer expected";
                return null;
            };

            /**
             * Creates a Hotlist message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.Hotlist
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.Hotlist} Hotlist
             */
            Hotlist.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.Hotlist)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.Hotlist: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.Hotlist();
                if (object.added != null)
                    if (object.added.length)
                        if (typeof object.added === "string")
                            $util.base64.decode(object.added, message.added = $util.newBuffer($util.base64.length(object.added)), 0);
                        else if (object.added.length >= 0)
                            message.added = object.added;
                if (object.removed != null)
                    if (object.removed.length)
                        if (typeof object.removed === "string")
                            $util.base64.decode(object.removed, message.removed = $util.newBuffer($util.base64.length(object.removed)), 0);
                        else if (object.removed.length >= 0)
                            message.removed = object.removed;
                return message;
            };

            /**
             * Creates a plain object from a Hotlist message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.Hotlist
             * @static
             * @param {tongxing.v1.Hotlist} message Hotlist
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Hotlist.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if (options.bytes === $String)
                        object.added = "";
                    else {
                        object.added = [];
                        if (options.bytes !== $Array)
                            object.added = $util.newBuffer(object.added);
                    }
                    if (options.bytes === $String)
                        object.removed = "";
                    else {
                        object.removed = [];
                        if (options.bytes !== $Array)
                            object.removed = $util.newBuffer(object.removed);
                    }
                }
                if (message.added != null && $Object.hasOwnProperty.call(message, "added"))
                    object.added = options.bytes === $String ? $util.base64.encode(message.added, 0, message.added.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.added) : message.added;
                if (message.removed != null && $Object.hasOwnProperty.call(message, "removed"))
                    object.removed = options.bytes === $String ? $util.base64.encode(message.removed, 0, message.removed.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.removed) : message.removed;
                return object;
            };

            /**
             * Converts this Hotlist to JSON.
             * @function toJSON
             * @memberof tongxing.v1.Hotlist
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Hotlist.prototype.toJSON = function() {
                return Hotlist.toObject(this, $protobuf.util.toJSONOptions);
            };

            return Hotlist;
        })();

        v1.TariffDocument = (function() {

            /**
             * Properties of a TariffDocument.
             * @typedef {Object} tongxing.v1.TariffDocument.$Properties
             * @property {string|null} [policyJson] TariffDocument policyJson
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TariffDocument.
             * @memberof tongxing.v1
             * @interface ITariffDocument
             * @augments tongxing.v1.TariffDocument.$Properties
             * @deprecated Use tongxing.v1.TariffDocument.$Properties instead.
             */

            /**
             * Shape of a TariffDocument.
             * @typedef {tongxing.v1.TariffDocument.$Properties} tongxing.v1.TariffDocument.$Shape
             */

            /**
             * Constructs a new TariffDocument.
             * @memberof tongxing.v1
             * @classdesc Represents a TariffDocument.
             * @constructor
             * @param {tongxing.v1.TariffDocument.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TariffDocument = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TariffDocument policyJson.
             * @member {string} policyJson
             * @memberof tongxing.v1.TariffDocument
             * @instance
             */
            TariffDocument.prototype.policyJson = "";

            /**
             * Creates a new TariffDocument instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.TariffDocument
             * @static
             * @param {tongxing.v1.TariffDocument.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.TariffDocument} TariffDocument instance
             * @type {{
             *   (properties: tongxing.v1.TariffDocument.$Shape): tongxing.v1.TariffDocument & tongxing.v1.TariffDocument.$Shape;
             *   (properties?: tongxing.v1.TariffDocument.$Properties): tongxing.v1.TariffDocument;
             * }}
             */
            TariffDocument.create = function(properties) {
                return new TariffDocument(properties);
            };

            /**
             * Encodes the specified TariffDocument message. Does not implicitly {@link tongxing.v1.TariffDocument.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.TariffDocument
             * @static
             * @param {tongxing.v1.TariffDocument.$Properties} message TariffDocument message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TariffDocument.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.policyJson != null && $Object.hasOwnProperty.call(message, "policyJson") && message.policyJson !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.policyJson);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a TariffDocument message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.TariffDocument
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.TariffDocument & tongxing.v1.TariffDocument.$Shape} TariffDocument
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TariffDocument.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.TariffDocument();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.policyJson = value;
                            else
                                delete message.policyJson;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a TariffDocument message.
             * @function verify
             * @memberof tongxing.v1.TariffDocument
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            TariffDocument.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.policyJson != null && $Object.hasOwnProperty.call(message, "policyJson"))
                    if (!$util.isString(message.policyJson))
                        return "policyJson: string expected";
                return null;
            };

            /**
             * Creates a TariffDocument message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.TariffDocument
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.TariffDocument} TariffDocument
             */
            TariffDocument.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.TariffDocument)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.TariffDocument: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.TariffDocument();
                if (object.policyJson != null)
                    if (typeof object.policyJson !== "string" || object.policyJson.length)
                        message.policyJson = $String(object.policyJson);
                return message;
            };

            /**
             * Creates a plain object from a TariffDocument message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.TariffDocument
             * @static
             * @param {tongxing.v1.TariffDocument} message TariffDocument
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            TariffDocument.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.policyJson = "";
                if (message.policyJson != null && $Object.hasOwnProperty.call(message, "policyJson"))
                    object.policyJson = message.policyJson;
                return object;
            };

            /**
             * Converts this TariffDocument to JSON.
             * @function toJSON
             * @memberof tongxing.v1.TariffDocument
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            TariffDocument.prototype.toJSON = function() {
                return TariffDocument.toObject(this, $protobuf.util.toJSONOptions);
            };

            return TariffDocument;
        })();

        v1.CityList = (function() {

            /**
             * Properties of a CityList.
             * @typedef {Object} tongxing.v1.CityList.$Properties
             * @property {Array.<tongxing.v1.CityEntry.$Properties>|null} [cities] CityList cities
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CityList.
             * @memberof tongxing.v1
             * @interface ICityList
             * @augments tongxing.v1.CityList.$Properties
             * @deprecated Use tongxing.v1.CityList.$Properties instead.
             */

            /**
             * Shape of a CityList.
             * @typedef {tongxing.v1.CityList.$Properties} tongxing.v1.CityList.$Shape
             */

            /**
             * Constructs a new CityList.
             * @memberof tongxing.v1
             * @classdesc Represents a CityList.
             * @constructor
             * @param {tongxing.v1.CityList.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CityList = function (properties) {
                this.cities = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CityList cities.
             * @member {Array.<tongxing.v1.CityEntry.$Properties>} cities
             * @memberof tongxing.v1.CityList
             * @instance
             */
            CityList.prototype.cities = $util.emptyArray;

            /**
             * Creates a new CityList instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.CityList
             * @static
             * @param {tongxing.v1.CityList.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.CityList} CityList instance
             * @type {{
             *   (properties: tongxing.v1.CityList.$Shape): tongxing.v1.CityList & tongxing.v1.CityList.$Shape;
             *   (properties?: tongxing.v1.CityList.$Properties): tongxing.v1.CityList;
             * }}
             */
            CityList.create = function(properties) {
                return new CityList(properties);
            };

            /**
             * Encodes the specified CityList message. Does not implicitly {@link tongxing.v1.CityList.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.CityList
             * @static
             * @param {tongxing.v1.CityList.$Properties} message CityList message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CityList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.cities != null && message.cities.length)
                    for (let i = 0; i < message.cities.length; ++i)
                        $root.tongxing.v1.CityEntry.encode(message.cities[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CityList message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.CityList
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.CityList & tongxing.v1.CityList.$Shape} CityList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CityList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.CityList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.cities && message.cities.length))
                                message.cities = [];
                            message.cities.push($root.tongxing.v1.CityEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a CityList message.
             * @function verify
             * @memberof tongxing.v1.CityList
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            CityList.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.cities != null && $Object.hasOwnProperty.call(message, "cities")) {
                    if (!$Array.isArray(message.cities))
                        return "cities: array expected";
                    for (let i = 0; i < message.cities.length; ++i) {
                        let error = $root.tongxing.v1.CityEntry.verify(message.cities[i], _depth + 1);
                        if (error)
                            return "cities." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a CityList message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.CityList
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.CityList} CityList
             */
            CityList.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.CityList)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.CityList: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.CityList();
                if (object.cities) {
                    if (!$Array.isArray(object.cities))
                        throw $TypeError(".tongxing.v1.CityList.cities: array expected");
                    message.cities = $Array(object.cities.length);
                    for (let i = 0; i < object.cities.length; ++i) {
                        if (!$util.isObject(object.cities[i]))
                            throw $TypeError(".tongxing.v1.CityList.cities: object expected");
                        message.cities[i] = $root.tongxing.v1.CityEntry.fromObject(object.cities[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a CityList message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.CityList
             * @static
             * @param {tongxing.v1.CityList} message CityList
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            CityList.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.cities = [];
                if (message.cities && message.cities.length) {
                    object.cities = $Array(message.cities.length);
                    for (let j = 0; j < message.cities.length; ++j)
                        object.cities[j] = $root.tongxing.v1.CityEntry.toObject(message.cities[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this CityList to JSON.
             * @function toJSON
             * @memberof tongxing.v1.CityList
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            CityList.prototype.toJSON = function() {
                return CityList.toObject(this, $protobuf.util.toJSONOptions);
            };

            return CityList;
        })();

        v1.CityEntry = (function() {

            /**
             * Properties of a CityEntry.
             * @typedef {Object} tongxing.v1.CityEntry.$Properties
             * @property {string|null} [city] CityEntry city
             * @property {number|null} [fromMs] CityEntry fromMs
             * @property {number|null} [untilMs] CityEntry untilMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CityEntry.
             * @memberof tongxing.v1
             * @interface ICityEntry
             * @augments tongxing.v1.CityEntry.$Properties
             * @deprecated Use tongxing.v1.CityEntry.$Properties instead.
             */

            /**
             * Shape of a CityEntry.
             * @typedef {tongxing.v1.CityEntry.$Properties} tongxing.v1.CityEntry.$Shape
             */

            /**
             * Constructs a new CityEntry.
             * @memberof tongxing.v1
             * @classdesc Represents a CityEntry.
             * @constructor
             * @param {tongxing.v1.CityEntry.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CityEntry = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CityEntry city.
             * @member {string} city
             * @memberof tongxing.v1.CityEntry
             * @instance
             */
            CityEntry.prototype.city = "";

            /**
             * CityEntry fromMs.
             * @member {number} fromMs
             * @memberof tongxing.v1.CityEntry
             * @instance
             */
            CityEntry.prototype.fromMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * CityEntry untilMs.
             * @member {number} untilMs
             * @memberof tongxing.v1.CityEntry
             * @instance
             */
            CityEntry.prototype.untilMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new CityEntry instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.CityEntry
             * @static
             * @param {tongxing.v1.CityEntry.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.CityEntry} CityEntry instance
             * @type {{
             *   (properties: tongxing.v1.CityEntry.$Shape): tongxing.v1.CityEntry & tongxing.v1.CityEntry.$Shape;
             *   (properties?: tongxing.v1.CityEntry.$Properties): tongxing.v1.CityEntry;
             * }}
             */
            CityEntry.create = function(properties) {
                return new CityEntry(properties);
            };

            /**
             * Encodes the specified CityEntry message. Does not implicitly {@link tongxing.v1.CityEntry.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.CityEntry
             * @static
             * @param {tongxing.v1.CityEntry.$Properties} message CityEntry message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CityEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.city != null && $Object.hasOwnProperty.call(message, "city") && message.city !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.city);
                if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs") && (typeof message.fromMs === "object" ? message.fromMs.low || message.fromMs.high : message.fromMs !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.fromMs);
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs") && (typeof message.untilMs === "object" ? message.untilMs.low || message.untilMs.high : message.untilMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.untilMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CityEntry message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.CityEntry
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.CityEntry & tongxing.v1.CityEntry.$Shape} CityEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CityEntry.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.CityEntry();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.city = value;
                            else
                                delete message.city;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.fromMs = value;
                            else
                                delete message.fromMs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.untilMs = value;
                            else
                                delete message.untilMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a CityEntry message.
             * @function verify
             * @memberof tongxing.v1.CityEntry
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            CityEntry.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.city != null && $Object.hasOwnProperty.call(message, "city"))
                    if (!$util.isString(message.city))
                        return "city: string expected";
                if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs"))
                    if (!$util.isInteger(message.fromMs) && !(message.fromMs && $util.isInteger(message.fromMs.low) && $util.isInteger(message.fromMs.high)))
                        return "fromMs: integer|Long expected";
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs"))
                    if (!$util.isInteger(message.untilMs) && !(message.untilMs && $util.isInteger(message.untilMs.low) && $util.isInteger(message.untilMs.high)))
                        return "untilMs: integer|Long expected";
                return null;
            };

            /**
             * Creates a CityEntry message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.CityEntry
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.CityEntry} CityEntry
             */
            CityEntry.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.CityEntry)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.CityEntry: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.CityEntry();
                if (object.city != null)
                    if (typeof object.city !== "string" || object.city.length)
                        message.city = $String(object.city);
                if (object.fromMs != null)
                    if (typeof object.fromMs === "object" ? object.fromMs.low || object.fromMs.high : $Number(object.fromMs) !== 0)
                        if ($util.Long)
                            message.fromMs = $util.Long.fromValue(object.fromMs, true);
                        else if (typeof object.fromMs === "string")
                            message.fromMs = $parseInt(object.fromMs, 10);
                        else if (typeof object.fromMs === "number")
                            message.fromMs = object.fromMs;
                        else if (typeof object.fromMs === "object")
                            message.fromMs = new $util.LongBits(object.fromMs.low >>> 0, object.fromMs.high >>> 0).toNumber(true);
                if (object.untilMs != null)
                    if (typeof object.untilMs === "object" ? object.untilMs.low || object.untilMs.high : $Number(object.untilMs) !== 0)
                        if ($util.Long)
                            message.untilMs = $util.Long.fromValue(object.untilMs, true);
                        else if (typeof object.untilMs === "string")
                            message.untilMs = $parseInt(object.untilMs, 10);
                        else if (typeof object.untilMs === "number")
                            message.untilMs = object.untilMs;
                        else if (typeof object.untilMs === "object")
                            message.untilMs = new $util.LongBits(object.untilMs.low >>> 0, object.untilMs.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a CityEntry message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.CityEntry
             * @static
             * @param {tongxing.v1.CityEntry} message CityEntry
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            CityEntry.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.city = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.fromMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.fromMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.untilMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.untilMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.city != null && $Object.hasOwnProperty.call(message, "city"))
                    object.city = message.city;
                if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.fromMs = typeof message.fromMs === "number" ? $BigInt(message.fromMs) : $util.Long.fromBits(message.fromMs.low >>> 0, message.fromMs.high >>> 0, true).toBigInt();
                    else if (typeof message.fromMs === "number")
                        object.fromMs = options.longs === $String ? $String(message.fromMs) : message.fromMs;
                    else
                        object.fromMs = options.longs === $String ? $util.Long.prototype.toString.call(message.fromMs) : options.longs === $Number ? new $util.LongBits(message.fromMs.low >>> 0, message.fromMs.high >>> 0).toNumber(true) : message.fromMs;
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.untilMs = typeof message.untilMs === "number" ? $BigInt(message.untilMs) : $util.Long.fromBits(message.untilMs.low >>> 0, message.untilMs.high >>> 0, true).toBigInt();
                    else if (typeof message.untilMs === "number")
                        object.untilMs = options.longs === $String ? $String(message.untilMs) : message.untilMs;
                    else
                        object.untilMs = options.longs === $String ? $util.Long.prototype.toString.call(message.untilMs) : options.longs === $Number ? new $util.LongBits(message.untilMs.low >>> 0, message.untilMs.high >>> 0).toNumber(true) : message.untilMs;
                return object;
            };

            /**
             * Converts this CityEntry to JSON.
             * @function toJSON
             * @memberof tongxing.v1.CityEntry
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            CityEntry.prototype.toJSON = function() {
                return CityEntry.toObject(this, $protobuf.util.toJSONOptions);
            };

            return CityEntry;
        })();

        v1.IssuerList = (function() {

            /**
             * Properties of an IssuerList.
             * @typedef {Object} tongxing.v1.IssuerList.$Properties
             * @property {Array.<tongxing.v1.IssuerEntry.$Properties>|null} [issuers] IssuerList issuers
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an IssuerList.
             * @memberof tongxing.v1
             * @interface IIssuerList
             * @augments tongxing.v1.IssuerList.$Properties
             * @deprecated Use tongxing.v1.IssuerList.$Properties instead.
             */

            /**
             * Shape of an IssuerList.
             * @typedef {tongxing.v1.IssuerList.$Properties} tongxing.v1.IssuerList.$Shape
             */

            /**
             * Constructs a new IssuerList.
             * @memberof tongxing.v1
             * @classdesc Represents an IssuerList.
             * @constructor
             * @param {tongxing.v1.IssuerList.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const IssuerList = function (properties) {
                this.issuers = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * IssuerList issuers.
             * @member {Array.<tongxing.v1.IssuerEntry.$Properties>} issuers
             * @memberof tongxing.v1.IssuerList
             * @instance
             */
            IssuerList.prototype.issuers = $util.emptyArray;

            /**
             * Creates a new IssuerList instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.IssuerList
             * @static
             * @param {tongxing.v1.IssuerList.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.IssuerList} IssuerList instance
             * @type {{
             *   (properties: tongxing.v1.IssuerList.$Shape): tongxing.v1.IssuerList & tongxing.v1.IssuerList.$Shape;
             *   (properties?: tongxing.v1.IssuerList.$Properties): tongxing.v1.IssuerList;
             * }}
             */
            IssuerList.create = function(properties) {
                return new IssuerList(properties);
            };

            /**
             * Encodes the specified IssuerList message. Does not implicitly {@link tongxing.v1.IssuerList.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.IssuerList
             * @static
             * @param {tongxing.v1.IssuerList.$Properties} message IssuerList message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            IssuerList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.issuers != null && message.issuers.length)
                    for (let i = 0; i < message.issuers.length; ++i)
                        $root.tongxing.v1.IssuerEntry.encode(message.issuers[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an IssuerList message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.IssuerList
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.IssuerList & tongxing.v1.IssuerList.$Shape} IssuerList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            IssuerList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.IssuerList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.issuers && message.issuers.length))
                                message.issuers = [];
                            message.issuers.push($root.tongxing.v1.IssuerEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an IssuerList message.
             * @function verify
             * @memberof tongxing.v1.IssuerList
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            IssuerList.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.issuers != null && $Object.hasOwnProperty.call(message, "issuers")) {
                    if (!$Array.isArray(message.issuers))
                        return "issuers: array expected";
                    for (let i = 0; i < message.issuers.length; ++i) {
                        let error = $root.tongxing.v1.IssuerEntry.verify(message.issuers[i], _depth + 1);
                        if (error)
                            return "issuers." + error;
                    }
                }
                return null;
            };

            /**
             * Creates an IssuerList message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.IssuerList
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.IssuerList} IssuerList
             */
            IssuerList.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.IssuerList)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.IssuerList: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.IssuerList();
                if (object.issuers) {
                    if (!$Array.isArray(object.issuers))
                        throw $TypeError(".tongxing.v1.IssuerList.issuers: array expected");
                    message.issuers = $Array(object.issuers.length);
                    for (let i = 0; i < object.issuers.length; ++i) {
                        if (!$util.isObject(object.issuers[i]))
                            throw $TypeError(".tongxing.v1.IssuerList.issuers: object expected");
                        message.issuers[i] = $root.tongxing.v1.IssuerEntry.fromObject(object.issuers[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from an IssuerList message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.IssuerList
             * @static
             * @param {tongxing.v1.IssuerList} message IssuerList
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            IssuerList.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.issuers = [];
                if (message.issuers && message.issuers.length) {
                    object.issuers = $Array(message.issuers.length);
                    for (let j = 0; j < message.issuers.length; ++j)
                        object.issuers[j] = $root.tongxing.v1.IssuerEntry.toObject(message.issuers[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this IssuerList to JSON.
             * @function toJSON
             * @memberof tongxing.v1.IssuerList
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            IssuerList.prototype.toJSON = function() {
                return IssuerList.toObject(this, $protobuf.util.toJSONOptions);
            };

            return IssuerList;
        })();

        v1.IssuerEntry = (function() {

            /**
             * Properties of an IssuerEntry.
             * @typedef {Object} tongxing.v1.IssuerEntry.$Properties
             * @property {string|null} [institution] IssuerEntry institution
             * @property {number|null} [fromMs] IssuerEntry fromMs
             * @property {number|null} [untilMs] IssuerEntry untilMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an IssuerEntry.
             * @memberof tongxing.v1
             * @interface IIssuerEntry
             * @augments tongxing.v1.IssuerEntry.$Properties
             * @deprecated Use tongxing.v1.IssuerEntry.$Properties instead.
             */

            /**
             * Shape of an IssuerEntry.
             * @typedef {tongxing.v1.IssuerEntry.$Properties} tongxing.v1.IssuerEntry.$Shape
             */

            /**
             * Constructs a new IssuerEntry.
             * @memberof tongxing.v1
             * @classdesc Represents an IssuerEntry.
             * @constructor
             * @param {tongxing.v1.IssuerEntry.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const IssuerEntry = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * IssuerEntry institution.
             * @member {string} institution
             * @memberof tongxing.v1.IssuerEntry
             * @instance
             */
            IssuerEntry.prototype.institution = "";

            /**
             * IssuerEntry fromMs.
             * @member {number} fromMs
             * @memberof tongxing.v1.IssuerEntry
             * @instance
             */
            IssuerEntry.prototype.fromMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * IssuerEntry untilMs.
             * @member {number} untilMs
             * @memberof tongxing.v1.IssuerEntry
             * @instance
             */
            IssuerEntry.prototype.untilMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new IssuerEntry instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.IssuerEntry
             * @static
             * @param {tongxing.v1.IssuerEntry.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.IssuerEntry} IssuerEntry instance
             * @type {{
             *   (properties: tongxing.v1.IssuerEntry.$Shape): tongxing.v1.IssuerEntry & tongxing.v1.IssuerEntry.$Shape;
             *   (properties?: tongxing.v1.IssuerEntry.$Properties): tongxing.v1.IssuerEntry;
             * }}
             */
            IssuerEntry.create = function(properties) {
                return new IssuerEntry(properties);
            };

            /**
             * Encodes the specified IssuerEntry message. Does not implicitly {@link tongxing.v1.IssuerEntry.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.IssuerEntry
             * @static
             * @param {tongxing.v1.IssuerEntry.$Properties} message IssuerEntry message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            IssuerEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.institution != null && $Object.hasOwnProperty.call(message, "institution") && message.institution !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.institution);
                if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs") && (typeof message.fromMs === "object" ? message.fromMs.low || message.fromMs.high : message.fromMs !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.fromMs);
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs") && (typeof message.untilMs === "object" ? message.untilMs.low || message.untilMs.high : message.untilMs !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.untilMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an IssuerEntry message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.IssuerEntry
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.IssuerEntry & tongxing.v1.IssuerEntry.$Shape} IssuerEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            IssuerEntry.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.IssuerEntry();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.institution = value;
                            else
                                delete message.institution;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.fromMs = value;
                            else
                                delete message.fromMs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.untilMs = value;
                            else
                                delete message.untilMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an IssuerEntry message.
             * @function verify
             * @memberof tongxing.v1.IssuerEntry
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            IssuerEntry.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.institution != null && $Object.hasOwnProperty.call(message, "institution"))
                    if (!$util.isString(message.institution))
                        return "institution: string expected";
                if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs"))
                    if (!$util.isInteger(message.fromMs) && !(message.fromMs && $util.isInteger(message.fromMs.low) && $util.isInteger(message.fromMs.high)))
                        return "fromMs: integer|Long expected";
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs"))
                    if (!$util.isInteger(message.untilMs) && !(message.untilMs && $util.isInteger(message.untilMs.low) && $util.isInteger(message.untilMs.high)))
                        return "untilMs: integer|Long expected";
                return null;
            };

            /**
             * Creates an IssuerEntry message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.IssuerEntry
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.IssuerEntry} IssuerEntry
             */
            IssuerEntry.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.IssuerEntry)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.IssuerEntry: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.IssuerEntry();
                if (object.institution != null)
                    if (typeof object.institution !== "string" || object.institution.length)
                        message.institution = $String(object.institution);
                if (object.fromMs != null)
                    if (typeof object.fromMs === "object" ? object.fromMs.low || object.fromMs.high : $Number(object.fromMs) !== 0)
                        if ($util.Long)
                            message.fromMs = $util.Long.fromValue(object.fromMs, true);
                        else if (typeof object.fromMs === "string")
                            message.fromMs = $parseInt(object.fromMs, 10);
                        else if (typeof object.fromMs === "number")
                            message.fromMs = object.fromMs;
                        else if (typeof object.fromMs === "object")
                            message.fromMs = new $util.LongBits(object.fromMs.low >>> 0, object.fromMs.high >>> 0).toNumber(true);
                if (object.untilMs != null)
                    if (typeof object.untilMs === "object" ? object.untilMs.low || object.untilMs.high : $Number(object.untilMs) !== 0)
                        if ($util.Long)
                            message.untilMs = $util.Long.fromValue(object.untilMs, true);
                        else if (typeof object.untilMs === "string")
                            message.untilMs = $parseInt(object.untilMs, 10);
                        else if (typeof object.untilMs === "number")
                            message.untilMs = object.untilMs;
                        else if (typeof object.untilMs === "object")
                            message.untilMs = new $util.LongBits(object.untilMs.low >>> 0, object.untilMs.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from an IssuerEntry message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.IssuerEntry
             * @static
             * @param {tongxing.v1.IssuerEntry} message IssuerEntry
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            IssuerEntry.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.institution = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.fromMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.fromMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.untilMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.untilMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.institution != null && $Object.hasOwnProperty.call(message, "institution"))
                    object.institution = message.institution;
                if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.fromMs = typeof message.fromMs === "number" ? $BigInt(message.fromMs) : $util.Long.fromBits(message.fromMs.low >>> 0, message.fromMs.high >>> 0, true).toBigInt();
                    else if (typeof message.fromMs === "number")
                        object.fromMs = options.longs === $String ? $String(message.fromMs) : message.fromMs;
                    else
                        object.fromMs = options.longs === $String ? $util.Long.prototype.toString.call(message.fromMs) : options.longs === $Number ? new $util.LongBits(message.fromMs.low >>> 0, message.fromMs.high >>> 0).toNumber(true) : message.fromMs;
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.untilMs = typeof message.untilMs === "number" ? $BigInt(message.untilMs) : $util.Long.fromBits(message.untilMs.low >>> 0, message.untilMs.high >>> 0, true).toBigInt();
                    else if (typeof message.untilMs === "number")
                        object.untilMs = options.longs === $String ? $String(message.untilMs) : message.untilMs;
                    else
                        object.untilMs = options.longs === $String ? $util.Long.prototype.toString.call(message.untilMs) : options.longs === $Number ? new $util.LongBits(message.untilMs.low >>> 0, message.untilMs.high >>> 0).toNumber(true) : message.untilMs;
                return object;
            };

            /**
             * Converts this IssuerEntry to JSON.
             * @function toJSON
             * @memberof tongxing.v1.IssuerEntry
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            IssuerEntry.prototype.toJSON = function() {
                return IssuerEntry.toObject(this, $protobuf.util.toJSONOptions);
            };

            return IssuerEntry;
        })();

        v1.KeyVersions = (function() {

            /**
             * Properties of a KeyVersions.
             * @typedef {Object} tongxing.v1.KeyVersions.$Properties
             * @property {Array.<number>|null} [purchaseKeyVersions] KeyVersions purchaseKeyVersions
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a KeyVersions.
             * @memberof tongxing.v1
             * @interface IKeyVersions
             * @augments tongxing.v1.KeyVersions.$Properties
             * @deprecated Use tongxing.v1.KeyVersions.$Properties instead.
             */

            /**
             * Shape of a KeyVersions.
             * @typedef {tongxing.v1.KeyVersions.$Properties} tongxing.v1.KeyVersions.$Shape
             */

            /**
             * Constructs a new KeyVersions.
             * @memberof tongxing.v1
             * @classdesc Represents a KeyVersions.
             * @constructor
             * @param {tongxing.v1.KeyVersions.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const KeyVersions = function (properties) {
                this.purchaseKeyVersions = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * KeyVersions purchaseKeyVersions.
             * @member {Array.<number>} purchaseKeyVersions
             * @memberof tongxing.v1.KeyVersions
             * @instance
             */
            KeyVersions.prototype.purchaseKeyVersions = $util.emptyArray;

            /**
             * Creates a new KeyVersions instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.KeyVersions
             * @static
             * @param {tongxing.v1.KeyVersions.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.KeyVersions} KeyVersions instance
             * @type {{
             *   (properties: tongxing.v1.KeyVersions.$Shape): tongxing.v1.KeyVersions & tongxing.v1.KeyVersions.$Shape;
             *   (properties?: tongxing.v1.KeyVersions.$Properties): tongxing.v1.KeyVersions;
             * }}
             */
            KeyVersions.create = function(properties) {
                return new KeyVersions(properties);
            };

            /**
             * Encodes the specified KeyVersions message. Does not implicitly {@link tongxing.v1.KeyVersions.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.KeyVersions
             * @static
             * @param {tongxing.v1.KeyVersions.$Properties} message KeyVersions message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            KeyVersions.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.purchaseKeyVersions != null && message.purchaseKeyVersions.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).uint32s(message.purchaseKeyVersions);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a KeyVersions message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.KeyVersions
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.KeyVersions & tongxing.v1.KeyVersions.$Shape} KeyVersions
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            KeyVersions.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.KeyVersions();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType === 2) {
                                if (!(message.purchaseKeyVersions && message.purchaseKeyVersions.length))
                                    message.purchaseKeyVersions = [];
                                reader.uint32s(message.purchaseKeyVersions);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.purchaseKeyVersions && message.purchaseKeyVersions.length))
                                message.purchaseKeyVersions = [];
                            message.purchaseKeyVersions.push(reader.uint32());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a KeyVersions message.
             * @function verify
             * @memberof tongxing.v1.KeyVersions
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            KeyVersions.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.purchaseKeyVersions != null && $Object.hasOwnProperty.call(message, "purchaseKeyVersions")) {
                    if (!$Array.isArray(message.purchaseKeyVersions))
                        return "purchaseKeyVersions: array expected";
                    for (let i = 0; i < message.purchaseKeyVersions.length; ++i)
                        if (!$util.isInteger(message.purchaseKeyVersions[i]))
                            return "purchaseKeyVersions: integer[] expected";
                }
                return null;
            };

            /**
             * Creates a KeyVersions message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.KeyVersions
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.KeyVersions} KeyVersions
             */
            KeyVersions.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.KeyVersions)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.KeyVersions: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.KeyVersions();
                if (object.purchaseKeyVersions) {
                    if (!$Array.isArray(object.purchaseKeyVersions))
                        throw $TypeError(".tongxing.v1.KeyVersions.purchaseKeyVersions: array expected");
                    message.purchaseKeyVersions = $Array(object.purchaseKeyVersions.length);
                    for (let i = 0; i < object.purchaseKeyVersions.length; ++i)
                        message.purchaseKeyVersions[i] = object.purchaseKeyVersions[i] >>> 0;
                }
                return message;
            };

            /**
             * Creates a plain object from a KeyVersions message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.KeyVersions
             * @static
             * @param {tongxing.v1.KeyVersions} message KeyVersions
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            KeyVersions.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.purchaseKeyVersions = [];
                if (message.purchaseKeyVersions && message.purchaseKeyVersions.length) {
                    object.purchaseKeyVersions = $Array(message.purchaseKeyVersions.length);
                    for (let j = 0; j < message.purchaseKeyVersions.length; ++j)
                        object.purchaseKeyVersions[j] = message.purchaseKeyVersions[j];
                }
                return object;
            };

            /**
             * Converts this KeyVersions to JSON.
             * @function toJSON
             * @memberof tongxing.v1.KeyVersions
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            KeyVersions.prototype.toJSON = function() {
                return KeyVersions.toObject(this, $protobuf.util.toJSONOptions);
            };

            return KeyVersions;
        })();

        v1.LineList = (function() {

            /**
             * Properties of a LineList.
             * @typedef {Object} tongxing.v1.LineList.$Properties
             * @property {Array.<tongxing.v1.LineEntry.$Properties>|null} [lines] LineList lines
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LineList.
             * @memberof tongxing.v1
             * @interface ILineList
             * @augments tongxing.v1.LineList.$Properties
             * @deprecated Use tongxing.v1.LineList.$Properties instead.
             */

            /**
             * Shape of a LineList.
             * @typedef {tongxing.v1.LineList.$Properties} tongxing.v1.LineList.$Shape
             */

            /**
             * Constructs a new LineList.
             * @memberof tongxing.v1
             * @classdesc Represents a LineList.
             * @constructor
             * @param {tongxing.v1.LineList.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LineList = function (properties) {
                this.lines = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LineList lines.
             * @member {Array.<tongxing.v1.LineEntry.$Properties>} lines
             * @memberof tongxing.v1.LineList
             * @instance
             */
            LineList.prototype.lines = $util.emptyArray;

            /**
             * Creates a new LineList instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.LineList
             * @static
             * @param {tongxing.v1.LineList.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.LineList} LineList instance
             * @type {{
             *   (properties: tongxing.v1.LineList.$Shape): tongxing.v1.LineList & tongxing.v1.LineList.$Shape;
             *   (properties?: tongxing.v1.LineList.$Properties): tongxing.v1.LineList;
             * }}
             */
            LineList.create = function(properties) {
                return new LineList(properties);
            };

            /**
             * Encodes the specified LineList message. Does not implicitly {@link tongxing.v1.LineList.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.LineList
             * @static
             * @param {tongxing.v1.LineList.$Properties} message LineList message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LineList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lines != null && message.lines.length)
                    for (let i = 0; i < message.lines.length; ++i)
                        $root.tongxing.v1.LineEntry.encode(message.lines[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a LineList message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.LineList
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.LineList & tongxing.v1.LineList.$Shape} LineList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LineList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.LineList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.lines && message.lines.length))
                                message.lines = [];
                            message.lines.push($root.tongxing.v1.LineEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a LineList message.
             * @function verify
             * @memberof tongxing.v1.LineList
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            LineList.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.lines != null && $Object.hasOwnProperty.call(message, "lines")) {
                    if (!$Array.isArray(message.lines))
                        return "lines: array expected";
                    for (let i = 0; i < message.lines.length; ++i) {
                        let error = $root.tongxing.v1.LineEntry.verify(message.lines[i], _depth + 1);
                        if (error)
                            return "lines." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a LineList message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.LineList
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.LineList} LineList
             */
            LineList.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.LineList)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.LineList: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.LineList();
                if (object.lines) {
                    if (!$Array.isArray(object.lines))
                        throw $TypeError(".tongxing.v1.LineList.lines: array expected");
                    message.lines = $Array(object.lines.length);
                    for (let i = 0; i < object.lines.length; ++i) {
                        if (!$util.isObject(object.lines[i]))
                            throw $TypeError(".tongxing.v1.LineList.lines: object expected");
                        message.lines[i] = $root.tongxing.v1.LineEntry.fromObject(object.lines[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a LineList message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.LineList
             * @static
             * @param {tongxing.v1.LineList} message LineList
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            LineList.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.lines = [];
                if (message.lines && message.lines.length) {
                    object.lines = $Array(message.lines.length);
                    for (let j = 0; j < message.lines.length; ++j)
                        object.lines[j] = $root.tongxing.v1.LineEntry.toObject(message.lines[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this LineList to JSON.
             * @function toJSON
             * @memberof tongxing.v1.LineList
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            LineList.prototype.toJSON = function() {
                return LineList.toObject(this, $protobuf.util.toJSONOptions);
            };

            return LineList;
        })();

        v1.LineEntry = (function() {

            /**
             * Properties of a LineEntry.
             * @typedef {Object} tongxing.v1.LineEntry.$Properties
             * @property {string|null} [lineId] LineEntry lineId
             * @property {boolean|null} [lean] LineEntry lean
             * @property {number|null} [passengersMax] LineEntry passengersMax
             * @property {number|null} [openMinutesMax] LineEntry openMinutesMax
             * @property {tongxing.v1.DoorMode|null} [doorMode] LineEntry doorMode
             * @property {boolean|null} [allowsOverdraft] LineEntry allowsOverdraft
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a LineEntry.
             * @memberof tongxing.v1
             * @interface ILineEntry
             * @augments tongxing.v1.LineEntry.$Properties
             * @deprecated Use tongxing.v1.LineEntry.$Properties instead.
             */

            /**
             * Shape of a LineEntry.
             * @typedef {tongxing.v1.LineEntry.$Properties} tongxing.v1.LineEntry.$Shape
             */

            /**
             * Constructs a new LineEntry.
             * @memberof tongxing.v1
             * @classdesc Represents a LineEntry.
             * @constructor
             * @param {tongxing.v1.LineEntry.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const LineEntry = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * LineEntry lineId.
             * @member {string} lineId
             * @memberof tongxing.v1.LineEntry
             * @instance
             */
            LineEntry.prototype.lineId = "";

            /**
             * LineEntry lean.
             * @member {boolean} lean
             * @memberof tongxing.v1.LineEntry
             * @instance
             */
            LineEntry.prototype.lean = false;

            /**
             * LineEntry passengersMax.
             * @member {number} passengersMax
             * @memberof tongxing.v1.LineEntry
             * @instance
             */
            LineEntry.prototype.passengersMax = 0;

            /**
             * LineEntry openMinutesMax.
             * @member {number} openMinutesMax
             * @memberof tongxing.v1.LineEntry
             * @instance
             */
            LineEntry.prototype.openMinutesMax = 0;

            /**
             * LineEntry doorMode.
             * @member {tongxing.v1.DoorMode} doorMode
             * @memberof tongxing.v1.LineEntry
             * @instance
             */
            LineEntry.prototype.doorMode = 0;

            /**
             * LineEntry allowsOverdraft.
             * @member {boolean} allowsOverdraft
             * @memberof tongxing.v1.LineEntry
             * @instance
             */
            LineEntry.prototype.allowsOverdraft = false;

            /**
             * Creates a new LineEntry instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.LineEntry
             * @static
             * @param {tongxing.v1.LineEntry.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.LineEntry} LineEntry instance
             * @type {{
             *   (properties: tongxing.v1.LineEntry.$Shape): tongxing.v1.LineEntry & tongxing.v1.LineEntry.$Shape;
             *   (properties?: tongxing.v1.LineEntry.$Properties): tongxing.v1.LineEntry;
             * }}
             */
            LineEntry.create = function(properties) {
                return new LineEntry(properties);
            };

            /**
             * Encodes the specified LineEntry message. Does not implicitly {@link tongxing.v1.LineEntry.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.LineEntry
             * @static
             * @param {tongxing.v1.LineEntry.$Properties} message LineEntry message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            LineEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lineId != null && $Object.hasOwnProperty.call(message, "lineId") && message.lineId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.lineId);
                if (message.lean != null && $Object.hasOwnProperty.call(message, "lean") && message.lean !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.lean);
                if (message.passengersMax != null && $Object.hasOwnProperty.call(message, "passengersMax") && message.passengersMax !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.passengersMax);
                if (message.openMinutesMax != null && $Object.hasOwnProperty.call(message, "openMinutesMax") && message.openMinutesMax !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.openMinutesMax);
                if (message.doorMode != null && $Object.hasOwnProperty.call(message, "doorMode") && message.doorMode !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).int32(message.doorMode);
                if (message.allowsOverdraft != null && $Object.hasOwnProperty.call(message, "allowsOverdraft") && message.allowsOverdraft !== false)
                    writer.uint32(/* id 6, wireType 0 =*/48).bool(message.allowsOverdraft);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a LineEntry message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.LineEntry
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.LineEntry & tongxing.v1.LineEntry.$Shape} LineEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            LineEntry.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.LineEntry();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.lineId = value;
                            else
                                delete message.lineId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.lean = value;
                            else
                                delete message.lean;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.passengersMax = value;
                            else
                                delete message.passengersMax;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.openMinutesMax = value;
                            else
                                delete message.openMinutesMax;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.doorMode = value;
                            else
                                delete message.doorMode;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.allowsOverdraft = value;
                            else
                                delete message.allowsOverdraft;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a LineEntry message.
             * @function verify
             * @memberof tongxing.v1.LineEntry
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            LineEntry.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.lineId != null && $Object.hasOwnProperty.call(message, "lineId"))
                    if (!$util.isString(message.lineId))
                        return "lineId: string expected";
                if (message.lean != null && $Object.hasOwnProperty.call(message, "lean"))
                    if (typeof message.lean !== "boolean")
                        return "lean: boolean expected";
                if (message.passengersMax != null && $Object.hasOwnProperty.call(message, "passengersMax"))
                    if (!$util.isInteger(message.passengersMax))
                        return "passengersMax: integer expected";
                if (message.openMinutesMax != null && $Object.hasOwnProperty.call(message, "openMinutesMax"))
                    if (!$util.isInteger(message.openMinutesMax))
                        return "openMinutesMax: integer expected";
                if (message.doorMode != null && $Object.hasOwnProperty.call(message, "doorMode"))
                    if (typeof message.doorMode !== "number" || (message.doorMode | 0) !== message.doorMode)
                        return "doorMode: enum value expected";
                if (message.allowsOverdraft != null && $Object.hasOwnProperty.call(message, "allowsOverdraft"))
                    if (typeof message.allowsOverdraft !== "boolean")
                        return "allowsOverdraft: boolean expected";
                return null;
            };

            /**
             * Creates a LineEntry message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.LineEntry
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.LineEntry} LineEntry
             */
            LineEntry.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.LineEntry)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.LineEntry: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.LineEntry();
                if (object.lineId != null)
                    if (typeof object.lineId !== "string" || object.lineId.length)
                        message.lineId = $String(object.lineId);
                if (object.lean != null)
                    if (object.lean)
                        message.lean = $Boolean(object.lean);
                if (object.passengersMax != null)
                    if ($Number(object.passengersMax) !== 0)
                        message.passengersMax = object.passengersMax >>> 0;
                if (object.openMinutesMax != null)
                    if ($Number(object.openMinutesMax) !== 0)
                        message.openMinutesMax = object.openMinutesMax >>> 0;
                if (object.doorMode !== 0 && (typeof object.doorMode !== "string" || $root.tongxing.v1.DoorMode[object.doorMode] !== 0))
                    switch (object.doorMode) {
                    case "DOOR_MODE_UNSPECIFIED":
                    case 0:
                        message.doorMode = 0;
                        break;
                    case "DOOR_MODE_BOARD":
                    case 1:
                        message.doorMode = 1;
                        break;
                    case "DOOR_MODE_ALIGHT":
                    case 2:
                        message.doorMode = 2;
                        break;
                    default:
                        if (typeof object.doorMode === "number" && (object.doorMode | 0) === object.doorMode)
                            message.doorMode = object.doorMode;
                    }
                if (object.allowsOverdraft != null)
                    if (object.allowsOverdraft)
                        message.allowsOverdraft = $Boolean(object.allowsOverdraft);
                return message;
            };

            /**
             * Creates a plain object from a LineEntry message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.LineEntry
             * @static
             * @param {tongxing.v1.LineEntry} message LineEntry
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            LineEntry.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.lineId = "";
                    object.lean = false;
                    object.passengersMax = 0;
                    object.openMinutesMax = 0;
                    object.doorMode = options.enums === $String ? "DOOR_MODE_UNSPECIFIED" : 0;
                    object.allowsOverdraft = false;
                }
                if (message.lineId != null && $Object.hasOwnProperty.call(message, "lineId"))
                    object.lineId = message.lineId;
                if (message.lean != null && $Object.hasOwnProperty.call(message, "lean"))
                    object.lean = message.lean;
                if (message.passengersMax != null && $Object.hasOwnProperty.call(message, "passengersMax"))
                    object.passengersMax = message.passengersMax;
                if (message.openMinutesMax != null && $Object.hasOwnProperty.call(message, "openMinutesMax"))
                    object.openMinutesMax = message.openMinutesMax;
                if (message.doorMode != null && $Object.hasOwnProperty.call(message, "doorMode"))
                    object.doorMode = options.enums === $String ? $root.tongxing.v1.DoorMode[message.doorMode] === $undefined ? message.doorMode : $root.tongxing.v1.DoorMode[message.doorMode] : message.doorMode;
                if (message.allowsOverdraft != null && $Object.hasOwnProperty.call(message, "allowsOverdraft"))
                    object.allowsOverdraft = message.allowsOverdraft;
                return object;
            };

            /**
             * Converts this LineEntry to JSON.
             * @function toJSON
             * @memberof tongxing.v1.LineEntry
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            LineEntry.prototype.toJSON = function() {
                return LineEntry.toObject(this, $protobuf.util.toJSONOptions);
            };

            return LineEntry;
        })();

        /**
         * DoorMode enum.
         * @name tongxing.v1.DoorMode
         * @enum {number}
         * @property {number} DOOR_MODE_UNSPECIFIED=0 DOOR_MODE_UNSPECIFIED value
         * @property {number} DOOR_MODE_BOARD=1 DOOR_MODE_BOARD value
         * @property {number} DOOR_MODE_ALIGHT=2 DOOR_MODE_ALIGHT value
         */
        v1.DoorMode = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "DOOR_MODE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "DOOR_MODE_BOARD"] = 1;
            values[valuesById[2] = "DOOR_MODE_ALIGHT"] = 2;
            return values;
        })();

        v1.RideCodeList = (function() {

            /**
             * Properties of a RideCodeList.
             * @typedef {Object} tongxing.v1.RideCodeList.$Properties
             * @property {Array.<Uint8Array>|null} [caRecords] RideCodeList caRecords
             * @property {Array.<tongxing.v1.RideCodeIssuer.$Properties>|null} [issuers] RideCodeList issuers
             * @property {Uint8Array|null} [deniedAccounts] RideCodeList deniedAccounts
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RideCodeList.
             * @memberof tongxing.v1
             * @interface IRideCodeList
             * @augments tongxing.v1.RideCodeList.$Properties
             * @deprecated Use tongxing.v1.RideCodeList.$Properties instead.
             */

            /**
             * Shape of a RideCodeList.
             * @typedef {tongxing.v1.RideCodeList.$Properties} tongxing.v1.RideCodeList.$Shape
             */

            /**
             * Constructs a new RideCodeList.
             * @memberof tongxing.v1
             * @classdesc Represents a RideCodeList.
             * @constructor
             * @param {tongxing.v1.RideCodeList.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RideCodeList = function (properties) {
                this.caRecords = [];
                this.issuers = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RideCodeList caRecords.
             * @member {Array.<Uint8Array>} caRecords
             * @memberof tongxing.v1.RideCodeList
             * @instance
             */
            RideCodeList.prototype.caRecords = $util.emptyArray;

            /**
             * RideCodeList issuers.
             * @member {Array.<tongxing.v1.RideCodeIssuer.$Properties>} issuers
             * @memberof tongxing.v1.RideCodeList
             * @instance
             */
            RideCodeList.prototype.issuers = $util.emptyArray;

            /**
             * RideCodeList deniedAccounts.
             * @member {Uint8Array} deniedAccounts
             * @memberof tongxing.v1.RideCodeList
             * @instance
             */
            RideCodeList.prototype.deniedAccounts = $util.newBuffer([]);

            /**
             * Creates a new RideCodeList instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.RideCodeList
             * @static
             * @param {tongxing.v1.RideCodeList.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.RideCodeList} RideCodeList instance
             * @type {{
             *   (properties: tongxing.v1.RideCodeList.$Shape): tongxing.v1.RideCodeList & tongxing.v1.RideCodeList.$Shape;
             *   (properties?: tongxing.v1.RideCodeList.$Properties): tongxing.v1.RideCodeList;
             * }}
             */
            RideCodeList.create = function(properties) {
                return new RideCodeList(properties);
            };

            /**
             * Encodes the specified RideCodeList message. Does not implicitly {@link tongxing.v1.RideCodeList.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.RideCodeList
             * @static
             * @param {tongxing.v1.RideCodeList.$Properties} message RideCodeList message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RideCodeList.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.caRecords != null && message.caRecords.length)
                    for (let i = 0; i < message.caRecords.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.caRecords[i]);
                if (message.issuers != null && message.issuers.length)
                    for (let i = 0; i < message.issuers.length; ++i)
                        $root.tongxing.v1.RideCodeIssuer.encode(message.issuers[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.deniedAccounts != null && $Object.hasOwnProperty.call(message, "deniedAccounts") && message.deniedAccounts.length)
                    writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.deniedAccounts);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RideCodeList message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.RideCodeList
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.RideCodeList & tongxing.v1.RideCodeList.$Shape} RideCodeList
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RideCodeList.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.RideCodeList();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.caRecords && message.caRecords.length))
                                message.caRecords = [];
                            message.caRecords.push(reader.bytes());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.issuers && message.issuers.length))
                                message.issuers = [];
                            message.issuers.push($root.tongxing.v1.RideCodeIssuer.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.deniedAccounts = value;
                            else
                                delete message.deniedAccounts;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a RideCodeList message.
             * @function verify
             * @memberof tongxing.v1.RideCodeList
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            RideCodeList.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.caRecords != null && $Object.hasOwnProperty.call(message, "caRecords")) {
                    if (!$Array.isArray(message.caRecords))
                        return "caRecords: array expected";
                    for (let i = 0; i < message.caRecords.length; ++i)
                        if (!(message.caRecords[i] && typeof message.caRecords[i].length === "number" || $util.isString(message.caRecords[i])))
                            return "caRecords: buffer[] expected";
                }
                if (message.issuers != null && $Object.hasOwnProperty.call(message, "issuers")) {
                    if (!$Array.isArray(message.issuers))
                        return "issuers: array expected";
                    for (let i = 0; i < message.issuers.length; ++i) {
                        let error = $root.tongxing.v1.RideCodeIssuer.verify(message.issuers[i], _depth + 1);
                        if (error)
                            return "issuers." + error;
                    }
                }
                if (message.deniedAccounts != null && $Object.hasOwnProperty.call(message, "deniedAccounts"))
                    if (!(message.deniedAccounts && typeof message.deniedAccounts.length === "number" || $util.isString(message.deniedAccounts)))
                        return "deniedAccounts: buffer expected";
                return null;
            };

            /**
             * Creates a RideCodeList message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.RideCodeList
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.RideCodeList} RideCodeList
             */
            RideCodeList.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.RideCodeList)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.RideCodeList: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.RideCodeList();
                if (object.caRecords) {
                    if (!$Array.isArray(object.caRecords))
                        throw $TypeError(".tongxing.v1.RideCodeList.caRecords: array expected");
                    message.caRecords = $Array(object.caRecords.length);
                    for (let i = 0; i < object.caRecords.length; ++i)
                        if (typeof object.caRecords[i] === "string")
                            $util.base64.decode(object.caRecords[i], message.caRecords[i] = $util.newBuffer($util.base64.length(object.caRecords[i])), 0);
                        else if (object.caRecords[i].length >= 0)
                            message.caRecords[i] = object.caRecords[i];
                }
                if (object.issuers) {
                    if (!$Array.isArray(object.issuers))
                        throw $TypeError(".tongxing.v1.RideCodeList.issuers: array expected");
                    message.issuers = $Array(object.issuers.length);
                    for (let i = 0; i < object.issuers.length; ++i) {
                        if (!$util.isObject(object.issuers[i]))
                            throw $TypeError(".tongxing.v1.RideCodeList.issuers: object expected");
                        message.issuers[i] = $root.tongxing.v1.RideCodeIssuer.fromObject(object.issuers[i], _depth + 1);
                    }
                }
                if (object.deniedAccounts != null)
                    if (object.deniedAccounts.length)
                        if (typeof object.deniedAccounts === "string")
                            $util.base64.decode(object.deniedAccounts, message.deniedAccounts = $util.newBuffer($util.base64.length(object.deniedAccounts)), 0);
                        else if (object.deniedAccounts.length >= 0)
                            message.deniedAccounts = object.deniedAccounts;
                return message;
            };

            /**
             * Creates a plain object from a RideCodeList message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.RideCodeList
             * @static
             * @param {tongxing.v1.RideCodeList} message RideCodeList
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            RideCodeList.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.caRecords = [];
                    object.issuers = [];
                }
                if (options.defaults)
                    if (options.bytes === $String)
                        object.deniedAccounts = "";
                    else {
                        object.deniedAccounts = [];
                        if (options.bytes !== $Array)
                            object.deniedAccounts = $util.newBuffer(object.deniedAccounts);
                    }
                if (message.caRecords && message.caRecords.length) {
                    object.caRecords = $Array(message.caRecords.length);
                    for (let j = 0; j < message.caRecords.length; ++j)
                        object.caRecords[j] = options.bytes === $String ? $util.base64.encode(message.caRecords[j], 0, message.caRecords[j].length) : options.bytes === $Array ? $Array.prototype.slice.call(message.caRecords[j]) : message.caRecords[j];
                }
                if (message.issuers && message.issuers.length) {
                    object.issuers = $Array(message.issuers.length);
                    for (let j = 0; j < message.issuers.length; ++j)
                        object.issuers[j] = $root.tongxing.v1.RideCodeIssuer.toObject(message.issuers[j], options, _depth + 1);
                }
                if (message.deniedAccounts != null && $Object.hasOwnProperty.call(message, "deniedAccounts"))
                    object.deniedAccounts = options.bytes === $String ? $util.base64.encode(message.deniedAccounts, 0, message.deniedAccounts.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.deniedAccounts) : message.deniedAccounts;
                return object;
            };

            /**
             * Converts this RideCodeList to JSON.
             * @function toJSON
             * @memberof tongxing.v1.RideCodeList
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            RideCodeList.prototype.toJSON = function() {
                return RideCodeList.toObject(this, $protobuf.util.toJSONOptions);
            };

            return RideCodeList;
        })();

        v1.RideCodeIssuer = (function() {

            /**
             * Properties of a RideCodeIssuer.
             * @typedef {Object} tongxing.v1.RideCodeIssuer.$Properties
             * @property {string|null} [issuerId] RideCodeIssuer issuerId
             * @property {string|null} [city] RideCodeIssuer city
             * @property {string|null} [institution] RideCodeIssuer institution
             * @property {number|null} [fromMs] RideCodeIssuer fromMs
             * @property {number|null} [untilMs] RideCodeIssuer untilMs
             * @property {number|null} [clockToleranceSeconds] RideCodeIssuer clockToleranceSeconds
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RideCodeIssuer.
             * @memberof tongxing.v1
             * @interface IRideCodeIssuer
             * @augments tongxing.v1.RideCodeIssuer.$Properties
             * @deprecated Use tongxing.v1.RideCodeIssuer.$Properties instead.
             */

            /**
             * Shape of a RideCodeIssuer.
             * @typedef {tongxing.v1.RideCodeIssuer.$Properties} tongxing.v1.RideCodeIssuer.$Shape
             */

            /**
             * Constructs a new RideCodeIssuer.
             * @memberof tongxing.v1
             * @classdesc Represents a RideCodeIssuer.
             * @constructor
             * @param {tongxing.v1.RideCodeIssuer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RideCodeIssuer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RideCodeIssuer issuerId.
             * @member {string} issuerId
             * @memberof tongxing.v1.RideCodeIssuer
             * @instance
             */
            RideCodeIssuer.prototype.issuerId = "";

            /**
             * RideCodeIssuer city.
             * @member {string} city
             * @memberof tongxing.v1.RideCodeIssuer
             * @instance
             */
            RideCodeIssuer.prototype.city = "";

            /**
             * RideCodeIssuer institution.
             * @member {string} institution
             * @memberof tongxing.v1.RideCodeIssuer
             * @instance
             */
            RideCodeIssuer.prototype.institution = "";

            /**
             * RideCodeIssuer fromMs.
             * @member {number} fromMs
             * @memberof tongxing.v1.RideCodeIssuer
             * @instance
             */
            RideCodeIssuer.prototype.fromMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * RideCodeIssuer untilMs.
             * @member {number} untilMs
             * @memberof tongxing.v1.RideCodeIssuer
             * @instance
             */
            RideCodeIssuer.prototype.untilMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * RideCodeIssuer clockToleranceSeconds.
             * @member {number} clockToleranceSeconds
             * @memberof tongxing.v1.RideCodeIssuer
             * @instance
             */
            RideCodeIssuer.prototype.clockToleranceSeconds = 0;

            /**
             * Creates a new RideCodeIssuer instance using the specified properties.
             * @function create
             * @memberof tongxing.v1.RideCodeIssuer
             * @static
             * @param {tongxing.v1.RideCodeIssuer.$Properties=} [properties] Properties to set
             * @returns {tongxing.v1.RideCodeIssuer} RideCodeIssuer instance
             * @type {{
             *   (properties: tongxing.v1.RideCodeIssuer.$Shape): tongxing.v1.RideCodeIssuer & tongxing.v1.RideCodeIssuer.$Shape;
             *   (properties?: tongxing.v1.RideCodeIssuer.$Properties): tongxing.v1.RideCodeIssuer;
             * }}
             */
            RideCodeIssuer.create = function(properties) {
                return new RideCodeIssuer(properties);
            };

            /**
             * Encodes the specified RideCodeIssuer message. Does not implicitly {@link tongxing.v1.RideCodeIssuer.verify|verify} messages.
             * @function encode
             * @memberof tongxing.v1.RideCodeIssuer
             * @static
             * @param {tongxing.v1.RideCodeIssuer.$Properties} message RideCodeIssuer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RideCodeIssuer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.issuerId != null && $Object.hasOwnProperty.call(message, "issuerId") && message.issuerId !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.issuerId);
                if (message.city != null && $Object.hasOwnProperty.call(message, "city") && message.city !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.city);
                if (message.institution != null && $Object.hasOwnProperty.call(message, "institution") && message.institution !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.institution);
                if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs") && (typeof message.fromMs === "object" ? message.fromMs.low || message.fromMs.high : message.fromMs !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.fromMs);
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs") && (typeof message.untilMs === "object" ? message.untilMs.low || message.untilMs.high : message.untilMs !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.untilMs);
                if (message.clockToleranceSeconds != null && $Object.hasOwnProperty.call(message, "clockToleranceSeconds") && message.clockToleranceSeconds !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.clockToleranceSeconds);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RideCodeIssuer message from the specified reader or buffer.
             * @function decode
             * @memberof tongxing.v1.RideCodeIssuer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {tongxing.v1.RideCodeIssuer & tongxing.v1.RideCodeIssuer.$Shape} RideCodeIssuer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RideCodeIssuer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.tongxing.v1.RideCodeIssuer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.issuerId = value;
                            else
                                delete message.issuerId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.city = value;
                            else
                                delete message.city;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.institution = value;
                            else
                                delete message.institution;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.fromMs = value;
                            else
                                delete message.fromMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.untilMs = value;
                            else
                                delete message.untilMs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.clockToleranceSeconds = value;
                            else
                                delete message.clockToleranceSeconds;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a RideCodeIssuer message.
             * @function verify
             * @memberof tongxing.v1.RideCodeIssuer
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            RideCodeIssuer.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.issuerId != null && $Object.hasOwnProperty.call(message, "issuerId"))
                    if (!$util.isString(message.issuerId))
                        return "issuerId: string expected";
                if (message.city != null && $Object.hasOwnProperty.call(message, "city"))
                    if (!$util.isString(message.city))
                        return "city: string expected";
                if (message.institution != null && $Object.hasOwnProperty.call(message, "institution"))
                    if (!$util.isString(message.institution))
                        return "institution: string expected";
                if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs"))
                    if (!$util.isInteger(message.fromMs) && !(message.fromMs && $util.isInteger(message.fromMs.low) && $util.isInteger(message.fromMs.high)))
                        return "fromMs: integer|Long expected";
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs"))
                    if (!$util.isInteger(message.untilMs) && !(message.untilMs && $util.isInteger(message.untilMs.low) && $util.isInteger(message.untilMs.high)))
                        return "untilMs: integer|Long expected";
                if (message.clockToleranceSeconds != null && $Object.hasOwnProperty.call(message, "clockToleranceSeconds"))
                    if (!$util.isInteger(message.clockToleranceSeconds))
                        return "clockToleranceSeconds: integer expected";
                return null;
            };

            /**
             * Creates a RideCodeIssuer message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof tongxing.v1.RideCodeIssuer
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {tongxing.v1.RideCodeIssuer} RideCodeIssuer
             */
            RideCodeIssuer.fromObject = function (object, _depth) {
                if (object instanceof $root.tongxing.v1.RideCodeIssuer)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".tongxing.v1.RideCodeIssuer: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.tongxing.v1.RideCodeIssuer();
                if (object.issuerId != null)
                    if (typeof object.issuerId !== "string" || object.issuerId.length)
                        message.issuerId = $String(object.issuerId);
                if (object.city != null)
                    if (typeof object.city !== "string" || object.city.length)
                        message.city = $String(object.city);
                if (object.institution != null)
                    if (typeof object.institution !== "string" || object.institution.length)
                        message.institution = $String(object.institution);
                if (object.fromMs != null)
                    if (typeof object.fromMs === "object" ? object.fromMs.low || object.fromMs.high : $Number(object.fromMs) !== 0)
                        if ($util.Long)
                            message.fromMs = $util.Long.fromValue(object.fromMs, true);
                        else if (typeof object.fromMs === "string")
                            message.fromMs = $parseInt(object.fromMs, 10);
                        else if (typeof object.fromMs === "number")
                            message.fromMs = object.fromMs;
                        else if (typeof object.fromMs === "object")
                            message.fromMs = new $util.LongBits(object.fromMs.low >>> 0, object.fromMs.high >>> 0).toNumber(true);
                if (object.untilMs != null)
                    if (typeof object.untilMs === "object" ? object.untilMs.low || object.untilMs.high : $Number(object.untilMs) !== 0)
                        if ($util.Long)
                            message.untilMs = $util.Long.fromValue(object.untilMs, true);
                        else if (typeof object.untilMs === "string")
                            message.untilMs = $parseInt(object.untilMs, 10);
                        else if (typeof object.untilMs === "number")
                            message.untilMs = object.untilMs;
                        else if (typeof object.untilMs === "object")
                            message.untilMs = new $util.LongBits(object.untilMs.low >>> 0, object.untilMs.high >>> 0).toNumber(true);
                if (object.clockToleranceSeconds != null)
                    if ($Number(object.clockToleranceSeconds) !== 0)
                        message.clockToleranceSeconds = object.clockToleranceSeconds >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a RideCodeIssuer message. Also converts values to other types if specified.
             * @function toObject
             * @memberof tongxing.v1.RideCodeIssuer
             * @static
             * @param {tongxing.v1.RideCodeIssuer} message RideCodeIssuer
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            RideCodeIssuer.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.issuerId = "";
                    object.city = "";
                    object.institution = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.fromMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.fromMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.untilMs = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.untilMs = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.clockToleranceSeconds = 0;
                }
                if (message.issuerId != null && $Object.hasOwnProperty.call(message, "issuerId"))
                    object.issuerId = message.issuerId;
                if (message.city != null && $Object.hasOwnProperty.call(message, "city"))
                    object.city = message.city;
                if (message.institution != null && $Object.hasOwnProperty.call(message, "institution"))
                    object.institution = message.institution;
                if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.fromMs = typeof message.fromMs === "number" ? $BigInt(message.fromMs) : $util.Long.fromBits(message.fromMs.low >>> 0, message.fromMs.high >>> 0, true).toBigInt();
                    else if (typeof message.fromMs === "number")
                        object.fromMs = options.longs === $String ? $String(message.fromMs) : message.fromMs;
                    else
                        object.fromMs = options.longs === $String ? $util.Long.prototype.toString.call(message.fromMs) : options.longs === $Number ? new $util.LongBits(message.fromMs.low >>> 0, message.fromMs.high >>> 0).toNumber(true) : message.fromMs;
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.untilMs = typeof message.untilMs === "number" ? $BigInt(message.untilMs) : $util.Long.fromBits(message.untilMs.low >>> 0, message.untilMs.high >>> 0, true).toBigInt();
                    else if (typeof message.untilMs === "number")
                        object.untilMs = options.longs === $String ? $String(message.untilMs) : message.untilMs;
                    else
                        object.untilMs = options.longs === $String ? $util.Long.prototype.toString.call(message.untilMs) : options.longs === $Number ? new $util.LongBits(message.untilMs.low >>> 0, message.untilMs.high >>> 0).toNumber(true) : message.untilMs;
                if (message.clockToleranceSeconds != null && $Object.hasOwnProperty.call(message, "clockToleranceSeconds"))
                    object.clockToleranceSeconds = message.clockToleranceSeconds;
                return object;
            };

            /**
             * Converts this RideCodeIssuer to JSON.
             * @function toJSON
             * @memberof tongxing.v1.RideCodeIssuer
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            RideCodeIssuer.prototype.toJSON = function() {
                return RideCodeIssuer.toObject(this, $protobuf.util.toJSONOptions);
            };

            return RideCodeIssuer;
        })();

        return v1;
    })();

    return tongxing;
})();

export {
  $root as default
};
