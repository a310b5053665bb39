/// The numbers behind a release, from the unhidden figures that `run --internal` writes: they settle
/// whether a number that is known closely is one that had to be protected. None of them is told.
struct Truth: Sendable {
    private var numbers: [Key: Int] = [:]

    private struct Key: Hashable {
        let group: GroupName
        let question: String
        let row: String
    }

    init(_ lines: [FigureLine]) {
        for line in lines where line.statistic == "n" {
            guard let n = line.value?.whole else { continue }
            numbers[
                Key(group: ReleaseBuilder.name(line), question: line.question, row: line.row)] = n
        }
    }

    func number(_ release: AuditedRelease, _ subject: Int, _ group: Int) -> Int? {
        numbers[
            Key(
                group: release.groups[group].name, question: release.subjects[subject].question,
                row: release.subjects[subject].row)]
    }
}
