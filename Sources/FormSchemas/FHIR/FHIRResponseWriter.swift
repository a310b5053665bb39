package import SurveyModel
package import Tables

/// Writes QuestionnaireResponses to a survey's questionnaire: nested as its items are.
package struct FHIRResponseWriter: Sendable {
    private let survey: Survey
    private let layout: ColumnLayout
    private let items: [FHIRItem]
    private let language: String

    package init(
        _ survey: Survey, layout: ColumnLayout, language: String
    ) throws(FormEmissionError) {
        self.survey = survey
        self.layout = layout
        self.language = language
        items = try FHIRQuestionnaire(survey, layout: layout).items
    }

    /// A Bundle of resources.
    package func bundle(_ resources: [JSONValue]) -> JSONValue {
        [
            "resourceType": "Bundle", "type": "collection",
            "entry": .array(resources.map { ["resource": $0] }),
        ]
    }

    /// One resource.
    /// - Parameters:
    ///   - answers: What was answered, by link id.
    ///   - authored: When it was sent in.
    package func resource(
        id: String, status: String, authored: String, answers: [String: ExportCell]
    ) -> JSONValue {
        var members = [
            JSONMember("resourceType", .string(FHIRShape.resource)), JSONMember("id", .string(id)),
            JSONMember("language", .string(language)),
            JSONMember(
                "questionnaire",
                .string(FHIRNames.questionnaire(survey) + "|" + layout.fingerprint)),
            JSONMember("status", .string(status)), JSONMember("authored", .string(authored)),
        ]
        let answered = items.compactMap { item($0, answers) }
        if !answered.isEmpty { members.append(JSONMember("item", .array(answered))) }
        return .object(members)
    }

    /// Nil where nothing in it was answered.
    private func item(_ item: FHIRItem, _ answers: [String: ExportCell]) -> JSONValue? {
        var members = [JSONMember("linkId", .string(item.linkID))]
        let given = answers[item.linkID].map { self.answers($0, to: item) } ?? []
        let inner = item.items.compactMap { self.item($0, answers) }
        guard !given.isEmpty || !inner.isEmpty else { return nil }
        if !given.isEmpty { members.append(JSONMember("answer", .array(given))) }
        if !inner.isEmpty { members.append(JSONMember("item", .array(inner))) }
        return .object(members)
    }

    private func answers(_ cell: ExportCell, to item: FHIRItem) -> [JSONValue] {
        switch cell {
        case .absent: []
        case .text(let text): [answer(text, to: item)]
        case .number(let number): [answer(number, to: item)]
        case .list(let texts): texts.map { answer($0, to: item) }
        }
    }

    private func answer(_ text: String, to item: FHIRItem) -> JSONValue {
        switch item.kind {
        case .coding:
            guard let option = item.options.first(where: { $0.code == text }) else {
                return ["valueCoding": ["code": .string(text)]]
            }
            return [
                "valueCoding": [
                    "system": .string(option.system), "code": .string(text),
                    "display": .string(
                        FHIRTexts.allowed(option.label.text(in: language))),
                ]
            ]
        case .integer: return ["valueInteger": .number(text)]
        case .decimal: return ["valueDecimal": .number(text)]
        case .date: return ["valueDate": .string(text)]
        case .group, .display, .string, .text: return ["valueString": .string(text)]
        }
    }
}
