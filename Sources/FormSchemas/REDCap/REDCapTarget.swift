import Diagnostics
package import SurveyModel
import Tables

/// REDCap's data dictionary (CSV with 18 columns), for *Project Setup → Data Dictionary*.
///
/// The whole survey is one instrument. A field is a canonical column; a multiple choice is a
/// checkbox, a pair two matrices, a ranking a matrix with ranking. The format was written by the
/// checks REDCap makes of an uploaded dictionary and not tried in a live system.
package struct REDCapTarget: FormTarget {
    package let name = "redcap"

    package init() {}

    package func emit(
        _ survey: Survey, layout: ColumnLayout
    ) throws(FormEmissionError) -> [EmittedFile] {
        let file = IdentifierFolding.fold(survey.id) + ".redcap.csv"
        let fields = REDCapFields(survey: survey, layout: layout)
        do throws(TableError) {
            let table = REDCapTable(form: fields.names.form, fields: fields.all)
            return [EmittedFile(name: file, bytes: try table.bytes())]
        } catch {
            throw .unwritable(file)
        }
    }

    package func limitations(_ survey: Survey, layout: ColumnLayout) -> [Limitation] {
        let names = REDCapNames(survey: survey, layout: layout)
        let logic = REDCapLogic(survey: survey, layout: layout, names: names)
        var found: [Limitation] = []
        if survey.languages.count > 1 { found.append(Limitation(.survey, .oneLanguageOnly)) }
        for section in survey.sections {
            if section.isRandomized {
                found.append(Limitation(.section(section.id), .sectionsKeepTheirOrder))
            }
            if let condition = section.condition, !logic.isExpressible(condition) {
                found.append(Limitation(.sectionCondition(section.id), .conditionLeftOut))
            }
            for question in section.questions {
                found += limitations(question, logic)
            }
        }
        return found
    }

    private func limitations(_ question: Question, _ logic: REDCapLogic) -> [Limitation] {
        let element = SurveyElement.question(question.id)
        var found: [Limitation] = []
        if let condition = question.condition, !logic.isExpressible(condition) {
            found.append(Limitation(.questionCondition(question.id), .conditionLeftOut))
        }
        if question.validity != nil { found.append(Limitation(element, .ruleOnlyTold)) }
        switch question.kind {
        case .allocation: found.append(Limitation(element, .sumOnlyShown))
        case .multiple(let options)
        where question.isRandomized && options.contains(where: \.isExclusive):
            found.append(Limitation(element, .exclusiveOptionsShuffled))
        default: break
        }
        if question.isRandomized {
            switch question.kind {
            case .pair, .matrix, .ranking, .allocation:
                found.append(Limitation(element, .rowsKeepTheirOrder))
            default: break
            }
        }
        return found
    }

    package func names(_ survey: Survey, layout: ColumnLayout) -> [[TargetName]] {
        var fields: [TargetName] = []
        var multiple: Set<String> = []
        for column in layout.columns {
            let id = column.item.question
            switch column.kind {
            case .optionFlag:
                if multiple.insert(id).inserted {
                    fields.append(TargetName(.question(id), REDCapNames.clean(id)))
                }
            case .otherText(let option):
                fields.append(
                    TargetName(
                        .option(question: id, option: option), REDCapNames.clean(column.name)))
            default:
                let row = column.item.row
                let element: SurveyElement =
                    if let row, survey.question(id)?.rows.isEmpty ?? true {
                        .option(question: id, option: row)
                    } else if let row {
                        .row(question: id, row: row)
                    } else {
                        .question(id)
                    }
                fields.append(TargetName(element, REDCapNames.clean(column.name)))
            }
        }
        for question in survey.questions where question.kind == .information {
            fields.append(TargetName(.question(question.id), REDCapNames.clean(question.id)))
        }
        let groups = survey.questions.flatMap { question in
            REDCapNames.groupIDs(of: question).map { id in
                TargetName(
                    .question(question.id), REDCapNames.clean(id, limit: REDCapNames.longestGroup))
            }
        }
        return [fields, groups].filter { $0.count > 1 }
    }
}
