import Diagnostics
package import SurveyModel
import Tables

/// LimeSurvey's tab-separated survey structure (`.txt`), for *Create survey → Import*.
///
/// A section is a group. A pair is an array with dual scale, a matrix an array, a ranking and a
/// sharing of points have their own kinds of question, and what is calculated is a hidden equation.
/// The format was written by the importing code of LimeSurvey 6 and not tried in a live system.
package struct LimeSurveyTarget: FormTarget {
    package let name = "limesurvey"

    package init() {}

    package func emit(
        _ survey: Survey, layout: ColumnLayout
    ) throws(FormEmissionError) -> [EmittedFile] {
        let file = IdentifierFolding.fold(survey.id) + ".limesurvey.txt"
        let table = LimeSurveyTable(rows: LimeSurveyRows(survey: survey, layout: layout).rows)
        do throws(TableError) {
            return [EmittedFile(name: file, bytes: try table.bytes())]
        } catch {
            throw .unwritable(file)
        }
    }

    package func limitations(_ survey: Survey, layout: ColumnLayout) -> [Limitation] {
        let shuffled = survey.questions.compactMap { question -> Limitation? in
            guard case .multiple(let options) = question.kind, question.isRandomized,
                options.contains(where: \.isExclusive)
            else { return nil }
            return Limitation(.question(question.id), .exclusiveOptionsShuffled)
        }
        return shuffled + looseNumbers(survey)
    }

    /// Browsers get a text that looks like a number as one: `3.0` is 3 there, and `3.0` on the server.
    private func looseNumbers(_ survey: Survey) -> [Limitation] {
        func isLoose(_ condition: Condition) -> Bool {
            switch condition {
            case .all(let parts), .any(let parts): parts.contains(where: isLoose)
            case .not(let part): isLoose(part)
            case .isOneOf(let item, let codes):
                if case .text? = survey.question(item.question)?.kind {
                    codes.contains { Double($0).map { "\($0)" } == $0 }
                } else {
                    false
                }
            case .isNot(let item, let code): isLoose(.isOneOf(item, [code]))
            default: false
            }
        }
        return survey.sections.flatMap { section in
            (section.condition.map(isLoose) ?? false
                ? [Limitation(.sectionCondition(section.id), .textNumbersLoose)] : [])
                + section.questions.compactMap { question in
                    question.condition.map(isLoose) ?? false
                        ? Limitation(.questionCondition(question.id), .textNumbersLoose) : nil
                }
        }
    }
}
