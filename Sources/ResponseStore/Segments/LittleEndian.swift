/// Fixed-width integers in bytes, lowest byte first whatever the machine.
enum LittleEndian {
    static func append<Value: FixedWidthInteger>(_ value: Value, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Many at once.
    static func append<Value: FixedWidthInteger>(
        contentsOf values: some Collection<Value>, to bytes: inout [UInt8]
    ) {
        let width = Value.bitWidth / 8
        bytes.append(addingCapacity: values.count * width) { room in
            room.withUnsafeMutableBufferPointer { room, count in
                let room = UnsafeMutableRawBufferPointer(room)
                for value in values {
                    room.storeBytes(of: value.littleEndian, toByteOffset: count, as: Value.self)
                    count += width
                }
            }
        }
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
        let count = bytes.count / width
        return [Value](unsafeUninitializedCapacity: count) { values, filled in
            bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(values).copyMemory(from: $0) }
            // Nothing on most machines.
            for index in 0..<count { values[index] = Value(littleEndian: values[index]) }
            filled = count
        }
    }
}
