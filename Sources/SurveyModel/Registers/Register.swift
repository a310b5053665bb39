/// A list that people belong to: units, professions.
package struct Register: Sendable, Hashable {
    package let id: String
    /// The question text asked from it.
    package let title: LocalizedText
    /// Path of the CSV file it was read from, as written in the survey; nil for an inline list.
    package let source: String?
    package let entries: [Entry]
    /// Names of further columns of the file, in order (huvudman, vårdnivå).
    package let attributes: [String]
    private let entryPlaces = Lookup<[String: Int]>()

    package init(
        id: String, title: LocalizedText, source: String? = nil, entries: [Entry] = [],
        attributes: [String] = []
    ) {
        self.id = id
        self.title = title
        self.source = source
        self.entries = entries
        self.attributes = attributes
    }

    package struct Entry: Sendable, Hashable {
        package let code: String
        package let label: LocalizedText
        /// Code of the entry it lies under.
        package var parent: String?
        /// Everyone who could answer, where known: of a leaf its own, of an inner entry the total
        /// of everyone below it.
        package var headcount: Int?
        /// Headcounts by register and entry code: `["yrke": ["ft": 5]]`.
        package var headcounts: [String: [String: Int]] = [:]
        package var attributes: [String: String] = [:]
        /// Code of the entry it is reported together with (`redovisa med`).
        package var reportedWith: String?
        /// The codes it had before it was renamed, the latest first.
        package var formerCodes: [String] = []
        /// Choosing it opens a text field.
        package var hasText = false

        package init(code: String, label: LocalizedText) {
            self.code = code
            self.label = label
        }
    }

    package var isUnitRegister: Bool {
        entries.contains { $0.parent != nil || $0.headcount != nil }
    }

    package func entry(_ code: String) -> Entry? {
        entryPlaces.places { entries.firstPositions(\.code) }[code].map { entries[$0] }
    }

    /// What an entry has of an attribute; nil where nothing is said.
    package func value(of attribute: String, for code: String) -> String? {
        entry(code)?.attributes[attribute].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Entries that nothing lies under: those a respondent can belong to.
    package var leaves: [Entry] {
        let parents = Set(entries.compactMap(\.parent))
        return entries.filter { !parents.contains($0.code) }
    }
}
