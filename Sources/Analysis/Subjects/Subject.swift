package import SurveyModel

/// What figures are about: taking part, a row of a pair, a question, an index.
package struct Subject: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case participation
        case pairRow
        case single
        case multiple
        case scale
        case index
    }

    package let kind: Kind
    /// Question or index id; empty for participation.
    package let question: String
    package let row: String?
    package let title: LocalizedText
    /// Title of the pair a row belongs to.
    package let parentTitle: LocalizedText?
    package let area: String?
    /// The categories of its distribution, in order, missing levels last; of an index its items.
    package let categories: [SurveyModel.Category]
    package let isSensitive: Bool
    /// Whether it asks how likely one is to recommend something, from 0 to 10.
    package let isRecommendation: Bool
    /// How many items an index is made of; 1 for everything else.
    package let itemCount: Int
    /// What now is to be held against, in scale points, where the survey says it.
    package let norm: Int?

    package init(
        kind: Kind, question: String, row: String? = nil, title: LocalizedText,
        parentTitle: LocalizedText? = nil, area: String? = nil,
        categories: [SurveyModel.Category] = [], isSensitive: Bool = false,
        isRecommendation: Bool = false, itemCount: Int = 1,
        norm: Int? = nil
    ) {
        self.kind = kind
        self.question = question
        self.row = row
        self.title = title
        self.parentTitle = parentTitle
        self.area = area
        self.categories = categories
        self.isSensitive = isSensitive
        self.isRecommendation = isRecommendation
        self.itemCount = itemCount
        self.norm = norm
    }
}
