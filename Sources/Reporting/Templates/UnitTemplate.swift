/// The page of one unit, made to be printed and talked about at a staff meeting.
enum UnitTemplate {
    static let page = """
        {{<layout}}{{$content}}<header class="page-header"><div class="frame">
        <p class="kicker">{{t.unitKicker}} · {{surveyTitle}}</p>
        <h1>{{title}}</h1>
        <p class="path">{{#path}}{{.}} <span aria-hidden="true">›</span> {{/path}}<strong>{{title}}\
        </strong></p>
        <p class="back"><a href="../report.html">{{t.backToReport}}</a></p>
        </div></header>
        <main id="innehall" class="unit" tabindex="-1"><div class="frame">
        <section class="lead" aria-labelledby="laget-h">
        <h2 id="laget-h" class="sr">{{t.summaryShort}}</h2>
        {{>keys}}
        <div class="prose lead-text">{{#sentences}}<p>{{.}}</p>{{/sentences}}</div>
        </section>
        {{#hasCharts}}<section aria-labelledby="gap-h">
        <h2 id="gap-h">{{t.unitSituation}}</h2>
        {{#charts}}{{>chart}}{{/charts}}
        </section>{{/hasCharts}}
        {{#rates}}<section>
        <h2>{{heading}}</h2>
        {{#chart}}{{>chart}}{{/chart}}
        </section>{{/rates}}
        {{#crossedGaps}}<section>
        <h2>{{heading}}</h2>
        {{#table}}{{>table}}{{/table}}{{#note}}<p class="note">{{.}}</p>{{/note}}
        </section>{{/crossedGaps}}
        <div class="columns">
        {{#hasGaps}}<section aria-labelledby="storst-h">
        <h2 id="storst-h">{{gapsHeading}}</h2>
        <ol class="gaps">{{#gaps}}<li><p class="gap-title"><strong>{{.title}}</strong> <span \
        class="gap-value">{{.value}}</span></p><p>{{.text}}</p></li>{{/gaps}}</ol>
        </section>{{/hasGaps}}
        <section class="apt" aria-labelledby="apt-h">
        <h2 id="apt-h">{{t.aptHeading}}</h2>
        <ol><li>{{t.aptRecognise}}</li><li>{{t.aptInfluence}}</li><li>{{t.aptRaise}}</li></ol>
        </section>
        </div>
        <section class="plan" aria-labelledby="plan-h">
        <h2 id="plan-h">{{t.planHeading}}</h2>
        <table class="blank"><caption class="sr">{{t.planHeading}}</caption><thead><tr><th \
        scope="col">{{t.planActivity}}</th><th scope="col">{{t.planResponsible}}</th><th \
        scope="col">{{t.planDate}}</th></tr></thead><tbody>{{#planRows}}<tr><td>&#160;</td>\
        <td>&#160;</td><td>&#160;</td></tr>{{/planRows}}</tbody></table>
        </section>
        {{#hasChildren}}<section aria-labelledby="enheter-h">
        <h2 id="enheter-h">{{t.childUnits}}</h2>
        <ul class="children">{{#children}}<li>{{#.href}}<a href="{{.}}">{{/.href}}{{.label}}\
        {{#.href}}</a>{{/.href}}{{#.text}} <span class="note">{{.}}</span>{{/.text}}</li>\
        {{/children}}</ul>
        </section>{{/hasChildren}}
        </div></main>
        {{/content}}{{/layout}}
        """
}
