import Statistics

/// Figures of one subject in one group.
///
/// They are called the same in nearly every group, so their names are kept together with the groups like it.
struct NamedFigures: RandomAccessCollection, Sendable {
    let names: [FigureName]
    private let numbers: PackedFigures

    /// - Parameter names: As many as numbers.
    init(names: [FigureName], numbers: PackedFigures) {
        self.names = names
        self.numbers = numbers
    }

    static let none = NamedFigures(names: [], numbers: PackedFigures())

    var startIndex: Int { 0 }
    var endIndex: Int { names.count }

    subscript(place: Int) -> Figure { Figure(name: names[place], numbers: numbers[place]) }

    /// Where the first figure of this name and time is: `near`, if it is there.
    func first(_ statistic: StatisticName, _ horizon: FigureHorizon?, near place: Int) -> Int? {
        if names.indices.contains(place), names[place].isCalled(statistic, horizon) { return place }
        return names.firstIndex { $0.isCalled(statistic, horizon) }
    }
}

extension FigureName {
    fileprivate func isCalled(_ statistic: StatisticName, _ horizon: FigureHorizon?) -> Bool {
        self.statistic == statistic && self.horizon == horizon
    }
}
