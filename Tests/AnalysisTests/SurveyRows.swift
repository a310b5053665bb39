import Analysis
import Statistics
import SurveyModel
import Tally

/// Responses to a survey, written by hand as codes per column, and their analysis.
struct SurveyRows {
    /// An answer to one column: a category's code, or one of the kinds of no answer.
    enum Cell: ExpressibleByStringLiteral {
        case code(String)
        case text(String)
        case none(AnswerCode)

        init(stringLiteral value: String) { self = .code(value) }
    }

    let survey: Survey
    /// By column name; a column that is left out is skipped.
    var rows: [[String: Cell]] = []
    /// When each of them came in (`2026-01-12`), nil where nobody knows; empty where nothing is known.
    var days: [String?] = []

    func analysis(
        wave: String = "2026", registration: Registration? = nil, outcomes: Outcomes? = nil
    ) throws -> SituationAnalysis {
        let layout = ColumnLayout(survey)
        let engine = BatchEngine(batches: [batch(layout)])
        let query = TallyQuery(survey: survey, layout: layout, wave: wave)
        return Analyst(
            survey: survey, layout: layout, tally: try engine.counts(query),
            completeness: try engine.completeness(query), registration: registration,
            outcomes: outcomes
        ).analysis()
    }

    func weightedFigures() throws -> [Int: [Figure]] {
        try insideFigures { $0.weightedFigures($1) }
    }

    /// With who gave no answer, and why.
    func countedNoAnswers() throws -> SituationAnalysis {
        let analyst = try analyst()
        return analyst.countingNoAnswers(analyst.analysis())
    }

    /// What an analyst computes for `internal/` only.
    func insideFigures(
        _ made: (Analyst, SituationAnalysis) -> [Int: [Figure]]
    ) throws -> [Int: [Figure]] {
        let analyst = try analyst()
        return made(analyst, analyst.analysis())
    }

    /// With who gave one answer to all rows of a block.
    ///
    /// - Parameter cuts: Where the responses are parted into batches.
    func countedStraightLines(cuts: [Int] = []) throws -> SituationAnalysis {
        let analyst = try analyst()
        return analyst.countingStraightLines(
            analyst.analysis(), try engine(cuts: cuts).straightLines(query))
    }

    /// Those of the last days against those before.
    func lateFigures(cuts: [Int] = []) throws -> [Int: [Figure]] {
        LateComparison(try analysis(), layout: query.layout)
            .figures(try engine(cuts: cuts).lateness(query))
    }

    private var query: TallyQuery {
        TallyQuery(survey: survey, layout: ColumnLayout(survey), wave: "2026")
    }

    private func engine(cuts: [Int] = []) -> BatchEngine {
        let ends = cuts + [rows.count]
        return BatchEngine(
            batches: zip([0] + cuts, ends).map { start, end in
                var part = self
                part.rows = Array(rows[start..<end])
                var batch = ResponseBatch(columns: query.layout.columns.map { part.data($0) })
                batch.count = end - start
                batch.days = days.isEmpty ? [] : days[start..<end].map { Self.code(ofDay: $0) }
                return batch
            })
    }

    private static func code(ofDay text: String?) -> UInt16 {
        let parts = (text ?? "").split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return AnswerDay.unknown }
        return AnswerDay(year: parts[0], month: parts[1], day: parts[2])?.code ?? AnswerDay.unknown
    }

    private func analyst() throws -> Analyst {
        Analyst(survey: survey, layout: query.layout, tally: try engine().counts(query))
    }

    /// How those who answered both times have changed.
    func panelFigures(since earlier: SurveyRows, isBroken: [Bool] = []) throws -> (
        PanelTally, [Int: [Figure]]
    ) {
        func engine(_ rows: SurveyRows, _ layout: ColumnLayout) -> BatchEngine {
            BatchEngine(batches: [rows.batch(layout)])
        }
        let layout = ColumnLayout(survey)
        let change = PanelChange(try analysis(), layout: layout, since: "2025")
        let tally = try engine(self, layout).panel(
            PanelQuery(
                survey: survey, layout: layout, before: "2025", now: "2026", items: change.items),
            since: engine(earlier, layout))
        return (tally, change.figures(tally, isBroken: isBroken))
    }

    /// The responses as columns.
    func batch(_ layout: ColumnLayout) -> ResponseBatch {
        var batch = ResponseBatch(columns: layout.columns.map { data($0) })
        batch.count = rows.count
        return batch
    }

    private func data(_ column: Column) -> ColumnData {
        let cells = rows.map { $0[column.name] ?? .none(.skipped) }
        func position(_ code: String) -> Int {
            (column.categories.firstIndex { $0.code == code } ?? -2) + 1
        }
        if case .register = column.kind {
            return .register(
                cells.map { cell in
                    switch cell {
                    case .code(let code): UInt16(position(code))
                    case .text, .none(.unknownEmpty): ResponseBatch.registerMissingBase
                    case .none(let kind):
                        ResponseBatch.registerMissingBase + UInt16(kind.rawValue)
                    }
                })
        }
        if column.isText {
            return .text(
                cells.map { if case .text(let text) = $0 { text } else { nil } },
                cells.map { if case .none(let kind) = $0 { kind.rawValue } else { 0 } })
        }
        return .codes(
            cells.map { cell in
                switch cell {
                case .code(let code): UInt8(position(code))
                case .text: AnswerCode.unknownEmpty.rawValue
                case .none(let kind): kind.rawValue
                }
            })
    }
}

extension SituationAnalysis {
    /// The position of everyone (""), a unit by its code, or a category as `question=code`.
    func group(_ name: String) -> Int? {
        groups.firstIndex { group in
            switch group.kind {
            case .everyone: name.isEmpty
            case .unit(let code, _): code == name
            case .category(let dimension, let code): dimension + "=" + code == name
            case .crossing: false
            case .unanswered(let dimension): group.within == nil && dimension + "=?" == name
            }
        }
    }

    /// The result of a subject (`question` or `question/row`, "" for participation) in a group.
    func result(_ subject: String, in group: String) -> GroupResult? {
        let position = subjects.firstIndex {
            $0.question + ($0.row.map { "/" + $0 } ?? "") == subject
        }
        guard let position, let group = self.group(group) else { return nil }
        return results[position][group]
    }
}

extension GroupResult {
    func figure(
        _ statistic: StatisticName, _ horizon: FigureHorizon? = nil, option: String? = nil
    ) -> Figure? {
        figures.first {
            $0.statistic == statistic && $0.horizon == horizon && $0.option == option
        }
    }
}
