import SurveyModel

/// Conditions of a survey as one graph of shared nodes, over variables that do not depend on each
/// other.
///
/// That a question may be hidden is worked into the nodes: a comparison that is false for an
/// unanswered question becomes "shown and true", one that is true for it "hidden or true". So a
/// variable stands for what someone answers who is shown the question.
struct Logic {
    /// Position of a node; parts of a node stand before it.
    typealias NodeID = Int
    typealias VariableID = Int

    enum Node: Hashable {
        case constant(Bool)
        case not(NodeID)
        case all([NodeID])
        case any([NodeID])
        /// A comparison, or for an option of a multiple choice whether it is chosen.
        case comparison(VariableID, Condition)
        case chosen(VariableID)
    }

    enum Variable: Hashable {
        case item(ItemReference)
        /// Whether an option of a multiple choice is chosen.
        case option(question: String, String)
        /// Whether any option is chosen that no condition speaks of.
        case rest(question: String)
    }

    private(set) var nodes: [Node] = [.constant(false), .constant(true)]
    private(set) var variables: [Variable] = []
    private var nodeIDs: [Node: NodeID] = [.constant(false): 0, .constant(true): 1]
    private var variableIDs: [Variable: VariableID] = [:]

    static let never: NodeID = 0
    static let always: NodeID = 1

    // MARK: Making nodes

    mutating func variable(_ variable: Variable) -> VariableID {
        if let known = variableIDs[variable] { return known }
        variables.append(variable)
        variableIDs[variable] = variables.count - 1
        return variables.count - 1
    }

    mutating func chosen(_ variable: Variable) -> NodeID {
        node(.chosen(self.variable(variable)))
    }

    mutating func comparison(_ item: ItemReference, _ condition: Condition) -> NodeID {
        node(.comparison(variable(.item(item)), condition))
    }

    mutating func not(_ part: NodeID) -> NodeID {
        if case .not(let inner) = nodes[part] { return inner }
        switch part {
        case Self.never: return Self.always
        case Self.always: return Self.never
        default: return node(.not(part))
        }
    }

    mutating func all(_ parts: [NodeID]) -> NodeID {
        let parts = unique(parts.filter { $0 != Self.always })
        if parts.contains(Self.never) { return Self.never }
        if parts.count < 2 { return parts.first ?? Self.always }
        return node(.all(parts))
    }

    mutating func any(_ parts: [NodeID]) -> NodeID {
        let parts = unique(parts.filter { $0 != Self.never })
        if parts.contains(Self.always) { return Self.always }
        if parts.count < 2 { return parts.first ?? Self.never }
        return node(.any(parts))
    }

    private func unique(_ parts: [NodeID]) -> [NodeID] {
        var seen: Set<NodeID> = []
        return parts.filter { seen.insert($0).inserted }
    }

    private mutating func node(_ node: Node) -> NodeID {
        if let known = nodeIDs[node] { return known }
        nodes.append(node)
        nodeIDs[node] = nodes.count - 1
        return nodes.count - 1
    }

    /// The nodes that one is made of, itself the last; nil where there are more than a limit.
    func parts(of roots: [NodeID], limit: Int) -> [NodeID]? {
        var seen: Set<NodeID> = []
        var waiting = roots
        while let next = waiting.popLast() {
            guard seen.insert(next).inserted else { continue }
            guard seen.count <= limit else { return nil }
            switch nodes[next] {
            case .not(let part): waiting.append(part)
            case .all(let parts), .any(let parts): waiting += parts
            case .constant, .comparison, .chosen: break
            }
        }
        return seen.sorted()
    }
}
