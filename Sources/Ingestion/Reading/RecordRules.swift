import Diagnostics
import FormSchemas
import SurveyModel
import Tables

/// Why a record is set aside before its answers are looked at.
struct RecordRules {
    struct Refusal: Sendable, Hashable {
        let code: DiagnosticCode
        /// Position among the tool's own columns.
        let system: Int?
        let facts: [Fact: String]
    }

    /// What people and tools write where a name belongs when they try a form out; whole values
    /// only, compared as `NormalizedText.key`.
    static let trialNames: Set<String> = [
        "förhandsgranskning", "förhandsvisning", "preview", "test", "testsvar", "provsvar",
    ]

    private let opening: CalendarDay?
    private let dates: DateOrder
    /// The id of a response in a table, where a spreadsheet may have cut it.
    private let identifier: Int?
    private let started: Int?
    private let submitted: Int?
    private let named: [Int]
    private let requiresSubmission: Bool
    private let channels: [Int]
    private let state: Int?
    private let surveyColumn: Int?
    private let surveyID: String
    /// Whether nothing but an id that was cut can be refused: so it is in most files.
    private let isMild: Bool

    /// - Parameter bound: The tool's own columns that the file has.
    init(survey: Survey, shape: ExportShape, bound: [Bool]) {
        func position(_ role: SystemColumn.Role) -> Int? {
            shape.system.indices.first { bound[$0] && shape.system[$0].role == role }
        }
        opening = survey.opens.flatMap { CalendarDay($0) }
        dates = shape.dates
        identifier = shape.format.isJSON ? nil : position(.responseID)
        started = position(.started)
        submitted = position(.submitted)
        named = shape.system.indices.filter {
            bound[$0] && [.name, .email].contains(shape.system[$0].role)
        }
        // LimeSurvey exports answers that were only begun; their day of submission is empty.
        surveyColumn = position(.survey)
        surveyID = survey.id
        state = position(.state)
        // In REDCap the state says it, also of what was typed in by staff and has no time.
        requiresSubmission =
            submitted != nil
            && (Self.leaveUnsentEmpty.contains(shape.format)
                || (shape.format == .redcap && state == nil))
        channels = shape.system.indices.filter {
            bound[$0] && shape.system[$0].role == .channel
        }
        isMild =
            !requiresSubmission && state == nil && surveyColumn == nil && opening == nil
            && channels.isEmpty && named.isEmpty
    }

    /// - Parameter waived: Rules that do not hold for this record, since a person said so.
    func refusal(
        of values: RecordValues, except waived: Set<DiagnosticCode> = []
    ) -> Refusal? {
        if isMild { return waived.contains(.idBecameNumber) ? nil : cutID(values) }
        func held(_ refusal: Refusal?) -> Refusal? {
            refusal.flatMap { waived.contains($0.code) ? nil : $0 }
        }
        return held(unsent(values)) ?? held(trial(values)) ?? held(otherSurvey(values))
            ?? held(cutID(values)) ?? held(beforeOpening(values))
    }

    private func unsent(_ values: RecordValues) -> Refusal? {
        if requiresSubmission, let submitted, isUnsent(values.systemText(submitted)) {
            return Refusal(code: .notSubmitted, system: submitted, facts: [:])
        }
        if let state, Self.unsentStates.contains(values.systemText(state)?.lowercased() ?? "") {
            return Refusal(code: .notSubmitted, system: state, facts: [:])
        }
        return nil
    }

    private func trial(_ values: RecordValues) -> Refusal? {
        for column in channels {
            if let text = values.systemText(column), Self.previews.contains(text.lowercased()) {
                return Refusal(code: .trialAnswer, system: column, facts: [.value: text])
            }
        }
        for column in named {
            if let text = values.systemText(column),
                Self.trialNames.contains(NormalizedText.key(text))
            {
                return Refusal(code: .trialAnswer, system: column, facts: [.value: text])
            }
        }
        return nil
    }

    private func cutID(_ values: RecordValues) -> Refusal? {
        guard let identifier, let range = values.system[identifier], hasPlus(range, values),
            let id = values.systemText(identifier), SpreadsheetDamage.isCutNumber(id)
        else { return nil }
        return Refusal(code: .idBecameNumber, system: identifier, facts: [.value: id])
    }

    private func otherSurvey(_ values: RecordValues) -> Refusal? {
        if let surveyColumn, let other = values.systemText(surveyColumn), other != surveyID {
            return Refusal(
                code: .answerToOtherSurvey, system: surveyColumn,
                facts: [.value: other, .expected: surveyID])
        }
        return nil
    }

    /// What REDCap and Qualtrics write for a survey that was begun and not sent in, and FHIR's words for answers that are not to be used.
    private static let unsentStates: Set<String> = [
        "", "0", "incomplete", "in-progress", "stopped", "entered-in-error", "false", "falskt",
    ]

    /// Tools that export what was only begun, without a time of sending in.
    private static let leaveUnsentEmpty: Set<ExportFormat> = [
        .limeSurvey, .limeSurveyVV, .limeSurveyJSON, .formr,
    ]

    /// Qualtrics' words and numbers for answers made while a survey was tried out.
    private static let previews: Set<String> = [
        "preview", "survey preview", "survey test", "test", "1", "2", "9", "17",
        "offline survey preview", "spam survey preview",
    ]

    private func isUnsent(_ time: String?) -> Bool {
        time == nil || time == "[not completed]" || time == "{question_not_shown}"
    }

    private func beforeOpening(_ values: RecordValues) -> Refusal? {
        guard let opening else { return nil }
        for column in [started, submitted].compactMap({ $0 }) {
            guard let text = values.systemText(column), let day = latest(text) else { continue }
            // A time in UTC late in the evening is the next day in Sweden.
            let local = Self.isLateInUTC(text) ? day.next ?? day : day
            guard local < opening else { return nil }
            return Refusal(
                code: .answeredBeforeOpening, system: column,
                facts: [.value: day.iso, .expected: opening.iso])
        }
        return nil
    }

    /// What nearly no id has, and every one that a spreadsheet cut: most need not be made a text.
    private func hasPlus(_ range: Range<Int>, _ values: RecordValues) -> Bool {
        ByteSearch.contains(UInt8(ascii: "+"), in: values.bytes, range)
    }

    /// The day a text says; the later one where it may be two.
    private func latest(_ text: String) -> CalendarDay? {
        switch DateReading(text, order: dates) {
        case .day(let day): day
        case .either(let first, let second): max(first, second)
        case .none: nil
        }
    }

    private static func isLateInUTC(_ text: String) -> Bool {
        guard text.hasSuffix("Z"), let time = text.firstIndex(of: "T") else { return false }
        return Int(text[time...].dropFirst().prefix(2)).map { $0 >= 22 } ?? false
    }
}
