package import Diagnostics

/// One difference between two versions of a survey: facts, not sentences.
package struct SurveyChange: Sendable, Hashable {
    package let kind: Kind
    /// What the sentence speaks of; `.name` is what it is about, as its author writes it.
    package let facts: [Fact: String]

    init(_ kind: Kind, _ name: String, _ facts: [Fact: String] = [:]) {
        self.kind = kind
        self.facts = facts.merging([.name: name]) { given, _ in given }
    }

    package init(_ kind: Kind, facts: [Fact: String]) {
        self.kind = kind
        self.facts = facts
    }

    package var name: String { facts[.name] ?? "" }

    /// What a difference means for those who compare figures, the gravest first.
    package enum Group: String, Sendable, Hashable, CaseIterable {
        /// Figures before and after cannot be set beside each other.
        case breaking
        case removed
        case added
        case renamed
        /// Only words changed.
        case text
        /// Dates, languages, promises.
        case settings
    }

    package enum Kind: String, Sendable, Hashable, CaseIterable {
        // Breaking
        case kindChanged = "kind_changed"
        case scaleSwitched = "scale_switched"
        case levelsAdded = "levels_added"
        case answersRemoved = "answers_removed"
        case codeMoved = "code_moved"
        case roleChanged = "role_changed"
        case answersReordered = "answers_reordered"
        case conditionChanged = "condition_changed"
        case conditionAdded = "condition_added"
        case conditionDropped = "condition_dropped"
        case eligibilityChanged = "target_group_changed"
        case calculationChanged = "calculation_changed"
        case indexChanged = "index_changed"
        case indexMinimumChanged = "index_minimum_changed"
        case directionChanged = "direction_changed"
        case normChanged = "norm_changed"
        case rangeChanged = "range_changed"
        case entriesAdded = "units_added"
        case entriesRemoved = "units_removed"
        case entriesMerged = "units_merged"
        case entriesUnmerged = "units_unmerged"
        case entriesMoved = "units_moved"
        case headcountChanged = "headcount_changed"
        // Removed
        case sectionRemoved = "section_removed"
        case questionRemoved = "question_removed"
        case rowRemoved = "row_removed"
        case indexRemoved = "index_removed"
        // Added
        case sectionAdded = "section_added"
        case questionAdded = "question_added"
        case rowAdded = "row_added"
        case answersAdded = "answers_added"
        case indexAdded = "index_added"
        // Renamed
        case questionRenamed = "question_renamed"
        case rowRenamed = "row_renamed"
        case answerRenamed = "answer_renamed"
        case questionLooksRenamed = "question_looks_renamed"
        case rowLooksRenamed = "row_looks_renamed"
        case answerLooksRenamed = "answer_looks_renamed"
        // Words
        case textChanged = "text_changed"
        case translationChanged = "translation_changed"
        case translationAdded = "translation_added"
        case translationRemoved = "translation_removed"
        // Settings
        case waveChanged = "wave_changed"
        case periodChanged = "period_changed"
        case languagesChanged = "languages_changed"
        case minimumGroupChanged = "minimum_group_changed"
        case thresholdChanged = "threshold_changed"
        case requiredChanged = "required_changed"

        package var group: Group {
            switch self {
            case .kindChanged, .scaleSwitched, .levelsAdded, .answersRemoved, .codeMoved,
                .roleChanged, .answersReordered, .conditionChanged, .conditionAdded,
                .conditionDropped, .eligibilityChanged, .calculationChanged, .indexChanged,
                .indexMinimumChanged, .directionChanged, .normChanged, .rangeChanged,
                .entriesAdded, .entriesRemoved, .entriesMerged, .entriesUnmerged, .entriesMoved,
                .headcountChanged:
                .breaking
            case .sectionRemoved, .questionRemoved, .rowRemoved, .indexRemoved: .removed
            case .sectionAdded, .questionAdded, .rowAdded, .answersAdded, .indexAdded: .added
            case .questionRenamed, .rowRenamed, .answerRenamed, .questionLooksRenamed,
                .rowLooksRenamed, .answerLooksRenamed:
                .renamed
            case .textChanged, .translationChanged, .translationAdded, .translationRemoved: .text
            case .waveChanged, .periodChanged, .languagesChanged, .minimumGroupChanged,
                .thresholdChanged, .requiredChanged:
                .settings
            }
        }
    }
}
