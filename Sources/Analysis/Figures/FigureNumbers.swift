import Statistics

/// The numbers of a figure, each in the room of one number whether it is there or not.
struct FigureNumbers: Sendable, Hashable {
    let value: PackedNumber
    let spread: FigureSpread
    let n: Int
    let reason: NotComputable?
}

/// How sure a figure is, and of how many.
struct FigureSpread: Sendable, Hashable {
    let lower: PackedNumber
    let upper: PackedNumber
    let degreesOfFreedom: PackedNumber
    /// Below 0 for none.
    let population: Int

    static let none = FigureSpread(
        lower: .none, upper: .none, degreesOfFreedom: .none, population: -1)

    /// Whether nothing of it is known.
    var isNone: Bool {
        population < 0 && lower.isNone && upper.isNone && degreesOfFreedom.isNone
    }
}

/// A number or none. No statistic is ever not a number, so that stands for none.
struct PackedNumber: Sendable, Hashable {
    private let packed: Double

    static let none = PackedNumber(nil)

    init(_ number: Double?) { packed = number ?? .nan }

    var isNone: Bool { packed.isNaN }
    var number: Double? { isNone ? nil : packed }

    static func == (a: PackedNumber, b: PackedNumber) -> Bool { a.number == b.number }

    func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
