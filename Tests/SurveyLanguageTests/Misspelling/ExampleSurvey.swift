import Diagnostics
import Foundation
import SurveyLanguage

/// A survey or module that lies in the repository, with the files it asks for.
struct ExampleSurvey: Sendable {
    let path: String
    let text: String
    private let registers: [String: RegisterTable]
    private let modules: [String: SourceText]

    static let paths = [
        "Surveys/rehab2026/rehab2026.enkat", "Surveys/omvarldsbevakning/omvarldsbevakning.enkat",
        "Surveys/dialogtraffar/dialogtraffar.enkat", "Surveys/library/skalor.enkat",
        "Surveys/library/hme.enkat", "Surveys/library/bakgrund.enkat",
        "Tests/Samples/skalor.enkat", "Tests/Samples/every-kind.enkat",
    ]

    init(_ path: String) throws {
        self.path = path
        let file = Fixtures.repository.appending(path: path)
        let folder = file.deletingLastPathComponent()
        text = try String(contentsOf: file, encoding: .utf8)
        // Read once: the survey is compiled many times.
        var registers: [String: RegisterTable] = [:]
        var modules: [String: SourceText] = [:]
        _ = SurveyCompiler.compile(
            source: SourceText(name: path, text: text),
            registerRows: { name in
                let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
                let table = Self.table(name, text)
                registers[name] = table
                return table
            },
            module: { name in
                let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
                let source = SourceText(name: name, text: text)
                modules[name] = source
                return source
            })
        self.registers = registers
        self.modules = modules
    }

    /// The survey with another text.
    func compiled(_ text: String) -> CompiledSurvey {
        SurveyCompiler.compile(
            source: SourceText(name: path, text: text),
            registerRows: { name in
                guard let table = registers[name] else { throw RegisterFileError(reason: "") }
                return table
            },
            module: { name in
                guard let source = modules[name] else { throw ModuleFileError(reason: "") }
                return source
            }, checksReachability: false)
    }

    /// Rows of a CSV whose cells may stand in quotation marks, on one line each.
    private static func table(_ name: String, _ text: String) -> RegisterTable {
        let lines = text.split(separator: "\n").map { cells(of: $0) }
        let rows = lines.enumerated().dropFirst().map {
            RegisterTable.Row(line: $0 + 1, cells: $1)
        }
        return RegisterTable(name: name, header: lines.first ?? [], rows: rows)
    }

    private static func cells(of line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}
