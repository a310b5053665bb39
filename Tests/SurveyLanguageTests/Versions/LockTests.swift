import Diagnostics
import SurveyModel
import Testing

@testable import SurveyLanguage

/// A published survey, changed in one way at a time.
@Suite("Låsfilen")
struct LockTests {
    private static let published = """
        enkät prov: Prov | en: Trial
          språk: sv, en
        skala grad: Grad | en: Degree
          1: Inte alls | en: Not at all
          2: Delvis | en: Partly
          3: Helt | en: Fully
          saknas 9: Vet ej | en: Don't know
        avsnitt a: A | en: A
          fråga yrke: Vad är du? | en: What are you?
            krävs: ja
            - ft: Fysioterapeut | en: Physiotherapist
            - at: Arbetsterapeut | en: Occupational therapist
            - chef: Chef | en: Manager
          fråga hinder: Vilka hinder? | en: Which obstacles?
            flera
            - tid: Tid | en: Time
            - lokal: Lokal | en: Premises
          par komp: Hur väl räcker det? | en: How well?
            skala: grad
            nuläge: I dag | en: Today
            framtida behov: Sedan | en: Later
            rad neuro: Neurologi | en: Neurology
            rad smärta: Smärta | en: Pain
          fråga antal: Hur många? | en: How many?
            heltal
          fråga varför: Varför? | en: Why?
            fritext: lång
            visa om: yrke är ft

        """

