/// The rates of AAPOR's Standard Definitions; the raw value is the name everybody cites.
package enum ResponseRate: String, Sendable, Hashable, CaseIterable {
    case completeOfEveryone = "RR1"
    case answersOfEveryone = "RR2"
    case completeOfEstimatedEligible = "RR3"
    case answersOfEstimatedEligible = "RR4"
    case completeOfEligible = "RR5"
    case answersOfEligible = "RR6"
    case completeOfContacts = "COOP1"
    case answersOfContacts = "COOP2"
    case completeOfThoseAble = "COOP3"
    case answersOfThoseAble = "COOP4"
    case refusalsOfEveryone = "REF1"
    case refusalsOfEstimatedEligible = "REF2"
    case refusalsOfEligible = "REF3"
    case contactsOfEveryone = "CON1"
    case contactsOfEstimatedEligible = "CON2"
    case contactsOfEligible = "CON3"

    /// Who is below the line.
    enum Base {
        /// T + UH + UO.
        case everyone
        /// T + e(UH + UO).
        case estimatedEligible
        /// T.
        case eligible
        /// I + P + R + O.
        case contacts
        /// I + P + R: those who could not answer are left out.
        case contactsAbleToAnswer
    }

    var base: Base {
        switch self {
        case .completeOfEveryone, .answersOfEveryone, .refusalsOfEveryone, .contactsOfEveryone:
            .everyone
        case .completeOfEstimatedEligible, .answersOfEstimatedEligible,
            .refusalsOfEstimatedEligible, .contactsOfEstimatedEligible:
            .estimatedEligible
        case .completeOfEligible, .answersOfEligible, .refusalsOfEligible, .contactsOfEligible:
            .eligible
        case .completeOfContacts, .answersOfContacts: .contacts
        case .completeOfThoseAble, .answersOfThoseAble: .contactsAbleToAnswer
        }
    }

    /// Who is above the line.
    func counted(_ outcomes: ResponseOutcomes) -> Int {
        switch self {
        case .completeOfEveryone, .completeOfEstimatedEligible, .completeOfEligible,
            .completeOfContacts, .completeOfThoseAble:
            outcomes.complete
        case .answersOfEveryone, .answersOfEstimatedEligible, .answersOfEligible,
            .answersOfContacts, .answersOfThoseAble:
            outcomes.answers
        case .refusalsOfEveryone, .refusalsOfEstimatedEligible, .refusalsOfEligible:
            outcomes.refusals
        case .contactsOfEveryone, .contactsOfEstimatedEligible, .contactsOfEligible:
            outcomes.contacts
        }
    }
}
