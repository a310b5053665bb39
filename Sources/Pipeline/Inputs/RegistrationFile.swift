import Analysis
import Diagnostics
import SurveyModel
import Tables

/// Reads the list of those registered for meetings.
///
/// A column named like a question that is reported by says which group each person belongs to, by
/// code or text; `id` is not read; every other column is a meeting.
struct RegistrationFile {
    let survey: Survey
    let project: Project

    /// - Throws: `RunStop` with everything that is wrong with the list.
    func read(_ path: String) throws -> Registration {
        let table: SmallTable
        do throws(TableError) {
            table = try SmallTable(TableInput(path: project.path(path), name: path))
        } catch {
            throw RunStop([error.diagnostic(file: path)])
        }
        let columns = table.header.map(kind)
        let meetings = zip(table.header, columns).filter { $0.1 == .meeting }.map(\.0)
        guard !meetings.isEmpty else {
            throw RunStop([Diagnostic(.registrationWithoutMeetings, file: path)])
        }
        var problems = table.faults.map { $0.error.diagnostic(file: path) }
        var people: [Registration.Person] = []
        for row in table.rows {
            var groups: [String: String] = [:]
            var attended: [Bool] = []
            for (number, column) in columns.enumerated() {
                let text = row.cells.indices.contains(number) ? row.cells[number] : ""
                func report(_ code: DiagnosticCode, _ facts: [Fact: String]) {
                    var facts = facts
                    facts[.value] = text
                    facts[.name] = table.header[number]
                    problems.append(
                        Diagnostic(
                            code, file: path,
                            at: .cell(
                                row: row.line, column: number + 1, header: table.header[number],
                                byteOffset: row.byteOffset), facts: facts))
                }
                switch column {
                case .ignored: continue
                case .meeting:
                    if let came = Self.came(text) {
                        attended.append(came)
                    } else {
                        report(.registrationCellUnknown, [:])
                    }
                case .group(let question):
                    let answers = answers(to: question)
                    let key = NormalizedText.key(text)
                    if key.isEmpty { continue }
                    if let code = answers.first(where: { $0.keys.contains(key) })?.code {
                        groups[question] = code
                    } else {
                        report(
                            .registrationGroupUnknown,
                            [.list: answers.map(\.code).joined(separator: ", ")])
                    }
                }
            }
            people.append(Registration.Person(groups: groups, attended: attended))
        }
        guard problems.isEmpty else { throw RunStop(problems) }
        return Registration(meetings: meetings, people: people)
    }

    private enum Column: Hashable {
        case ignored
        case group(String)
        case meeting
    }

    private func kind(_ header: String) -> Column {
        let key = NormalizedText.key(header)
        if key == "id" || key.isEmpty { return .ignored }
        let question = ([survey.unitQuestion].compactMap { $0 } + survey.countedQuestions)
            .first { NormalizedText.key($0.id) == key }
        return question.map { .group($0.id) } ?? .meeting
    }

    /// Codes with the texts that stand for them, in any language of the survey.
    private func answers(to id: String) -> [(code: String, keys: Set<String>)] {
        func keys(_ code: String, _ label: LocalizedText) -> Set<String> {
            Set(([code, label.base] + label.translations.values).map(NormalizedText.key))
        }
        switch survey.question(id)?.kind {
        case .register(let register):
            return (survey.register(register)?.entries ?? []).map {
                ($0.code, keys($0.code, $0.label))
            }
        case .single(let options): return options.map { ($0.code, keys($0.code, $0.label)) }
        default: return []
        }
    }

    /// Nil for what means neither.
    private static func came(_ text: String) -> Bool? {
        switch NormalizedText.key(text) {
        case "1", "x", "ja", "j", "yes", "y", "true", "sant", "deltog": true
        case "", "0", "-", "nej", "n", "no", "false", "falskt": false
        default: nil
        }
    }
}
