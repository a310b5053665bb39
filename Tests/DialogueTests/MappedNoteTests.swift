import Diagnostics
import Dialogue
import Tables
import Testing

@Suite("Notes of boards and polls")
struct MappedNoteTests {
    private static func mapping(
        _ columns: [NoteMapping.Role: String], always: [NoteMapping.Role: String] = [:],
        values: [NoteMapping.Role: [String: String]] = [:], participants: [String: Int]? = ["at": 9]
    ) -> NoteMapping {
        var mapping = NoteMapping()
        func word(_ text: String) -> NoteMapping.Word { .init(text, at: .file) }
        mapping.columns = columns.mapValues(word)
        mapping.always = always.mapValues(word)
        mapping.values = values.mapValues { $0.mapValues(word) }
        mapping.participants = participants?.map { .init(profile: word($0.key), count: $0.value) }
        return mapping
    }

    private static let columns: [NoteMapping.Role: String] = [
        .text: "Inlägg", .area: "Område", .horizon: "När", .kind: "Sort", .votes: "Röster",
        .id: "Nr", .codes: "Koder",
    ]
    private static let standard = mapping(
        columns, always: [.forum: "köping", .horizon: "nuläge"],
        values: [.horizon: ["om tre år": "framtid"]])

    private static func read(
        _ bytes: [UInt8], _ mapping: NoteMapping = standard
    ) -> MappedNotes {
        MappedNoteReader(
            workshop: NoteFormatTests.workshop, codebook: NoteFormatTests.codebook, mapping: mapping
        ).read(TableInput(name: "svar/tavla 1.csv", bytes: bytes))
    }

    private static func read(_ text: String, _ mapping: NoteMapping = standard) -> MappedNotes {
        read(Array(text.utf8), mapping)
    }

    private static let header = "Nr;Inlägg;Område;När;Sort;Röster;Koder\n"

    @Test("are read by the columns named, whatever stands for what")
    func reading() throws {
        let read = Self.read(
            Self.header
                + "7;\"Oklart\nvem  som ringer\";UPPDRAG;Om tre år;Hinder;5;gränssnitt, #kompetens\n"
                + "8;Mer tid;resurser;;+;;\n9;Va\u{30A}rd;Kompetens;framtid;;0;\n")
        #expect(read.diagnostics.isEmpty, "\(read.diagnostics)")
        let table = try #require(read.tables.first)
        #expect(read.tables.count == 1 && table.key == "köping-tavla_1")
        #expect(table.participantCount == 9)
        let first = table.notes[0]
        #expect(first.text == "Oklart vem som ringer")
        #expect(first.area == "uppdrag" && first.horizon == "framtid" && first.kind == .obstacle)
        #expect(first.agreeing == 5 && first.id == "7")
        #expect(first.codes == ["uppdrag/gränssnitt", "kompetens"])
        #expect(table.notes[1].horizon == "nuläge" && table.notes[1].kind == .opportunity)
        #expect(table.notes[2].kind == .observation && table.notes[2].agreeing == nil)
        #expect(Array(table.notes[2].text.utf8) == Array("Vård".utf8))
    }

