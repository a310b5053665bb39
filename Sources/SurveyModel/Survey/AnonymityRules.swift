/// What may be shown, as the survey's author promised it to those who answer.
///
/// A threshold that is nil is not declared, and follows from the others.
package struct AnonymityRules: Sendable, Hashable {
    package private(set) var profile = AnonymityProfile.standard
    /// k: the fewest respondents a shown group may have. Allowed 3…20.
    package var minimumGroup = 5
    package var minimumGroupForText = 10
    /// The fewest respondents behind the mean of a question; at least k in any case.
    package var minimumGroupForMean: Int?
    /// The fewest respondents behind an index; that of a mean where it is not declared.
    package var minimumGroupForIndex: Int?
    /// The fewest respondents behind a distribution, and all that needs more of it than its mean; at
    /// least that of a mean in any case.
    package var minimumGroupForDistribution: Int?
    /// The fewest respondents to a sensitive question; that of free text where it is not declared.
    package var minimumGroupForSensitive: Int?
    /// The fewest people that a shown group may have in the register.
    package var minimumHeadcount: Int?
    /// The fewest who gave an answer, where anybody did, of every distribution that is shown.
    package var minimumPerOption: Int?
    /// How many of `crossable` may be combined in one table.
    package var maximumCrossing = 2
    package var crossable: [String] = []
    /// Decimals of a published mean.
    package var meanDecimals = 1
    /// Decimals of a published percentage.
    package var shareDecimals = 0

    /// What a profile says where the survey says nothing else.
    package init(_ profile: AnonymityProfile = .standard) {
        self.profile = profile
        guard profile == .skolenkaten2022 else { return }
        minimumGroupForIndex = 5
        minimumGroupForMean = 10
        minimumGroupForDistribution = 20
        minimumPerOption = 5
    }
}

/// A named set of rules of disclosure.
package enum AnonymityProfile: String, Sendable, Hashable, CaseIterable {
    /// One threshold for all numbers, a higher one for free text and sensitive questions.
    case standard
    /// The thresholds of Skolinspektionen's Skolenkäten of 2022: more respondents the more is told.
    case skolenkaten2022 = "skolenkaten-2022"
}

/// A number of people below which something is not told.
package enum AnonymityThreshold: String, Sendable, Hashable, CaseIterable {
    case group, text, mean, index, distribution, sensitive, headcount
    case option = "answer_option"
}

extension AnonymityRules {
    /// What was declared or comes with the profile; nil where the others decide.
    package subscript(threshold: AnonymityThreshold) -> Int? {
        get {
            switch threshold {
            case .group: minimumGroup
            case .text: minimumGroupForText
            case .mean: minimumGroupForMean
            case .index: minimumGroupForIndex
            case .distribution: minimumGroupForDistribution
            case .sensitive: minimumGroupForSensitive
            case .headcount: minimumHeadcount
            case .option: minimumPerOption
            }
        }
        set {
            switch threshold {
            case .group: minimumGroup = newValue ?? AnonymityRules(profile).minimumGroup
            case .text:
                minimumGroupForText = newValue ?? AnonymityRules(profile).minimumGroupForText
            case .mean: minimumGroupForMean = newValue
            case .index: minimumGroupForIndex = newValue
            case .distribution: minimumGroupForDistribution = newValue
            case .sensitive: minimumGroupForSensitive = newValue
            case .headcount: minimumHeadcount = newValue
            case .option: minimumPerOption = newValue
            }
        }
    }

    /// The threshold as it applies: never below one that stands under it, since whoever sees a
    /// distribution sees its mean, and whoever sees a mean sees a group.
    ///
    /// - Returns: A number of people; 0 where there is no such threshold.
    package func effective(_ threshold: AnonymityThreshold) -> Int {
        switch threshold {
        case .group: minimumGroup
        case .text: max(minimumGroupForText, minimumGroup)
        case .mean: max(minimumGroupForMean ?? 0, minimumGroup)
        case .index: max(minimumGroupForIndex ?? effective(.mean), minimumGroup)
        case .distribution: max(minimumGroupForDistribution ?? 0, effective(.mean))
        case .sensitive: max(minimumGroupForSensitive ?? effective(.text), minimumGroup)
        case .headcount: minimumHeadcount ?? 0
        case .option: minimumPerOption ?? 0
        }
    }
}
