package import Diagnostics
import SurveyLanguage

/// A narrative with every reference resolved.
package struct Narrative: Sendable {
    package let title: [InlineText]
    package let blocks: [NarrativeBlock]
    /// What blocks point at; all of it may be shown.
    package let resolved: [Resolved]
}

extension NarrativeFile {
    /// - Returns: Nil where a reference leads nowhere; what is wrong stands beside it.
    package func resolved(
        _ results: ReleasedResults, file: String
    ) -> (narrative: Narrative?, diagnostics: [Diagnostic]) {
        var resolver = ReferenceResolver(results, file: file)
        let resolved = references.compactMap { resolver.resolve($0) }
        guard resolved.count == references.count else { return (nil, resolver.bag.diagnostics) }
        return (Narrative(title: title, blocks: blocks, resolved: resolved), [])
    }
}
