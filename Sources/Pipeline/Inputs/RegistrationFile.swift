import Analysis
import Diagnostics
import Ingestion
import PersonalData
import SurveyModel
import Tables

/// Reads the list of those registered for meetings.
///
/// A column named like a question that is reported by says which group each person belongs to, by
/// code or text; `id`, names and addresses are not read; every other column is a meeting.
struct RegistrationFile {
    let survey: Survey

    /// - Throws: `RunStop` with everything that is wrong with the list.
    func read(_ input: TableInput) throws -> Registration {
        let path = input.name
        let table: SmallTable
        do throws(TableError) {
            table = try SmallTable(input)
        } catch {
            throw RunStop([error.diagnostic(file: path)])
        }
        let columns = table.header.map(column)
        let meetings = zip(table.header, columns).filter { $0.1.isMeeting }.map(\.0)
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
                            code, file: path, at: table.place(of: number, in: row), facts: facts))
                }
                switch column {
                case .ignored: continue
                case .meeting:
                    if let came = Self.came(text) {
                        attended.append(came)
                    } else {
                        report(.registrationCellUnknown, [:])
                    }
                case .group(let question, let answers):
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

    private enum Column {
        case ignored
        /// The answers are codes with the texts that stand for them, in any language of the survey.
        case group(question: String, answers: [(code: String, keys: Set<String>)])
        case meeting

        var isMeeting: Bool { if case .meeting = self { true } else { false } }
    }

    private func column(_ header: String) -> Column {
        let key = NormalizedText.key(header)
        if key.isEmpty || key == "id" || PersonalColumns.contains(key) { return .ignored }
        let question = ([survey.unitQuestion].compactMap { $0 } + survey.countedQuestions)
            .first { NormalizedText.key($0.id) == key }
        return question.map { .group(question: $0.id, answers: answers(to: $0)) } ?? .meeting
    }

    private func answers(to question: Question) -> [(code: String, keys: Set<String>)] {
        switch question.kind {
        case .register(let register):
            (survey.register(register)?.entries ?? []).map {
                ($0.code, $0.label.keys(beside: $0.code))
            }
        case .single(let options): options.map { ($0.code, $0.label.keys(beside: $0.code)) }
        default: []
        }
    }

    private static let came = Set(FlagWords.yes + ["deltog"])
    private static let stayedAway = Set(FlagWords.no + ["", "-"])

    /// Nil for what means neither.
    private static func came(_ text: String) -> Bool? {
        let key = NormalizedText.key(text)
        return came.contains(key) ? true : stayedAway.contains(key) ? false : nil
    }
}
