/// What every page is in: head, skip link, draft mark, footer.
///
/// No script anywhere; the policy forbids it, and everything else but the styles in the page.
/// Three braces write text as it stands: only drawings (`wide.source`, `narrow.source`) and the
/// style sheet, which is a constant.
enum PageTemplate {
    static let layout = """
        <!doctype html>
        <html lang="{{t.language}}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \
        'unsafe-inline'; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>{{documentTitle}}</title>
        <style>{{{styleSheet}}}</style>
        </head>
        <body>
        <a class="skip" href="#innehall">{{t.skipToContent}}</a>
        {{#isDraft}}<aside class="draft" aria-label="{{t.draft}}"><p><strong>{{t.draft}}</strong> \
        <span>{{t.draftNotice}}</span></p></aside>
        {{/isDraft}}{{$content}}{{/content}}<footer class="page-footer"><div class="frame">\
        <p>{{t.footerNote}}</p>{{#responsible}}<p>{{.}}</p>{{/responsible}}</div></footer>
        </body>
        </html>

        """

    static let facts = """
        <dl class="facts">{{#facts}}<div><dt>{{.label}}</dt><dd>{{.value}}</dd></div>{{/facts}}</dl>
        """

    static let contents = """
        <nav class="contents" aria-label="{{t.contents}}"><ol>{{#contents}}<li><a \
        href="#{{.anchor}}">{{.label}}</a></li>{{/contents}}</ol></nav>
        """

    /// The head of a page and its first section. It ends within what the rest of the page stands in.
    static let opening = """
        <header class="page-header"><div class="frame">
        <p class="kicker">{{kicker}}</p>
        <h1>{{title}}</h1>
        {{>facts}}
        {{#purpose}}<div class="prose"><p>{{.}}</p></div>{{/purpose}}
        {{>contents}}
        </div></header>
        <main id="innehall" tabindex="-1"><div class="frame">
        <section id="viktigast" aria-labelledby="viktigast-h">
        <h2 id="viktigast-h">{{heading}}</h2>
        {{#hasMessages}}<ol class="messages">{{#messages}}<li><p>{{.}}</p></li>{{/messages}}</ol>\
        {{/hasMessages}}{{#noMessages}}<p>{{.}}</p>{{/noMessages}}
        </section>
        """
}
