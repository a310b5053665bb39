import SurveyModel

/// What can be answered to every item, for those who are shown it.
struct AnswerSpace {
    private struct Space {
        enum Values {
            case categories([ConditionValue])
            /// `isWhole` has no numbers between two neighbours.
            case numbers(Interval, isWhole: Bool)
            case texts
            /// Whether there is an answer is all that can be asked.
            case anything
        }

        let values: Values
        let isRequired: Bool
    }

    private var spaces: [ItemReference: Space] = [:]
    private var optionCounts: [String: Int] = [:]
    /// What the numbers of an allocation add up to at most.
    private(set) var totals: [String: Int] = [:]

    init(_ survey: Survey) {
        let layout = ColumnLayout(survey)
        var intervals: [ItemReference: Interval] = [:]
        let questions = Dictionary(survey.questions.map { ($0.id, $0) }) { first, _ in first }
        for column in layout.columns {
            guard let question = questions[column.item.question], spaces[column.item] == nil else {
                continue
            }
            if case .otherText = column.kind { continue }
            if case .multiple(let options) = question.kind {
                optionCounts[question.id] = options.count
                continue
            }
            let values: Space.Values
            switch (column.kind, question.kind) {
            case (.choice(let categories), _), (.register(let categories), _):
                values = .categories(categories.map(Self.value))
                intervals[column.item] = Interval(categories.compactMap(\.value).map(Double.init))
            case (_, .calculated(let formula)):
                let interval = formula.interval { intervals[$0] ?? .all }
                intervals[column.item] = interval
                values = .numbers(interval, isWhole: false)
            case (.number(let isWhole), _):
                let interval = Interval(question.kind)
                intervals[column.item] = interval
                values = .numbers(interval, isWhole: isWhole)
                if case .allocation(_, let total) = question.kind { totals[question.id] = total }
            case (.text, _): values = .texts
            default: values = .anything
            }
            spaces[column.item] = Space(values: values, isRequired: question.isRequired)
        }
    }

    func isMultiple(_ question: String) -> Bool { optionCounts[question] != nil }
    func optionCount(_ question: String) -> Int { optionCounts[question] ?? 0 }

    private static func value(_ category: Category) -> ConditionValue {
        category.missing == nil
            ? .code(category.code, number: category.value.map { Double($0) })
            : .missingCode(category.code)
    }

    /// Answers of which some comparisons tell apart all there are: one of each kind.
    /// - Returns: Unanswered is among them, last, where it can be.
    func answers(to item: ItemReference, toldApartBy comparisons: [Condition]) -> [ConditionValue] {
        guard let space = spaces[item] else { return [.unanswered] }
        let answers: [ConditionValue]
        switch space.values {
        case .categories(let values): answers = Self.relevant(values, comparisons)
        case .numbers(let interval, let isWhole):
            answers = Self.numbers(in: interval, isWhole: isWhole, comparisons)
                .map { .number($0) }
        case .texts:
            let texts = comparisons.flatMap(\.comparedCodes)
            // A text that none of them is.
            let other = "·" + texts.joined()
            answers = (texts + [other]).filter { !$0.isEmpty }.map { .text($0) }
        case .anything: answers = [.text("·")]
        }
        return space.isRequired && !answers.isEmpty ? answers : answers + [.unanswered]
    }

    /// Of a long list those that are spoken of, and one that is not.
    private static func relevant(
        _ values: [ConditionValue], _ comparisons: [Condition]
    ) -> [ConditionValue] {
        let codes = Set(comparisons.flatMap(\.comparedCodes))
        let areNamed = comparisons.allSatisfy {
            switch $0 {
            case .isOneOf, .isNot, .isAnswered: true
            default: false
            }
        }
        guard areNamed else { return values }
        var hasOther = false
        return values.filter { value in
            switch value {
            case .code(let code, _), .missingCode(let code):
                if codes.contains(code) { return true }
                defer { hasOther = true }
                return !hasOther
            default: return true
            }
        }
    }

    /// The numbers at which a comparison changes, and one in each gap; lowest first.
    private static func numbers(
        in interval: Interval, isWhole: Bool, _ comparisons: [Condition]
    ) -> [Double] {
        let limits = Set(comparisons.flatMap(\.comparedNumbers)).sorted()
        var numbers = [interval.low, interval.high].filter(\.isFinite)
        if isWhole {
            for limit in limits {
                numbers += [limit.rounded(.up) - 1, limit, limit.rounded(.down) + 1]
            }
            numbers = numbers.filter { $0 == $0.rounded() }
        } else {
            let ends = [interval.low, interval.high].filter(\.isFinite)
            let points = Set(limits + ends).sorted()
            numbers += points
            numbers += zip(points, points.dropFirst()).map { ($0 + $1) / 2 }
            if let first = points.first, let last = points.last {
                numbers += [first - 1, last + 1]
            }
        }
        if numbers.isEmpty { numbers = [0] }
        return Set(numbers.filter { interval.contains($0) }).sorted()
    }
}

/// A stretch of numbers, ends included.
struct Interval: Hashable {
    let low: Double
    let high: Double

    static let all = Interval(low: -.infinity, high: .infinity)

    init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// From the least to the greatest; everything where there are none.
    init(_ numbers: [Double]) {
        // Not a number comes of infinity and zero: nothing is known then.
        guard let low = numbers.min(), let high = numbers.max(),
            !numbers.contains(where: \.isNaN)
        else {
            self = .all
            return
        }
        self.init(low: low, high: high)
    }

    init(_ kind: Question.Kind) {
        switch kind {
        case .integer(let range?):
            self.init(low: Double(range.lowerBound), high: Double(range.upperBound))
        case .decimal(let range?): self.init(low: range.lowerBound, high: range.upperBound)
        case .allocation(_, let total): self.init(low: 0, high: Double(total))
        default: self = .all
        }
    }

    func contains(_ number: Double) -> Bool { low <= number && number <= high }

    fileprivate func combined(
        with other: Interval, _ operation: (Double, Double) -> Double
    ) -> Interval {
        Interval([
            operation(low, other.low), operation(low, other.high), operation(high, other.low),
            operation(high, other.high),
        ])
    }
}

extension Calculation {
    /// Where its values lie, given where those of its items do.
    ///
    /// Rounding is monotonous, so the ends are right even to the last bit.
    func interval(_ item: (ItemReference) -> Interval) -> Interval {
        switch self {
        case .number(let number): Interval(low: number, high: number)
        case .item(let reference): item(reference)
        case .negative(let part):
            { Interval(low: -$0.high, high: -$0.low) }(part.interval(item))
        case .sum(let a, let b): a.interval(item).combined(with: b.interval(item), +)
        case .difference(let a, let b): a.interval(item).combined(with: b.interval(item), -)
        case .product(let a, let b): a.interval(item).combined(with: b.interval(item), *)
        case .quotient(let a, let b):
            b.interval(item).contains(0)
                ? .all : a.interval(item).combined(with: b.interval(item), /)
        }
    }
}

extension Condition {
    fileprivate var comparedCodes: [String] {
        switch self {
        case .isOneOf(_, let codes): codes
        case .isNot(_, let code), .contains(_, let code): [code]
        default: []
        }
    }

    fileprivate var comparedNumbers: [Double] {
        switch self {
        case .atLeast(_, let limit), .atMost(_, let limit): [limit]
        case .between(_, let low, let high): [low, high]
        case .isOneOf, .isNot: comparedCodes.compactMap { Double($0) }
        default: []
        }
    }
}
