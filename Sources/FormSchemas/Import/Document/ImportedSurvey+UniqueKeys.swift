extension ImportedSurvey {
    /// The survey with a key of its own for every question: where a form has a name twice, the name
    /// stands for the first.
    var withUniqueKeys: ImportedSurvey {
        var used: Set<String> = []
        var namer = FreeNames()
        var survey = self
        survey.sections = sections.map { section in
            var section = section
            section.questions = section.questions.map { question in
                guard !used.insert(question.key).inserted else { return question }
                let key = namer.name(question.key + "\u{0}") { used.contains($0) }
                used.insert(key)
                return question.named(question.name ?? question.key, key: key)
            }
            return section
        }
        return survey
    }
}

extension ImportedQuestion {
    fileprivate func named(_ name: String, key: String) -> ImportedQuestion {
        var copy = ImportedQuestion(key: key, title: title, kind: kind, at: place)
        copy.name = name
        copy.help = help
        copy.condition = condition
        copy.validity = validity
        copy.message = message
        copy.isRequired = isRequired
        copy.isReversed = isReversed
        copy.isRandomized = isRandomized
        copy.isSensitive = isSensitive
        copy.partPlaces = partPlaces
        return copy
    }
}
