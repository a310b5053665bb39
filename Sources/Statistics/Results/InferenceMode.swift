/// What an interval speaks about; printed with every interval.
package enum InferenceMode: String, Sendable, Hashable, CaseIterable {
    /// These people, now: the standard error has the finite population correction and measures
    /// what non-response leaves unknown, if those who did not answer are like those who did.
    case finitePopulation = "finite population"
    /// The process that made the answers: no correction. For change over time and forecasts.
    case process
}
