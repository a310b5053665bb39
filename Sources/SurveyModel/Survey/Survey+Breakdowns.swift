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
