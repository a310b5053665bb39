import Diagnostics
import SurveyModel

/// What became of questions, rows and columns.
extension LockCheck {
    mutating func checkQuestions() {
        let found = problems(
            match.questions, among: match.old?.questions.map(\.id) ?? [],
            { .question($0) }, removedFrom: .survey, { .question($0) },
            likely: { likelyQuestion($0) })
        append(found)
        for question in match.new.questions {
            if let was = match.questions.earlier[question.id].flatMap({ old?.question($0) }) {
                guard was.kind.fits(question.kind) else {
                    report(
                        .answerKindChanged, .question(question.id),
                        [
                            .name: question.id, .value: was.kind.word.fact,
                            .other: question.kind.word.fact,
                        ], at: .question(was.id))
                    continue
                }
                if let rows = match.rows[question.id] {
                    let found = problems(
                        rows, among: was.rows.map(\.id),
                        { .row(question: question.id, row: $0) },
                        removedFrom: .question(question.id), { .row(was.id, $0) },
                        likely: { likelyRow($0, of: question, was) })
                    append(found)
                }
            } else if let rows = match.rows[question.id] {
                let found = problems(
                    rows, among: [], { .row(question: question.id, row: $0) },
                    removedFrom: .question(question.id), { .row(question.id, $0) },
                    likely: { _ in nil })
                append(found)
            }
        }
    }

    /// A new question with the text of one that is gone.
    func likelyQuestion(_ id: String) -> String? {
        let gone = publishedTexts["question/" + id]
        return match.new.questions.first { question in
            match.questions.earlier[question.id] == nil
                && Self.isSame(texts["question/" + question.id], gone)
        }?.id
    }

    func likelyRow(
        _ row: String, of question: SurveyLock.Question, _ was: SurveyLock.Question
    ) -> String? {
        let gone = publishedTexts["question/\(was.id)/row/\(row)"]
        return question.rows.first { new in
            match.rows[question.id]?.earlier[new.id] == nil
                && Self.isSame(texts["question/\(question.id)/row/\(new.id)"], gone)
        }?.id
    }

    /// In the first language they share.
    static func isSame(_ a: SurveyLock.Text?, _ b: SurveyLock.Text?) -> Bool {
        guard let a, let b, let language = a.hashes.first?.language else { return false }
        return b.hash(in: language) == a.hash(in: language)
    }

    // MARK: Columns

    /// A new column must not bear a name that answers to something else bear already.
    mutating func checkColumnNames() {
        guard let old else { return }
        var owners: [String: (question: String, part: SurveyLock.Part)] = [:]
        for question in old.questions {
            for column in question.columns {
                for name in [column.name] + column.formerNames {
                    owners[name] = (question.id, column.part)
                }
            }
        }
        for question in match.new.questions {
            let was = match.questions.earlier[question.id]
            for column in question.columns {
                guard let owner = owners[column.name],
                    owner.question != was
                        || owner.part != match.earlierPart(column.part, of: question)
                else { continue }
                report(
                    .idReused, .question(question.id),
                    [.name: question.id, .other: owner.question, .value: column.name],
                    at: .question(owner.question))
                break
            }
        }
    }
}
