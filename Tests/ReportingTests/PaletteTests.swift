import Testing

@testable import Reporting

@Suite("Colours")
struct PaletteTests {
    @Test("contrast is WCAG's, as computed by others")
    func formula() {
        // The ends by definition; the rest from the table of the palette's measured contrasts.
        #expect(abs(Colour(0x000000).contrast(with: Colour(0xFFFFFF)) - 21) < 1e-9)
        let white = Colour(0xFFFFFF)
        let measured: [(UInt32, Double)] = [
            (0x8C510A, 6.37), (0xD8A35D, 2.25), (0xD9D9D9, 1.41), (0x5AB4AC, 2.45),
            (0x01665E, 6.85),
        ]
        for (bits, contrast) in measured {
            #expect(abs(Colour(bits).contrast(with: white) - contrast) < 0.005)
        }
    }

    @Test("text reads on everything it stands on", arguments: [Palette.light, Palette.dark])
    func text(_ palette: Palette) {
        for ground in [palette.page, palette.card] {
            #expect(palette.ink.contrast(with: ground) >= 7)
            #expect(palette.muted.contrast(with: ground) >= 4.5)
            #expect(palette.accent.contrast(with: ground) >= 4.5)
        }
        #expect(palette.ink.contrast(with: palette.track) >= 4.5)
        for level in palette.levels {
            #expect(Palette.text(on: level).contrast(with: level) >= 4.5, "\(level.css)")
        }
        for shade in Palette.heat + [Palette.heatBelow] {
            #expect(Palette.text(on: shade).contrast(with: shade) >= 4.5, "\(shade.css)")
        }
    }

    @Test("marks and bars stand out from the page", arguments: [Palette.light, Palette.dark])
    func marks(_ palette: Palette) {
        for mark in [palette.now, palette.need, palette.accent, palette.reference, palette.muted] {
            #expect(mark.contrast(with: palette.page) >= 3, "\(mark.css)")
        }
    }

    @Test("a scale of any length has its ends at the ends and rises between", arguments: 1...12)
    func steps(_ count: Int) {
        let steps = (0..<count).map { Palette.step($0, of: count) }
        #expect(steps == steps.sorted())
        #expect(steps.allSatisfy { (0...8).contains($0) })
        #expect(steps.last == 8)
        if count > 1 { #expect(steps.first == 0) }
        if (2...9).contains(count) { #expect(Set(steps).count == count) }
        #expect(Palette.step(99, of: 5) == 8)
    }

    @Test("a shade begins where its legend says, and none is below zero")
    func heat() {
        let scale = HeatScale(largest: 3)
        #expect(scale.step == 0.5)
        #expect(scale.shade(of: 0) == 0)
        #expect(scale.shade(of: 0.4) == 0)
        #expect(scale.shade(of: 0.5) == 1)
        #expect(scale.shade(of: 3) == 6)
        #expect(scale.shade(of: 99) == 6)
        #expect(scale.shade(of: -0.1) == nil)
        #expect(HeatScale(largest: 1.4).shade(of: 0.6) == 3)
        #expect(HeatScale(largest: 0).step == 0.1)
    }
}
