/**
 * Tells protobufjs to read 64-bit fields as plain numbers, not as `Long` objects; imported before
 * the generated code, which looks at it while it loads. `codec.ts` refuses what a number cannot
 * hold.
 */
import protobuf from 'protobufjs/minimal.js'

const util: { Long?: unknown } = protobuf.util
util.Long = undefined
protobuf.configure()
