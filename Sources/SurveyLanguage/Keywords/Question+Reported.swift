package import SurveyModel

extension Question.Kind {
    /// Whether a line of the analysis with this word can be about such a question, so that there are figures.
    ///
    /// Answers from a register are what groups are made of; numbers, places, points and days are not counted.
    package func canBeReported(by keyword: Keyword) -> Bool {
        switch (keyword, self) {
        case (.gap, .pair), (.quotes, .text): true
        case (.mean, .scale), (.mean, .pair), (.mean, .matrix): true
        case (.distribution, .scale), (.distribution, .pair), (.distribution, .matrix),
            (.distribution, .single), (.distribution, .multiple):
            true
        default: false
        }
    }
}
