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
        survey.questions.compactMap { question in
            guard case .multiple(let options) = question.kind, question.isRandomized,
                options.contains(where: \.isExclusive)
            else { return nil }
            return Limitation(.question(question.id), .exclusiveOptionsShuffled)
        }
    }

    package func names(_ survey: Survey, layout: ColumnLayout) -> [[TargetName]] {
        let limit = LimeSurveyCodes.longestQuestion
        let source = ShapeSource(survey: survey, layout: layout, language: "")
        let questions = survey.questions.flatMap { question in
            [
                TargetName(
                    .question(question.id), LimeSurveyCodes.shortened(question.id, limit: limit))
            ]
                + source.parts(of: question).furtherTexts.map { text in
                    TargetName(
                        .option(question: question.id, option: text.option),
                        LimeSurveyCodes.shortened(layout.columns[text.column].name, limit: limit))
                }
        }
        let parts = survey.questions.map { question in
            LimeSurveyCodes.parts(of: question).map { part in
                TargetName(
                    question.rows.isEmpty
                        ? .option(question: question.id, option: part)
                        : .row(question: question.id, row: part),
                    LimeSurveyCodes.shortened(part, limit: limit, digitsMayLead: true))
            }
        }
        return ([questions] + parts).filter { $0.count > 1 }
    }
}
