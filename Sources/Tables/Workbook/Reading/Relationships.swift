/// The relationships of a part: which other parts it uses, by id.
final class Relationships: PartHandler {
    struct Relationship {
        /// The last word of the type, such as `worksheet`: what comes before differs between the
        /// transitional and the strict format.
        let type: String
        /// The path in the archive.
        let path: String
    }

    let root = PartElement.relationships
    private(set) var all: [String: Relationship] = [:]
    private let folder: String

    /// - Parameter part: Whose relationships they are; empty for those of the archive itself.
    init(of part: String) { folder = Self.folder(of: part) }

    /// The one of a type; if there are several, the one whose id sorts first.
    func first(_ type: String) -> Relationship? {
        all.filter { $0.value.type == type }.min { $0.key < $1.key }?.value
    }

    func start(_ name: PartElement, _ attributes: borrowing XMLAttributes) {
        guard name == .relationship, attributes["TargetMode"] != "External",
            let id = attributes["Id"], let type = attributes["Type"],
            let target = attributes["Target"]
        else { return }
        all[id] = Relationship(
            type: type.split(separator: "/").last.map(String.init) ?? type,
            path: Self.path(target, from: folder))
    }

    func end(_ name: PartElement) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// Where the relationships of a part stand.
    static func path(of part: String) -> String {
        let folder = folder(of: part)
        return folder + "_rels/" + part.dropFirst(folder.utf8.count) + ".rels"
    }

    /// With the slash at its end; empty at the top.
    private static func folder(of part: String) -> String {
        part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    }

    private static func path(_ target: String, from folder: String) -> String {
        var steps: [Substring] = []
        for step in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") {
            switch step {
            case ".": break
            case "..": _ = steps.popLast()
            default: steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }
}
