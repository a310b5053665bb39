package import Statistics

/// The figures of one subject in one group, in order: those made of its own answers, then those that
/// were added when it was known what is shown.
///
/// Kept apart, since a report has hundreds of thousands of the first, which nobody needs to copy for the
/// sake of a few more.
package struct FigureList: RandomAccessCollection, Sendable {
    private let own: [Figure]
    private let added: [Figure]

    package init(_ figures: [Figure]) {
        self.init(own: figures, added: [])
    }

    private init(own: [Figure], added: [Figure]) {
        self.own = own
        self.added = added
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { own.count + added.count }

    package subscript(position: Int) -> Figure {
        position < own.count ? own[position] : added[position - own.count]
    }

    func adding(_ more: [Figure]) -> FigureList {
        FigureList(own: own, added: added + more)
    }

    /// The first figure of this name and time where groups that are asked the same have it: at `place`, if
    /// it is there.
    func first(
        _ statistic: StatisticName, _ horizon: FigureHorizon?, near place: inout Int
    ) -> Figure? {
        if own.indices.contains(place), own[place].statistic == statistic,
            own[place].horizon == horizon
        {
            return own[place]
        }
        place =
            own.firstIndex { $0.statistic == statistic && $0.horizon == horizon } ?? own.endIndex
        return first(statistic, horizon)
    }

    /// The first figure of this name and time.
    package func first(_ statistic: StatisticName, _ horizon: FigureHorizon?) -> Figure? {
        for list in [own, added] {
            for place in list.indices
            where list[place].statistic == statistic && list[place].horizon == horizon {
                return list[place]
            }
        }
        return nil
    }
}

extension FigureList: Hashable {
    package static func == (a: FigureList, b: FigureList) -> Bool { a.elementsEqual(b) }

    package func hash(into hasher: inout Hasher) {
        for figure in self { hasher.combine(figure) }
    }
}
