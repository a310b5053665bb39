/// What a code is about, told to somebody who meets it for the first time: what it means and why it
/// matters, and for mistakes in a survey's text one that brings it about and the same text mended.
package struct Story: Sendable, Hashable {
    private let swedish: String
    private let english: String
    package let example: Example?

    /// Survey text before and after. Swedish keywords; a first line `enkät id: titel` is understood
    /// where the text begins with something else.
    package struct Example: Sendable, Hashable {
        package let before: String
        package let after: String
        /// Other files that the text names, as they are.
        package let files: [File]

        package struct File: Sendable, Hashable {
            package let name: String
            package let text: String
        }
    }

    init(sv: String, en: String) {
        swedish = sv
        english = en
        example = nil
    }

    init(
        sv: String, en: String, before: String, after: String,
        files: KeyValuePairs<String, String> = [:]
    ) {
        swedish = sv
        english = en
        example = Example(
            before: before, after: after,
            files: files.map { Example.File(name: $0.key, text: $0.value) })
    }

    package func text(in language: MessageLanguage) -> String {
        language == .swedish ? swedish : english
    }
}

/// The stories of all codes; the tables lie in one file per range of codes.
package enum Stories {
    package static let all: [DiagnosticCode: Story] = [
        lines, words, values, references, uniqueness, analysis, modules, advice, files, tables,
        registers, binding, answers, pipelines, columns, decisions, exports, reach, publishing,
        workbooks, audits, releases, imports, workshops, evaluations, followUp,
    ].reduce(into: [:]) { all, table in all.merge(table) { first, _ in first } }
}
