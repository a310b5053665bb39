/// Questions that came in, by channel and by topic.
package struct InquiryCounts: Sendable, Hashable {
    package let total: Int
    package let answered: Int
    package let channels: [Line]
    package let topics: [Line]

    package struct Line: Sendable, Hashable {
        package let title: String
        package let count: Int
        package let answered: Int
        /// Whether tables passed all of them on: nobody chose to use that channel.
        package let isPassedOn: Bool
    }

    /// Most first, then by the order of their texts' bytes.
    package init(_ inquiries: [Inquiry]) {
        total = inquiries.count
        answered = inquiries.count(where: \.isAnswered)
        channels = Self.lines(inquiries, \.channel)
        topics = Self.lines(inquiries, \.topic)
    }

    private static func lines(
        _ inquiries: [Inquiry], _ title: (Inquiry) -> String
    ) -> [Line] {
        Dictionary(grouping: inquiries, by: title).map { title, those in
            Line(
                title: title, count: those.count, answered: those.count(where: \.isAnswered),
                isPassedOn: those.allSatisfy(\.isPassedOn))
        }.sorted { a, b in
            a.count == b.count
                ? a.title.utf8.lexicographicallyPrecedes(b.title.utf8) : a.count > b.count
        }
    }

    /// Rule: little used where fewer questions came than one for every ten people invited.
    package static func isLittleUsed(_ count: Int, invited: Int) -> Bool { count * 10 < invited }
}
