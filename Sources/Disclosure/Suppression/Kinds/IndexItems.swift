import Analysis
import SurveyModel

/// What indices tell of their items: beside those that are shown, the sum of those that are not.
///
/// The few who are in the base of an index and not in that of an item are taken to be none, and an index
/// to be told to the last decimal: then what follows is linear algebra, and what does not follow so is
/// open all the more.
struct IndexItems {
    /// All items of all indices, each once, as the subject they are shown in; nil where no figures are
    /// about it.
    private let subjects: [Int?]
    /// By index subject, in the survey's order, which of the items it is made of.
    private let indices: [(subject: Int, items: [Int])]

    init(_ analysis: SituationAnalysis) {
        var known: [ItemReference: Int] = [:]
        var subjects: [Int?] = []
        var indices: [(subject: Int, items: [Int])] = []
        for (number, about) in analysis.subjects.enumerated() where about.kind == .index {
            let index = analysis.survey.indices.first { $0.id == about.question }
            let items = (index?.items ?? []).map { reference in
                if let item = known[reference] { return item }
                known[reference] = subjects.count
                subjects.append(
                    analysis.subjects.firstIndex {
                        $0.kind != .index && $0.question == reference.question
                            && $0.row == reference.row
                    })
                return subjects.count - 1
            }
            indices.append((number, items))
        }
        self.subjects = subjects
        self.indices = indices
    }

    /// The subjects that are indices.
    var indexSubjects: [Int] { indices.map(\.subject) }

    /// By group, whether an index, with those before it that are shown, gives back the hidden answers to one
    /// of its items.
    func tells(_ subject: Int, _ kind: StatisticKind, _ patterns: [KindPattern]) -> [Bool] {
        guard let position = indices.firstIndex(where: { $0.subject == subject }) else { return [] }
        return patterns[subject][kind].indices.map { group in
            let shown = indices[...position].filter { !patterns[$0.subject][kind][group] }
            guard shown.last?.subject == subject else { return false }
            let sums = shown.map { index in
                index.items.filter { item in
                    subjects[item].map { patterns[$0][kind][group] } ?? true
                }
            }
            return Self.single(of: sums).contains { subjects[$0] != nil }
        }
    }

    // MARK: Linear algebra

    /// Unknowns that follow from sums of some of them: in the reduced rows, those that stand alone.
    private static func single(of sums: [[Int]]) -> [Int] {
        var rows = sums.map { Dictionary(uniqueKeysWithValues: $0.map { ($0, 1) }) }
        var done = 0
        for unknown in Set(sums.joined()).sorted() {
            guard
                let pivot = rows.indices.dropFirst(done).first(where: { rows[$0][unknown] != nil })
            else { continue }
            rows.swapAt(done, pivot)
            let inverse = power(rows[done][unknown] ?? 1, prime - 2)
            rows[done] = rows[done].mapValues { $0 * inverse % prime }
            for other in rows.indices where other != done {
                guard let factor = rows[other][unknown] else { continue }
                for (column, value) in rows[done] {
                    let rest = ((rows[other][column] ?? 0) + (prime - factor) * value) % prime
                    rows[other][column] = rest == 0 ? nil : rest
                }
            }
            done += 1
        }
        return rows.filter { $0.count == 1 }.flatMap(\.keys)
    }

    /// Whole numbers modulo a prime, 2³¹ − 1, are exact, and never overflow.
    private static let prime = 2_147_483_647

    private static func power(_ base: Int, _ exponent: Int) -> Int {
        var (result, base, exponent) = (1, base, exponent)
        while exponent > 0 {
            if exponent & 1 == 1 { result = result * base % prime }
            base = base * base % prime
            exponent >>= 1
        }
        return result
    }
}
