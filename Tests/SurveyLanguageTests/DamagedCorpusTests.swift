import Diagnostics
import Foundation
import SurveyLanguage
import Testing

/// The same for every survey there is here: right and wrong ones, the examples, what the fuzzer
/// kept. Damage is spread evenly over a file, and the same in every run.
@Suite("Every file, damaged", .timeLimit(.minutes(20)))
struct DamagedCorpusTests {
    /// Files below the repository.
    static let files: [String] = {
        let folders = [
            "Tests/SurveyLanguageTests/Fixtures/ok", "Tests/SurveyLanguageTests/Fixtures/err",
            "Tests/SurveyLanguageTests/Fixtures/modules", "Tests/Samples", "Surveys",
        ]
        return folders.flatMap { folder in
            let path = Fixtures.repository.appending(path: folder).path
            return ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? [])
                .filter { $0.hasSuffix(".enkat") }.sorted().map { folder + "/" + $0 }
        }
    }()

    /// How many times each kind of damage is done to a file.
    private static let samples = 10

    private static func text(_ file: String) throws -> String {
        try String(contentsOf: Fixtures.repository.appending(path: file), encoding: .utf8)
    }

    @Test("are many, of every folder")
    func areMany() {
        #expect(Self.files.count > 230)
        for part in ["/ok/", "/err/", "/modules/", "Samples/", "Surveys/library/", "/rehab2026/"] {
            #expect(Self.files.contains { $0.contains(part) }, "\(part)")
        }
    }

    @Test("as it is, and every tenth of it", arguments: files)
    func prefixes(_ file: String) throws {
        let text = try Self.text(file)
        survives(text)
        let scalars = Array(text.unicodeScalars)
        for part in 1..<Self.samples {
            var prefix = String.UnicodeScalarView()
            prefix.append(contentsOf: scalars[..<(scalars.count * part / Self.samples)])
            survives(String(prefix))
        }
    }

    @Test("without a line", arguments: files)
    func deletedLines(_ file: String) throws {
        let lines = try Self.text(file).split(separator: "\n", omittingEmptySubsequences: false)
        let step = max(1, (lines.count + Self.samples - 1) / Self.samples)
        for index in stride(from: 0, to: lines.count, by: step) {
            var rest = lines
            rest.remove(at: index)
            survives(rest.joined(separator: "\n"))
        }
    }

    @Test("with other bytes", arguments: files)
    func changedBytes(_ file: String) throws {
        let bytes = Array(try Self.text(file).utf8)
        var random = SmallRandom(seed: UInt64(bytes.count))
        for _ in 0..<Self.samples where !bytes.isEmpty {
            var changed = bytes
            let at = random.next(below: changed.count)
            switch random.next(below: 3) {
            case 0: changed[at] = UInt8(random.next(below: 256))
            case 1: changed.remove(at: at)
            default:
                let special = RobustnessTests.special
                changed.insert(special[random.next(below: special.count)], at: at)
            }
            survives(String(decoding: changed, as: UTF8.self))
        }
    }

    /// Each of these reaches code that no other does, or broke something once.
    @Test("what the fuzzer kept")
    func fuzzed() throws {
        let folder = Fixtures.repository.appending(path: "Tests/Fuzz/corpus/survey")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(names.count > 20)
        for name in names {
            let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
            if let source = try? SurveyFile.decode(bytes, name: name) { survives(source.text) }
        }
    }
}
