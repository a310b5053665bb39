import Disclosure

/// A safe file name for every unit: lower-case ASCII letters, digits, `_` and `-`.
///
/// Names depend on the units' codes and order alone, never on what is shown, so a page keeps its
/// name from one report to the next. Collisions get a number in the order of the units.
struct UnitFileNames {
    private let names: [String: String]

    init(_ groups: [ReleasedGroup]) {
        var names: [String: String] = [:]
        var taken: Set<String> = []
        for group in groups where group.kind.isUnit {
            guard names[group.unit] == nil else { continue }
            let folded = Self.folded(group.unit)
            var name = folded
            var number = 2
            while !taken.insert(name).inserted {
                name = "\(folded)-\(number)"
                number += 1
            }
            names[group.unit] = name
        }
        self.names = names
    }

    /// Nil for a code that is no unit's.
    subscript(_ unit: String) -> String? { names[unit] }

    /// Windows gives these names to devices, with any ending.
    private static let reserved: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

    private static let longest = 80

    static func folded(_ code: String) -> String {
        var name = ""
        for scalar in code.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9", "_": name.unicodeScalars.append(scalar)
            case "å", "ä", "á", "à", "â", "æ": name += "a"
            case "ö", "ø", "ó", "ò", "ô": name += "o"
            case "é", "è", "ê", "ë": name += "e"
            case "ü", "ú", "ù", "û": name += "u"
            // A letter typed as base and mark: the base has been taken.
            case "\u{300}"..."\u{36F}": continue
            default:
                if !name.hasSuffix("-") { name += "-" }
            }
            if name.utf8.count >= longest { break }
        }
        while name.hasPrefix("-") { name.removeFirst() }
        while name.hasSuffix("-") { name.removeLast() }
        return name.isEmpty || reserved.contains(name) ? "enhet-" + name : name
    }
}
