/// What became of everyone who was invited, in the words of AAPOR's Standard Definitions.
///
/// Unit: people. Which answer is complete and which partial is the definition's to say.
package struct ResponseOutcomes: Sendable, Hashable {
    /// I: complete answers.
    package let complete: Int
    /// P: partial answers.
    package let partial: Int
    /// R: refusals and break-offs.
    package let refusals: Int
    /// NC: eligible, but never reached.
    package let nonContacts: Int
    /// O: eligible and reached, but without an answer for another reason.
    package let other: Int
    /// UH and UO: whether they are eligible is unknown.
    package let unknown: Int
    /// Known not to be eligible; they are in no rate, only in the estimate of e.
    package let ineligible: Int

    /// Negative numbers are taken as 0.
    package init(
        complete: Int, partial: Int, refusals: Int, nonContacts: Int, other: Int, unknown: Int,
        ineligible: Int = 0
    ) {
        self.complete = max(0, complete)
        self.partial = max(0, partial)
        self.refusals = max(0, refusals)
        self.nonContacts = max(0, nonContacts)
        self.other = max(0, other)
        self.unknown = max(0, unknown)
        self.ineligible = max(0, ineligible)
    }

    /// I + P.
    package var answers: Int { saturatingSum(complete, partial) }

    /// I + P + R + O: everyone reached.
    package var contacts: Int { [answers, refusals, other].reduce(0, saturatingSum) }

    /// T = (I + P) + (R + NC + O): everyone known to be eligible.
    package var eligible: Int { saturatingSum(contacts, nonContacts) }

    /// e: the share eligible among those of whom it is known.
    ///
    /// - Throws: `.emptyBase` when it is known of nobody.
    package var knownEligibility: Double {
        get throws(NotComputable) {
            try Proportion(eligible, of: saturatingSum(eligible, ineligible)).share
        }
    }

    /// A rate, from 0 to 1.
    ///
    /// Golden: `g6_micro.json`, `aapor` to 1e-12.
    /// - Parameter eligibility: e, the share of the unknown that is taken as eligible; only the
    ///   rates that say so use it.
    /// - Throws: `.emptyBase` for nobody below the line, `.argumentOutOfRange` for e outside [0, 1].
    package func rate(
        _ rate: ResponseRate, eligibility: Double = 1
    ) throws(NotComputable) -> Double {
        guard eligibility >= 0, eligibility <= 1 else { throw .argumentOutOfRange }
        let below =
            switch rate.base {
            case .everyone: Double(eligible) + Double(unknown)
            case .estimatedEligible: Double(eligible) + eligibility * Double(unknown)
            case .eligible: Double(eligible)
            case .contacts: Double(contacts)
            case .contactsAbleToAnswer: Double(saturatingSum(answers, refusals))
            }
        guard below > 0 else { throw .emptyBase }
        return Double(rate.counted(self)) / below
    }
}
