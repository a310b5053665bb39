package import Diagnostics
import Tables

/// LimeSurvey's tab-separated survey structures (`.txt`).
package struct LimeSurveyImporter: FormImporter {
    package init() {}

    package var format: ImportFormat { .limesurvey }

    package func recognises(_ source: ImportSource) -> Bool {
        guard let sheet = try? LimeSurveySheet(source) else { return false }
        return sheet.isStructure
    }

    package func read(_ source: ImportSource) throws(Diagnostic) -> ImportedForm {
        let sheet: LimeSurveySheet
        do throws(TableError) {
            sheet = try LimeSurveySheet(source)
        } catch {
            throw error.diagnostic(file: source.name)
        }
        guard sheet.isStructure else {
            throw Diagnostic(
                .formPartMissing, file: source.name,
                facts: [.name: format.title, .expected: "\"class\""])
        }
        var reader = LimeSurveyReader(sheet, source)
        return reader.read()
    }
}
