import Diagnostics
import SurveyModel

/// E051, E054, V107: conditions that nobody can fulfil, or everybody does.
extension SurveyBuilder {
    /// Told only where nothing else is wrong: a condition that could not be read would make others
    /// look impossible.
    mutating func checkReachability() {
        guard !bag.hasErrors, tree.diagnostics.allSatisfy({ $0.severity == .warning }) else {
            return
        }
        let hasConditions = survey.sections.contains { section in
            section.condition != nil
                || section.questions.contains { $0.condition != nil || $0.validity != nil }
        }
        guard hasConditions else { return }
        var logic = SurveyLogic(survey)
        var solver = LogicSolver()
        for (index, section) in survey.sections.enumerated() {
            var sectionNode = section.condition.map { logic.node($0) } ?? Logic.always
            if let line = sections[index].node.child(.showIf), section.condition != nil {
                let found = reach([], sectionNode, &logic, &solver)
                tell(found, line, name: section.id, isSection: true, conflict: nil)
                // What follows from it is not told again.
                if found == .never { sectionNode = Logic.always }
            }
            for question in section.questions {
                check(question, in: sectionNode, of: index, &logic, &solver)
            }
        }
    }

    private enum Reach {
        case never, always, sometimes
    }

    private func reach(
        _ context: [Logic.NodeID], _ node: Logic.NodeID, _ logic: inout SurveyLogic,
        _ solver: inout LogicSolver
    ) -> Reach {
        if solver.canHold(context + [node], in: logic) == false { return .never }
        let opposite = logic.not(node)
        if solver.canHold(context + [opposite], in: logic) == false { return .always }
        return .sometimes
    }

    private mutating func check(
        _ question: Question, in section: Logic.NodeID, of sectionIndex: Int,
        _ logic: inout SurveyLogic, _ solver: inout LogicSolver
    ) {
        guard let index = questionIndices[question.id] else { return }
        let draft = questions[index]
        var own = question.condition.map { logic.node($0) } ?? Logic.always
        if let line = draft.node.child(.showIf), question.condition != nil {
            let found = reach([section], own, &logic, &solver)
            let other = sections[sectionIndex].node.child(.showIf)
            let agrees =
                found == .never && section != Logic.always
                && solver.canHold([own], in: logic) == true
            tell(
                found, line, name: question.id, isSection: false,
                conflict: agrees ? other?.textRange : nil)
            if found == .never { own = Logic.always }
        }
        let shown = logic.all([section, own])
        logic.show(question.id, when: shown)
        guard let validity = question.validity, let line = draft.node.child(.validIf) else {
            return
        }
        let item = ItemReference(question: question.id)
        let answered = logic.node(.isAnswered(item))
        let fulfilled = logic.node(validity.condition)
        if solver.canHold([shown, answered, fulfilled], in: logic) == false {
            bag.report(.neverValid, at: line.textRange, [.name: question.id])
        }
    }

    private mutating func tell(
        _ found: Reach, _ line: SyntaxNode, name: String, isSection: Bool, conflict: SourceRange?
    ) {
        switch found {
        case .never:
            let reason: Phrase = conflict == nil ? .noAnswerFits : .againstSection
            bag.report(
                .unreachable, at: line.textRange,
                [
                    .name: name, .reason: reason.fact,
                    .parent: (isSection ? Phrase.theSection : .theQuestion).fact,
                ], related: conflict)
        case .always: bag.report(.alwaysShown, at: line.textRange, [.name: name])
        case .sometimes: break
        }
    }
}
