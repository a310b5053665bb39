import Statistics

/// What became of everyone in the register, in AAPOR's words.
///
/// Everyone in the register is eligible and was invited; who did not answer was not reached, as far as
/// anyone knows, and a response that was broken off counts as a refusal.
struct ResponseAccounting {
    let complete: Int
    let partial: Int
    let brokenOff: Int
    /// Nil where the register does not say.
    let headcount: Int?

    private static let rates: [(StatisticName, ResponseRate)] = [
        (.rr1, .completeOfEveryone), (.rr2, .answersOfEveryone), (.coop1, .completeOfContacts),
        (.ref1, .refusalsOfEveryone), (.con1, .contactsOfEveryone),
    ]

    func figures() -> [Figure] {
        let n = complete + partial + brokenOff
        let builder = FigureBuilder(n: n, population: nil, base: .outcomes)
        let counts: [(StatisticName, Int)] = [
            (.complete, complete), (.partial, partial), (.brokenOff, brokenOff),
        ]
        return counts.map { name, count in
            builder.plain(name) { () throws(NotComputable) in Double(count) }
        }
            + Self.rates.map { name, rate in
                builder.plain(name) { () throws(NotComputable) in
                    guard let headcount else { throw .emptyBase }
                    guard n <= headcount else { throw .frameTooSmall }
                    return try ResponseOutcomes(
                        complete: complete, partial: partial, refusals: brokenOff,
                        nonContacts: headcount - n, other: 0, unknown: 0
                    ).rate(rate)
                }
            }
    }
}
