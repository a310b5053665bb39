import FormSchemas
import Foundation
import Simulation
import SurveyModel
import Tables
import Testing

@Suite("Made-up exports")
struct SimulatedExportTests {
    private let survey: Survey
    private let layout: ColumnLayout

    init() throws {
        survey = try ExampleSurvey.load()
        layout = ColumnLayout(survey)
    }

    private func bytes(_ format: ExportFormat, seed: UInt64 = 7) throws -> [UInt8] {
        try SimulatedExport.bytes(
            survey, layout: layout, answers: 60, seed: seed, format: format)
    }

    @Test("are the same bytes for the same seed", arguments: ExportFormat.allCases)
    func reproducible(_ format: ExportFormat) throws {
        let once = try bytes(format)
        let again = try bytes(format)
        let other = try bytes(format, seed: 8)
        #expect(once == again)
        #expect(once != other)
    }

    @Test(
        "have the encoding, separator and line ends of their tool",
        arguments: [
            (ExportFormat.microsoftForms, TextEncoding.windows1252, UInt8(ascii: ";"), true),
            (.limeSurvey, .utf8WithBOM, UInt8(ascii: ";"), true),
            (.table, .utf8, UInt8(ascii: ","), false),
        ])
    func dialects(
        _ format: ExportFormat, _ encoding: TextEncoding, _ separator: UInt8, _ isCRLF: Bool
    ) throws {
        let bytes = try bytes(format)
        let table = try SmallTable(TableInput(name: "x.csv", bytes: bytes))
        #expect(table.encoding == encoding)
        #expect(table.dialect.separator == separator)
        #expect((table.dialect.lineEnd == .crlf) == isCRLF)
        #expect(table.faults.isEmpty)
        let shape = ExportShape(survey: survey, layout: layout, format: format, language: "sv")
        #expect(
            table.header == shape.writtenSystem.map(\.header) + shape.columns.map(\.header)
                + shape.closingSystem.map(\.header))
        #expect(table.rows.filter { !$0.cells.allSatisfy(\.isEmpty) }.count == 60)
    }

    @Test("LimeSurvey's ends with one blank line and quotes every cell")
    func limeSurvey() throws {
        let text = String(decoding: try bytes(.limeSurvey), as: UTF8.self)
        #expect(text.hasSuffix("\"\r\n\r\n"))
        #expect(text.contains("\"komp[neuro][1]\""))
    }

    @Test("SurveyJS' nests a pair by row and side and leaves out what has no answer")
    func surveyJS() throws {
        let document = try JSONSerialization.jsonObject(with: Data(try bytes(.surveyJS)))
        let responses = try #require(document as? [[String: Any]])
        #expect(responses.count == 60)
        let komp = responses.compactMap { $0["komp"] as? [String: [String: String]] }
        #expect(komp.contains { $0["neuro"]?["nu"] != nil })
        let managers = responses.filter { $0["yrke"] as? String == "chef" }
        #expect(managers.allSatisfy { $0["komp"] == nil })
        #expect(responses.contains { $0["hinder"] is [String] })
        #expect(responses.contains { $0["forslag"] == nil })
    }

    @Test("the form's own are accepted by its JSON Schema")
    func schema() throws {
        let python = ExampleSurvey.root.appendingPathComponent(".venv/bin/python")
        guard FileManager.default.isExecutableFile(atPath: python.path) else {
            print("jsonschema is missing: made-up answers are not judged by the schema")
            return
        }
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("simulated-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try JSONSchemaTarget().emit(survey, layout: layout)
        let schema = folder.appendingPathComponent("schema.json")
        try Data(try #require(files.first).bytes).write(to: schema)
        let export = try SimulatedExport.bytes(
            survey, layout: layout, answers: 300, seed: 7, format: .lagesbild)
        let responses = folder.appendingPathComponent("documents.json")
        try (Data("{\"files\":[".utf8) + Data(export) + Data("]}".utf8)).write(to: responses)

        let process = Process()
        process.executableURL = python
        process.arguments = [
            ExampleSurvey.root.appendingPathComponent("Tests/Peers/schema_check.py").path,
            schema.path, responses.path,
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(String(decoding: data, as: UTF8.self) == "{\"rows\": [], \"files\": [[]]}")
    }
}
