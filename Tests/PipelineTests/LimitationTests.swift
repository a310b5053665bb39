import Diagnostics
import Foundation
import Pipeline
import Testing

/// What form targets cannot express (V130), as it is told when a survey is compiled.
@Suite("What tools cannot express")
struct LimitationTests {
    private let folder: ProjectFolder

    init() throws {
        folder = try ProjectFolder()
        for name in ["every-kind.enkat", "skalor.enkat", "enheter.csv"] {
            try folder.write(
                Data(contentsOf: Repository.root.appendingPathComponent("Tests/Samples/" + name)),
                to: name)
        }
    }

    private var limitations: [Diagnostic] {
        SurveyDefinition(path: "every-kind.enkat", in: folder.project).limitations
    }

    @Test("tools that lose the same in the same places stand on one line, in the file's order")
    func oneLine() throws {
        let told = limitations
        let losses = told.map { [$0.facts[.reason], $0.facts[.list]] }
        #expect(Set(losses).count == losses.count)
        #expect(told.contains { ($0.facts[.name] ?? "").contains(", ") })
        let starts = told.compactMap { diagnostic -> Int? in
            if case .text(let range) = diagnostic.place { range.start } else { nil }
        }
        #expect(starts == starts.sorted() && starts.count == told.count)
        // No name is repeated within a line.
        for diagnostic in told {
            for fact in [Fact.name, .list] {
                let names = (diagnostic.facts[fact] ?? "").components(separatedBy: ", ")
                #expect(Set(names).count == names.count, "\(names)")
            }
        }
    }

    @Test("each place is shown once, and what to do is said once")
    func shown() throws {
        for (language, advice) in [("sv", "Inget behöver rättas"), ("en", "Nothing needs mending")]
        {
            let run = try Tool.run(
                ["compile", "every-kind.enkat", "-o", "ut", "--language", language],
                in: folder.path)
            #expect(run.status == 0, "\(run.problems)")
            let lines = run.problems.components(separatedBy: "\n")
            let heads = lines.filter { $0.contains("[V130]") }
            #expect(heads.count == limitations.count)
            let places = heads.compactMap { $0.components(separatedBy: ": ").first }
            let first = try #require(lines.firstIndex { $0.contains("[V130]") })
            let carets = lines[first...].filter { $0.contains("| ") && $0.contains("^") }
            #expect(carets.count == Set(places).count, "\(run.problems)")
            #expect(lines.filter { $0.contains(advice) }.count == 1, "\(run.problems)")
        }
    }

    @Test("a run tells the same")
    func run() throws {
        let text = "pipelines:\n  allt:\n    survey: every-kind.enkat\n    responses: []\n"
        try folder.write(text, to: "pipelines.yml")
        let run = try Tool.run(["run"], in: folder.path)
        let heads = run.problems.components(separatedBy: "\n").filter { $0.contains("[V130]") }
        let compile = try Tool.run(["compile", "every-kind.enkat", "-o", "ut"], in: folder.path)
        let expected = compile.problems.components(separatedBy: "\n").filter {
            $0.contains("[V130]")
        }
        #expect(heads == expected && !heads.isEmpty, "\(run.problems)")
    }
}
