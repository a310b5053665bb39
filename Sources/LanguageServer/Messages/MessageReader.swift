/// Cuts a stream of bytes into messages: `Content-Length: 42`, an empty line, 42 bytes.
///
/// Bytes may come in any pieces. Where a header makes no sense it is told once and reading goes on
/// at the next header that does.
package struct MessageReader: Sendable {
    package enum Part: Sendable, Hashable {
        /// The bytes of one message.
        case message([UInt8])
        /// Something that is no message; what comes after it may be one.
        case broken
    }

    private var buffer: [UInt8] = []
    /// What of the buffer has been taken.
    private var start = 0
    /// Where to go on looking for the end of a header.
    private var searched = 0
    /// Bytes of the message whose header has been read.
    private var awaited: Int?
    /// Whether what is being skipped has been told of.
    private var isSkipping = false

    /// No survey is near this size; a larger number is a mistake or an attack.
    package static let largestMessage = 64 << 20
    /// Longer than any header that is meant.
    private static let largestHeader = 8 << 10

    package init() {}

    package mutating func append(_ bytes: some Collection<UInt8>) {
        if start > 0 {
            buffer.removeFirst(start)
            searched -= start
            start = 0
        }
        buffer += bytes
    }

    /// The next part, or nil until more bytes have come.
    package mutating func next() -> Part? {
        while awaited == nil {
            guard let end = headerEnd() else {
                guard buffer.count - start > Self.largestHeader else { return nil }
                // What might be the beginning of a header is kept.
                take(upTo: buffer.count - 64)
                if let part = skipped() { return part }
                return nil
            }
            let header = Self.lines(of: buffer[start..<end.header])
            take(upTo: end.body)
            let length = header.reversed().lazy.compactMap(Self.length).first
            if let length, length.count <= Self.largestMessage { awaited = length.count }
            let isClean =
                awaited != nil && length?.isWholeLine == true
                && header.allSatisfy { $0.contains(":") }
            if !isClean, let part = skipped() {
                if awaited != nil { isSkipping = false }
                return part
            }
            if awaited != nil { isSkipping = false }
        }
        guard let count = awaited, buffer.count - start >= count else { return nil }
        let message = Array(buffer[start..<(start + count)])
        take(upTo: start + count)
        awaited = nil
        return .message(message)
    }

    private mutating func take(upTo end: Int) {
        start = end
        searched = end
    }

    /// Tells of a stretch without sense, once.
    private mutating func skipped() -> Part? {
        guard !isSkipping else { return nil }
        isSkipping = true
        return .broken
    }

    /// Where the header ends and where the message begins: after an empty line.
    private mutating func headerEnd() -> (header: Int, body: Int)? {
        var index = max(searched, start)
        while index < buffer.count {
            defer { index += 1 }
            guard buffer[index] == 0x0A else { continue }
            // LF LF is understood as well as CR LF CR LF.
            if index - 1 >= start, buffer[index - 1] == 0x0A { return (index - 1, index + 1) }
            if index - 3 >= start, buffer[(index - 3)...index].elementsEqual([13, 10, 13, 10]) {
                return (index - 3, index + 1)
            }
        }
        searched = index
        return nil
    }

    private static func lines(of header: ArraySlice<UInt8>) -> [String] {
        header.split { $0 == 0x0A || $0 == 0x0D }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The number after `Content-Length:`, which may stand after rubbish on its line.
    private static func length(in line: String) -> (count: Int, isWholeLine: Bool)? {
        let name = "content-length:"
        let lowered = line.lowercased()
        guard let found = lowered.ranges(of: name).last else { return nil }
        let digits = lowered[found.upperBound...].drop { $0 == " " }
        let number = digits.prefix { $0.isASCII && $0.isNumber }
        guard (1...12).contains(number.count), let count = Int(number),
            digits.dropFirst(number.count).allSatisfy({ $0 == " " })
        else { return nil }
        return (count, found.lowerBound == lowered.startIndex)
    }
}
