import Dialogue
import PersonalData
import SurveyModel

/// Turns what was counted of a workshop into what may be told.
///
/// Counts of notes and tables are no counts of people, so they are told where enough people took part
/// altogether; what each forum said only where enough took part in every one, since the rest would
/// follow from the total. Numbers of people are told where they are none or at least k.
struct DialogueRelease {
    let synthesis: Synthesis
    let words: SpokenWords
    /// Nil where the survey's free texts are not read as notes.
    let texts: TextThemes?
    let report: ReleasedReport
    let rules: AnonymityRules
    /// What earlier releases told of the same: what would tell of few who have come since is hidden.
    let earlier: EarlierCompanions

    private var round: DialogueRound { synthesis.round }
    private var workshop: Workshop { round.workshop }
    private var small: SmallNumbers { SmallNumbers(minimumGroup: rules.minimumGroup) }

    func released(approved: (Note) -> String?) -> ReleasedDialogue {
        let newcomers = TableNewcomers(round, since: earlier, least: rules.minimumGroup)
        let isShown =
            leastParticipants(round.tables.indices) >= rules.minimumGroup && !newcomers.areFew
        let showsForums =
            isShown && !newcomers.areFewInAForum
            && synthesis.forums.allSatisfy {
                $0.tables.isEmpty || leastParticipants($0.tables) >= rules.minimumGroup
            }
        let cells = isShown ? self.cells() : []
        let people = self.people()
        let themes = isShown ? self.themes(byForum: showsForums) : []
        return ReleasedDialogue(
            id: workshop.id, title: workshop.title, period: workshop.period,
            purpose: workshop.purpose,
            language: report.language, minimumGroup: rules.minimumGroup,
            areas: workshop.areas, horizons: workshop.horizons,
            perspectives: workshop.perspectives, questions: workshop.questions,
            tables: round.tables.count, notes: synthesis.all.notes, people: people,
            forums: forums(tellsPeople: people.total != nil), isShown: isShown,
            showsForums: showsForums, themes: themes,
            cells: cells, areaNotes: isShown ? areaNotes() : [],
            quotes: isShown ? quotes(approved) : [],
            joint: JointDisplay(report: report, cells: cells, tables: round.tables.count).rows(),
            words: isShown ? toldWords(byForum: showsForums) : nil,
            texts: texts.map {
                TextRelease(
                    themes: $0, rules: rules,
                    showsEveryone: report.groups.first?.isPublishable == true, earlier: earlier
                ).released()
            } ?? [],
            change: isShown
                ? DialogueChange(
                    workshop, tables: round.tables.count, themes: themes, since: earlier) : nil)
    }

    private func toldWords(byForum: Bool) -> ReleasedWords {
        WordNewcomers(workshop: workshop.id, notes: synthesis.all.notes, earlier: earlier)
            .withoutFew(
                WordRelease(
                    words: words, rules: rules, people: { leastParticipants($0) },
                    showsForums: byForum
                ).released())
    }

    /// A table that does not say has at least one.
    private func leastParticipants(_ tables: some Sequence<Int>) -> Int {
        tables.reduce(0) { $0 + (round.tables[$1].participantCount ?? 1) }
    }

    // MARK: People

    private func people() -> ReleasedPeople {
        let counted = round.tables.compactMap(\.participants)
        let isComplete = counted.count == round.tables.count && !counted.isEmpty
        let counts = workshop.profiles.map { profile in
            counted.joined().filter { $0.profile == profile.id }.reduce(0) { $0 + $1.count }
        }
        let areSince = zip(workshop.profiles, counts).map {
            hasEnoughSince($1, at: .participants(workshop.id, $0.id))
        }
        let areTold = zip(zip(workshop.profiles, counts), areSince).map {
            mayTell($0.1, of: $0.0) && $1
        }
        // One of a sensitive role that is not told is open further than a total leaves it.
        let hidesSensitive = zip(workshop.profiles, areTold).contains {
            !$1 && workshop.sensitiveProfiles.contains($0.id)
        }
        // So does one that few have been added to, and a total that few have been.
        let all = counts.reduce(0, +)
        let isTotalTold =
            !hidesSensitive && !areSince.contains(false)
            && hasEnoughSince(all, at: .participants(workshop.id, ""))
        let total = isTotalTold ? small.total(of: counts) : nil
        let registered = round.tables.compactMap(\.registered)
        let isRegistered = registered.count == round.tables.count
        let registeredTotal = registered.reduce(0, +)
        // Those who stayed away are people too.
        let away = registeredTotal - all
        let isRegisteredTold =
            small.mayTell(away)
            && hasEnoughSince(
                registeredTotal, at: .init(.workshop, workshop.id, "registered"))
        return ReleasedPeople(
            profiles: workshop.profiles.indices.map {
                .init(
                    id: workshop.profiles[$0].id, title: workshop.profiles[$0].title,
                    count: isComplete && areTold[$0] ? counts[$0] : nil)
            },
            total: isComplete ? total : nil,
            registered: isComplete && isRegistered && total != nil && isRegisteredTold
                ? registeredTotal : nil)
    }

