import Foundation

extension Organisation {
    /// The units and headcounts of the example survey, and answers drawn by chance: 64 percent
    /// answer, one in ten leaves a question open or says *vet ej*.
    static func example(seed: UInt64, open: Int = 10) throws -> Organisation {
        let path = Python.root.appending(path: "Surveys/rehab2026/enheter.csv")
        let lines = try String(contentsOf: path, encoding: .utf8).split(whereSeparator: \.isNewline)
        let rows = lines.dropFirst().map { fields(String($0)) }
        var codes: [String] = []
        var units: [Unit] = []
        for row in rows where !codes.contains(row[0]) {
            // The one on top is everyone.
            if row[2].isEmpty { continue }
            codes.append(row[0])
            units.append(Unit(code: row[0], parent: codes.firstIndex(of: row[2])))
        }
        let professions = ["chef", "ft", "at", "ssk", "usk", "logoped", "annan"]
        var organisation = Organisation(
            units: units, dimensions: [Dimension(id: "yrke", categories: professions)],
            items: [
                Item(id: "a"), Item(id: "b", notAskedOf: [0]),
                Item(id: "c", kind: .single, options: 3),
            ])
        let leaves = organisation.leaves
        for row in rows {
            guard let unit = codes.firstIndex(of: row[0]), let leaf = leaves.firstIndex(of: unit),
                let profession = professions.firstIndex(of: row[4])
            else { continue }
            for _ in 0..<(Int(row[3]) ?? 0) {
                organisation.people.append(
                    Person(leaf: leaf, categories: [profession], answers: nil))
            }
        }
        var numbers = SeededNumbers(state: seed)
        organisation.answer(
            Draw(response: 64...64, open: open...open), &numbers)
        return organisation
    }

    private static func fields(_ line: String) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                fields.append("")
            } else {
                fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}
