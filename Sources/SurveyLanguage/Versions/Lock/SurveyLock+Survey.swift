package import SurveyModel

extension SurveyLock {
    /// What a survey holds, as its first version.
    package init(_ survey: Survey) {
        self.init(
            survey: survey.id, version: 1,
            waves: survey.wave.isEmpty ? [] : [Wave(name: survey.wave, version: 1)],
            questions: Self.questions(of: survey),
            lists: Self.lists(of: survey), texts: LockedTexts(survey).entries.map(\.text))
    }

    // MARK: Questions

    private static func questions(of survey: Survey) -> [Question] {
        let layout = ColumnLayout(survey)
        let columns = Dictionary(grouping: layout.columns) { $0.item.question }
        return survey.sections.flatMap { section in
            section.questions.compactMap { question -> Question? in
                guard let kind = AnswerKind(question.kind) else { return nil }
                var calculation: String?
                if case .calculated(let formula) = question.kind {
                    calculation = StableHash.digits(of: [formula.canonicalText()])
                }
                return Question(
                    id: question.id, kind: kind, since: 1, formerIDs: question.formerIDs,
                    list: listID(of: question),
                    condition: conditionHash(of: question, in: section), calculation: calculation,
                    rows: question.rows.map { Row(id: $0.id, since: 1, formerIDs: $0.formerIDs) },
                    columns: (columns[question.id] ?? []).map {
                        Column(name: $0.name, part: Part($0), since: 1)
                    })
            }
        }
    }

    /// Of the section's condition and the question's own together; nil where there is none.
    static func conditionHash(
        of question: SurveyModel.Question, in section: Section,
        renaming: (ItemReference) -> ItemReference = { $0 },
        code: (ItemReference, String) -> String = { $1 }
    ) -> String? {
        var parts: [String] = []
        for condition in [section.condition, question.condition].compactMap({ $0 }) {
            for part in condition.conjuncts {
                let text = part.canonicalText(renaming, code)
                if !parts.contains(text) { parts.append(text) }
            }
        }
        return parts.isEmpty ? nil : StableHash.digits(of: parts)
    }

    // MARK: Lists

    static func listID(of question: SurveyModel.Question) -> ListID? {
        if case .register(let id) = question.kind { return ListID(kind: .register, name: id) }
        if let scale = question.scale { return ListID(kind: .scale, name: scale) }
        return question.options.isEmpty ? nil : ListID(kind: .options, name: question.id)
    }

    /// Every list that a question draws on, in the order of the questions.
    private static func lists(of survey: Survey) -> [List] {
        var seen: Set<ListID> = []
        return survey.questions.compactMap { question in
            guard let id = listID(of: question), seen.insert(id).inserted else { return nil }
            return List(id: id, codes: codes(of: id, for: question, in: survey))
        }
    }

    private static func codes(
        of id: ListID, for question: SurveyModel.Question, in survey: Survey
    ) -> [Code] {
        switch id.kind {
        case .options:
            return question.options.map {
                Code(id: $0.code, role: .option, since: 1, formerIDs: $0.formerCodes)
            }
        case .register:
            return (survey.register(id.name)?.entries ?? []).map {
                Code(id: $0.code, role: .option, since: 1, formerIDs: $0.formerCodes)
            }
        case .scale:
            guard let scale = survey.scale(id.name) else { return [] }
            return scale.levels.map {
                Code(id: String($0.value), role: .level, since: 1, formerIDs: [])
            }
                + scale.missing.map {
                    Code(
                        id: String($0.value),
                        role: $0.kind == .doNotKnow ? .doNotKnow : .notApplicable, since: 1,
                        formerIDs: [])
                }
        }
    }
}

extension SurveyLock.Part {
    init(_ column: Column) {
        switch column.kind {
        case .optionFlag(let option): self = .chosen(option)
        case .otherText(let option): self = .text(option)
        default:
            self = column.item.row.map { .row($0, column.item.horizon) } ?? .answer
        }
    }
}
