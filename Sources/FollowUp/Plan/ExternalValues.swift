import Diagnostics
import Dialogue
import Tables

/// A file of values that others have measured: Kolada's JSON, or a table with `id`, `date`, `value`.
struct ExternalValues {
    /// A line of the file.
    struct Entry {
        let id: String
        /// Municipality; empty in tables.
        let place: String
        let when: String
        /// T for all; K and F women, M men.
        let gender: String
        /// Nil where the file says that it is missing.
        let number: WrittenNumber?
    }

    let entries: [Entry]
    let diagnostics: [Diagnostic]

    /// - Parameter file: The path as the user wrote it.
    init(_ bytes: [UInt8], file: String) {
        let first = bytes.first { ![0x20, 0x0A, 0x0D, 0x09, 0xEF, 0xBB, 0xBF].contains($0) }
        do throws(TableError) {
            if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
                entries = Self.kolada(try JSONDocument.parse(bytes))
                diagnostics = []
            } else {
                let table = try SmallTable(TableInput(name: file, bytes: bytes))
                (entries, diagnostics) = Self.table(table, file: file)
            }
        } catch {
            entries = []
            diagnostics = [error.diagnostic(file: file)]
        }
    }

    /// The values of an id, oldest first, those of all, women and men of a time together.
    ///
    /// - Parameter when: The year or day wanted; nil for the latest.
    func value(id: String, place: String?, when: String?) -> ExternalValue? {
        let these = entries.filter { entry in
            entry.id == id && (place == nil || entry.place == place)
                && (when == nil || entry.when == when) && entry.number != nil
        }
        guard let last = these.filter({ $0.gender == "T" }).max(by: { $0.when < $1.when }),
            let number = last.number
        else { return nil }
        func value(of genders: [String]) -> WrittenNumber? {
            these.first {
                $0.when == last.when && $0.place == last.place && genders.contains($0.gender)
            }?.number
        }
        return ExternalValue(
            number: number, when: last.when, women: value(of: ["K", "F"]),
            men: value(of: ["M"]))
    }

    // MARK: Kolada

    /// `{"values": [{"kpi", "municipality", "period", "values": [{"gender", "value"}]}]}`, one page or
    /// several in a list.
    private static func kolada(_ document: JSONValue) -> [Entry] {
        if case .array(let pages) = document { return pages.flatMap(kolada) }
        guard case .array(let values)? = document["values"] else { return [] }
        return values.flatMap { value -> [Entry] in
            guard let id = value["kpi"]?.text, let period = value["period"]?.text,
                case .array(let parts)? = value["values"]
            else { return [] }
            return parts.map { part in
                Entry(
                    id: id, place: value["municipality"]?.text ?? "", when: period,
                    gender: part["gender"]?.text ?? "T",
                    number: part["value"]?.text.flatMap(WrittenNumber.init))
            }
        }
    }

    // MARK: Table

    private static func table(
        _ table: SmallTable, file: String
    ) -> ([Entry], [Diagnostic]) {
        var entries: [Entry] = []
        var problems = table.faults.map { $0.error.diagnostic(file: file) }
        let names = [["id"], ["date", "datum"], ["value", "värde"]]
        let columns = names.map { names in
            table.header.firstIndex { names.contains($0.lowercased()) }
        }
        for (column, names) in zip(columns, names) where column == nil {
            problems.append(
                Diagnostic(
                    .followUpColumnMissing, file: file,
                    facts: [.name: names[0], .list: "id, date, value"]))
        }
        guard let id = columns[0], let date = columns[1], let value = columns[2] else {
            return ([], problems)
        }
        for row in table.rows {
            func cell(_ column: Int) -> String {
                row.cells.indices.contains(column) ? row.cells[column] : ""
            }
            func report(_ code: DiagnosticCode, _ column: Int, _ facts: [Fact: String]) {
                problems.append(
                    Diagnostic(
                        code, file: file, at: table.place(of: column, in: row), facts: facts))
            }
            let when = Day(reading: cell(date))
            let number = WrittenNumber(cell(value))
            if when == nil { report(.notADay, date, [.value: cell(date)]) }
            if number == nil {
                report(
                    .badValue, value,
                    [
                        .name: table.header[value], .value: cell(value),
                        .expected: Phrase.number.fact,
                    ])
            }
            guard let when, let number else { continue }
            entries.append(
                Entry(id: cell(id), place: "", when: when.iso, gender: "T", number: number))
        }
        return (entries, problems)
    }
}
