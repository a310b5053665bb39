import Diagnostics
package import SurveyModel

/// What differs between two versions of a survey, in the order of the later one.
///
/// Things are recognised by their ids and by `tidigare`; what has gone and what has come with the
/// same text is told as a likely renaming.
package struct SurveyComparison: Sendable {
    package private(set) var changes: [SurveyChange] = []
    /// How many questions are in both and differ in nothing.
    package private(set) var unchangedQuestions = 0

    /// How conditions are written.
    let spelling: Spelling
    let old: Survey
    let new: Survey
    let match: LockMatch
    /// Later questions that something was told about.
    var touched: Set<String> = []

    /// Answers whose text was another one's: told with the code, not with the words.
    var moved: Set<SurveyElement> = []

    package init(from old: Survey, to new: Survey, spelling: Spelling = .swedish) {
        self.spelling = spelling
        self.old = old
        self.new = new
        match = LockMatch(new, SurveyLock(old))
        compareSettings()
        compareRegisters()
        compareLists()
        compareSections()
        compareQuestions()
        compareIndices()
        compareTexts()
        unchangedQuestions = new.questions.count { question in
            oldQuestion(question.id) != nil && !touched.contains(question.id)
        }
    }

    package func changes(in group: SurveyChange.Group) -> [SurveyChange] {
        changes.filter { $0.kind.group == group }
    }

    /// - Parameter question: The later question it is about, where it is about one.
    mutating func note(
        _ kind: SurveyChange.Kind, _ name: String, _ facts: [Fact: String] = [:],
        question: String? = nil
    ) {
        changes.append(SurveyChange(kind, name, facts))
        if let question { touched.insert(question) }
    }

    /// What a question of the later version was in the earlier one.
    func oldQuestion(_ id: String) -> Question? {
        // Texts to read have no columns, and so no place in the match; their id tells.
        if let earlier = match.questions.earlier[id] { return old.question(earlier) }
        guard let question = new.question(id), case .information = question.kind else {
            return nil
        }
        return old.question(id)
    }

    /// Whether two texts are the same to a reader.
    static func isSame(_ a: LocalizedText, _ b: LocalizedText) -> Bool {
        NormalizedText.key(a.base) == NormalizedText.key(b.base)
    }
}

/// A list in a sentence: at most so many, then how many more.
func shown(_ names: [String], limit: Int = 8) -> String {
    names.prefix(limit).joined(separator: ", ")
        + (names.count > limit ? ", … (+\(names.count - limit))" : "")
}
