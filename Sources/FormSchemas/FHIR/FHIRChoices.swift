import SurveyModel

/// The answers of closed questions as codings.
struct FHIRChoices {
    private let survey: Survey

    init(_ survey: Survey) {
        self.survey = survey
    }

    func options(of question: Question) -> [FHIROption] {
        switch question.kind {
        case .register(let id):
            guard let register = survey.register(id) else { return [] }
            let system = FHIRNames.codes(survey, "register", id)
            let entries = id == survey.unitRegister?.id ? register.leaves : register.entries
            return entries.map { FHIROption(system: system, code: $0.code, label: $0.label) }
        case .single(let options), .multiple(let options):
            let system = FHIRNames.codes(survey, "question", question.id)
            return options.map { option in
                var result = FHIROption(system: system, code: option.code, label: option.label)
                result.isExclusive = option.isExclusive
                return result
            }
        case .scale(let id): return levels(id)
        case .pair(let pair): return levels(pair.scale)
        case .matrix(let matrix): return levels(matrix.scale)
        default: return []
        }
    }

    private func levels(_ id: String) -> [FHIROption] {
        guard let scale = survey.scale(id) else { return [] }
        let system = FHIRNames.codes(survey, "scale", id)
        let levels = scale.levels.map { level in
            var option = FHIROption(
                system: system, code: String(level.value), label: level.label)
            option.weight = level.value
            return option
        }
        return levels
            + scale.missing.map {
                FHIROption(system: system, code: String($0.value), label: $0.label)
            }
    }
}

extension FHIROption {
    /// The answer as conditions see it; only levels have a number.
    var value: ConditionValue { .code(code, number: weight.map(Double.init)) }
}
