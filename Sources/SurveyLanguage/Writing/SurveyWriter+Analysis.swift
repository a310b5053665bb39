import SurveyModel

extension SurveyWriter {
    mutating func writeIndices() {
        for index in survey.indices {
            writeBlank()
            write(.index, id: index.id, index.title, depth: 0)
            let references = ConditionText(spelling: spelling)
            let items = index.items.map(references.reference)
            write(.meanOf, items.joined(separator: ", "), depth: 1)
            if index.minimumAnswered != index.items.count {
                write(.minimumAnswered, String(index.minimumAnswered), depth: 1)
            }
        }
    }

    mutating func writePlan() {
        guard !survey.plan.isEmpty else { return }
        writeBlank()
        write(.analysis, depth: 0)
        for item in survey.plan {
            let breakdowns = item.breakdowns.map {
                "\(word(.per)) \($0.dimensions.joined(separator: " × "))"
            }
            let (keyword, id): (Keyword, String?) =
                switch item.measure {
                case .responseRate: (.responseRate, nil)
                case .gap(let id): (.gap, id)
                case .distribution(let id): (.distribution, id)
                case .mean(let id): (.mean, id)
                case .index(let id): (.index, id)
                case .quotes(let id, _): (.quotes, id)
                }
            if case .quotes(_, let limit) = item.measure {
                let words = [word(.atMost), String(limit), word(.per), word(.theme)]
                write(keyword, id: id, words.joined(separator: " "), depth: 1)
            } else if breakdowns.isEmpty {
                write(keyword, id: id, depth: 1)
            } else {
                write(keyword, id: id, breakdowns.joined(separator: ", "), depth: 1)
            }
        }
    }
}
