package import Diagnostics
import PersonalData
import SurveyLanguage

/// Looks up what the notes of a table name: text → what was said, where and by how many.
package struct NoteReader: Sendable {
    private let workshop: Workshop
    private let codes: [String]
    private let codebook: Codebook?
    private let units: [String]?

    /// - Parameters:
    ///   - codebook: Nil where codes are free.
    ///   - units: Codes of the survey's units; nil where none are known.
    package init(workshop: Workshop, codebook: Codebook? = nil, units: [String]? = nil) {
        self.workshop = workshop
        self.codebook = codebook
        codes = codebook?.codes.map(\.path) ?? []
        self.units = units
    }

    /// What one table wrote down.
    package struct Reading: Sendable {
        /// Nil where the header does not say which table it is.
        package let table: WorkshopTable?
        package let diagnostics: [Diagnostic]
    }

    package func read(_ document: NoteDocument) -> Reading {
        var bag = DiagnosticBag(file: document.source.name)
        var table = header(of: document, &bag)
        var place: (area: String?, horizon: String?)?
        var notes: [Note] = []
        var memo: [String] = []
        for line in document.lines {
            switch line {
            case .heading(let heading): place = self.place(heading, &bag)
            case .note(let note):
                check(note, &bag)
                guard let place else {
                    bag.report(
                        .noteOutsideHeading, at: note.range, [.expected: exampleHeading])
                    continue
                }
                // What stands under a heading that was told is not told again.
                guard let area = place.area, let horizon = place.horizon else { continue }
                if let made = self.note(note, area, horizon, &bag) { notes.append(made) }
            case .memo(let text): memo.append(text.text)
            case .memoHeading, .blank: continue
            case .unknown(let text): bag.report(.noteLineUnknown, at: text.range)
            }
        }
        checkIDs(of: document, &bag)
        table?.notes = notes
        table?.memo = memo
        return Reading(table: table, diagnostics: bag.diagnostics)
    }

    private var exampleHeading: String {
        (workshop.areas.first?.id ?? "område") + " / "
            + (workshop.horizons.first?.id ?? "horisont")
    }

    // MARK: Header

    private func header(
        of document: NoteDocument, _ bag: inout DiagnosticBag
    ) -> WorkshopTable? {
        guard document.hasHeader else {
            bag.report(.noteHeaderMissing, at: document.source.range(ofLine: 1))
            return nil
        }
        var values: [NoteHeaderKey: Span] = [:]
        for line in document.header {
            guard let written = line.key else { continue }
            guard let key = NoteHeaderKey(written.text) else {
                bag.reportUnknown(
                    written, among: NoteHeaderKey.allCases.map { $0.spellings[0] },
                    as: .knownHeaderKey)
                continue
            }
            guard values[key] == nil else {
                bag.report(.repeatedKeyword, at: written.range, [.name: written.text])
                continue
            }
            if !line.value.text.isEmpty { values[key] = line.value }
        }
        let end = document.header.last?.value.range ?? document.source.range(ofLine: 1)
        let missing = NoteHeaderKey.required.filter { values[$0] == nil }
        for key in missing {
            bag.report(.noteHeaderKeyMissing, at: end, [.name: key.spellings[0]])
        }
        if let name = values[.workshop], name.text != workshop.id {
            bag.report(
                .notesOfOtherWorkshop, at: name.range,
                [.value: name.text, .name: workshop.id],
                fix: Fix(range: name.range, replacement: workshop.id))
        }
        let forum = values[.forum].flatMap {
            known($0, workshop.forumTopics, .knownForum, &bag)
        }
        guard missing.isEmpty, let forum, let number = values[.table] else { return nil }
        guard Identifier.isCode(number.text) else {
            bag.report(
                .malformedID, at: number.range,
                [.value: number.text, .expected: Phrase.codeForm.fact])
            return nil
        }
        var table = WorkshopTable(file: bag.file, forum: forum, table: number.text)
        table.leader = values[.leader]?.text
        table.units = values[.units].map { self.units(in: $0, &bag) } ?? []
        table.registered = values[.registered].flatMap { count($0, "anmälda", &bag) }
        table.participants = values[.participants].flatMap { participants($0, &bag) }
        checkParticipants(table, values[.participants]?.range ?? end, &bag)
        return table
    }

    private func checkParticipants(
        _ table: WorkshopTable, _ range: SourceRange, _ bag: inout DiagnosticBag
    ) {
        guard let count = table.participantCount else {
            bag.report(.participantsNotGiven, at: range)
            return
        }
        if count < workshop.minimumParticipants {
            bag.report(
                .fewParticipants, at: range,
                [.count: String(count), .limit: String(workshop.minimumParticipants)])
        }
        if let registered = table.registered, count > registered {
            bag.report(
                .moreParticipantsThanRegistered, at: range,
                [.count: String(count), .other: String(registered)])
        }
    }

    private func units(in value: Span, _ bag: inout DiagnosticBag) -> [String] {
        HeaderList.items(of: value).compactMap { item in
            guard let units, !units.contains(item.text) else { return item.text }
            bag.reportUnknown(item, among: Array(units), as: .knownUnit)
            return nil
        }
    }

    private func count(_ value: Span, _ name: String, _ bag: inout DiagnosticBag) -> Int? {
        if let count = Int(value.text), (0...100_000).contains(count) { return count }
        bag.report(
            .badValue, at: value.range,
            [.value: value.text, .name: name, .expected: Phrase.wholeNumber.fact])
        return nil
    }

    private func participants(
        _ value: Span, _ bag: inout DiagnosticBag
    ) -> [WorkshopTable.ProfileCount]? {
        var counts: [WorkshopTable.ProfileCount] = []
        for item in HeaderList.items(of: value) {
            guard let pair = HeaderList.count(of: item) else {
                bag.report(
                    .badValue, at: item.range,
                    [
                        .value: item.text, .name: "deltagare",
                        .expected: Phrase.participantList.fact,
                    ])
                return nil
            }
            guard let profile = known(pair.name, workshop.profiles, .knownProfile, &bag) else {
                continue
            }
            counts.append(.init(profile: profile, count: pair.count))
        }
        return counts
    }

    // MARK: Body

    private func place(
        _ heading: NoteDocument.Heading, _ bag: inout DiagnosticBag
    ) -> (area: String?, horizon: String?) {
        let area =
            heading.area.text.isEmpty
            ? nil : known(heading.area, workshop.areas, .knownArea, &bag)
        guard let written = heading.horizon else {
            let expected =
                (area ?? workshop.areas.first?.id ?? "område") + " / "
                + (workshop.horizons.first?.id ?? "horisont")
            bag.report(.headingIncomplete, at: heading.range, [.expected: expected])
            return (area, nil)
        }
        return (area, known(written, workshop.horizons, .knownHorizon, &bag))
    }

    private func known(
        _ name: Span, _ topics: [Topic], _ phrase: Phrase, _ bag: inout DiagnosticBag
    ) -> String? {
        if let id = topics.id(named: name.text) { return id }
        bag.reportUnknown(name, among: topics.map(\.id), as: phrase)
        return nil
    }

    /// What can be said of a note without knowing where it stands.
    private func check(_ note: NoteSyntax, _ bag: inout DiagnosticBag) {
        for problem in note.problems {
            bag.report(.badNoteMark, at: problem.range, [.value: problem.text])
        }
        for mark in note.strayMarks {
            bag.report(.markInsideText, at: mark.range, [.value: mark.text])
        }
        if note.text.text.isEmpty { bag.report(.emptyNote, at: note.range) }
        for finding in PersonalDataDetector.findings(in: note.text.text) {
            bag.report(
                .personalDataInNote, at: note.text.range,
                [.name: Self.phrase(for: finding.kind).fact])
        }
    }

    static func phrase(for kind: Finding.Kind) -> Phrase { phrases[kind] ?? .identifyingText }

    private static let phrases: [Finding.Kind: Phrase] = [
        .personalIdentityNumber: .aPersonalNumber, .coordinationNumber: .aCoordinationNumber,
        .emailAddress: .anEmailAddress, .telephoneNumber: .aTelephoneNumber,
    ]

    private func note(
        _ note: NoteSyntax, _ area: String, _ horizon: String, _ bag: inout DiagnosticBag
    ) -> Note? {
        let codes = note.codes.compactMap { code($0, &bag) }
        let perspectives = note.perspectives.compactMap {
            known($0, workshop.perspectives, .knownPerspective, &bag)
        }
        var status: QuoteStatus?
        if let written = note.quoteStatus {
            status = QuoteStatus(rawValue: written.text)
            if status == nil {
                bag.reportUnknown(
                    written, among: QuoteStatus.allCases.map(\.rawValue), as: .knownQuoteStatus)
            }
        }
        guard !note.text.text.isEmpty else { return nil }
        return Note(
            id: note.id?.text, kind: note.kind, text: note.text.text, area: area,
            horizon: horizon, codes: Self.distinct(codes),
            perspectives: Self.distinct(perspectives), agreeing: note.agreeing, term: note.term,
            responsible: note.responsible, isForFAQ: note.isForFAQ, quoteStatus: status,
            range: note.range)
    }

    static func distinct(_ names: [String]) -> [String] {
        names.enumerated().filter { !names[..<$0.offset].contains($0.element) }.map(\.element)
    }

    private func code(_ name: Span, _ bag: inout DiagnosticBag) -> String? {
        guard let codebook else { return name.text }
        if codebook.place(of: name.text) != nil { return name.text }
        if let path = codebook.path(endingIn: name.text) {
            bag.report(
                .unknownInWorkshop, at: name.range,
                [.value: name.text, .name: Phrase.knownCode.fact],
                fix: Fix(range: name.range, replacement: path))
            return nil
        }
        bag.reportUnknown(name, among: codes, as: .knownCode)
        return nil
    }

    private func checkIDs(of document: NoteDocument, _ bag: inout DiagnosticBag) {
        var seen: [String: SourceRange] = [:]
        var without: [SourceRange] = []
        for case .note(let note) in document.lines {
            guard let id = note.id else {
                without.append(note.range)
                continue
            }
            if let earlier = seen[id.text] {
                bag.report(.noteIDTwice, at: id.range, [.name: id.text], related: earlier)
            } else {
                seen[id.text] = id.range
            }
        }
        if let first = without.first {
            bag.report(.notesWithoutID, at: first, [.count: String(without.count)])
        }
    }
}
