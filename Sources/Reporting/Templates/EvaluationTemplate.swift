/// The page about an evaluation: sections of one shape.
enum EvaluationTemplate {
    static let page = """
        {{<layout}}{{$content}}<header class="page-header"><div class="frame">
        <p class="kicker">{{t.evaluationKicker}}</p>
        <h1>{{title}}</h1>
        <dl class="facts">{{#facts}}<div><dt>{{.label}}</dt><dd>{{.value}}</dd></div>{{/facts}}</dl>
        {{#purpose}}<div class="prose"><p>{{.}}</p></div>{{/purpose}}
        <nav class="contents" aria-label="{{t.contents}}"><ol>{{#contents}}<li><a \
        href="#{{.anchor}}">{{.label}}</a></li>{{/contents}}</ol></nav>
        </div></header>
        <main id="innehall" tabindex="-1"><div class="frame">
        <section id="viktigast" aria-labelledby="viktigast-h">
        <h2 id="viktigast-h">{{t.evaluationSummary}}</h2>
        {{#hasMessages}}<ol class="messages">{{#messages}}<li><p>{{.}}</p></li>{{/messages}}</ol>\
        {{/hasMessages}}{{#noMessages}}<p>{{.}}</p>{{/noMessages}}
        </section>
        {{#sections}}<section id="{{.anchor}}" aria-labelledby="{{.anchor}}-h">
        <h2 id="{{.anchor}}-h">{{.heading}}</h2>
        <div class="prose">{{#.sentences}}<p>{{.}}</p>{{/.sentences}}</div>
        {{#.blocks}}{{#.heading}}<h3>{{.}}</h3>{{/.heading}}\
        {{#.subheading}}<h4>{{.}}</h4>{{/.subheading}}\
        {{#.sentences}}<p class="note">{{.}}</p>{{/.sentences}}\
        {{#.chart}}{{>chart}}{{/.chart}}{{#.table}}{{>table}}{{/.table}}\
        {{#.folded}}<details><summary>{{.caption}}</summary>{{>table}}</details>{{/.folded}}\
        {{#.quotes}}<figure class="quote"><blockquote><p>{{.}}</p></blockquote></figure>{{/.quotes}}\
        {{#.notes}}<p class="note">{{.}}</p>{{/.notes}}{{/.blocks}}
        {{#.notes}}<p class="note">{{.}}</p>{{/.notes}}
        </section>
        {{/sections}}<section id="metod" aria-labelledby="metod-h">
        <h2 id="metod-h">{{t.evaluationMethod}}</h2>
        <dl class="terms method">{{#method}}<div><dt>{{.term}}</dt><dd>{{.text}}</dd></div>\
        {{/method}}</dl>
        </section>
        </div></main>
        {{/content}}{{/layout}}
        """
}
