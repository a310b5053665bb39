import Analysis
import Diagnostics
import Disclosure
import Statistics
import SurveyLanguage

/// References to what was ticked.
extension ReferenceResolver {
    mutating func answered(_ reference: FigureReference) -> ResolvedFigure? {
        guard let place = place(of: reference) else { return nil }
        if let area = place.area { return self.area(area, place.group, reference) }
        guard let subject = subject(of: reference),
            let key = key(of: subject, reference)
        else { return nil }
        guard
            let figure = report.figure(
                key.statistic, of: subject.subject, in: place.group, horizon: key.horizon,
                option: key.option)
        else {
            missing(reference)
            return nil
        }
        guard let published = published(figure, reference) else { return nil }
        let (about, detail) = words(of: subject, key)
        return ResolvedFigure(
            measure: reference.measure, kind: kind(of: reference.measure),
            value: published.value, lower: published.lower, upper: published.upper,
            n: published.n, total: reference.measure == .responseRate ? published.population : nil,
            about: about, detail: detail, group: label(of: place.group),
            showsN: reference.showsN ?? (place.group.kind != .everyone && published.n != nil),
            groups: results.groups(like: figure.key), source: .survey, text: reference.text)
    }

    private mutating func published(
        _ figure: ReleasedFigure, _ reference: FigureReference
    ) -> ReleasedFigure.Published? {
        switch figure.content {
        case .published(let published): return published
        case .hidden: hidden(reference)
        case .notAsked, .notComputable:
            bag.report(.figureNotComputable, at: reference.range, [.value: reference.text])
        }
        return nil
    }

    private mutating func area(
        _ area: ReleasedArea, _ group: ReleasedGroup, _ reference: FigureReference
    ) -> ResolvedFigure? {
        guard reference.measure == .gap, reference.path == nil else {
            incomplete(reference)
            return nil
        }
        guard let figure = report.areaGap(area, in: group) else {
            missing(reference)
            return nil
        }
        guard let published = published(figure, reference) else { return nil }
        return ResolvedFigure(
            measure: .gap, kind: .difference, value: published.value, lower: published.lower,
            upper: published.upper, n: published.n, total: nil, about: area.title, detail: .none,
            group: label(of: group), showsN: false, groups: results.groups(like: figure.key),
            source: .survey, text: reference.text)
    }

    private func kind(of measure: FigureMeasure) -> ResolvedFigure.Kind {
        switch measure {
        case .gap, .change, .gapToNorm: .difference
        case .mean, .median: .mean
        case .share, .top2, .responseRate: .share
        default: .count
        }
    }

    private func label(of group: ReleasedGroup) -> String {
        group.kind == .everyone ? "" : group.label
    }

    // MARK: Group

    private struct Place {
        let group: ReleasedGroup
        let area: ReleasedArea?
    }

    private mutating func place(of reference: FigureReference) -> Place? {
        var unit = ""
        var dimension = ""
        var code = ""
        var area: ReleasedArea?
        let dimensions = report.groups.map(\.dimension).filter { !$0.isEmpty }.unique()
        for filter in reference.filters {
            switch filter.key.text {
            case "enhet", "unit":
                let units = report.groups.map(\.unit).filter { !$0.isEmpty }.unique()
                guard units.contains(filter.value.text) else {
                    unknown(filter.value, .knownUnit, among: units)
                    return nil
                }
                unit = filter.value.text
            case "område", "area":
                area = report.areas.first { $0.id == filter.value.text }
                guard area != nil else {
                    unknown(filter.value, .knownArea, among: report.areas.map(\.id))
                    return nil
                }
            case "mättillfälle", "wave":
                guard filter.value.text == report.wave else {
                    unknown(filter.value, .knownWave, among: [report.wave])
                    return nil
                }
            default:
                guard dimensions.contains(filter.key.text) else {
                    unknown(
                        filter.key, .knownFilter,
                        among: ["enhet", "område", "mättillfälle", "n"] + dimensions)
                    return nil
                }
                dimension = filter.key.text
                code = filter.value.text
                let codes = report.groups.filter { $0.dimension == dimension }.map(\.code).unique()
                guard codes.contains(code) else {
                    unknown(filter.value, .knownGroup, among: codes)
                    return nil
                }
            }
        }
        let group = report.groups.first {
            $0.unit == unit && $0.dimension == dimension && $0.code == code
        }
        guard let group else {
            missing(reference)
            return nil
        }
        return Place(group: group, area: area)
    }

    // MARK: Question

