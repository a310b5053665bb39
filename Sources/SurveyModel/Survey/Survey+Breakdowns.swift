/// What answers are counted and reported by, besides the unit.
extension Survey {
    /// Ids and names that some line of the plan breaks down by; nil where the survey has no plan, and
    /// everything is reported by everything it can be.
    package var plannedBreakdowns: Set<String>? {
        plan.isEmpty ? nil : Set(plan.flatMap(\.breakdowns).flatMap(\.dimensions))
    }

    /// The questions to count by: those answered from a register, and those with one choice that the
    /// plan names.
    package var countedQuestions: [Question] {
        let planned = plannedBreakdowns ?? []
        let ofRegisters = Set(groupQuestions.map(\.id))
        return questions.filter { question in
            if ofRegisters.contains(question.id) { return true }
            guard case .single = question.kind else { return false }
            return planned.contains(question.id)
        }
    }

    /// Whether anything is reported by a question that is counted by.
    package func isReported(by question: String) -> Bool {
        plannedBreakdowns?.contains(question) ?? true
    }

    /// The crossings that the plan names and that can be reported: units, or an attribute of theirs, by
    /// one group question or an attribute of its register. In the order they are first named in.
    package var reportedCrossings: [ReportedCrossing] {
        var found: [ReportedCrossing] = []
        for breakdown in plan.flatMap(\.breakdowns) {
            guard let crossing = reportedCrossing(breakdown), !found.contains(crossing) else {
                continue
            }
            found.append(crossing)
        }
        return found
    }

    /// Nil for a breakdown that is no crossing, or one that cannot be reported.
    package func reportedCrossing(_ breakdown: PlanItem.Breakdown) -> ReportedCrossing? {
        guard breakdown.dimensions.count == 2 else { return nil }
        let isOfUnits = breakdown.dimensions.map { name in
            name == unitQuestion?.id
                || (question(name) == nil && unitRegister?.attributes.contains(name) == true)
        }
        let attributes = registers.filter { $0.id != unitRegister?.id }.flatMap(\.attributes)
        let counted = Set(countedQuestions.map(\.id) + attributes)
        for (whole, part) in [(0, 1), (1, 0)]
        where isOfUnits[whole] && counted.contains(breakdown.dimensions[part]) {
            return ReportedCrossing(
                whole: breakdown.dimensions[whole], part: breakdown.dimensions[part])
        }
        return nil
    }

    /// The attributes of registers to report by: only those that the plan names.
    package var breakdownAttributes: [(register: Register, name: String)] {
        guard let planned = plannedBreakdowns else { return [] }
        var found: [(register: Register, name: String)] = []
        for register in registers {
            for name in register.attributes
            where planned.contains(name) && question(name) == nil
                && !found.contains(where: { $0.name == name })
            {
                found.append((register, name))
            }
        }
        return found
    }
}
