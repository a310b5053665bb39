import Diagnostics
import FormSchemas

/// The page around: the form on one side, the check on the other, each in a frame of its own.
enum ShellPage {
    static func page(_ edition: PreviewEdition, path: String, wording: PreviewWording) -> Page {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let header = HTMLNode.tag(
            "header", [],
            [
                .tag("h1", text: name),
                .tag("p", [.a("id", "status"), .a("role", "status")], text: edition.summary),
                .tag(
                    "p", [.a("id", "old")] + (edition.isFormOld ? [] : [.a("hidden")]),
                    text: wording.words(
                        "Formuläret är från senaste gången utan fel.",
                        "The form is from the last time without errors.")),
                .tag(
                    "nav", [.a("aria-label", wording.words("Delar", "Parts"))],
                    [
                        .tag("a", [.a("href", "#form")], text: wording.words("Formulär", "Form")),
                        .tag(
                            "a", [.a("href", "#check")], text: wording.words("Granskning", "Check")),
                    ]),
            ])
        // The form has an origin of its own: what a survey's text might bring about there cannot
        // reach this page. It may save its file, and asks nothing when it is replaced.
        let form = HTMLNode.tag(
            "iframe",
            [
                .a("id", "form"), .a("title", wording.words("Formuläret", "The form")),
                .a("sandbox", "allow-scripts allow-forms allow-downloads"),
                .a("src", "/form?" + edition.formVersion),
            ])
        let check = HTMLNode.tag(
            "iframe",
            [
                .a("id", "check"), .a("title", wording.words("Granskningen", "The check")),
                .a("sandbox", "allow-same-origin"), .a("src", "/check"),
            ])
        return Page(
            title: name, language: wording.language.rawValue,
            body: [header, .tag("main", [], [form, check])], script: PreviewScript.text,
            data: [
                .a("class", "shell"), .a("data-version", edition.version),
                .a("data-form", edition.formVersion),
                .a(
                    "data-lost",
                    wording.words(
                        "Förhandsvisningen är avslutad.", "The preview has ended.")),
            ])
    }

    /// Shown in place of a form there has never been.
    static func noForm(_ wording: PreviewWording) -> Page {
        Page(
            title: wording.words("Inget formulär", "No form"),
            language: wording.language.rawValue,
            body: [
                .tag(
                    "main", [],
                    [
                        .tag("h1", text: wording.words("Inget formulär än", "No form yet")),
                        .tag(
                            "p",
                            text: wording.words(
                                "Formuläret visas när felen i enkäten är rättade.",
                                "The form is shown once the errors in the survey are mended.")),
                    ])
            ])
    }
}
