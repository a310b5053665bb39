import Disclosure
import Statistics
import SurveyModel
import Testing

/// What a release shows of means and distributions is known when the next one is made.
@Suite("Means and distributions of earlier releases")
struct EarlierKindTests {
    private static func schools(_ counts: [(name: String, counts: [Int])]) -> SchoolSample {
        SchoolSample(counts: counts)
    }

    @Test("seven who came to a group have no mean, though enough to be counted")
    func fewNewcomers() {
        let first = Self.schools([
            ("x", [8, 8, 7, 7]), ("y", [20, 20, 20, 20]), ("z", [30, 30, 30, 30]),
        ])
        // 30 became 37, and 40 came to each of the others.
        let next = Self.schools([
            ("x", [10, 10, 9, 8]), ("y", [30, 30, 30, 30]), ("z", [40, 40, 40, 40]),
        ])
        let before = first.release()
        #expect(first.shown("x", in: before).contains(.mean))
        #expect(next.shown("x", in: next.release()).contains(.mean))
        let after = next.release(after: [ReleasedNumbers(of: before)])
        // Sum and number of all 37 less those of the 30 would be those of the seven.
        #expect(next.shown("x", in: after) == [.n])
        // Nor do they follow from everyone's and the others'.
        #expect(
            !next.shown("y", in: after).contains(.mean)
                || !next.shown("z", in: after).contains(.mean))
        #expect(next.shown("", in: after).contains(.mean))
        #expect(next.shown("", in: after).contains(.count))
    }

    @Test("fifteen who came have a mean, and no distribution")
    func someNewcomers() {
        let first = Self.schools([
            ("x", [8, 8, 7, 7]), ("y", [20, 20, 20, 20]), ("z", [30, 30, 30, 30]),
        ])
        let next = Self.schools([
            ("x", [12, 12, 11, 10]), ("y", [30, 30, 30, 30]), ("z", [40, 40, 40, 40]),
        ])
        #expect(next.shown("x", in: next.release()).contains(.count))
        let after = next.release(after: [ReleasedNumbers(of: first.release())])
        #expect(next.shown("x", in: after) == [.n, .mean])
    }

    @Test("a mean that was told of the same people is no cover for another")
    func toldBefore() {
        func schools(_ eight: [Int]) -> SchoolSample {
            Self.schools([
                ("sju", [1, 2, 2, 2]), ("åtta", eight), ("fjorton", [3, 4, 4, 3]),
                ("sextio", [15, 15, 15, 15]), ("åttio", [20, 20, 20, 20]),
            ])
        }
        let first = schools([2, 2, 2, 2])
        let next = schools([12, 12, 12, 12])
        let before = first.release()
        #expect(first.shown("fjorton", in: before).contains(.mean))
        #expect(!first.shown("åtta", in: before).contains(.mean))
        // Of 48 it could be shown, and fourteen hidden in its place.
        let alone = next.release()
        #expect(next.shown("åtta", in: alone).contains(.mean))
        #expect(!next.shown("fjorton", in: alone).contains(.mean))
        // But those fourteen have been told: taken away, they leave the seven.
        let after = next.release(after: [ReleasedNumbers(of: before)])
        let told = first.counts.map(\.name).filter {
            next.shown($0, in: after).contains(.mean)
                || (first.shown($0, in: before).contains(.mean) && $0 != "åtta")
        }
        let open = first.counts.map(\.name).filter { !told.contains($0) }
        #expect(open.contains("sju"))
        #expect(open.count > 1, "\(open)")
    }

    @Test("the same report again is the same")
    func again() {
        let schools = Self.schools([
            ("sju", [1, 2, 2, 2]), ("åtta", [2, 2, 2, 2]), ("fjorton", [3, 4, 4, 3]),
            ("sextio", [15, 15, 15, 15]), ("åttio", [20, 20, 20, 20]),
        ])
        let first = schools.release()
        let second = schools.release(after: [ReleasedNumbers(of: first)])
        #expect(first.figures == second.figures)
    }
}
