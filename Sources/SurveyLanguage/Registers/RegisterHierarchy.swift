import Diagnostics
import SurveyModel

/// Puts the entries of a register under each other and adds up their headcounts.
///
/// The headcount of an inner entry is the total of everyone below it: empty is computed, given is
/// checked. The same holds per profession.
struct RegisterHierarchy {
    private let table: RegisterTable
    private let columns: RegisterColumns
    private let rows: [RegisterTable.Row]
    private(set) var entries: [Register.Entry]
    private(set) var diagnostics: [Diagnostic] = []
    private var parents: [Int?]
    /// Codes on rows that could not be read.
    private let skipped: Set<String>

    init(
        table: RegisterTable, columns: RegisterColumns, _ entries: [Register.Entry],
        rows: [RegisterTable.Row], skipped: Set<String>
    ) {
        self.skipped = skipped
        self.table = table
        self.columns = columns
        self.entries = entries
        self.rows = rows
        parents = entries.map { _ in nil }
    }

    mutating func resolve() {
        findParents()
        checkReportTargets()
        addUp()
    }

    private mutating func findParents() {
        let indices = Dictionary(
            entries.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        var suggestions = SuggestionSearch()
        for index in entries.indices {
            guard let code = entries[index].parent else { continue }
            if let parent = indices[code] {
                parents[index] = parent
            } else if !skipped.contains(code) {
                var facts: [Fact: String] = [.name: entries[index].code, .value: code]
                facts[.suggestion] = suggestions.nearest(
                    to: code, among: entries.lazy.map(\.code))
                report(.unknownParentUnit, index, columns.parent, facts)
            }
        }
    }

    private mutating func checkReportTargets() {
        let targets = Dictionary(
            entries.map { ($0.code, $0.reportedWith) }, uniquingKeysWith: { first, _ in first })
        for index in entries.indices {
            guard let target = entries[index].reportedWith else { continue }
            let isReported = target != entries[index].code && targets[target] == .some(.none)
            if !isReported {
                var facts: [Fact: String] = [.name: entries[index].code, .value: target]
                if target == entries[index].code {
                    facts[.reason] = Phrase.itIsItself.fact
                } else if targets[target] == nil {
                    facts[.reason] = Phrase.notInRegister.fact
                    facts[.suggestion] = Suggestion.nearest(to: target, among: entries.map(\.code))
                } else {
                    facts[.reason] = Phrase.itIsMerged.fact
                }
                report(.unknownUnitReportTarget, index, columns.reportWith, facts)
            }
        }
    }

    // MARK: Totals

    /// What is known of the people below an entry.
    private struct Total {
        var count = 0
        var isComplete = true
        var groups: [String: [String: Int]] = [:]
        /// How many entries below count by each register.
        var countedBy: [String: Int] = [:]
        var children = 0
    }

    /// From the leaves up, each entry after all that lie under it.
    private mutating func addUp() {
        var below = entries.map { _ in Total() }
        var waiting = entries.map { _ in 0 }
        for parent in parents.compactMap(\.self) { waiting[parent] += 1 }
        let isLeaf = waiting.map { $0 == 0 }
        var ready = entries.indices.filter { isLeaf[$0] }
        var done = 0
        while done < ready.count {
            let index = ready[done]
            done += 1
            let total = isLeaf[index] ? ownTotal(index) : checkedTotal(index, below[index])
            guard let parent = parents[index] else { continue }
            Self.add(total, to: &below[parent])
            waiting[parent] -= 1
            if waiting[parent] == 0 { ready.append(parent) }
        }
        if done < entries.count { reportCycles(resolved: Set(ready)) }
    }

    private static func add(_ total: Total, to sum: inout Total) {
        sum.children += 1
        sum.count += total.count
        sum.isComplete = sum.isComplete && total.isComplete
        for (register, counts) in total.groups {
            sum.countedBy[register, default: 0] += 1
            sum.groups[register, default: [:]].merge(counts) { $0 + $1 }
        }
    }

    /// A leaf counts its own people: given, or all its groups together.
    private mutating func ownTotal(_ index: Int) -> Total {
        for register in entries[index].headcounts.keys.sorted() {
            let sum = entries[index].headcounts[register]?.values.reduce(0, +) ?? 0
            if let given = entries[index].headcount, given != sum {
                reportMismatch(index, name: entries[index].code, given: given, parts: sum)
            }
            if entries[index].headcount == nil { entries[index].headcount = sum }
        }
        var total = Total()
        total.count = entries[index].headcount ?? 0
        total.isComplete = entries[index].headcount != nil
        total.groups = entries[index].headcounts
        return total
    }

    /// An inner entry counts everyone below it; what is given is checked against that.
    private mutating func checkedTotal(_ index: Int, _ below: Total) -> Total {
        var total = Total()
        // Groups are known above only where every part below counts by them.
        total.groups = below.groups.filter { below.countedBy[$0.key] == below.children }
        for register in entries[index].headcounts.keys.sorted() {
            for code in (entries[index].headcounts[register] ?? [:]).keys.sorted() {
                let given = entries[index].headcounts[register]?[code] ?? 0
                guard let sums = total.groups[register] else { continue }
                let sum = sums[code] ?? 0
                if given != sum {
                    reportMismatch(
                        index, name: "\(entries[index].code) (\(register) \(code))",
                        given: given, parts: sum)
                }
            }
        }
        if let given = entries[index].headcount {
            // With unknown parts the sum is a lower bound.
            if below.isComplete ? given != below.count : given < below.count {
                reportMismatch(index, name: entries[index].code, given: given, parts: below.count)
            }
        } else if below.isComplete {
            entries[index].headcount = below.count
        }
        total.count = entries[index].headcount ?? below.count
        total.isComplete = entries[index].headcount != nil
        entries[index].headcounts.merge(total.groups) { _, sum in sum }
        total.groups = entries[index].headcounts
        return total
    }

    // MARK: What is wrong

    private mutating func reportCycles(resolved: Set<Int>) {
        var told = resolved
        for start in entries.indices where !told.contains(start) {
            var path: [Int] = []
            var next: Int? = start
            while let index = next, told.insert(index).inserted {
                path.append(index)
                next = parents[index]
            }
            // Only the part that bites its own tail is the cycle; the rest hangs below it.
            guard let end = next, let first = path.firstIndex(of: end) else { continue }
            let cycle = path[first...] + [end]
            report(
                .circularHierarchy, end, columns.parent,
                [
                    .name: entries[end].code,
                    .list: cycle.prefix(8).map { entries[$0].code }.joined(separator: " → "),
                ])
        }
    }

    private mutating func reportMismatch(_ index: Int, name: String, given: Int, parts: Int) {
        report(
            .headcountMismatch, index, columns.headcount,
            [.name: name, .value: String(given), .expected: String(parts)])
    }

    /// V501, worth a word only where nothing else is wrong.
    mutating func reportMissingHeadcounts() {
        guard columns.headcount != nil || columns.parent != nil else { return }
        let inner = Set(parents.compactMap(\.self))
        let leaves = entries.indices.filter { !inner.contains($0) }
        let missing = leaves.filter { entries[$0].headcount == nil }
        guard let first = missing.first else { return }
        report(
            .headcountMissing, first, columns.headcount,
            [.count: String(missing.count), .limit: String(leaves.count)])
    }

    private mutating func report(
        _ code: DiagnosticCode, _ index: Int, _ column: Int?, _ facts: [Fact: String]
    ) {
        diagnostics.append(table.diagnostic(code, row: rows[index], column: column, facts))
    }
}
