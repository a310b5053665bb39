import SurveyModel

/// Where a row stood in its file, in sixteen bytes: line, byte offset, byte count.
enum LineageCoding {
    static let width = 16

    /// Numbers that do not fit are kept as the largest that do.
    static func append(_ lineage: ArraySlice<RecordLineage>, to bytes: inout [UInt8]) {
        bytes.append(addingCapacity: lineage.count * width) { room in
            room.withUnsafeMutableBufferPointer { room, count in
                let room = UnsafeMutableRawBufferPointer(room)
                for place in lineage {
                    let (row, length) = (
                        UInt32(clamping: place.row), UInt32(clamping: place.byteCount)
                    )
                    let offset = UInt64(clamping: place.byteOffset)
                    room.storeBytes(of: row.littleEndian, toByteOffset: count, as: UInt32.self)
                    room.storeBytes(
                        of: offset.littleEndian, toByteOffset: count + 4, as: UInt64.self)
                    room.storeBytes(
                        of: length.littleEndian, toByteOffset: count + 12, as: UInt32.self)
                    count += width
                }
            }
        }
    }

    static func decode(_ bytes: [UInt8]) -> [RecordLineage]? {
        guard bytes.count.isMultiple(of: width) else { return nil }
        return stride(from: 0, to: bytes.count, by: width).map { start in
            RecordLineage(
                row: Int(LittleEndian.read(UInt32.self, from: bytes, at: start)),
                byteOffset: Int(
                    clamping: LittleEndian.read(UInt64.self, from: bytes, at: start + 4)),
                byteCount: Int(LittleEndian.read(UInt32.self, from: bytes, at: start + 12)))
        }
    }
}
