import Diagnostics
import SurveyModel

extension SurveyBuilder {
    mutating func buildSections() {
        for node in top(.section) {
            let title = localized(node)
            let condition = node.child(.showIf).flatMap { parsedCondition($0) }
            if let id = node.statement.id { _ = names.declare(id, as: .section, into: &bag) }
            sections.append(
                DraftSection(
                    id: node.statement.id?.text ?? "", title: title, condition: condition,
                    firstQuestion: questions.count))
            for child in node.children {
                switch child.keyword {
                case .question: buildQuestion(child)
                case .pair: buildPair(child)
                default: break
                }
            }
        }
    }

    private mutating func parsedCondition(_ node: SyntaxNode) -> ConditionSyntax? {
        let condition = ConditionParser.parse(
            node, in: tree.source, spelling: tree.spelling, into: &bag)
        if condition == nil { unreadConditions.append(node) }
        return condition
    }

    private mutating func add(_ question: Question, _ node: SyntaxNode, isPlaceholder: Bool) {
        guard let id = node.statement.id else { return }
        var question = question
        question.help = node.child(.help).map { localized($0) }
        question.isRequired = flag(.required, of: node)
        question.isSensitive = flag(.sensitive, of: node)
        question.area = node.child(.area).flatMap { area($0) }
        question.formerID = node.child(.formerly)?.text
        let draft = DraftQuestion(
            question: question, node: node, section: sections.count - 1,
            condition: node.child(.showIf).flatMap { parsedCondition($0) },
            isPlaceholder: isPlaceholder)
        guard names.declare(id, as: .question, into: &bag) else { return }
        questionIndices[id.text] = questions.count
        questions.append(draft)
    }

    // MARK: Questions

    private static let kinds: [Keyword] = [
        .register, .scale, .option, .freeText, .integer, .decimal, .date,
    ]

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
        add(
            Question(id: id.text, title: title, kind: kind ?? .text(long: false)), node,
            isPlaceholder: kind == nil)
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
            bag.report(
                .conflictingParts, at: second.headRange,
                [.name: spelled(keyword), .other: spelled(found[1])], related: line.headRange)
            return nil
        }
        if let multiple = node.child(.multiple), keyword != .option {
            bag.report(
                .conflictingParts, at: multiple.headRange,
                [.name: spelled(.multiple), .other: spelled(keyword)], related: line.headRange)
            return nil
        }
        switch keyword {
        case .register: return register(line).map { .register($0) }
        case .scale: return scale(line).map { .scale($0) }
        case .freeText: return isLong(line).map { .text(long: $0) }
        case .integer: return .integer(range: line.pieces.isEmpty ? nil : range(line))
        case .decimal: return .decimal
        case .date: return .date
        default:
            let options = options(of: node).map(\.option)
            checkCount(options.count, of: node, id: node.statement.id?.text ?? "")
            return node.child(.multiple) == nil ? .single(options) : .multiple(options)
        }
    }

    private mutating func reportMissingKind(of node: SyntaxNode) {
        let name = node.statement.id?.text ?? ""
        guard node.child(.multiple) == nil else {
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
        reportBadValue(node, expected: Phrase.shortOrLong.fact)
        return nil
    }

    private mutating func range(_ node: SyntaxNode) -> ClosedRange<Int>? {
        guard let (low, high) = sides(of: node), let first = Self.signedNumber(low.text),
            let last = Self.signedNumber(high.text), first <= last
        else {
            reportBadValue(node, expected: Phrase.numberRange.fact)
            return nil
        }
        return first...last
    }

    private static func signedNumber(_ text: String) -> Int? {
        guard text.hasPrefix("-") || text.hasPrefix("−") else { return wholeNumber(text) }
        return wholeNumber(String(text.dropFirst())).map { -$0 }
    }

    // MARK: Pairs

    private mutating func buildPair(_ node: SyntaxNode) {
        guard let id = node.statement.id else { return }
        let title = localized(node)
        let scaleName = node.child(.scale).flatMap { scale($0) }
        let now = node.child(.now).map { localized($0) }
        let need = node.child(.need).map { localized($0) }
        let rows = rows(of: node, scale: scaleName)
        if !node.hasErrorChild {
            let missing = [Keyword.scale, .now, .need, .row].filter { node.child($0) == nil }
            if !missing.isEmpty {
                let words = missing.map { "\"\(spelled($0))\"" }
                bag.report(
                    .missingPart, at: node.headRange,
                    [.name: id.text, .expected: listed(words)])
            }
        }
        let pair = Pair(
            scale: scaleName ?? "", nowTitle: now ?? LocalizedText(""),
            needTitle: need ?? LocalizedText(""), norm: norm(of: node, scale: scaleName),
            rows: rows)
        add(
            Question(id: id.text, title: title, kind: .pair(pair)), node,
            isPlaceholder: scaleName == nil)
    }

    private mutating func rows(of node: SyntaxNode, scale: String?) -> [Pair.Row] {
        let pair = node.statement.id?.text ?? ""
        return node.children(.row).compactMap { child in
            guard let id = child.statement.id else { return nil }
            let row = Pair.Row(
                id: id.text, title: localized(child), norm: norm(of: child, scale: scale),
                area: child.child(.area).flatMap { area($0) })
            return names.declare(id, as: .row(of: pair), into: &bag) ? row : nil
        }
    }

    /// The level that is good enough: one of the scale's.
    private mutating func norm(of node: SyntaxNode, scale: String?) -> Int? {
        guard let line = node.child(.norm), let number = wholeNumber(line) else { return nil }
        guard let scale = scale.flatMap({ survey.scale($0) }) else { return number }
        let levels = scale.levels.map(\.value)
        if !levels.contains(number) {
            bag.report(
                .notAnOption, at: line.textRange,
                [
                    .value: String(number), .name: scale.id,
                    .list: listed(levels.map { String($0) }),
                ])
        }
        return number
    }

    // MARK: References to lists

    private mutating func register(_ node: SyntaxNode) -> String? {
        let name = value(of: node)
        names.noteReference(name, to: .register)
        if survey.register(name.text) != nil { return name.text }
        report(.unknownRegister, name, among: survey.registers.map(\.id))
        return nil
    }

    private mutating func scale(_ node: SyntaxNode) -> String? {
        let name = value(of: node)
        names.noteReference(name, to: .scale)
        if survey.scale(name.text) != nil {
            scaleUses.insert(name.text)
            return name.text
        }
        report(.unknownScale, name, among: survey.scales.map(\.id))
        return nil
    }

    private mutating func area(_ node: SyntaxNode) -> String? {
        let name = value(of: node)
        names.noteReference(name, to: .area)
        if survey.area(name.text) != nil { return name.text }
        report(.unknownArea, name, among: survey.areas.map(\.id))
        return nil
    }

    private mutating func report(_ code: DiagnosticCode, _ name: Span, among known: [String]) {
        // An empty line has been told of already.
        if !name.text.isEmpty { bag.reportUnknown(code, name, among: known) }
    }
}
