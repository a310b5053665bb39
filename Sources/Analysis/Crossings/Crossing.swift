/// Respondents per leaf unit and category of one group question, for every subject.
package struct Crossing: Sendable, Hashable {
    package let dimension: String
    /// One per subject.
    package let subjects: [Counts]

    package init(dimension: String, subjects: [Counts]) {
        self.dimension = dimension
        self.subjects = subjects
    }

    /// In the order of the tally; last those without a unit, and those who left the group question open.
    package struct Counts: Sendable, Hashable {
        /// Respondents in the subject's base.
        package let n: CrossTable
        /// Beside the base, on each side of a pair or scale: those with a missing level.
        package let aside: [CrossTable]
        /// `[choice][option]`: how many in the base gave the answer. A choice is a side
        /// of a pair, a question with one answer, or one option of several that may be ticked; whoever is
        /// in the base and in none of a choice's options did not tick it. Empty where no such counts are
        /// ever told, as of an index.
        package let answers: [[CrossTable]]

        package init(n: CrossTable, aside: [CrossTable] = [], answers: [[CrossTable]] = []) {
            self.n = n
            self.aside = aside
            self.answers = answers
        }
    }
}
