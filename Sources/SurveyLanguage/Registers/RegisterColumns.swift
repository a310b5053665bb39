import Diagnostics
import SurveyModel

/// What each column of a register file means, found by its header.
struct RegisterColumns {
    var id: Int?
    var name: Int?
    var parent: Int?
    var headcount: Int?
    var reportWith: Int?
    /// The codes an entry had before.
    var formerly: Int?
    /// Columns named after another register, which count people by it.
    var groups: [(register: String, column: Int)] = []
    /// All other columns, in order.
    var attributes: [(name: String, column: Int)] = []

    static let idNames = ["id"]
    static let nameNames = ["name", "namn"]
    private static let parentNames = ["parent", "överordnad"]
    private static let headcountNames = ["headcount", "antal"]
    private static let reportWithNames = ["report with", "redovisa med"]
    private static let formerlyNames = ["formerly", "tidigare"]

    /// - Parameter registers: Ids of the survey's other registers.
    init(header: [String], registers: [String]) {
        for (column, title) in header.enumerated() {
            let title = Cell.tidied(title)
            let key = title.lowercased().replacing("_", with: " ")
            if Self.idNames.contains(key), id == nil {
                id = column
            } else if Self.nameNames.contains(key), name == nil {
                name = column
            } else if Self.parentNames.contains(key), parent == nil {
                parent = column
            } else if Self.headcountNames.contains(key), headcount == nil {
                headcount = column
            } else if Self.reportWithNames.contains(key), reportWith == nil {
                reportWith = column
            } else if Self.formerlyNames.contains(key), formerly == nil {
                formerly = column
            } else if let register = registers.first(where: {
                IdentifierFolding.fold($0) == IdentifierFolding.fold(title)
            }) {
                groups.append((register, column))
            } else if !title.isEmpty {
                attributes.append((title, column))
            }
        }
    }
}

/// The text of a cell as it is meant.
enum Cell {
    /// Without white space and byte order marks around it.
    static func tidied(_ text: String) -> String {
        let isEdge: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{FEFF}" }
        let start = text.drop(while: isEdge)
        guard let last = start.lastIndex(where: { !isEdge($0) }) else { return "" }
        return String(start[...last])
    }
}
