import SurveyModel

/// The rows above the answers of a table, and how they name a column together.
///
/// Most tools write one. Qualtrics has its names, the texts, and its own ids; SurveyMonkey the
/// question, with empty cells over its further columns, and what each of them holds; LimeSurvey's VV
/// the texts and then the codes.
package struct HeaderRows: Sendable, Hashable {
    package enum Row: Sendable, Hashable {
        /// Names the column.
        case names
        /// Names several columns together: where it is empty, the one to the left goes on.
        case groups
        /// What the names mean, in words: read past, or bound in place of the names.
        case texts
        /// Ids of the tool's own as `{"ImportId":…}`; may be left out.
        case importIDs
    }

    /// From the top.
    package let rows: [Row]

    static let one = HeaderRows(rows: [.names])

    /// The last row names columns, those above it groups of them.
    package static func grouped(_ count: Int) -> HeaderRows {
        HeaderRows(rows: Array(repeating: .groups, count: max(count, 1) - 1) + [.names])
    }

    /// Stands between the cell of a group and that of a column.
    package static let joint = " › "

    /// How many rows may be header.
    package var most: Int { rows.count }

    /// How many of a file's first records are header; nil where they cannot be these.
    package func count(in records: [[String]]) -> Int? {
        var count = 0
        for row in rows {
            if row == .importIDs {
                if records.indices.contains(count), Self.areImportIDs(records[count]) { count += 1 }
                continue
            }
            guard records.indices.contains(count) else { return nil }
            count += 1
        }
        return count
    }

    /// The header of every column.
    ///
    /// - Parameter byTexts: The row of texts in place of the names, where there is one.
    package func headers(of records: [[String]], byTexts: Bool) -> [String]? {
        guard count(in: records) != nil else { return nil }
        let bound: Row = byTexts && rows.contains(.texts) ? .texts : .names
        guard let place = rows.firstIndex(of: bound) else { return nil }
        let above = rows.indices.filter { rows[$0] == .groups }
        guard !above.isEmpty else { return records[place] }
        var groups = above.map { _ in "" }
        return records[place].enumerated().map { index, name in
            for (level, row) in above.enumerated() where records[row].indices.contains(index) {
                let text = records[row][index]
                guard !NormalizedText.normalize(text).isEmpty else { continue }
                groups[level] = text
                // Another group has none of the parts of the one before.
                for below in groups.indices.dropFirst(level + 1) { groups[below] = "" }
            }
            return (groups + [name]).filter { !NormalizedText.normalize($0).isEmpty }
                .joined(separator: Self.joint)
        }
    }

    private static func areImportIDs(_ cells: [String]) -> Bool {
        let filled = cells.filter { !$0.isEmpty }
        return !filled.isEmpty
            && filled.allSatisfy { $0.hasPrefix("{") && $0.contains("\"ImportId\"") }
    }
}

/// Which of its headings a tool was told to write.
package enum HeadingStyle: Sendable, Hashable, CaseIterable {
    /// What it writes unasked.
    case standard
    /// The question's whole text.
    case texts
    /// Its beginning.
    case shortTexts
    /// Code and text together.
    case codesAndTexts
}

extension ExportFormat {
    package var headerRows: HeaderRows {
        switch self {
        case .qualtrics: HeaderRows(rows: [.names, .texts, .importIDs])
        case .surveyMonkey: HeaderRows(rows: [.groups, .names])
        case .limeSurveyVV: HeaderRows(rows: [.texts, .names])
        default: .one
        }
    }

    /// The headings that are looked for, the likeliest first.
    package var headings: [HeadingStyle] {
        switch self {
        case .limeSurvey: HeadingStyle.allCases
        case .qualtrics: [.standard, .texts]
        default: [.standard]
        }
    }

    /// Whether its headers are texts, which differ between languages.
    package func hasTextHeaders(_ heading: HeadingStyle) -> Bool {
        switch self {
        case .microsoftForms, .googleForms, .surveyMonkey, .enalyzer: true
        default: heading != .standard
        }
    }

    /// Whether a file is taken for one only where it has columns of the tool's own, since the rest of
    /// it looks like another tool's.
    package func needsOwnColumns(_ heading: HeadingStyle) -> Bool {
        switch self {
        case .googleForms, .qualtrics, .surveyMonkey, .formr, .limeSurveyVV, .limeSurveyJSON: true
        default: heading != .standard
        }
    }

    /// What stands in a cell in place of an answer.
    package var missingMarks: [String: MissingMark] {
        switch self {
        case .limeSurveyVV: ["{question_not_shown}": .notShown]
        case .limeSurvey, .limeSurveyJSON: ["N/A": .unsaid]
        case .qualtrics: ["-99": .skipped]
        default: [:]
        }
    }

    /// Whether a text at an option of a single choice says that it was chosen.
    package var choosesByText: Bool { self == .surveyMonkey }
}

/// Why a cell that holds a word of the tool's own has no answer.
package enum MissingMark: Sendable, Hashable {
    case notShown
    case skipped
    /// As an empty cell.
    case unsaid
}
