import SurveyModel

/// Makes the items of a questionnaire.
struct FHIRItems {
    private let survey: Survey
    private let layout: ColumnLayout
    private let conditions: FHIRConditions
    private let paths: FHIRPath

    init(_ survey: Survey, layout: ColumnLayout) {
        self.survey = survey
        self.layout = layout
        let choices = FHIRChoices(survey)
        conditions = FHIRConditions(survey) { choices.options(of: $0) }
        paths = FHIRPath(survey)
    }

    func all() throws(FormEmissionError) -> [FHIRItem] {
        var items = introduction
        for section in survey.sections {
            var group = FHIRItem(FHIRNames.section(section.id), .group, section.title)
            group.enableWhen = section.condition.map(conditions.enableWhen)
            for question in section.questions { group.items += try self.items(of: question) }
            // A group without items is none.
            if !group.items.isEmpty { items.append(group) }
        }
        return items
    }

    /// What respondents meet before the first question. No id has a hyphen.
    private var introduction: [FHIRItem] {
        var items: [FHIRItem] = []
        if let text = survey.introduction {
            items.append(FHIRItem("survey-introduction", .display, text))
        }
        if let notice = survey.personalData {
            func words(_ language: String) -> String {
                PersonalDataWords(language: language).lines(notice)
                    .map { $0.label + ": " + $0.text }.joined(separator: "\n")
            }
            let translations = survey.languages.dropFirst().map { ($0, words($0)) }
            items.append(
                FHIRItem(
                    "survey-personal-data", .display,
                    LocalizedText(
                        words(survey.languages.first ?? "sv"),
                        translations: Dictionary(
                            translations, uniquingKeysWith: { first, _ in first }))))
        }
        return items
    }

    // MARK: Questions

    private func items(of question: Question) throws(FormEmissionError) -> [FHIRItem] {
        var item = try self.item(question)
        item.enableWhen = question.condition.map(conditions.enableWhen)
        if item.kind != .display { item.isRequired = question.isRequired }
        if let validity = question.validity { item.constraints.append(rule(validity, question)) }
        if let help = question.help {
            var text = FHIRItem(item.linkID + "-help", .display, help)
            text.control = "help"
            item.items.insert(text, at: 0)
        }
        return [item] + otherTexts(question)
    }

    private func item(_ question: Question) throws(FormEmissionError) -> FHIRItem {
        let reference = ItemReference(question: question.id)
        let link = FHIRNames.linkID(reference)
        func plain(_ kind: FHIRItem.Kind) -> FHIRItem { FHIRItem(link, kind, title(question)) }
        switch question.kind {
        case .information: return plain(.display)
        case .register, .single, .multiple, .scale:
            var item = plain(.coding)
            item.options = try options(question)
            if case .multiple = question.kind { item.isRepeated = true }
            item.control =
                item.options.count > Self.longestOpenList
                ? "drop-down" : item.isRepeated ? "check-box" : "radio-button"
            return item
        case .pair(let pair): return try table(pair, question)
        case .matrix(let matrix):
            var group = plain(.group)
            group.control = "table"
            for row in matrix.rows {
                var item = FHIRItem(
                    FHIRNames.linkID(ItemReference(question: question.id, row: row.id)), .coding,
                    row.title)
                item.options = try options(question)
                item.isRequired = question.isRequired
                group.items.append(item)
            }
            return group
        case .ranking(let list): return numbers(question, list, 1, list.count)
        case .allocation(let list, let total): return numbers(question, list, 0, total)
        case .text(let long): return plain(long ? .text : .string)
        case .integer(let range):
            var item = plain(.integer)
            item.limits = range.map {
                FHIRLimits(low: Double($0.lowerBound), high: Double($0.upperBound))
            }
            return item
        case .decimal(let range):
            var item = plain(.decimal)
            item.limits = range.map { FHIRLimits(low: $0.lowerBound, high: $0.upperBound) }
            return item
        case .date: return plain(.date)
        case .calculated(let calculation):
            var item = plain(.decimal)
            item.isHidden = true
            item.calculation = paths.text(calculation)
            return item
        }
    }

    /// More options than this are put in a menu.
    private static let longestOpenList = 12

