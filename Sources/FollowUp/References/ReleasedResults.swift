import Analysis
package import Disclosure
import Statistics

/// Everything that references may point at: what is released, and nothing else.
package struct ReleasedResults: Sendable {
    package let report: ReleasedReport
    /// Nil where the pipeline has no workshops.
    package let dialogue: ReleasedDialogue?
    private let shown: [Series: ShownGroups]

    /// One figure in all groups.
    private struct Series: Hashable {
        let statistic: StatisticName
        let question: String
        let row: String
        let horizon: FigureHorizon?
        let option: String
        let area: String

        init(_ key: FigureKey) {
            statistic = key.statistic
            question = key.question
            row = key.row
            horizon = key.horizon
            option = key.option
            area = key.dimension == "area" ? key.group : ""
        }
    }

    package init(_ report: ReleasedReport, _ dialogue: ReleasedDialogue?) {
        self.report = report
        self.dialogue = dialogue
        var shown: [Series: ShownGroups] = [:]
        for figure in report.figures {
            switch figure.content {
            case .hidden: shown[Series(figure.key), default: ShownGroups()].hidden += 1
            case .published: shown[Series(figure.key), default: ShownGroups()].published += 1
            case .notAsked, .notComputable: continue
            }
        }
        self.shown = shown
    }

    /// In how many groups a figure is shown, and in how many it is hidden: a reader of figures.csv counts
    /// the same.
    func groups(like key: FigureKey) -> ShownGroups { shown[Series(key)] ?? ShownGroups() }
}

/// In how many groups a figure is shown, and in how many it is hidden.
package struct ShownGroups: Sendable, Hashable {
    package var published = 0
    package var hidden = 0

    package var all: Int { published + hidden }
}
