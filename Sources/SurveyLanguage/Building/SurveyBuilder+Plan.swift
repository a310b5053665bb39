import Diagnostics
import SurveyModel

extension SurveyBuilder {
    mutating func buildPlan() {
        var crossings: [(breakdown: PlanItem.Breakdown, place: Span)] = []
        for node in top(.analysis).flatMap(\.children) {
            guard let keyword = node.keyword, let measure = measure(keyword, node) else { continue }
            let breakdowns =
                keyword == .quotes
                ? []
                : list(of: node).compactMap { part in
                    breakdown(part, of: node).map { (breakdown: $0, place: part) }
                }
            survey.plan.append(
                PlanItem(measure: measure, breakdowns: breakdowns.map(\.breakdown)))
            crossings += breakdowns.filter { $0.breakdown.dimensions.count > 1 }
        }
        // What is counted by depends on the whole plan.
        for crossing in crossings { checkReported(crossing.breakdown, at: crossing.place) }
    }

    // MARK: What is measured

    private mutating func measure(_ keyword: Keyword, _ node: SyntaxNode) -> PlanItem.Measure? {
        if keyword == .responseRate { return .responseRate }
        guard let id = node.statement.id else { return nil }
        names.noteReference(id, to: keyword == .index ? .index : .question)
        if keyword == .index {
            if survey.indices.contains(where: { $0.id == id.text }) { return .index(id.text) }
            let known = survey.indices.map(\.id)
            if questionIndices[id.text] != nil {
                reportType(id, expected: .index, fitting: known)
            } else {
                bag.reportUnknown(.unknownAnalysisItem, id, among: known, none: .noneFits)
            }
            return nil
        }
        guard let index = questionIndices[id.text] else {
            guard !survey.indices.contains(where: { $0.id == id.text }) else {
                reportIndex(id, keyword, node)
                return nil
            }
            let fitting = questions.lazy.filter {
                Self.fault(of: $0.question.kind, for: keyword) == nil
            }
            bag.reportUnknown(
                .unknownAnalysisItem, id, among: fitting.map(\.question.id), none: .noneFits)
            return nil
        }
        let draft = questions[index]
        guard !draft.isPlaceholder else { return nil }
        if let expected = Self.fault(of: draft.question.kind, for: keyword) {
            let fitting = questions.filter { Self.fault(of: $0.question.kind, for: keyword) == nil }
            reportType(id, expected: expected, fitting: fitting.map(\.question.id))
            return nil
        }
        switch keyword {
        case .gap: return .gap(id.text)
        case .distribution: return .distribution(id.text)
        case .mean: return .mean(id.text)
        case .quotes: return .quotes(id.text, perTheme: quotesPerTheme(node))
        default: return nil
        }
    }

    /// What a line of the analysis needs instead of a question of this kind; nil where it fits.
    private static func fault(of kind: Question.Kind, for keyword: Keyword) -> Phrase? {
        if kind.canBeReported(by: keyword) { return nil }
        return kind == .information && keyword != .gap ? .askedQuestion : needed(by: keyword)
    }

    /// What a line of the analysis is about, unless it is about an index or taking part.
    private static func needed(by keyword: Keyword) -> Phrase {
        switch keyword {
        case .gap: .pair
        case .mean: .questionOnScale
        case .distribution: .tickedQuestion
        default: .textQuestion
        }
    }

    /// An index has its mean and distribution by a line of its own.
    private mutating func reportIndex(_ id: Span, _ keyword: Keyword, _ node: SyntaxNode) {
        let hasLine = keyword == .mean || keyword == .distribution
        let fitting = questions.filter { Self.fault(of: $0.question.kind, for: keyword) == nil }
        reportType(
            id, expected: Self.needed(by: keyword), fitting: fitting.map(\.question.id),
            fix: hasLine
                ? Fix(range: node.headRange, replacement: spelled(.index) + " " + id.text) : nil)
    }

    /// `högst 3 per tema`
    private mutating func quotesPerTheme(_ node: SyntaxNode) -> Int {
        let words = words(in: node.textRange)
        // "at most" is two words, "högst" one; the number stands third from the end.
        if words.count >= 4, let number = Self.wholeNumber(words[words.count - 3].text), number > 0
        {
            let start = words[0].range.joined(with: words[words.count - 4].range)
            let limit = Span(
                text: words[..<(words.count - 3)].map(\.text).joined(separator: " "), range: start)
            if isWord(limit, .atMost), isWord(words[words.count - 2], .per),
                isWord(words[words.count - 1], .theme)
            {
                return number
            }
        }
        reportBadValue(node, expected: Phrase.quoteLimit.fact)
        return 1
    }

