/// The only one of a profession or of a sex: *enda logopeden*, *ensam arbetsterapeut*.
enum UniqueRoles {
    static func ranges(_ words: [Word]) -> [Range<Int>] {
        words.indices.compactMap { index in
            guard words[index].classes.contains(.only),
                // det enda: a thing.
                index == 0 || !words[index - 1].classes.contains(.neuter)
            else { return nil }
            let next = words[index...].dropFirst().prefix(3).first {
                !$0.classes.isDisjoint(with: [.role, .soleRole, .sex]) || $0.startsSentence
            }
            guard let next, !next.startsSentence else { return nil }
            return words[index].range.lowerBound..<next.range.upperBound
        }
    }
}
