import Statistics

/// What became of everyone in the register, in AAPOR's words.
///
/// Everyone in the register was invited and is eligible, but for those of whom something else was
/// noted. Who neither answered nor was noted was not reached, as far as anyone knows, and a response
/// that was broken off counts as a refusal.
struct ResponseAccounting {
    let complete: Int
    let partial: Int
    let brokenOff: Int
    /// Nil where the register does not say.
    let headcount: Int?
    /// Nil where nothing was noted.
    let noted: [Outcomes.Kind: Int]?

    private static let rates: [(StatisticName, ResponseRate)] = [
        (.rr1, .completeOfEveryone), (.rr2, .answersOfEveryone), (.coop1, .completeOfContacts),
        (.ref1, .refusalsOfEveryone), (.con1, .contactsOfEveryone),
    ]
    /// Only where it may be unknown who is eligible do these say something of their own.
    private static let ratesOfNoted: [(StatisticName, ResponseRate)] = [
        (.rr3, .completeOfEstimatedEligible), (.rr4, .answersOfEstimatedEligible),
        (.rr5, .completeOfEligible), (.rr6, .answersOfEligible),
    ]

    private var answered: Int { complete + partial + brokenOff }

    func figures() -> [Figure] {
        let builder = FigureBuilder(n: answered, population: nil, base: .outcomes)
        let counts: [(StatisticName, Int)] = [
            (.complete, complete), (.partial, partial), (.brokenOff, brokenOff),
        ]
        let ofNoted =
            noted.map { noted in
                Outcomes.Kind.allCases.map { (StatisticName($0), noted[$0] ?? 0) }
            } ?? []
        let all = Result { () throws(NotComputable) in try outcomes() }
        let people = (counts + ofNoted).map { name, count in
            builder.plain(name) { () throws(NotComputable) in Double(count) }
        }
        let rates = Self.rates + (noted == nil ? [] : Self.ratesOfNoted)
        return people
            + rates.map { name, rate in
                builder.plain(name) { () throws(NotComputable) in
                    let outcomes = try all.get()
                    return try outcomes.rate(rate, eligibility: outcomes.knownEligibility)
                }
            }
    }

    private func outcomes() throws(NotComputable) -> ResponseOutcomes {
        guard let headcount else { throw .unknownPopulation }
        func people(_ kind: Outcomes.Kind) -> Int { noted?[kind] ?? 0 }
        let beside = [Outcomes.Kind.ineligible, .refused, .other, .unknown].map(people)
        let notReached = headcount - answered - beside.reduce(0, +)
        guard notReached >= people(.undelivered) else { throw .frameTooSmall }
        return ResponseOutcomes(
            complete: complete, partial: partial, refusals: brokenOff + people(.refused),
            nonContacts: notReached, other: people(.other), unknown: people(.unknown),
            ineligible: people(.ineligible))
    }
}

extension StatisticName {
    fileprivate init(_ outcome: Outcomes.Kind) {
        switch outcome {
        case .undelivered: self = .undelivered
        case .ineligible: self = .ineligible
        case .refused: self = .refused
        case .other: self = .otherOutcome
        case .unknown: self = .unknownEligibility
        }
    }
}
