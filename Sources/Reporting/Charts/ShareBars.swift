/// Shares from 0 to 100 per cent, a bar each: response rates, options chosen.
struct ShareBars: Chart {
    struct Row {
        let label: String
        /// Steps the label is moved in: the unit's depth in the tree.
        var indent = 0
        /// Nil where nothing may be shown; `text` then says so.
        let share: Double?
        /// What stands to the right: the percentage, or why there is none.
        let text: String
        /// A second piece of text, such as answers of headcount.
        var detail = ""
        var isStrong = false
    }

    /// A dashed line through all bars.
    struct Mark {
        let share: Double
        let label: String
    }

    let title: String
    let description: String
    let rows: [Row]
    let mark: Mark?

    private static let lineHeight = 16.0
    private static let text = 13.0
    private static let small = 12.0
    private static let barHeight = 12.0

    func draw(_ size: ChartSize) -> (drawing: SVGDrawing, height: Double) {
        let barStart = size == .wide ? 322.0 : 0
        let barEnd = size == .wide ? 592.0 : 288
        var drawing = SVGDrawing(width: size.width)
        var rowsDrawing = SVGDrawing(width: size.width)
        var y = mark == nil ? 2.0 : 22.0
        let top = y
        // On a narrow screen the line must not cross the labels: it is drawn bar by bar.
        var tracks: [(Double, Double)] = []
        for row in rows {
            y += draw(row, y: y, size: size, bar: (barStart, barEnd), in: &rowsDrawing)
            tracks.append((y - 29, y - 11))
        }
        drawing.append(rowsDrawing)
        if let mark {
            let x = barStart + min(max(mark.share, 0), 1) * (barEnd - barStart)
            let label = TextLines.single(mark.label, width: 200, size: Self.small)
            let half = TextWidth.of(label, size: Self.small) / 2
            let middle = min(max(x, half), size.width - half)
            drawing.text(
                label, x: middle, y: 12, size: Self.small, paint: .muted, anchor: .middle)
            for track in size == .wide ? [(top - 4, y)] : tracks {
                drawing.line(
                    from: (x, track.0), to: (x, track.1), paint: .ink, thickness: 1.2,
                    dashes: "3 3")
            }
        }
        return (drawing, y + 4)
    }

    /// Draws a row and returns its height.
    private func draw(
        _ row: Row, y: Double, size: ChartSize, bar: (start: Double, end: Double),
        in drawing: inout SVGDrawing
    ) -> Double {
        let indent = Double(min(row.indent, 6)) * (size == .wide ? 14 : 10)
        let room = size == .wide ? bar.start - 16 - indent : size.width - indent
        let lines = TextLines.wrapped(
            row.label, width: room, size: Self.text, isBold: row.isStrong,
            limit: size == .wide ? 2 : 3)
        let labelHeight = Double(lines.count) * Self.lineHeight
        let height: Double
        let middle: Double
        let first: Double
        switch size {
        case .wide:
            height = labelHeight + 9
            middle = y + height / 2
            first = y + 4.5 + 12
        case .narrow:
            height = labelHeight + 16 + 16 + 12
            middle = y + labelHeight + 16 + 8
            first = y + 12
        }
        for (index, line) in lines.enumerated() {
            drawing.text(
                line, x: indent, y: first + Double(index) * Self.lineHeight, size: Self.text,
                isBold: row.isStrong)
        }
        draw(
            row, middle: middle, indent: indent, labelBottom: y + labelHeight, size: size, bar: bar,
            in: &drawing)
        return height
    }

    private func draw(
        _ row: Row, middle: Double, indent: Double, labelBottom: Double, size: ChartSize,
        bar: (start: Double, end: Double), in drawing: inout SVGDrawing
    ) {
        let length = bar.end - bar.start
        drawing.rectangle(
            x: bar.start, y: middle - Self.barHeight / 2, width: length, height: Self.barHeight,
            paint: .track, radius: 3)
        if let share = row.share, share > 0 {
            drawing.rectangle(
                x: bar.start, y: middle - Self.barHeight / 2, width: max(1, min(share, 1) * length),
                height: Self.barHeight, paint: .accent, radius: 3)
        }
        let paint: SVGDrawing.Paint = row.share == nil ? .muted : .ink
        switch size {
        case .wide:
            let room = size.width - bar.end - 18
            let text = TextLines.single(row.text, width: room, size: Self.text)
            let isAlone = row.detail.isEmpty
            drawing.text(
                text, x: isAlone ? bar.end + 18 : bar.end + 54, y: middle + 4.5, size: Self.text,
                paint: paint, anchor: isAlone ? .start : .end, isBold: row.share != nil)
            drawing.text(
                TextLines.single(row.detail, width: room - 46, size: Self.small), x: size.width,
                y: middle + 4.5, size: Self.small, paint: .muted, anchor: .end)
        case .narrow:
            let y = labelBottom + 12
            let text = TextLines.single(row.text, width: 160, size: Self.small)
            drawing.text(
                text, x: indent, y: y, size: Self.small, paint: paint, isBold: row.share != nil)
            drawing.text(
                TextLines.single(row.detail, width: 120, size: Self.small), x: size.width, y: y,
                size: Self.small, paint: .muted, anchor: .end)
        }
    }
}
