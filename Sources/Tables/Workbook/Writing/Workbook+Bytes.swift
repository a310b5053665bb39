import Glibc

extension Workbook {
    /// The file's bytes; the same workbook always gives the same.
    ///
    /// - Throws: `.workbook(.sheetNameRefused)`, `.workbook(.cellTooLong)`,
    ///   `.workbook(.tooMany)`, each at its row and column where it has one; `.writeFailed`.
    package func bytes() throws(TableError) -> [UInt8] {
        var taken: Set<String> = []
        for sheet in sheets {
            guard SheetName.isUsable(sheet.name, taken: taken) else {
                throw TableError(.workbook(.sheetNameRefused(sheet.name)))
            }
            taken.insert(sheet.name.lowercased())
        }
        // libxlsxwriter 1.1.4 writes to a path, and to nothing else.
        let folder = try ScratchFolder()
        var file = try WorkbookFile(path: folder.file)
        for sheet in sheets { try file.add(sheet) }
        try file.close()
        return try TableInput(path: folder.file).bytes(limit: Int.max)
    }
}

/// A folder that only this user can look into, with one file, gone with the value.
private struct ScratchFolder: ~Copyable {
    private let path: String
    var file: String { path + "/workbook.xlsx" }

    init() throws(TableError) {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
        var template = Array((parent + "/lagesbild.XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw TableError(.writeFailed(SystemError.text(errno)))
        }
        path = template.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { String(cString: $0) } ?? ""
        }
    }

    deinit {
        _ = unlink(file)
        _ = rmdir(path)
    }
}
