package import SurveyModel

/// Lists what figures are made for, in the survey's order.
package enum SubjectBuilder {
    package static func subjects(of survey: Survey) -> [Subject] {
        let participation = Subject(
            kind: .participation, question: "",
            title: LocalizedText("Deltagande", translations: ["en": "Participation"]))
        return [participation] + survey.questions.flatMap { subjects(of: $0, in: survey) }
            + survey.indices.map { index in
                Subject(
                    kind: .index, question: index.id, title: index.title,
                    categories: items(of: index, in: survey),
                    // What is made of sensitive answers is as sensitive as they are.
                    isSensitive: index.items.contains {
                        survey.question($0.question)?.isSensitive ?? false
                    }, itemCount: index.items.count)
            }
    }

    private static func subjects(of question: Question, in survey: Survey) -> [Subject] {
        switch question.kind {
        case .pair(let pair):
            let categories = categories(of: survey.scale(pair.scale))
            return pair.rows.map { row in
                Subject(
                    kind: .pairRow, question: question.id, row: row.id, title: row.title,
                    parentTitle: question.title, area: row.area ?? question.area,
                    categories: categories, isSensitive: question.isSensitive,
                    norm: row.norm ?? pair.norm)
            }
        case .matrix(let matrix):
            let categories = categories(of: survey.scale(matrix.scale))
            return matrix.rows.map { row in
                Subject(
                    kind: .scale, question: question.id, row: row.id, title: row.title,
                    parentTitle: question.title, area: row.area ?? question.area,
                    categories: categories, isSensitive: question.isSensitive)
            }
        case .single(let options):
            return [subject(.single, question, categories(of: options))]
        case .multiple(let options):
            return [subject(.multiple, question, categories(of: options))]
        case .scale(let id):
            return [subject(.scale, question, categories(of: survey.scale(id)))]
        // Background is what groups are made of; texts, numbers, places and points are not counted
        // here.
        case .register, .text, .integer, .decimal, .date, .ranking, .allocation, .information,
            .calculated:
            return []
        }
    }

    /// The items of an index by the names of their columns.
    private static func items(
        of index: ItemIndex, in survey: Survey
    ) -> [SurveyModel.Category] {
        let layout = ColumnLayout(survey)
        return index.items.compactMap { item in
            guard let column = layout.index(of: item), let question = survey.question(item.question)
            else { return nil }
            let rows =
                switch question.kind {
                case .pair(let pair): pair.rows
                case .matrix(let matrix): matrix.rows
                default: [ItemRow]()
                }
            let row = rows.first { $0.id == item.row }
            return SurveyModel.Category(
                code: layout.columns[column].name, label: row?.title ?? question.title)
        }
    }

    private static func subject(
        _ kind: Subject.Kind, _ question: Question, _ categories: [SurveyModel.Category]
    ) -> Subject {
        Subject(
            kind: kind, question: question.id, title: question.title, area: question.area,
            categories: categories, isSensitive: question.isSensitive,
            isRecommendation: question.isRecommendation)
    }

    private static func categories(of options: [Option]) -> [SurveyModel.Category] {
        options.map { SurveyModel.Category(code: $0.code, label: $0.label) }
    }

    private static func categories(of scale: Scale?) -> [SurveyModel.Category] {
        (scale?.levels ?? []).map {
            SurveyModel.Category(code: String($0.value), label: $0.label, value: $0.value)
        }
            + (scale?.missing ?? []).map {
                SurveyModel.Category(code: String($0.value), label: $0.label, missing: $0.kind)
            }
    }
}
