import SurveyModel

/// Texts as the headers and cells of exports are matched: white space, case, quotation marks and
/// dashes even out, as they do when a file is saved again by another program.
package enum ComparableText {
    package static func key(_ text: String) -> String { NormalizedText.key(text) }
}
