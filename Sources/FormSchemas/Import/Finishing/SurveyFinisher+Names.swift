import Diagnostics
import SurveyLanguage
import SurveyModel

extension SurveyFinisher {
    /// Gives every question its id and its final kind, in document order, so that texts and
    /// conditions can speak of all of them.
    mutating func nameQuestions() {
        var index = 0
        var namer = FreeNames()
        for question in form.sections.flatMap(\.questions) {
            var (kind, parts) = finishedKind(of: question)
            let wanted = question.name ?? question.key
            let (base, reason) = NameMaker.id(for: wanted)
            if !columnsDiffer(base, kind) {
                kind = withoutTexts(kind)
                note(
                    .propertyNotCarried, at: question.place,
                    [.name: "_text", .parent: wanted, .value: Phrase.taken.fact])
            }
            let used = usedIDs[.question] ?? []
            let id = namer.name(base) { id in
                used.contains(IdentifierFolding.fold(id))
                    || columns(id, kind).contains { usedColumns.contains(REDCapNames.clean($0)) }
            }
            usedIDs[.question, default: []].insert(IdentifierFolding.fold(id))
            usedColumns.formUnion(columns(id, kind).map { REDCapNames.clean($0) })
            if id != wanted { noteID(wanted, became: id, reason ?? .taken, at: question.place) }
            names[question.key] = FinishedNames(id: id, kind: kind, parts: parts)
            positions[question.key] = index
            index += 1
        }
    }

    /// The canonical columns a question would have, and what a tool would call it as a whole.
    private func columns(_ id: String, _ kind: Question.Kind) -> [String] {
        var alone = Survey(id: survey.id, title: survey.title)
        let question = Question(id: id, title: LocalizedText(""), kind: kind)
        // Only what it asks from: a form may have many long lists.
        if let scale = question.scale.flatMap({ survey.scale($0) }) { alone.scales = [scale] }
        if case .register(let key) = kind, let register = survey.register(key) {
            alone.registers = [register]
        }
        alone.sections = [Section(id: "a", title: LocalizedText(""), questions: [question])]
        return [IdentifierFolding.fold(id)] + ColumnLayout(alone).columns.map(\.name)
    }

    private func columnsDiffer(_ id: String, _ kind: Question.Kind) -> Bool {
        let names = columns(id, kind).dropFirst()
        return Set(names).count == names.count
    }

    private func withoutTexts(_ kind: Question.Kind) -> Question.Kind {
        func plain(_ options: [Option]) -> [Option] {
            options.map { option in
                var option = option
                option.hasText = false
                return option
            }
        }
        return switch kind {
        case .single(let options): .single(plain(options))
        case .multiple(let options): .multiple(plain(options))
        default: kind
        }
    }
}
