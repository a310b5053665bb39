import SurveyModel

/// Pairs and matrices on paper: tables whose heads come again on every page.
extension PrintPage {
    /// The two sides of a row are never parted by the end of a page.
    func table(_ pair: Pair, _ categories: [Category]) -> HTMLNode {
        let sides = [pair.nowTitle, pair.needTitle]
        return grid(
            "pair", corners: 2, categories,
            pair.rows.map { row in
                sides.enumerated().map { place, side in
                    let title = elements.element(
                        "th", [.a("scope", "rowgroup"), .a("rowspan", "2"), .a("class", "row")],
                        row.title)
                    return (place == 0 ? [title] : [])
                        + [elements.element("th", [.a("scope", "row"), .a("class", "side")], side)]
                }
            })
    }

    func table(_ matrix: Matrix, _ categories: [Category]) -> HTMLNode {
        grid(
            "matrix", corners: 1, categories,
            matrix.rows.map { row in
                [[elements.element("th", [.a("scope", "row"), .a("class", "row")], row.title)]]
            })
    }

    /// - Parameter groups: Per row of the question its lines, each with what stands before the boxes.
    private func grid(
        _ style: String, corners: Int, _ categories: [Category], _ groups: [[[HTMLNode]]]
    ) -> HTMLNode {
        let first = categories.firstIndex { $0.missing != nil }
        func attributes(_ place: Int) -> [HTMLAttribute] {
            // What lies outside the order is set off by a line.
            place == first ? [.a("class", "outside")] : []
        }
        let heads = categories.enumerated().map { place, category in
            elements.element("th", [.a("scope", "col")] + attributes(place), category.label)
        }
        let cells = categories.indices.map { HTMLNode.tag("td", attributes($0), [box]) }
        let corner = HTMLNode.tag("td", corners > 1 ? [.a("colspan", String(corners))] : [])
        return .tag(
            "table", [.a("class", style)],
            [.tag("thead", [], [.tag("tr", [], [corner] + heads)])]
                + groups.map { lines in
                    .tag("tbody", [], lines.map { .tag("tr", [], $0 + cells) })
                })
    }
}
