/// The blocks lines stand in: what may stand under what.
package enum Block: Sendable, Hashable, CaseIterable {
    case file, survey, module, personalData, anonymity
    case register, entry, scale, area
    case section, question, option, pair, row, matrix, matrixRow, information
    case index, analysis
}

/// What one keyword takes in one block.
package struct Rule: Sendable, Hashable {
    package let keyword: Keyword
    package let id: Presence
    package let text: Presence
    package let value: ValueKind
    /// May stand more than once in its block.
    let isRepeatable: Bool
    /// The block its children are in; nil where nothing may stand under it.
    package let opens: Block?

    init(
        _ keyword: Keyword, id: Presence = .forbidden, text: Presence = .required,
        _ value: ValueKind = .translated, repeatable: Bool = false, opens: Block? = nil
    ) {
        self.keyword = keyword
        self.id = id
        self.text = text
        self.value = value
        isRepeatable = repeatable
        self.opens = opens
    }

    package enum Presence: Sendable, Hashable {
        case required, optional, forbidden
    }

    /// What the text after the colon is, for translations and for the formatter.
    package enum ValueKind: Sendable, Hashable {
        /// Shown to respondents and readers, in every language.
        case translated
        /// Words of the author's that are not translated.
        case plain
        /// Words and lists, where only the order of words matters.
        case words
        case condition
        /// Arithmetic on earlier answers.
        case expression
        case plan
    }
}

