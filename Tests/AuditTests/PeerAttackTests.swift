import Audit
import Foundation
import Testing

/// The attacker in Python, written for the gate's tests and with a solver of its own.
@Suite("Another attacker", .enabled(if: Python.isThere))
struct PeerAttackTests {
    @Test("bounds the same small groups too closely, with the same limits, and no others")
    func sameBounds() throws {
        let drawn = (1...40).map { RandomRelease(seed: $0) }
        let lines = try Python.attack(drawn)
        try #require(lines.first?.hasPrefix("attacked 40 releases") == true, "\(lines.prefix(20))")
        // LEAK NAME SUBJECT GROUP: 3 of 9 bounded to [2.00, 4.00]
        let theirs = Set(
            lines.dropFirst().map { line in
                String(line.drop { $0 != " " }.dropFirst()).replacing("-0.00", with: "0.00")
            })
        var ours: Set<String> = []
        for one in drawn {
            var attack = try CountAttack(one.release)
            try attack.run()
            for bound in attack.bounds where !bound.isOpen {
                let truth = one.truth[bound.subject][bound.group]
                guard truth < 5, let range = bound.range else { continue }
                let limits = [range.lowerBound, range.upperBound].map {
                    String(format: "%.2f", abs($0) < 1e-6 ? 0 : $0)
                }
                let headcount = one.release.groups[bound.group].headcount ?? 0
                ours.insert(
                    "\(one.name) \(bound.subject == 0 ? "deltagande" : "f") "
                        + "\(one.name(of: bound.group)): \(truth) of \(headcount) bounded to "
                        + "[\(limits[0]), \(limits[1])]")
            }
        }
        #expect(theirs.count > 60)
        #expect(ours.subtracting(theirs) == [], "only we found these")
        #expect(theirs.subtracting(ours) == [], "only they found these")
    }
}
