internal import Glibc
import Statistics

/// Notes that use the same words, as groups for a person to look at and to name: suggestions and nothing
/// else.
///
/// A note is its words, each weighted by how often it stands there and how few of the notes have it (TF-IDF);
/// two notes are as far apart as one less the cosine between them. Groups are those of average linkage that
/// lie nearer than a limit.
package struct NoteGroups: Sendable {
    package struct Group: Sendable, Hashable {
        /// Places in the words' notes, ascending.
        package let notes: [Int]
        /// Places of the words that most set it apart, the strongest first.
        package let words: [Int]
    }

    /// Of two notes or more; the largest first, then the one with the earliest note.
    package let groups: [Group]
    /// Notes that are like no other.
    package let alone: Int

    /// How far apart groups may lie and become one.
    package static let distance = 0.75
    /// Every pair of notes is compared, so that there is an end to how many there can be.
    package static let mostNotes = 4_000
    private static let wordsOfGroup = 5

    /// - Parameter places: The notes to be grouped, as places in the words' notes; at most `mostNotes`,
    ///   the rest are left out.
    package init(_ words: SpokenWords, of places: [Int]) {
        let places = Array(places.prefix(Self.mostNotes))
        let vectors = NoteVectors(places.map { words.wordsOfNotes[$0] })
        let tree = AverageLinkage(count: places.count, distances: vectors.distances())
        let found = tree.groups(within: Self.distance)
        groups = found.filter { $0.count > 1 }.map { members in
            Group(
                notes: members.map { places[$0] },
                words: vectors.heaviest(in: members, Self.wordsOfGroup))
        }.sorted {
            $0.notes.count == $1.notes.count
                ? $0.notes[0] < $1.notes[0] : $0.notes.count > $1.notes.count
        }
        alone = found.count { $0.count == 1 }
    }
}

/// Notes as unit vectors of weighted words.
package struct NoteVectors {
    /// By note: words and their weights, in the order of the words.
    private let rows: [[(word: Int, weight: Double)]]

    package init(_ notes: [[Int]]) {
        var notesWith: [Int: Int] = [:]
        let counts = notes.map { words -> [(word: Int, count: Int)] in
            var counts: [Int: Int] = [:]
            for word in words { counts[word, default: 0] += 1 }
            for word in counts.keys { notesWith[word, default: 0] += 1 }
            return counts.map { (word: $0.key, count: $0.value) }.sorted { $0.word < $1.word }
        }
        let total = Double(notes.count)
        rows = counts.map { counts in
            let weights = counts.map { word, count in
                (word: word, weight: Double(count) * log(total / Double(notesWith[word] ?? 1)))
            }.filter { $0.weight > 0 }
            let length = weights.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
            return weights.map { (word: $0.word, weight: $0.weight / length) }
        }
    }

    /// One less the cosine, for every pair i < j; 1 where a note has no words of weight.
    package func distances() -> [Double] {
        let count = rows.count
        var distances = Array(repeating: 1.0, count: count * max(0, count - 1) / 2)
        var seen: [Int: [(note: Int, weight: Double)]] = [:]
        for (j, row) in rows.enumerated() {
            for (word, weight) in row {
                for other in seen[word] ?? [] {
                    let i = other.note
                    distances[i * count - i * (i + 1) / 2 + j - i - 1] -= weight * other.weight
                }
                seen[word, default: []].append((j, weight))
            }
        }
        // Rounding can leave a little less than nothing.
        for index in distances.indices where distances[index] < 0 { distances[index] = 0 }
        return distances
    }

    func heaviest(in notes: [Int], _ most: Int) -> [Int] {
        var sums: [Int: Double] = [:]
        for note in notes {
            for (word, weight) in rows[note] { sums[word, default: 0] += weight }
        }
        return sums.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
            .prefix(most).map(\.key)
    }
}
