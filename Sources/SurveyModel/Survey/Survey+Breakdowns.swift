/// What answers are reported by, besides the unit.
extension Survey {
    /// Ids and names that some line of the plan breaks down by; nil where the survey has no plan, and
    /// everything is reported by everything it can be.
    package var plannedBreakdowns: Set<String>? {
        plan.isEmpty ? nil : Set(plan.flatMap(\.breakdowns).flatMap(\.dimensions))
    }

    /// The questions to report by: without a plan those answered from a register; with one those it
    /// names, questions with one choice too.
    package var breakdownQuestions: [Question] {
        guard let planned = plannedBreakdowns else { return groupQuestions }
        let unit = unitQuestion?.id
        return questions.filter { question in
            guard planned.contains(question.id), question.id != unit else { return false }
            switch question.kind {
            case .register, .single: return true
            default: return false
            }
        }
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
