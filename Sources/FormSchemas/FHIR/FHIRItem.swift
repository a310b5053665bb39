package import SurveyModel
import Tables

/// An item of a questionnaire, before it is written in a version of FHIR.
package struct FHIRItem: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case group, display, coding, decimal, integer, date, string, text
    }

    package let linkID: String
    package let kind: Kind
    package let text: LocalizedText
    package var options: [FHIROption] = []
    package var items: [FHIRItem] = []
    var enableWhen: FHIREnableWhen?
    var isRequired = false
    var isRepeated = false
    /// Worked out and never shown.
    var isHidden = false
    var control: String?
    var limits: FHIRLimits?
    var calculation: String?
    var constraints: [FHIRConstraint] = []

    init(_ linkID: String, _ kind: Kind, _ text: LocalizedText) {
        self.linkID = linkID
        self.kind = kind
        self.text = text
    }
}

/// An answer to choose.
package struct FHIROption: Sendable, Hashable {
    package let system: String
    package let code: String
    package let label: LocalizedText
    /// Its place on an ordered scale.
    var weight: Int?
    var isExclusive = false

    init(system: String, code: String, label: LocalizedText) {
        self.system = system
        self.code = code
        self.label = label
    }
}

/// The least and the greatest number that may be answered.
struct FHIRLimits: Sendable, Hashable {
    let low: Double
    let high: Double
}

/// When an item is shown.
enum FHIREnableWhen: Sendable, Hashable {
    /// Comparisons of which all, or any, must hold.
    case plain([FHIRComparison], isAny: Bool)
    /// FHIRPath, for what comparisons in a row cannot say.
    case expression(String)
}

/// One comparison of `enableWhen`.
struct FHIRComparison: Sendable, Hashable {
    enum Answer: Sendable, Hashable {
        case coding(system: String, code: String)
        case integer(Int)
        case decimal(Double)
        case string(String)
        case boolean(Bool)
    }

    let question: String
    /// `exists`, `=`, `!=`, `>=`, …
    let comparison: String
    let answer: Answer
}

extension FHIRItem {
    func json(_ version: FHIRVersion, _ texts: FHIRTexts) -> JSONValue {
        var members: [JSONMember] = []
        let extensions = extensions(version)
        if !extensions.isEmpty { members.append(JSONMember("extension", .array(extensions))) }
        members.append(JSONMember("linkId", .string(linkID)))
        members += texts.members("text", text)
        members.append(JSONMember("type", .string(type(version))))
        if case .plain(let comparisons, let isAny) = enableWhen {
            members.append(JSONMember("enableWhen", .array(comparisons.map(\.json))))
            if comparisons.count > 1 {
                members.append(JSONMember("enableBehavior", isAny ? "any" : "all"))
            }
        }
        if isRequired { members.append(JSONMember("required", true)) }
        if isRepeated { members.append(JSONMember("repeats", true)) }
        if calculation != nil { members.append(JSONMember("readOnly", true)) }
        if version == .r5, kind == .coding {
            members.append(JSONMember("answerConstraint", "optionsOnly"))
        }
        if !options.isEmpty {
            members.append(
                JSONMember("answerOption", .array(options.map { $0.json(version, texts) })))
        }
        if !items.isEmpty {
            members.append(JSONMember("item", .array(items.map { $0.json(version, texts) })))
        }
        return .object(members)
    }

    private func extensions(_ version: FHIRVersion) -> [JSONValue] {
        var extensions: [JSONValue] = []
        if isHidden { extensions.append(FHIRExtension.hidden) }
        if let control { extensions.append(FHIRExtension.itemControl(control)) }
        if let limits {
            extensions.append(FHIRExtension.minimum(number(limits.low)))
            extensions.append(FHIRExtension.maximum(number(limits.high)))
        }
        if case .expression(let expression) = enableWhen {
            extensions.append(FHIRExtension.enableWhen(expression))
        }
        if let calculation { extensions.append(FHIRExtension.calculated(calculation)) }
        return extensions + constraints.map { FHIRExtension.constraint($0, version) }
    }

    private func number(_ value: Double) -> JSONMember {
        kind == .integer
            ? JSONMember("valueInteger", .number(Calculation.text(of: value)))
            : JSONMember("valueDecimal", .number(Calculation.text(of: value)))
    }

    private func type(_ version: FHIRVersion) -> String {
        switch kind {
        case .group: "group"
        case .display: "display"
        case .coding: version == .r4 ? "choice" : "coding"
        case .decimal: "decimal"
        case .integer: "integer"
        case .date: "date"
        case .string: "string"
        case .text: "text"
        }
    }
}

extension FHIROption {
    func json(_ version: FHIRVersion, _ texts: FHIRTexts) -> JSONValue {
        var coding: [JSONMember] = []
        if let weight {
            coding.append(
                JSONMember("extension", .array([FHIRExtension.weight(weight, version)])))
        }
        coding += [JSONMember("system", .string(system)), JSONMember("code", .string(code))]
        coding += texts.members("display", label)
        var members: [JSONMember] = []
        if isExclusive {
            members.append(JSONMember("extension", .array([FHIRExtension.optionExclusive])))
        }
        return .object(members + [JSONMember("valueCoding", .object(coding))])
    }
}

extension FHIRComparison {
    var json: JSONValue {
        let answer: JSONMember =
            switch answer {
            case .coding(let system, let code):
                JSONMember(
                    "answerCoding", ["system": .string(system), "code": .string(code)])
            case .integer(let value): JSONMember("answerInteger", .integer(value))
            case .decimal(let value):
                JSONMember("answerDecimal", .number(Calculation.text(of: value)))
            case .string(let text): JSONMember("answerString", .string(text))
            case .boolean(let value): JSONMember("answerBoolean", .bool(value))
            }
        return .object([
            JSONMember("question", .string(question)),
            JSONMember("operator", .string(comparison)), answer,
        ])
    }
}
