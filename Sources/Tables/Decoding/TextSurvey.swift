/// What a first pass over a file found out about its characters.
package struct TextSurvey: Sendable, Hashable {
    package let encoding: TextEncoding
    /// Bytes of the byte order mark, which belong to no record.
    package let markLength: Int
    /// Whether there may be a zero byte, and the byte that tells UTF-8 encoded twice: where the whole
    /// file has none, no record need be looked through for it.
    var mayHaveZeroByte = true
    var mayHaveMojibake = true
    /// Whether every byte was seen to belong to a character of UTF-8.
    private(set) var isCheckedUTF8 = false

    init(encoding: TextEncoding, markLength: Int) {
        self.encoding = encoding
        self.markLength = markLength
    }

    /// Of a file in UTF-8, whose bytes were all looked at.
    init(_ encoding: TextEncoding, markLength: Int, _ check: UTF8Check) {
        self.init(encoding: encoding, markLength: markLength)
        mayHaveZeroByte = check.hasZeroByte
        mayHaveMojibake = check.hasMojibakeMark
        isCheckedUTF8 = check.isValid
    }

    /// How much of the start is looked at for a byte order mark and the pattern of UTF-16.
    package static let sampleSize = 64 * 1024
}

/// Finds the encoding of a file.
///
/// In this order: byte order mark → the zero bytes of UTF-16 (first 64 KiB) → strict UTF-8 (the
/// whole file, in one streaming pass) → MacRoman or Windows-1252 by how often å, ä and ö would occur
/// (whole file). A file that is mostly UTF-8 with a few bytes that are not is refused where the first
/// of them stands rather than read as Windows-1252, which would garble everything else. No byte is
/// ever replaced.
package enum TextDecoding {
    /// - Throws: what opening throws, `.empty`, `.undecodableByte`, `.damagedUTF8`, `.brokenUTF16`,
    ///   `.unsupportedEncoding`, each with line and byte offset where there is one.
    package static func survey(_ input: TableInput) throws(TableError) -> TextSurvey {
        if let known = input.knownSurvey { return known }
        var inspection = TextInspection()
        var stream = try ByteStream(input)
        var block: [UInt8] = []
        while try stream.read(into: &block) > 0 {
            block.withUnsafeBytes { inspection.add($0) }
            guard inspection.mayBeUTF8 else { break }
            block.removeAll(keepingCapacity: true)
        }
        if let found = inspection.finish() { return found }
        return try surveyOther(input, sample: inspection.sample)
    }

    /// A file that is not plain UTF-8.
    private static func surveyOther(
        _ input: TableInput, sample: [UInt8]
    ) throws(TableError) -> TextSurvey {
        guard !sample.isEmpty else { throw TableError(.empty) }
        if let marked = try byteOrderMark(sample) {
            guard sample.count > marked.markLength else { throw TableError(.empty) }
            if marked.encoding != .utf8WithBOM { return try checked(marked, input) }
        } else if let silent = zeroBytePattern(sample) {
            return try checked(silent, input)
        }
        var stream = try ByteStream(input)
        var block: [UInt8] = []
        var census = UTF8Census()
        while try stream.read(into: &block) > 0 {
            census.add(block)
            block.removeAll(keepingCapacity: true)
        }
        census.finish()
        return try decide(census, isMarked: sample.starts(with: utf8Mark), input: input)
    }

    /// A small file as text, with the encoding it was in.
    package static func text(
        of input: TableInput, limit: Int = 64 << 20
    ) throws(TableError) -> (text: String, encoding: TextEncoding) {
        let survey = try survey(input)
        var window = try TextWindow(input, survey: survey)
        while try window.refill(keepingFrom: 0) {
            guard window.bytes.count <= limit else {
                throw TableError(.recordTooLarge(limit: limit))
            }
        }
        return (String(decoding: window.bytes, as: UTF8.self), survey.encoding)
    }

    // MARK: Rules

    static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    static func byteOrderMark(_ sample: [UInt8]) throws(TableError) -> TextSurvey? {
        if sample.starts(with: utf8Mark) {
            return TextSurvey(encoding: .utf8WithBOM, markLength: 3)
        }
        if sample.starts(with: [0xFF, 0xFE, 0, 0]) || sample.starts(with: [0, 0, 0xFE, 0xFF]) {
            throw TableError(.unsupportedEncoding("UTF-32"))
        }
        if sample.starts(with: [0xFF, 0xFE]) {
            return TextSurvey(encoding: .utf16LittleEndian, markLength: 2)
        }
        if sample.starts(with: [0xFE, 0xFF]) {
            return TextSurvey(encoding: .utf16BigEndian, markLength: 2)
        }
        return nil
    }

    /// UTF-16 without a mark: in Swedish and English text every second byte is zero.
    static func zeroBytePattern(_ sample: [UInt8]) -> TextSurvey? {
        let pairs = sample.count / 2
        guard pairs >= 2 else { return nil }
        var evenZeros = 0
        var oddZeros = 0
        for index in 0..<pairs {
            if sample[2 * index] == 0 { evenZeros += 1 }
            if sample[2 * index + 1] == 0 { oddZeros += 1 }
        }
        // Two fifths leave room for dashes and quotation marks; a twentieth for real zero bytes.
        if oddZeros * 5 >= pairs * 2, evenZeros * 20 <= pairs {
            return TextSurvey(encoding: .utf16LittleEndian, markLength: 0)
        }
        if evenZeros * 5 >= pairs * 2, oddZeros * 20 <= pairs {
            return TextSurvey(encoding: .utf16BigEndian, markLength: 0)
        }
        return nil
    }

    /// A file is refused before any record of it is read, so UTF-16 is decoded once in vain.
    private static func checked(
        _ survey: TextSurvey, _ input: TableInput
    ) throws(TableError) -> TextSurvey {
        var window = try TextWindow(input, survey: survey)
        while try window.refill(keepingFrom: .max) {}
        return survey
    }

    private static func decide(
        _ census: UTF8Census, isMarked: Bool, input: TableInput
    ) throws(TableError) -> TextSurvey {
        guard let firstInvalid = census.firstInvalid else {
            // The file was changed since it was found to be something else.
            return isMarked
                ? TextSurvey(encoding: .utf8WithBOM, markLength: 3)
                : TextSurvey(encoding: .utf8, markLength: 0)
        }
        // Bytes of other encodings form UTF-8 by chance only now and then.
        if isMarked || (census.sequences > 0 && census.sequences >= census.invalid) {
            throw TableError(
                .damagedUTF8(count: census.invalid),
                line: try line(atByte: firstInvalid, of: input), byteOffset: firstInvalid)
        }
        if macRomanIsLikelier(census.high) {
            return TextSurvey(encoding: .macRoman, markLength: 0)
        }
        let undefined = SingleByteTables.undefinedInWindows1252
        if undefined.contains(where: { census.high[Int($0) - 0x80] > 0 }) {
            let place = try first(of: undefined, in: input)
            throw TableError(
                .undecodableByte(place.byte, .windows1252),
                line: place.line, byteOffset: place.offset)
        }
        return TextSurvey(encoding: .windows1252, markLength: 0)
    }

    /// å ä ö decide, Å Ä Ö where they do not; a tie is Windows-1252.
    private static func macRomanIsLikelier(_ high: [Int]) -> Bool {
        func sum(_ bytes: [Int]) -> Int { bytes.reduce(0) { $0 + high[$1 - 0x80] } }
        let (macSmall, windowsSmall) = (sum([0x8C, 0x8A, 0x9A]), sum([0xE5, 0xE4, 0xF6]))
        if macSmall != windowsSmall { return macSmall > windowsSmall }
        return sum([0x81, 0x80, 0x85]) > sum([0xC5, 0xC4, 0xD6])
    }

    // MARK: Places, looked up only when something is wrong

    private static func line(atByte offset: Int, of input: TableInput) throws(TableError) -> Int {
        var counter = LineCounter()
        var stream = try ByteStream(input)
        var block: [UInt8] = []
        var position = 0
        while position < offset {
            block.removeAll(keepingCapacity: true)
            guard try stream.read(into: &block) > 0 else { break }
            for byte in block.prefix(offset - position) { counter.add(byte) }
            position += block.count
        }
        return counter.line
    }

    private static func first(
        of wanted: [UInt8], in input: TableInput
    ) throws(TableError) -> (byte: UInt8, line: Int, offset: Int) {
        var counter = LineCounter()
        var stream = try ByteStream(input)
        var block: [UInt8] = []
        var position = 0
        while true {
            block.removeAll(keepingCapacity: true)
            guard try stream.read(into: &block) > 0 else { return (0, counter.line, position) }
            for byte in block {
                if wanted.contains(byte) { return (byte, counter.line, position) }
                counter.add(byte)
                position += 1
            }
        }
    }
}
