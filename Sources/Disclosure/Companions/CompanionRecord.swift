/// What a release told beside its figures: of workshops, of an evaluation, of a plan.
///
/// It is kept with the release, so that a later one can be held against it and can tell what has changed.
package struct CompanionRecord: Sendable, Hashable {
    /// What is told of.
    package enum Part: String, Sendable, Hashable, CaseIterable {
        /// All of a workshop: subject its id.
        case workshop
        /// Subject the workshop, aspect the forum.
        case forum
        /// Subject the workshop, aspect the table, measure its forum; the value is how many sat there. The
        /// only entry that is not told anywhere: without it nobody could say who has come since.
        case table
        /// Subject the workshop, aspect a code's path.
        case theme
        /// Subject the workshop, aspect a word, or two with a blank between.
        case word
        /// Subject a free text question, aspect a code's path.
        case text
        /// Subject a track, aspect a profession, either empty for all; measure a step.
        case funnel
        /// Subject a mailing.
        case mailing
        /// Subject a strategy, aspect a profession.
        case inquiry
        case activity
        case indicator
    }

    package struct Place: Sendable, Hashable {
        package let part: Part
        package let subject: String
        package let aspect: String
        package let measure: String

        package init(_ part: Part, _ subject: String, _ aspect: String, _ measure: String) {
            self.part = part
            self.subject = subject
            self.aspect = aspect
            self.measure = measure
        }

        /// Of the whole subject.
        package init(_ part: Part, _ subject: String, _ measure: String) {
            self.init(part, subject, "", measure)
        }
    }

    package struct Entry: Sendable, Hashable {
        package let place: Place
        /// A number with a point, or a word.
        package let value: String

        package init(_ place: Place, _ value: String) {
            self.place = place
            self.value = value
        }

        init?(_ place: Place, _ count: Int?) {
            guard let count else { return nil }
            self.init(place, String(count))
        }
    }

    /// In the order they were told; each place once.
    package let entries: [Entry]
    private let values: [Place: String]

    package init(_ entries: [Entry]) {
        var values: [Place: String] = [:]
        var kept: [Entry] = []
        for entry in entries where values[entry.place] == nil {
            values[entry.place] = entry.value
            kept.append(entry)
        }
        self.entries = kept
        self.values = values
    }

    package subscript(place: Place) -> String? { values[place] }

    /// Nil where nothing was told.
    package func count(at place: Place) -> Int? { values[place].flatMap { Int($0) } }

    func entries(of part: Part) -> [Entry] { entries.filter { $0.place.part == part } }
}
