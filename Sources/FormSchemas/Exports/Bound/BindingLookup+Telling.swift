import Diagnostics
import SurveyModel

/// What is wrong with a binding, and what it leaves out.
extension BindingLookup {
    /// Names in one message; what is more is left out.
    private static let mostNamed = 20

    /// Tells of questions without a column: one that must be answered is a mistake, others count as
    /// not being in the file.
    mutating func checkWhatIsLeft() {
        var left: [String] = []
        for question in survey.questions where question.isAsked {
            let parts = source.parts(of: question)
            let own = parts.answers + parts.flags.map(\.column)
            let missing = own.filter { owners[$0] == nil }
            if question.id == survey.unitQuestion?.id {
                if !missing.isEmpty || own.contains(where: absent.contains) {
                    report(.boundUnitMissing, at: unitPlace(own), [.name: question.id])
                }
                continue
            }
            guard !missing.isEmpty else { continue }
            if question.isRequired {
                report(
                    .boundRequiredMissing, at: whole,
                    [.name: missing.count < own.count ? keys.key(of: missing[0]) : question.id])
            } else if missing.count == own.count {
                left.append(question.id)
            } else if belongsTogether(question) {
                for index in missing {
                    report(
                        .boundOptionMissing, at: owner(among: own),
                        [.value: part(index), .name: question.id])
                }
            } else {
                left += missing.map { keys.key(of: $0) }
            }
        }
        guard !left.isEmpty else { return }
        report(.questionsNotBound, at: whole, [.count: String(left.count), .list: listed(left)])
    }

    private var whole: ColumnBinding.Word { ColumnBinding.Word("columns", at: binding.place) }

    private func unitPlace(_ own: [Int]) -> ColumnBinding.Word {
        own.compactMap { owners[$0] }.first ?? whole
    }

    private func owner(among own: [Int]) -> ColumnBinding.Word {
        own.compactMap { owners[$0] }.first ?? whole
    }

    /// Whether some of its columns say nothing without the others.
    private func belongsTogether(_ question: Question) -> Bool {
        switch question.kind {
        case .multiple, .ranking, .allocation: true
        default: false
        }
    }

    private func part(_ index: Int) -> String {
        if case .optionFlag(let option) = layout.columns[index].kind { return option }
        return layout.columns[index].item.row ?? layout.columns[index].name
    }

    // MARK: Reporting

    mutating func report(
        _ code: DiagnosticCode, at word: ColumnBinding.Word, _ facts: [Fact: String],
        fix: String? = nil, related: Place? = nil
    ) {
        var suggested: Fix?
        if let fix {
            var range = SourceRange(start: 0, end: 0)
            if case .text(let own) = word.place { range = own }
            suggested = Fix(range: range, replacement: fix)
        }
        var second: SourceRange?
        if case .text(let range)? = related { second = range }
        diagnostics.append(
            Diagnostic(
                code, file: binding.file, at: word.place, facts: facts, fix: suggested,
                related: second))
    }

    mutating func reportOption(
        _ word: ColumnBinding.Word, of key: ColumnBinding.Word, _ codes: [String]
    ) {
        report(
            .boundOptionUnknown, at: word,
            [.value: word.text, .name: key.text, .list: listed(codes)],
            fix: Suggestion.nearest(to: word.text, among: codes))
    }

    /// - Parameter expected: The words that the question can be bound with.
    mutating func reportKind(_ entry: ColumnBinding.Entry, _ expected: String) {
        report(
            .boundKindWrong, at: entry.key, [.name: entry.key.text, .expected: expected])
    }

    func listed(_ names: [String]) -> String {
        names.prefix(Self.mostNamed).joined(separator: ", ")
            + (names.count > Self.mostNamed ? ", …" : "")
    }
}
