import Diagnostics
import Dialogue
import Testing

@Suite("Lexicons and synthesis")
struct SynthesisTests {
    @Test("suggest codes by beginnings, by words together and by phrases, whatever the case")
    func suggestions() throws {
        let codebook = try #require(NoteFormatTests.codebook)
        let coder = LexiconCoder(codebook)
        func paths(_ text: String) -> [String] {
            coder.suggestions(for: text).map { codebook.codes[$0].path }
        }
        #expect(paths("OKLART vid utskrivningen") == ["uppdrag/gränssnitt"])
        #expect(paths("Det är oklart vem som ringer").isEmpty)
        #expect(
            paths("Vi hamnar i en gra\u{30A}zon och behöver utbildning") == [
                "uppdrag/gränssnitt", "kompetens/utbildning",
            ])
        #expect(paths("").isEmpty)
    }

    @Test("leave function words out of phrases, and tell of a term that has nothing else")
    func functionWords() throws {
        let term = try #require(LexiconTerm("ansvar för rehabiliteringen"))
        #expect(term.phrases.map { $0.words.map(\.stem) } == [["ansvar", "rehabiliteringen"]])
        #expect(LexiconTerm("och att") == nil)
        let file = CodebookFile(
            SourceText(name: "k", text: "kodbok k: K\nkod a: A\n  lexikon: och, plan*\n"))
        #expect(file.diagnostics.map(\.code) == [.lexiconWithoutMeaning])
        #expect(file.codebook?.codes[0].lexicon.map(\.text) == ["plan*"])
    }

    /// Worked out by hand: two tables of one forum; the first says uppdrag twice and kompetens once,
    /// the second uppdrag once.
    @Test("count notes, tables and forums of a theme and of those above it")
    func counts() throws {
        let second = """
            ---
            workshop: rehab-dialog
            forum: köping
            bord: 4
            deltagare: at 4
            ---
            # uppdrag / framtid
            ! Tydligare uppdrag #uppdrag/gränssnitt (x2) {^n1}
            """
        let tables = [NoteFormatTests.text, second].compactMap {
            NoteFormatTests.read($0).table
        }
        let synthesis = Synthesis(
            DialogueRound(
                workshop: NoteFormatTests.workshop, codebook: NoteFormatTests.codebook,
                tables: tables))
        let themes = Dictionary(uniqueKeysWithValues: synthesis.themes.map { ($0.code.path, $0) })
        let mission = try #require(themes["uppdrag"])
        #expect(mission.overall.notes == 3)
        #expect(mission.overall.tables == 2)
        #expect(mission.overall.forums == 1)
        #expect(mission.overall.agreeing == 7)
        #expect(mission.overall.count(.action) == 1)
        #expect(themes["uppdrag/gränssnitt"]?.overall.notes == 2)
        #expect(themes["kompetens"]?.overall.tables == 1)
        let now = Synthesis.CellKey(area: "uppdrag", horizon: "nuläge")
        #expect(mission.cells[now]?.notes == 2)
        #expect(synthesis.cell(now)?.notes == 4)
        let empty = synthesis.cells.filter { $0.counts.notes == 0 }.map(\.key)
        #expect(
            empty == [
                .init(area: "kompetens", horizon: "nuläge"),
                .init(area: "resurser", horizon: "nuläge"),
                .init(area: "resurser", horizon: "framtid"),
            ])
        // The long-term observation is no action, so of two actions one is short and one neither.
        #expect(synthesis.areas[1].actions == [.short: 1])
        #expect(synthesis.areas[0].otherActions == 1)
        #expect(synthesis.all.notes == 7)
    }

    @Test("tell of two files for one table")
    func sameTable() throws {
        let table = try #require(NoteFormatTests.read(NoteFormatTests.text).table)
        #expect(DialogueRound.repeatedTables([table, table]).map(\.code) == [.workshopTableTwice])
    }
}
