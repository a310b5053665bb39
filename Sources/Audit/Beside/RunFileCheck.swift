import Diagnostics
import Tables

/// run.json: records that were set aside are counted where they are none or many, and their total is
/// told where it gives no other count away.
struct RunFileCheck {
    private(set) var file: BesideFile

    init(_ file: BesideFile, _ input: TableInput) throws(Diagnostic) {
        self.file = file
        let records = try Self.records(input)
        var (shown, hidden): ([Int], Int) = ([], 0)
        if case .object(let fates)? = records?["set_aside_by_fate"] {
            for fate in fates.members {
                guard let count = fate.value.text.flatMap({ Int($0) }) else {
                    hidden += 1
                    continue
                }
                self.file.addIfFew(count, line: nil, about: fate.key)
                shown.append(count)
            }
        }
        let total = records?["set_aside"]?.text.flatMap { Int($0) }
        self.file.addIfFew(total, line: nil, about: "set_aside")
        self.file.addIfTotalTells(total, shown: shown, hidden: hidden, about: "set_aside")
        let accepted = records?["accepted"]?.text.flatMap { Int($0) }
        self.file.addIfFew(accepted, line: nil, about: "accepted")
    }

    /// The counts of records, which the report tells as well.
    static func numbers(_ input: TableInput) throws(Diagnostic) -> Set<PublishedValues.Value> {
        guard case .object(let records)? = try records(input) else { return [] }
        var found: Set<PublishedValues.Value> = []
        for member in records.members {
            var texts = [member.value.text]
            if case .object(let fates) = member.value { texts = fates.members.map(\.value.text) }
            found.formUnion(texts.compactMap { $0.flatMap(Double.init).map { .init($0) } })
        }
        return found
    }

    private static func records(_ input: TableInput) throws(Diagnostic) -> JSONValue? {
        do throws(TableError) { return try JSONDocument.parse(input)["records"] } catch {
            throw error.diagnostic(file: input.name)
        }
    }
}
