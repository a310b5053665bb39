import Foundation
import Testing

/// The engine of ODK Collect, out of the jar that pyxform brings along.
struct JavaRosa {
    /// Whether pyxform, its jar, and a Java that compiles are there.
    static let isThere = Peer.hasPyxform && jar != nil && compiler != nil

    private static let compiler = ["/usr/bin/javac"]
        .first(where: FileManager.default.isExecutableFile)
    private static let jar: String? = {
        let libraries = Peer.root.appending(path: ".venv/lib")
        let pythons = try? FileManager.default.contentsOfDirectory(atPath: libraries.path)
        return (pythons ?? []).sorted().map {
            libraries.appending(
                path: $0 + "/site-packages/pyxform/validators/odk_validate/bin/ODK_Validate.jar"
            ).path
        }.first(where: FileManager.default.fileExists)
    }()

    /// What the engine says of one form filled in once.
    struct Verdict {
        let isShown: [Bool]
        let isValid: [Bool]
        let values: [String]
    }

    /// The lines that the driver reads.
    private var lines: [String] = []
    private var sets = 0

    /// Begins with the next form, telling which of its elements to look at.
    mutating func begin(_ path: String, show: [String], check: [String], value: [String]) {
        lines.append(Self.line("form", [path]))
        lines.append(Self.line("show", show))
        lines.append(Self.line("check", check))
        lines.append(Self.line("value", value))
    }

    mutating func fill(_ answers: [(name: String, text: String)]) {
        lines.append(Self.line("answers", answers.map { $0.name + "=" + $0.text }))
        sets += 1
    }

    /// Fills in all forms, in one Java; parallel to the calls of `fill`.
    func verdicts(in folder: TemporaryFolder) throws -> [Verdict] {
        let jar = try #require(Self.jar)
        let source = Peer.root.appending(path: "Tests/Peers/java/FormDriver.java").path
        let classes = folder.url.appending(path: "classes").path
        _ = try Peer.run(
            try #require(Self.compiler), ["-cp", jar, "-d", classes, "-encoding", "UTF-8", source])
        let script = try folder.write((lines.joined(separator: "\n") + "\n").utf8, to: "forms.txt")
        let output = try Peer.run(
            "/usr/bin/java", ["-Xmx1g", "-cp", classes + ":" + jar, "FormDriver"], input: script)
        let results = String(decoding: output, as: UTF8.self).split(separator: "\n")
        try #require(results.count == sets)
        return results.map { line in
            let words = line.split(separator: "\t", omittingEmptySubsequences: false)
            return Verdict(
                isShown: words[0].map { $0 == "1" }, isValid: words[1].map { $0 == "1" },
                values: words.dropFirst(2).map { Self.unescaped(String($0)) })
        }
    }

    private static func line(_ word: String, _ rest: [String]) -> String {
        ([word] + rest.map(escaped)).joined(separator: "\t")
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\t", with: "\\t")
            .replacing("\n", with: "\\n")
    }

    private static func unescaped(_ text: String) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                result.append(character == "t" ? "\t" : character == "n" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return result
    }
}
