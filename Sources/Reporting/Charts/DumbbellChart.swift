/// Today and the need of several rows: a ring, a square, and the gap in print.
struct DumbbellChart: Chart {
    struct Row {
        let label: String
        /// Nil where nothing may or can be shown; `message` then stands in its place.
        let points: Points?
        /// The same row for everyone, drawn in grey below.
        var reference: (now: Double, need: Double)?
        /// The gap as it stands in print.
        var gap = ""
        var interval = ""
        var message = ""

        struct Points {
            let now: Double
            let need: Double
            let nowText: String
            let needText: String
        }
    }

    /// The ends of the rows' scale.
    struct Scale: Hashable {
        let lowest: Int
        let highest: Int
        let lowestLabel: String
        let highestLabel: String
    }

    struct Words {
        let now: String
        let need: String
        let gap: String
        let interval: String
        /// Legend of the grey marks; nil where nothing is compared.
        let reference: String?
    }

    let title: String
    let description: String
    let rows: [Row]
    let scale: Scale
    let words: Words

    func draw(_ size: ChartSize) -> (drawing: SVGDrawing, height: Double) {
        var plan = DumbbellPlan(chart: self, size: size)
        return plan.draw()
    }
}

/// The layout of one drawing of a dumbbell chart.
private struct DumbbellPlan {
    let chart: DumbbellChart
    let size: ChartSize
    var drawing: SVGDrawing
    var y = 0.0
    /// Where each row has its marks: on a narrow screen the grid must not cross the labels.
    var tracks: [(top: Double, bottom: Double)] = []

    /// Between these the scale runs; marks and their numbers need room outside it.
    let plotStart: Double
    let plotEnd: Double
    let labelWidth: Double
    private static let lineHeight = 17.0
    private static let text = 13.0
    private static let small = 12.0

    init(chart: DumbbellChart, size: ChartSize) {
        self.chart = chart
        self.size = size
        drawing = SVGDrawing(width: size.width)
        switch size {
        case .wide: (labelWidth, plotStart, plotEnd) = (240, 292, 596)
        case .narrow: (labelWidth, plotStart, plotEnd) = (size.width, 34, 204)
        }
    }

    mutating func draw() -> (SVGDrawing, Double) {
        legend()
        axis()
        let top = y
        // The grid lies below the rows but is as high as all of them: rows are laid out first.
        var whole = drawing
        drawing = SVGDrawing(width: size.width)
        for row in chart.rows { draw(row) }
        let rows = drawing
        drawing = SVGDrawing(width: size.width)
        for track in size == .wide ? [(top, y)] : tracks { grid(from: track.0, to: track.1) }
        whole.append(drawing)
        whole.append(rows)
        return (whole, y + 4)
    }

    // MARK: Legend and axis

    private mutating func legend() {
        y = 14
        var x = size == .wide ? plotStart - 7 : 7
        func place(_ text: String, _ mark: (inout SVGDrawing, Double, Double) -> Void) {
            let room = size.width - 20
            let label = TextLines.single(text, width: room, size: Self.small)
            let width = 14 + TextWidth.of(label, size: Self.small)
            if x > 7, x + width > size.width {
                x = 7
                y += Self.lineHeight + 2
            }
            mark(&drawing, x, y - 4)
            drawing.text(label, x: x + 12, y: y, size: Self.small, paint: .muted)
            x += width + 18
        }
        place(chart.words.now) { $0.ring(x: $1, y: $2, radius: 5, paint: .now) }
        place(chart.words.need) { $0.square(x: $1, y: $2, side: 10, paint: .need) }
        if let reference = chart.words.reference {
            place(reference) {
                $0.ring(x: $1 - 3, y: $2, radius: 2.5, paint: .reference, thickness: 2)
                $0.square(x: $1 + 5, y: $2, side: 5, paint: .reference)
            }
        }
    }

    private mutating func axis() {
        y += 22
        let half = (plotEnd - plotStart) / 2 + 20
        let (low, high) = (chart.scale.lowest, chart.scale.highest)
        let first = "\(low) " + chart.scale.lowestLabel
        let last = "\(high) " + chart.scale.highestLabel
        let start = TextLines.wrapped(first, width: half, size: 11, limit: 2)
        let end = TextLines.wrapped(last, width: half, size: 11, limit: 2)
        for (index, line) in start.enumerated() {
            drawing.text(
                line, x: plotStart - 24, y: y + Double(index) * 14, size: 11, paint: .muted)
        }
        for (index, line) in end.enumerated() {
            drawing.text(
                line, x: plotEnd + 24, y: y + Double(index) * 14, size: 11, paint: .muted,
                anchor: .end)
        }
        if size == .wide {
            drawing.text(
                TextLines.single(chart.words.gap, width: 48, size: 11, isBold: true),
                x: 678, y: y, size: 11, paint: .muted, anchor: .end, isBold: true)
            let interval = TextLines.wrapped(
                chart.words.interval, width: 80, size: 11, limit: 2)
            for (index, line) in interval.enumerated() {
                drawing.text(
                    line, x: size.width, y: y + Double(index) * 14, size: 11, paint: .muted,
                    anchor: .end)
            }
        } else {
            drawing.text(
                TextLines.single(chart.words.gap, width: 52, size: 11, isBold: true),
                x: size.width, y: y, size: 11, paint: .muted, anchor: .end, isBold: true)
        }
        y += Double(max(start.count, end.count) - 1) * 14 + 8
    }

