import Diagnostics
import SurveyLanguage

extension DiagnosticBag {
    /// Reports what a workshop, its codebook or its register does not have (E704), with those that there
    /// are where none is near; that there are none is told too.
    mutating func reportUnknown(_ name: Span, among candidates: [String], as phrase: Phrase) {
        var facts: [Fact: String] = [.value: name.text, .name: phrase.fact]
        if candidates.isEmpty { facts[.list] = Phrase.noneAtAll.fact }
        reportUnknown(.unknownInWorkshop, name, among: candidates, facts)
    }
}
