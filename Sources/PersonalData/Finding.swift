/// A place in a text that identifies a person.
package struct Finding: Sendable, Hashable {
    /// What was found; the raw values are stable names.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A *personnummer*: valid date, valid check digit.
        case personalIdentityNumber
        /// A *samordningsnummer*: as a personnummer with 60 added to the day.
        case coordinationNumber
        /// A number for a person who has none yet: a letter comes first among the last four.
        case interimNumber
        /// Written as a personnummer with a valid date, but the check digit is another: a slip, most
        /// likely.
        case possiblePersonalNumber
        case emailAddress
        case telephoneNumber
        /// Of a person or a place in health care: `SE` and digits.
        case hsaID
        case ipAddress
        /// `@name`
        case alias
        case registrationPlate
        /// An address on the web with a name in it, or a page of a social network.
        case personalLink
        /// Street and number, or a postal code and town.
        case address
        case name
        /// The only one of a profession, or of a sex.
        case uniqueRole
        case roleAndPlace
        /// What someone says of their own health.
        case healthStatement
    }

    /// How sure a finding is.
    package enum Level: Sendable, Hashable {
        /// It identifies somebody.
        case error
        /// It may; a person has to look.
        case warning
    }

    package let kind: Kind
    /// Where, in UTF-8 bytes from the start of the text; it never splits a character.
    package let range: Range<Int>

    package init(kind: Kind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}

extension Finding.Kind {
    package var level: Finding.Level {
        switch self {
        case .personalIdentityNumber, .coordinationNumber, .interimNumber, .emailAddress,
            .telephoneNumber, .hsaID, .ipAddress, .alias, .registrationPlate, .personalLink:
            .error
        case .possiblePersonalNumber, .address, .name, .uniqueRole, .roleAndPlace,
            .healthStatement:
            .warning
        }
    }

    /// What stands in its place where it is masked: plain to see, and in Swedish as the texts are.
    package var mask: String {
        switch self {
        case .personalIdentityNumber, .possiblePersonalNumber: "[personnummer]"
        case .coordinationNumber: "[samordningsnummer]"
        case .interimNumber: "[interimsnummer]"
        case .emailAddress: "[e-post]"
        case .telephoneNumber: "[telefon]"
        case .hsaID: "[hsa-id]"
        case .ipAddress: "[ip-adress]"
        case .alias: "[alias]"
        case .registrationPlate: "[registreringsnummer]"
        case .personalLink: "[länk]"
        case .address: "[adress]"
        case .name: "[namn]"
        case .uniqueRole: "[roll]"
        case .roleAndPlace: "[roll och plats]"
        case .healthStatement: "[hälsa]"
        }
    }
}
