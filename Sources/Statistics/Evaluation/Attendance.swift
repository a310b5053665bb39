/// Who came to which of several meetings.
package struct Attendance: Sendable, Hashable {
    /// People who came to each meeting, in the order of the meetings.
    package let perMeeting: [Int]
    /// The dose: how many people came to 0, 1, 2 … meetings.
    package let dose: OrdinalCounts

    /// - Parameter people: for each person whether they came, by meeting.
    /// - Throws: `.shapesDiffer` for people with different numbers of meetings.
    package init(_ people: [[Bool]]) throws(NotComputable) {
        let meetings = people.first?.count ?? 0
        guard people.allSatisfy({ $0.count == meetings }) else { throw .shapesDiffer }
        perMeeting = (0..<meetings).map { meeting in people.count { $0[meeting] } }
        var counts = [Int](repeating: 0, count: meetings + 1)
        for person in people { counts[person.count { $0 }] += 1 }
        dose = OrdinalCounts(lowest: 0, counts: counts)
    }

    /// How many came at least once, of all.
    package var atLeastOnce: Proportion {
        Proportion(dose.total - (dose.counts.first ?? 0), of: dose.total)
    }
}
