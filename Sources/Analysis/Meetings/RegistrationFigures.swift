import Statistics

/// From being registered to an answer that counts, for one group; each share has the step before as
/// its base, and attendance is the list's, not the answers'.
struct RegistrationFigures {
    let people: [Registration.Person]
    let meetings: [String]
    /// Answers that count.
    let answered: Int

    /// - Parameter withMeetings: Whether each meeting is told, and how many came to how many.
    func figures(withMeetings: Bool) -> [Figure] {
        let attended = people.count { $0.attended.contains(true) }
        let builder = FigureBuilder(n: people.count, population: nil, base: .registered)
        let came = FigureBuilder(n: attended, population: nil, base: .registered)
        let steps = [
            count(.registered, people.count, builder), count(.attended, attended, builder),
            builder.proportion(.attendanceRate, Proportion(attended, of: people.count)),
            came.proportion(.answerRate, Proportion(answered, of: attended)),
        ]
        guard withMeetings,
            let attendance = try? Attendance(people.map(\.attended))
        else { return steps }
        return steps
            + zip(meetings, attendance.perMeeting).map { count(.attended, $1, builder, $0) }
            + attendance.dose.counts.enumerated().map {
                count(.attendedTimes, $1, builder, String($0 + attendance.dose.lowest))
            }
    }

    private func count(
        _ name: StatisticName, _ count: Int, _ builder: FigureBuilder, _ option: String? = nil
    ) -> Figure {
        builder.plain(name, option: option) { () throws(NotComputable) in Double(count) }
    }
}
