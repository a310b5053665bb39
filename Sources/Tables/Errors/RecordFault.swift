/// A record that could not be read, with what a quarantine needs to keep of it.
///
/// Reading goes on at the physical line after the one where the record began, so one lost
/// quotation mark costs one line and not the rest of the file.
package struct RecordFault: Sendable, Hashable {
    /// How much of a faulty record is kept, in bytes.
    package static let keptBytes = 4096

    package let error: TableError
    /// The physical line where the record begins, counted from 1.
    package let line: Int
    /// Bytes from the start of the file as it lies on the disk.
    package let byteOffset: Int
    /// How many bytes on the disk the faulty stretch has, without its line end.
    package let byteCount: Int
    /// The stretch as UTF-8, at most `keptBytes` of it.
    package let raw: [UInt8]
    /// Whether `raw` is only the beginning.
    package let isShortened: Bool

    init(
        _ error: TableError, line: Int, byteOffset: Int, byteCount: Int, raw: ArraySlice<UInt8>
    ) {
        self.error = error
        self.line = line
        self.byteOffset = byteOffset
        self.byteCount = byteCount
        self.raw = Array(raw.prefix(Self.keptBytes))
        isShortened = raw.count > Self.keptBytes
    }

    /// `raw` as text; a character cut in two at the end shows as U+FFFD.
    package var rawText: String { String(decoding: raw, as: UTF8.self) }
}