    @Test("every row is a note, is set aside and told with its place, or is blank")
    func accounting() throws {
        let read = Self.read(
            Self.header
                + "1;Bra;uppdrag;;;;\n2;;uppdrag;;;;\n;;;;;;\n3;Trivsel;kaffe;;;;\n1;Igen;uppdrag;;;;\n"
                + "5;Många;uppdrag;;;fler;\n6;Kod;uppdrag;;;;nuero\n7;Sort;uppdrag;;annat;2;\n")
        let rows = try #require(read.accounting)
        #expect(rows.rows == 8 && rows.notes == 1 && rows.setAside == 6 && rows.blank == 1)
        #expect(rows.rows == rows.notes + rows.setAside + rows.blank)
        #expect(
            read.diagnostics.map(\.code) == [
                .boardRowWithoutText, .boardValueUnknown, .boardRowTwice, .boardValueUnknown,
                .boardValueUnknown, .boardValueUnknown,
            ])
        let place = read.diagnostics[1].place
        guard case .cell(let row, let column, let header, _) = place else {
            Issue.record("\(place)")
            return
        }
        #expect(row == 5 && column == 3 && header == "Område")
        #expect(read.diagnostics[1].facts[.list] == "uppdrag, kompetens, resurser")
        #expect(read.diagnostics[2].facts[.line] == "2")
        #expect(read.diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test("who wrote is never read, and that is said")
    func authors() {
        let text = "Author;Nr;Inlägg;Område;När;Sort;Röster;Koder\nGunilla;1;Bra;uppdrag;;;;\n"
        let read = Self.read(text)
        #expect(read.diagnostics.map(\.code) == [.boardColumnNotRead])
        #expect(read.accounting?.notes == 1)
        #expect(!"\(read.tables)".contains("Gunilla"))
        var mapping = Self.standard
        mapping.columns[.table] = .init("Author", at: .file)
        let refused = Self.read(text, mapping)
        #expect(refused.diagnostics.map(\.code).contains(.boardColumnPersonal))
        #expect(refused.accounting == nil && refused.tables.isEmpty)
    }

