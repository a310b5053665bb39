import Tables

/// The extensions of FHIR that a questionnaire uses, by their published addresses.
enum FHIRExtension {
    private static let core = "http://hl7.org/fhir/StructureDefinition/"
    private static let dataCapture = "http://hl7.org/fhir/uv/sdc/StructureDefinition/"

    static func translation(_ text: String, _ language: String) -> JSONValue {
        [
            "url": .string(core + "translation"),
            "extension": [
                ["url": "lang", "valueCode": .string(language)],
                ["url": "content", "valueString": .string(text)],
            ],
        ]
    }

    static func itemControl(_ code: String) -> JSONValue {
        [
            "url": .string(core + "questionnaire-itemControl"),
            "valueCodeableConcept": [
                "coding": [
                    [
                        "system": "http://hl7.org/fhir/questionnaire-item-control",
                        "code": .string(code),
                    ]
                ]
            ],
        ]
    }

    static let hidden: JSONValue = [
        "url": .string(core + "questionnaire-hidden"), "valueBoolean": true,
    ]

    static let optionExclusive: JSONValue = [
        "url": .string(core + "questionnaire-optionExclusive"), "valueBoolean": true,
    ]

    /// What a level counts as.
    static func weight(_ value: Int, _ version: FHIRVersion) -> JSONValue {
        [
            "url": .string(core + (version == .r4 ? "ordinalValue" : "itemWeight")),
            "valueDecimal": .integer(value),
        ]
    }

    static func minimum(_ value: JSONMember) -> JSONValue { limit("minValue", value) }
    static func maximum(_ value: JSONMember) -> JSONValue { limit("maxValue", value) }

    private static func limit(_ name: String, _ value: JSONMember) -> JSONValue {
        .object([JSONMember("url", .string(core + name)), value])
    }

    static func enableWhen(_ expression: String) -> JSONValue {
        self.expression("sdc-questionnaire-enableWhenExpression", expression)
    }

    static func calculated(_ expression: String) -> JSONValue {
        self.expression("sdc-questionnaire-calculatedExpression", expression)
    }

    private static func expression(_ name: String, _ text: String) -> JSONValue {
        ["url": .string(dataCapture + name), "valueExpression": fhirPath(text)]
    }

    private static func fhirPath(_ text: String) -> JSONValue {
        ["language": "text/fhirpath", "expression": .string(text)]
    }

    /// What must hold of the answers; R5 has another extension for it than R4.
    static func constraint(_ constraint: FHIRConstraint, _ version: FHIRVersion) -> JSONValue {
        let parts: [JSONValue] = [
            ["url": "key", "valueId": .string(constraint.key)],
            ["url": "severity", "valueCode": "error"],
            version == .r4
                ? ["url": "expression", "valueString": .string(constraint.expression)]
                : ["url": "expression", "valueExpression": fhirPath(constraint.expression)],
            ["url": "human", "valueString": .string(constraint.human)],
        ]
        return [
            "url": .string(
                core + (version == .r4 ? "questionnaire-constraint" : "targetConstraint")),
            "extension": .array(parts),
        ]
    }
}

/// A rule that answers must follow.
struct FHIRConstraint: Sendable, Hashable {
    let key: String
    /// FHIRPath, true where the rule is kept.
    let expression: String
    /// What is said where it is not.
    let human: String
}
