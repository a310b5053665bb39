/// What a line can begin with. Spellings are in `KeywordTable`, places in `Grammar`.
package enum Keyword: String, Sendable, Hashable, CaseIterable {
    // The survey itself
    case survey, languages, wave, open, introduction, eligibility, panel
    // Files that others include
    case module, include, source
    // Personal data
    case personalData, controller, purpose, legalBasis, dataCategories, retention, officer
    // Anonymity
    case anonymity, profile, minimumGroup, minimumGroupForText, minimumGroupForMean
    case minimumGroupForIndex, minimumGroupForDistribution, minimumGroupForSensitive
    case minimumHeadcount, minimumPerOption, crossing, rounding
    // Lists that questions draw on
    case register, from, scale, missing, notApplicable, area
    // The questionnaire
    case section, question, pair, row, now, need, norm, showIf, required, help, sensitive
    case matrix, information
    case multiple, freeText, integer, decimal, date, recommendation, ranking, allocation, calculated
    case validIf, errorMessage, reversed, randomize, perspective, measures
    case formerly, exclusive, reportWith
    // Analysis
    case index, meanOf, minimumAnswered
    case analysis, responseRate, gap, distribution, mean, quotes
    // Lines that begin with a mark instead of a word
    case option, level
}