    private func title(_ question: Question) -> LocalizedText {
        guard question.title.base.isEmpty, case .register(let id) = question.kind else {
            return question.title
        }
        return survey.register(id)?.title ?? question.title
    }

    private func options(_ question: Question) throws(FormEmissionError) -> [FHIROption] {
        let options = FHIRChoices(survey).options(of: question)
        guard !options.isEmpty else { throw .undeclared(question: question.id) }
        return options
    }

    /// A group per row within a grid; both sides of a row are questions.
    private func table(
        _ pair: Pair, _ question: Question
    ) throws(FormEmissionError) -> FHIRItem {
        var grid = FHIRItem(
            FHIRNames.linkID(ItemReference(question: question.id)), .group, question.title)
        grid.control = "grid"
        for row in pair.rows {
            var group = FHIRItem(
                FHIRNames.linkID(ItemReference(question: question.id, row: row.id)), .group,
                row.title)
            for horizon in Horizon.allCases {
                let reference = ItemReference(
                    question: question.id, row: row.id, horizon: horizon)
                var side = FHIRItem(
                    FHIRNames.linkID(reference), .coding,
                    horizon == .need ? pair.needTitle : pair.nowTitle)
                side.options = try options(question)
                side.isRequired = question.isRequired
                group.items.append(side)
            }
            grid.items.append(group)
        }
        return grid
    }

    /// Places or points: a whole number for each option, and what must hold of them together.
    private func numbers(
        _ question: Question, _ options: [Option], _ low: Int, _ high: Int
    ) -> FHIRItem {
        let link = FHIRNames.linkID(ItemReference(question: question.id))
        var group = FHIRItem(link, .group, question.title)
        for option in options {
            let reference = ItemReference(question: question.id, row: option.code)
            var item = FHIRItem(FHIRNames.linkID(reference), .integer, option.label)
            item.limits = FHIRLimits(low: Double(low), high: Double(high))
            item.isRequired = question.isRequired
            group.items.append(item)
        }
        let values = paths.answers(group.items.map(\.linkID)) + ".value"
        if case .ranking = question.kind {
            group.constraints = [
                constraint(
                    question, "places", values + ".isDistinct()", FHIRWording.placeUsedTwice)
            ]
        } else {
            group.constraints = [
                constraint(
                    question, "points",
                    values + ".empty() or " + values
                        + ".aggregate($this + $total, 0) = \(high)",
                    FHIRWording.pointsDoNotAddUp(total: high))
            ]
        }
        return group
    }

    private func constraint(
        _ question: Question, _ ending: String, _ expression: String, _ wording: FHIRWording
    ) -> FHIRConstraint {
        FHIRConstraint(
            key: key(question, ending), expression: expression,
            human: wording.text(survey.languages.first))
    }

    private func rule(_ validity: Validity, _ question: Question) -> FHIRConstraint {
        let links = layout.columns.filter { $0.item.question == question.id }
            .map { FHIRNames.linkID($0.item) }
        return FHIRConstraint(
            key: key(question, "valid"),
            expression: paths.answers(links) + ".exists().not() or ("
                + paths.text(validity.condition) + ")",
            human: validity.message.map { FHIRTexts(survey: survey).string($0) }
                ?? FHIRWording.notValid.text(survey.languages.first))
    }

    /// An id of FHIR has letters, digits, hyphens and points, at most 64.
    private func key(_ question: Question, _ ending: String) -> String {
        let name = IdentifierFolding.fold(question.id).map { $0 == "_" ? "-" : $0 }
        return String(String(name).prefix(63 - ending.utf8.count)) + "-" + ending
    }

    /// The text of an option stands beside its question, and is shown when the option is chosen.
    private func otherTexts(_ question: Question) -> [FHIRItem] {
        let isMultiple = if case .multiple = question.kind { true } else { false }
        return layout.columns.compactMap { column in
            guard column.item.question == question.id, case .otherText(let code) = column.kind
            else { return nil }
            let options = FHIRChoices(survey).options(of: question)
            var item = FHIRItem(
                FHIRNames.linkID(column), .string,
                options.first { $0.code == code }?.label ?? LocalizedText(code))
            let reference = ItemReference(question: question.id)
            item.enableWhen = conditions.enableWhen(
                isMultiple ? .contains(reference, code) : .isOneOf(reference, [code]))
            return item
        }
    }
}
