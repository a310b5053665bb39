import Disclosure
import FollowUp

/// Makes the page of a narrative.
struct NarrativePageMaker {
    let narrative: Narrative
    let frame: FollowUpFrame

    init(_ narrative: Narrative, beside report: ReleasedReport) {
        self.narrative = narrative
        frame = FollowUpFrame(report)
    }

    func page() -> FollowUpPage {
        let title =
            narrative.title.isEmpty
            ? frame.report.title : frame.running(narrative.title, narrative.resolved).text
        return frame.page(
            kicker: .narrativeKicker, title: title,
            facts: [
                .init(label: frame.words[.followSurvey], value: frame.report.title),
                .init(label: frame.words[.followWave], value: frame.report.wave),
            ], sections: sections() + evidence())
    }

    /// Figures that the text names, each once, in the order they come.
    private var figures: [ResolvedFigure] {
        var seen: [ResolvedFigure] = []
        for figure in narrative.resolved.compactMap(\.figure) where !seen.contains(figure) {
            seen.append(figure)
        }
        return seen
    }

    private func anchor(_ index: Int) -> String { "underlag-\(index + 1)" }

    private func sections() -> [FollowUpPage.Section] {
        let figures = self.figures
        let anchors = narrative.resolved.map { resolved in
            resolved.figure.flatMap { figures.firstIndex(of: $0) }.map(anchor) ?? ""
        }
        var sections: [FollowUpPage.Section] = []
        var title: FollowUpPage.Running?
        var blocks: [FollowUpPage.Block] = []
        var level = 2
        func close() {
            guard title != nil || !blocks.isEmpty else { return }
            sections.append(
                .init(id: "avsnitt-\(sections.count + 1)", title: title, blocks: blocks))
            blocks = []
        }
        func running(_ texts: [InlineText]) -> FollowUpPage.Running {
            frame.running(texts, narrative.resolved, anchors: anchors)
        }
        for block in narrative.blocks {
            switch block {
            case .heading(let written, let texts):
                // A heading is never two levels below the one before.
                level = min(written, title == nil ? 2 : level + 1)
                if level == 2 {
                    close()
                    title = running(texts)
                } else {
                    blocks.append(
                        level == 3 ? .init(h3: running(texts)) : .init(h4: running(texts)))
                }
            case .paragraph(let texts): blocks.append(.init(p: running(texts)))
            case .list(let isOrdered, let items):
                let list = FollowUpPage.Items(items: items.map(running))
                blocks.append(isOrdered ? .init(numbered: list) : .init(bullets: list))
            case .quote(let index):
                if let quote = narrative.resolved[index].quote {
                    blocks.append(
                        .init(
                            quote: .init(
                                text: frame.words(.quoted, ["text": quote.text]),
                                label: quote.label)))
                }
            }
        }
        close()
        return sections
    }

    private func evidence() -> [FollowUpPage.Section] {
        let figures = self.figures
        guard !figures.isEmpty else { return [] }
        return [
            frame.section(
                "underlag", .followEvidence,
                [
                    .remark(frame.words[.narrativeEvidenceIntro]),
                    .init(table: frame.evidence(figures) { anchor($0) }),
                ])
        ]
    }
}
