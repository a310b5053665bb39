import Foundation
import Testing

@testable import Tables

/// Whether bytes are UTF-8; the standard library is asked.
@Suite("UTF-8 känns igen")
struct UTF8CheckTests {
    private static let texts = [
        String(repeating: "Övriga åtgärder på enheten, ", count: 4),
        "Instämmer i hög grad;Nej;5;ÅÄÖ åäö é ü", "en – två — tre … “citat” ‘x’ €",
        "emoji 👩🏽‍⚕️ och 🏥, kinesiska 医院, grekiska αβγ", "bara ascii, lite längre än åtta bytes", "",
        "\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}\u{80}",
    ]
    /// Bytes that break it in every way there is: lone second bytes, overlong forms, surrogates, too large.
    private static let broken: [[UInt8]] = [
        [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0xC3], [0xE0, 0x80, 0x80],
        [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
        [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE], [0xE5], [0xE4, 0x20], [0xC3, 0xA5, 0xA5],
    ]

    private func isValid(_ bytes: [UInt8], block: Int) -> Bool {
        var check = UTF8Check()
        for start in stride(from: 0, to: bytes.count, by: block) {
            bytes[start..<min(start + block, bytes.count)].withUnsafeBytes { check.add($0) }
        }
        check.finish()
        return check.isValid
    }

    @Test("as the standard library says, wherever the fault stands and the blocks are cut")
    func validity() {
        var valid = 0
        var invalid = 0
        for text in Self.texts {
            let bytes = Array(text.utf8)
            for fault in [[]] + Self.broken {
                for place in 0...bytes.count {
                    let mixed = bytes[..<place] + fault + bytes[place...]
                    let expected = String(validating: mixed, as: UTF8.self) != nil
                    if expected { valid += 1 } else { invalid += 1 }
                    for block in [1, 3, 8, 13, 1000] {
                        #expect(isValid(Array(mixed), block: block) == expected)
                    }
                }
            }
        }
        #expect(valid > 100 && invalid > 1000)
    }

    @Test("the zero byte and the mark of double encoding are seen in any block")
    func marks() {
        for (byte, zero, mark) in [(UInt8(0), true, false), (Mojibake.mark, false, true)] {
            for place in [0, 5, 19] {
                var bytes = [UInt8](repeating: 0x41, count: 20)
                bytes[place] = byte
                var check = UTF8Check()
                bytes[..<7].withUnsafeBytes { check.add($0) }
                bytes[7...].withUnsafeBytes { check.add($0) }
                #expect(check.hasZeroByte == zero)
                #expect(check.hasMojibakeMark == mark)
            }
        }
    }

    @Test("a file inspected before is not looked through again, and is if it was changed")
    func inspected() throws {
        let file = try TemporaryFile(Array("a;b\n1;2\n".utf8))
        defer { file.remove() }
        let state = FileState(path: file.path)
        // Something else than the file says, to see who is believed.
        let claimed = InspectedFile(
            state: state, text: TextSurvey(encoding: .windows1252, markLength: 0))
        let same = try TextDecoding.survey(TableInput(claimed, path: file.path))
        #expect(same.encoding == .windows1252)
        try file.write(Array("a;b\n1;22\n".utf8))
        let changed = try TextDecoding.survey(TableInput(claimed, path: file.path))
        #expect(changed.encoding == .utf8)
    }
}

/// A file that goes away again.
private struct TemporaryFile {
    let path: String

    init(_ bytes: [UInt8]) throws {
        path =
            FileManager.default.temporaryDirectory
            .appending(path: "lagesbild-\(UUID().uuidString).csv").path
        try write(bytes)
    }

    func write(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(filePath: path)) }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