    /// Whether a number of people leaves none or k beside what earlier releases told of the same.
    private func hasEnoughSince(_ count: Int, at place: CompanionRecord.Place) -> Bool {
        earlier.mayTell(count, at: place, least: rules.minimumGroup)
    }

    /// Whether so many people of a role may be told.
    private func mayTell(_ count: Int, of profile: Topic) -> Bool {
        workshop.sensitiveProfiles.contains(profile.id)
            ? SmallNumbers(minimumGroup: higherThreshold).mayTell(count) : small.mayTell(count)
    }

    /// That of free text, which holds for sensitive roles.
    private var higherThreshold: Int { max(rules.minimumGroup, rules.minimumGroupForText) }

    /// Whether notes of a table may be quoted, by the sensitive roles that sat there: each needs so many
    /// at all tables together.
    private func maySpeak(_ table: WorkshopTable) -> Bool {
        (table.participants ?? []).allSatisfy { group in
            guard group.count > 0, workshop.sensitiveProfiles.contains(group.profile) else {
                return true
            }
            let all = round.tables.compactMap(\.participants).joined()
                .filter { $0.profile == group.profile }.reduce(0) { $0 + $1.count }
            return all >= higherThreshold
        }
    }

    /// People are told for all forums or for none, since one that is left out would follow from the
    /// total; and for none where the total is not told, since together they are the total.
    private func forums(tellsPeople: Bool) -> [ReleasedForum] {
        let counts = synthesis.forums.map { forum -> Int? in
            let known = forum.tables.compactMap { round.tables[$0].participantCount }
            return known.count == forum.tables.count ? known.reduce(0, +) : nil
        }
        let areTold =
            tellsPeople
            && zip(synthesis.forums, counts).allSatisfy { forum, count in
                guard let count else { return false }
                return small.mayTell(count)
                    && hasEnoughSince(count, at: .forum(workshop.id, forum.forum.id))
            }
        return zip(synthesis.forums, counts).map { forum, count in
            ReleasedForum(
                id: forum.forum.id, title: forum.forum.title, date: forum.forum.date,
                place: forum.forum.place, tables: forum.tables.count,
                expectedTables: forum.forum.tables, participants: areTold ? count : nil)
        }
    }

    // MARK: What was said

    private func themes(byForum: Bool) -> [ReleasedTheme] {
        let parents = Set(round.codebook.codes.compactMap(\.parent))
        return synthesis.themes.map { theme in
            let agreeing = theme.overall.agreeing
            let isTold =
                !parents.contains(theme.code.path) && small.mayTell(agreeing)
                && hasEnoughSince(agreeing, at: .theme(workshop.id, theme.code.path, "agreeing"))
            return ReleasedTheme(
                path: theme.code.path, title: theme.code.title, parent: theme.code.parent,
                depth: theme.code.depth,
                overall: ReleasedCounts(theme.overall, agreeing: isTold ? agreeing : nil),
                cells: theme.cells.mapValues { ReleasedCounts($0) },
                forums: byForum ? theme.forums.map { ReleasedCounts($0) } : [])
        }
    }

    private func cells() -> [ReleasedCell] {
        synthesis.cells.compactMap { cell in
            guard let area = workshop.area(cell.key.area),
                let horizon = workshop.horizon(cell.key.horizon)
            else { return nil }
            return ReleasedCell(
                area: area, horizon: horizon, counts: ReleasedCounts(cell.counts))
        }
    }

    private func areaNotes() -> [ReleasedAreaNotes] {
        synthesis.areas.map { area in
            ReleasedAreaNotes(
                area: area.area, counts: ReleasedCounts(area.counts),
                perspectives: area.perspectives.map { ReleasedCounts($0) },
                shortTermActions: area.actions[.short] ?? 0,
                longTermActions: area.actions[.long] ?? 0, otherActions: area.otherActions)
        }
    }

    /// Approved texts, by area and horizon, in the order of the tables.
    private func quotes(_ approved: (Note) -> String?) -> [ReleasedQuote] {
        guard leastParticipants(round.tables.indices) >= rules.minimumGroupForText else {
            return []
        }
        var quotes: [ReleasedQuote] = []
        for (table, codings) in zip(round.tables, synthesis.codings) where maySpeak(table) {
            for (note, coding) in zip(table.notes, codings) {
                guard note.quoteStatus != .declined, let text = approved(note),
                    PersonalDataDetector.findings(in: text).isEmpty,
                    let area = workshop.area(note.area),
                    let horizon = workshop.horizon(note.horizon)
                else { continue }
                let quote = ReleasedQuote(
                    kind: note.kind, text: text, area: area, horizon: horizon,
                    term: note.term, themes: coding.set.map { round.codebook.codes[$0].title })
                if !quotes.contains(quote) { quotes.append(quote) }
            }
        }
        // Neighbours in the files would tell that two texts are of one table.
        return quotes.sorted { a, b in
            let (placeA, placeB) = (place(a), place(b))
            return placeA == placeB ? a.text < b.text : placeA < placeB
        }
    }

    private func place(_ quote: ReleasedQuote) -> Int {
        synthesis.cells.firstIndex {
            $0.key.area == quote.area.id && $0.key.horizon == quote.horizon.id
        } ?? 0
    }
}
