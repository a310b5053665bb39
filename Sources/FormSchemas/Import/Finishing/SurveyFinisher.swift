import Diagnostics
import SurveyLanguage
import SurveyModel

/// Makes of a foreign form a survey that compiles: ids and codes that are allowed and unique, texts
/// that are there and differ, conditions that ask only for what is known. Whatever has to be changed
/// or left out for it is noted.
struct SurveyFinisher {
    let form: ImportedSurvey
    let file: String
    let languages: [String]
    private(set) var notes: [Diagnostic]
    private var toldNotes: Set<Diagnostic> = []
    var survey: Survey

    // What the form's names became.
    var scaleIDs: [String: String] = [:]
    var registerIDs: [String: String] = [:]
    var registerCodes: [String: [String: String]] = [:]
    var names: [String: FinishedNames] = [:]
    /// Positions in the document of the questions that came along.
    var positions: [String: Int] = [:]
    var finished: [String: Question] = [:]

    var usedIDs: [IDKind: Set<String>] = [:]
    var namers: [IDKind: FreeNames] = [:]
    var usedColumns: Set<String> = []
    var usedTexts: Set<String> = []
    /// What the form said where the survey has a condition, by what has it.
    var conditions: [ConditionOwner: ImportedCondition] = [:]

    enum IDKind: Hashable { case section, question, scale, register }

    /// What a question and its parts are called in the survey.
    struct FinishedNames {
        var id: String
        var kind: Question.Kind
        /// Codes of options, or ids of rows, by what they were in the form.
        var parts: [String: String] = [:]
    }

    /// - Parameter file: The file's name, for notes.
    /// - Returns: The survey and all notes: the importer's, then those made here.
    static func finish(_ form: ImportedForm, file: String) -> FinishedSurvey {
        var finisher = SurveyFinisher(form, file: file)
        finisher.finishAll()
        return FinishedSurvey(
            survey: finisher.survey, notes: finisher.notes, file: file,
            conditions: finisher.conditions)
    }

    private init(_ form: ImportedForm, file: String) {
        self.form = form.survey.withUniqueKeys
        self.file = file
        notes = []
        var languages: [String] = []
        for language in form.survey.languages
        where WritableLanguage.isCode(language) && !languages.contains(language) {
            languages.append(language)
        }
        self.languages = languages.isEmpty ? ["sv"] : languages
        survey = Survey(id: "", title: LocalizedText(""))
        survey.languages = self.languages
        for note in form.notes { self.note(note) }
    }

    private mutating func finishAll() {
        let (id, reason) = NameMaker.id(for: form.name)
        survey.id = id
        if let reason { noteID(form.name, became: id, reason, at: form.place) }
        survey.title = text(form.title, of: id, or: form.name, at: form.place)
        survey.introduction = form.introduction.flatMap {
            optionalText($0, of: id, at: form.place)
        }
        for scale in form.scales { finish(scale) }
        for register in form.registers { finish(register) }
        nameQuestions()
        var index = 0
        for section in form.sections { finish(section, &index) }
    }

    // MARK: Sections

    private mutating func finish(_ section: ImportedSection, _ index: inout Int) {
        let wanted = section.name ?? section.key
        let id = makeID(wanted, as: .section, at: section.place)
        let title = pipedText(
            section.title, of: wanted, or: wanted, before: index, at: section.place)
        let condition = section.condition.flatMap {
            finish($0, of: wanted, before: index, .conditionNotCarried)
        }
        if condition != nil { conditions[.section(id)] = section.condition }
        var questions: [Question] = []
        for question in section.questions {
            if let question = finish(question, at: index) { questions.append(question) }
            index += 1
        }
        var result = Section(id: id, title: title, condition: condition, questions: questions)
        result.isRandomized = section.isRandomized
        survey.sections.append(result)
    }

    // MARK: Ids

    mutating func makeID(_ wanted: String, as kind: IDKind, at place: Place) -> String {
        let (id, reason) = NameMaker.id(for: wanted)
        let used = usedIDs[kind] ?? []
        var namer = namers[kind] ?? FreeNames()
        let free = namer.name(id) { used.contains(IdentifierFolding.fold($0)) }
        namers[kind] = namer
        usedIDs[kind, default: []].insert(IdentifierFolding.fold(free))
        if free != wanted { noteID(wanted, became: free, reason ?? .taken, at: place) }
        return free
    }

    // MARK: Notes

    mutating func note(_ note: Diagnostic) {
        // A list that many questions share is told of once.
        if toldNotes.insert(note).inserted { notes.append(note) }
    }

    mutating func note(_ code: DiagnosticCode, at place: Place, _ facts: [Fact: String]) {
        note(Diagnostic(code, file: file, at: place, facts: facts))
    }

    mutating func noteID(_ name: String, became id: String, _ reason: Phrase, at place: Place) {
        note(.idChanged, at: place, [.value: name, .name: id, .reason: reason.fact])
    }
}
