import Diagnostics
import Pipeline

/// What the stages are called.
enum StageWords {
    static func name(of stage: Stage, _ language: MessageLanguage) -> String {
        switch (stage, language == .swedish) {
        case (.compile, true): "formulär"
        case (.compile, false): "forms"
        case (.ingest, true): "inläsning"
        case (.ingest, false): "ingest"
        case (.tally, true): "räkning"
        case (.tally, false): "tally"
        case (.analyse, true): "analys"
        case (.analyse, false): "analysis"
        case (.protect, true): "skydd"
        case (.protect, false): "protection"
        case (.dialogue, true): "dialog"
        case (.dialogue, false): "dialogue"
        case (.evaluate, true): "utvärdering"
        case (.evaluate, false): "evaluation"
        case (.followUp, true): "uppföljning"
        case (.followUp, false): "follow-up"
        case (.report, true): "rapport"
        case (.report, false): "report"
        case (.audit, true): "granskning"
        case (.audit, false): "audit"
        }
    }
}
