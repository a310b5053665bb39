/// Two people who answer otherwise, such that number and sum of all answers stay what they are.
struct EvenExchange: Sendable, Hashable {
    /// Steps of the scale that one person each leaves, and those they come to.
    let from: [Int]
    let to: [Int]

    /// Every exchange that a distribution allows. Each, and each more pair of people who make it, leads to
    /// another distribution.
    ///
    /// - Parameter counts: How many gave each answer, in the order of an evenly spaced scale.
    static func all(of counts: [Int]) -> [EvenExchange] {
        let pairs = counts.indices.flatMap { low in
            counts.indices[low...].map { [low, $0] }
        }
        return pairs.filter { people($0, counts) > 0 }.flatMap { from in
            pairs.lazy.filter { to in
                to[0] + to[1] == from[0] + from[1] && to != from
            }.map { EvenExchange(from: from, to: $0) }
        }
    }

    /// How many pairs of people can make it.
    func times(in counts: [Int]) -> Int { Self.people(from, counts) }

    /// How many pairs of others, who gave these answers, can answer the other way, so that together they
    /// all give what they gave.
    func timesUndone(by counts: [Int]) -> Int { Self.people(to, counts) }

    private static func people(_ pair: [Int], _ counts: [Int]) -> Int {
        pair[0] == pair[1] ? counts[pair[0]] / 2 : min(counts[pair[0]], counts[pair[1]])
    }
}
