import Diagnostics
package import Tables

/// What coders found in a workshop's notes, each by themselves: `codes.tsv` among its decisions.
package struct CodingDecisions: Sendable {
    /// Of the workshop, the last of every note and coder, in the order they were first made.
    package private(set) var decisions: [CodingDecision] = []
    /// By note and coder.
    private var places: [[String]: Int] = [:]
    private let folder: String
    private var lines: DecisionLines

    /// - Parameters:
    ///   - path: The folder `decisions`; it need not be there.
    ///   - name: The same, as messages call it.
    package init(path: String, name: String, workshop: String) throws(DecisionProblem) {
        folder = path
        lines = try DecisionLines(
            path: path + "/" + Self.file, name: name + "/" + Self.file,
            heading: CodingDecision.heading, fieldCount: CodingDecision.fieldCount)
        for line in lines.lines {
            let decision = CodingDecision(line.fields)
            if decision.workshop == workshop { put(decision) }
        }
    }

    package mutating func add(_ decision: CodingDecision) throws(TableError) {
        try FolderMaking.make(folder)
        try lines.append([decision.fields])
        put(decision)
    }

    private mutating func put(_ decision: CodingDecision) {
        let place = places[[decision.note, decision.coder], default: decisions.count]
        places[[decision.note, decision.coder]] = place
        if place < decisions.count {
            decisions[place] = decision
        } else {
            decisions.append(decision)
        }
    }

    /// Where they lie in a folder of decisions.
    package static func path(in folder: String) -> String { folder + "/" + file }

    private static let file = "codes.tsv"
}
