/// How answers spread over a scale's levels: bars of a hundred per cent, *vet ej* beside them.
struct DistributionBars: Chart {
    struct Bar {
        /// What it is of, such as today; empty where a row has one bar.
        let label: String
        /// A share per level, lowest first; nil where nothing may be shown.
        let shares: [Share]?
        /// What lies outside the scale, in print.
        var outside: [String] = []
        var message = ""
    }

    struct Share {
        let share: Double
        let text: String
        /// The percentage without its sign, for narrow parts.
        let shortText: String
    }

    struct Row {
        let label: String
        let bars: [Bar]
    }

    let title: String
    let description: String
    let rows: [Row]
    let levels: [String]

    private static let small = 12.0
    private static let tiny = 11.0
    private static let barHeight = 22.0

    func draw(_ size: ChartSize) -> (drawing: SVGDrawing, height: Double) {
        var drawing = SVGDrawing(width: size.width)
        var y = legend(size, in: &drawing) + 6
        for row in rows {
            y += 12
            if !row.label.isEmpty {
                let lines = TextLines.wrapped(
                    row.label, width: size.width, size: 13, isBold: true, limit: 4)
                for line in lines {
                    drawing.text(line, x: 0, y: y + 12, size: 13, isBold: true)
                    y += 17
                }
                y += 2
            }
            for bar in row.bars { y += draw(bar, y: y, size: size, in: &drawing) }
        }
        return (drawing, y + 4)
    }

    /// Draws swatches and labels of the levels; returns the bottom.
    private func legend(_ size: ChartSize, in drawing: inout SVGDrawing) -> Double {
        var (x, y) = (0.0, 13.0)
        for (index, level) in levels.enumerated() {
            let label = TextLines.single(level, width: size.width - 20, size: Self.small)
            let width = 18 + TextWidth.of(label, size: Self.small)
            if x > 0, x + width > size.width {
                x = 0
                y += 19
            }
            drawing.segment(
                x: x, y: y - 10.5, width: 12, height: 12,
                step: Palette.step(index, of: levels.count))
            drawing.text(label, x: x + 17, y: y, size: Self.small, paint: .muted)
            x += width + 14
        }
        return y
    }

    /// Draws a bar with what stands beside it; returns its height.
    private func draw(
        _ bar: Bar, y: Double, size: ChartSize, in drawing: inout SVGDrawing
    ) -> Double {
        let start = size == .wide ? (bar.label.isEmpty ? 0 : 116.0) : 0
        let end = size == .wide ? 616.0 : size.width
        var top = y
        if !bar.label.isEmpty {
            switch size {
            case .wide:
                let label = TextLines.single(bar.label, width: start - 10, size: Self.small)
                drawing.text(label, x: 0, y: y + 15.5, size: Self.small, paint: .muted)
            case .narrow:
                let label = TextLines.single(bar.label, width: size.width, size: Self.small)
                drawing.text(label, x: 0, y: y + 13, size: Self.small, paint: .muted)
                top += 18
            }
        }
        guard let shares = bar.shares else {
            let message = TextLines.single(bar.message, width: size.width - start, size: Self.small)
            drawing.text(message, x: start, y: top + 15.5, size: Self.small, paint: .muted)
            return top - y + Self.barHeight + 6
        }
        draw(shares, from: start, to: end, y: top, in: &drawing)
        var height = top - y + Self.barHeight
        let room = size == .wide ? size.width - end - 12 : size.width
        for (index, text) in bar.outside.prefix(3).enumerated() {
            let line = TextLines.single(text, width: room, size: Self.tiny)
            switch size {
            case .wide:
                let rows = Double(min(bar.outside.count, 3))
                let first = top + Self.barHeight / 2 + 4 - (rows - 1) * 6.5
                drawing.text(
                    line, x: end + 12, y: first + Double(index) * 13, size: Self.tiny, paint: .muted
                )
            case .narrow:
                height += 14
                drawing.text(line, x: 0, y: y + height, size: Self.tiny, paint: .muted)
            }
        }
        return height + (bar.outside.count > 2 && size == .wide ? 16 : 6)
    }

    private func draw(
        _ shares: [Share], from start: Double, to end: Double, y: Double,
        in drawing: inout SVGDrawing
    ) {
        // Rounded shares may miss 100 by a few: the bar is divided in their proportions.
        let total = shares.reduce(0) { $0 + max($1.share, 0) }
        guard total > 0 else {
            drawing.rectangle(
                x: start, y: y, width: end - start, height: Self.barHeight, paint: .track)
            return
        }
        var x = start
        for (index, share) in shares.enumerated() where share.share > 0 {
            let width = share.share / total * (end - start)
            let step = Palette.step(index, of: shares.count)
            // A gap in the page's colour parts neighbours whose colours alone would not.
            drawing.segment(
                x: x, y: y, width: max(width - 2, 0.5), height: Self.barHeight, step: step)
            for text in [share.text, share.shortText]
            where TextWidth.of(text, size: Self.small) + 4 <= width {
                drawing.text(
                    text, x: x + (width - 2) / 2, y: y + 15.5, size: Self.small, onStep: step)
                break
            }
            x += width
        }
    }
}
