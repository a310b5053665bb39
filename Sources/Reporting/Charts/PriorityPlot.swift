/// Importance against gap: a numbered ring per alternative, and lines between more and less.
struct PriorityPlot: Chart {
    struct Point {
        /// From 0 to 1.
        let importance: Double
        let gap: Double
        /// As in the table.
        let number: String
    }

    let title: String
    let description: String
    let importanceTitle: String
    let gapTitle: String
    let points: [Point]
    /// The importance if all were alike, with the words for it.
    let even: (value: Double, text: String)
    /// The mean gap, with the words for it.
    let meanGap: (value: Double, text: String)

    private static let text = 12.0
    private static let radius = 11.0
    private static let left = 46.0
    private static let top = 26.0

    func draw(_ size: ChartSize) -> (drawing: SVGDrawing, height: Double) {
        var drawing = SVGDrawing(width: size.width)
        let right = size.width - Self.radius - 2
        let bottom = Self.top + (size == .wide ? 240.0 : 200)
        let most = max(points.map(\.importance).max() ?? 0, even.value) * 1.1
        let gaps = points.map(\.gap) + [meanGap.value]
        let (low, high) = (min(gaps.min() ?? 0, 0), max(gaps.max() ?? 0, 0))
        let span = max(high - low, 0.1) * 1.1
        func x(_ importance: Double) -> Double {
            let start = Self.left + Self.radius + 2
            return start + (most > 0 ? importance / most : 0) * (right - start)
        }
        func y(_ gap: Double) -> Double {
            bottom - Self.radius - 2 - (gap - low) / span * (bottom - Self.top - 2 * Self.radius)
        }
        drawing.line(
            from: (Self.left, Self.top), to: (Self.left, bottom), paint: .muted)
        drawing.line(from: (Self.left, bottom), to: (size.width, bottom), paint: .muted)
        drawing.line(
            from: (x(even.value), Self.top), to: (x(even.value), bottom), paint: .reference,
            dashes: "3 3")
        drawing.line(
            from: (Self.left, y(meanGap.value)), to: (size.width, y(meanGap.value)),
            paint: .reference, dashes: "3 3")
        drawing.text(
            meanGap.text, x: Self.left - 6, y: y(meanGap.value) + 4, size: Self.text,
            paint: .muted, anchor: .end)
        let half = TextWidth.of(even.text, size: Self.text) / 2
        drawing.text(
            even.text, x: min(max(x(even.value), half), size.width - half), y: bottom + 16,
            size: Self.text, paint: .muted, anchor: .middle)
        drawing.text(
            TextLines.single(gapTitle, width: size.width, size: Self.text), x: 0, y: 12,
            size: Self.text, paint: .muted)
        drawing.text(
            TextLines.single(importanceTitle, width: size.width, size: Self.text), x: size.width,
            y: bottom + 36, size: Self.text, paint: .muted, anchor: .end)
        var taken: [(x: Double, y: Double)] = []
        for point in points {
            let place = Self.free(x(point.importance), y(point.gap), taken, right: right)
            taken.append(place)
            drawing.ring(
                x: place.x, y: place.y, radius: Self.radius, paint: .accent, thickness: 2)
            drawing.text(
                point.number, x: place.x, y: place.y + 4, size: Self.text, anchor: .middle,
                isBold: true)
        }
        return (drawing, bottom + 42)
    }

    /// Beside those that are there already, where it would lie on one of them.
    private static func free(
        _ x: Double, _ y: Double, _ taken: [(x: Double, y: Double)], right: Double
    ) -> (x: Double, y: Double) {
        let step = 2 * radius + 2
        func isFree(_ x: Double) -> Bool {
            taken.allSatisfy { abs($0.x - x) >= step || abs($0.y - y) >= step }
        }
        for turn in 0..<(2 * taken.count + 2) {
            let distance = Double((turn + 1) / 2) * step
            let moved = turn % 2 == 0 ? x - distance : x + distance
            if moved <= right, moved >= left + radius + 2, isFree(moved) { return (moved, y) }
        }
        return (x, y)
    }
}