/// Which keywords each block may hold.
package enum Grammar {
    package static func rules(in block: Block) -> [Rule] { table[block] ?? [] }

    static func rule(for keyword: Keyword, in block: Block) -> Rule? {
        rules(in: block).first { $0.keyword == keyword }
    }

    /// The keywords whose lines open a block that may hold `keyword`.
    static func parents(of keyword: Keyword) -> [Keyword] {
        Block.allCases.filter { rule(for: keyword, in: $0) != nil }
            .compactMap { block in
                Block.allCases.flatMap(rules).first { $0.opens == block }?.keyword
            }
    }

    private static let table: [Block: [Rule]] = [
        .file: [
            Rule(.survey, id: .required, opens: .survey),
            Rule(.module, id: .required, opens: .module),
            Rule(.include, .plain, repeatable: true),
            Rule(.personalData, text: .forbidden, opens: .personalData),
            Rule(.anonymity, text: .forbidden, opens: .anonymity),
            Rule(.register, id: .required, repeatable: true, opens: .register),
            Rule(.scale, id: .required, text: .optional, repeatable: true, opens: .scale),
            Rule(.area, id: .required, repeatable: true, opens: .area),
            Rule(.section, id: .required, repeatable: true, opens: .section),
            Rule(.index, id: .required, repeatable: true, opens: .index),
            Rule(.analysis, text: .forbidden, opens: .analysis),
        ],
        .survey: [
            Rule(.languages, .words), Rule(.wave, .plain), Rule(.open, .words),
            Rule(.introduction), Rule(.eligibility, .condition), Rule(.panel, .words),
            Rule(.source, .plain, repeatable: true),
        ],
        .module: [Rule(.languages, .words), Rule(.source, .plain, repeatable: true)],
        .personalData: [
            Rule(.controller, .plain), Rule(.purpose, .plain), Rule(.legalBasis, .plain),
            Rule(.dataCategories, .plain), Rule(.retention, .plain), Rule(.officer, .plain),
        ],
        .anonymity: [
            Rule(.profile, .words), Rule(.minimumGroup, .words),
            Rule(.minimumGroupForText, .words), Rule(.minimumGroupForMean, .words),
            Rule(.minimumGroupForIndex, .words), Rule(.minimumGroupForDistribution, .words),
            Rule(.minimumGroupForSensitive, .words), Rule(.minimumHeadcount, .words),
            Rule(.minimumPerOption, .words), Rule(.crossing, .words), Rule(.rounding, .words),
        ],
        .register: [
            Rule(.from, .plain),
            Rule(.option, id: .required, repeatable: true, opens: .entry),
        ],
        .entry: [
            Rule(.freeText, .words), Rule(.reportWith, .words), Rule(.formerly, .words),
        ],
        .scale: [
            Rule(.level, id: .required, repeatable: true),
            Rule(.missing, id: .required, repeatable: true),
            Rule(.notApplicable, id: .required, repeatable: true),
            Rule(.source, .plain),
        ],
        .area: [Rule(.perspective, .words)],
        .section: [
            Rule(.showIf, .condition), Rule(.randomize, .words), Rule(.source, .plain),
            Rule(.question, id: .required, text: .optional, repeatable: true, opens: .question),
            Rule(.pair, id: .required, repeatable: true, opens: .pair),
            Rule(.matrix, id: .required, repeatable: true, opens: .matrix),
            Rule(.information, id: .required, repeatable: true, opens: .information),
        ],
        .question: [
            Rule(.help), Rule(.register, .words), Rule(.scale, .words),
            Rule(.multiple, text: .forbidden),
            Rule(.option, id: .required, repeatable: true, opens: .option),
            Rule(.freeText, .words), Rule(.integer, text: .optional, .words),
            Rule(.decimal, text: .optional, .words), Rule(.date, text: .forbidden),
            Rule(.recommendation, text: .forbidden), Rule(.ranking, text: .forbidden),
            Rule(.allocation, .words), Rule(.calculated, .expression),
            Rule(.area, .words), Rule(.perspective, .words), Rule(.required, .words),
            Rule(.sensitive, .words), Rule(.reversed, .words), Rule(.randomize, .words),
            Rule(.showIf, .condition), Rule(.validIf, .condition), Rule(.errorMessage),
            Rule(.measures, .words), Rule(.formerly, .words),
        ],
        .option: [
            Rule(.freeText, .words), Rule(.exclusive, .words), Rule(.reportWith, .words),
            Rule(.formerly, .words),
        ],
        .pair: [
            Rule(.help), Rule(.area, .words), Rule(.perspective, .words), Rule(.scale, .words),
            Rule(.now), Rule(.need), Rule(.norm, .words), Rule(.required, .words),
            Rule(.sensitive, .words), Rule(.reversed, .words), Rule(.randomize, .words),
            Rule(.showIf, .condition), Rule(.measures, .words), Rule(.formerly, .words),
            Rule(.row, id: .required, repeatable: true, opens: .row),
        ],
        .row: [
            Rule(.area, .words), Rule(.perspective, .words), Rule(.norm, .words),
            Rule(.reversed, .words), Rule(.formerly, .words),
        ],
        .matrix: [
            Rule(.help), Rule(.area, .words), Rule(.perspective, .words), Rule(.scale, .words),
            Rule(.required, .words), Rule(.sensitive, .words), Rule(.reversed, .words),
            Rule(.randomize, .words), Rule(.showIf, .condition), Rule(.measures, .words),
            Rule(.formerly, .words),
            Rule(.row, id: .required, repeatable: true, opens: .matrixRow),
        ],
        .matrixRow: [
            Rule(.area, .words), Rule(.perspective, .words), Rule(.reversed, .words),
            Rule(.formerly, .words),
        ],
        .information: [Rule(.showIf, .condition)],
        .index: [Rule(.meanOf, .words), Rule(.minimumAnswered, .words)],
        .analysis: [
            Rule(.responseRate, .plan),
            Rule(.gap, id: .required, .plan, repeatable: true),
            Rule(.distribution, id: .required, text: .optional, .plan, repeatable: true),
            Rule(.mean, id: .required, text: .optional, .plan, repeatable: true),
            Rule(.index, id: .required, text: .optional, .plan, repeatable: true),
            Rule(.quotes, id: .required, .plan, repeatable: true),
        ],
    ]
}
