import Diagnostics
import Foundation
import Pipeline
import Testing

/// The stories that `lagesbild explain` tells are true: their examples are compiled.
@Suite("Stories of codes")
struct StoryTests {
    @Test("every code has a story in Swedish and in English")
    func everyCodeHasAStory() {
        for code in DiagnosticCode.allCases {
            let story = Stories.all[code]
            let texts = MessageLanguage.allCases.map { story?.text(in: $0) ?? "" }
            #expect(texts.allSatisfy { $0.count > 20 }, "\(code.rawValue) \(code)")
            #expect(texts[0] != texts[1], "\(code.rawValue) is not translated")
        }
    }

    /// What a snippet cannot bring about: bytes that are no text, more answers than fit a page, and
    /// what depends on a form that has its own limits or on what was published before.
    private static let withoutExample: Set<DiagnosticCode> = [
        .notUTF8, .tooManyCategories, .targetNameCollision, .targetCannotExpress,
        .lockUnreadable, .lockOfOtherSurvey, .publishedPartRemoved, .publishedAnswerRemoved,
        .answerKindChanged, .idReused, .formerlyUnknown, .formerlyStillThere,
        .formerlyClaimedTwice, .formerlyItself, .looksRenamed, .optionsReordered,
        .codeGivenToAnother, .answerRoleChanged, .outdatedTranslation, .publishedTextChanged,
        .conditionChanged, .calculationChanged, .scaleExtended,
    ]

    private static let surveyCodes = DiagnosticCode.allCases.filter { code in
        ["E0", "V1"].contains { code.rawValue.hasPrefix($0) } && !withoutExample.contains(code)
    }

    @Test(
        "the example brings about its code and no other; mended it does not, and has no errors",
        arguments: surveyCodes)
    func examples(_ code: DiagnosticCode) throws {
        let story = try #require(Stories.all[code])
        let example = try #require(story.example, "\(code.rawValue) has no example")
        let before = try codes(of: example.before, example.files, except: code)
        #expect(before == [code], "\(code.rawValue) before: \(before.map(\.rawValue))")
        let after = try codes(of: example.after, example.files, except: code)
        #expect(
            !after.contains(code) && after.allSatisfy { $0.severity == .warning },
            "\(code.rawValue) after: \(after.map(\.rawValue))")
    }

    /// The codes told about a text, each once. A text that begins without `enkät` gets that line;
    /// that it has no notice on personal data is told of every short text and left out.
    private func codes(
        of text: String, _ files: [Story.Example.File], except wanted: DiagnosticCode
    ) throws -> [DiagnosticCode] {
        let folder = try ProjectFolder()
        for file in files { try folder.write(file.text + "\n", to: file.name) }
        let isWhole =
            ["enkät", "modul"].contains { word in
                text.split(separator: "\n").contains { $0.hasPrefix(word) }
            } || wanted == .emptySurvey
        try folder.write((isWhole ? "" : "enkät prov: Prov\n\n") + text + "\n", to: "prov.enkat")
        let definition = SurveyDefinition(path: "prov.enkat", in: folder.project)
        var found: [DiagnosticCode] = []
        for code in definition.diagnostics.map(\.code) where !found.contains(code) {
            if code != .noPersonalDataNotice || wanted == code { found.append(code) }
        }
        return found
    }

    @Test("a code can be written as people write it; an unknown one is refused with the nearest")
    func lookingUp() throws {
        for text in ["E041", "e041", "[E041]"] {
            #expect(try Explanation(text).code == .duplicateQuestionText)
        }
        do {
            _ = try Explanation("E41")
            Issue.record("E41 was taken for a code")
        } catch {
            #expect(error.code == .unknownCode)
            #expect(error.fix?.replacement == "E041")
        }
    }
}

/// `lagesbild explain` as a shell sees it.
@Suite("lagesbild explain")
struct ExplainCommandTests {
    @Test("tells the story in the language asked for, with the example before and after")
    func tells() throws {
        let swedish = try Tool.run(["explain", "E041"])
        #expect(swedish.status == 0)
        #expect(swedish.output.hasPrefix("E041: Frågetexten finns redan: \"…\".\n\n"))
        #expect(swedish.output.contains("Så blir det fel:\n\n    avsnitt a: Stöd\n"))
        #expect(swedish.problems.isEmpty)
        let english = try Tool.run(["explain", "E041", "--language", "en"])
        #expect(english.output.contains("This mends it:"))
        let tab = try Tool.run(["explain", "e001"])
        #expect(!tab.output.contains("\t"), "a tab must be seen")
    }

    @Test("is one JSON object for machines")
    func json() throws {
        let run = try Tool.run(["explain", "V101", "--json"])
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: String])
        #expect(object["code"] == "V101" && object["severity"] == "warning")
        #expect(object["file:enheter.csv"]?.hasPrefix("id,namn") == true)
    }

    @Test("an unknown code ends with 2 and names the one meant")
    func unknown() throws {
        let run = try Tool.run(["explain", "E041a"])
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.problems.contains("fel [E431] Ingen kod heter \"E041a\"."))
        #expect(run.problems.contains("Menade du \"E041\"?"), "\(run.problems)")
    }
}
