import Diagnostics
import Testing

@Suite("Suggestions for many wrong names")
struct SuggestionSearchTests {
    /// Counts how many candidates were looked at.
    private final class Counter: Sequence {
        let names: [String]
        var count = 0

        init(_ names: [String]) { self.names = names }

        func makeIterator() -> AnyIterator<String> {
            var rest = names.makeIterator()
            return AnyIterator {
                guard let next = rest.next() else { return nil }
                self.count += 1
                return next
            }
        }
    }

    @Test("cost at most so many comparisons together")
    func bounded() {
        let candidates = Counter((0..<300).map { "fråga_\($0)" })
        var search = SuggestionSearch(budget: 5000)
        for _ in 0..<100 { _ = search.nearest(to: "frågaa_1", among: candidates) }
        #expect(candidates.count == 5000)
    }

    @Test("are right until the search is spent, and then none")
    func spent() {
        let candidates = ["yrke", "enhet"]
        var search = SuggestionSearch(budget: 5)
        #expect(search.nearest(to: "yrkee", among: candidates) == "yrke")
        #expect(search.nearest(to: "enhett", among: candidates) == "enhet")
        #expect(search.nearest(to: "enhett", among: candidates) == nil)
        #expect(search.nearest(to: "yrkee", among: candidates) == nil)
    }
}
