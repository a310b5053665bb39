/// By group, what is hidden of one subject.
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
}
