import Diagnostics
import SurveyModel
package import Tables

/// Reads notes from the export of a digital board or a poll, by a mapping of its columns.
package struct MappedNoteReader: Sendable {
    let workshop: Workshop
    let codebook: Codebook?
    let mapping: NoteMapping
    /// Where the mapping stands.
    let mappingFile: String

    /// - Parameter codebook: Nil where codes are free.
    package init(
        workshop: Workshop, codebook: Codebook?, mapping: NoteMapping,
        mappingFile: String = "pipelines.yml"
    ) {
        self.workshop = workshop
        self.codebook = codebook
        self.mapping = mapping
        self.mappingFile = mappingFile
    }

    package func read(_ input: TableInput) -> MappedNotes {
        let table: BoardTable
        do throws(Diagnostic) { table = try BoardTable(input) } catch {
            return MappedNotes(tables: [], accounting: nil, diagnostics: [error])
        }
        let columns = BoardColumns(mapping, table, in: input.name, mappingFile: mappingFile)
        let wrong = columns.diagnostics + mappingProblems()
        let faults = table.faults.map { $0.error.diagnostic(file: input.name) }
        guard !(wrong + faults).contains(where: { $0.severity == .error }) else {
            return MappedNotes(tables: [], accounting: nil, diagnostics: wrong + faults)
        }
        var rows = BoardRowReader(self, columns, file: input.name)
        for row in table.rows { rows.add(row) }
        return MappedNotes(
            tables: rows.tables,
            accounting: .init(
                path: input.name, rows: table.rows.count, notes: rows.notes,
                setAside: rows.setAside, blank: rows.blank),
            diagnostics: wrong + rows.diagnostics + participantProblems(rows.tables))
    }

    /// What the mapping says of things that there are not.
    private func mappingProblems() -> [Diagnostic] {
        var problems: [Diagnostic] = []
        for role in NoteMapping.Role.allCases {
            let words =
                [mapping.always[role]].compactMap { $0 }
                + (mapping.values[role] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
            for word in words where meaning(of: word.text, as: role) == nil {
                problems.append(unknown(word, role))
            }
        }
        for count in mapping.participants ?? []
        where workshop.profiles.id(named: count.profile.text) == nil {
            problems.append(
                told(
                    .unknownInWorkshop, count.profile,
                    [
                        .name: Phrase.knownProfile.fact,
                        .list: workshop.profiles.map(\.id).joined(separator: ", "),
                    ]))
        }
        if let first = mapping.participants?.first,
            let split = mapping.columns[.table] ?? mapping.columns[.forum]
        {
            problems.append(told(.boardParticipantsOfTables, first.profile, [.name: split.text]))
        }
        return problems
    }

    private func unknown(_ word: NoteMapping.Word, _ role: NoteMapping.Role) -> Diagnostic {
        told(.unknownInWorkshop, word, facts(of: role))
    }

    private func told(
        _ code: DiagnosticCode, _ word: NoteMapping.Word, _ facts: [Fact: String]
    ) -> Diagnostic {
        Diagnostic(
            code, file: mappingFile, at: word.place,
            facts: facts.merging([.value: word.text]) { own, _ in own })
    }

    private func participantProblems(_ tables: [WorkshopTable]) -> [Diagnostic] {
        tables.compactMap { table in
            guard let count = table.participantCount else {
                return Diagnostic(.participantsNotGiven, file: table.file)
            }
            // Nobody sat at a log of questions.
            guard count > 0, count < workshop.minimumParticipants else { return nil }
            return Diagnostic(
                .fewParticipants, file: table.file,
                facts: [.count: String(count), .limit: String(workshop.minimumParticipants)])
        }
    }

    // MARK: Words

    /// What a word says in a role: an id, a number, a list of codes; nil where it says nothing.
    func meaning(of text: String, as role: NoteMapping.Role) -> String? {
        switch role {
        case .area: return workshop.areas.id(named: text)
        case .horizon: return workshop.horizons.id(named: text)
        case .forum: return workshop.forumTopics.id(named: text)
        case .kind: return NoteKind(word: text)?.rawValue
        case .term: return Term(text)?.rawValue
        case .votes: return Int(text).flatMap { (0...1_000_000).contains($0) ? String($0) : nil }
        case .table: return Self.code(text)
        case .perspectives: return joined(text) { workshop.perspectives.id(named: $0) }
        case .codes:
            return joined(text) { name in
                let name = String(name.drop { $0 == "#" })
                guard let codebook else { return name.isEmpty ? nil : name }
                return codebook.place(of: name) != nil ? name : codebook.path(endingIn: name)
            }
        case .text, .title, .id, .moderation: return text
        }
    }

    /// Names of a list, one for each; nil where one of them says nothing.
    private func joined(_ text: String, _ meaning: (String) -> String?) -> String? {
        var names: [String] = []
        for part in text.split(whereSeparator: { ",; \n".contains($0) }) {
            guard let name = meaning(String(part)) else { return nil }
            names.append(name)
        }
        return names.joined(separator: " ")
    }

    /// A text as an id: blanks become low lines, other marks go.
    static func code(_ text: String) -> String? {
        let kept = NormalizedText.normalize(text).map { $0 == " " ? "_" : $0 }
            .filter { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
        return kept.isEmpty ? nil : String(kept.prefix(60))
    }

    /// What a message says of a word that is none in a role.
    func facts(of role: NoteMapping.Role) -> [Fact: String] {
        func list(_ topics: [Topic]) -> String { topics.map(\.id).joined(separator: ", ") }
        let (phrase, names): (Phrase, String) =
            switch role {
            case .area: (.knownArea, list(workshop.areas))
            case .horizon: (.knownHorizon, list(workshop.horizons))
            case .forum: (.knownForum, list(workshop.forumTopics))
            case .perspectives: (.knownPerspective, list(workshop.perspectives))
            case .kind:
                (.knownNoteKind, NoteKind.allCases.map(\.swedish).joined(separator: ", "))
            case .term: (.knownTerm, Term.allCases.map { $0.spellings[0] }.joined(separator: ", "))
            case .votes: (.wholeNumber, "0, 1, 2, …")
            case .codes:
                (
                    .knownCode,
                    (codebook?.codes ?? []).map(\.path).joined(separator: ", ")
                )
            case .table, .text, .title, .id, .moderation: (.codeForm, "1, 2, a")
            }
        return [.name: phrase.fact, .list: names.isEmpty ? Phrase.noneAtAll.fact : names]
    }
}
