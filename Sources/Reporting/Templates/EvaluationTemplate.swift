/// The page about an evaluation: sections of one shape.
enum EvaluationTemplate {
    static let page = """
        {{<layout}}{{$content}}{{#opening}}{{>opening}}{{/opening}}
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
