internal import CLibZip
import Glibc

/// A zip archive opened for reading through libzip; owns the C state.
///
/// What a member unpacks to is counted as it comes out, since its header may lie.
struct ZipArchive: ~Copyable {
    private let archive: OpaquePointer
    /// Bytes of the archive itself.
    private let size: Int
    private let limits: WorkbookLimits
    private var unpacked = 0
    private let blockSize: Int

    /// - Throws: `.workbook(.damaged)`, `.outOfMemory`.
    init(_ input: TableInput, limits: WorkbookLimits) throws(TableError) {
        var problem = zip_error_t()
        zip_error_init(&problem)
        defer { zip_error_fini(&problem) }
        guard let source = Self.source(input, &problem) else { throw TableError(.outOfMemory) }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &problem) else {
            let words = zip_error_strerror(&problem).map { String(cString: $0) } ?? ""
            zip_source_free(source)
            throw TableError(.workbook(.damaged(words)))
        }
        var status = zip_stat_t()
        zip_stat_init(&status)
        _ = zip_source_stat(source, &status)
        self.archive = archive
        size = Int(clamping: status.size)
        self.limits = limits
        blockSize = input.blockSize
    }

    deinit { zip_discard(archive) }

    func contains(_ name: String) -> Bool { index(of: name) != nil }

    /// Unpacks a member block by block, until its end or until `body` has had enough.
    ///
    /// - Throws: `.workbook(.partMissing)`, `.workbook(.encrypted)`, `.workbook(.damaged)` (the
    ///   check sum included), `.workbook(.tooLarge)`; what `body` throws.
    mutating func forEachBlock(
        of name: String, limit: Int,
        _ body: (UnsafeRawBufferPointer) throws(TableError) -> ReadingFlow
    ) throws(TableError) {
        guard let index = index(of: name) else {
            throw TableError(.workbook(.partMissing(name)))
        }
        var status = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &status) == 0 else { throw failure(name) }
        guard status.encryption_method == ZIP_EM_NONE else {
            throw TableError(.workbook(.encrypted))
        }
        guard let member = zip_fopen_index(archive, index, 0) else { throw failure(name) }
        defer { zip_fclose(member) }
        // What lies in the archive cannot be larger than the archive.
        let packed = max(1, min(Int(clamping: status.comp_size), size))
        let ratioLimit = max(
            WorkbookLimits.ratioFrom,
            packed.multipliedReportingOverflow(by: limits.ratio).partialValue)
        let limit = min(limit, ratioLimit)
        let block = UnsafeMutableRawBufferPointer.allocate(
            byteCount: blockSize, alignment: 16)
        defer { block.deallocate() }
        var count = 0
        while true {
            let read = zip_fread(member, block.baseAddress, UInt64(block.count))
            if read < 0 {
                let words = String(cString: zip_file_strerror(member))
                throw TableError(.workbook(.damaged("\(name): \(words)")))
            }
            guard read > 0 else { return }
            count += Int(read)
            unpacked += Int(read)
            guard count <= limit else { throw TableError(.workbook(.tooLarge(limit: limit))) }
            guard unpacked <= limits.total else {
                throw TableError(.workbook(.tooLarge(limit: limits.total)))
            }
            let part = UnsafeRawBufferPointer(rebasing: block[..<Int(read)])
            if try body(part) == .stop { return }
        }
    }

    private func index(of name: String) -> UInt64? {
        // The names of parts do not tell upper from lower case (ECMA-376-2, 7.2.3.4).
        UInt64(exactly: zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE)))
    }

    private func failure(_ name: String) -> TableError {
        let words = zip_strerror(archive).map { String(cString: $0) } ?? ""
        return TableError(.workbook(.damaged("\(name): \(words)")))
    }

    private static func source(
        _ input: TableInput, _ problem: inout zip_error_t
    ) -> OpaquePointer? {
        switch input.origin {
        case .file(let path):
            return zip_source_file_create(path, 0, -1, &problem)
        case .memory(let bytes):
            // libzip frees the copy together with the source.
            guard let copy = malloc(max(1, bytes.count)) else { return nil }
            bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(copy, base, $0.count) } }
            guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &problem)
            else {
                free(copy)
                return nil
            }
            return source
        }
    }
}
