import Diagnostics
import SurveyModel

/// The ids declared so far, per kind, by what they fold to.
struct DeclaredNames {
    private var declared: [Kind: [String: Span]] = [:]

    enum Kind: Hashable {
        case question, register, scale, area, section, index
        /// The rows of a pair.
        case row(of: String)
    }

    /// Notes an id; false, with the collision told, if another one folds to the same name.
    mutating func declare(_ id: Span, as kind: Kind, into bag: inout DiagnosticBag) -> Bool {
        let folded = IdentifierFolding.fold(id.text)
        if let earlier = declared[kind]?[folded] {
            bag.report(
                .idCollision, at: id.range,
                [.name: id.text, .other: earlier.text, .value: folded], related: earlier.range)
            return false
        }
        declared[kind, default: [:]][folded] = id
        return true
    }
}
