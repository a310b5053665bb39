import Statistics

/// How far coders who worked by themselves agree, code by code: raw, beyond chance, and how common the
/// code is, since chance agrees more about what is rare.
package struct CodingAgreement: Sendable, Hashable {
    package let codes: [CodeAgreement]
    /// Where every coder gave each note exactly one code: the codes as one nominal variable.
    package let overall: Measures?
    /// The codes that were said to be the steps of a scale; nil where none were.
    package let ordered: OrderedAgreement?

    /// Agreement about one variable.
    package struct Measures: Sendable, Hashable {
        /// Notes that at least two coders looked at.
        package let notes: Int
        /// The share of pairs of coders, over all such notes, that agree.
        package let raw: Double?
        /// Cohen's κ; nil unless there are two coders, and where both always said the same.
        package let kappa: Double?
        /// Fleiss' κ of the notes that every coder looked at; nil for fewer than two coders, and where
        /// all always said the same.
        package let fleiss: Double?
        /// Krippendorff's α, nominal; nil where all always said the same.
        package let alpha: Double?
    }

    package struct CodeAgreement: Sendable, Hashable {
        package let code: String
        package let measures: Measures
        /// The share of judgements that set the code.
        package let prevalence: Double
        /// Notes that coders disagree about.
        package let disagreements: [String]

        /// Below this a code is not used alike; its definition needs work.
        package static let sufficient = 0.6
    }

    /// - Parameter steps: Codes that are the steps of one scale, from the lowest; none for no scale.
    package init(_ sheet: CodingSheet, ordered steps: [String] = []) {
        codes = sheet.codes.map { Self.agreement(about: $0, in: sheet) }
        overall = Self.overall(sheet)
        ordered = steps.isEmpty ? nil : OrderedAgreement(sheet, steps: steps)
    }

    private static func agreement(about code: String, in sheet: CodingSheet) -> CodeAgreement {
        let units = sheet.notes.indices.map { note in
            sheet.coders.indices.map { coder in
                sheet.codes(note: note, coder: coder).map { $0.contains(code) ? 1.0 : 0.0 }
            }
        }
        let given = units.joined().compactMap(\.self)
        let disagreements = zip(sheet.notes, units).filter {
            Set($0.1.compactMap(\.self)).count > 1
        }.map(\.0)
        return CodeAgreement(
            code: code, measures: measures(CodedUnits(units)),
            prevalence: given.isEmpty ? 0 : given.reduce(0, +) / Double(given.count),
            disagreements: disagreements)
    }

    private static func overall(_ sheet: CodingSheet) -> Measures? {
        var units: [[String?]] = []
        for note in sheet.notes.indices {
            var unit: [String?] = []
            for coder in sheet.coders.indices {
                let codes = sheet.codes(note: note, coder: coder)
                if let codes, codes.count != 1 { return nil }
                unit.append(codes?.first)
            }
            units.append(unit)
        }
        return units.isEmpty ? nil : measures(CodedUnits(texts: units))
    }

    private static func measures(_ coded: CodedUnits) -> Measures {
        let units = coded.units.map { $0.compactMap(\.self) }.filter { $0.count > 1 }
        var (agreeing, pairs) = (0, 0)
        for unit in units {
            for i in unit.indices {
                for j in unit.indices.dropFirst(i + 1) {
                    pairs += 1
                    if unit[i] == unit[j] { agreeing += 1 }
                }
            }
        }
        let isOfTwo = coded.units.allSatisfy { $0.count == 2 }
        return Measures(
            notes: units.count, raw: pairs > 0 ? Double(agreeing) / Double(pairs) : nil,
            kappa: isOfTwo ? try? CohenKappa(coded.table(0, 1)).kappa.value : nil,
            fleiss: try? FleissKappa.value(coded).kappa,
            alpha: try? KrippendorffAlpha.value(coded, level: .nominal))
    }
}
