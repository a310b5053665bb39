import Foundation
import Testing

/// `lagesbild import` as a shell sees it.
@Suite("The command import")
struct ImportCommandTests {
    private let folder: ProjectFolder

    init() throws {
        folder = try SmallSurvey.withAnswers()
        try folder.write(
            """
            | survey |
            | | type | name | label | relevant |
            | | integer | n | How many? | |
            | | geopoint | here | Where? | ${n} > 1 |

            """, to: "form.md")
    }

    private func run(_ arguments: String...) throws -> Command {
        try Tool.run(["import"] + arguments, in: folder.path, environment: [:])
    }

    @Test("a survey is written that checks without errors, and what is left out is told with place")
    func writes() throws {
        let done = try run("form.md", "-o", "new.enkat", "--language", "en")
        #expect(done.status == 0, "\(done.problems)")
        #expect(done.output.isEmpty)
        #expect(done.problems.contains("form.md:4:2: warning [V603]"))
        #expect(done.problems.contains("new.enkat: written"))
        let checked = try Tool.run(["check", "new.enkat"], in: folder.path, environment: [:])
        #expect(checked.status == 0, "\(checked.problems)")
    }

    @Test("a file that is there is left alone, until --force")
    func keeps() throws {
        try folder.write("mine", to: "new.enkat")
        let refused = try run("form.md", "-o", "new.enkat")
        #expect(refused.status == 1 && refused.problems.contains("[E605]"))
        #expect(try String(contentsOfFile: folder.path + "/new.enkat", encoding: .utf8) == "mine")
        #expect(try run("form.md", "-o", "new.enkat", "--force").status == 0)
        let text = try String(contentsOfFile: folder.path + "/new.enkat", encoding: .utf8)
        #expect(text.hasPrefix("survey form: form\n"))
    }

    @Test("without -o the survey alone is on standard output")
    func output() throws {
        let done = try run("form.md")
        #expect(done.status == 0)
        #expect(done.output.hasPrefix("survey form: form\n"))
        #expect(!done.output.contains("V603"))
    }

    @Test("a file that is no form is refused with 1, a format there is none of with 2")
    func refusals() throws {
        for file in [SmallSurvey.file, SmallSurvey.answers + "/b-forms.csv"] {
            let refused = try run(file, "-o", "x.enkat")
            #expect(refused.status == 1 && refused.problems.contains("[E601]"), "\(file)")
        }
        #expect(!folder.has("x.enkat"))
        #expect(try run("nowhere.xlsx").status == 1)
        let format = try run("form.md", "--format", "xlsfrm")
        #expect(format.status == 2 && format.problems.contains("xlsform"))
    }
}
