import Decisions
import Diagnostics
import Ingestion
import ResponseStore
import Tables

/// `internal/quarantine.csv`: everything set aside, of all files.
enum QuarantineFile {
    static let name = "quarantine.csv"

    static func bytes(
        _ entries: [QuarantineEntry], language: MessageLanguage
    ) throws(TableError) -> [UInt8] {
        var table = try QuarantineTable(language: language)
        for entry in entries {
            try table.add(
                entry.record, key: entry.key, verdict: entry.state.words(in: language),
                reason: entry.decision?.reason ?? "")
        }
        return table.takeBytes()
    }
}

// The store knows no diagnostics: codes and facts go in as text and come out again, so that the
// sentences can be shown in any language later.
extension StoredReject {
    init(_ record: RejectedRecord) {
        var writer = JSONWriter(.compact)
        writer.beginObject()
        for fact in Fact.allCases {
            if let text = record.facts[fact] { writer.member(fact.rawValue, text) }
        }
        if let suggestion = record.suggestion {
            writer.member(Fact.suggestion.rawValue, suggestion)
        }
        writer.endObject()
        self.init(
            line: record.line, byteOffset: record.byteOffset, column: record.header,
            code: record.code.rawValue, kind: record.column.map(String.init) ?? "",
            value: record.rawValue ?? "", message: String(decoding: writer.bytes, as: UTF8.self),
            raw: record.rawRecord, isWholeRecord: record.isWholeRecord, key: record.key)
    }
}

extension RejectedRecord {
    init?(_ stored: StoredReject, file: String) {
        guard let code = DiagnosticCode(rawValue: stored.code) else { return nil }
        var facts: [Fact: String] = [:]
        if case .object(let members)? = try? JSONDocument.parse(Array(stored.message.utf8)) {
            for member in members.members {
                if let fact = Fact(rawValue: member.key) { facts[fact] = member.value.text }
            }
        }
        self.init(
            file: file, line: stored.line, byteOffset: stored.byteOffset,
            column: Int(stored.kind), header: stored.column, code: code, facts: facts,
            rawRecord: Array(stored.raw.utf8)[...],
            rawValue: stored.value.isEmpty ? nil : stored.value,
            isWholeRecord: stored.isWholeRecord, key: stored.key)
    }
}
