/// Reads a whole JSON text, of any kind of value, into memory.
package enum JSONDocument {
    /// - Parameter refusesAmbiguous: Whether to throw at what RFC 8259 allows and nobody can
    ///   interpret: a name that stands twice in an object with different values, half a surrogate
    ///   pair. Else the last value counts and U+FFFD takes the place of the half.
    /// - Throws: what opening throws; `.json`, located.
    package static func parse(
        _ input: TableInput, refusesAmbiguous: Bool = true, limit: Int = 64 << 20
    ) throws(TableError) -> JSONValue {
        let survey = try JSONEncoding.survey(input)
        var parser = try JSONParser(input, survey: survey, limit: limit)
        let value = try parser.value(depth: 0)
        try parser.scanner.skipSpace()
        if try parser.scanner.peek() != nil { throw try parser.unexpected(expecting: "⏎") }
        if refusesAmbiguous, let error = parser.findings.error { throw error }
        return value
    }

    package static func parse(
        _ bytes: [UInt8], refusesAmbiguous: Bool = true
    ) throws(TableError) -> JSONValue {
        try parse(TableInput(name: "", bytes: bytes), refusesAmbiguous: refusesAmbiguous)
    }
}

/// The encodings JSON comes in.
enum JSONEncoding {
    /// UTF-16 if a byte order mark says so, else UTF-8, which the parser checks as it reads.
    static func survey(_ input: TableInput) throws(TableError) -> TextSurvey {
        if let known = input.knownSurvey, known.encoding.isUTF8 { return known }
        var stream = try ByteStream(input)
        var sample: [UInt8] = []
        while sample.count < 4, try stream.read(into: &sample) > 0 {}
        guard !sample.isEmpty else { throw TableError(.empty) }
        let marked = try TextDecoding.byteOrderMark(sample)
        guard sample.count > marked?.markLength ?? 0 else { throw TableError(.empty) }
        return marked ?? TextSurvey(encoding: .utf8, markLength: 0)
    }
}
