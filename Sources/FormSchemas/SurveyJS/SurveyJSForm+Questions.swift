import SurveyModel
import Tables

extension SurveyJSForm {
    /// A question, followed by the fields of options with a text that SurveyJS has no place for.
    mutating func elements(
        of question: Question, in section: Section
    ) throws(FormEmissionError) -> [JSONValue] {
        let name = SurveyJSNames.question(question)
        switch question.kind {
        case .information:
            return [information(question, name)]
        case .calculated(let calculation):
            let conditions = [section.condition, question.condition].compactMap(\.self)
            return [
                [
                    "type": "expression", "name": .string(name),
                    "title": texts.piped(question.title),
                    // Nobody is asked for it: it only feeds conditions and texts.
                    "visible": false,
                    "expression": .string(
                        expressions.text(calculation, shownIf: conditions)),
                ]
            ]
        default:
            var members = try field(question, name)
            members.insert(JSONMember("name", .string(name)), at: 1)
            members.insert(JSONMember("title", texts.piped(title(of: question))), at: 2)
            if let help = question.help {
                members.insert(JSONMember("description", texts.piped(help)), at: 3)
            }
            if let condition = question.condition {
                members.append(visibleIf(condition, question))
            }
            if question.isRequired { members.append(JSONMember("isRequired", true)) }
            let validators = validators(question, name)
            if !validators.isEmpty { members.append(JSONMember("validators", .array(validators))) }
            return [.object(members)] + otherTexts(question, name)
        }
    }

    private func title(of question: Question) -> LocalizedText {
        guard question.title.base.isEmpty, case .register(let id) = question.kind else {
            return question.title
        }
        return survey.register(id)?.title ?? question.title
    }

    private mutating func visibleIf(_ condition: Condition, _ question: Question) -> JSONMember {
        JSONMember(
            "visibleIf",
            .string(
                lifted(
                    expressions.text(condition), of: condition.references, in: question,
                    as: "-visible")))
    }

    /// A text to read. HTML is the type's only content; a text that quotes what respondents typed
    /// is put in a panel's description, which the engine shows as the text it is.
    private mutating func information(_ question: Question, _ name: String) -> JSONValue {
        var members: [JSONMember]
        if quotesTyping(question.title) {
            members = [
                JSONMember("type", "panel"), JSONMember("name", .string(name)),
                JSONMember("description", texts.piped(question.title)),
                JSONMember(
                    "elements",
                    [["type": "html", "name": .string(name + "-end"), "html": " "]]),
            ]
        } else {
            let html = texts.html { language in
                question.title.text(in: language)
                    .split(separator: "\n").map { .tag("p", text: texts.piped(String($0))) }
            }
            members = [
                JSONMember("type", "html"), JSONMember("name", .string(name)),
                JSONMember("html", html),
            ]
        }
        if let condition = question.condition { members.append(visibleIf(condition, question)) }
        return .object(members)
    }

    private func quotesTyping(_ text: LocalizedText) -> Bool {
        ([text.base] + text.translations.values).contains { text in
            survey.piped(text).references.contains { id in
                guard let question = survey.question(id) else { return false }
                switch question.kind {
                case .text: return true
                default: return SurveyJSNames.nativeOther(of: question, in: survey) != nil
                }
            }
        }
    }

    // MARK: Kinds of questions

    /// The type and what belongs to it.
    private func field(
        _ question: Question, _ name: String
    ) throws(FormEmissionError) -> [JSONMember] {
        switch question.kind {
        case .register(let id):
            guard let register = survey.register(id) else {
                throw .undeclared(question: question.id)
            }
            let entries = id == survey.unitRegister?.id ? register.leaves : register.entries
            let type = entries.count > Self.longestOpenList ? "dropdown" : "radiogroup"
            return choices(
                type, question, entries.map { Choice(code: $0.code, label: $0.label) })
        case .single(let options):
            return choices("radiogroup", question, options.map { Choice($0) })
        case .multiple(let options):
            return choices("checkbox", question, options.map { Choice($0) })
        case .ranking(let options):
            return choices("ranking", question, options.map { Choice($0) })
        case .scale(let id):
            let scale = try self.scale(id, question)
            if question.isRecommendation, scale.missing.isEmpty { return rating(scale) }
            return [JSONMember("type", "radiogroup"), JSONMember("choices", levels(scale))]
        case .pair(let pair): return table(pair, try self.scale(pair.scale, question), question)
        case .matrix(let matrix):
            return table(matrix, try self.scale(matrix.scale, question), question)
        case .allocation(let options, let total):
            return [
                JSONMember("type", "multipletext"),
                JSONMember(
                    "items",
                    .array(options.map { allocationItem($0, total: total) })),
            ]
        case .text(let long): return [JSONMember("type", long ? "comment" : "text")]
        case .integer(let range):
            return number(range.map { ($0.lowerBound, $0.upperBound) }, JSONValue.integer)
        case .decimal(let range):
            return number(range.map { ($0.lowerBound, $0.upperBound) }, JSONValue.double)
                + [JSONMember("step", "any")]
        case .date: return [JSONMember("type", "text"), JSONMember("inputType", "date")]
        case .information, .calculated: return []
        }
    }

