/// One canonical answer, as it is handed to a shape for writing.
package enum CanonicalAnswer: Sendable, Hashable {
    /// Position in the column's categories.
    case category(Int)
    case text(String)
    /// No answer, whatever the reason: exports do not say.
    case none
}

/// What stands in one cell or under one key of an export.
package enum ExportCell: Sendable, Hashable {
    /// Empty in a table, no key in JSON.
    case absent
    case text(String)
    /// A whole or decimal number, in canonical form; JSON writes it without quotes.
    case number(String)
    case list([String])

    /// The cell of a table; a list is never written there.
    package var tableText: String {
        switch self {
        case .absent: ""
        case .text(let text), .number(let text): text
        case .list(let parts): parts.joined(separator: ";")
        }
    }
}

extension ExportShape {
    /// What the tool writes for one response, parallel to `columns`.
    ///
    /// - Parameter row: One answer per column of the layout; a flag that was not chosen is
    ///   category 0 or none.
    package func cells(for row: [CanonicalAnswer]) -> [ExportCell] {
        columns.map { column in
            let cell = column.cell(for: row)
            if column.style == .date, case .text(let day) = cell { return .text(written(day: day)) }
            // REDCap writes an unticked box of a blank question like any other.
            guard format == .redcap, column.style == .flag, cell == .absent else { return cell }
            return .text(column.values[0])
        }
    }
}

extension ExportColumn {
    func cell(for row: [CanonicalAnswer]) -> ExportCell {
        let typed = otherText.flatMap { Self.text(Self.answer($0, in: row)) }
        switch style {
        case .value:
            guard case .category(let index) = Self.answer(columns.first, in: row) else {
                return .absent
            }
            if let typed, index == otherValue { return .text(typed) }
            return values.indices.contains(index) ? .text(values[index]) : .absent
        case .flag:
            guard case .category(let index) = Self.answer(columns.first, in: row),
                values.indices.contains(index), !values[index].isEmpty
            else { return .absent }
            return .text(values[index])
        case .impliedFlag:
            guard Self.isChosen(columns.first, in: row) else { return .absent }
            // Chosen without a text: the tool has no way to say so but a text.
            return .text(typed ?? "-")
        case .delimited(let separator):
            let parts = chosen(in: row, typed: typed)
            // Nobody writes a comma without a blank after it.
            let joint = separator == "," ? ", " : String(separator)
            return parts.isEmpty ? .absent : .text(parts.joined(separator: joint))
        case .list:
            let parts = chosen(in: row, typed: nil)
            return parts.isEmpty ? .absent : .list(parts)
        case .ranked(let separator):
            let parts = inOrder(row)
            return parts.isEmpty ? .absent : .text(parts.joined(separator: String(separator)))
        case .rankedList:
            let parts = inOrder(row)
            return parts.isEmpty ? .absent : .list(parts)
        case .rankPlace(let place):
            let found = columns.firstIndex { Self.answer($0, in: row) == .category(place - 1) }
            return found.map { .text(values[$0]) } ?? .absent
        case .text, .date:
            return Self.text(Self.answer(columns.first, in: row)).map { .text($0) } ?? .absent
        case .number:
            return Self.text(Self.answer(columns.first, in: row)).map { .number($0) } ?? .absent
        }
    }

    private func chosen(in row: [CanonicalAnswer], typed: String?) -> [String] {
        zip(columns, values).enumerated().compactMap { place, pair in
            guard Self.isChosen(pair.0, in: row) else { return nil }
            return place == otherValue ? typed ?? pair.1 : pair.1
        }
    }

    /// Those of a ranking that have a place, the first one first.
    private func inOrder(_ row: [CanonicalAnswer]) -> [String] {
        zip(columns, values).compactMap { column, value -> (Int, String)? in
            guard case .category(let place) = Self.answer(column, in: row) else { return nil }
            return (place, value)
        }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private static func answer(_ column: Int?, in row: [CanonicalAnswer]) -> CanonicalAnswer {
        guard let column, row.indices.contains(column) else { return .none }
        return row[column]
    }

    private static func isChosen(_ column: Int?, in row: [CanonicalAnswer]) -> Bool {
        answer(column, in: row) == .category(1)
    }

    private static func text(_ answer: CanonicalAnswer) -> String? {
        if case .text(let text) = answer, !text.isEmpty { text } else { nil }
    }
}
