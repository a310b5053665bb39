/// A survey as its author means it: everything that forms, bindings, counts and reports are
/// compiled from.
package struct Survey: Sendable, Hashable {
    package var id: String
    package var title: LocalizedText
    /// Language codes in the order declared; the first is the one every text has.
    package var languages: [String]
    /// The file's own wave (`mättillfälle`), such as `2026-vår`.
    package var wave: String
    /// First and last day of collection, ISO dates, where declared.
    package var opens: String?
    package var closes: String?
    package var introduction: LocalizedText?
    package var personalData: PersonalDataNotice?
    package var anonymity: AnonymityRules
    package var registers: [Register] { didSet { registerPlaces = Lookup() } }
    package var scales: [Scale] { didSet { scalePlaces = Lookup() } }
    package var areas: [Area] { didSet { areaPlaces = Lookup() } }
    package var sections: [Section] { didSet { questionPlaces = Lookup() } }
    package var indices: [ItemIndex]
    package var plan: [PlanItem]
    /// Whose answers count (`målgrupp`); others are counted apart. Nil: everyone's.
    package var eligibility: Condition?
    /// Id of the question for a pseudonym that people keep from wave to wave (`panel`). Nil: nobody is
    /// followed.
    package var panel: String?
    /// What the survey and the modules it includes were made from (`källa`).
    package var sources: [String] = []
    private var questionPlaces = Lookup<[String: QuestionPlace]>()
    private var registerPlaces = Lookup<RegisterPlaces>()
    private var scalePlaces = Lookup<[String: Int]>()
    private var areaPlaces = Lookup<[String: Int]>()

    private struct QuestionPlace: Sendable {
        let section: Int
        let question: Int
    }

    private struct RegisterPlaces: Sendable {
        let byID: [String: Int]
        let units: Int?
    }

    package init(id: String, title: LocalizedText) {
        self.id = id
        self.title = title
        languages = ["sv"]
        wave = ""
        anonymity = AnonymityRules()
        registers = []
        scales = []
        areas = []
        sections = []
        indices = []
        plan = []
    }

    /// All questions in document order.
    package var questions: [Question] { sections.flatMap(\.questions) }

    package func question(_ id: String) -> Question? {
        let places = questionPlaces.places {
            var places: [String: QuestionPlace] = [:]
            for (index, section) in sections.enumerated() {
                for (position, question) in section.questions.enumerated()
                where places[question.id] == nil {
                    places[question.id] = QuestionPlace(section: index, question: position)
                }
            }
            return places
        }
        return places[id].map { sections[$0.section].questions[$0.question] }
    }

    package func register(_ id: String) -> Register? {
        knownRegisters.byID[id].map { registers[$0] }
    }

    package func scale(_ id: String) -> Scale? {
        scalePlaces.places { scales.firstPositions(\.id) }[id].map { scales[$0] }
    }

    package func area(_ id: String) -> Area? {
        areaPlaces.places { areas.firstPositions(\.id) }[id].map { areas[$0] }
    }

    private var knownRegisters: RegisterPlaces {
        registerPlaces.places {
            RegisterPlaces(
                byID: registers.firstPositions(\.id),
                units: registers.firstIndex { $0.isUnitRegister }
                    ?? registers.firstIndex { $0.source != nil })
        }
    }

    /// The register of organisational units: the first one with a hierarchy or headcounts, else
    /// the first one that comes from a file.
    package var unitRegister: Register? {
        knownRegisters.units.map { registers[$0] }
    }

    /// The question whose answer says which unit a respondent belongs to.
    package var unitQuestion: Question? {
        guard let register = unitRegister else { return nil }
        return questions.first { $0.kind == .register(register.id) }
    }

    /// Background questions to report by, besides the unit: questions answered from a register.
    package var groupQuestions: [Question] {
        questions.filter { question in
            guard case .register(let id) = question.kind else { return false }
            return id != unitRegister?.id
        }
    }
}

/// A theme that surveys and workshops share.
package struct Area: Sendable, Hashable {
    package let id: String
    package let title: LocalizedText
    package var perspectives: [Perspective] = []

    package init(id: String, title: LocalizedText) {
        self.id = id
        self.title = title
    }
}

/// What the law wants told about the processing of personal data.
package struct PersonalDataNotice: Sendable, Hashable {
    package var controller: String?
    package var purpose: String?
    package var legalBasis: String?
    package var categories: [String] = []
    package var retention: String?
    package var officer: String?

    package init() {}
}
