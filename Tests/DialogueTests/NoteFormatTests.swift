import Diagnostics
import Dialogue
import Testing

@Suite("Notes of a table")
struct NoteFormatTests {
    static let text = """
        ---
        workshop: rehab-dialog
        forum: köping
        bord: 3
        ledare: sekr-07   # pseudonym
        enheter: [rehab_koping, kommun_koping]
        deltagare: {at: 3, ft: 2, chef: 1}
        anmälda: 9
        ---
        # uppdrag / nuläge
        - Oklart vem som har uppdraget efter utskrivning #uppdrag/gränssnitt @brukare (x5) {^b3-1}
        + Gemensam plan fungerar
          när den används #uppdrag
        > "Vi ses för sällan." {^b3-4 citat:granskas}
        ? Gäller överenskommelsen även korttid? -> faq


        # Kompetens / Framtid
        ! Utbildningsdagar ~kort ansvarig:samverkansgrupp #kompetens/utbildning
        * Behov av spets (x3) ~lång

        ## memo
        Bordet hann inte med resurser.
        """

    static let workshop: Workshop = {
        var workshop = Workshop(id: "rehab-dialog", title: "Dialog")
        workshop.areas = ["uppdrag", "kompetens", "resurser"].map { Topic(id: $0, title: $0) }
        workshop.horizons = ["nuläge", "framtid"].map { Topic(id: $0, title: $0) }
        workshop.perspectives = [Topic(id: "brukare", title: "Brukare")]
        workshop.profiles = ["at", "ft", "chef"].map { Topic(id: $0, title: $0) }
        workshop.forums = [Forum(id: "köping", title: "Dialogmöte Köping")]
        return workshop
    }()

    static let codebook = CodebookFile(
        SourceText(
            name: "teman.kodbok",
            text: """
                kodbok teman: Teman
                  version: 3
                kod uppdrag: Uppdrag och ansvar
                  kod gränssnitt: Gränssnitt mellan huvudmän
                    lexikon: oklar* + utskriv*, gråzon
                kod kompetens: Kompetens
                  kod utbildning: Utbildning
                    lexikon: utbild*
                """)
    ).codebook

    static func read(_ text: String) -> NoteReader.Reading {
        NoteReader(
            workshop: workshop, codebook: codebook, units: ["rehab_koping", "kommun_koping"]
        ).read(NoteDocument(SourceText(name: "bord3.bord", text: text)))
    }

    static func codes(_ text: String) -> [DiagnosticCode] { read(text).diagnostics.map(\.code) }

