/// What became of a group's answers to one side of a question.
enum AnswerVerdict: Sendable, Hashable {
    /// Some answer was given by at least two more or fewer people; of one person, by one.
    case open
    /// No count is open by more than one person.
    case tight
    /// There is one solution; whether it is that nobody answered.
    case unique(isNobody: Bool)
    /// All, or all but one, must have given this answer.
    case unanimous(option: Int)
    case notReached
}
