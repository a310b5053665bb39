/// What earlier releases told beside their figures, the oldest first.
///
/// Whoever kept them can take their numbers from those of the next: what is left are the few who have come
/// since, or gone.
package struct EarlierCompanions: Sendable {
    package struct Release: Sendable {
        /// Its place in the ledger, from 1.
        package let number: Int
        /// ISO date.
        package let date: String
        /// Whether it is of the pipeline that is made now.
        package let isOwn: Bool
        package let record: CompanionRecord

        package init(number: Int, date: String, isOwn: Bool, record: CompanionRecord) {
            self.number = number
            self.date = date
            self.isOwn = isOwn
            self.record = record
        }
    }

    package let releases: [Release]

    package init(_ releases: [Release]) { self.releases = releases }

    package static let none = EarlierCompanions([])

    /// The last of the same pipeline that told of something.
    package func last(of part: CompanionRecord.Part) -> Release? {
        releases.last { $0.isOwn && !$0.record.entries(of: part).isEmpty }
    }

    /// Whether a count leaves none or at least so many beside every earlier one of the same.
    func mayTell(_ count: Int, at place: CompanionRecord.Place, least: Int) -> Bool {
        releases.allSatisfy { release in
            guard let earlier = release.record.count(at: place) else { return true }
            return !Self.isFew(count - earlier, least: least)
        }
    }

    static func isFew(_ difference: Int, least: Int) -> Bool {
        (1..<max(least, 1)).contains(abs(difference))
    }

    /// How many numbers of people, and words, the last release of the pipeline told that this one does not.
    package func withheld(beside now: CompanionRecord) -> Int {
        guard let last = releases.last(where: \.isOwn) else { return 0 }
        let subjects = Set(now.entries.map(\.place.subject))
        return last.record.entries.count { entry in
            Self.ofPeople.contains(entry.place.part) && subjects.contains(entry.place.subject)
                && Int(entry.value) != nil && now[entry.place] == nil
                // A word once, not in each of its groups.
                && (entry.place.part != .word || entry.place.measure == "notes")
        }
    }

    /// Parts whose numbers are hidden where few have come since.
    private static let ofPeople: Set<CompanionRecord.Part> = [
        .workshop, .forum, .word, .text, .funnel, .mailing, .inquiry,
    ]
}
