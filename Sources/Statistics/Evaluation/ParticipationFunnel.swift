/// From being registered to an answer that counts, each step a part of the one before.
///
/// Golden: `g5_dialog.json`, `funnel`, `total`, `attendance_rate`, `rr_of_attended`,
/// `rr_ci_wilson`.
package struct ParticipationFunnel: Sendable, Hashable {
    package let registered: Int
    /// Attended at least once, by the list of those registered.
    package let attended: Int
    package let answered: Int
    /// Answers that fulfil the definition; the others are counted, but outside the base.
    package let eligible: Int

    /// - Throws: `.frameTooSmall` for a step larger than the one before, `.argumentOutOfRange` for
    ///   a negative number.
    package init(
        registered: Int, attended: Int, answered: Int, eligible: Int
    ) throws(NotComputable) {
        guard min(registered, attended, answered, eligible) >= 0 else {
            throw .argumentOutOfRange
        }
        guard attended <= registered, answered <= attended, eligible <= answered else {
            throw .frameTooSmall
        }
        self.registered = registered
        self.attended = attended
        self.answered = answered
        self.eligible = eligible
    }

    /// Attended of registered; its interval is Wilson's, as of the other steps.
    package var attendance: Proportion { Proportion(attended, of: registered) }
    /// Eligible answers of those who attended: the response rate.
    package var response: Proportion { Proportion(eligible, of: attended) }
    /// Answers of those who attended, whether they count or not.
    package var answering: Proportion { Proportion(answered, of: attended) }
    /// Eligible of answers.
    package var eligibility: Proportion { Proportion(eligible, of: answered) }
    /// Eligible answers of everyone registered.
    package var reach: Proportion { Proportion(eligible, of: registered) }

    /// Two groups together.
    ///
    /// - Throws: never for two funnels; sums that overflow are held at the largest integer.
    package func adding(_ other: ParticipationFunnel) throws(NotComputable) -> ParticipationFunnel {
        try ParticipationFunnel(
            registered: saturatingSum(registered, other.registered),
            attended: saturatingSum(attended, other.attended),
            answered: saturatingSum(answered, other.answered),
            eligible: saturatingSum(eligible, other.eligible))
    }
}
