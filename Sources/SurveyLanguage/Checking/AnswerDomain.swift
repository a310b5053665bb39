import SurveyModel

/// The answers a question can have, as a condition may ask for them.
struct AnswerDomain {
    /// Codes of a closed question.
    private(set) var codes: [String] = []
    private var known: Set<String> = []
    /// The levels of a scale, without the missing ones.
    private(set) var levels: [Int] = []
    private(set) var isNumber = false
    private(set) var isText = false
    /// The register the answers stand in.
    private(set) var register: String?
    /// What the codes are ids of; nil for numbers.
    private(set) var nameKind: Name.Kind?
    private(set) var operations: [ConditionSyntax.Operation] = [.isAnswered]
    /// What the answers read as, in the first language.
    private var labels: [(label: String, code: String)] = []
    /// Answers a code stands for: an inner unit stands for all units below it.
    private var below: RegisterTree?

    init(_ question: Question, in survey: Survey) {
        switch question.kind {
        case .register(let id):
            register = id
            nameKind = .entry(of: id)
            operations = [.isOneOf, .isNoneOf, .isAnswered]
            if let register = survey.register(id) {
                codes = register.entries.map(\.code)
                labels = register.entries.map { ($0.label.base, $0.code) }
                below = RegisterTree(register)
            }
        case .single(let options):
            nameKind = .option(of: question.id)
            codes = options.map(\.code)
            labels = options.map { ($0.label.base, $0.code) }
            operations = [.isOneOf, .isNoneOf, .isAnswered]
        case .multiple(let options):
            nameKind = .option(of: question.id)
            codes = options.map(\.code)
            labels = options.map { ($0.label.base, $0.code) }
            operations = [.contains, .isAnswered]
        case .scale(let id): setScale(survey.scale(id))
        case .pair(let pair): setScale(survey.scale(pair.scale))
        case .matrix(let matrix): setScale(survey.scale(matrix.scale))
        case .ranking(let options):
            levels = Array(1...max(options.count, 1))
            codes = levels.map { String($0) }
            operations = Self.ordered
        case .integer, .decimal, .allocation, .calculated:
            isNumber = true
            operations = Self.ordered
        case .text:
            isText = true
            operations = [.isOneOf, .isNoneOf, .isAnswered]
        case .date: break
        case .information: operations = []
        }
        known = Set(codes)
    }

    private static let ordered: [ConditionSyntax.Operation] = [
        .isOneOf, .isNoneOf, .atLeast, .atMost, .between, .isAnswered,
    ]

    private mutating func setScale(_ scale: Scale?) {
        operations = Self.ordered
        nameKind = scale.map { .level(of: $0.id) }
        levels = scale?.levels.map(\.value) ?? []
        labels =
            (scale?.levels ?? []).map { ($0.label.base, String($0.value)) }
            + (scale?.missing ?? []).map { ($0.label.base, String($0.value)) }
        codes = (levels + (scale?.missing.map(\.value) ?? [])).map { String($0) }
    }

    /// The code of the answer that reads so, whatever its case.
    func code(labelled text: String) -> String? {
        let key = ComparableText.key(text)
        return labels.first { ComparableText.key($0.label) == key }?.code
    }

    func allows(_ operation: ConditionSyntax.Operation) -> Bool { operations.contains(operation) }

    /// The stored codes that a written code means; nil if it is no answer.
    func codes(for text: String) -> [String]? {
        if isText { return [text] }
        if isNumber { return SurveyBuilder.decimalNumber(text) == nil ? nil : [text] }
        // The code as the survey declares it: equal letters can be encoded in two ways.
        guard let code = known.firstIndex(of: text).map({ known[$0] }) else { return nil }
        return below?.leaves(below: code) ?? [code]
    }
}
