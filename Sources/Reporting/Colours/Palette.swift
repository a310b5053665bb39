/// The colours of reports. Brown is today, teal is the need; nothing is told by colour alone.
struct Palette: Sendable {
    let page: Colour
    let card: Colour
    let ink: Colour
    let muted: Colour
    let line: Colour
    let track: Colour
    let accent: Colour
    let now: Colour
    let need: Colour
    /// What others are compared with.
    let reference: Colour
    /// Nine steps from the lowest to the highest level of a scale.
    let levels: [Colour]

    static let light = Palette(
        page: Colour(0xF7F8F6), card: Colour(0xFFFFFF), ink: Colour(0x1B2421),
        muted: Colour(0x53605B), line: Colour(0xDCE2DE), track: Colour(0xEDF0EE),
        accent: Colour(0x01665E), now: Colour(0x8C510A), need: Colour(0x01665E),
        reference: Colour(0x7A8681),
        levels: [
            0x8C510A, 0xBD8642, 0xD8A35D, 0xD9BE9B, 0xD9D9D9, 0x9AC7C3, 0x5AB4AC, 0x3B9C94,
            0x01665E,
        ].map(Colour.init))

    static let dark = Palette(
        page: Colour(0x111614), card: Colour(0x191F1D), ink: Colour(0xE7ECE9),
        muted: Colour(0xA5B1AC), line: Colour(0x35403C), track: Colour(0x28312E),
        accent: Colour(0x66C2B9), now: Colour(0xE3A75C), need: Colour(0x66C2B9),
        reference: Colour(0x84918C),
        levels: [
            0xC98236, 0xDDA262, 0xE8C48C, 0xE1CFB3, 0xD9D9D9, 0xADD3CE, 0x7FCDC4, 0x57B7AD,
            0x2FA79B,
        ].map(Colour.init))

    /// Sequential, for gaps in a heat map: pale is small. The same in light and dark, since every
    /// cell carries its own text colour.
    static let heat: [Colour] = [
        0xFCF6EC, 0xF7E9D2, 0xF0D7B0, 0xE6C28F, 0xD9A866, 0xC68A47, 0x8C510A,
    ].map(Colour.init)
    /// Where the need lies below today.
    static let heatBelow = Colour(0xD5EAE8)

    static let darkText = Colour(0x1B2421)
    static let lightText = Colour(0xFFFFFF)

    /// Dark or white, whichever reads better on the colour.
    static func text(on colour: Colour) -> Colour {
        colour.contrast(with: darkText) >= colour.contrast(with: lightText) ? darkText : lightText
    }

    /// Which of the nine steps a level of a scale takes: ends at the ends, a middle in the middle.
    ///
    /// - Parameters:
    ///   - index: Position of the level, lowest first.
    ///   - count: Levels of the scale; above nine, neighbours may share a step.
    static func step(_ index: Int, of count: Int) -> Int {
        let table: [Int: [Int]] = [
            1: [8], 2: [0, 8], 3: [0, 4, 8], 4: [0, 2, 6, 8], 5: [0, 2, 4, 6, 8],
            6: [0, 1, 2, 6, 7, 8], 7: [0, 1, 2, 4, 6, 7, 8], 8: [0, 1, 2, 3, 5, 6, 7, 8],
        ]
        let position = min(max(index, 0), max(count - 1, 0))
        if let steps = table[count] { return steps[position] }
        guard count > 1 else { return 8 }
        return (position * 8 + (count - 1) / 2) / (count - 1)
    }
}
