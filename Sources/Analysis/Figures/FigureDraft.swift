/// The figures of a group while they are made, called as those of another group as long as they are the same.
struct FigureDraft {
    private var names: [FigureName]
    private var numbers: PackedFigures
    /// Whether the names still are those of the other group, of which there may be more.
    private var isAlike: Bool

    /// - Parameters:
    ///   - other: A group of which the same may be computed.
    ///   - capacity: About how many figures there will be.
    init(like other: NamedFigures?, capacity: Int) {
        names = other?.names ?? []
        isAlike = other != nil
        numbers = PackedFigures(capacity: capacity)
    }

    mutating func append(_ figure: Figure) {
        let place = numbers.count
        numbers.append(figure.numbers)
        if isAlike {
            if place < names.count, names[place] == figure.name { return }
            endLikeness(at: place)
        }
        names.append(figure.name)
    }

    /// The figures, with no more names than there are.
    consuming func finished() -> NamedFigures {
        if isAlike, numbers.count < names.count { endLikeness(at: numbers.count) }
        return NamedFigures(names: names, numbers: numbers)
    }

    private mutating func endLikeness(at place: Int) {
        names.removeSubrange(place...)
        isAlike = false
    }
}
