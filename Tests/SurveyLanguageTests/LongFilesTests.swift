import Diagnostics
import SurveyLanguage
import SurveyModel
import Testing

/// What would take the square of a file's length, counted where it can be.
@Suite("Long files", .timeLimit(.minutes(20)))
struct LongFilesTests {
    @Test("a line of 200,000 letters with hundreds of mistakes is told about in little text")
    func longLine() {
        let names = (0..<800).map { "okänd_\($0)_\(String(repeating: "x", count: 240)) är y" }
        let line = names.joined(separator: " eller ")
        let text = "enkät a: A\navsnitt b: B\n  visa om: \(line)\n  information i: Text\n"
        let compiled = compile(text)
        let source = SourceText(name: "test.enkat", text: text)
        let unknown = compiled.diagnostics.filter { $0.code == .unknownQuestion }
        #expect(unknown.count == names.count)
        let told = render(unknown, source).utf8.count
        #expect(told < 2000 * names.count, "\(told) bytes")
        #expect(told > 500 * names.count, "\(told) bytes")
    }

    /// 80 inner units of 25 in a register of 2,000: the units below each are its own list, and a
    /// condition on the top one names every unit once.
    @Test("an inner unit of a long register stands for those below it, each once")
    func longRegister() throws {
        var rows = ["id,namn,överordnad", "topp,Topp,"]
        for group in 0..<80 {
            rows.append("g\(group),Grupp \(group),topp")
            rows += (0..<25).map { "u\(group)_\($0),Enhet \(group) \($0),g\(group)" }
        }
        var text = "enkät a: A\nregister enhet: Var?\n  från: enheter.csv\navsnitt b: B\n"
        text += "  fråga enhet\n    register: enhet\n    krävs: ja\n"
        for group in 0..<80 {
            text += "  fråga f\(group): Fråga \(group)\n    fritext: kort\n"
            text += "    visa om: enhet är g\(group)\n"
        }
        text += "  fråga alla: Alla\n    fritext: kort\n    visa om: enhet är någon av g0, topp\n"
        let table = Fixtures.registerTable("enheter.csv", text: rows.joined(separator: "\n"))
        let compiled = SurveyCompiler.compile(source: SourceText(name: "t", text: text)) { _ in
            table
        }
        let survey = try #require(compiled.survey)
        let enhet = ItemReference(question: "enhet")
        #expect(
            survey.question("f7")?.condition
                == .isOneOf(enhet, (0..<25).map { "u7_\($0)" }))
        guard case .isOneOf(_, let all) = survey.question("alla")?.condition else {
            Issue.record("no condition")
            return
        }
        #expect(all.count == 2000)
        #expect(Set(all).count == 2000)
        #expect(all.prefix(26).last == "u1_0")
    }

    @Test("sections that are shuffled with each other are told apart from those that are not")
    func shuffledRuns() {
        func text(_ shuffled: [Bool], from: Int, to: Int) -> String {
            var text = "enkät a: A\n"
            for (index, isShuffled) in shuffled.enumerated() {
                text += "avsnitt s\(index): Avsnitt \(index)\n"
                if isShuffled { text += "  slumpa: ja\n" }
                text += "  fråga f\(index): Fråga \(index)\n    - a: A\n    - b: B\n"
                if index == to { text += "    visa om: f\(from) är a\n" }
            }
            return text
        }
        func isTold(_ shuffled: [Bool], from: Int, to: Int) -> Bool {
            compile(text(shuffled, from: from, to: to)).diagnostics
                .contains { $0.code == .forwardReference }
        }
        #expect(isTold([true, true, true], from: 0, to: 2))
        #expect(!isTold([true, false, true], from: 0, to: 2))
        #expect(!isTold([true, true, false], from: 1, to: 2))
        #expect(isTold([false, true, true], from: 1, to: 2))
        #expect(!isTold([false, false], from: 0, to: 1))
    }

    @Test("a name is found in the module it stands in, however many there are")
    func manyModules() throws {
        var text = "enkät a: A\n"
        text += (0..<60).map { "inkludera: m\($0).enkat\n" }.joined()
        text += "avsnitt b: B\n  information i: Text\n"
        let compiled = SurveyCompiler.compile(
            source: SourceText(name: "a.enkat", text: text),
            registerRows: { _ in throw RegisterFileError(reason: "") },
            module: { path in
                let number = path.dropFirst().prefix { $0.isNumber }
                return SourceText(
                    name: path, text: "modul m\(number): M\n\nomrade o\(number): O\n")
            })
        let unknown = compiled.diagnostics.filter { $0.code == .unknownKeyword }
        #expect(unknown.count == 60)
        for (number, diagnostic) in unknown.enumerated() {
            guard case .text(let range) = diagnostic.place, let file = diagnostic.file else {
                Issue.record("no place")
                continue
            }
            let source = try #require(compiled.sources.first { $0.name == file })
            #expect(source.substring(range) == "omrade", "\(number)")
            #expect(diagnostic.facts[.name] == "omrade")
        }
        #expect(Set(unknown.compactMap(\.file)).count == 60)
    }
}
