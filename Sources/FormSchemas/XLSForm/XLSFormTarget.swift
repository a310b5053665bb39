import Diagnostics
package import SurveyModel
import Tables

/// An XLSForm, the workbook that ODK, KoboToolbox and their kin make forms from.
///
/// Sheets `survey`, `choices` and `settings`. Sections are groups on a page each; a pair, a matrix
/// and an allocation are groups of questions, so that every answer has a column of its own. Names
/// are the canonical columns, wherever the author's id is not plain already.
package struct XLSFormTarget: FormTarget {
    package let name = "xlsform"

    package init() {}

    package func emit(
        _ survey: Survey, layout: ColumnLayout
    ) throws(FormEmissionError) -> [EmittedFile] {
        let form = try XLSForm(survey, layout: layout)
        do throws(TableError) {
            let bytes = try form.workbook.bytes()
            let file = IdentifierFolding.fold(survey.id) + ".xlsform.xlsx"
            return [EmittedFile(name: file, bytes: bytes)]
        } catch {
            throw .unwritable("\(error)")
        }
    }

    package func limitations(_ survey: Survey, layout: ColumnLayout) -> [Limitation] {
        // One alone has nothing to change places with.
        let sections = survey.sections.indices.filter { index in
            survey.sections[index].isRandomized
                && [index - 1, index + 1].contains {
                    survey.sections.indices.contains($0) && survey.sections[$0].isRandomized
                }
        }
        return sections.map {
            Limitation(.section(survey.sections[$0].id), .sectionsKeepTheirOrder)
        }
            + survey.questions.compactMap { question in
                guard question.isRandomized else { return nil }
                switch question.kind {
                case .pair, .matrix, .allocation:
                    return Limitation(.question(question.id), .rowsKeepTheirOrder)
                case .multiple(let options) where options.contains(where: \.isExclusive):
                    return Limitation(.question(question.id), .exclusiveOptionsShuffled)
                default: return nil
                }
            }
    }
}