    private func lock(_ text: String) throws -> SurveyLock {
        let compiled = compile(text)
        return SurveyLock(try #require(compiled.survey, "\(compiled.diagnostics.map(\.code))"))
    }

    private func check(_ text: String, after lock: SurveyLock) -> CompiledSurvey {
        SurveyCompiler.compile(
            source: SourceText(name: "prov.enkat", text: text),
            registerRows: { _ in throw RegisterFileError(reason: "") },
            lock: SourceText(name: "prov.enkat.lock", text: lock.text))
    }

    private func codes(_ changes: (String, String)...) throws -> [DiagnosticCode] {
        var text = Self.published
        for (before, after) in changes {
            #expect(text.contains(before))
            text = text.replacing(before, with: after)
        }
        return check(text, after: try lock(Self.published)).diagnostics.map(\.code)
            .filter { $0 != .noPersonalDataNotice }
            .sorted { $0.rawValue < $1.rawValue }
    }

    @Test("says nothing about what was published")
    func unchanged() throws {
        #expect(try codes().isEmpty)
    }

    @Test("is read as it was written, and the same survey gives the same text")
    func roundTrip() throws {
        let lock = try lock(Self.published)
        #expect(LockFile(SourceText(name: "l", text: lock.text)).lock == lock)
        #expect(try self.lock(Self.published).text == lock.text)
    }

    @Test("what breaks answers that were given is an error, told once")
    func errors() throws {
        #expect(
            try codes(("  fråga antal: Hur många? | en: How many?\n    heltal\n", ""))
                == [.publishedPartRemoved])
        #expect(
            try codes(("    rad smärta: Smärta | en: Pain\n", "")) == [.publishedPartRemoved])
        #expect(
            try codes(("    - at: Arbetsterapeut | en: Occupational therapist\n", ""))
                == [.publishedAnswerRemoved])
        #expect(try codes(("  3: Helt | en: Fully\n", "")) == [.publishedAnswerRemoved])
        #expect(try codes(("    heltal", "    fritext: kort")) == [.answerKindChanged])
        #expect(try codes(("    flera\n", "")) == [.answerKindChanged])
        #expect(try codes(("rad neuro", "rad nerv")) == [.looksRenamed])
        #expect(try codes(("fråga antal", "fråga mängd")) == [.looksRenamed])
        #expect(try codes(("- tid:", "- tidsbrist:")) == [.looksRenamed])
        #expect(
            try codes(("  saknas 9", "  ej relevant 9")) == [.answerRoleChanged])
        #expect(
            try codes(
                ("- tid: Tid | en: Time", "- tid: LOKAL"),
                ("- lokal: Lokal | en: Premises", "- lokal: Tid | en: Time"),
                ("LOKAL", "Lokal | en: Premises"))
                == [.codeGivenToAnother])
        let first = "    - tid: Tid | en: Time\n"
        let second = "    - lokal: Lokal | en: Premises\n"
        #expect(try codes((first + second, second + first)) == [.optionsReordered])
        #expect(
            try codes(
                (first + second, second + first), ("    flera\n", "    flera\n    slumpa: ja\n")
            )
            .isEmpty)
        #expect(try codes(("enkät prov", "enkät annan")) == [.lockOfOtherSurvey])
    }

    @Test("a renaming that is declared is no error")
    func renamed() throws {
        #expect(
            try codes(
                (
                    "fråga antal: Hur många? | en: How many?\n",
                    "fråga mängd: Hur många? | en: How many?\n    tidigare: antal\n"
                )
            )
            .isEmpty)
        #expect(
            try codes(
                (
                    "rad neuro: Neurologi | en: Neurology\n",
                    "rad nerv: Neurologi | en: Neurology\n      tidigare: neuro\n"
                )
            )
            .isEmpty)
        // The condition asks for the same answer under its new name.
        #expect(
            try codes(
                (
                    "- ft: Fysioterapeut | en: Physiotherapist\n",
                    "- fysio: Fysioterapeut | en: Physiotherapist\n      tidigare: ft\n"
                ),
                ("yrke är ft", "yrke är fysio")
            ).isEmpty)
    }

    @Test("a renaming that cannot be is an error")
    func impossibleRenamings() throws {
        let line = "rad neuro: Neurologi | en: Neurology\n"
        #expect(
            try codes((line, line + "      tidigare: smärta\n")) == [.formerlyStillThere])
        #expect(try codes((line, line + "      tidigare: neuro\n")) == [.formerlyItself])
        #expect(
            try codes(
                (
                    "rad neuro: Neurologi | en: Neurology\n",
                    "rad nerv: Nerver | en: Nerves\n      tidigare: nevro\n"
                ))
                == [.formerlyUnknown])
    }

    @Test("what only breaks the series is a warning")
    func warnings() throws {
        #expect(
            try codes(("Hur många? | en: How many?", "Hur många är ni? | en: How many are you?"))
                == [.publishedTextChanged])
        #expect(
            try codes(("Hur många? | en: How many?", "Hur många är ni? | en: How many?"))
                == [.outdatedTranslation, .publishedTextChanged])
        #expect(try codes(("| en: How many?", "| en: What number?")).isEmpty)
        #expect(try codes(("Hur många? | en", "hur  många? | en")).isEmpty)
        #expect(
            try codes(("  3: Helt | en: Fully", "  3: Helt | en: Fully\n  4: Mer | en: More"))
                == [.scaleExtended])
        #expect(try codes(("yrke är ft", "yrke är at")) == [.conditionChanged])
        #expect(try codes(("    heltal", "    decimaltal")).isEmpty)
    }

    @Test("counts up when something changed, keeps what was, and forbids to use it again")
    func nextVersion() throws {
        let first = try lock(Self.published)
        let same = SurveyLock.next(for: try #require(compile(Self.published).survey), after: first)
        #expect(same == first)
        let renamed = Self.published
            .replacing("par komp:", with: "par kompetens:")
            .replacing("    skala: grad", with: "    tidigare: komp\n    skala: grad")
        let survey = try #require(check(renamed, after: first).survey)
        let second = SurveyLock.next(for: survey, after: first)
        #expect(second.version == 2)
        #expect(second.text.contains("question kompetens pair list scale/grad since 1 former komp"))
        #expect(
            second.text.contains(
                "  column kompetens_neuro_nu row neuro now since 1 former komp_neuro_nu"))
        // Published again under its new name, the line with the old one may stay or go.
        #expect(check(renamed, after: second).diagnostics.allSatisfy { $0.severity == .warning })
        let without = renamed.replacing("    tidigare: komp\n", with: "")
        #expect(!check(without, after: second).hasErrors)
        // Another pair must not take the old name.
        let reused =
            without + """
                  par komp: Något annat? | en: Something else?
                    skala: grad
                    nuläge: I dag | en: Today
                    framtida behov: Sedan | en: Later
                    rad a: A | en: A

                """
        #expect(
            check(reused, after: second).diagnostics.filter { $0.severity == .error }.map(\.code)
                == [.idReused])
        // Three generations: the first name still leads to the third.
        let third = renamed.replacing("par kompetens:", with: "par kunnande:")
            .replacing("tidigare: komp", with: "tidigare: kompetens, komp")
        let last = SurveyLock.next(
            for: try #require(check(third, after: second).survey), after: second)
        #expect(last.version == 3)
        #expect(last.text.contains("former kompetens_neuro_nu,komp_neuro_nu"))
    }

    @Test("what changed since an earlier wave breaks the series of its questions, and of no others")
    func series() throws {
        let first = Self.published.replacing(
            "  språk: sv, en\n", with: "  språk: sv, en\n  mättillfälle: 2025\n")
        let start = try lock(first)
        #expect(start.text.contains("\nwave 1 2025\n"))
        let second = first.replacing("mättillfälle: 2025", with: "mättillfälle: 2026 vår")
            .replacing("Hur väl räcker det?", with: "Räcker det?")
        let survey = try #require(check(second, after: start).survey)
        let next = SurveyLock.next(for: survey, after: start)
        #expect(next.text.contains("\nwave 1 2025\nwave 2 2026 vår\n"))
        // What is written is read again.
        let read = try #require(
            LockFile(SourceText(name: "l", text: next.text)).lock)
        #expect(read == next)
        func broken(_ survey: Survey, _ lock: SurveyLock?, since wave: String) -> [String] {
            let breaks = SeriesBreaks(survey, lock, since: wave)
            return survey.questions.filter { question in
                question.rows.isEmpty
                    ? breaks.breaks(question, row: nil)
                    : question.rows.contains { breaks.breaks(question, row: $0.id) }
            }.map(\.id)
        }
        #expect(broken(survey, next, since: "2025") == ["komp"])
        #expect(broken(survey, next, since: "2026 vår") == [])
        #expect(broken(survey, nil, since: "2025") == [])
        // A wave that was never published is as old as the lock.
        #expect(broken(survey, next, since: "2020") == ["komp"])
        // An option in other words, a row in other words, and a level in other words.
        let third = second.replacing("2026 vår", with: "2027")
            .replacing("at: Arbetsterapeut |", with: "at: Arbetsterapeuter |")
            .replacing("neuro: Neurologi |", with: "neuro: Hjärnan |")
        let later = try #require(check(third, after: next).survey)
        let last = SurveyLock.next(for: later, after: next)
        #expect(broken(later, last, since: "2026 vår") == ["yrke", "komp"])
        let breaks = SeriesBreaks(later, last, since: "2026 vår")
        let pair = try #require(later.question("komp"))
        #expect(breaks.breaks(pair, row: "neuro"))
        #expect(!breaks.breaks(pair, row: "smärta"))
        // Not yet published, but changed: the forms of the wave say so already.
        let changed = try #require(
            check(third.replacing("3: Helt", with: "3: Fullt ut"), after: last).survey)
        #expect(broken(changed, last, since: "2027") == ["komp"])
        // A translation is no change of what was asked.
        let translated = third.replacing("Which obstacles?", with: "What obstacles?")
        let same = try #require(check(translated, after: last).survey)
        #expect(broken(same, last, since: "2027") == [])
    }

    @Test("a lock of the first format is read; its texts are as old as it is")
    func firstFormat() throws {
        let text = try lock(Self.published).text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2)
            .map { line in
                line == "lock 2"
                    ? "lock 1"
                    : line.hasPrefix("text ")
                        ? String(line.split(separator: " ").dropLast(2).joined(separator: " "))
                        : String(line)
            }
        let old = LockFile(
            SourceText(
                name: "l",
                text: (lines + ["end " + SurveyLock.checksum(of: lines), ""])
                    .joined(separator: "\n")))
        #expect(old.diagnostics == [])
        #expect(old.lock == (try lock(Self.published)))
    }

    @Test("a damaged file is told with its line")
    func damaged() throws {
        let text = try lock(Self.published).text
        func told(_ text: String) -> Diagnostic? {
            LockFile(SourceText(name: "l", text: text)).diagnostics.first
        }
        #expect(told(text) == nil)
        for changed in [
            text.replacing("row neuro since", with: "row nevro since"),
            text.replacing("version 1", with: "version x"),
            text.replacing("lock 2", with: "lock 3"), String(text.dropLast(30)), "",
            text.replacing("  level 1 since 1\n", with: ""), text + "more\n",
            text.replacing("question yrke single", with: "question yrke solo"),
        ] {
            #expect(told(changed)?.code == .lockUnreadable)
        }
        // As a version control system on Windows may write it.
        #expect(told(text.replacing("\n", with: "\r\n")) == nil)
    }

    @Test("any damage is survived", arguments: [1, 2, 3] as [UInt64])
    func fuzz(_ seed: UInt64) throws {
        let bytes = Array(try lock(Self.published).text.utf8)
        var random = SmallRandom(seed: seed)
        for _ in 0..<150 {
            var changed = bytes
            for _ in 0...random.next(below: 3) {
                changed[random.next(below: changed.count)] = UInt8(random.next(below: 128))
            }
            let text = String(decoding: changed, as: UTF8.self)
            let file = LockFile(SourceText(name: "l", text: text))
            #expect((file.lock == nil) == !file.diagnostics.isEmpty)
        }
    }
}
