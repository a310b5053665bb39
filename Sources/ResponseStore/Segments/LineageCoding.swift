import SurveyModel

/// Where a row stood in its file, in sixteen bytes: line, byte offset, byte count.
enum LineageCoding {
    static let width = 16

    /// Numbers that do not fit are kept as the largest that do.
    static func append(_ lineage: RecordLineage, to bytes: inout [UInt8]) {
        LittleEndian.append(UInt32(clamping: lineage.row), to: &bytes)
        LittleEndian.append(UInt64(clamping: lineage.byteOffset), to: &bytes)
        LittleEndian.append(UInt32(clamping: lineage.byteCount), to: &bytes)
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
