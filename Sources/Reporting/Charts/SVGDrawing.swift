/// An SVG picture in the making: a few shapes, one escaping, coordinates in CSS pixels.
///
/// Colours are set twice: as attributes of the light palette, so that the picture stands on its
/// own, and as a class, through which a page's dark palette takes over.
struct SVGDrawing {
    /// What a shape is painted as; the raw value is its class in the style sheet.
    enum Paint: String {
        case ink, muted, line, track, accent, now, need, reference, page, none
    }

    enum Anchor: String { case start, middle, end }

    private var body = ""
    let width: Double

    init(width: Double) {
        self.width = width
    }

    /// Puts another drawing's shapes on top.
    mutating func append(_ other: SVGDrawing) { body += other.body }

    mutating func line(
        from start: (x: Double, y: Double), to end: (x: Double, y: Double), paint: Paint,
        thickness: Double = 1, dashes: String? = nil
    ) {
        let dash = dashes.map { " stroke-dasharray=\"\($0)\"" } ?? ""
        body +=
            "<line x1=\"\(Self.text(start.x))\" y1=\"\(Self.text(start.y))\""
            + " x2=\"\(Self.text(end.x))\" y2=\"\(Self.text(end.y))\" stroke=\"\(colour(paint))\""
            + " stroke-width=\"\(Self.text(thickness))\"\(dash) class=\"s-\(paint.rawValue)\"/>"
    }

    mutating func rectangle(
        x: Double, y: Double, width: Double, height: Double, paint: Paint, radius: Double = 0
    ) {
        body +=
            rectangle(x: x, y: y, width: width, height: height, radius: radius)
            + " fill=\"\(colour(paint))\" class=\"f-\(paint.rawValue)\"/>"
    }

    /// A part of a distribution, painted as one of the palette's nine steps.
    mutating func segment(x: Double, y: Double, width: Double, height: Double, step: Int) {
        let fill = Palette.light.levels[step].css
        body +=
            rectangle(x: x, y: y, width: width, height: height, radius: 0)
            + " fill=\"\(fill)\" class=\"lv\(step)\"/>"
    }

    /// A filled circle with a hole: how today is marked.
    mutating func ring(x: Double, y: Double, radius: Double, paint: Paint, thickness: Double = 3) {
        body +=
            "<circle cx=\"\(Self.text(x))\" cy=\"\(Self.text(y))\" r=\"\(Self.text(radius))\""
            + " fill=\"\(Palette.light.card.css)\" stroke=\"\(colour(paint))\""
            + " stroke-width=\"\(Self.text(thickness))\" class=\"ring s-\(paint.rawValue)\"/>"
    }

    /// A filled square with its middle at a point: how the need is marked.
    mutating func square(x: Double, y: Double, side: Double, paint: Paint) {
        rectangle(
            x: x - side / 2, y: y - side / 2, width: side, height: side, paint: paint, radius: 1)
    }

    mutating func text(
        _ string: String, x: Double, y: Double, size: Double = 13, paint: Paint = .ink,
        anchor: Anchor = .start, isBold: Bool = false
    ) {
        text(
            string, x: x, y: y, size: size, fill: colour(paint),
            classes: "f-\(paint.rawValue)", anchor: anchor, isBold: isBold)
    }

    /// Text on a part of a distribution.
    mutating func text(_ string: String, x: Double, y: Double, size: Double, onStep step: Int) {
        let fill = Palette.text(on: Palette.light.levels[step]).css
        text(
            string, x: x, y: y, size: size, fill: fill, classes: "on\(step)", anchor: .middle,
            isBold: false)
    }

    /// The finished picture.
    ///
    /// - Parameters:
    ///   - id: Unique in its page; title and description are found by it.
    ///   - title: What it is.
    ///   - description: What it shows, for those who do not see it.
    ///   - classes: Classes of the element.
    func markup(
        id: String, height: Double, title: String, description: String, classes: String
    ) -> Markup {
        Markup(
            source: "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
                + " aria-labelledby=\"\(id)-t \(id)-d\" class=\"\(classes)\""
                + " viewBox=\"0 0 \(Self.text(width)) \(Self.text(height))\""
                + " width=\"\(Self.text(width))\" height=\"\(Self.text(height))\""
                + " font-family=\"\(Self.fonts)\" text-rendering=\"geometricPrecision\">"
                + "<title id=\"\(id)-t\">\(Markup.escaped(title))</title>"
                + "<desc id=\"\(id)-d\">\(Markup.escaped(description))</desc>\(body)</svg>")
    }

    /// Fonts whose widths `TextWidth` knows; DejaVu Sans is what `sans-serif` may become.
    static let fonts = "Inter, Helvetica Neue, Arial, Liberation Sans, sans-serif"
    /// The same for a style sheet, with what systems have of their own before Arial.
    static let cssFonts =
        "Inter,-apple-system,\"Segoe UI\",\"Helvetica Neue\",Arial,\"Liberation Sans\",sans-serif"

    // MARK: Pieces

    private mutating func text(
        _ string: String, x: Double, y: Double, size: Double, fill: String, classes: String,
        anchor: Anchor, isBold: Bool
    ) {
        let weight = isBold ? " font-weight=\"600\"" : ""
        body +=
            "<text x=\"\(Self.text(x))\" y=\"\(Self.text(y))\" font-size=\"\(Self.text(size))\""
            + " fill=\"\(fill)\" text-anchor=\"\(anchor.rawValue)\"\(weight) class=\"\(classes)\">"
            + Markup.escaped(string) + "</text>"
    }

    private func rectangle(
        x: Double, y: Double, width: Double, height: Double, radius: Double
    ) -> String {
        let corner = radius > 0 ? " rx=\"\(Self.text(radius))\"" : ""
        return "<rect x=\"\(Self.text(x))\" y=\"\(Self.text(y))\" width=\"\(Self.text(width))\""
            + " height=\"\(Self.text(height))\"\(corner)"
    }

    private func colour(_ paint: Paint) -> String {
        let palette = Palette.light
        return switch paint {
        case .ink: palette.ink.css
        case .muted: palette.muted.css
        case .line: palette.line.css
        case .track: palette.track.css
        case .accent: palette.accent.css
        case .now: palette.now.css
        case .need: palette.need.css
        case .reference: palette.reference.css
        case .page: palette.card.css
        case .none: "none"
        }
    }

    /// A coordinate to a tenth: finer than any screen, and the same text everywhere.
    private static func text(_ value: Double) -> String {
        PlainNumber.text((value * 10).rounded(.toNearestOrAwayFromZero) / 10)
    }
}
