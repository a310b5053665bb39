import Foundation
import Statistics
import Testing

/// A golden JSON file as a tree, read by path: `try Golden.api["clus1"]["svymean"]["est"]`.
indirect enum Golden: Decodable, Sendable {
    case number(Double)
    case text(String)
    case flag(Bool)
    case null
    case list([Golden])
    case object([String: Golden])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([Golden].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: Golden].self))
        }
    }

    static func file(_ name: String) throws -> Golden {
        try JSONDecoder().decode(Golden.self, from: Fixture.data(name))
    }

    /// A key that is not there is null.
    subscript(key: String) -> Golden {
        if case .object(let members) = self { members[key] ?? .null } else { .null }
    }

    var elements: [Golden] {
        switch self {
        case .list(let elements): elements
        // R writes a vector of one as a number.
        case .number, .text: [self]
        case .flag, .null, .object: []
        }
    }

    var members: [String: Golden] { if case .object(let members) = self { members } else { [:] } }
    var number: Double? { if case .number(let number) = self { number } else { nil } }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var numbers: [Double] { elements.compactMap(\.number) }

    var required: Double { get throws { try #require(number) } }
    var integer: Int { get throws { Int(try required) } }
}

/// Holds a value against a golden one.
func expectClose(
    _ actual: Double?, _ golden: Golden, _ tolerance: Double, absolute: Double = 0,
    _ what: String = "", sourceLocation: SourceLocation = #_sourceLocation
) {
    guard let actual, let expected = golden.number else {
        Issue.record("\(what): no value to compare", sourceLocation: sourceLocation)
        return
    }
    expectClose(
        actual, expected, tolerance, absolute: absolute, what, sourceLocation: sourceLocation)
}

/// Holds a value against one from elsewhere.
func expectClose(
    _ actual: Double, _ expected: Double, _ tolerance: Double, absolute: Double = 0,
    _ what: String = "", sourceLocation: SourceLocation = #_sourceLocation
) {
    Deviation.note(actual, expected, sourceLocation)
    let isNear =
        actual.isClose(to: expected, relative: tolerance)
        || (actual - expected).magnitude <= absolute
    #expect(isNear, "\(what): \(actual), expected \(expected)", sourceLocation: sourceLocation)
}

func expectClose(
    _ actual: Interval, _ golden: Golden, _ tolerance: Double = Tolerance.standardError,
    absolute: Double = 0, _ what: String = "", sourceLocation: SourceLocation = #_sourceLocation
) {
    let limits = golden.numbers
    guard limits.count == 2 else {
        Issue.record("\(what): no interval to compare", sourceLocation: sourceLocation)
        return
    }
    expectClose(
        actual.lower, limits[0], tolerance, absolute: absolute, "\(what) lower",
        sourceLocation: sourceLocation)
    expectClose(
        actual.upper, limits[1], tolerance, absolute: absolute, "\(what) upper",
        sourceLocation: sourceLocation)
}

/// How far values lie from golden ones, printed where STATISTICS_DEVIATIONS=1 asks for it.
enum Deviation {
    private static let isWanted =
        ProcessInfo.processInfo.environment["STATISTICS_DEVIATIONS"] == "1"

    static func note(_ actual: Double, _ expected: Double, _ place: SourceLocation) {
        guard isWanted else { return }
        let scale = expected.magnitude < 1e-15 ? 1 : expected.magnitude
        print("deviation \((actual - expected).magnitude / scale) \(place.fileName):\(place.line)")
    }
}
