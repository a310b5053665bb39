import SurveyModel

/// What a name in a tool's logic stands for.
enum ToolAnswer: Hashable {
    /// One answer: a code, a number, a text or a day.
    case whole(ItemReference)
    /// Whether an option of a multiple choice was chosen; its text says so too.
    case option(question: String, code: String)
    /// A multiple choice as a whole, in REDCap: named only with an option behind it.
    case options(question: String)
    /// The option at a place of a ranking.
    case place(question: String, Int)
    /// Nothing that a condition could ask for: the text of an option, a text to read.
    case nothing
}