    @Test("a mapping of columns or words that there are not is refused, where it stands")
    func wrongMapping() {
        func codes(_ mapping: NoteMapping, _ text: String = Self.header) -> [DiagnosticCode] {
            Self.read(text, mapping).diagnostics.map(\.code)
        }
        var mapping = Self.standard
        mapping.columns[.term] = .init("Sikt", at: .file)
        #expect(codes(mapping) == [.boardColumnMissing])
        #expect(codes(Self.standard, "Inlägg;" + Self.header) == [.boardColumnTwice])
        #expect(
            codes(
                Self.mapping(Self.columns, always: [.forum: "köpinge"], values: [.area: ["a": "b"]])
            )
                == [.unknownInWorkshop, .unknownInWorkshop])
        #expect(
            codes(Self.mapping(Self.columns, always: [.forum: "köping"], participants: ["vd": 1]))
                == [.unknownInWorkshop])
        var tables = Self.columns
        tables[.table] = "Nr"
        #expect(
            codes(Self.mapping(tables, always: [.forum: "köping"]))
                == [.boardParticipantsOfTables])
    }

    @Test("tables of a column are tables each; who took part is told to be unknown, or few")
    func tables() {
        var columns = Self.columns
        columns[.table] = "Bord"
        let text =
            "Bord;" + Self.header
            + "Bord 1;1;Bra;uppdrag;;;;\n2;1;Bra;uppdrag;;;;\nBord 1;2;Bra;uppdrag;;;;\n"
        let read = Self.read(
            text,
            Self.mapping(
                columns, always: [.forum: "köping", .horizon: "nuläge"], participants: nil))
        #expect(read.tables.map(\.key) == ["köping-Bord_1", "köping-2"])
        #expect(read.tables.map(\.notes.count) == [2, 1])
        #expect(read.diagnostics.map(\.code) == [.participantsNotGiven, .participantsNotGiven])
        var few = Self.standard
        few.participants = [.init(profile: .init("at", at: .file), count: 2)]
        #expect(
            Self.read(Self.header + "1;Bra;uppdrag;;;;\n", few).diagnostics.map(\.code)
                == [.fewParticipants])
    }

    @Test("what may identify a person is told with its cell")
    func personalData() {
        let read = Self.read(Self.header + "1;Ring 021-17 30 00;uppdrag;;;;\n")
        #expect(read.diagnostics.map(\.code) == [.personalDataInNote])
        #expect(read.accounting?.notes == 1)
    }

    /// The header as https://github.com/compdemocracy/openData has it; the rows are invented.
    @Test("Polis: statements with those who agreed; what moderators turned down is set aside")
    func polis() throws {
        var mapping = Self.mapping(
            NotePreset.polis.columns,
            always: [.forum: "köping", .area: "uppdrag", .horizon: "framtid"])
        mapping.participants = nil
        let read = Self.read(
            "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
                + "1593461131,Mon Jun 29 2020,0,0,50,1,1,\"Fler möten, och kortare.\"\n"
                + "1593461482,Mon Jun 29 2020,1,4,40,5,0,Distans räcker.\n"
                + "1593461494,Mon Jun 29 2020,2,7,44,3,-1,Struket av moderatorn.\n", mapping)
        #expect(
            read.diagnostics.map(\.code) == [
                .boardColumnNotRead, .boardRowTurnedDown, .participantsNotGiven,
            ])
        let notes = try #require(read.tables.first).notes
        #expect(notes.map(\.text) == ["Fler möten, och kortare.", "Distans räcker."])
        #expect(notes.map(\.agreeing) == [50, 40])
        #expect(read.accounting?.setAside == 1)
    }

    @Test("workbooks are read like text, row by row")
    func workbook() throws {
        let book = Workbook(sheets: [
            .init(
                name: "Tavla",
                rows: [
                    ["Inlägg", "Område", "När", "Sort", "Röster", "Nr", "Koder"],
                    ["Bra", "uppdrag", .empty, "hinder", .number(3), .number(1), .empty],
                    [.empty, .empty, .empty, .empty, .empty, .empty, "kompetens"],
                ])
        ])
        let read = Self.read(try book.bytes())
        #expect(read.tables.first?.notes.map(\.agreeing) == [3])
        #expect(read.diagnostics.map(\.code) == [.boardRowWithoutText])
        let two = Workbook(sheets: ["A", "B"].map { .init(name: $0, rows: [["x"], ["y"]]) })
        #expect(Self.read(try two.bytes()).diagnostics.map(\.code) == [.severalSheets])
    }

    @Test("files that are no table are refused whole, and never bring it down")
    func damaged() {
        for text in ["", "\n\n", "\u{0}\u{1}", "PK\u{3}\u{4}", "a;b\n\"oavslutad;x\n"] {
            let read = Self.read(text)
            #expect(read.accounting == nil && read.tables.isEmpty, "\(text.debugDescription)")
            #expect(read.diagnostics.contains { $0.severity == .error })
        }
        #expect(Self.read(Self.header).accounting?.rows == 0)
    }

    @Test("of Padlet have heading and text as one, and never who wrote")
    func padlet() throws {
        let padlet = try #require(NotePreset(rawValue: "padlet"))
        let mapping = Self.mapping(
            padlet.columns,
            always: [.area: "uppdrag", .horizon: "nuläge", .forum: "köping"])
        let read = Self.read(
            "Subject,Body,Attachment,Author,Section\nVem ringer?,\"Ingen vet, sade vi\",,Anna,A\n"
                + "Bara rubrik,,,Anonymous,A\n,Bara text,,,\n,,bild.png,Anna,A\n", mapping)
        #expect(
            read.tables.first?.notes.map(\.text) == [
                "Vem ringer?: Ingen vet, sade vi", "Bara rubrik", "Bara text",
            ])
        #expect(read.accounting?.setAside == 1)
        #expect(read.diagnostics.map(\.code).contains(.boardColumnNotRead))
    }

    @Test("of Microsoft Forms have the column of one question, by the answer's number")
    func microsoftForms() throws {
        let forms = try #require(NotePreset(rawValue: "microsoft-forms"))
        var columns = forms.columns
        columns[.text] = "Vad hindrar er?"
        let mapping = Self.mapping(
            columns, always: [.area: "uppdrag", .horizon: "nuläge", .forum: "köping"])
        let read = Self.read(
            "Id;Starttid;Slutförandetid;E-post;Namn;Vad hindrar er?\n"
                + "1;x;y;anonymous;;Tiden\n2;x;y;anonymous;;\n", mapping)
        #expect(read.tables.first?.notes.map(\.text) == ["Tiden"])
        #expect(read.tables.first?.notes.first?.id == "1" && read.accounting?.setAside == 1)
    }
}