    @Test("are read with header, headings, signs and marks")
    func reading() throws {
        let reading = Self.read(Self.text)
        #expect(reading.diagnostics.map(\.code) == [.notesWithoutID])
        let table = try #require(reading.table)
        #expect(table.key == "köping-3")
        #expect(table.leader == "sekr-07")
        #expect(table.units == ["rehab_koping", "kommun_koping"])
        #expect(table.participantCount == 6)
        #expect(table.registered == 9)
        #expect(table.memo == ["Bordet hann inte med resurser."])
        #expect(
            table.notes.map(\.kind) == [
                .obstacle, .opportunity, .quote, .question, .action, .observation,
            ])
        let first = table.notes[0]
        #expect(first.text == "Oklart vem som har uppdraget efter utskrivning")
        #expect(first.codes == ["uppdrag/gränssnitt"])
        #expect(first.perspectives == ["brukare"])
        #expect(first.agreeing == 5)
        #expect(first.id == "b3-1")
        #expect(first.area == "uppdrag" && first.horizon == "nuläge")
        #expect(table.notes[1].text == "Gemensam plan fungerar när den används")
        #expect(table.notes[1].codes == ["uppdrag"])
        #expect(table.notes[2].text == "Vi ses för sällan.")
        #expect(table.notes[2].quoteStatus == .toReview)
        #expect(table.notes[3].isForFAQ)
        #expect(table.notes[4].term == .short)
        #expect(table.notes[4].responsible == "samverkansgrupp")
        #expect(table.notes[4].area == "kompetens" && table.notes[4].horizon == "framtid")
        #expect(table.notes[5].agreeing == 3 && table.notes[5].term == .long)
    }

    @Test("are formatted with ids, one note a line, and formatting again changes nothing")
    func formatting() {
        let once = NoteFormatter.format(SourceText(name: "b", text: Self.text))
        let twice = NoteFormatter.format(SourceText(name: "b", text: once))
        #expect(once == twice)
        #expect(once.contains("+ Gemensam plan fungerar när den används #uppdrag {^n1}\n"))
        #expect(
            once.contains(
                "! Utbildningsdagar #kompetens/utbildning ~kort ansvarig:samverkansgrupp {^n3}\n"))
        #expect(once.contains("> \"Vi ses för sällan.\" {^b3-4 citat:granskas}\n"))
        #expect(once.contains("ledare: sekr-07  # pseudonym\n"))
        #expect(Self.codes(once).isEmpty)
        #expect(
            Self.read(once).table?.notes.map(\.text)
                == Self.read(Self.text).table?.notes.map(\.text))
    }

    @Test(
        "survive line ends, tabs, curly quotes, emoji and letters made of two characters",
        arguments: ["\r\n", "\r", "\n"])
    func oddCharacters(_ lineEnd: String) throws {
        let text = Self.text
            .replacing("Vi ses för sällan.", with: "Vi ses “fo\u{308}r” sällan 👩‍⚕️")
            .replacing("\n", with: lineEnd)
        let once = NoteFormatter.format(SourceText(name: "b", text: text))
        #expect(once == NoteFormatter.format(SourceText(name: "b", text: once)))
        let note = try #require(Self.read(once).table?.notes[2])
        #expect(Array(note.text.unicodeScalars).contains("ö"))
        #expect(note.text == "Vi ses “för” sällan 👩‍⚕️")
    }

    @Test("that name what is not there are told with the nearest name and its place")
    func unknownNames() throws {
        let text = Self.text.replacing("# uppdrag / nuläge", with: "# upppdrag / nuläge")
            .replacing("@brukare", with: "@brukarna")
            .replacing("#kompetens/utbildning", with: "#utbildning")
        let source = SourceText(name: "bord3.bord", text: text)
        let told = Self.read(text).diagnostics.filter { $0.code == .unknownInWorkshop }
        #expect(told.map { $0.fix?.replacement } == ["uppdrag", "kompetens/utbildning"])
        let renderer = DiagnosticRenderer(language: .swedish, sources: [source])
        #expect(
            renderer.text(told[0]).hasPrefix(
                "bord3.bord:10:3: fel [E704] \"upppdrag\" är inte ett område som finns."))
        #expect(renderer.text(told[0]).contains("Menade du \"uppdrag\"?"))
    }

    @Test("that name what is like nothing are told what there is, or that there is nothing")
    func nothingNear() {
        let text = Self.text.replacing("@brukare", with: "@zzzz")
        func told(_ workshop: Workshop) -> String {
            let source = SourceText(name: "bord3.bord", text: text)
            let diagnostics = NoteReader(workshop: workshop, codebook: Self.codebook, units: nil)
                .read(NoteDocument(source)).diagnostics.filter { $0.code == .unknownInWorkshop }
            let renderer = DiagnosticRenderer(language: .swedish, sources: [source])
            return diagnostics.map(renderer.text).joined()
        }
        #expect(told(Self.workshop).contains("De som finns heter: brukare."))
        var without = Self.workshop
        without.perspectives = []
        #expect(told(without).contains("De som finns heter: inga."))
    }

    @Test(
        "tell what is wrong with a header",
        arguments: [
            ("---\nworkshop: rehab-dialog\n", "x\n", [DiagnosticCode.noteHeaderMissing]),
            ("bord: 3\n", "", [.noteHeaderKeyMissing]),
            ("workshop: rehab-dialog", "workshop: annan", [.notesOfOtherWorkshop]),
            ("anmälda: 9", "anmälda: 4", [.moreParticipantsThanRegistered]),
            ("{at: 3, ft: 2, chef: 1}", "at 1, chef 1", [.fewParticipants]),
            ("{at: 3, ft: 2, chef: 1}", "tre stycken", [.badValue, .participantsNotGiven]),
            ("deltagare: {at: 3, ft: 2, chef: 1}\n", "", [.participantsNotGiven]),
            ("kommun_koping]", "kommun_köping]", [.unknownInWorkshop]),
            ("anmälda: 9", "anmälda: 9\nanmälda: 9", [.repeatedKeyword]),
        ])
    func headers(_ old: String, _ new: String, _ expected: [DiagnosticCode]) {
        let codes = Self.codes(Self.text.replacing(old, with: new)).filter {
            ![.notesWithoutID, .noteLineUnknown, .noteOutsideHeading].contains($0)
        }
        #expect(codes == expected)
    }

    @Test(
        "tell what is wrong with a line",
        arguments: [
            ("+ Gemensam", "Gemensam", [DiagnosticCode.noteLineUnknown, .noteLineUnknown]),
            (
                "# uppdrag / nuläge\n", "",
                [
                    .noteOutsideHeading, .noteOutsideHeading, .noteOutsideHeading,
                    .noteOutsideHeading,
                ]
            ),
            ("# uppdrag / nuläge", "# uppdrag", [.headingIncomplete]),
            ("(x5)", "(x0)", [.badNoteMark]),
            ("~kort", "~snart", [.badNoteMark]),
            ("{^b3-1}", "{^b3-4}", [.noteIDTwice]),
            ("Vi ses för sällan.", "", [.emptyNote]),
            ("Oklart vem", "Oklart #vem vem", [.markInsideText]),
            ("Oklart vem", "Ring 021-17 30 00 om vem", [.personalDataInNote]),
            ("citat:granskas", "citat:ja", [.unknownInWorkshop]),
        ])
    func lines(_ old: String, _ new: String, _ expected: [DiagnosticCode]) {
        let codes = Self.codes(Self.text.replacing(old, with: new)).filter { $0 != .notesWithoutID }
        #expect(codes == expected)
    }

    /// Cut, doubled and sprinkled with what means something, 400 times.
    @Test("keep every note when they are formatted, and change no more, whatever was done to them")
    func mutations() {
        var state: UInt64 = 20_260_312
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(limit, 1)
        }
        let pieces = [
            "#", "@", "{^", "}", "(x", ")", "~", "->", "faq", "ansvarig:", "\"", "---", "\n",
            "\n  ",
            "# ", "- ", "> ", "/", ":", " ", "\t", "é", "a\u{30A}", "👩‍⚕️", "\u{200B}", "\r\n",
            "citat:",
        ]
        for _ in 0..<400 {
            var text = Array(Self.text)
            for _ in 0...next(6) {
                let place = next(text.count)
                switch next(3) {
                case 0: text.removeSubrange(place..<min(place + 1 + next(12), text.count))
                case 1: text.insert(contentsOf: pieces[next(pieces.count)], at: place)
                default:
                    text.insert(contentsOf: text[place..<min(place + 9, text.count)], at: place)
                }
            }
            let source = String(text)
            let once = NoteFormatter.format(SourceText(name: "b", text: source))
            let twice = NoteFormatter.format(SourceText(name: "b", text: once))
            #expect(once == twice, "\(source)")
            let (before, after) = (Self.read(source), Self.read(once))
            #expect(
                before.table?.notes.map(\.text) == after.table?.notes.map(\.text), "\(source)")
            #expect(before.table?.notes.map(\.codes) == after.table?.notes.map(\.codes))
        }
    }

    @Test("are read whatever is in the file")
    func total() {
        for text in [
            "", "---", "---\n---", "# ", "#", "-", "- {^", "- ~", "- )", "- }", "- (x)",
            "\u{FEFF}---\n:\n---\n- #", "- ansvarig:", "> \"\"",
        ] {
            let document = NoteDocument(SourceText(name: "b", text: text))
            let once = NoteFormatter.format(document)
            #expect(once == NoteFormatter.format(SourceText(name: "b", text: once)), "\(text)")
            _ = Self.read(text)
        }
    }
}
