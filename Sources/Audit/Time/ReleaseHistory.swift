/// What two releases at different times tell by subtraction.
///
/// Between them fewer than the threshold may not have come or gone in any group that both show, nor may
/// a group shown in one less a part shown in the other leave so few. Where nobody came, no answers may
/// differ: the difference would be what one person changed.
struct ReleaseHistory {
    let now: GroupNumbers
    let before: GroupNumbers
    /// As a user knows the earlier release.
    let name: String
    let threshold: Int
    let wave: String

    func findings() -> [Finding] {
        var found: [Finding] = []
        for subject in now.subjects {
            let few = few(subject)
            // Whoever came or went is in the questions too: told once.
            let told = Set(found.map(\.group))
            found += few.filter { !told.contains($0.group) }
        }
        let told = Set(found.map(\.group))
        return found + changed().filter { !told.contains($0.group) }
    }

    // MARK: Numbers

    private func few(_ subject: GroupNumbers.Subject) -> [Finding] {
        var found: [Finding] = []
        let (new, old) = (now.respondents[subject] ?? [:], before.respondents[subject] ?? [:])
        for group in now.groups {
            guard let n = new[group] else { continue }
            if let m = old[group], small(abs(n - m)) {
                found.append(finding(.fewSince, subject, group, abs(n - m)))
                continue
            }
            for part in before.groups where part != group {
                guard let m = old[part], small(n - m), now.holds(group, part, of: before),
                    old[group] != n, new[part] != m
                else { continue }
                found.append(finding(.fewSince, subject, group, n - m, less: part))
            }
        }
        // A whole shown before, less a part shown now: of people only where nobody came between.
        guard new[GroupName()] == old[GroupName()], new[GroupName()] != nil else { return found }
        for group in before.groups {
            guard let n = old[group] else { continue }
            for part in now.groups where part != group {
                guard let m = new[part], small(n - m), before.holds(group, part, of: now),
                    new[group] != n, old[part] != m
                else { continue }
                found.append(finding(.fewSince, subject, group, n - m, less: part))
            }
        }
        return found
    }

    private func small(_ difference: Int) -> Bool { (1..<threshold).contains(difference) }

    // MARK: Answers

    /// Figures of answers that differ although nobody came or went.
    private func changed() -> [Finding] {
        var told: Set<GroupNumbers.Place> = []
        return now.answers.keys.sorted(by: GroupNumbers.inOrder).compactMap { key in
            guard let new = now.answers[key], let old = before.answers[key],
                let n = now.respondents[key.place.subject]?[key.place.group],
                before.respondents[key.place.subject]?[key.place.group] == n,
                !meet(new, old), told.insert(key.place).inserted
            else { return nil }
            var found = finding(.changedSince, key.place.subject, key.place.group, nil)
            found.horizon = key.horizon
            return found
        }
    }

    /// Whether both can have been the same number: to touch at an end is to be rounded differently.
    private func meet(_ left: ClosedRange<Double>, _ right: ClosedRange<Double>) -> Bool {
        min(left.upperBound, right.upperBound) - max(left.lowerBound, right.lowerBound) > 1e-9
    }

    private func finding(
        _ kind: Finding.Kind, _ subject: GroupNumbers.Subject, _ group: GroupName, _ n: Int?,
        less part: GroupName? = nil
    ) -> Finding {
        var found = Finding(
            kind: kind, wave: wave, group: group, question: subject.question, row: subject.row,
            horizon: "", respondents: n.map { Double($0)...Double($0) }, limit: threshold)
        found.file = name
        found.remedy = part
        return found
    }
}
