package import Statistics

/// The figures of one subject in one group, in order: those made of its own answers, then those that
/// were added when it was known what is shown.
///
/// Kept apart, since a report has hundreds of thousands of the first, which nobody needs to copy for the
/// sake of a few more.
package struct FigureList: RandomAccessCollection, Sendable {
    let own: NamedFigures
    let added: NamedFigures

    init(own: NamedFigures, added: NamedFigures = .none) {
        self.own = own
        self.added = added
    }

    init(_ figures: [Figure]) {
        self.init(own: Self.named(figures))
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { own.count + added.count }

    package subscript(position: Int) -> Figure {
        position < own.count ? own[position] : added[position - own.count]
    }

    func adding(_ more: [Figure]) -> FigureList {
        FigureList(own: own, added: Self.named(added + more))
    }

    func adding(_ more: NamedFigures) -> FigureList {
        added.isEmpty ? FigureList(own: own, added: more) : adding(Array(more))
    }

    private static func named(_ figures: [Figure]) -> NamedFigures {
        var draft = FigureDraft(like: nil, capacity: figures.count)
        for figure in figures { draft.append(figure) }
        return draft.finished()
    }

    /// The first figure of this name and time where groups that are asked the same have it: at `place`, if
    /// it is there.
    func first(
        _ statistic: StatisticName, _ horizon: FigureHorizon?, near place: inout Int
    ) -> Figure? {
        guard let found = own.first(statistic, horizon, near: place) else {
            return added.first(statistic, horizon, near: 0).map { added[$0] }
        }
        place = found
        return own[found]
    }

    /// The first figure of this name and time.
    package func first(_ statistic: StatisticName, _ horizon: FigureHorizon?) -> Figure? {
        var place = 0
        return first(statistic, horizon, near: &place)
    }
}

extension FigureList: Hashable {
    package static func == (a: FigureList, b: FigureList) -> Bool { a.elementsEqual(b) }

    package func hash(into hasher: inout Hasher) {
        for figure in self { hasher.combine(figure) }
    }
}
