import LanguageServer
import Testing

@Suite("Messages in a stream")
struct MessageReaderTests {
    private func parts(_ text: String, step: Int = .max) -> [String] {
        var reader = MessageReader()
        var result: [String] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            reader.append(rest.prefix(step))
            rest = rest.dropFirst(step)
            while let part = reader.next() {
                if case .message(let bytes) = part {
                    result.append(String(decoding: bytes, as: UTF8.self))
                } else {
                    result.append("broken")
                }
            }
        }
        return result
    }

    @Test("come whole in whatever pieces the bytes come", arguments: [1, 2, 7, 64, .max])
    func pieces(_ step: Int) {
        let text =
            "Content-Length: 2\r\n\r\n{}Content-Type: x\r\ncontent-length:  3\r\n\r\nåa"
            + "Content-Length: 0\r\n\r\nContent-Length: 4\n\n[1, "
        #expect(parts(text, step: step) == ["{}", "åa", "", "[1, "])
    }

    @Test("half a message is waited for")
    func half() {
        #expect(parts("Content-Length: 10\r\n\r\n{}") == [])
        #expect(parts("Content-Len") == [])
    }

    @Test(
        "rubbish is told of once, and the next message understood",
        arguments: [
            "rubbish\r\n\r\n", "Content-Length: x\r\n\r\n", "Content-Length: 99999999999\r\n\r\n",
            "Content-Length: -1\r\n\r\n", "\r\n\r\n\r\n\r\n\n\n\n\n", "{\"a\": 1}",
            String(repeating: "x", count: 100_000),
        ])
    func rubbish(_ rubbish: String) {
        let found = parts(rubbish + "Content-Length: 2\r\n\r\n{}", step: 1000)
        #expect(found == ["broken", "{}"], "\(found)")
    }
}
