import Statistics

/// How a word stands in one group of notes against all others.
package struct Keyness: Sendable, Hashable {
    /// Places of the word and of its group.
    package let word: Int
    package let group: Int
    package let inside: Int
    package let outside: Int
    /// G² with Williams' correction; negative where the word is rarer than elsewhere.
    package let logLikelihood: Double
    package let logRatio: Double
    /// By Benjamini and Hochberg over all that were tested together.
    package let pAdjusted: Double

    /// A word in a group: how often there, and how often in all.
    package struct Cell: Sendable, Hashable {
        package let word: Int
        package let group: Int
        package let inside: Int
        package let overall: Int

        package init(word: Int, group: Int, inside: Int, overall: Int) {
            self.word = word
            self.group = group
            self.inside = inside
            self.overall = overall
        }
    }

    /// Tests cells together; those about words that are too rare, and groups that are empty or everything,
    /// are left out. In the order given.
    ///
    /// - Parameters:
    ///   - sizes: How many words each group has.
    ///   - total: How many there are in all.
    package static func tested(_ cells: [Cell], sizes: [Int], total: Int) -> [Keyness] {
        let tests = cells.compactMap { cell -> (Cell, Double, Double)? in
            guard cell.overall >= SpokenWords.leastOccurrences, sizes.indices.contains(cell.group)
            else { return nil }
            let table = Fourfold(
                both: cell.inside, firstOnly: cell.overall - cell.inside,
                secondOnly: sizes[cell.group] - cell.inside,
                neither: total - sizes[cell.group] - cell.overall + cell.inside)
            guard let value = table.logLikelihood(), let ratio = table.logRatio else { return nil }
            return (cell, value, ratio)
        }
        let pValues = tests.map { Optional(Fourfold.pValue(of: $0.1)) }
        let adjusted = (try? PAdjustment.benjaminiHochberg.adjusted(pValues)) ?? pValues
        return zip(tests, adjusted).map { test, p in
            Keyness(
                word: test.0.word, group: test.0.group, inside: test.0.inside,
                outside: test.0.overall - test.0.inside, logLikelihood: test.1, logRatio: test.2,
                pAdjusted: p ?? 1)
        }
    }

    /// Below this a difference is hardly chance.
    package static let level = 0.05
}

extension SpokenWords {
    /// Every word against every group, the furthest from chance first.
    package func keyness(by grouping: WordGrouping) -> [Keyness] {
        let cells = words.enumerated().flatMap { place, word in
            (word.groups[grouping] ?? []).enumerated().map { group, tally in
                Keyness.Cell(
                    word: place, group: group, inside: tally.occurrences,
                    overall: word.overall.occurrences)
            }
        }
        return Keyness.tested(cells, sizes: sizes[grouping] ?? [], total: total).sorted {
            $0.logLikelihood.magnitude == $1.logLikelihood.magnitude
                ? ($0.word, $0.group) < ($1.word, $1.group)
                : $0.logLikelihood.magnitude > $1.logLikelihood.magnitude
        }
    }
}
