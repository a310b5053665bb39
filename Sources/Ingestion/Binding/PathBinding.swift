import FormSchemas
import Tables

/// Which JSON keys carry which columns of an export's shape: a tree of keys.
struct PathBinding {
    private struct Node {
        var target: HeaderBinding.Target?
        var isPrimary = false
        var children: [String: Int] = [:]
    }

    /// Nesting beyond this is kept as it is.
    private static let deepest = 8

    private var nodes = [Node()]
    private let shape: ExportShape

    init(_ shape: ExportShape) {
        self.shape = shape
        for (index, column) in shape.columns.enumerated() {
            add([column.path] + column.aliases, .answer(index))
        }
        for (index, column) in shape.system.enumerated() {
            add([column.path] + column.aliases, .system(index))
        }
    }

    /// The first to claim a path has it; answers are added first.
    private mutating func add(_ paths: [[String]], _ target: HeaderBinding.Target) {
        for (rank, path) in paths.enumerated() {
            var node = 0
            for key in path {
                if let next = nodes[node].children[key] {
                    node = next
                } else {
                    nodes.append(Node())
                    nodes[node].children[key] = nodes.count - 1
                    node = nodes.count - 1
                }
            }
            if nodes[node].target == nil {
                nodes[node].target = target
                nodes[node].isPrimary = rank == 0
            }
        }
    }

    /// What stands at the end of a path of keys.
    enum Meaning {
        /// A value.
        case target(HeaderBinding.Target)
        /// An object, in which keys mean something.
        case group
        /// Either.
        case mixed
        case nothing
    }

    func meaning(of path: [String]) -> Meaning {
        var node = 0
        for key in path {
            guard let next = nodes[node].children[key] else { return .nothing }
            node = next
        }
        switch (nodes[node].target, nodes[node].children.isEmpty) {
        case (let target?, true): return .target(target)
        case (nil, false): return .group
        case (_?, false): return .mixed
        case (nil, true): return .nothing
        }
    }

    /// Sorts a record's values to their columns.
    ///
    /// - Parameter unknown: Called with the path of every key that is bound to nothing.
    func fill(
        _ values: inout RecordValues, from object: JSONObject, unknown: (String) -> Void
    ) {
        values.clear()
        values.bytes.removeAll(keepingCapacity: true)
        fill(&values, object, node: 0, path: "", depth: 0, unknown)
    }

    private func fill(
        _ values: inout RecordValues, _ object: JSONObject, node: Int, path: String, depth: Int,
        _ unknown: (String) -> Void
    ) {
        for member in object.members {
            let here = path.isEmpty ? member.key : path + "." + member.key
            guard let next = nodes[node].children[member.key] else {
                unknown(here)
                continue
            }
            if case .object(let inner) = member.value, !nodes[next].children.isEmpty,
                depth < Self.deepest
            {
                fill(&values, inner, node: next, path: here, depth: depth + 1, unknown)
                continue
            }
            switch nodes[next].target {
            case .answer(let index): values.fill(index, with: slot(member.value, &values))
            case .system(let index):
                values.system[index] = member.value.text.map { append($0, to: &values) }
            case nil: if member.value != .null { unknown(here) }
            }
        }
    }

    private func slot(_ value: JSONValue, _ values: inout RecordValues) -> RecordValues.Slot {
        switch value {
        case .null: return .absent
        case .string, .number, .bool: return .text(append(value.text ?? "", to: &values))
        case .object: return .structure(append(value.rendered(.compact), to: &values))
        case .array(let elements):
            let start = values.items.count
            for element in elements where element != .null {
                let text = element.text ?? element.rendered(.compact)
                values.items.append(append(text, to: &values))
            }
            return .list(start..<values.items.count)
        }
    }

    private func append(_ text: String, to values: inout RecordValues) -> Range<Int> {
        let start = values.bytes.count
        values.bytes += text.utf8
        return start..<values.bytes.count
    }

    /// How well an object fits: two points for a value under the tool's own path, one under another
    /// that is known, and the same for the tool's own keys.
    func points(_ object: JSONObject) -> (answers: Int, system: Int) {
        var points = (answers: 0, system: 0)
        count(object, node: 0, depth: 0, &points)
        return points
    }

    private func count(
        _ object: JSONObject, node: Int, depth: Int, _ points: inout (answers: Int, system: Int)
    ) {
        for member in object.members {
            guard let next = nodes[node].children[member.key] else { continue }
            if case .object(let inner) = member.value, depth < Self.deepest {
                count(inner, node: next, depth: depth + 1, &points)
            } else {
                let worth = nodes[next].isPrimary ? 2 : 1
                switch nodes[next].target {
                case .answer: points.answers += worth
                case .system: points.system += worth
                case nil: break
                }
            }
        }
    }
}
