/// A place in a text that identifies a person.
package struct Finding: Sendable, Hashable {
    /// What was found; the raw values are stable names.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A *personnummer*: valid date, valid check digit.
        case personalIdentityNumber
        /// A *samordningsnummer*: as a personnummer with 60 added to the day.
        case coordinationNumber
        case emailAddress
        case telephoneNumber
    }

    package let kind: Kind
    /// Where, in UTF-8 bytes from the start of the text; it never splits a character.
    package let range: Range<Int>

    package init(kind: Kind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
