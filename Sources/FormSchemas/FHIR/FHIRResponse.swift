package import SurveyModel
package import Tables

/// A QuestionnaireResponse laid out flat: its answers by link id, so that they are bound like those
/// of any other format.
enum FHIRResponse {
    /// Items nested deeper than this are not looked into.
    private static let deepest = 32

    /// - Parameter object: The resource, or the entry of a Bundle that has it.
    static func flattened(_ object: JSONObject, survey: Survey) -> JSONObject {
        guard case .object(let resource) = object["resource"] ?? .object(object) else {
            return object
        }
        var flat = JSONObject([
            JSONMember(FHIRShape.resource, .object(elements(of: resource, survey: survey)))
        ])
        collect(resource, into: &flat, depth: 0)
        return flat
    }

    // MARK: The resource's own elements

    private static func elements(of resource: JSONObject, survey: Survey) -> JSONObject {
        var elements = JSONObject()
        func add(_ name: String, _ value: JSONValue?) {
            if let value { elements.members.append(JSONMember(name, value)) }
        }
        add("id", resource["id"] ?? identifier(resource["identifier"]))
        let type = resource["resourceType"]?.text ?? FHIRShape.resource
        guard type == FHIRShape.resource else {
            // Something else that lies in the same Bundle is no answer to this survey.
            add("questionnaire", .string(type))
            add("status", "completed")
            return elements
        }
        add("questionnaire", questionnaire(resource["questionnaire"]?.text, survey: survey))
        for name in ["status", "authored", "language"] { add(name, resource[name]) }
        return elements
    }

    /// One in R4, a list of them in R5.
    private static func identifier(_ value: JSONValue?) -> JSONValue? {
        switch value {
        case .array(let list): list.first?["value"]
        case .some(let one): one["value"]
        case nil: nil
        }
    }

    /// The survey's id where the address is the one we gave it; servers may have moved the
    /// questionnaire to one of their own, which says nothing.
    private static func questionnaire(_ address: String?, survey: Survey) -> JSONValue? {
        guard let address, address.hasPrefix(FHIRNames.space) else { return nil }
        let plain = String(address.prefix { $0 != "|" })
        return .string(plain == FHIRNames.questionnaire(survey) ? survey.id : plain)
    }

    // MARK: Answers

    private static func collect(_ parent: JSONObject, into flat: inout JSONObject, depth: Int) {
        guard depth < deepest, case .array(let items) = parent["item"] else { return }
        for case .object(let item) in items {
            if let link = item["linkId"]?.text, case .array(let answers) = item["answer"] {
                add(answers.compactMap(value), at: link, to: &flat)
                // Questions may stand below an answer.
                for case .object(let answer) in answers {
                    collect(answer, into: &flat, depth: depth + 1)
                }
            }
            collect(item, into: &flat, depth: depth + 1)
        }
    }

    /// One answer stands alone, several are a list, also where the item comes more than once.
    private static func add(_ values: [JSONValue], at link: String, to flat: inout JSONObject) {
        guard !values.isEmpty else { return }
        let place = flat.members.firstIndex { $0.key == link }
        var all = values
        if let place {
            guard link != FHIRShape.resource else { return }
            let earlier = flat.members[place].value
            if case .array(let list) = earlier {
                all = list + all
            } else {
                all.insert(earlier, at: 0)
            }
        }
        let member = JSONMember(link, all.count == 1 ? all[0] : .array(all))
        if let place { flat.members[place] = member } else { flat.members.append(member) }
    }

    /// What an answer holds, whatever its type is called.
    private static func value(_ answer: JSONValue) -> JSONValue? {
        guard case .object(let object) = answer,
            let member = object.members.first(where: {
                $0.key.hasPrefix("value") && $0.value != .null
            })
        else { return nil }
        switch member.key {
        case "valueCoding": return member.value["code"] ?? member.value["display"]
        case "valueQuantity": return member.value["value"]
        default: return member.value
        }
    }
}

extension ExportShape {
    /// A record with its keys as the shape has them; as it is in every format but FHIR's.
    package func flattened(_ object: JSONObject, survey: Survey) -> JSONObject {
        switch format {
        case .fhir: return FHIRResponse.flattened(object, survey: survey)
        case .limeSurveyJSON:
            // Its older layout has every response under its number: {"17": {…}}.
            guard object.members.count == 1, let only = object.members.first,
                only.key.allSatisfy(\.isNumber), case .object(let response) = only.value
            else { return object }
            return response
        default: return object
        }
    }
}
