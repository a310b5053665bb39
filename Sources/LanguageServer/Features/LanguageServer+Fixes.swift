import Diagnostics
import FormSchemas
import Tables

extension LanguageServer {
    /// The replacements that diagnostics in a range know of.
    func fixes(_ params: JSONValue, in document: Document) -> JSONValue {
        guard let range = document.sourceRange(params["range"]) else { return [] }
        if let only = params["context"]?["only"]?.list?.compactMap(\.string),
            !only.contains(where: { "quickfix".hasPrefix($0) || $0.hasPrefix("quickfix") })
        {
            return []
        }
        let actions = document.checked.diagnostics.compactMap { diagnostic -> JSONValue? in
            guard diagnostic.file == document.path, let fix = diagnostic.fix,
                case .text(let place) = diagnostic.place,
                [place, fix.range].contains(where: {
                    $0.start <= range.end && range.start <= $0.end
                })
            else { return nil }
            let (start, end) = document.positions.range(fix.range)
            let target = Place(uri: document.uri, start: start, end: end)
            return [
                "title": .string(title(of: fix)), "kind": "quickfix", "isPreferred": true,
                "diagnostics": [told(diagnostic, in: document)],
                "edit": edit([(target, fix.replacement)]),
            ]
        }
        return .array(actions)
    }

    private func title(of fix: Fix) -> String {
        if fix.replacement.isEmpty { return words("Ta bort", "Remove") }
        if fix.replacement.allSatisfy({ $0 == " " }) {
            return words("Rätta indraget", "Mend the indentation")
        }
        return words("Ändra till \"\(fix.replacement)\"", "Change to \"\(fix.replacement)\"")
    }
}
