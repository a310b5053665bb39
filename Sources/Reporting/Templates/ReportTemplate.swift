/// The leadership report.
enum ReportTemplate {
    static let page = """
        {{<layout}}{{$content}}<header class="page-header"><div class="frame">
        <p class="kicker">{{t.productName}}</p>
        <h1>{{title}}</h1>
        {{>facts}}
        {{>contents}}
        {{#hasRelated}}<nav class="contents" aria-label="{{t.followAlso}}"><ol>\
        <li class="related">{{t.followAlso}}:</li>{{#related}}<li><a href="{{.href}}">{{.label}}</a>\
        </li>{{/related}}</ol></nav>{{/hasRelated}}
        </div></header>
        <main id="innehall" tabindex="-1"><div class="frame">
        {{#summary}}<section id="viktigast" aria-labelledby="viktigast-k viktigast-h">
        <p class="kicker" id="viktigast-k">{{t.summaryKicker}}</p>
        <h2 id="viktigast-h">{{.heading}}</h2>
        {{>keys}}
        <ol class="messages">{{#.messages}}<li><h3>{{.title}}</h3><p>{{.text}}</p></li>\
        {{/.messages}}</ol>
        {{#.hasReliability}}<div class="reliability"><h3>{{t.reliabilityTitle}}</h3>
        {{#.reliability}}<p>{{.}}</p>{{/.reliability}}</div>{{/.hasReliability}}
        </section>{{/summary}}
        {{#participation}}<section id="svarande" aria-labelledby="svarande-k svarande-h">
        <p class="kicker" id="svarande-k">{{t.participationKicker}}</p>
        <h2 id="svarande-h">{{.heading}}</h2>
        <div class="prose">{{#.sentences}}<p>{{.}}</p>{{/.sentences}}</div>
        {{#.meetings}}<h3>{{.heading}}</h3>{{#.table}}{{>table}}{{/.table}}{{/.meetings}}\
        {{#.charts}}<h3>{{.heading}}</h3>{{#.chart}}{{>chart}}{{/.chart}}{{/.charts}}
        {{#.hasHiddenUnits}}<details class="aside"><summary>{{t.noOwnReport}}</summary>
        <dl class="terms">{{#.hiddenUnits}}<div><dt>{{.term}}</dt><dd>{{.text}}</dd></div>\
        {{/.hiddenUnits}}</dl></details>{{/.hasHiddenUnits}}
        </section>{{/participation}}
        {{#situation}}<section id="gap" aria-labelledby="gap-k gap-h">
        <p class="kicker" id="gap-k">{{t.situationKicker}}</p>
        <h2 id="gap-h">{{.heading}}</h2>
        <div class="prose"><p>{{t.situationIntro}}</p></div>
        {{#.areas}}<h3>{{.heading}}</h3>{{#.subtitle}}<p class="subtitle">{{.}}</p>{{/.subtitle}}\
        {{#.chart}}{{>chart}}{{/.chart}}{{/.areas}}
        {{#.hasDistributions}}<h3 class="divider">{{t.distributions}}</h3>
        {{#.distributions}}<h4>{{.heading}}</h4>{{#.chart}}{{>chart}}{{/.chart}}{{/.distributions}}\
        {{/.hasDistributions}}
        </section>{{/situation}}
        {{#other}}<section id="fragor" aria-labelledby="fragor-h">
        <h2 id="fragor-h">{{t.otherKicker}}</h2>
        {{#.questions}}<div class="question"><p class="kicker">{{.question}}</p>\
        <h3>{{.heading}}</h3>{{#.note}}<p class="note">{{.}}</p>{{/.note}}\
        {{#.chart}}{{>chart}}{{/.chart}}</div>{{/.questions}}
        {{#.indices}}<h3>{{t.indexHeading}}</h3><p class="note">{{t.indexNote}}</p>{{>table}}\
        {{/.indices}}{{#.indexHints}}<p class="note">{{.}}</p>{{/.indexHints}}\
        {{#.groupMeans}}<h3>{{.heading}}</h3>{{#.table}}{{>table}}{{/.table}}\
        {{#.note}}<p class="note">{{.}}</p>{{/.note}}{{/.groupMeans}}
        </section>{{/other}}
        {{#variation}}<section id="skillnader" aria-labelledby="skillnader-k skillnader-h">
        <p class="kicker" id="skillnader-k">{{t.variationKicker}}</p>
        <h2 id="skillnader-h">{{.heading}}</h2>
        <div class="prose"><p>{{t.heatIntro}}</p></div>
        {{#.hasSentences}}<div class="reliability"><h3>{{t.reliabilityTitle}}</h3>\
        {{#.sentences}}<p>{{.}}</p>{{/.sentences}}</div>{{/.hasSentences}}
        <h3>{{t.heatTitle}}</h3>
        <ul class="heat-legend">{{#.legend}}<li><span class="swatch {{.classes}}" \
        aria-hidden="true">{{.mark}}</span>{{.text}}</li>{{/.legend}}</ul>
        {{#.heat}}{{>table}}{{/.heat}}
        {{#.groupHeats}}<h3>{{.heading}}</h3>{{#.table}}{{>table}}{{/.table}}\
        {{#.note}}<p class="note">{{.}}</p>{{/.note}}{{/.groupHeats}}
        </section>{{/variation}}
        {{#change}}<section id="forandring" aria-labelledby="forandring-k forandring-h">
        <p class="kicker" id="forandring-k">{{t.changeKicker}}</p>
        <h2 id="forandring-h">{{.heading}}</h2>
        <div class="prose"><p>{{.intro}}</p></div>
        {{#.table}}{{>table}}{{/.table}}
        </section>{{/change}}
        {{#quotes}}<section id="egna-ord" aria-labelledby="egna-ord-k egna-ord-h">
        <p class="kicker" id="egna-ord-k">{{t.quotesKicker}}</p>
        <h2 id="egna-ord-h">{{.heading}}</h2>
        <div class="prose"><p>{{.intro}}</p></div>
        {{#.questions}}<h3>{{.heading}}</h3>{{#.quotes}}<figure class="quote"><blockquote><p>\
        {{.text}}</p></blockquote>{{#.label}}<figcaption>{{.}}</figcaption>{{/.label}}</figure>\
        {{/.quotes}}{{/.questions}}
        </section>{{/quotes}}
        {{#setAside}}<section id="at-sidan" aria-labelledby="at-sidan-k at-sidan-h">
        <p class="kicker" id="at-sidan-k">{{t.setAsideKicker}}</p>
        <h2 id="at-sidan-h">{{.heading}}</h2>
        <div class="prose"><p>{{.intro}}</p></div>
        {{#.table}}{{>table}}{{/.table}}
        {{#.note}}<p class="note">{{.}}</p>{{/.note}}
        </section>{{/setAside}}
        {{#method}}<section id="metod" aria-labelledby="metod-k metod-h">
        <p class="kicker" id="metod-k">{{t.methodKicker}}</p>
        <h2 id="metod-h">{{t.methodHeading}}</h2>
        <dl class="terms method">{{#.items}}<div><dt>{{.term}}</dt>{{#.texts}}<dd>{{.}}</dd>\
        {{/.texts}}</div>{{/.items}}</dl>
        </section>{{/method}}
        {{#answered}}<section id="for-dig" aria-labelledby="for-dig-k for-dig-h">
        <p class="kicker" id="for-dig-k">{{t.answeredKicker}}</p>
        <h2 id="for-dig-h">{{t.answeredHeading}}</h2>
        <dl class="terms method">{{#.items}}<div><dt>{{.term}}</dt>{{#.texts}}<dd>{{.}}</dd>\
        {{/.texts}}</div>{{/.items}}</dl>
        </section>{{/answered}}
        </div></main>
        {{/content}}{{/layout}}
        """
}
