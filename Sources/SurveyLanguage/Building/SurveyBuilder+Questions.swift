import Diagnostics
import SurveyModel

extension SurveyBuilder {
    mutating func buildSections() {
        for node in top(.section) {
            let title = localized(node)
            let condition = node.child(.showIf).flatMap { parsedCondition($0) }
            if let id = node.statement.id { _ = names.declare(id, as: .section, into: &bag) }
            let isRandomized = flag(.randomize, of: node)
            let run = sections.last.map {
                $0.isRandomized == isRandomized ? $0.shuffledRun : $0.shuffledRun + 1
            }
            sections.append(
                DraftSection(
                    id: node.statement.id?.text ?? "", title: title, condition: condition,
                    firstQuestion: questions.count, node: node,
                    isRandomized: isRandomized, shuffledRun: run ?? 0))
            notePiping(in: node, isQuestion: false)
            for child in node.children {
                switch child.keyword {
                case .question: buildQuestion(child)
                case .pair: buildPair(child)
                case .matrix: buildMatrix(child)
                case .information: buildInformation(child)
                default: break
                }
            }
        }
    }

    mutating func parsedCondition(_ node: SyntaxNode) -> ConditionSyntax? {
        let condition = ConditionParser.parse(
            node, in: tree.source, spelling: spelling(at: node.headRange), into: &bag)
        if condition == nil { unreadLines.append(node) }
        return condition
    }

    mutating func add(_ question: Question, _ node: SyntaxNode, isPlaceholder: Bool) {
        guard let id = node.statement.id else { return }
        var question = question
        question.help = node.child(.help).map { localized($0) }
        question.isRequired = flag(.required, of: node)
        question.isSensitive = flag(.sensitive, of: node)
        question.isRandomized = flag(.randomize, of: node)
        question.isReversed = flag(.reversed, of: node)
        question.area = node.child(.area).flatMap { area($0) }
        question.perspectives = perspectives(of: node)
        question.measures = evaluationLevel(of: node)
        question.formerIDs = formerNames(of: node)
        for line in [node, node.child(.help), node.child(.errorMessage)].compactMap({ $0 }) {
            notePiping(in: line)
        }
        if !isPlaceholder { checkFit(of: question, node) }
        let draft = DraftQuestion(
            question: question, node: node, section: sections.count - 1,
            condition: node.child(.showIf).flatMap { parsedCondition($0) },
            validity: node.child(.validIf).flatMap { parsedCondition($0) },
            message: node.child(.errorMessage).map { localized($0) },
            calculation: node.child(.calculated).flatMap { parsedCalculation($0) },
            isPlaceholder: isPlaceholder)
        guard names.declare(id, as: .question, into: &bag) else { return }
        questionIndices[id.text] = questions.count
        questionIDs.append(id.text)
        questions.append(draft)
    }

    // MARK: Questions

    private static let kinds: [Keyword] = [
        .register, .scale, .option, .freeText, .integer, .decimal, .date, .recommendation,
        .calculated,
    ]
    /// What may be done with `- kod: text` lines other than choosing one of them.
    private static let modes: [Keyword] = [.multiple, .ranking, .allocation]

    private mutating func buildQuestion(_ node: SyntaxNode) {
        guard let id = node.statement.id else { return }
        var title = node.pieces.isEmpty ? LocalizedText("") : localized(node)
        let kind = kind(of: node)
        if title.base.isEmpty {
            if case .register(let name) = kind, let register = survey.register(name) {
                title = register.title
            } else if kind != nil {
                bag.report(.missingText, at: node.headRange, [.name: node.statement.head.text])
            }
        }
        var question = Question(id: id.text, title: title, kind: kind ?? .text(long: false))
        question.isRecommendation = node.child(.recommendation) != nil
        add(question, node, isPlaceholder: kind == nil)
    }

    private mutating func buildInformation(_ node: SyntaxNode) {
        guard let id = node.statement.id else { return }
        add(
            Question(id: id.text, title: localized(node), kind: .information), node,
            isPlaceholder: false)
    }

    /// What kind of answer the lines under a question describe; nil, with the reason told, where
    /// they describe none or several.
    private mutating func kind(of node: SyntaxNode) -> Question.Kind? {
        let found = Self.kinds.filter { node.child($0) != nil }
        guard let keyword = found.first, let line = node.child(keyword) else {
            if !node.hasErrorChild { reportMissingKind(of: node) }
            return nil
        }
        if found.count > 1, let second = node.child(found[1]) {
            reportConflict(second, with: line)
            return nil
        }
        let modes = Self.modes.compactMap { node.child($0) }
        if let mode = modes.first, keyword != .option {
            reportConflict(mode, with: line)
            return nil
        }
        if modes.count > 1 {
            reportConflict(modes[1], with: modes[0])
            return nil
        }
        switch keyword {
        case .register: return register(line).map { .register($0) }
        case .scale: return scale(line).map { .scale($0) }
        case .freeText: return isLong(line).map { .text(long: $0) }
        case .integer: return .integer(range: line.pieces.isEmpty ? nil : range(line))
        case .decimal: return .decimal(range: line.pieces.isEmpty ? nil : decimalRange(line))
        case .date: return .date
        case .recommendation: return .scale(recommendationScale())
        case .calculated:
            // What it is worked out from is looked up once every question is known.
            return .calculated(.number(0))
        default: return choice(of: node, mode: modes.first)
        }
    }

