import Mustache

/// The compiled templates of the pages.
struct TemplateLibrary {
    private let library: MustacheLibrary

    /// - Throws: The template engine's own error where a template is malformed.
    init() throws {
        MustacheContentTypes.register(SurveyText(), named: Self.contentType)
        var library = MustacheLibrary()
        for (name, source) in Self.sources {
            // Partials fall back to the engine's own escaping unless they name ours themselves.
            try library.register("{{% CONTENT_TYPE:\(Self.contentType)}}" + source, named: name)
        }
        self.library = library
    }

    /// - Returns: Nil for a name that is not in `sources`.
    func render(_ page: Any, with name: String) -> String? {
        library.render(page, withTemplate: name)
    }

    static let sources: [(name: String, source: String)] = [
        ("layout", PageTemplate.layout), ("facts", PageTemplate.facts),
        ("contents", PageTemplate.contents), ("opening", PageTemplate.opening),
        ("table", ComponentTemplate.table),
        ("cell", ComponentTemplate.cell), ("chart", ComponentTemplate.chart),
        ("keys", ComponentTemplate.keys), ("report", ReportTemplate.page),
        ("unit", UnitTemplate.page), ("workshops", WorkshopTemplate.page),
        ("evaluation", EvaluationTemplate.page),
        ("followup", FollowUpTemplate.page), ("block", FollowUpTemplate.block),
        ("spans", FollowUpTemplate.spans),
    ]

    private static let contentType = "SURVEY_TEXT"
}

/// The escaping of everything that templates write with two braces.
///
/// The engine's own goes by character and so leaves a quotation mark alone that a combining mark
/// follows; ours is the one that drawings use.
private struct SurveyText: MustacheContentType {
    func escapeText(_ text: String) -> String { Markup.escaped(text) }
}
