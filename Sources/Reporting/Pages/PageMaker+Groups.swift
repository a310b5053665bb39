import Analysis
import Disclosure
import Statistics

/// The groups of one breakdown side by side: how many answered, what they answered, and how far each two lie
/// apart where figures.csv holds them against each other.
struct GroupColumns {
    let groups: [ReleasedGroup]
    let pairs: [Pair]

    /// Two groups, the later one in the survey's order less the other.
    struct Pair {
        let title: String
        let group: ReleasedGroup
        let other: ReleasedGroup
    }
}

extension PageMaker {
    /// Rule: two groups have a column of their own where their difference is shown in any row.
    func groupColumns(
        _ groups: [ReleasedGroup], of subjects: [ReleasedSubject], _ horizon: FigureHorizon?
    ) -> GroupColumns {
        let pairs = groups.indices.flatMap { place in
            groups[..<place].map { other in
                GroupColumns.Pair(
                    title: words(
                        .groupDifferenceColumn,
                        ["group": groups[place].label, "other": other.label]),
                    group: groups[place], other: other)
            }
        }
        return GroupColumns(
            groups: groups,
            pairs: pairs.filter { pair in
                subjects.contains { difference($0, pair, horizon)?.published != nil }
            })
    }

    /// What the rows of these columns are headed by.
    func titles(_ columns: GroupColumns) -> [TableView.Column] {
        [.init(title: words[.questionColumn], classes: "")]
            + columns.groups.map { .init(title: $0.label) }
            + columns.pairs.map { .init(title: $0.title) }
    }

    /// How many of each group answered the survey; a row's own base may be somewhat smaller.
    func baseRow(_ columns: GroupColumns) -> TableView.Row {
        .init(
            header: .init(text: words[.answersColumn], classes: ""),
            cells: columns.groups.map { group in
                let n = findings.participation(of: group).n
                return cell(group.label, n.map { numbers.integer($0) }).inPlainInk
            } + columns.pairs.map { .init(label: $0.title, text: "\u{2013}").inPlainInk })
    }

    /// The differences of one row, each with its interval.
    func differenceCells(
        _ subject: ReleasedSubject, _ columns: GroupColumns, _ horizon: FigureHorizon?
    ) -> [TableView.Cell] {
        columns.pairs.map { pair in
            cell(pair.title, difference(subject, pair, horizon)) { apart in
                let text = numbers.difference(apart.value)
                // On a telephone the limits go on two lines.
                let limits = interval(apart)?.replacing("\u{A0}", with: " ")
                return limits.map { "\(text) (\($0))" } ?? text
            }.inPlainInk
        }
    }

    /// Nil where no two groups are held against each other.
    func differenceNote(_ columns: GroupColumns) -> String? {
        columns.pairs.isEmpty ? nil : words[.groupDifferenceNote]
    }

    private func difference(
        _ subject: ReleasedSubject, _ pair: GroupColumns.Pair, _ horizon: FigureHorizon?
    ) -> ReleasedFigure? {
        report.figure(
            .groupDifference, of: subject, in: pair.group, horizon: horizon,
            option: pair.other.code)
    }
}

extension TableView.Cell {
    /// Beside cells whose shade means something.
    fileprivate var inPlainInk: TableView.Cell {
        var cell = self
        cell.classes += " plain"
        return cell
    }
}
