import Diagnostics
import Dialogue
import Foundation
import Testing

/// Exchange with programs for qualitative analysis.
@Suite("REFI-QDA")
struct ExchangeTests {
    private static let hostile = NoteFormatter.format(
        SourceText(
            name: "bord3.bord",
            text: NoteFormatTests.text.replacing(
                "Vi ses för sällan.",
                with: "Vi ses ”för” sällan 👩‍⚕️ <b>&amp; a\u{30A}\u{E5}</b>")))

    private static func round(_ text: String = hostile) throws -> DialogueRound {
        let table = try #require(NoteFormatTests.read(text).table)
        return DialogueRound(
            workshop: NoteFormatTests.workshop, codebook: NoteFormatTests.codebook, tables: [table])
    }

    private static var schema: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "shared/schemas/refi-qda/Project-mrt2019.xsd")
    }

    private static let lint = "/usr/bin/xmllint"

    private static var canValidate: Bool {
        FileManager.default.isExecutableFile(atPath: lint)
            && FileManager.default.fileExists(atPath: schema.path)
            || ProcessInfo.processInfo.environment["LAGESBILD_NOTHING_SKIPPED"] == "1"
    }

    private static func output(_ command: String, _ arguments: [String]) throws -> (Int32, String) {
        let process = Process()
        process.executableURL = URL(filePath: command)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    @Test("projects are valid by the standard's schema", .enabled(if: canValidate))
    func valid() throws {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "refi-\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(RefiExport(Self.round()).projectXML([Self.hostile]).utf8).write(to: file)
        let (status, words) = try Self.output(
            Self.lint, ["--noout", "--schema", Self.schema.path, file.path])
        #expect(status == 0, "\(words)")
    }

    @Test("archives are read by another program, and hold the project")
    func archive() throws {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "refi-\(UUID().uuidString).qdpx")
        defer { try? FileManager.default.removeItem(at: file) }
        let export = RefiExport(try Self.round())
        try Data(export.project([Self.hostile])).write(to: file)
        let script = """
            import sys, zipfile, hashlib
            archive = zipfile.ZipFile(sys.argv[1])
            assert archive.testzip() is None
            print(archive.namelist()[0], hashlib.sha256(archive.read("project.qde")).hexdigest())
            """
        let (status, words) = try Self.output("/usr/bin/python3", ["-c", script, file.path])
        #expect(status == 0, "\(words)")
        let document = FileManager.default.temporaryDirectory
            .appending(path: "refi-\(UUID().uuidString).qde")
        defer { try? FileManager.default.removeItem(at: document) }
        try Data(export.projectXML([Self.hostile]).utf8).write(to: document)
        let (_, sum) = try Self.output("/usr/bin/sha256sum", [document.path])
        #expect(words == "project.qde " + sum.prefix(64) + "\n")
    }

    @Test("notes come back as they were, with codes, whatever characters they have")
    func roundTrip() throws {
        let round = try Self.round()
        let bytes = RefiExport(round).project([Self.hostile])
        #expect(bytes == RefiExport(round).project([Self.hostile]))
        let read = try RefiImport(bytes, name: "p.qdpx")
        #expect(read.tables.map(\.name) == ["bord3.bord"])
        #expect(read.tables.map(\.text) == [Self.hostile])
        #expect(read.strayCodings == 0)
        #expect(read.codebook.codes == round.codebook.codes)
        let book = try RefiImport(RefiExport(round).codebook(), name: "k.qdc")
        #expect(book.codebook.codes == round.codebook.codes)
        let again = CodebookFile(
            SourceText(name: "k.kodbok", text: CodebookText.text(book.codebook)))
        #expect(again.codebook?.codes == round.codebook.codes)
    }

    /// Python's uuid: u = uuid5(NAMESPACE_URL, "urn:lagesbild:workshop:rehab-dialog"),
    /// uuid5(u, "code/uppdrag").
    @Test("ids follow from names as another program makes them; positions count scalars")
    func idsAndPositions() throws {
        let xml = try RefiExport(Self.round()).projectXML([Self.hostile])
        let (status, guid) = try Self.output(
            "/usr/bin/python3",
            [
                "-c",
                "from uuid import *; print(uuid5(uuid5(NAMESPACE_URL, "
                    + "'urn:lagesbild:workshop:rehab-dialog'), 'code/uppdrag'), end='')",
            ])
        #expect(status == 0)
        #expect(xml.contains("<Code guid=\"\(guid)\" name=\"Uppdrag och ansvar\""))
        let selection = try #require(
            xml.firstMatch(
                of: /name="köping-3-b3-4" startPosition="(\d+)" endPosition="(\d+)"/))
        let scalars = Array(Self.hostile.unicodeScalars)
        let (start, end) = (
            try #require(Int(selection.1)), try #require(Int(selection.2))
        )
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start..<end])
        #expect(String(text).hasPrefix("Vi ses ”för” sällan 👩‍⚕️ <b>"))
    }

    @Test("codes that were set or taken away in the other program stand in the notes")
    func changedCodes() throws {
        let round = try Self.round()
        var xml = RefiExport(round).projectXML([Self.hostile])
        let coding = try #require(
            xml.firstMatch(of: /(?s)<Coding [^>]*>\s*<CodeRef [^>]*>\s*<\/Coding>/))
        xml = xml.replacingOccurrences(of: String(coding.0), with: "")
        let read = try RefiImport(Array(xml.utf8), name: "p.qde")
        let text = try #require(read.tables.first?.text)
        #expect(text.contains("efter utskrivning @brukare (x5) {^b3-1}"))
        #expect(text.contains("Gemensam plan fungerar när den används #uppdrag {^n1}"))
    }

    @Test(
        "what is no project is refused with the reason",
        arguments: [
            "", "PK\u{3}\u{4}", "<Project", "<html/>", "<!DOCTYPE x><Project/>",
        ])
    func refused(_ text: String) {
        do throws(Diagnostic) {
            _ = try RefiImport(Array(text.utf8), name: "p.qdpx")
            Issue.record("\(text) was read")
        } catch {
            #expect(error.code == .exchangeUnreadable)
        }
    }
}
