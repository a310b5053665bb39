package import Diagnostics
import Tables

/// SurveyJS forms, of the names its versions 1 to 3 use.
package struct SurveyJSImporter: FormImporter {
    package init() {}

    package var format: ImportFormat { .surveyjs }

    /// An object with pages or elements of which one has a type that SurveyJS has.
    package func recognises(_ source: ImportSource) -> Bool {
        guard let form = try? JSONDocument.parse(source.input, refusesAmbiguous: false) else {
            return false
        }
        let root = FormJSON(form)
        guard root["resourceType"] == nil else { return false }
        let elements = (root["pages"]?.list ?? [root]).flatMap {
            $0.first("elements", "questions")?.list ?? []
        }
        return elements.contains { element in
            element["type"]?.text.map(SurveyJSReader.isType) ?? false
        }
    }

    package func read(_ source: ImportSource) throws(Diagnostic) -> ImportedForm {
        let root: FormJSON
        do throws(TableError) {
            root = FormJSON(try JSONDocument.parse(source.input, refusesAmbiguous: false))
        } catch {
            throw error.diagnostic(file: source.name)
        }
        guard root["pages"] != nil || root.first("elements", "questions") != nil else {
            throw Diagnostic(
                .formPartMissing, file: source.name,
                facts: [.expected: "\"pages\"", .name: ImportFormat.surveyjs.title])
        }
        var reader = SurveyJSReader(root, source)
        return reader.read()
    }
}
