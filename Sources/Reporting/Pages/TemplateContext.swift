import Mustache

/// Something that stands in a report many times: what its template asks for is found by name, where
/// the template engine would look through all members of it each time.
protocol TemplateContext: MustacheParent {
    /// The member of that name; nil where there is none, or nothing in it.
    func child(named name: String) -> Any?
}

extension TableView: TemplateContext {
    func child(named name: String) -> Any? {
        switch name {
        case "caption": caption
        case "captionClasses": captionClasses
        case "classes": classes
        case "columns": columns
        case "rows": rows
        default: nil
        }
    }
}

extension TableView.Column: TemplateContext {
    func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "classes": classes
        default: nil
        }
    }
}

extension TableView.Row: TemplateContext {
    func child(named name: String) -> Any? {
        switch name {
        case "classes": classes
        case "header": header
        case "cells": cells
        case "message": message
        case "span": span
        default: nil
        }
    }
}

extension TableView.Cell: TemplateContext {
    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "text": text
        case "spoken": spoken
        case "classes": classes
        case "href": href
        case "id": id
        default: nil
        }
    }
}

extension ChartView: TemplateContext {
    func child(named name: String) -> Any? {
        switch name {
        case "wide": wide
        case "narrow": narrow
        case "notes": notes
        case "table": table
        default: nil
        }
    }
}

extension HeadedChart: TemplateContext {
    func child(named name: String) -> Any? {
        switch name {
        case "heading": heading
        case "subtitle": subtitle
        case "chart": chart
        default: nil
        }
    }
}

extension HeadedTable: TemplateContext {
    func child(named name: String) -> Any? {
        switch name {
        case "heading": heading
        case "table": table
        case "note": note
        default: nil
        }
    }
}

extension KeyFigure: TemplateContext {
    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "value": value
        case "spoken": spoken
        case "note": note
        default: nil
        }
    }
}

extension UnitPage: TemplateContext {
    func child(named name: String) -> Any? {
        switch name {
        case "t": t
        case "styleSheet": styleSheet
        case "documentTitle": documentTitle
        case "surveyTitle": surveyTitle
        case "title": title
        case "isDraft": isDraft
        case "responsible": responsible
        case "path": path
        case "keys": keys
        case "sentences": sentences
        case "charts": charts
        case "hasCharts": hasCharts
        case "rates": rates
        case "crossedGaps": crossedGaps
        case "gapsHeading": gapsHeading
        case "gaps": gaps
        case "hasGaps": hasGaps
        case "planRows": planRows
        case "children": children
        case "hasChildren": hasChildren
        default: nil
        }
    }
}

extension UnitPage.GapItem: TemplateContext {
    func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "value": value
        case "text": text
        default: nil
        }
    }
}
