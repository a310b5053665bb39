/// Parts that pages share.
enum ComponentTemplate {
    /// A table whose rows become cards on a narrow screen. The roles keep it a table for screen
    /// readers when the style sheet lays it out as something else.
    static let table = """
        <table class="{{.classes}}" role="table"><caption class="{{.captionClasses}}">\
        {{.caption}}</caption>
        <thead role="rowgroup"><tr role="row">{{#.columns}}<th scope="col" role="columnheader" \
        class="{{.classes}}">{{.title}}</th>{{/.columns}}</tr></thead>
        <tbody role="rowgroup">
        {{#.rows}}<tr role="row" class="{{.classes}}">{{#.header}}<th scope="row" \
        role="rowheader"{{#.id}} id="{{.}}"{{/.id}} class="{{.classes}}">{{>cell}}</th>{{/.header}}{{#.cells}}<td role="cell" \
        class="{{.classes}}" data-label="{{.label}}">{{>cell}}</td>{{/.cells}}{{#.message}}<td \
        role="cell" class="message" colspan="{{span}}">{{.}}</td>{{/.message}}</tr>
        {{/.rows}}</tbody></table>
        """

    static let cell = """
        {{#.href}}<a href="{{.}}">{{/.href}}{{#.spoken}}<span aria-hidden="true">{{/.spoken}}\
        {{.text}}{{#.spoken}}</span><span class="sr">{{.}}</span>{{/.spoken}}{{#.href}}</a>{{/.href}}
        """

    static let chart = """
        <figure class="figure">
        <div class="plot">{{{.wide.source}}}{{{.narrow.source}}}</div>
        {{#.notes}}<p class="note">{{.}}</p>{{/.notes}}
        <details><summary>{{t.showAsTable}}<span class="sr">: {{.table.caption}}</span></summary>
        {{#.table}}{{>table}}{{/.table}}</details>
        </figure>
        """

    static let keys = """
        <dl class="keys">{{#.keys}}<div class="key"><dt>{{.label}}</dt><dd><span class="value">\
        {{#.spoken}}<span aria-hidden="true">{{/.spoken}}{{.value}}{{#.spoken}}</span><span \
        class="sr">{{.}}</span>{{/.spoken}}</span><span class="key-note">{{.note}}</span></dd></div>\
        {{/.keys}}</dl>
        """
}
