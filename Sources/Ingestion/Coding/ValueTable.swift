import FormSchemas
import SurveyModel

/// What a closed column's written values mean: texts and codes to positions.
///
/// Accepted, in this order: what the tool writes; codes, as they are; labels in every language of
/// the survey, normalised and in any case; a code that a spreadsheet made a decimal (`3.0`).
/// Where two mean different things the first wins.
struct ValueTable: Sendable, Hashable {
    private var exact: [String: Int] = [:]
    private var labels: [String: Int] = [:]

    init() {}

    /// Adds a value that must stand exactly so (after trimming).
    mutating func add(code: String, means index: Int) {
        let key = NormalizedText.normalize(code)
        if exact[key] == nil { exact[key] = index }
    }

    /// Adds a text that may be written in any case.
    mutating func add(label: String, means index: Int) {
        let key = NormalizedText.key(label)
        if !key.isEmpty, labels[key] == nil { labels[key] = index }
    }

    /// The meaning of a cell; nil where it has none.
    func meaning(of text: String) -> Int? {
        let value = NormalizedText.normalize(text)
        if let index = exact[value] ?? labels[value.lowercased()] { return index }
        guard let point = value.firstIndex(where: { $0 == "." || $0 == "," }) else { return nil }
        let decimals = value[point...].dropFirst()
        guard !decimals.isEmpty, decimals.allSatisfy({ $0 == "0" }) else { return nil }
        let whole = String(value[..<point])
        return whole.allSatisfy { $0.isASCII && $0.isNumber } ? exact[whole] : nil
    }

    /// Everything that is known, for suggestions: labels as looked up.
    var knownLabels: [String] { labels.keys.sorted() }
}

extension ValueTable {
    /// The values of a closed export column.
    ///
    /// - Parameter categories: Parallel to `column.values`.
    init(_ column: ExportColumn, categories: [Category], languages: [String]) {
        // What the user says of the file goes before what is known otherwise.
        for declared in column.declaredValues {
            add(code: declared.text, means: declared.index)
            add(label: declared.text, means: declared.index)
        }
        let shown = zip(column.values, categories).contains { $0 != $1.code }
        for (index, value) in column.values.enumerated() { add(code: value, means: index) }
        for (index, category) in categories.enumerated() where column.readsCodes {
            add(code: category.code, means: index)
        }
        if shown {
            for (index, value) in column.values.enumerated() { add(label: value, means: index) }
        }
        for language in languages {
            for (index, category) in categories.enumerated() {
                add(label: category.label.text(in: language), means: index)
            }
        }
        // What it was called before comes last: a code that is in use now means what it means now.
        for former in column.formerValues { add(code: former.text, means: former.index) }
        if let other = column.otherValue {
            for value in Self.nativeOther { add(code: value, means: other) }
            // As a label, where what was typed has a column of its own and cannot be it.
            if column.otherText == nil { add(label: "Other", means: other) }
        }
    }

    /// What SurveyJS and LimeSurvey write for their built-in "other".
    private static let nativeOther = ["other", "-oth-"]

    /// Yes and no, in the spellings that tools and people use.
    static func flags(
        _ column: ExportColumn, label: LocalizedText, code: String, languages: [String]
    )
        -> ValueTable
    {
        var table = ValueTable()
        let declared = Set(column.declaredValues.map(\.index))
        for value in column.declaredValues {
            table.add(code: value.text, means: value.index)
            table.add(label: value.text, means: value.index)
        }
        for (index, value) in column.values.enumerated()
        where !value.isEmpty && !declared.contains(index) {
            table.add(code: value, means: index)
        }
        for value in column.formerValues { table.add(code: value.text, means: value.index) }
        if !declared.contains(1) {
            for yes in FlagWords.yes { table.add(label: yes, means: 1) }
        }
        if !declared.contains(0) {
            for no in FlagWords.no { table.add(label: no, means: 0) }
        }
        guard declared.isEmpty else { return table }
        table.add(code: code, means: 1)
        for language in languages { table.add(label: label.text(in: language), means: 1) }
        return table
    }
}
