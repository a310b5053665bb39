import SurveyModel

/// What can be asked of the answer to a question of an XLSForm.
struct XLSFormAnswer {
    /// The answer, by the keys of the imported survey.
    let item: ItemReference
    let kind: Kind
    /// Its place among the questions: conditions of those above it may not ask for it.
    let position: Int
    /// The repeat it stands in.
    var repeated: String?

    enum Kind {
        /// One of some codes; the levels where they are a scale, lowest first.
        case closed([String], levels: [Int])
        /// Any of some codes.
        case multiple([String])
        case integer
        case decimal
        /// A number that is calculated, and carried over as such.
        case calculated
        case text
        case date
        /// A calculation that cannot be carried over, to be put in the place of the name.
        case inlined(XPathExpression)
        /// Nothing that conditions know: a note, a place, a file.
        case nothing
        /// A name that stands for several questions.
        case ambiguous
    }
}
