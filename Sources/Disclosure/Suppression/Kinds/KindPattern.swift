/// By group, what is hidden of one subject: whoever has no number has no mean, and whoever has no mean has
/// no distribution.
struct KindPattern: Sendable, Hashable {
    let numbers: [Bool]
    let means: [Bool]
    let distributions: [Bool]

    init(numbers: [Bool], means: [Bool], distributions: [Bool]) {
        (self.numbers, self.means, self.distributions) = (numbers, means, distributions)
    }

    /// A group is shown in whole or not at all.
    init(of hidden: [Bool]) {
        self.init(numbers: hidden, means: hidden, distributions: hidden)
    }

    subscript(kind: StatisticKind) -> [Bool] {
        switch kind {
        case .number: numbers
        case .mean: means
        case .distribution: distributions
        }
    }
}
