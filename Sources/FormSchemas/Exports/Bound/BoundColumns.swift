package import Diagnostics
package import SurveyModel

/// A user's binding looked up in a survey: what the file looks like, and what is wrong with it.
///
/// The shape is of use only where no diagnostic is an error.
package struct BoundColumns: Sendable {
    package let binding: ColumnBinding
    package let shape: ExportShape
    package let diagnostics: [Diagnostic]

    package init(_ binding: ColumnBinding, survey: Survey, layout: ColumnLayout) {
        var lookup = BindingLookup(binding, survey: survey, layout: layout)
        lookup.takeEntries()
        lookup.checkWhatIsLeft()
        self.binding = binding
        shape = ExportShape(
            bound: lookup.columns, system: lookup.system, survey: survey, layout: layout,
            headerRows: binding.headerRows, dates: binding.dates)
        diagnostics = lookup.diagnostics
    }

    /// The words for a tool's own columns, unless a question has the same.
    package static let systemKeys: [(key: String, role: SystemColumn.Role)] = [
        ("id", .responseID), ("started", .started), ("submitted", .submitted),
        ("language", .language),
    ]
}

/// Goes through the entries of a binding one by one.
struct BindingLookup {
    let binding: ColumnBinding
    let survey: Survey
    let layout: ColumnLayout
    let keys: AnswerKeys
    var columns: [ExportColumn] = []
    var system: [SystemColumn] = []
    var diagnostics: [Diagnostic] = []
    /// By position in the layout: the key that has it.
    var owners: [Int: ColumnBinding.Word] = [:]
    /// Said not to be in the file.
    var absent: Set<Int> = []
    /// By header: the key that reads it.
    private var readers: [String: ColumnBinding.Word] = [:]
    private var systemOwners: Set<SystemColumn.Role> = []

    init(_ binding: ColumnBinding, survey: Survey, layout: ColumnLayout) {
        self.binding = binding
        self.survey = survey
        self.layout = layout
        keys = AnswerKeys(survey, layout: layout)
    }

    mutating func takeEntries() {
        for entry in binding.entries { take(entry) }
    }

    private mutating func take(_ entry: ColumnBinding.Entry) {
        switch keys[entry.key.text] {
        case .column(let index)?: take(entry, column: index)
        case .question(let id)?:
            guard let question = survey.question(id) else { return }
            take(entry, question: question)
        case .parts(let id)?:
            let parts = layout.columns.indices.filter { layout.columns[$0].item.question == id }
            if entry.cells == .absent {
                for index in parts where claim(index, entry.key) { absent.insert(index) }
                return
            }
            report(
                .boundPartMissing, at: entry.key,
                [
                    .name: entry.key.text,
                    .list: listed(parts.map { keys.key(of: $0) }),
                ])
        case .calculated?: report(.boundCalculated, at: entry.key, [.name: entry.key.text])
        case nil: takeSystem(entry)
        }
    }

    private mutating func takeSystem(_ entry: ColumnBinding.Entry) {
        guard let own = BoundColumns.systemKeys.first(where: { $0.key == entry.key.text }) else {
            let known = keys.all + BoundColumns.systemKeys.map(\.key)
            return report(
                .boundQuestionUnknown, at: entry.key, [.name: entry.key.text],
                fix: Suggestion.nearest(to: entry.key.text, among: known))
        }
        switch entry.cells {
        case .absent: break
        case .single(let header, let values, let other):
            guard values.isEmpty, other == nil else {
                return reportKind(entry, "column")
            }
            guard read(header, for: entry.key), systemOwners.insert(own.role).inserted else {
                return
            }
            system.append(SystemColumn(own.role, [header.text]))
        case .delimited, .oneHot: reportKind(entry, "column")
        }
    }

    // MARK: One answer

