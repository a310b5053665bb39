import Statistics

/// How far coders agree about codes that are the steps of one scale, such as weak, clear and strong: a
/// disagreement of one step counts less than one of two.
///
/// A coder who set none of them on a note, or several, has put the note nowhere on the scale.
package struct OrderedAgreement: Sendable, Hashable {
    package struct Step: Sendable, Hashable {
        package let code: String
        /// How often a coder put a note there.
        package let judgements: Int
    }

    /// From the lowest.
    package let steps: [Step]
    /// Notes that at least two coders put somewhere.
    package let notes: Int
    /// Cohen's κ with weights; nil unless there are two coders, and where both always said the same.
    package let linearKappa: Double?
    package let quadraticKappa: Double?
    /// Krippendorff's α; nil where all always said the same. On the interval level every step is as long.
    package let ordinalAlpha: Double?
    package let intervalAlpha: Double?

    /// - Parameter steps: Codes from the lowest.
    init(_ sheet: CodingSheet, steps: [String]) {
        let units = sheet.notes.indices.map { note in
            sheet.coders.indices.map { coder -> Double? in
                let set = sheet.codes(note: note, coder: coder) ?? []
                let places = steps.indices.filter { set.contains(steps[$0]) }
                return places.count == 1 ? Double(places[0]) : nil
            }
        }
        let given = units.joined().compactMap(\.self)
        self.steps = steps.enumerated().map { place, code in
            Step(code: code, judgements: given.count { $0 == Double(place) })
        }
        notes = units.count { $0.compactMap(\.self).count > 1 }
        let coded = CodedUnits(units)
        let table = sheet.coders.count == 2 ? Self.table(units, size: steps.count) : nil
        func kappa(_ weights: CohenKappa.Weights) -> Double? {
            table.flatMap { try? CohenKappa($0, weights: weights).kappa.value }
        }
        linearKappa = kappa(.linear)
        quadraticKappa = kappa(.quadratic)
        ordinalAlpha = try? KrippendorffAlpha.value(coded, level: .ordinal)
        intervalAlpha = try? KrippendorffAlpha.value(coded, level: .interval)
    }

    /// Of the whole scale, so that a step nobody chose still lies between its neighbours.
    private static func table(_ units: [[Double?]], size: Int) -> [[Int]] {
        var table = [[Int]](repeating: [Int](repeating: 0, count: size), count: size)
        for unit in units {
            guard unit.count == 2, let first = unit[0], let second = unit[1] else { continue }
            table[Int(first)][Int(second)] += 1
        }
        return table
    }
}
