package import Diagnostics

extension TableError {
    /// What a user is told.
    ///
    /// - Parameter file: The file as the user named it.
    package func diagnostic(file: String) -> Diagnostic {
        var facts = self.facts
        facts[.path] = file
        if let line { facts[.line] = String(line) }
        if let column { facts[.column] = String(column) }
        return Diagnostic(code, file: file, at: place, facts: facts)
    }

    private var place: Place {
        guard let line else { return .file }
        return .cell(row: line, column: column, header: nil, byteOffset: byteOffset)
    }

    /// The code of the catalogue.
    package var code: DiagnosticCode {
        switch reason {
        case .notFound: .fileNotFound
        case .isFolder: .fileIsFolder
        case .noPermission: .fileNotPermitted
        case .notAFile: .fileNotOrdinary
        case .readFailed: .fileNotReadable
        case .empty: .fileEmpty
        case .writeFailed: .fileNotWritten
        case .undecodableByte: .undecodableByte
        case .damagedUTF8: .damagedUTF8
        case .brokenUTF16: .brokenUTF16
        case .unsupportedEncoding: .unsupportedEncoding
        case .unencodable: .characterNotEncodable
        case .gzipDamaged: .gzipDamaged
        case .gzipCutOff: .gzipCutOff
        case .gzipTooLarge: .gzipTooLarge
        case .unclosedQuote: .unclosedQuote
        case .strayQuote: .strayQuote
        case .textAfterClosingQuote: .textAfterClosingQuote
        case .nulByte: .nulByte
        case .fieldTooLarge: .cellTooLarge
        case .recordTooLarge: .recordTooLarge
        case .tooManyColumns: .tooManyColumns
        case .outOfMemory: .outOfMemory
        case .json(let reason):
            switch reason {
            case .unexpected: .jsonUnexpected
            case .cutOff: .jsonCutOff
            case .tooDeep: .jsonTooDeep
            case .invalidUTF8: .jsonNotUTF8
            case .duplicateKey: .jsonConflictingKey
            case .loneSurrogate: .jsonLoneSurrogate
            case .notAnObject: .jsonNotAnObject
            case .noRecords: .jsonWithoutRecords
            }
        case .workbook(let reason): reason.code
        }
    }

    private var facts: [Fact: String] {
        switch reason {
        case .readFailed(let words), .writeFailed(let words), .gzipDamaged(let words):
            [.reason: words]
        case .undecodableByte(let byte, let encoding):
            [.value: "0x" + String(byte, radix: 16, uppercase: true), .name: encoding.name]
        case .damagedUTF8(let count): [.count: String(count)]
        case .unsupportedEncoding(let name): [.name: name]
        case .unencodable(let character, let encoding):
            [.value: String(character), .name: encoding.name]
        case .fieldTooLarge(let limit), .recordTooLarge(let limit), .gzipTooLarge(let limit):
            [.limit: String(max(1, limit / 1_000_000))]
        case .tooManyColumns(let limit): [.limit: String(limit)]
        case .json(.unexpected(let found, let expected)): [.value: found, .expected: expected]
        case .json(.tooDeep(let limit)): [.limit: String(limit)]
        case .json(.duplicateKey(let key)): [.name: key]
        case .workbook(let reason): reason.facts
        default: [:]
        }
    }
}

extension RecordFault {
    /// What a user is told of the record, at the line where it begins.
    package func diagnostic(file: String) -> Diagnostic {
        let told = error.diagnostic(file: file)
        let column = error.line == line ? error.column : nil
        return Diagnostic(
            told.code, file: file,
            at: .cell(row: line, column: column, header: nil, byteOffset: byteOffset),
            facts: told.facts.merging([.line: String(line)]) { first, _ in first })
    }
}

extension TableWarning {
    /// What a user is told, once per kind and file, at the first line it concerns.
    package func diagnostic(file: String) -> Diagnostic {
        Diagnostic(
            code, file: file,
            at: .cell(row: firstLine, column: nil, header: nil, byteOffset: nil),
            facts: [.count: String(count), .line: String(firstLine), .path: file])
    }

    private var code: DiagnosticCode {
        switch kind {
        case .mojibake: .mojibake
        case .strayQuote: .strayQuoteKept
        case .blanksAfterQuote: .blanksAfterQuoteDropped
        case .undoubledQuotes: .undoubledQuotesKept
        case .repeatedKey: .jsonRepeatedKey
        case .uncertainSeparator: .uncertainSeparator
        case .formulaWithoutValue: .formulaWithoutValue
        }
    }
}