    private mutating func take(_ entry: ColumnBinding.Entry, column index: Int) {
        guard claim(index, entry.key) else { return }
        let column = layout.columns[index]
        let categories = column.categories
        switch entry.cells {
        case .absent: absent.insert(index)
        case .delimited, .oneHot:
            reportKind(entry, categories.isEmpty ? "column" : "column, values, other")
        case .single(let header, let values, let other):
            guard read(header, for: entry.key) else { return }
            if categories.isEmpty, !values.isEmpty || other != nil {
                return reportKind(entry, "column")
            }
            let declared = meanings(
                values, of: entry.key, codes: categories.map(\.code),
                labels: labels(of: column))
            var text: Int?
            var place: Int?
            if let other {
                text = otherText(other, of: column.item.question, entry.key)
                place = categories.firstIndex { $0.code == other.text }
                guard text != nil, place != nil else { return }
            }
            let style: CellStyle
            if case .optionFlag = column.kind {
                style = .flag
            } else {
                style = source.openStyle(of: index)
            }
            append(
                ExportColumn(
                    path: [header.text], columns: [index], style: style,
                    values: categories.map(\.code), otherText: text, otherValue: place,
                    declaredValues: declared))
        }
    }

    // MARK: Several answers

    private mutating func take(_ entry: ColumnBinding.Entry, question: Question) {
        let parts = source.parts(of: question)
        let isRanking = parts.flags.isEmpty
        let targets = isRanking ? parts.answers : parts.flags.map(\.column)
        let codes = isRanking ? question.options.map(\.code) : parts.flags.map(\.option)
        switch entry.cells {
        case .absent:
            for index in targets where claim(index, entry.key) { absent.insert(index) }
        case .single: reportKind(entry, isRanking ? "delimited" : "delimited, one-hot")
        case .delimited(let header, let separator, let values, let other):
            guard let character = Self.separator(separator.text) else {
                return report(
                    .boundSeparator, at: separator,
                    [.value: separator.text, .name: entry.key.text])
            }
            // All of them, so that one that is taken is not told as several without a column.
            let isFree = targets.map { claim($0, entry.key) }
            guard read(header, for: entry.key), !isFree.contains(false) else { return }
            let declared = meanings(
                values, of: entry.key, codes: codes, labels: question.options.map(\.label))
            var text: Int?
            var place: Int?
            if let other {
                guard !isRanking else { return reportKind(entry, "delimited, by, values") }
                text = otherText(other, of: question.id, entry.key)
                place = codes.firstIndex(of: other.text)
                guard text != nil, place != nil else { return }
            }
            append(
                ExportColumn(
                    path: [header.text], columns: targets,
                    style: isRanking
                        ? .ranked(separator: character) : .delimited(separator: character),
                    values: codes, otherText: text, otherValue: place, declaredValues: declared))
        case .oneHot(let options, let yes, let no):
            guard !isRanking else { return reportKind(entry, "delimited") }
            takeOptions(options, yes: yes, no: no, entry, question, parts.flags)
        }
    }

    private mutating func takeOptions(
        _ options: [ColumnBinding.OptionColumn], yes: [ColumnBinding.Word],
        no: [ColumnBinding.Word], _ entry: ColumnBinding.Entry, _ question: Question,
        _ flags: [(option: String, column: Int)]
    ) {
        for word in no
        where yes.contains(where: { NormalizedText.key($0.text) == NormalizedText.key(word.text) })
        {
            report(.boundValueTwice, at: word, [.value: word.text, .name: entry.key.text])
        }
        var named: Set<String> = []
        for option in options {
            guard let flag = flags.first(where: { $0.option == option.option.text }) else {
                reportOption(option.option, of: entry.key, question.options.map(\.code))
                continue
            }
            named.insert(flag.option)
            guard claim(flag.column, entry.key) else { continue }
            guard let header = option.header else {
                absent.insert(flag.column)
                continue
            }
            guard read(header, for: entry.key) else { continue }
            let declared =
                no.map { ExportColumn.FormerValue(index: 0, text: $0.text) }
                + yes.map { ExportColumn.FormerValue(index: 1, text: $0.text) }
            append(
                ExportColumn(
                    path: [header.text], columns: [flag.column], style: .flag,
                    values: [no.first?.text ?? "", yes.first?.text ?? "1"],
                    declaredValues: declared))
        }
        for flag in flags where !named.contains(flag.option) && claim(flag.column, entry.key) {
            report(
                .boundOptionMissing, at: entry.key,
                [.value: flag.option, .name: entry.key.text])
        }
    }

