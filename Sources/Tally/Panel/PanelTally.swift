package import SurveyModel

/// Those who took part in two waves, found by the pseudonym that they keep: what they answered then,
/// beside what they answered now.
package struct PanelTally: Sendable, Hashable {
    /// People found in both waves.
    package let linked: Int
    /// Responses left out because another one of their wave has the same pseudonym: nobody can tell
    /// whose is whose.
    package let ambiguous: Int
    /// In the order of the items that were asked for.
    package let answers: [[JointAnswers]]

    /// People who gave the same answers to one item, in both waves.
    package struct JointAnswers: Sendable, Hashable {
        /// Positions of the categories, one for each column of the item.
        package let before: [Int]
        package let now: [Int]
        package let count: Int
    }
}

/// What is compared between two waves.
package struct PanelQuery: Sendable, Hashable {
    package let survey: Survey
    package let layout: ColumnLayout
    package let before: String
    package let now: String
    /// Columns of each item; who left one of them open in either wave is not in its answers.
    package let items: [[Int]]

    package init(
        survey: Survey, layout: ColumnLayout, before: String, now: String, items: [[Int]]
    ) {
        self.survey = survey
        self.layout = layout
        self.before = before
        self.now = now
        self.items = items
    }
}
