import SurveyModel
import Testing

@testable import Ingestion

@Suite("The digest of a record's answers")
struct ContentHashTests {
    private func hash(_ codes: [UInt16], _ texts: [(Int, String)] = []) -> UInt64 {
        var hash = ContentHash()
        codes.withUnsafeBufferPointer { hash.add(codes: $0) }
        for (column, text) in texts {
            hash.add(UInt64(column))
            Array(text.utf8).withUnsafeBytes { hash.add($0) }
        }
        return hash.value
    }

    @Test("every code counts, and where it stands", arguments: [1, 3, 4, 7, 8, 9, 15, 62, 64])
    func everyCode(count: Int) {
        let codes = [UInt16](repeating: 1, count: count)
        var seen: Set = [hash(codes)]
        for index in codes.indices {
            for code: UInt16 in [0, 2, 251, 65_251] {
                var other = codes
                other[index] = code
                seen.insert(hash(other))
            }
        }
        #expect(seen.count == 1 + 4 * count)
        #expect(hash(codes) == hash(codes))
        #expect(hash(codes) != hash(codes + [0]))
    }

    @Test("texts are told apart by their column and where they end")
    func texts() {
        let same = "sjutton tecken är"
        let hashes = [
            hash([1]), hash([1], [(0, "")]), hash([1], [(0, "ab"), (1, "c")]),
            hash([1], [(0, "a"), (1, "bc")]), hash([1], [(0, "abc")]), hash([1], [(1, "abc")]),
            hash([1], [(0, same)]), hash([1], [(0, same + "\u{0}")]),
            hash([1], [(0, "S" + same.dropFirst())]), hash([1], [(0, same.dropLast() + "R")]),
        ]
        #expect(Set(hashes).count == hashes.count)
    }

    @Test("a row is the same after another one, and after an answer was taken back")
    func rowIsUsedAgain() throws {
        let layout = ExampleSurvey.layout
        guard let text = layout.columns.indices.first(where: { layout.columns[$0].isText }) else {
            Issue.record("the sample has no text")
            return
        }
        let row = CodedRow(layout)
        row.write("före", at: text)
        let first = row.contentHash
        row.clear()
        let empty = row.contentHash
        row.write("", at: text)
        #expect(row.contentHash != empty)
        #expect(row.text(text) == "")
        row.clear()
        #expect(row.text(text) == nil)
        row.write("xföre", at: text)
        row.eraseText(at: text)
        #expect(row.contentHash == empty)
        row.write(1..<6, of: Array("xföre".utf8), at: text)
        #expect(row.contentHash == first)
    }
}
