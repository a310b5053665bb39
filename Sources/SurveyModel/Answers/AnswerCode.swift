/// One answer of a closed question in one byte.
///
/// 1…249 is the position, counted from 1, in the column's categories (`Column.categories`), missing
/// levels included. The rest are the kinds of "no answer", never mixed and never 0 in a mean.
package struct AnswerCode: Sendable, Hashable, RawRepresentable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// The category at a position counted from 0; nil above the 249 that fit.
    package init?(category index: Int) {
        guard (0..<Self.maximumCategories).contains(index) else { return nil }
        rawValue = UInt8(index + 1)
    }

    /// The position, counted from 0, in the column's categories; nil where nothing was answered.
    package var category: Int? {
        (1...Self.maximumCategories).contains(Int(rawValue)) ? Int(rawValue) - 1 : nil
    }

    package static let maximumCategories = 249
    /// Empty, and the export cannot tell why.
    package static let unknownEmpty = AnswerCode(rawValue: 0)
    /// Not shown to the respondent.
    package static let notShown = AnswerCode(rawValue: 250)
    /// Shown and left blank.
    package static let skipped = AnswerCode(rawValue: 251)
    /// A cell was there but could not be accepted.
    package static let rejected = AnswerCode(rawValue: 252)

    /// How many different bytes there are, the size of a counting table.
    package static let tableSize = 256
}