    /// What a path names.
    struct NamedSubject {
        let subject: ReleasedSubject
        /// The parts after question and row.
        let rest: [Span]
    }

    private mutating func subject(of reference: FigureReference) -> NamedSubject? {
        guard let path = reference.path else {
            guard [.n, .headcount, .responseRate].contains(reference.measure),
                let participation = report.subjects.first
            else {
                incomplete(reference)
                return nil
            }
            return NamedSubject(subject: participation, rest: [])
        }
        let parts = Self.parts(of: path)
        let named = report.subjects.dropFirst().filter { $0.question == parts[0].text }
        guard !named.isEmpty else {
            unknown(
                Span(text: path.text, range: path.range), .knownQuestion,
                among: report.subjects.dropFirst().map(Self.path))
            return nil
        }
        guard named.contains(where: { !$0.row.isEmpty }) else {
            return NamedSubject(subject: named[0], rest: Array(parts.dropFirst()))
        }
        guard parts.count > 1, let row = named.first(where: { $0.row == parts[1].text }) else {
            unknown(
                parts.count > 1 ? parts[1] : path, .knownQuestion,
                among: parts.count > 1 ? named.map(\.row) : named.map(Self.path))
            return nil
        }
        return NamedSubject(subject: row, rest: Array(parts.dropFirst(2)))
    }

    private static func path(_ subject: ReleasedSubject) -> String {
        subject.row.isEmpty ? subject.question : subject.question + "." + subject.row
    }

    private static func parts(of path: Span) -> [Span] {
        var parts: [Span] = []
        var start = path.range.start
        for part in path.text.split(separator: ".", omittingEmptySubsequences: false) {
            let end = start + part.utf8.count
            parts.append(Span(text: String(part), range: SourceRange(start: start, end: end)))
            start = end + 1
        }
        return parts
    }

    // MARK: Figure

    struct FigurePart {
        let statistic: StatisticName
        let horizon: FigureHorizon?
        let option: String
    }

    private mutating func key(
        of named: NamedSubject, _ reference: FigureReference
    ) -> FigurePart? {
        guard let statistic = reference.measure.statistic else { return nil }
        var rest = named.rest[...]
        var horizon: FigureHorizon?
        if named.subject.kind == .pairRow {
            if let side = rest.first.flatMap({ PathSide.horizon($0.text) }) {
                horizon = side
                rest = rest.dropFirst()
            }
            switch reference.measure {
            case .gap: horizon = .gap
            case .gapToNorm, .change, .n: horizon = horizon ?? .now
            default:
                guard horizon != nil else {
                    incomplete(reference)
                    return nil
                }
            }
        } else if reference.measure == .gap || reference.measure == .gapToNorm {
            incomplete(reference)
            return nil
        }
        var option = ""
        if reference.measure == .share || reference.measure == .count {
            guard let code = rest.first else {
                incomplete(reference)
                return nil
            }
            let codes = named.subject.options.map(\.code)
            guard codes.contains(code.text) else {
                unknown(code, .knownOption, among: codes)
                return nil
            }
            option = code.text
            rest = rest.dropFirst()
        }
        if reference.measure == .change { option = report.earlierWave ?? "" }
        if let extra = rest.first {
            unknown(extra, .knownQuestion, among: report.subjects.dropFirst().map(Self.path))
            return nil
        }
        return FigurePart(
            statistic: statistic,
            horizon: reference.measure == .gapToNorm ? gapToNormHorizon(named.subject) : horizon,
            option: option)
    }

    /// The horizon under which the gap to the norm of a row is told.
    private func gapToNormHorizon(_ subject: ReleasedSubject) -> FigureHorizon? {
        report.figures.first {
            $0.key.statistic == .gapToNorm && $0.key.question == subject.question
                && $0.key.row == subject.row
        }?.key.horizon ?? .now
    }

    private func words(
        of named: NamedSubject, _ part: FigurePart
    ) -> (about: String, detail: ResolvedFigure.Detail) {
        let subject = named.subject
        let about =
            subject.kind == .participation
            ? ""
            : [subject.parentTitle, subject.title].filter { !$0.isEmpty }.joined(separator: " ")
        if let option = subject.options.first(where: { $0.code == part.option }),
            !part.option.isEmpty
        {
            return (about, .answer(option.label))
        }
        switch part.horizon {
        case .now: return (about, part.statistic == .gapToNorm ? .norm : .today)
        case .need: return (about, .need)
        case .norm: return (about, .norm)
        case .gap, nil: return (about, .none)
        }
    }
}

extension Sequence where Element: Hashable {
    /// Each once, in the order they come.
    func unique() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
