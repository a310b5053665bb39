import Diagnostics
import SurveyModel

/// What is told about a survey that was published before, and where.
struct LockCheck {
    let survey: Survey
    let file: LockFile?
    let match: LockMatch
    let places: [SurveyElement: TextPlace]
    private let formerPlaces: [FormerName: TextPlace]
    let sources: [String: SourceText]
    /// Texts by path, as they are and as they were published.
    let texts: [String: SurveyLock.Text]
    let publishedTexts: [String: SurveyLock.Text]
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - file: Nil for a survey that was never published: then only names that contradict
    ///     themselves are told.
    ///   - places: Where its author wrote what.
    init(
        _ survey: Survey, _ file: LockFile?, places: [SurveyElement: TextPlace],
        formerNames: [FormerName: TextPlace] = [:], sources: [SourceText]
    ) {
        self.survey = survey
        self.file = file
        self.places = places
        formerPlaces = formerNames
        self.sources = Dictionary(sources.map { ($0.name, $0) }) { first, _ in first }
        match = LockMatch(survey, file?.lock)
        texts = Self.byPath(match.new.texts)
        publishedTexts = Self.byPath(file?.lock?.texts ?? [])
        if let lock = file?.lock, lock.survey != survey.id {
            report(
                .lockOfOtherSurvey, .survey,
                [.value: lock.survey, .name: survey.id, .path: file?.source.name ?? ""])
            return
        }
        checkQuestions()
        checkLists()
        guard diagnostics.isEmpty else { return }
        checkColumnNames()
        checkConditions()
        checkTexts()
    }

    var old: SurveyLock? { file?.lock }

    private static func byPath(_ texts: [SurveyLock.Text]) -> [String: SurveyLock.Text] {
        Dictionary(texts.map { ($0.path, $0) }) { first, _ in first }
    }
}

// MARK: - Telling

extension LockCheck {
    /// What is wrong with the ids of one list of things.
    func problems(
        _ identities: IdentityMatch, among known: [String],
        _ element: (String) -> SurveyElement, removedFrom whole: SurveyElement,
        _ key: (String) -> LockFile.Key, likely: (String) -> String?, isCode: Bool = false
    ) -> [Diagnostic] {
        var result: [Diagnostic] = []
        var removed = identities.removed
        for problem in identities.problems {
            var facts: [Fact: String] = [.name: problem.id, .value: problem.former]
            var code: DiagnosticCode
            switch problem.reason {
            case .reused:
                code = .idReused
                facts[.value] = problem.id
                facts[.other] = problem.former
            case .stillThere: code = .formerlyStillThere
            case .claimedTwice: code = .formerlyClaimedTwice
            case .unknown:
                code = .formerlyUnknown
                // What is gone is most likely what was meant; it is then not told by itself.
                let nearest = Suggestion.nearest(
                    to: problem.former, among: removed.isEmpty ? known : removed)
                removed.removeAll { $0 == nearest }
                facts[.list] = listed(known)
                facts[.suggestion] = nearest
            }
            // Told where the former name is written, if it is.
            let former = FormerName(element: element(problem.id), name: problem.former)
            result.append(
                diagnostic(
                    code, former.element, facts, at: key(problem.former),
                    place: problem.reason == .reused ? nil : formerPlaces[former]))
        }
        for id in removed {
            if let new = likely(id) {
                result.append(
                    diagnostic(
                        .looksRenamed, element(new), [.name: new, .value: id], at: key(id)))
            } else if isCode {
                result.append(
                    diagnostic(
                        .publishedAnswerRemoved, whole, [.name: whole.name, .value: id],
                        at: key(id)))
            } else {
                result.append(
                    diagnostic(
                        .publishedPartRemoved, whole, [.name: name(id, in: whole)], at: key(id)))
            }
        }
        return result
    }

    func name(_ id: String, in whole: SurveyElement) -> String {
        whole.name.isEmpty ? id : whole.name + "." + id
    }

    mutating func report(
        _ code: DiagnosticCode, _ element: SurveyElement, _ facts: [Fact: String],
        at key: LockFile.Key? = nil
    ) {
        diagnostics.append(diagnostic(code, element, facts, at: key))
    }

    private func diagnostic(
        _ code: DiagnosticCode, _ element: SurveyElement, _ facts: [Fact: String],
        at key: LockFile.Key?, place: TextPlace? = nil
    ) -> Diagnostic {
        let place = place ?? self.place(of: element)
        let range = key.flatMap { file?.range(of: $0) }
        return Diagnostic(
            code, file: place?.file, at: place.map { .text($0.range) } ?? .file, facts: facts,
            related: range, relatedFile: range == nil ? nil : file?.source.name)
    }

    mutating func append(_ more: [Diagnostic]) { diagnostics += more }

    func place(of element: SurveyElement) -> TextPlace? {
        places[element] ?? places[element.whole] ?? places[.survey]
    }

    static func element(_ list: SurveyLock.ListID, _ code: String) -> SurveyElement {
        switch list.kind {
        case .scale: .level(scale: list.name, value: Int(code) ?? 0)
        case .register: .entry(register: list.name, entry: code)
        case .options: .option(question: list.name, option: code)
        }
    }

    static func whole(_ list: SurveyLock.ListID) -> SurveyElement {
        switch list.kind {
        case .scale: .scale(list.name)
        case .register: .register(list.name)
        case .options: .question(list.name)
        }
    }
}
