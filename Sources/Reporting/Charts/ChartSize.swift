/// Every chart is drawn twice, for a wide and a narrow screen; the style sheet shows one of them.
///
/// A picture that only shrinks would have letters of four pixels on a telephone.
enum ChartSize: String, Sendable, CaseIterable {
    case wide
    case narrow

    var width: Double {
        switch self {
        case .wide: 768
        case .narrow: 288
        }
    }
}

/// A chart that knows how to draw itself in both sizes.
protocol Chart {
    /// What it is, for the picture's title.
    var title: String { get }
    /// What it shows, in words.
    var description: String { get }

    /// Draws it, and says how high it became.
    func draw(_ size: ChartSize) -> (drawing: SVGDrawing, height: Double)
}

extension Chart {
    func markup(id: String, size: ChartSize) -> Markup {
        let (drawing, height) = draw(size)
        return drawing.markup(
            id: "\(id)-\(size.rawValue)", height: height, title: title, description: description,
            classes: "chart \(size.rawValue)")
    }
}
