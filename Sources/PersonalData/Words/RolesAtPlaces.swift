/// A role at a place: *enhetschef på Testköping*.
///
/// Roles of which a place has one are enough; others only where the writer says it of themselves.
struct RolesAtPlaces {
    private let bytes: TextBytes
    private let words: [Word]
    private let places: PlaceNames

    init(_ bytes: TextBytes, _ words: [Word], _ places: PlaceNames) {
        self.bytes = bytes
        self.words = words
        self.places = places
    }

    func ranges() -> [Range<Int>] {
        words.indices.compactMap { index in
            guard isTelling(index), index + 2 < words.count,
                words[index + 1].classes.contains(.at),
                bytes.areNext(words[index], words[index + 1]),
                bytes.areNext(words[index + 1], words[index + 2])
            else { return nil }
            let end = endOfPlace(from: index + 2)
            return end > index + 2
                ? words[index].range.lowerBound..<words[end - 1].range.upperBound : nil
        }
    }

    private func isTelling(_ index: Int) -> Bool {
        let classes = words[index].classes
        if classes.contains(.soleRole) { return true }
        guard classes.contains(.role) else { return false }
        return words[max(index - 3, 0)..<index].contains {
            $0.classes.contains(.me) || $0.classes.contains(.asRole)
        }
    }

    /// Behind the last word of a place's name.
    private func endOfPlace(from start: Int) -> Int {
        let known = places.length(at: start, words, in: bytes)
        if known > 0 { return start + known }
        var end = start
        while end < words.count, end < start + 3, words[end].isCapitalised,
            !words[end].startsSentence, !words[end].classes.contains(.noPlace),
            end == start || bytes.areNext(words[end - 1], words[end])
        {
            end += 1
        }
        return end
    }
}
