package import SurveyModel
import Tables

/// The items of a survey's questionnaire: a group per section, link ids as `komp.neuro.nu`.
package struct FHIRQuestionnaire: Sendable {
    package let items: [FHIRItem]
    private let survey: Survey
    private let layout: ColumnLayout

    package init(_ survey: Survey, layout: ColumnLayout) throws(FormEmissionError) {
        self.survey = survey
        self.layout = layout
        items = try FHIRItems(survey, layout: layout).all()
    }

    /// The resource; the same survey always gives the same, so it has no date.
    func json(_ version: FHIRVersion) -> JSONValue {
        let texts = FHIRTexts(survey: survey)
        let id = IdentifierFolding.fold(survey.id)
        var members = [
            JSONMember("resourceType", "Questionnaire"),
            JSONMember("language", .string(survey.languages.first ?? "sv")),
            JSONMember("url", .string(FHIRNames.questionnaire(survey))),
            JSONMember("version", .string(layout.fingerprint)),
            JSONMember("name", .string(id.prefix(1).uppercased() + id.dropFirst())),
        ]
        members += texts.members("title", survey.title)
        members.append(JSONMember("status", "active"))
        let period = [("start", survey.opens), ("end", survey.closes)].compactMap { name, day in
            day.map { JSONMember(name, .string($0)) }
        }
        if !period.isEmpty { members.append(JSONMember("effectivePeriod", .object(period))) }
        if !items.isEmpty {
            members.append(JSONMember("item", .array(items.map { $0.json(version, texts) })))
        }
        return .object(members)
    }
}
