package import Diagnostics
import Tables

/// REDCap's data dictionaries (CSV with up to 18 columns).
package struct REDCapImporter: FormImporter {
    package init() {}

    package var format: ImportFormat { .redcap }

    package func recognises(_ source: ImportSource) -> Bool {
        guard let dictionary = try? REDCapDictionary(source) else { return false }
        return dictionary.has(.name) && dictionary.has(.form) && dictionary.has(.type)
    }

    package func read(_ source: ImportSource) throws(Diagnostic) -> ImportedForm {
        let dictionary: REDCapDictionary
        do throws(TableError) {
            dictionary = try REDCapDictionary(source)
        } catch {
            throw error.diagnostic(file: source.name)
        }
        for column in [REDCapDictionary.Column.name, .type, .label] where !dictionary.has(column) {
            throw Diagnostic(
                .formPartMissing, file: source.name,
                facts: [.name: format.title, .expected: "\"\(column.rawValue)\""])
        }
        var reader = REDCapReader(dictionary, source)
        return reader.read()
    }
}
