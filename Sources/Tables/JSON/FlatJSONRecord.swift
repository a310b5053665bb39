/// An object of a JSON export whose values are all plain, as places in the text: no text is made of
/// any of them.
package struct FlatJSONRecord: Sendable {
    package enum Value: Sendable {
        /// A string without its quotation marks, a number, `true` or `false`, as it stands.
        case text
        case null
        /// A list of such; which of `items`.
        case list(Range<Int>)
    }

    package struct Member: Sendable {
        package let key: Range<Int>
        /// Of the value's text; empty for `null` and for a list.
        package let range: Range<Int>
        package let value: Value
    }

    package let line: Int
    package let byteOffset: Int
    package let byteCount: Int
    /// What all places are in, as UTF-8.
    package let text: [UInt8]
    package let members: [Member]
    /// The elements of lists, `null` left out.
    package let items: [Range<Int>]
    /// The object as it stands.
    package let raw: ArraySlice<UInt8>
}
