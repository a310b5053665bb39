import Disclosure

/// What was read and not counted.
struct SetAsideView {
    let heading: String
    let intro: String
    let table: TableView?
    let note: String?
}

extension PageMaker {
    func setAside() -> SetAsideView {
        let accounting = report.accounting
        let titles = [words[.countColumn]]
        let rows = accounting.setAside.map { entry in
            TableView.Row(
                header: .init(text: reason(entry.fate), classes: ""),
                cells: [cell(titles[0], entry.count.map { numbers.integer($0) })])
        }
        let table = TableView(
            caption: words[.setAsideKicker], captionClasses: "sr", classes: "",
            columns: [.init(title: words[.reasonColumn], classes: "")]
                + titles.map { .init(title: $0) }, rows: rows)
        let isHidden = accounting.setAside.contains { $0.count == nil }
        return SetAsideView(
            heading: setAsideHeading,
            intro: accounting.sources == 1
                ? words[.setAsideIntroOne]
                : words(.setAsideIntro, ["files": numbers.inWords(accounting.sources)]),
            table: rows.isEmpty ? nil : table,
            note: isHidden
                ? NumberFormat.hidden + " "
                    + words(.setAsideHidden, ["k": numbers.integer(report.minimumGroup)]) : nil)
    }

    private var setAsideHeading: String {
        let accounting = report.accounting
        guard let accepted = accounting.accepted else { return words[.setAsideUnknown] }
        guard accounting.hasSetAside else { return words[.setAsideNothing] }
        let count = numbers.integer(accepted)
        return accounting.setAsideTotal.map {
            words(.setAsideTotal, ["accepted": count, "total": numbers.integer($0)])
        } ?? words(.setAsideSome, ["accepted": count])
    }

    private func reason(_ fate: String) -> String {
        switch fate {
        case "replaced": words[.fateReplaced]
        case "unchanged": words[.fateUnchanged]
        case "duplicate": words[.fateDuplicate]
        case "quarantined": words[.fateQuarantined]
        case "blank": words[.fateBlank]
        case ReleasedAccounting.outsideTarget: words[.fateOutside]
        default: words[.fateOther]
        }
    }
}