    // MARK: Breakdowns

    /// `per enhet × yrke`
    private mutating func breakdown(_ part: Span, of node: SyntaxNode) -> PlanItem.Breakdown? {
        let words = words(in: part.range)
        guard let first = words.first, words.count % 2 == 0, isWord(first, .per) else {
            let per = Word.per.text(in: spelling(at: part.range))
            let isBare = words.first.map { self.dimensions.contains($0.text) } ?? false
            reportBadValue(
                node, expected: Phrase.breakdowns.fact, at: part,
                meant: isBare ? "\(per) \(part.text)" : nil)
            return nil
        }
        var dimensions: [Span] = []
        for (index, word) in words.dropFirst().enumerated() {
            if index % 2 == 0 {
                dimensions.append(word)
            } else if !Self.crosses.contains(word.text.lowercased()) {
                reportBadValue(node, expected: Phrase.breakdowns.fact, at: part)
                return nil
            }
        }
        let areKnown = dimensions.map { checkDimension($0) }
        if !areKnown.contains(false) { checkCrossing(dimensions, part) }
        return PlanItem.Breakdown(dimensions.map(\.text))
    }

    /// The multiplication sign, and what is typed where the keyboard lacks it.
    static let crosses: Set<String> = ["×", "x", "*"]

    /// Whether something can be reported by this: a question with a register or one choice, or an
    /// attribute of a register. Told where it cannot.
    @discardableResult
    mutating func checkDimension(_ name: Span) -> Bool {
        if let index = questionIndices[name.text] {
            names.noteReference(name, to: .question)
            if questions[index].isPlaceholder { return true }
            switch questions[index].question.kind {
            case .register, .single: return true
            default: break
            }
        }
        let known = dimensions
        if known.contains(name.text) { return true }
        // What a file that could not be read would have offered is not known.
        guard unreadRegisters.isEmpty else { return true }
        bag.reportUnknown(.unknownBreakdown, name, among: known, [.list: listed(known)])
        return false
    }

    private var dimensions: [String] {
        let asked = questions.map(\.question).filter { question in
            switch question.kind {
            case .register, .single: true
            default: false
            }
        }
        var result = asked.map(\.id)
        for attribute in survey.registers.flatMap(\.attributes) where !result.contains(attribute) {
            result.append(attribute)
        }
        return result
    }

    /// Only units, or an attribute of theirs, can be crossed with something else.
    private mutating func checkReported(_ breakdown: PlanItem.Breakdown, at place: Span) {
        let names = breakdown.dimensions
        // What is told already is not told again.
        guard unreadRegisters.isEmpty, names.allSatisfy(dimensions.contains), isPromised(names),
            survey.reportedCrossing(breakdown) == nil
        else { return }
        let per = Word.per.text(in: spelling(at: place.range))
        let once = names.indices.filter { !names[..<$0].contains(names[$0]) }.map { names[$0] }
        let apart = once.map { per + " " + $0 }.joined(separator: ", ")
        bag.report(
            .crossingNotReported, at: place.range,
            [.value: names.joined(separator: " × "), .list: apart],
            fix: Fix(range: place.range, replacement: apart))
    }

    /// A crossing may not go beyond what the survey promised.
    private mutating func checkCrossing(_ dimensions: [Span], _ part: Span) {
        let rules = survey.anonymity
        if !isPromised(dimensions.map(\.text)) {
            bag.report(
                .crossingNotAllowed, at: part.range,
                [
                    .value: dimensions.map(\.text).joined(separator: " × "),
                    .limit: String(rules.maximumCrossing), .list: listed(rules.crossable),
                ])
        }
    }

    private func isPromised(_ dimensions: [String]) -> Bool {
        let rules = survey.anonymity
        return dimensions.count < 2 || rules.crossable.isEmpty
            || (dimensions.count <= rules.maximumCrossing
                && dimensions.allSatisfy(rules.crossable.contains))
    }
}
