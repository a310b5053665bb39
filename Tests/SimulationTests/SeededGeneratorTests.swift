import Simulation
import Testing

@Suite("The generator of pseudo-random numbers")
struct SeededGeneratorTests {
    @Test("is SplitMix64")
    func reference() {
        // The first outputs for seed 1234567, as the reference implementation
        // (https://prng.di.unimi.it/splitmix64.c) gives them.
        var generator = SeededGenerator(seed: 1_234_567)
        let outputs = (0..<5).map { _ in generator.next() }
        #expect(
            outputs == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973,
                9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
                16_408_922_859_458_223_821,
            ])
    }

    @Test("gives every named part its own sequence")
    func named() {
        var first = SeededGenerator(seed: 1, for: "a", "b")
        var joined = SeededGenerator(seed: 1, for: "ab")
        var other = SeededGenerator(seed: 2, for: "a", "b")
        var again = SeededGenerator(seed: 1, for: "a", "b")
        let value = first.next()
        #expect(value != joined.next())
        #expect(value != other.next())
        #expect(value == again.next())
    }

    @Test("draws about normal numbers")
    func normal() {
        var generator = SeededGenerator(seed: 7)
        let values = (0..<20_000).map { _ in generator.normal() }
        let mean = values.reduce(0, +) / 20_000
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
        // Standard errors: 1/√20000 = 0.007 for the mean, √(2/20000) = 0.010 for the variance.
        #expect(abs(mean) < 0.03)
        #expect(abs(variance - 1) < 0.04)
    }

    @Test("never draws what has no weight")
    func weights() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<1000 {
            #expect(generator.index(weights: [0, 1, 0, 2, 0]) != 0)
        }
        #expect(generator.index(weights: [0, 0]) == nil)
        #expect(generator.index(weights: []) == nil)
    }
}
