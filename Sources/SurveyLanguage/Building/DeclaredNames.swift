import Diagnostics
import SurveyModel

/// The ids declared so far, per kind, by what they fold to; and every place where one stands.
struct DeclaredNames {
    private var declared: [Name.Kind: [String: Span]] = [:]
    /// In the order they were met.
    private(set) var uses: [NameUse] = []

    /// Notes an id; false, with the collision told, if another one folds to the same name.
    mutating func declare(
        _ id: Span, as kind: Name.Kind, into bag: inout DiagnosticBag
    ) -> Bool {
        noteDeclaration(id, as: kind)
        let folded = IdentifierFolding.fold(id.text)
        if let earlier = declared[kind]?[folded] {
            bag.report(
                earlier.text == id.text ? .idTaken : .idCollision, at: id.range,
                [.name: id.text, .other: earlier.text, .value: folded], related: earlier.range)
            return false
        }
        declared[kind, default: [:]][folded] = id
        return true
    }

    /// Notes where an answer or level is declared; whether it is the only one is checked elsewhere.
    mutating func noteDeclaration(_ id: Span, as kind: Name.Kind) {
        note(id, kind, isDeclaration: true)
    }

    /// Notes that something is referred to here.
    mutating func noteReference(_ id: Span, to kind: Name.Kind) {
        note(id, kind, isDeclaration: false)
    }

    /// The file is filled in when the places are moved back to the files they belong to.
    private mutating func note(_ id: Span, _ kind: Name.Kind, isDeclaration: Bool) {
        uses.append(
            NameUse(
                name: Name(kind, id.text), file: "", range: id.range, isDeclaration: isDeclaration))
    }
}
