/// A word inside a line, after the colon: in values, conditions and the analysis plan.
package enum Word: String, Sendable, Hashable, CaseIterable {
    case yes, no, short, long
    case to, of, per, theme
    case mean, share, decimals
    case points
    case now, need, norm
    case reaction, learning, behaviour, results
    case resident, employee, health, resource, user, equity, gender
    case `is`, not, anyOf, atLeast, atMost, between, and, or, contains, answered

    package var spellings: Spellings {
        switch self {
        case .yes: Spellings("ja", "yes")
        case .no: Spellings("nej", "no")
        case .short: Spellings("kort", "short")
        case .long: Spellings("lång", "long")
        case .to: Spellings("till", "to")
        case .of: Spellings("av", "of")
        case .per: Spellings("per", "per")
        case .theme: Spellings("tema", "theme")
        case .mean: Spellings("medel", "mean")
        case .share: Spellings("andel", "share")
        case .decimals: Spellings(["decimaler", "decimal"], ["decimals", "decimal"])
        case .points: Spellings("poäng", "points")
        case .reaction: Spellings("reaktion", "reaction")
        case .learning: Spellings("lärande", "learning")
        case .behaviour: Spellings(["beteende"], ["behaviour", "behavior"])
        case .results: Spellings("resultat", "results")
        case .resident: Spellings("invånare", "resident")
        case .employee: Spellings("medarbetare", "employee")
        case .health: Spellings("hälsa", "health")
        case .resource: Spellings("resurs", "resource")
        case .user: Spellings("brukare", "user")
        case .equity: Spellings("jämlikhet", "equity")
        case .gender: Spellings("jämställdhet", "gender equality")
        case .now: Spellings(["nuläge", "nu"], ["now"])
        case .need: Spellings(["behov", "framtida"], ["need", "future"])
        case .norm: Spellings("norm", "norm")
        case .is: Spellings("är", "is")
        case .not: Spellings("inte", "not")
        case .anyOf: Spellings("någon av", "any of")
        case .atLeast: Spellings("minst", "at least")
        case .atMost: Spellings("högst", "at most")
        case .between: Spellings("mellan", "between")
        case .and: Spellings("och", "and")
        case .or: Spellings("eller", "or")
        case .contains: Spellings("innehåller", "contains")
        case .answered: Spellings("besvarad", "answered")
        }
    }

    /// How the formatter and the fixes write it.
    package func text(in spelling: Spelling) -> String {
        spellings[spelling].first ?? rawValue
    }

    /// Whether `text` is this word, and in which languages.
    func languages(of text: String) -> Set<Spelling> {
        let wanted = text.lowercased()
        return Set(Spelling.allCases.filter { spellings[$0].contains(wanted) })
    }

    /// Words of conditions that therefore cannot be ids.
    static let reserved: Set<String> = Set(
        [Word.is, .not, .and, .or].flatMap { $0.spellings.swedish + $0.spellings.english })

    /// Words that after `är` are read as part of the comparison: an answer that is written so needs
    /// quotation marks.
    static let readAfterIs: Set<String> = reserved.union(
        [Word.answered, .anyOf].flatMap { word in
            (word.spellings.swedish + word.spellings.english)
                .flatMap { $0.split(separator: " ").map(String.init) }
        })

    /// The pair's sides a reference may end in.
    static let sides: [Word] = [.now, .need, .norm]
}
