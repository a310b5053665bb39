/// The page about what was said at workshops.
enum WorkshopTemplate {
    static let page = """
        {{<layout}}{{$content}}{{#opening}}{{>opening}}{{/opening}}
        <section id="deltagare" aria-labelledby="deltagare-h">
        <h2 id="deltagare-h">{{t.workshopWho}}</h2>
        {{#forums}}{{>table}}{{/forums}}
        {{#people}}{{>table}}{{/people}}
        {{#peopleNotes}}<p class="note">{{.}}</p>{{/peopleNotes}}
        {{#hasQuestions}}<h3>{{t.workshopAsked}}</h3><ul>{{#questions}}<li>{{.}}</li>{{/questions}}\
        </ul>{{/hasQuestions}}
        </section>
        {{#coverage}}<section id="tackning" aria-labelledby="tackning-h">
        <h2 id="tackning-h">{{t.workshopCoverage}}</h2>
        <div class="prose"><p>{{.sentence}}</p></div>
        {{#.table}}{{>table}}{{/.table}}
        </section>
        <section id="teman" aria-labelledby="teman-h">
        <h2 id="teman-h">{{t.workshopThemes}}</h2>
        <div class="prose"><p>{{.themesIntro}}</p></div>
        {{#.themes}}<h3>{{.heading}}</h3>{{#.table}}{{>table}}{{/.table}}{{/.themes}}
        </section>
        {{#.texts}}<section id="fritext" aria-labelledby="fritext-h">
        <h2 id="fritext-h">{{t.workshopTexts}}</h2>
        <div class="prose"><p>{{.intro}}</p></div>
        {{#.tables}}<h3>{{.heading}}</h3>{{#.table}}{{>table}}{{/.table}}{{/.tables}}
        <p class="note">{{.note}}</p>
        </section>{{/.texts}}
        <section id="slag" aria-labelledby="slag-h">
        <h2 id="slag-h">{{t.workshopKinds}}</h2>
        {{#.kinds}}{{>table}}{{/.kinds}}
        {{#.perspectives}}<h3>{{.heading}}</h3>{{#.table}}{{>table}}{{/.table}}{{/.perspectives}}
        </section>
        {{#.joint}}<section id="sida" aria-labelledby="sida-h">
        <h2 id="sida-h">{{t.workshopJoint}}</h2>
        {{>table}}
        </section>{{/.joint}}
        {{#.change}}<section id="forra" aria-labelledby="forra-h">
        <h2 id="forra-h">{{t.workshopChange}}</h2>
        <div class="prose"><p>{{.heading}}</p></div>
        {{#.table}}{{>table}}{{/.table}}
        </section>{{/.change}}
        <section id="citat" aria-labelledby="citat-h">
        <h2 id="citat-h">{{t.workshopQuotes}}</h2>
        {{#.quotes}}{{>table}}{{/.quotes}}{{#.noQuotes}}<p>{{.}}</p>{{/.noQuotes}}
        </section>
        {{#.words}}<section id="ord" aria-labelledby="ord-h">
        <h2 id="ord-h">{{t.workshopWords}}</h2>
        <div class="prose"><p>{{.intro}}</p></div>
        {{#.common}}{{>table}}{{/.common}}
        {{#.typical}}{{>table}}{{/.typical}}
        {{#.pairs}}{{>table}}{{/.pairs}}{{#.none}}<p>{{.}}</p>{{/.none}}
        </section>{{/.words}}{{/coverage}}
        <section id="metod" aria-labelledby="metod-h">
        <h2 id="metod-h">{{t.workshopMethod}}</h2>
        <dl class="terms method">{{#method}}<div><dt>{{.term}}</dt><dd>{{.text}}</dd></div>\
        {{/method}}</dl>
        </section>
        </div></main>
        {{/content}}{{/layout}}
        """
}
