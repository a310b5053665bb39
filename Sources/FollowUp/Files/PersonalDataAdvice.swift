import Diagnostics
import PersonalData
import SurveyLanguage

/// What in texts of project staff may point at a person, each with its place.
enum PersonalDataAdvice {
    static func remarks(file: String, _ texts: [Span]) -> [Diagnostic] {
        texts.flatMap { text in
            PersonalDataDetector.findings(in: text.text).map { finding in
                let bytes = Array(text.text.utf8)[finding.range]
                let start = text.range.start + finding.range.lowerBound
                return Diagnostic(
                    .personalDataInText, file: file,
                    at: .text(SourceRange(start: start, end: start + finding.range.count)),
                    facts: [
                        .name: phrase(finding.kind).fact,
                        .value: String(decoding: bytes, as: UTF8.self),
                    ])
            }
        }
    }

    private static func phrase(_ kind: Finding.Kind) -> Phrase {
        switch kind {
        case .personalIdentityNumber, .possiblePersonalNumber, .interimNumber: .aPersonalNumber
        case .coordinationNumber: .aCoordinationNumber
        case .emailAddress: .anEmailAddress
        case .telephoneNumber: .aTelephoneNumber
        case .address: .anAddress
        case .name: .aName
        case .uniqueRole, .roleAndPlace: .aRole
        case .healthStatement: .aHealthStatement
        case .hsaID, .ipAddress, .alias, .registrationPlate, .personalLink: .identifyingText
        }
    }
}
