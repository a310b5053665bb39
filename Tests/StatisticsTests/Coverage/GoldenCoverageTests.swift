import Foundation
import Testing

@Suite("Alla facit är använda")
struct GoldenCoverageTests {
    private static let files = [
        "g1_api", "g2_enkat", "g3_bfi", "g4_agreement", "g5_dialog", "g6_micro", "g9_calibration",
    ]

    @Test("every golden key is reproduced by a test, or left for a stated reason, and not both")
    func everyKey() throws {
        let reproduced = Self.keys(GoldenKeys.reproduced.map { ($0.path, $0.keys) })
        let left = Self.keys(GoldenKeys.left.map { ($0.path, $0.keys) })
        #expect(reproduced.isDisjoint(with: left))
        var present: Set<String> = []
        for file in Self.files {
            Self.walk(try Golden.file(file + ".json"), file, &present)
        }
        #expect(present.count > 400)
        #expect(present.subtracting(reproduced).subtracting(left).sorted() == [])
        #expect(reproduced.union(left).subtracting(present).sorted() == [])
    }

    @Test("every suite that is named exists and reads its golden file")
    func suites() throws {
        var sources: [String: String] = [:]
        let files = FileManager.default.enumerator(
            at: Fixture.directory.deletingLastPathComponent().resolvingSymlinksInPath(),
            includingPropertiesForKeys: nil)
        for case let file as URL in try #require(files) where file.pathExtension == "swift" {
            sources[file.deletingPathExtension().lastPathComponent] = try String(
                contentsOf: file, encoding: .utf8)
        }
        for (path, keys, suite) in GoldenKeys.reproduced {
            let source = try #require(sources[suite], "\(suite) for \(path)")
            let file = path.prefix { $0 != "/" }
            #expect(
                source.contains(file) || source.contains("GoldenUnit")
                    || source.contains("SchoolSample"), "\(suite) for \(path): \(keys)")
        }
    }

    private static func keys(_ rows: [(String, String)]) -> Set<String> {
        Set(
            rows.flatMap { path, keys in
                alternatives(path).flatMap { path in
                    keys.split(separator: " ").map { path + "/" + $0 }
                }
            })
    }

    /// The paths that `{a,b}` stands for.
    private static func alternatives(_ path: String) -> [String] {
        guard let open = path.firstIndex(of: "{"), let close = path[open...].firstIndex(of: "}")
        else { return [path] }
        let (before, after) = (String(path[..<open]), String(path[path.index(after: close)...]))
        return path[path.index(after: open)..<close].split(separator: ",").flatMap {
            alternatives(before + String($0) + after)
        }
    }

    private static func walk(_ value: Golden, _ path: String, _ keys: inout Set<String>) {
        switch value {
        case .object(let members):
            for (key, member) in members {
                walk(member, path + "/" + (Double(key) == nil ? key : "*"), &keys)
            }
        case .list(let elements) where elements.contains { !$0.members.isEmpty }:
            for element in elements { walk(element, path + "/*", &keys) }
        case .list, .number, .text, .flag, .null: keys.insert(path)
        }
    }
}
