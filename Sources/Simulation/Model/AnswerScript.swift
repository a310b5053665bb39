import SurveyModel

/// Answers one person's questionnaire from the first question to the last, seeing only what the
/// form would show.
struct AnswerScript: Sendable {
    let survey: Survey
    let layout: ColumnLayout
    let latent: LatentModel
    private let seed: UInt64
    private let phrases: PhraseBank
    /// Positions of every question's columns, by question id.
    private let columns: [String: [Int]]

    init(survey: Survey, layout: ColumnLayout, seed: UInt64) {
        self.survey = survey
        self.layout = layout
        self.seed = seed
        latent = LatentModel(survey, seed: seed)
        phrases = PhraseBank(language: survey.languages.first ?? "sv")
        columns = Dictionary(grouping: layout.columns.indices) {
            layout.columns[$0].item.question
        }
    }

    /// How likely it is that one who is shown a question does not answer it.
    private static let skips = 0.025
    /// And that one answers hardly anything from some question on.
    private static let tires = 0.03

    func answers(
        unit: Frame.Unit, profession: Int?, professionQuestion: String?,
        _ generator: inout SeededGenerator
    ) -> [SimulatedAnswer] {
        var sheet = AnswerSheet(survey: survey, layout: layout)
        let person = latent.person(unit: unit.code, profession: profession, &generator)
        let questions = survey.questions.count
        let end =
            generator.chance(Self.tires) ? generator.below(questions) : questions
        var place = 0
        for section in survey.sections {
            let isOpen = section.condition.map(sheet.holds) ?? true
            for question in section.questions {
                let isShown = isOpen && (question.condition.map(sheet.holds) ?? true)
                // A generator of its own: a question that is hidden or skipped moves no other.
                var own = SeededGenerator(seed: generator.next())
                let isSkipped = own.chance(Self.skips) || place >= end
                place += 1
                guard isShown else {
                    sheet.hide(question)
                    continue
                }
                guard question.isRequired || !isSkipped || !question.isAsked else { continue }
                let taker = Taker(
                    person: person, unit: unit, profession: profession,
                    professionQuestion: professionQuestion)
                for _ in 0..<Self.tries {
                    answer(question, taker, &sheet, &own)
                    guard let validity = question.validity, !sheet.holds(validity.condition) else {
                        break
                    }
                    // The form would not have let it through: another answer, or none.
                    sheet.clear(question)
                }
            }
        }
        return sheet.answers
    }

    /// Answers that a rule refuses are drawn anew so many times.
    private static let tries = 30

    /// Who answers, and what is already settled about them.
    private struct Taker {
        let person: LatentModel.Person
        let unit: Frame.Unit
        let profession: Int?
        let professionQuestion: String?
    }

    private func answer(
        _ question: Question, _ taker: Taker, _ sheet: inout AnswerSheet,
        _ own: inout SeededGenerator
    ) {
        let positions = columns[question.id] ?? []
        switch question.kind {
        case .register(let id) where id == survey.unitRegister?.id:
            if let category = taker.unit.category {
                sheet.choose(category, in: positions)
            } else {
                drawn(question, positions, &sheet, &own)
            }
        case .register
        where question.id == taker.professionQuestion && taker.profession != nil:
            sheet.choose(taker.profession ?? 0, in: positions)
        case .pair(let pair): fill(pair, question, positions, taker.person, &sheet, &own)
        case .scale(let id):
            let level = survey.scale(id).flatMap {
                latent.level(on: $0, question: question, taker.person, &own)
            }
            if let level { sheet.choose(level, in: positions) }
        case .matrix(let matrix): fill(matrix, question, positions, taker.person, &sheet, &own)
        case .ranking: rank(positions, &sheet, &own)
        case .allocation(_, let total): share(total, positions, &sheet, &own)
        case .calculated(let calculation):
            if let value = calculation.value(sheet.value), let position = positions.first {
                sheet.write(Calculation.text(of: value), at: position)
            }
        default: drawn(question, positions, &sheet, &own)
        }
        otherTexts(question, positions, &sheet, &own)
    }

    // MARK: Kinds of questions

    private func fill(
        _ pair: Pair, _ question: Question, _ positions: [Int], _ person: LatentModel.Person,
        _ sheet: inout AnswerSheet, _ generator: inout SeededGenerator
    ) {
        guard let scale = survey.scale(pair.scale) else { return }
        for row in pair.rows {
            let sides = latent.levels(
                on: scale, row: row, of: question, person, isRequired: question.isRequired,
                &generator)
            for position in positions {
                let item = layout.columns[position].item
                guard item.row == row.id else { continue }
                if let level = item.horizon == .need ? sides.need : sides.now {
                    sheet.choose(level, in: [position])
                }
            }
        }
    }

