import Analysis
import Disclosure
import Statistics

/// What all pages of a report share while they are made.
struct PageMaker {
    let report: ReleasedReport
    let findings: Findings
    /// Names of the units' pages, without folder and ending.
    let unitNames: UnitFileNames

    init(_ report: ReleasedReport) {
        self.report = report
        findings = Findings(report)
        unitNames = UnitFileNames(report.groups)
    }

    var words: Wording { findings.words }
    var numbers: NumberFormat { findings.numbers }

    // MARK: Cells

    /// A hidden cell: two full stops, and words for those who hear the page.
    func hiddenCell(_ label: String, classes: String = "num off") -> TableView.Cell {
        .init(
            label: label, text: NumberFormat.hidden, spoken: words[.hiddenSpoken], classes: classes)
    }

    /// The cell of a figure; a figure that does not exist is a hidden one to the reader.
    func cell(
        _ label: String, _ figure: ReleasedFigure?, _ text: (ReleasedFigure.Published) -> String?
    ) -> TableView.Cell {
        switch figure?.content {
        case .published(let published):
            guard let text = text(published) else {
                return .init(label: label, text: words[.notComputable], classes: "num off")
            }
            return .init(label: label, text: text)
        case .notAsked:
            return .init(
                label: label, text: words[.notAskedShort], spoken: words[.notAsked],
                classes: "num off")
        case .notComputable(let reason):
            return .init(label: label, text: words.notComputable(reason), classes: "num off")
        case .hidden, .none: return hiddenCell(label)
        }
    }

    func cell(_ label: String, _ text: String?) -> TableView.Cell {
        text.map { .init(label: label, text: $0) } ?? hiddenCell(label)
    }

    // MARK: Words in place of numbers

    /// What a chart says where a row has no marks.
    func message(for state: RowGap.State) -> String {
        switch state {
        case .shown: ""
        case .hidden: NumberFormat.hidden + " " + words[.hiddenSpoken]
        case .notAsked: words[.notAsked]
        case .notComputable(let reason): words.notComputable(reason)
        }
    }

    func message(for figure: ReleasedFigure?) -> String {
        switch figure?.content {
        case .notAsked: message(for: .notAsked)
        case .notComputable(let reason): message(for: .notComputable(reason))
        default: message(for: .hidden)
        }
    }

    /// The explanation under a chart or table in which something is hidden.
    func hiddenNote(in group: ReleasedGroup?) -> String {
        guard let group, group.kind != .everyone else {
            return NumberFormat.hidden + " " + words[.hiddenReason]
        }
        return NumberFormat.hidden + " "
            + words(.hiddenExplanation, ["parent": findings.includingGroup(of: group)])
    }

    /// The same where rows lie under different units.
    var hiddenNoteForUnits: String {
        // Where even everyone is hidden, there is no result that the answers are part of.
        guard findings.overall?.rate != nil else { return hiddenNote(in: findings.everyone) }
        return
            NumberFormat.hidden + " " + words(.hiddenExplanation, ["parent": words[.unitAbove]])
    }

    func href(of unit: ReleasedGroup, folder: String) -> String? {
        guard unit.kind.isUnit, unit.isPublishable, let name = unitNames[unit.unit] else {
            return nil
        }
        return folder + name + ".html"
    }
}
