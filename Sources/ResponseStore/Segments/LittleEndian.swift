/// Fixed-width integers in bytes, lowest byte first whatever the machine.
enum LittleEndian {
    static func append<Value: FixedWidthInteger>(_ value: Value, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// The value whose first byte is at `offset`; the caller has checked that it fits.
    static func read<Value: FixedWidthInteger & UnsignedInteger>(
        _: Value.Type, from bytes: [UInt8], at offset: Int
    ) -> Value {
        var value: Value = 0
        for index in 0..<(Value.bitWidth / 8) {
            value |= Value(bytes[offset + index]) << Value(index * 8)
        }
        return value
    }

    /// All values of a blob; nil when its length is not a whole number of them.
    static func readAll<Value: FixedWidthInteger & UnsignedInteger>(
        _ type: Value.Type, from bytes: [UInt8]
    ) -> [Value]? {
        let width = Value.bitWidth / 8
        guard bytes.count.isMultiple(of: width) else { return nil }
        return stride(from: 0, to: bytes.count, by: width).map { read(type, from: bytes, at: $0) }
    }
}