    private mutating func grid(from top: Double, to bottom: Double) {
        let (low, high) = (chart.scale.lowest, chart.scale.highest)
        let span = high - low
        let step = span > 20 ? span : (span > 10 ? 2 : 1)
        guard span > 0 else { return }
        for level in stride(from: low, through: high, by: step) {
            drawing.line(
                from: (position(Double(level)), top), to: (position(Double(level)), bottom - 4),
                paint: .line)
        }
    }

    // MARK: Rows

    private mutating func draw(_ row: DumbbellChart.Row) {
        let limit = size == .wide ? 3 : 4
        let lines = TextLines.wrapped(row.label, width: labelWidth, size: Self.text, limit: limit)
        let labelHeight = Double(lines.count) * Self.lineHeight
        let marks = row.reference == nil ? 32.0 : 40.0
        let middle: Double
        let height: Double
        switch size {
        case .wide:
            height = max(labelHeight + 14, marks)
            middle = y + height / 2 - (row.reference == nil ? 0 : 5)
            let first = middle - labelHeight / 2 + 13
            draw(lines, from: first)
        case .narrow:
            height = labelHeight + marks + 8
            middle = y + 6 + labelHeight + 16
            draw(lines, from: y + 6 + 13)
        }
        tracks.append((middle - 8, middle + 14))
        if let points = row.points {
            draw(points, row, middle: middle)
        } else {
            message(row.message, middle: middle)
        }
        y += height
    }

    private mutating func draw(_ lines: [String], from first: Double) {
        for (index, line) in lines.enumerated() {
            drawing.text(line, x: 0, y: first + Double(index) * Self.lineHeight, size: Self.text)
        }
    }

    private mutating func message(_ text: String, middle: Double) {
        let room = size.width - (plotStart - 24)
        let line = TextLines.single(text, width: room, size: Self.small)
        // A plate in the page's colour keeps the grid from running through the words.
        drawing.rectangle(
            x: plotStart - 26, y: middle - 9,
            width: min(TextWidth.of(line, size: Self.small) + 4, room + 2), height: 18, paint: .page
        )
        drawing.text(line, x: plotStart - 24, y: middle + 4, size: Self.small, paint: .muted)
    }

    private mutating func draw(
        _ points: DumbbellChart.Row.Points, _ row: DumbbellChart.Row, middle: Double
    ) {
        let (now, need) = (position(points.now), position(points.need))
        if let reference = row.reference {
            let (a, b) = (position(reference.now), position(reference.need))
            let below = middle + 15
            drawing.line(from: (a, below), to: (b, below), paint: .reference, thickness: 1.5)
            drawing.square(x: b, y: below, side: 6, paint: .reference)
            drawing.ring(x: a, y: below, radius: 3, paint: .reference, thickness: 2)
        }
        drawing.line(from: (now, middle), to: (need, middle), paint: .muted, thickness: 2)
        // Where both fall together the square shows inside the ring.
        let isTight = abs(now - need) < 12
        drawing.ring(x: now, y: middle, radius: isTight ? 8 : 6, paint: .now)
        drawing.square(x: need, y: middle, side: isTight ? 7 : 11, paint: .need)
        let isRising = need >= now
        drawing.text(
            points.nowText, x: now + (isRising ? -12 : 12), y: middle + 4, size: 11, paint: .muted,
            anchor: isRising ? .end : .start)
        drawing.text(
            points.needText, x: need + (isRising ? 12 : -12), y: middle + 4, size: 11,
            paint: .muted, anchor: isRising ? .start : .end)
        gap(row, middle: middle)
    }

    private mutating func gap(_ row: DumbbellChart.Row, middle: Double) {
        switch size {
        case .wide:
            drawing.text(
                row.gap, x: 678, y: middle + 5, size: 14, anchor: .end, isBold: true)
            drawing.text(
                TextLines.single(row.interval, width: 84, size: Self.small), x: size.width,
                y: middle + 5, size: Self.small, paint: .muted, anchor: .end)
        case .narrow:
            drawing.text(
                row.gap, x: size.width, y: middle + 5, size: 14, anchor: .end, isBold: true)
        }
    }

    /// Where a value of the scale lies; values outside it stop at its ends.
    private func position(_ value: Double) -> Double {
        let span = Double(chart.scale.highest - chart.scale.lowest)
        guard span > 0 else { return (plotStart + plotEnd) / 2 }
        let share = min(max((value - Double(chart.scale.lowest)) / span, 0), 1)
        return plotStart + share * (plotEnd - plotStart)
    }
}
