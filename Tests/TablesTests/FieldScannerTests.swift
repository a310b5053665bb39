import Tables
import Testing

/// The scanner splits what libcsv would split the same; libcsv is asked.
@Suite("Vanliga poster delas lika")
struct FieldScannerTests {
    @Test(
        "as libcsv splits them",
        arguments: [
            "a;b\n1;2\n", "a;b\r\n1;2\r\n", "a;b\r1;2\r", "a;b\n;\n", "a;b\n\n1;2\n", "a\n\n \n",
            "a;b\n\"1\";2\n", "a;b\n\"\";\"\"\n", "a;b\n\"1;2\";3\n", "a;b\n1;\"2\"\n",
            "a;b\n\"1\"\"2\";3\n", "a;b\n\"1\n2\";3\n", "a;b\n\"1\" ;2\n", "a;b\n1\"2;3\n",
            "a;b\n \"1\";2\n", "a;b\n\"1;2\n3;4\n", "a;b\n\"1\"x;2\n", "a;b\n1;2\"\n", "a;b\n\"\n",
            "a;b;c;d;e;f;g;h;i\n1;2;3;4;5;6;7;8;9\n", "a;b\n12345678;12345678\n",
            "a;b\n\"1\r\n2\";3\r\n4;5\r\n", "a;b\n\"1\n\n2\";\"3\n4\"\n5;6\n",
            "a;b\n1\"\n2\";3\n4;5\n",
            "a;b\n\"1\r2\";3\n4;5\n", "a;b\n\"1\n2\"x;3\n4;\"5\n6\"\n", "a;b\n\"1\n2;3\n4;5\n6;7\n",
            "a;b\n\"1\"\"\n\"\"2\";3\n4;5\n", "a;b\n\"1\n2\";3", "a;b\n\"1\n2\n3;4\n\";5\n6;7\n\"",
            "a;b\n1;\"2\n3;4\"\n\"5;6\n7;8\n", "a;b\n1234567;1234567\n", "a;b\n å;ö \n", "a;b\n1;2",
            "a;b\n\"1\";\"2\"",
        ])
    func split(_ text: String) {
        let bytes = Array(text.utf8)
        let separator = UInt8(ascii: ";")
        let scanned = Transcript.of(bytes, separator: separator)
        let split = Transcript.of(bytes, separator: separator, usesScanner: false)
        #expect(scanned == split)
        #expect(scanned.summary != nil)
    }

    @Test("at every length and place of the separators within the eight bytes taken at once")
    func lengths() {
        for first in 0...17 {
            for second in 0...9 {
                let cells = [first, second, 3].map { String(repeating: "ö", count: $0) + "x" }
                let line = cells.joined(separator: ",")
                let read = Transcript.of("a,b,c\n" + line + "\n")
                #expect(read.cells == [["a", "b", "c"], cells])
            }
        }
    }

    @Test("with more line ends between quotation marks than are looked for, and fewer")
    func manyLines() {
        for count in [1, 2, 62, 63, 64, 65, 200] {
            let text = "a;b\n\"" + String(repeating: "rad\n", count: count) + "\";2\n3;4\n"
            for size in [65_536, 7] {
                let scanned = Transcript.of(
                    Array(text.utf8), separator: UInt8(ascii: ";"), blockSize: size)
                let split = Transcript.of(
                    Array(text.utf8), separator: UInt8(ascii: ";"), blockSize: size,
                    usesScanner: false)
                #expect(scanned == split)
                #expect(scanned.cells.last == ["3", "4"])
            }
        }
    }

    @Test("a byte one above or below the separator, or with its high bit set, is none")
    func neighbours() {
        let cells = ["+-,x".replacing(",", with: "."), "-\u{AC}-", "+++++++++++-"]
        let read = Transcript.of("a,b,c\n" + cells.joined(separator: ",") + "\n")
        #expect(read.cells == [["a", "b", "c"], cells])
    }
}
