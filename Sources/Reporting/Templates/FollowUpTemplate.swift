/// The pages beside a report: narrative, conclusions, plan, scan. All of them are sections of blocks.
enum FollowUpTemplate {
    static let page = """
        {{<layout}}{{$content}}<header class="page-header"><div class="frame">
        <p class="kicker">{{kicker}}</p>
        <h1>{{title}}</h1>
        {{>facts}}
        {{#hasContents}}{{>contents}}{{/hasContents}}
        </div></header>
        <main id="innehall" tabindex="-1"><div class="frame">
        {{#sections}}<section id="{{.id}}"{{#.heading}} aria-labelledby="{{.}}-h"{{/.heading}}>
        {{#.title}}<h2 id="{{.id}}-h">{{>spans}}</h2>{{/.title}}
        {{#.blocks}}{{>block}}{{/.blocks}}
        </section>{{/sections}}
        </div></main>
        {{/content}}{{/layout}}
        """

    /// What a section is made of; each block has one of these.
    static let block = """
        {{#.h3}}<h3>{{>spans}}</h3>{{/.h3}}{{#.h4}}<h4>{{>spans}}</h4>{{/.h4}}\
        {{#.p}}<div class="prose"><p>{{>spans}}</p></div>{{/.p}}\
        {{#.note}}<p class="note">{{>spans}}</p>{{/.note}}\
        {{#.bullets}}<ul class="prose">{{#.items}}<li>{{>spans}}</li>{{/.items}}</ul>{{/.bullets}}\
        {{#.numbered}}<ol class="prose">{{#.items}}<li>{{>spans}}</li>{{/.items}}</ol>\
        {{/.numbered}}\
        {{#.quote}}<figure class="quote"><blockquote><p>{{.text}}</p></blockquote>{{#.label}}\
        <figcaption>{{.}}</figcaption>{{/.label}}</figure>{{/.quote}}\
        {{#.table}}{{>table}}{{/.table}}{{#.keys}}{{>keys}}{{/.keys}}\
        {{#.chart}}{{>chart}}{{/.chart}}\
        {{#.terms}}<dl class="terms method">{{#.items}}<div><dt>{{.term}}</dt><dd>{{.text}}</dd>\
        </div>{{/.items}}</dl>{{/.terms}}

        """

    static let spans = """
        {{#.spans}}{{#.figure}}<a class="figure-link" href="#{{.}}">{{/.figure}}\
        {{#.href}}<a href="{{.}}">{{/.href}}{{#.strong}}<strong>{{/.strong}}\
        {{#.emphasized}}<em>{{/.emphasized}}{{.text}}{{#.emphasized}}</em>{{/.emphasized}}\
        {{#.strong}}</strong>{{/.strong}}{{#.href}}</a>{{/.href}}\
        {{#.figure}}</a>{{/.figure}}{{/.spans}}
        """
}
