/// The versions of HL7 FHIR a questionnaire is written in.
package enum FHIRVersion: String, Sendable, Hashable, CaseIterable {
    case r4
    case r5
}