    /// More entries than this are put in a menu.
    private static var longestOpenList: Int { 12 }

    private func scale(
        _ id: String, _ question: Question
    ) throws(FormEmissionError) -> Scale {
        guard let scale = survey.scale(id) else { throw .undeclared(question: question.id) }
        return scale
    }

    private func number<Number>(
        _ range: (low: Number, high: Number)?, _ json: (Number) -> JSONValue
    ) -> [JSONMember] {
        [JSONMember("type", "text"), JSONMember("inputType", "number")]
            + (range.map {
                [JSONMember("min", json($0.low)), JSONMember("max", json($0.high))]
            } ?? [])
    }

    private func rating(_ scale: Scale) -> [JSONMember] {
        let low = scale.levels.first
        let high = scale.levels.last
        return [
            JSONMember("type", "rating"), JSONMember("rateCount", .integer(scale.levels.count)),
            JSONMember("rateMin", .integer(low?.value ?? 0)),
            JSONMember("rateMax", .integer(high?.value ?? 10)),
            JSONMember("minRateDescription", texts.plain(low?.label ?? LocalizedText(""))),
            JSONMember("maxRateDescription", texts.plain(high?.label ?? LocalizedText(""))),
        ]
    }

    private func table(_ pair: Pair, _ scale: Scale, _ question: Question) -> [JSONMember] {
        let columns = Horizon.allCases.map { horizon -> JSONValue in
            let title = horizon == .need ? pair.needTitle : pair.nowTitle
            var members = [
                JSONMember("name", .string(horizon.columnSuffix)),
                JSONMember("title", texts.plain(title)),
            ]
            if question.isRequired { members.append(JSONMember("isRequired", true)) }
            return .object(members)
        }
        return [
            JSONMember("type", "matrixdropdown"), JSONMember("cellType", "radiogroup"),
            JSONMember("columns", .array(columns)), JSONMember("choices", levels(scale)),
        ] + rows(pair.rows, question)
    }

    private func table(_ matrix: Matrix, _ scale: Scale, _ question: Question) -> [JSONMember] {
        var members =
            [JSONMember("type", "matrix"), JSONMember("columns", levels(scale))]
            + rows(matrix.rows, question)
        if question.isRequired { members.append(JSONMember("eachRowRequired", true)) }
        return members
    }

    private func rows(_ rows: [ItemRow], _ question: Question) -> [JSONMember] {
        let items = rows.map { item(SurveyJSNames.part($0.id), $0.title) }
        return [JSONMember("rows", .array(items))]
            + (question.isRandomized ? [JSONMember("rowOrder", "random")] : [])
    }

    private func levels(_ scale: Scale) -> JSONValue {
        .array(
            scale.levels.map { item(String($0.value), $0.label) }
                + scale.missing.map { item(String($0.value), $0.label) })
    }

    func item(_ value: String, _ text: LocalizedText) -> JSONValue {
        ["value": .string(value), "text": texts.plain(text)]
    }

    private func allocationItem(_ option: SurveyModel.Option, total: Int) -> JSONValue {
        [
            "name": .string(SurveyJSNames.part(option.code)), "title": texts.plain(option.label),
            "inputType": "number",
            "validators": [
                ["type": "numeric", "minValue": 0, "maxValue": .integer(total)], wholeNumber,
            ],
        ]
    }
}
