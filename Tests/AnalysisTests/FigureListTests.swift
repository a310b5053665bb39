import Analysis
import Statistics
import Testing

@Suite("Figurer i en lista")
struct FigureListTests {
    @Test("a list gives back every figure as it was, however many have an interval")
    func many() {
        // More than two bytes can number.
        let figures = (0..<70_000).map { number in
            let value = Double(number)
            return Figure(
                .share, option: String(number), value: number % 7 == 0 ? nil : value,
                lower: number % 2 == 0 ? value - 1 : nil, upper: number % 2 == 0 ? value + 1 : nil,
                n: number, population: number % 3 == 0 ? 0 : nil,
                degreesOfFreedom: number % 5 == 0 ? value / 2 : nil, base: .answered,
                reason: number % 7 == 0 ? .emptyBase : nil)
        }
        let result = GroupResult(n: 1, footprint: Footprint(n: 1), figures: figures)
        #expect(result.figures.elementsEqual(figures))
        #expect(result.figures[69_999].n == 69_999 && result.figures[69_999].population == 0)
        #expect(result.figures[69_998].lower == 69_997 && result.figures[69_997].lower == nil)
    }
}
