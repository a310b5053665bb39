extension AuditedRelease {
    /// The release with nothing but everyone's figures of a subject; of taking part, with nothing
    /// but everyone's figures at all. What follows from this no pattern could hide.
    func bare(_ subject: Int) -> AuditedRelease {
        var copy = self
        for number in copy.subjects.indices where subject == 0 || number == subject {
            for group in groups.indices where groups[group].name != GroupName() {
                if copy.subjects[number].respondents[group] != .notAsked {
                    copy.subjects[number].respondents[group] = .nothing
                }
                for side in copy.subjects[number].unsure.indices {
                    copy.subjects[number].unsure[side][group] = nil
                }
            }
        }
        return copy
    }

    /// Taking part and one question, without the others.
    func only(_ subject: Int) -> AuditedRelease {
        only(subject == 0 ? [0] : [0, subject])
    }

    /// Some subjects, without the others.
    func only(_ some: [Int]) -> AuditedRelease {
        var copy = self
        copy.subjects = some.map { subjects[$0] }
        return copy
    }
}
