import Diagnostics
import SurveyModel

/// The columns of a survey by everything their authors and our files call them:
/// `komp.neuro.nuläge`, `komp_neuro_nu`, `hinder.tid`.
struct FigureNames {
    /// As it is written in messages.
    private var spelled: [(name: String, column: Int)] = []
    private var columns: [String: Int] = [:]
    /// What names several columns: a question, a row of a pair.
    private var wholes: [String: [Int]] = [:]

    init(_ layout: ColumnLayout) {
        for (index, column) in layout.columns.enumerated() {
            let names = Self.names(of: column)
            spelled.append((names[0], index))
            for name in names + [column.name] where columns[Self.folded(name)] == nil {
                columns[Self.folded(name)] = index
            }
            guard case .otherText = column.kind else {
                var whole = column.item.question
                wholes[Self.folded(whole), default: []].append(index)
                if let row = column.item.row {
                    whole += "." + row
                    wholes[Self.folded(whole), default: []].append(index)
                }
                continue
            }
        }
    }

    /// The one column a name means.
    func column(_ name: String) throws(FigureProblem) -> Int {
        let folded = Self.folded(name)
        if let column = columns[folded] { return column }
        if let several = wholes[folded] {
            throw .severalColumns(name, several.map { spelled[$0].name })
        }
        let candidates = spelled.map(\.name) + wholes.keys.sorted()
        throw .unknownColumn(name, nearest: Suggestion.nearest(to: name, among: candidates))
    }

    /// The name in messages.
    func name(of column: Int) -> String { spelled[column].name }

    private static func names(of column: Column) -> [String] {
        let item = column.item
        switch column.kind {
        case .optionFlag(let option): return [item.question + "." + option]
        case .otherText(let option): return [item.question + "." + option + ".text"]
        default: break
        }
        let whole = item.question + (item.row.map { "." + $0 } ?? "")
        switch item.horizon {
        case nil: return [whole]
        case .now: return ["nuläge", "nu", "now"].map { whole + "." + $0 }
        case .need: return ["behov", "framtida behov", "need"].map { whole + "." + $0 }
        }
    }

    /// As ids are compared, part by part.
    private static func folded(_ name: String) -> String {
        name.split(separator: ".", omittingEmptySubsequences: false)
            .map { IdentifierFolding.fold(String($0)) }.joined(separator: ".")
    }
}

/// Why a figure could not be found.
package enum FigureProblem: Error, Sendable, Hashable {
    case unknownColumn(String, nearest: String?)
    /// A question that has several columns, with their names.
    case severalColumns(String, [String])
    case unknownUnit(String, nearest: String?)
    /// A background question, or an answer to one, with what there is.
    case unknownGroup(String, nearest: String?, [String])
    case unknownAnswer(String, nearest: String?, [String])
}
