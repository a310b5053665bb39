import Foundation
import Testing

/// `lagesbild format` on files as they come from other programs: what is said, what is written.
@Suite("Formatting files from elsewhere")
struct FormatCommandTests {
    private let folder: ProjectFolder
    private static let file = "prov.enkat"
    private static let text = """
        enkät prov: Så har vi det på jobbet – år två
          språk: sv

        avsnitt a: Åsikter
          fråga ö: Är ”vården” bra?
            - ja: Ja
            - nej: Nej, det är den inte

        """

    init() throws { folder = try ProjectFolder() }

    /// Runs `format` on bytes, and gives what it said and what the file then holds.
    private func format(_ bytes: Data, _ options: String...) throws -> (Command, Data) {
        try folder.write(bytes, to: Self.file)
        let run = try Tool.run(["format"] + options + [Self.file], in: folder.path)
        // Nothing else is left in the folder, such as a half-written copy.
        #expect(Set(folder.files(below: ".").keys) == [Self.file])
        return (run, try folder.data(Self.file))
    }

    @Test(
        "a file in another encoding is told to be so, and becomes UTF-8 with every letter right",
        arguments: [
            (Self.bytes([0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0x96, 0x94]), "Windows-1252"),
            (Self.bytes([0x8C, 0x8A, 0x9A, 0x81, 0x80, 0xD0, 0xD3]), "MacRoman"),
            (
                Data([0xFF, 0xFE])
                    + Data(Self.text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
                "UTF-16"
            ),
            (
                Data([0xFE, 0xFF])
                    + Data(Self.text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
                "UTF-16"
            ),
        ])
    func mended(_ bytes: Data, _ name: String) throws {
        try folder.write(bytes, to: Self.file)
        let check = try Tool.run(["check", Self.file], in: folder.path)
        #expect(check.status == 2)
        #expect(check.problems.contains("fel [E004]") && check.problems.contains(name + "."))
        #expect(check.problems.contains("Kör `lagesbild format` på filen"))
        let (dry, untouched) = try format(bytes, "--dry-run")
        #expect(dry.status == 3 && untouched == bytes)
        let (run, written) = try format(bytes)
        #expect(run.status == 0, "\(run.problems)")
        #expect(run.problems.contains("prov.enkat: ändrad"))
        #expect(String(decoding: written, as: UTF8.self) == Self.text)
        #expect(try Tool.run(["check", Self.file], in: folder.path).status == 0)
    }

    /// The text with å, ä, ö, Å, Ä, – and ” as these bytes.
    private static func bytes(_ bytes: [UInt8]) -> Data {
        let letters = Dictionary(uniqueKeysWithValues: zip("åäöÅÄ–”", bytes))
        return Data(text.map { letters[$0] ?? $0.asciiValue ?? 0x3F })
    }

    /// In DOS' code page 850, which has no curly quotes and no dash.
    private static let dos = bytes([0x86, 0x84, 0x94, 0x8F, 0x8E, 0x2D, 0x22])

    @Test(
        "a file that would be garbled is refused with the way out, and not a byte of it changes",
        arguments: [
            (Self.dos, "CP850", "teckenkodningen UTF-8"),
            // UTF-16 cut off in the middle of a character.
            (Data([0xFF, 0xFE, 0x65, 0x00, 0x6E]), "UTF-16", "avkapat"),
        ])
    func refused(_ bytes: Data, _ name: String, _ advice: String) throws {
        for options in [[], ["--stdout"], ["--dry-run"]] {
            try folder.write(bytes, to: Self.file)
            let run = try Tool.run(["format"] + options + [Self.file], in: folder.path)
            #expect(run.status == 2 && run.output.isEmpty, "\(run.problems)")
            #expect(run.problems.contains("prov.enkat"), "\(run.problems)")
            #expect(run.problems.contains(name), "\(run.problems)")
            #expect(run.problems.contains(advice), "\(run.problems)")
            #expect(try folder.data(Self.file) == bytes)
        }
        let english = try Tool.run(["format", "--language", "en", Self.file], in: folder.path)
        #expect(english.problems.contains("error [E"), "\(english.problems)")
    }

    @Test("what a word processor put in is evened out; texts keep what is theirs")
    func wordProcessor() throws {
        let typed = """
            enkät prov: Så har vi det på jobbet – år två
            \tspråk:\u{A0}sv

            avsnitt a: Åsikter
            \u{A0}\u{A0}fråga ”ö”: Är ”vården” bra?
            \t\t–\tja: Ja
            \t\t–\tnej: Nej, det är den inte

            """
        let (run, written) = try format(Data(typed.utf8))
        #expect(run.status == 0, "\(run.problems)")
        #expect(String(decoding: written, as: UTF8.self) == Self.text)
        let (again, twice) = try format(written)
        #expect(again.status == 0 && again.problems.isEmpty && twice == written)
    }

    @Test("of several files the readable ones are written, and the others told")
    func several() throws {
        let windows = Self.bytes([0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0x96, 0x94])
        try folder.write(windows, to: "a.enkat")
        try folder.write(Self.dos, to: "b.enkat")
        try folder.write(windows, to: "c.enkat")
        let run = try Tool.run(
            ["format", "a.enkat", "b.enkat", "finns-inte.enkat", "c.enkat"], in: folder.path)
        #expect(run.status == 2)
        #expect(try folder.text("a.enkat") == Self.text && folder.text("c.enkat") == Self.text)
        #expect(try folder.data("b.enkat") == Self.dos)
        #expect(run.problems.contains("b.enkat: fel [E004]"), "\(run.problems)")
        #expect(run.problems.contains("finns-inte.enkat: fel [E201]"), "\(run.problems)")
    }
}
