/// Who was registered for meetings and who came, by the list that was kept of them.
package struct Registration: Sendable, Hashable {
    /// Names of the meetings, in the order of the list.
    package let meetings: [String]
    package let people: [Person]

    package struct Person: Sendable, Hashable {
        /// Codes of the groups the person belongs to, by question.
        package let groups: [String: String]
        /// Whether the person came, by meeting.
        package let attended: [Bool]

        package init(groups: [String: String], attended: [Bool]) {
            self.groups = groups
            self.attended = attended
        }
    }

    package init(meetings: [String], people: [Person]) {
        self.meetings = meetings
        self.people = people
    }

    /// The questions that everyone on the list is parted by.
    package var questions: Set<String> { Set(people.flatMap(\.groups.keys)) }
}
