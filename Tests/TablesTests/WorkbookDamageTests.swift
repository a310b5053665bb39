import Tables
import Testing

@Suite("Skadade arbetsböcker")
struct WorkbookDamageTests {
    static let whole = Result { try WorkbookWriterTests.workbook.bytes() }

    /// What reading gives; an error is part of it.
    private static func outcome(_ bytes: [UInt8]) -> Result<[SheetTable], TableError> {
        Result { () throws(TableError) in
            try WorkbookReader.tables(TableInput(name: "x", bytes: bytes))
        }
    }

    @Test("cut off anywhere, a workbook is refused")
    func truncation() throws {
        let bytes = try Self.whole.get()
        let lengths =
            Array(0..<200) + Array(stride(from: 200, to: bytes.count, by: 37))
            + Array((bytes.count - 100)..<bytes.count)
        for length in lengths {
            guard case .failure(let error) = Self.outcome(Array(bytes.prefix(length))) else {
                Issue.record("read from \(length) of \(bytes.count) bytes")
                continue
            }
            switch error.reason {
            case .empty: #expect(length == 0)
            case .workbook(.notAWorkbook): #expect(length < 4)
            case .workbook(.damaged(let words)): #expect(length >= 4 && !words.isEmpty)
            default: Issue.record("\(length): \(error)")
            }
        }
    }

    @Test("changed bytes of the archive never trap, and change nothing unseen")
    func changedArchive() throws {
        let bytes = try Self.whole.get()
        let sound = try Self.outcome(bytes).get()
        var random = SplitMix(state: 5)
        var refused = 0
        for _ in 0..<600 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                changed[place] = UInt8.random(in: 0...255, using: &random)
            }
            switch Self.outcome(changed) {
            // The check sums see to it that what can be read is what was written.
            case .success(let tables):
                #expect(tables == sound)
            case .failure: refused += 1
            }
        }
        #expect(refused > 150)
    }

    @Test("changed XML never traps")
    func changedXML() throws {
        let row =
            "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>39448</v></c>"
            + "<c t=\"inlineStr\"><is><r><t>å_x000D_</t></r></is></c><c t=\"b\"><v>1</v></c>"
        let archive = WorkbookArchive(
            row: row, shared: "<si><t>ett</t></si>", styles: WorkbookCellTests.styles)
        var random = SplitMix(state: 11)
        let loaded = Array("<>/\"'&;= \0rcvts019.-[]_xA:!?".utf8) + [0xC3, 0xFF]
        var outcomes: Set<Bool> = []
        for _ in 0..<500 {
            var changed = archive
            let part = Int.random(in: 0..<changed.parts.count, using: &random)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let count = changed.parts[part].bytes.count
                let place = Int.random(in: 0..<count, using: &random)
                let byte = loaded.randomElement(using: &random) ?? 0
                switch random.next() % 3 {
                case 0: changed.parts[part].bytes[place] = byte
                case 1: changed.parts[part].bytes.insert(byte, at: place)
                default: changed.parts[part].bytes.remove(at: place)
                }
            }
            switch Self.outcome(try changed.bytes()) {
            case .success: outcomes.insert(true)
            case .failure(let error):
                outcomes.insert(false)
                if case .workbook = error.reason {} else { Issue.record("\(error)") }
            }
        }
        #expect(outcomes == [true, false])
    }
}
