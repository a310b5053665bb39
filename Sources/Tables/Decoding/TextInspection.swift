/// Finds out whether a file is UTF-8 while something else goes through its bytes, so that a large one
/// is fetched once less.
package struct TextInspection: Sendable {
    /// The beginning, by which byte order marks and the pattern of UTF-16 are seen.
    private(set) var sample: [UInt8] = []
    private var check = UTF8Check()

    package init() {}

    /// All bytes of the file in order, one block at a time.
    package mutating func add(_ block: UnsafeRawBufferPointer) {
        if sample.count < TextSurvey.sampleSize {
            sample += block.prefix(TextSurvey.sampleSize - sample.count)
        }
        check.add(block)
    }

    /// Whether the bytes so far may be the beginning of UTF-8, or are too few to see what else.
    var mayBeUTF8: Bool { check.isValid || sample.count < TextSurvey.sampleSize }

    /// Once all bytes were added; nil for everything but UTF-8, which is looked at anew.
    package mutating func finish() -> TextSurvey? {
        check.finish()
        let isMarked = sample.starts(with: TextDecoding.utf8Mark)
        guard check.isValid, sample.count > (isMarked ? TextDecoding.utf8Mark.count : 0) else {
            return nil
        }
        if isMarked { return TextSurvey(.utf8WithBOM, markLength: 3, check) }
        let isMarkedOtherwise = sample.starts(with: [0, 0, 0xFE, 0xFF])
        guard !isMarkedOtherwise, TextDecoding.zeroBytePattern(sample) == nil else { return nil }
        return TextSurvey(.utf8, markLength: 0, check)
    }
}
