import Yams

/// How much a tree holds once what `*name` refers to stands written out. A few lines that refer to each
/// other can mean thousands of millions of nodes, and whoever walks the tree would never end.
enum NodeCount {
    static func isWithin(_ limit: Int, _ node: Node) -> Bool {
        var left = limit
        return take(node, &left)
    }

    private static func take(_ node: Node, _ left: inout Int) -> Bool {
        left -= 1
        guard left >= 0 else { return false }
        switch node {
        case .scalar, .alias: return true
        case .sequence(let items): return items.allSatisfy { take($0, &left) }
        case .mapping(let pairs):
            return pairs.allSatisfy { take($0.key, &left) && take($0.value, &left) }
        }
    }
}
