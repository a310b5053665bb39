import Decisions
import Digests
import Disclosure
import Reporting
import SurveyModel
import Tables

/// Puts together every file that may be shown.
struct ReportStage {
    let definition: PipelineDefinition
    /// The survey and its registers.
    let inputs: [InputFile]
    let sources: [SourceFile]
    let released: ReleasedReport
    /// The line of the ledger by which it is released; nil for a draft.
    let release: Release?
    let forms: [(path: String, bytes: [UInt8])]

    func files() throws -> [(path: String, bytes: [UInt8])] {
        let made =
            !definition.hasSurvey
            ? []
            : try ReportWriter.files(
                for: released, related: forms.map(\.path).filter { $0.hasSuffix(".html") },
                recipients: definition.recipients,
                where: isWanted
            )
            .map { (path: $0.path, bytes: $0.bytes) }
        let files = forms + made
        return files + [("run.json", runRecord(of: files))]
    }

    private func isWanted(_ path: String) -> Bool {
        let kind: PipelineDefinition.ReportKind =
            path.hasPrefix("units/") ? .units : path.hasPrefix("figures.") ? .tables : .leadership
        return definition.reports.contains(kind)
    }

    /// run.json: what the result was made from, with which version, and how the records add up
    /// as far as it may be told.
    private func runRecord(of files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("tool", "lagesbild")
        writer.member("version", Version.current)
        writer.member("pipeline", definition.name)
        writer.member("survey", released.surveyID)
        writer.member("wave", released.wave)
        writer.member("status", released.isDraft ? "draft" : "released")
        if let release {
            writer.key("release")
            writer.beginObject()
            writer.member("number", release.number)
            writer.member("time", release.time)
            writer.endObject()
        }
        writer.key("inputs")
        writer.beginArray()
        for file in inputs { input(file.path, digest: file.digest, to: &writer) }
        for source in sources { input(source.path, digest: source.digest, to: &writer) }
        writer.endArray()
        writer.key("records")
        accounting(to: &writer)
        let shown = released.shownNumbers
        writer.key("shown")
        writer.beginObject()
        for (name, part) in [("groups", shown.groups), ("results", shown.results)] {
            writer.key(name)
            writer.beginObject()
            writer.member("shown", part.shown)
            writer.member("total", part.total)
            writer.endObject()
        }
        writer.member("unsettled", released.unsettled)
        writer.endObject()
        writer.key("anonymity")
        writer.beginObject()
        writer.member("profile", released.rules.profile.rawValue)
        for threshold in AnonymityThreshold.allCases {
            let number = released.rules.effective(threshold)
            if number > 0 { writer.member(threshold.rawValue, number) }
        }
        writer.endObject()
        writer.key("outputs")
        writer.beginArray()
        for file in files.sorted(by: { $0.path < $1.path }) {
            input(file.path, digest: ContentDigest(of: file.bytes).description, to: &writer)
        }
        writer.endArray()
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }

    private func input(_ path: String, digest: String, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("path", path)
        writer.member("sha256", digest)
        writer.endObject()
    }

    private func accounting(to writer: inout JSONWriter) {
        let accounting = released.accounting
        writer.beginObject()
        writer.member("sources", accounting.sources)
        if let accepted = accounting.accepted { writer.member("accepted", accepted) }
        if let total = accounting.setAsideTotal { writer.member("set_aside", total) }
        writer.key("set_aside_by_fate")
        writer.beginObject()
        for entry in accounting.setAside {
            writer.key(entry.fate)
            if let count = entry.count { writer.number(count) } else { writer.string("not_shown") }
        }
        writer.endObject()
        writer.endObject()
    }
}
