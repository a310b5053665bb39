/// An object of a JSON export whose values are all plain, as places in the text: no text is made of
/// any of them.
package struct FlatJSONRecord: Sendable {
    package enum Kind: UInt8, Sendable {
        case absent
        /// A string without its quotation marks, a number, `true` or `false`, as it stands.
        case text
        case null
        /// A list of such.
        case list
        /// An inner object, whose members have keys of their own.
        case object
    }

    package struct List: Sendable {
        package let key: Int
        /// Which of the record's items.
        package let items: Range<Int>
    }

    package let line: Int
    package let byteOffset: Int
    package let byteCount: Int
    /// What all places are in, as UTF-8.
    package let text: [UInt8]
    /// All that were met in the file so far.
    package let keys: FlatKeys
    /// What the record has under each key; there may be more places than keys.
    package let kinds: [Kind]
    /// Parallel to the keys: where the value's text lies; empty where it is no text.
    package let places: [CellPlace]
    /// The keys that the record has, in its order.
    package let present: ArraySlice<Int>
    package let lists: [List]
    /// The keys that hold an inner object.
    package let objects: [Int]
    /// The elements of lists, `null` left out.
    package let items: [Range<Int>]
    /// The object as it stands.
    package let raw: ArraySlice<UInt8>
}