    // MARK: Parts

    var source: ShapeSource {
        ShapeSource(survey: survey, layout: layout, language: survey.languages.first ?? "")
    }

    private func labels(of column: Column) -> [LocalizedText] { column.categories.map(\.label) }

    /// A column, also known by what codes and labels were before they were renamed.
    private mutating func append(_ column: ExportColumn) { columns.append(column) }

    /// Whether nothing else answers a column yet.
    private mutating func claim(_ index: Int, _ key: ColumnBinding.Word) -> Bool {
        guard let owner = owners[index] else {
            owners[index] = key
            return true
        }
        report(
            .boundQuestionTwice, at: key, [.name: keys.key(of: index), .other: owner.text],
            related: owner.place)
        return false
    }

    /// Whether no other question reads a column of the file yet.
    private mutating func read(
        _ header: ColumnBinding.Word, for key: ColumnBinding.Word
    ) -> Bool {
        let normalized = NormalizedText.key(header.text)
        guard let reader = readers[normalized] else {
            readers[normalized] = key
            return true
        }
        report(
            .boundColumnTwice, at: header,
            [.value: header.text, .name: key.text, .other: reader.text], related: reader.place)
        return false
    }

    private mutating func meanings(
        _ values: [ColumnBinding.Meaning], of key: ColumnBinding.Word, codes: [String],
        labels: [LocalizedText]
    ) -> [ExportColumn.FormerValue] {
        var seen: [String: String] = [:]
        return values.compactMap { meaning in
            let text = NormalizedText.key(meaning.value.text)
            if let earlier = seen[text], earlier != meaning.code.text {
                report(
                    .boundValueTwice, at: meaning.value,
                    [.value: meaning.value.text, .name: key.text])
                return nil
            }
            seen[text] = meaning.code.text
            guard let index = Self.index(of: meaning.code.text, codes, labels) else {
                reportOption(meaning.code, of: key, codes)
                return nil
            }
            return ExportColumn.FormerValue(index: index, text: meaning.value.text)
        }
    }

    /// An option by its code, or as it is called in the survey's own language.
    private static func index(
        of text: String, _ codes: [String], _ labels: [LocalizedText]
    ) -> Int? {
        codes.firstIndex(of: text)
            ?? labels.firstIndex { NormalizedText.key($0.base) == NormalizedText.key(text) }
    }

    private mutating func otherText(
        _ option: ColumnBinding.Word, of question: String, _ key: ColumnBinding.Word
    ) -> Int? {
        let texts = layout.columns.indices.filter {
            guard case .otherText = layout.columns[$0].kind else { return false }
            return layout.columns[$0].item.question == question
        }
        let found = texts.first { layout.columns[$0].kind == .otherText(option: option.text) }
        guard let found else {
            let codes = texts.compactMap { index -> String? in
                guard case .otherText(let code) = layout.columns[index].kind else { return nil }
                return code
            }
            reportOption(option, of: key, codes)
            return nil
        }
        return claim(found, key) ? found : nil
    }

    /// `;`, `, ` or `tab`: what stands between answers.
    private static func separator(_ text: String) -> Character? {
        if text.lowercased() == "tab" { return "\t" }
        let blanks = text.filter { $0 != " " }
        if blanks.isEmpty { return nil }
        return blanks.count == 1 ? blanks.first : nil
    }
}
