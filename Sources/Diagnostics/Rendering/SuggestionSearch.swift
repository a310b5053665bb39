/// Looks for suggestions for the many wrong names of one file, without taking forever over it.
///
/// Each search goes through all candidates, so a long file full of wrong names would take the
/// square of its length. What an author mends is the first mistakes; beyond a number of
/// comparisons no person reads through, names are told without a suggestion.
package struct SuggestionSearch: Sendable {
    /// Comparisons that are left.
    private var budget: Int

    /// - Parameter budget: A survey of 10,000 lines can name a thousand questions wrongly before a
    ///   million comparisons are made.
    package init(budget: Int = 1_000_000) { self.budget = budget }

    /// The candidate most like `word`, as `Suggestion` finds it; nil too when the search is spent.
    package mutating func nearest(
        to word: String, among candidates: some Sequence<String>
    ) -> String? {
        guard budget > 0 else { return nil }
        let wanted = Suggestion.Word(word)
        var best: (candidate: String, likeness: Double)?
        for candidate in candidates {
            budget -= 1
            if let likeness = wanted.likeness(to: candidate), likeness > (best?.likeness ?? 0) {
                best = (candidate, likeness)
            }
            if budget <= 0 { break }
        }
        return budget > 0 ? best?.candidate : nil
    }
}
