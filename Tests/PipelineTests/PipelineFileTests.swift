import Diagnostics
import Dialogue
import Foundation
import Pipeline
import Testing

/// pipelines.yml: what is written right is read, what is written wrong is told with its place.
@Suite("pipelines.yml")
struct PipelineFileTests {
    private func read(_ text: String) -> (PipelineFile, String) {
        let file = PipelineFile(text: text, name: "pipelines.yml")
        let renderer = DiagnosticRenderer(language: .swedish, sources: [file.source])
        return (file, file.diagnostics.map(renderer.text).joined(separator: "\n"))
    }

    @Test("every key is read")
    func everyKey() throws {
        let (file, messages) = read(
            """
            pipelines:
              rehab-2026:
                survey: a.enkat
                responses:
                  - path: svar/*.csv
                    format: limesurvey
                    wave: 2025-höst
                  - path: "mer svar/å?.json"
                  - enkel.csv
                quality:
                  rejected: { warn: 5, stop: 2.5% }
                reports: [units, tables]
              "2027":
                survey: b.enkat
            """)
        #expect(messages.isEmpty, "\(messages)")
        #expect(file.pipelines.map(\.name) == ["rehab-2026", "2027"])
        let first = try #require(file.pipelines.first)
        #expect(first.survey == "a.enkat")
        #expect(first.responses.map(\.path) == ["svar/*.csv", "mer svar/å?.json", "enkel.csv"])
        #expect(first.responses.map(\.format) == ["limesurvey", nil, nil])
        #expect(first.responses.map(\.wave) == ["2025-höst", nil, nil])
        #expect(
            first.quality.rejected.warn == .count(5) && first.quality.rejected.stop == .percent(2.5)
        )
        #expect(first.reports == [.units, .tables])
        #expect(file.pipelines[1].reports == [.leadership, .units, .tables, .followUp])
    }

    @Test("a code has limits of its own, and a misspelt one is told")
    func codes() throws {
        let head = "pipelines:\n  a:\n    survey: x\n    quality:\n"
        let file = PipelineFile(
            text: head + "      E306: { warn: 10 }\n      V301: { stop: 2% }\n", name: "p.yml")
        #expect(file.diagnostics.isEmpty)
        let rules = try #require(file.pipelines.first).quality.rules
        #expect(rules.map(\.code) == [.unknownAnswer, .answerNotShown])
        #expect(rules.map(\.limits.warn) == [.count(10), nil])
        #expect(rules.map(\.limits.stop) == [nil, .percent(2)])
        let wrong = PipelineFile(text: head + "      E3O6: { warn: 10 }\n", name: "p.yml")
        #expect(wrong.diagnostics.map(\.code) == [.unknownKey])
        #expect(wrong.diagnostics.first?.fix?.replacement == "E306")
    }

    @Test(
        "what is wrong has a place and a suggestion",
        arguments: [
            (
                "pipelines:\n  a:\n    survey: x\n    headcounts:\n      \"2025\":\n", "5:8",
                "[E436]",
                "headcounts.2025 har inget värde."
            ),
            (
                "pipelines:\n  a:\n    survey: x\n    headcounts:\n      \"2025\": { path: x.csv }\n",
                "5:8", "[E436]", "headcounts.2025 har inget värde."
            ),
            (
                "pipelines:\n  a:\n    survey:\n    plan: x.yaml\n", "3:12", "[E436]",
                "survey har inget värde."
            ),
            (
                "pipelines:\n  a:\n    survey: x\n    outcomes: [x.csv]\n", "4:15", "[E436]",
                "outcomes har inget värde."
            ),
            (
                "pipelines:\n  a:\n    survey: x\n    reports: [leadrship]\n", "4:15", "[E404]",
                "Menade du \"leadership\"?"
            ),
            (
                "pipelines:\n  a:\n    survey: x\n    responses:\n      - path: x\n        format: limesurvy\n",
                "6:17", "[E404]", "Menade du \"limesurvey\"?"
            ),
            (
                "pipelines:\n  a:\n    survey: x\n    quality:\n      rejected: { stop: många }\n",
                "5:25", "[E404]", "5, 1%"
            ),
            (
                "pipelines:\n  a:\n    survey: x\n    quality:\n      rejected: { stopp: 5 }\n",
                "5:19", "[E402]", "Menade du \"stop\"?"
            ),
            (
                "pipelines:\n  a:\n    survey: x\n    responses:\n      - paht: x\n", "5:9",
                "[E402]",
                "Menade du \"path\"?"
            ),
            (
                "pipelines:\n  a:\n    survey: x\n    reports: unit\n", "4:14", "[E404]",
                "Menade du \"units\"?"
            ),
            ("pipelines:\n  ../a:\n    survey: x\n", "2:3", "[E406]", "Börja med en bokstav"),
            ("pipelines:\n  a: x\n", "2:6", "[E405]", "survey, responses"),
            ("piplines:\n  a:\n    survey: x\n", "1:1", "[E402]", "Menade du \"pipelines\"?"),
            ("pipelines:\n  a:\n\tsurvey: x\n", "3:1", "[E401]", "inte tabbar"),
            (
                "pipelines:\n  a:\n    survey: x\n    responses:\n      - path: x\n        columns:\n          q: a\n          q: b\n",
                "8:11", "[E455]", "\"q\" står två gånger"
            ),
            ("pipelines:\n  åäö:\n    servey: x\n", "3:5", "[E402]", "Menade du \"survey\"?"),
        ])
    func mistakes(_ text: String, _ place: String, _ code: String, _ words: String) {
        let (_, messages) = read(text)
        #expect(messages.contains("pipelines.yml:\(place): fel \(code)"), "\(messages)")
        #expect(messages.contains(words), "\(messages)")
    }

    @Test("lines that refer to each other until they mean 10⁹ values are not read")
    func references() {
        let lines = (1...8).map { "  a\($0): &a\($0) [" + list("*a\($0 - 1)") + "]\n" }
        let (file, messages) = read(
            "pipelines:\n  a0: &a0 [" + list("x") + "]\n" + lines.joined())
        #expect(messages.contains("pipelines.yml: fel [E456]"), "\(messages)")
        #expect(file.pipelines.isEmpty)
        let (once, none) = read("pipelines:\n  a: &a\n    survey: x\n  b: *a\n")
        #expect(once.pipelines.map(\.survey) == ["x", "x"] && none.isEmpty)
    }

    private func list(_ item: String) -> String {
        Array(repeating: item, count: 10).joined(separator: ", ")
    }

    @Test(
        "one name twice, and no pipeline at all, are mistakes",
        arguments: [
            "pipelines:\n  a:\n    survey: x\n  a:\n    survey: y\n", "pipelines: {}\n",
            "pipelines:\n",
            "", "- a\n- b\n", "# bara en kommentar\n",
        ])
    func nothingToRun(_ text: String) {
        let (file, messages) = read(text)
        #expect(file.diagnostics.contains { $0.severity == .error }, "\(messages)")
    }

    @Test("notes need the workshop that they are of")
    func workshops() {
        let text =
            "pipelines:\n  a:\n    survey: x\n    workshops: w/*.bord\n    codebook: k.kodbok\n"
        let (file, messages) = read(text)
        #expect(messages.contains("pipelines.yml:4:16: fel [E403]"), "\(messages)")
        #expect(messages.contains("\"workshop\" saknas"), "\(messages)")
        #expect(file.pipelines.first?.dialogue == nil)
        let whole = read(text + "    workshop: d.workshop\n").0
        #expect(whole.diagnostics.isEmpty)
        #expect(whole.pipelines.first?.dialogue?.notes == "w/*.bord")
        #expect(whole.pipelines.first?.dialogue?.workshop == "d.workshop")
        #expect(whole.pipelines.first?.dialogue?.codebook == "k.kodbok")
    }

    @Test("boards need to be told where a note's text, area, horizon and forum stand")
    func boards() {
        let text = """
            pipelines:
              a:
                survey: x
                workshop: d.workshop
                boards:
                  path: tavla.csv
                  columns: { text: Inlägg, area: Område, horizon: När }
                  always: { forum: natet, kind: hinder }
                  values: { horizon: { I dag: nuläge } }
                  participants: { ft: 3 }

            """
        let (file, messages) = read(text)
        #expect(file.diagnostics.isEmpty, "\(messages)")
        let board = file.pipelines.first?.dialogue?.boards.first
        #expect(board?.path == "tavla.csv")
        #expect(board?.mapping.columns[.text]?.text == "Inlägg")
        #expect(board?.mapping.always[.forum]?.text == "natet")
        #expect(board?.mapping.values[.horizon]?["i dag"]?.text == "nuläge")
        #expect(board?.mapping.participants?.map(\.count) == [3])
        func told(_ old: String, _ new: String) -> String {
            read(text.replacingOccurrences(of: old, with: new)).1
        }
        #expect(told(", horizon: När", "").contains("pipelines.yml:6:13: fel [E403] \"horizon\""))
        #expect(told("columns:", "preset: pollis\n      columns:").contains("Menade du \"polis\"?"))
        #expect(told("kind: hinder", "text: hej").contains("\"text\""))
        #expect(told("ft: 3", "ft: många").contains("många"))
        #expect(told("{ I dag: nuläge }", "nuläge").contains("E40"))
        #expect(told("    workshop: d.workshop\n", "").contains("\"workshop\" saknas"))
    }

    @Test("random bytes never bring it down")
    func randomBytes() {
        var random = Numbers(state: 3)
        let pieces = [
            "pipelines:", "\n", "  ", "a", ":", "- ", "{", "}", "[", "]", "\t", "&x ", "*x", "\"",
            "'", "#", "|", ">", "å", "survey: x", "\u{0}", "!!", "columns:", "one-hot:",
            "~", "responses:", "path: x", "%", "? ",
        ]
        for _ in 0..<2000 {
            let text = (0..<random.below(30)).map { _ in pieces[random.below(pieces.count)] }
            let (file, _) = read(text.joined())
            #expect(file.diagnostics.allSatisfy { !$0.code.rawValue.isEmpty })
        }
    }
}
