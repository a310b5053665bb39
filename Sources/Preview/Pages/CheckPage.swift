import Diagnostics
import FormSchemas
import Pipeline
import SurveyLanguage
import SurveyModel

/// What `lagesbild check` says, what the survey holds and what its columns are called.
struct CheckPage {
    let definition: SurveyDefinition
    let wording: PreviewWording
    let bytes: [UInt8]

    init(
        _ definition: SurveyDefinition, path: String, wording: PreviewWording, isFormOld: Bool
    ) {
        self.definition = definition
        self.wording = wording
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let parts = CheckParts(definition: definition, wording: wording)
        let title = wording.words("Granskning av ", "Check of ") + name
        let old =
            isFormOld
            ? [
                HTMLNode.tag(
                    "p",
                    text: wording.words(
                        "Formuläret visar enkäten som den var senaste gången utan fel.",
                        "The form shows the survey as it was the last time without errors."))
            ] : []
        let summary = HTMLNode.tag("p", text: wording.summary(of: definition.diagnostics))
        bytes =
            Page(
                title: title, language: wording.language.rawValue,
                body: [
                    .tag(
                        "main", [],
                        [.tag("h1", text: title), summary] + old + parts.found + parts.outline
                            + parts.columns)
                ]
            ).bytes
    }
}
