extension Survey {
    /// How many times anything was renamed, at most: questions, and rows or codes.
    package var formerGenerations: (questions: Int, parts: Int) {
        var parts = registers.flatMap(\.entries).map(\.formerCodes.count).max() ?? 0
        for question in questions {
            parts = max(
                parts, question.rows.map(\.formerIDs.count).max() ?? 0,
                question.options.map(\.formerCodes.count).max() ?? 0)
        }
        return (questions.map(\.formerIDs.count).max() ?? 0, parts)
    }

    /// Whether anything says what it was called before.
    package var hasFormerNames: Bool { formerGenerations != (0, 0) }

    /// The survey with the names that its questions, rows and codes had before: what an export of
    /// an earlier version goes by.
    ///
    /// Only names differ: the order of everything, and so of the columns, is that of this survey.
    /// Conditions are left out, since they would ask for names that are gone.
    /// - Parameters:
    ///   - questions: How many renamings of a question to go back; one that has fewer keeps the id
    ///     it has.
    ///   - parts: The same for rows, options and entries of registers.
    package func formerly(questions: Int, parts: Int) -> Survey {
        func name(_ id: String, _ former: [String], _ back: Int) -> String {
            former.indices.contains(back - 1) ? former[back - 1] : id
        }
        var result = self
        result.indices = []
        result.plan = []
        result.eligibility = nil
        result.panel = nil
        result.registers = registers.map { register in
            let codes = Dictionary(
                register.entries.map { ($0.code, name($0.code, $0.formerCodes, parts)) },
                uniquingKeysWith: { first, _ in first })
            return Register(
                id: register.id, title: register.title, source: register.source,
                entries: register.entries.map { entry in
                    var former = Register.Entry(
                        code: codes[entry.code] ?? entry.code, label: entry.label)
                    former.parent = entry.parent.map { codes[$0] ?? $0 }
                    former.headcount = entry.headcount
                    former.hasText = entry.hasText
                    return former
                }, attributes: register.attributes)
        }
        result.sections = sections.map { section in
            var former = Section(
                id: section.id, title: section.title,
                questions: section.questions.map { question in
                    var former = Question(
                        id: name(question.id, question.formerIDs, questions),
                        title: question.title,
                        kind: question.kind.formerly { name($0, $1, parts) })
                    former.isRequired = question.isRequired
                    former.isRandomized = question.isRandomized
                    return former
                })
            former.isRandomized = section.isRandomized
            return former
        }
        return result
    }
}

extension Question.Kind {
    fileprivate func formerly(_ name: (String, [String]) -> String) -> Question.Kind {
        func renamed(_ options: [Option]) -> [Option] {
            options.map { option in
                var former = Option(
                    code: name(option.code, option.formerCodes), label: option.label)
                former.isExclusive = option.isExclusive
                former.hasText = option.hasText
                return former
            }
        }
        func renamed(_ rows: [ItemRow]) -> [ItemRow] {
            rows.map { ItemRow(id: name($0.id, $0.formerIDs), title: $0.title) }
        }
        switch self {
        case .single(let options): return .single(renamed(options))
        case .multiple(let options): return .multiple(renamed(options))
        case .ranking(let options): return .ranking(renamed(options))
        case .allocation(let options, let total):
            return .allocation(renamed(options), total: total)
        case .matrix(let matrix):
            return .matrix(Matrix(scale: matrix.scale, rows: renamed(matrix.rows)))
        case .pair(let pair):
            return .pair(
                Pair(
                    scale: pair.scale, nowTitle: pair.nowTitle, needTitle: pair.needTitle,
                    rows: renamed(pair.rows)))
        default: return self
        }
    }
}
