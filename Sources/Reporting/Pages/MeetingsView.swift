import Disclosure
import Statistics

/// From being registered to an answer that counts, group by group.
extension PageMaker {
    /// Nil where there is no list of those registered.
    func meetingsTable() -> HeadedTable? {
        let groups = report.groups.filter { findings.meetings(.registered, in: $0) != nil }
        guard !groups.isEmpty else { return nil }
        let titles = [
            words[.registeredColumn], words[.attendedColumn], words[.attendanceColumn],
            words[.answersColumn], words[.answerRateColumn],
        ]
        return HeadedTable(
            heading: words[.meetingsTitle],
            table: TableView(
                caption: words[.meetingsTitle], captionClasses: "sr",
                columns: [.init(title: words[.groupColumn], classes: "")]
                    + titles.map { .init(title: $0) },
                rows: groups.map { group in
                    let answers = findings.participation(of: group).n
                    return .init(
                        classes: group.kind == .everyone ? "strong" : "",
                        header: .init(text: group.label, classes: ""),
                        cells: [
                            whole(titles[0], .registered, group),
                            whole(titles[1], .attended, group),
                            share(titles[2], .attendanceRate, group),
                            cell(titles[3], answers.map { numbers.integer($0) }),
                            share(titles[4], .answerRate, group),
                        ])
                }))
    }

    private func whole(
        _ title: String, _ statistic: StatisticName, _ group: ReleasedGroup
    ) -> TableView.Cell {
        cell(title, findings.meetings(statistic, in: group)) {
            numbers.decimal($0.value, decimals: 0)
        }
    }

    /// A share with its interval: `73 % (58–84)`.
    private func share(
        _ title: String, _ statistic: StatisticName, _ group: ReleasedGroup
    ) -> TableView.Cell {
        cell(title, findings.meetings(statistic, in: group)) { published in
            guard let lower = published.lower, let upper = published.upper else {
                return numbers.percent(published.value)
            }
            return numbers.percent(published.value) + " (" + numbers.percentNumber(lower)
                + "\u{2013}" + numbers.percentNumber(upper) + ")"
        }
    }
}
