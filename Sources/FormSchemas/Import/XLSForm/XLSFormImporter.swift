package import Diagnostics
import Tables

/// XLSForm (https://xlsform.org): the workbooks of ODK, KoboToolbox, SurveyCTO and others, also
/// written as tables with bars or CSV, as pyxform reads them.
package struct XLSFormImporter: FormImporter {
    package init() {}

    package var format: ImportFormat { .xlsform }

    /// A workbook, or a text, with a sheet `survey` that has a column `type`.
    package func recognises(_ source: ImportSource) -> Bool {
        // What is plainly JSON or XML need not be read as a table.
        guard let first = source.bytes.first(where: { !$0.isWhiteSpace }),
            ![UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<")].contains(first)
        else { return false }
        do throws(Diagnostic) {
            let sheets = try XLSFormSheets(source)
            guard let survey = sheets["survey"] else { return false }
            return FormColumns.survey(survey.header).has("type")
        } catch {
            return false
        }
    }

    package func read(_ source: ImportSource) throws(Diagnostic) -> ImportedForm {
        let sheets = try XLSFormSheets(source)
        var reader = try XLSFormReader(sheets, source)
        return reader.read()
    }
}

extension UInt8 {
    fileprivate var isWhiteSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
