import Decisions
import Digests
import Export
package import PersonalData

/// A text that may be quoted, an answer or a table's note: masked, with what was decided about it.
package struct QuotableText: Sendable, Hashable {
    /// The question's id; of a note `workshop:` and the workshop's.
    package let question: String
    /// Whether a table wrote it down. What may stand beside it, the note says itself.
    package let isNote: Bool
    /// As the detectors masked it.
    package let masked: String
    /// SHA-256 of `masked`: what it is called in commands.
    package let digest: String
    /// What the detectors found in it, in the order of the text.
    package let found: [Finding.Kind]
    /// Words that stand in no other answer to the question, at most some.
    package let unusual: [String]
    /// What would be quoted: `masked`, with what a person masked besides.
    package let shown: String
    package let state: State
    let respondent: Int
    let groups: [String: String]
    let label: String
    /// Its place in the order of approvals.
    let place: Int

    package enum State: String, Sendable, Hashable {
        /// Nobody has decided.
        case quarantined
        case approved
        case rejected
    }

    /// - Parameters:
    ///   - text: As it was written.
    ///   - answer: Who gave it; nil for a note.
    ///   - decisions: The last one about each text, with its place in the order of decisions.
    init(
        _ text: String, of question: String, by answer: TextAnswer? = nil,
        _ detector: PersonalDataDetector, _ words: WordCounts,
        _ decisions: [QuoteDecisions.Subject: (place: Int, decision: QuoteDecision)]
    ) {
        let findings = detector.findings(in: text)
        masked = Masking.masked(text, findings)
        digest = ContentDigest(of: Array(masked.utf8)).description
        found = findings.map(\.kind)
        unusual = words.unusual(in: masked)
        self.question = question
        isNote = answer == nil
        respondent = answer?.respondent ?? 0
        groups = answer?.groups ?? [:]
        let made = decisions[.init(question: question, source: digest)]
        place = made?.place ?? 0
        label = made?.decision.label ?? ""
        let shown = Self.masking(masked, made?.decision.masks ?? [])
        self.shown = shown
        switch made?.decision.verdict {
        case .reject: state = .rejected
        case .approve:
            // An approval is of exactly one text.
            let isExact =
                ContentDigest(of: Array(shown.utf8)).description == made?.decision.quoted
            state = isExact ? .approved : .quarantined
        case nil: state = .quarantined
        }
    }

    /// What a person takes out stands as this.
    static let mask = "[struket]"

    /// A text without certain stretches, in bytes; as it is where they do not fit it.
    static func masking(_ text: String, _ masks: [Range<Int>]) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var position = 0
        for range in masks {
            guard range.lowerBound >= position, range.upperBound <= bytes.count else { return text }
            result += bytes[position..<range.lowerBound] + mask.utf8
            position = range.upperBound
        }
        return String(decoding: result + bytes[position...], as: UTF8.self)
    }
}