    private mutating func choice(of node: SyntaxNode, mode: SyntaxNode?) -> Question.Kind? {
        let options = options(of: node).map(\.option)
        checkCount(options.count, of: node, id: node.statement.id?.text ?? "")
        switch mode?.keyword {
        case .multiple: return .multiple(options)
        case .ranking: return .ranking(options)
        case .allocation: return mode.flatMap { points($0) }.map { .allocation(options, total: $0) }
        default: return .single(options)
        }
    }

    private mutating func reportConflict(_ line: SyntaxNode, with other: SyntaxNode) {
        bag.report(
            .conflictingParts, at: line.headRange,
            [.name: line.keyword.map(spelled) ?? "", .other: other.keyword.map(spelled) ?? ""],
            related: other.headRange)
    }

    /// `100`, or `100 poäng`.
    private mutating func points(_ node: SyntaxNode) -> Int? {
        let words = words(in: node.textRange)
        if let first = words.first, let number = Self.wholeNumber(first.text), number > 0,
            words.count == 1 || words.count == 2 && isWord(words[1], .points)
        {
            return number
        }
        reportBadValue(
            node, expected: Phrase.points.fact, meant: NumberWord.digits(value(of: node).text))
        return nil
    }

    private mutating func reportMissingKind(of node: SyntaxNode) {
        let name = node.statement.id?.text ?? ""
        guard Self.modes.allSatisfy({ node.child($0) == nil }) else {
            bag.report(.missingPart, at: node.headRange, [.name: name, .expected: "\"- …\""])
            return
        }
        let words = Self.kinds.map { $0 == .option ? "\"- …\"" : "\"\(spelled($0))\"" }
        bag.report(
            .missingAnswerKind, at: node.headRange, [.name: name, .list: listed(words)])
    }

    private mutating func isLong(_ node: SyntaxNode) -> Bool? {
        let value = value(of: node)
        if isWord(value, .long) { return true }
        if isWord(value, .short) || isWord(value, .yes) { return false }
        reportBadValue(
            node, expected: Phrase.shortOrLong.fact, meant: nearest(to: value, of: [.short, .long]))
        return nil
    }

    private mutating func range(_ node: SyntaxNode) -> ClosedRange<Int>? {
        guard let (low, high) = sides(of: node), let first = Self.signedNumber(low.text),
            let last = Self.signedNumber(high.text), first <= last
        else {
            reportBadValue(
                node, expected: Phrase.numberRange.fact, meant: likelyRange(node))
            return nil
        }
        return first...last
    }

    private mutating func decimalRange(_ node: SyntaxNode) -> ClosedRange<Double>? {
        guard let (low, high) = sides(of: node), let first = Self.decimalNumber(low.text),
            let last = Self.decimalNumber(high.text), first <= last
        else {
            reportBadValue(
                node, expected: Phrase.numberRange.fact, meant: likelyRange(node))
            return nil
        }
        return first...last
    }

    private static func signedNumber(_ text: String) -> Int? {
        guard text.hasPrefix("-") || text.hasPrefix("−") else { return wholeNumber(text) }
        return wholeNumber(String(text.dropFirst())).map { -$0 }
    }

    // MARK: References to lists

    private mutating func register(_ node: SyntaxNode) -> String? {
        let name = value(of: node)
        names.noteReference(name, to: .register)
        if survey.register(name.text) != nil { return name.text }
        report(.unknownRegister, name, among: survey.registers.map(\.id), none: .declareRegister)
        return nil
    }

    mutating func scale(_ node: SyntaxNode) -> String? {
        let name = value(of: node)
        names.noteReference(name, to: .scale)
        if survey.scale(name.text) != nil {
            scaleUses.insert(name.text)
            return name.text
        }
        let own = survey.scales.map(\.id).filter { $0 != Scale.recommendationID }
        report(.unknownScale, name, among: own, none: .declareScaleByName)
        return nil
    }

    mutating func area(_ node: SyntaxNode) -> String? {
        let name = value(of: node)
        names.noteReference(name, to: .area)
        if survey.area(name.text) != nil { return name.text }
        report(.unknownArea, name, among: survey.areas.map(\.id), none: .declareArea)
        return nil
    }

    private mutating func report(
        _ code: DiagnosticCode, _ name: Span, among known: [String], none: Phrase
    ) {
        // An empty line has been told of already.
        if !name.text.isEmpty { bag.reportUnknown(code, name, among: known, none: none) }
    }
}
