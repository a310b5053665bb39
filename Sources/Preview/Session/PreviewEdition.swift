import Diagnostics
import Digests
import FormSchemas
import Pipeline
import SurveyModel

/// What is shown of a survey until it changes.
package struct PreviewEdition: Sendable {
    /// The form, of the last text that had no errors; nil where there has been none.
    package let form: [UInt8]?
    package let checkPage: [UInt8]
    /// A line on how the check went.
    package let summary: String
    /// Whether the form is of an earlier text, because this one has errors.
    package let isFormOld: Bool
    /// Change with what they stand for.
    package let formVersion: String
    package let version: String

    init(
        _ definition: SurveyDefinition, path: String, wording: PreviewWording,
        before: PreviewEdition?
    ) {
        let made = Self.form(of: definition)
        form = made ?? before?.form
        isFormOld = made == nil && form != nil
        summary = wording.summary(of: definition.diagnostics)
        let page = CheckPage(
            definition, path: path, wording: wording, isFormOld: isFormOld)
        checkPage = page.bytes
        formVersion = form.map { ContentDigest(of: $0).description } ?? "none"
        version =
            ContentDigest(of: [ContentDigest(of: checkPage).description, formVersion])
            .description
    }

    private static func form(of definition: SurveyDefinition) -> [UInt8]? {
        guard let survey = definition.survey, let layout = definition.layout else { return nil }
        return try? HTMLFormTarget().emit(survey, layout: layout).first?.bytes
    }
}
