import Diagnostics

extension TableError.WorkbookReason {
    /// The code of the catalogue.
    var code: DiagnosticCode {
        switch self {
        case .notAWorkbook: .notAWorkbook
        case .encrypted: .workbookEncrypted
        case .legacy: .workbookLegacy
        case .damaged: .workbookDamaged
        case .partMissing: .workbookPartMissing
        case .partUnreadable: .workbookPartUnreadable
        case .tooLarge: .workbookTooLarge
        case .tooMany: .workbookTooMany
        case .sheetNameRefused: .sheetNameRefused
        case .cellTooLong: .cellTooLong
        }
    }

    var facts: [Fact: String] {
        switch self {
        case .notAWorkbook, .encrypted, .legacy: [:]
        case .damaged(let words): [.reason: words]
        case .partMissing(let name), .sheetNameRefused(let name): [.name: name]
        case .partUnreadable(let name, let reason, let line):
            [.name: line.map { "\(name):\($0)" } ?? name, .reason: reason]
        case .tooLarge(let limit): [.limit: String(max(1, limit / 1_000_000))]
        case .tooMany(let quantity, let limit):
            [.limit: String(limit), .name: quantity.phrase.fact]
        case .cellTooLong(let sheet, let limit): [.name: sheet, .limit: String(limit)]
        }
    }
}

extension TableError.Quantity {
    fileprivate var phrase: Phrase {
        switch self {
        case .rows: .rows
        case .columns: .columns
        case .cells: .cells
        }
    }
}
