/// How wide a line of text becomes, never less than it will be.
///
/// Advance widths in thousandths of the font size: for every glyph the widest of Inter 4, DejaVu
/// Sans and Liberation Sans (whose widths are Arial's), regular weight, from the fonts' hmtx
/// tables. A page is read with whichever of them is there, so a label must fit in all. A hundredth
/// is added for advances that a screen rounds to whole pixels; drawings ask for exact ones
/// (`text-rendering`), which not every reader heeds.
enum TextWidth {
    /// - Parameters:
    ///   - size: Font size in the drawing's units.
    ///   - isBold: Weight 600 to 700, which is up to an eighth wider.
    static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
        let thousandths = text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
        return Double(thousandths) / 1000 * 1.01 * size * (isBold ? 1.125 : 1)
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        let value = Int(scalar.value)
        if value >= 32, value < 32 + ascii.count { return ascii[value - 32] }
        switch value {
        case 0xA0: return 318
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
        case 0xC0...0xC5: return 690
        case 0xE0...0xE5, 0xE8...0xEB, 0xF2...0xF6, 0xF8...0xFC: return 640
        case 0xEC...0xEF: return 340
        case 0x2013: return 560
        case 0x2018, 0x2019: return 320
        case 0x201C, 0x201D: return 520
        case 0x2212, 0xD7: return 840
        case 0x00A1...0x024F: return 1170
        // Wider scripts, symbols and pictures; ‱ and some Arabic ligatures are the extremes.
        case 0x2030, 0x2031: return 1900
        default: return 1450
        }
    }

    /// U+0020 to U+007E.
    private static let ascii: [Int] = [
        318, 401, 460, 838, 638, 950, 780, 275, 390, 390, 500, 838, 318, 460, 318, 357,
        636, 636, 636, 636, 642, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556,
        1015, 684, 686, 727, 770, 667, 611, 778, 752, 295, 543, 667, 562, 889, 753, 787,
        667, 787, 722, 667, 642, 741, 684, 989, 685, 667, 685, 390, 357, 390, 838, 556,
        500, 613, 635, 558, 635, 615, 361, 635, 634, 278, 278, 579, 278, 974, 634, 612,
        635, 635, 411, 523, 392, 634, 592, 818, 592, 592, 541, 636, 337, 636, 838,
    ]
}
