import Dialogue
import Disclosure
import FollowUp

/// Makes the page of a scan of what others do.
struct ScanPageMaker {
    let matrix: ScanMatrix
    let frame: FollowUpFrame

    init(_ matrix: ScanMatrix, beside report: ReleasedReport) {
        self.matrix = matrix
        frame = FollowUpFrame(report)
    }

    private var words: Wording { frame.words }

    func page() -> FollowUpPage {
        func count(_ value: Int) -> String { frame.numbers.integer(value) }
        return frame.page(
            kicker: .scanKicker, title: frame.report.title,
            facts: [
                .init(label: words[.scanCases], value: count(matrix.cases.count)),
                .init(label: words[.scanAspects], value: count(matrix.aspects.count)),
                .init(label: words[.scanFindings], value: count(matrix.findings.count)),
                .init(
                    label: words[.scanEmpty], value: count(matrix.emptyCells.count)),
            ],
            sections: [
                frame.section("kort", .scanSummary, summary()),
                frame.section("matris", .scanMatrix, table()),
            ] + matrix.aspects.enumerated().map(aspect) + [
                frame.section("metod", .followMethod, method())
            ])
    }

    private func summary() -> [FollowUpPage.Block] {
        var blocks: [FollowUpPage.Block] = []
        let shared = matrix.aspects.flatMap { aspect in
            matrix.comparisons(of: aspect).filter(\.isShared).map { aspect.title + ": " + $0.code }
        }
        if shared.isEmpty {
            blocks.append(.paragraph(words[.scanNothingShared]))
        } else {
            blocks += [.paragraph(words[.scanSharedIntro]), .list(shared)]
        }
        let empty = matrix.emptyCells.map { $0.caseTopic.title + " / " + $0.aspect.title }
        blocks.append(
            .paragraph(
                empty.isEmpty
                    ? words[.scanNoEmpty] : words(.scanEmptyCells, ["cells": words.list(empty)])))
        return blocks
    }

    private func table() -> [FollowUpPage.Block] {
        [
            .init(
                table: frame.table(
                    caption: words[.scanMatrix],
                    titles: [words[.scanCase]] + matrix.aspects.map(\.title),
                    rows: matrix.cases.map { one in
                        [one.title]
                            + matrix.aspects.map { aspect in
                                let texts = matrix.findings(one.id, aspect.id).map(\.text)
                                return texts.isEmpty
                                    ? words[.scanEmptyCell] : texts.joined(separator: " ")
                            }
                    }))
        ]
    }

    private func aspect(_ index: Int, _ aspect: Topic) -> FollowUpPage.Section {
        let comparisons = matrix.comparisons(of: aspect)
        var blocks: [FollowUpPage.Block] = []
        if !comparisons.isEmpty {
            blocks += [
                .heading(words[.scanAlike]),
                .init(
                    table: frame.table(
                        caption: words[.scanAlike] + ": " + aspect.title,
                        [.scanCode, .scanHaving, .scanLacking, .scanUnknown, .scanVerdict],
                        short: [4],
                        rows: comparisons.map { one in
                            [
                                one.code, list(one.having), list(one.lacking), list(one.unknown),
                                words[one.isShared ? .scanShared : .scanDiffers],
                            ]
                        })),
            ]
        }
        let findings = matrix.cases.flatMap { one in
            matrix.findings(one.id, aspect.id).map { (one, $0) }
        }
        blocks.append(.heading(words[.scanFindings]))
        if findings.isEmpty { blocks.append(.paragraph(words[.scanEmptyCell])) }
        if !findings.isEmpty {
            blocks.append(
                .init(
                    table: frame.table(
                        caption: words[.scanFindings] + ": " + aspect.title,
                        [.scanCase, .scanFinding, .followSource, .planDay, .scanCertainty],
                        short: [3, 4],
                        rows: findings.map { one, finding in
                            [
                                one.title, finding.text, finding.source ?? "\u{2013}",
                                finding.date.map(\.iso) ?? "\u{2013}",
                                finding.certainty.map { words[Self.phrase($0)] } ?? "\u{2013}",
                            ]
                        })))
        }
        return .init(id: "aspekt-\(index + 1)", title: .init(aspect.title), blocks: blocks)
    }

    private func list(_ topics: [Topic]) -> String {
        topics.isEmpty ? "\u{2013}" : words.list(topics.map(\.title))
    }

    private func method() -> [FollowUpPage.Block] {
        let parts: [(FollowUpPhrase, FollowUpPhrase)] = [
            (.scanMethod, .scanMethodText), (.scanCertaintyMethod, .scanCertaintyMethodText),
        ]
        return [
            .init(terms: .init(items: parts.map { Term(term: words[$0.0], text: words[$0.1]) }))
        ]
    }

    static func phrase(_ certainty: ScanMatrix.Certainty) -> FollowUpPhrase {
        switch certainty {
        case .high: .certaintyHigh
        case .medium: .certaintyMedium
        case .low: .certaintyLow
        }
    }
}
