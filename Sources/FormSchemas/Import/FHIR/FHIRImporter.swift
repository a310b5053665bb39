package import Diagnostics
import Tables

/// FHIR Questionnaires of R4 and R5, in JSON.
package struct FHIRImporter: FormImporter {
    package init() {}

    package var format: ImportFormat { .fhir }

    package func recognises(_ source: ImportSource) -> Bool {
        guard let form = try? JSONDocument.parse(source.input, refusesAmbiguous: false) else {
            return false
        }
        return form["resourceType"]?.text == Self.type
    }

    package func read(_ source: ImportSource) throws(Diagnostic) -> ImportedForm {
        let root: FormJSON
        do throws(TableError) {
            root = FormJSON(try JSONDocument.parse(source.input, refusesAmbiguous: false))
        } catch {
            throw error.diagnostic(file: source.name)
        }
        guard root["resourceType"]?.text == Self.type else {
            throw Diagnostic(
                .formPartMissing, file: source.name,
                facts: [.expected: "resourceType: \(Self.type)", .name: ImportFormat.fhir.title])
        }
        var reader = FHIRReader(root, source)
        return reader.read()
    }

    private static let type = "Questionnaire"
}
