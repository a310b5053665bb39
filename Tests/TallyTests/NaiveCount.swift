import SurveyModel
import Tally

/// The same counts made the slow way: row by row, a dictionary of words, nothing shared with the
/// engine but the survey.
struct NaiveCount {
    private(set) var cells: [[String]: Int] = [:]

    init(_ rows: [TallySample.Row], wave: String = "2026") {
        for row in rows {
            let unit = Self.answer("enhet", of: row) ?? ".without_unit"
            for dimension in ["", "yrke", "titel"] {
                let group =
                    dimension.isEmpty ? "" : Self.answer(dimension, of: row) ?? ".no_answer"
                for fact in Self.facts(of: row) {
                    cells[[unit, wave, dimension, group] + fact, default: 0] += 1
                }
            }
        }
    }

    /// The cells of a tally in the same shape.
    static func cells(of tally: SurveyTally) -> [[String]: Int] {
        var result: [[String]: Int] = [:]
        for cell in tally.cells() {
            let key =
                [cell.unit, cell.wave, cell.dimension, cell.group, cell.kind.rawValue, cell.item]
                + cell.codes
            result[key, default: 0] += cell.n
        }
        return result
    }

    private static func facts(of row: TallySample.Row) -> [[String]] {
        var facts = [["respondents", ""]]
        for column in TallySample.layout.columns {
            facts.append(["column", column.name, word(column.name, of: row)])
        }
        for side in ["a", "b"] {
            facts.append([
                "pair", "komp/" + side, word("komp_\(side)_nu", of: row),
                word("komp_\(side)_behov", of: row),
            ])
        }
        let values = ["trivs", "komp_a_nu", "komp_b_nu"].compactMap { name in
            answer(name, of: row).flatMap { Int($0) }.flatMap { $0 == 0 ? nil : $0 }
        }
        facts.append(["index", "helhet", "\(values.count)", "\(values.reduce(0, +))"])
        return facts
    }

    /// The code of the answer; nil where there is none.
    private static func answer(_ name: String, of row: TallySample.Row) -> String? {
        guard let index = TallySample.layout.index(of: name) else { return nil }
        let column = TallySample.layout.columns[index]
        if column.isText { return row.texts[index] == nil ? nil : ".text" }
        let code = row.codes[index]
        if case .register = column.kind {
            return code < 65_000 ? column.categories[code - 1].code : nil
        }
        return (1...249).contains(code) ? column.categories[code - 1].code : nil
    }

    private static func word(_ name: String, of row: TallySample.Row) -> String {
        if let answer = answer(name, of: row) { return answer }
        guard let index = TallySample.layout.index(of: name) else { return "" }
        switch row.codes[index] % 65_000 {
        case 250: return ".not_shown"
        case 251: return ".skipped"
        case 252: return ".rejected"
        default: return ".unknown_empty"
        }
    }
}
