import CHunspell
internal import Glibc

/// Hunspell with a Swedish dictionary.
package final class Hunspell {
    private let handle: OpaquePointer

    /// Where Debian's hunspell-sv puts its dictionary: rules, then words.
    package static let files = ["/usr/share/hunspell/sv_SE.aff", "/usr/share/hunspell/sv_SE.dic"]

    /// Nil where the dictionary is not there.
    package init?(files: [String] = files) {
        // The library takes files that are not there for empty ones.
        guard files.count == 2, files.allSatisfy({ access($0, R_OK) == 0 }),
            let handle = Hunspell_create(files[0], files[1])
        else { return nil }
        self.handle = handle
    }

    deinit { Hunspell_destroy(handle) }

    /// Whether a text is a word, a compound too.
    package func knows(_ word: String) -> Bool { Hunspell_spell(handle, word) != 0 }

    /// Words that a word may be a form of, as the dictionary has them; a compound's is often a part of it.
    package func stems(of word: String) -> [String] {
        var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        let count = Hunspell_stem(handle, &list, word)
        guard count > 0, let list else { return [] }
        var copy: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = list
        defer { Hunspell_free_list(handle, &copy, count) }
        return (0..<Int(count)).compactMap { index in list[index].map { String(cString: $0) } }
    }
}
