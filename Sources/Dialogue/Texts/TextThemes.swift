/// What the survey's free texts are about, by the workshop's codebook: how many wrote so. Numbers of people.
package struct TextThemes: Sendable {
    /// Codes of a text: those that people set, and those that the lexicon suggests besides, as places in the
    /// codebook.
    package struct Coding: Sendable, Hashable {
        package let note: TextNote
        package let set: [Int]
        package let suggested: [Int]
    }

    /// What is asked in one question.
    package struct Voices: Sendable, Hashable {
        package let question: TextQuestion
        package let writers: Int
        /// People by code, with what lies below it: of texts that were coded so, and of those that the lexicon
        /// suggests it for and nobody has coded so.
        package let coded: [Int: Int]
        package let suggested: [Int: Int]
    }

    package let codebook: Codebook
    package let codings: [Coding]
    /// In the order of the questions.
    package let voices: [Voices]

    /// - Parameters:
    ///   - set: Codes that people set on a text, as paths, by its key.
    package init(_ round: DialogueRound, _ notes: [TextNote], set: [String: [String]]) {
        let codebook = round.codebook
        let coder = LexiconCoder(codebook)
        let lineages = codebook.codes.map {
            Set(codebook.lineage(of: $0.path).compactMap(codebook.place))
        }
        func above(_ codes: [Int]) -> Set<Int> {
            codes.reduce(into: []) { $0.formUnion(lineages[$1]) }
        }
        let codings = notes.map { note in
            let codes = (set[note.key(round.texts)] ?? []).compactMap(codebook.place)
            let known = above(codes)
            return Coding(
                note: note, set: codes,
                suggested: coder.suggestions(for: note.text).filter { !known.contains($0) })
        }
        self.codebook = codebook
        self.codings = codings
        voices = round.texts.enumerated().map { place, question in
            let own = codings.filter { $0.note.question == place }
            var coded: [Int: Set<Int>] = [:]
            var suggested: [Int: Set<Int>] = [:]
            for coding in own {
                let known = above(coding.set)
                for code in known { coded[code, default: []].insert(coding.note.writer) }
                for code in above(coding.suggested).subtracting(known) {
                    suggested[code, default: []].insert(coding.note.writer)
                }
            }
            return Voices(
                question: question, writers: Set(own.map(\.note.writer)).count,
                coded: coded.mapValues(\.count), suggested: suggested.mapValues(\.count))
        }
    }
}
