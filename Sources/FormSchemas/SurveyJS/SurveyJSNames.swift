import SurveyModel

/// What SurveyJS calls the parts of a survey: the one definition that the emitted form, the shape of
/// its results and conditions share.
enum SurveyJSNames {
    /// What SurveyJS stores for its own "other" and "none".
    static let other = "other"
    static let none = "none"
    /// Follows a question's name for the text typed at "other".
    static let commentSuffix = "-Comment"

    /// The question's folded id. Names that expressions would take for something else get an ending
    /// that no folded id can have.
    static func question(_ question: Question) -> String {
        let name = part(question.id)
        return reserved.contains(name) ? name + "-q" : name
    }

    /// A row, an option of a ranking or allocation: the part of a path below its question.
    ///
    /// The engine rewrites the word `equals` wherever it stands in an expression, in names too.
    static func part(_ id: String) -> String {
        IdentifierFolding.fold(id).split(separator: "equals", omittingEmptySubsequences: false)
            .joined(separator: "equal-s")
    }

    /// What the tool stores for a code: the code, or its own word for "other" and "none".
    static func value(_ code: String, of question: Question, in survey: Survey) -> String {
        if code == nativeOther(of: question, in: survey) { return other }
        if code == nativeNone(of: question) { return none }
        return code
    }

    /// The option with a text that becomes the tool's own "other": the first one that may be
    /// combined with others. Nil where another code would be mistaken for it.
    static func nativeOther(of question: Question, in survey: Survey) -> String? {
        let (codes, candidate): ([String], String?)
        switch question.kind {
        case .register(let id):
            let register = survey.register(id)
            let entries =
                id == survey.unitRegister?.id ? register?.leaves : register?.entries
            codes = (entries ?? []).map(\.code)
            candidate = entries?.first(where: \.hasText)?.code
        case .single(let options), .multiple(let options):
            codes = options.map(\.code)
            candidate = options.first { $0.hasText && !$0.isExclusive }?.code
        default: return nil
        }
        return isFree(other, among: codes, except: candidate) ? candidate : nil
    }

    /// The exclusive option that becomes the tool's own "none"; it stays last when options are
    /// shuffled, and stands alone in every version of the tool.
    static func nativeNone(of question: Question) -> String? {
        guard case .multiple(let options) = question.kind else { return nil }
        let candidate = options.first { $0.isExclusive && !$0.hasText }?.code
        return isFree(none, among: options.map(\.code), except: candidate) ? candidate : nil
    }

    private static func isFree(
        _ word: String, among codes: [String], except candidate: String?
    ) -> Bool {
        !codes.contains { $0 != candidate && $0.lowercased() == word }
    }

    /// Names that expressions and texts do not look up among the questions (survey-core 3.0.1).
    private static let reserved: Set<String> = [
        "self", "locale", "length", "pageno", "pagecount", "correctedanswers", "correctanswers",
        "correctedanswercount", "incorrectanswers", "incorrectedanswers", "incorrectedanswercount",
        "questioncount",
    ]
}