    /// What no latent trait lies behind: options, texts, numbers and days.
    private func drawn(
        _ question: Question, _ positions: [Int], _ sheet: inout AnswerSheet,
        _ generator: inout SeededGenerator
    ) {
        guard let position = positions.first else { return }
        switch layout.columns[position].kind {
        case .choice(let categories), .register(let categories):
            if let index = generator.index(
                weights: weights(categories.map(\.code), of: question))
            {
                sheet.choose(index, in: [position])
            }
        case .optionFlag: flags(question, &sheet, &generator)
        case .text(let long):
            let share = question.isRequired ? 1 : long ? 0.35 : 0.25
            if generator.chance(share) {
                sheet.write(
                    long ? phrases.long(&generator) : phrases.short(&generator), at: position)
            }
        case .number(let isInteger): number(question, isInteger, position, &sheet, &generator)
        case .date:
            let day = CivilTime(day: 18_262 + generator.below(2192), second: 0)
            sheet.write(String(day.spaced.prefix(10)), at: position)
        case .otherText: break
        }
    }

    /// Options differ in how common they are, the same for everybody.
    private func weights(_ codes: [String], of question: Question) -> [Double] {
        codes.map { code in
            var generator = SeededGenerator(seed: seed, for: "option", question.id, code)
            let share = 0.25 + generator.uniform()
            return question.options.contains { $0.code == code && $0.hasText } ? share / 4 : share
        }
    }

    private func flags(
        _ question: Question, _ sheet: inout AnswerSheet, _ generator: inout SeededGenerator
    ) {
        let options = question.options
        let shares = weights(options.map(\.code), of: question)
        var chosen = Set<String>()
        for (option, share) in zip(options, shares)
        where !option.isExclusive && generator.chance(min(0.6, share * 0.45)) {
            chosen.insert(option.code)
        }
        let alone = options.first { $0.isExclusive }
        let isAlone = generator.chance(0.06)
        if let alone, isAlone || chosen.isEmpty { chosen = [alone.code] }
        if chosen.isEmpty {
            guard question.isRequired, let first = options.first else { return }
            chosen = [first.code]
        }
        for position in columns[question.id] ?? [] {
            if case .optionFlag(let option) = layout.columns[position].kind {
                sheet.choose(chosen.contains(option) ? 1 : 0, in: [position])
            }
        }
    }

    private func number(
        _ question: Question, _ isInteger: Bool, _ position: Int, _ sheet: inout AnswerSheet,
        _ generator: inout SeededGenerator
    ) {
        var range = 0...40
        switch question.kind {
        case .integer(let declared?): range = declared
        case .decimal(let declared?):
            // Whole numbers well inside, so that a tenth more is inside too.
            let low = Int(declared.lowerBound.rounded(.up))
            range = low...max(low, Int(declared.upperBound.rounded(.down)) - 1)
        default: break
        }
        let width = range.upperBound.subtractingReportingOverflow(range.lowerBound)
        let span = width.overflow ? 40 : min(width.partialValue, 1_000_000)
        let early = generator.uniform() * generator.uniform()
        let value = range.lowerBound + Int(early * Double(span))
        let tenth = isInteger ? "" : "." + String(generator.below(10))
        sheet.write(String(value) + tenth, at: position)
    }

    private func labels(of question: Question) -> Set<String> {
        var labels = question.options.map(\.label)
        if case .register(let id) = question.kind {
            labels += survey.register(id)?.entries.map(\.label) ?? []
        }
        return Set(labels.flatMap { [$0.base] + $0.translations.values }.map { $0.lowercased() })
    }

    private func otherTexts(
        _ question: Question, _ positions: [Int], _ sheet: inout AnswerSheet,
        _ generator: inout SeededGenerator
    ) {
        for position in positions {
            guard case .otherText(let option) = layout.columns[position].kind,
                sheet.isChosen(option, of: question), generator.chance(0.8)
            else { continue }
            let isRole = if case .register = question.kind { true } else { false }
            let text = isRole ? phrases.role(&generator) : phrases.short(&generator)
            // Nobody writes at "other" what stands there to choose; tools that put the text in
            // the place of the option could not tell the two apart.
            if !labels(of: question).contains(text.lowercased()) { sheet.write(text, at: position) }
        }
    }
}
