import SurveyModel

/// Everyone who could answer: the leaf units in scope with their staff.
struct Frame {
    let units: [Unit]
    /// The background question whose headcounts the register gives, by which staff are told apart.
    let profession: Question?

    /// A unit; a survey without a unit register has one that holds everybody.
    struct Unit {
        /// Position in the unit column's categories; nil without a unit register.
        let category: Int?
        let code: String
        /// How many could answer; nil where the register does not say.
        let headcount: Int?
        /// Of whom so many per entry of the profession register: entry's position and number.
        let staff: [(entry: Int, count: Int)]
    }

    /// Nobody keeps a list of more people than this in one unit; a larger number is a slip.
    static let largestUnit = 1_000_000

    /// - Parameter scope: Codes of units; each stands for itself and all below it. Empty means all.
    init(_ survey: Survey, scope: [String]) throws(SimulationError) {
        guard let register = survey.unitRegister, survey.unitQuestion != nil else {
            if let code = scope.first { throw .unknownUnit(code) }
            units = [Unit(category: nil, code: "", headcount: nil, staff: [])]
            profession = nil
            return
        }
        for code in scope where register.entry(code) == nil { throw .unknownUnit(code) }
        profession = survey.groupQuestions.first { question in
            guard case .register(let id) = question.kind else { return false }
            return register.entries.contains { $0.headcounts[id] != nil }
        }
        var staffRegister: Register?
        if case .register(let id)? = profession?.kind { staffRegister = survey.register(id) }
        let wanted = Set(scope)
        units = register.leaves.enumerated().compactMap { index, entry in
            guard wanted.isEmpty || Self.isWithin(entry, of: register, wanted) else { return nil }
            let headcount = entry.headcount.map { min(max($0, 0), Self.largestUnit) }
            return Unit(
                category: index, code: entry.code, headcount: headcount,
                staff: Self.staff(of: entry, in: staffRegister))
        }
    }

    private static func staff(
        of entry: Register.Entry, in register: Register?
    ) -> [(entry: Int, count: Int)] {
        guard let register, let counts = entry.headcounts[register.id] else { return [] }
        return register.entries.enumerated().compactMap { index, profession in
            counts[profession.code].map { (index, min(max($0, 0), largestUnit)) }
        }
    }

    private static func isWithin(
        _ entry: Register.Entry, of register: Register, _ wanted: Set<String>
    ) -> Bool {
        var current: Register.Entry? = entry
        var steps = 0
        // A register that circles is an error elsewhere; here it must only come to an end.
        while let unit = current, steps <= register.entries.count {
            if wanted.contains(unit.code) { return true }
            current = unit.parent.flatMap { register.entry($0) }
            steps += 1
        }
        return false
    }
}

extension Frame.Unit {
    /// The profession of the person with a number in the unit; nil where the register does not say.
    func profession(of person: Int) -> Int? {
        var first = 0
        for (entry, count) in staff {
            first += count
            if person < first { return entry }
        }
        return nil
    }
}
