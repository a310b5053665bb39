/// Whether two words differ by how they are inflected, and not by more.
enum Inflection {
    /// Whether `word` is `lemma` with an ending of Swedish nouns, adjectives or verbs.
    static func joins(_ word: String, _ lemma: String) -> Bool {
        guard word != lemma else { return true }
        let (word, lemma) = (Array(word), Array(lemma))
        let shared = zip(word, lemma).prefix { $0 == $1 }.count
        let (ending, dropped) = (word[shared...], lemma[shared...])
        guard shared >= 2, dropped.count <= 2 else { return false }
        if endings.contains(String(ending)) { return true }
        // Medel, medlen: the vowel before l, n or r is lost.
        if dropped.first == "e", let kept = dropped.last, "lnr".contains(kept), ending.first == kept
        {
            return endings.contains(String(ending.dropFirst()))
        }
        // Rum, rummet: m and n are doubled.
        guard let double = ending.first, "mn".contains(double), word[shared - 1] == double else {
            return false
        }
        return dropped.isEmpty && endings.contains(String(ending.dropFirst()))
    }

    private static let endings: Set<String> = Set(
        """
        a ad ade ades an anas ande andes ans ar are aren arens ares arna arnas ars as ast aste at ats d da \
        das de des dd ddes e en ena enas ens er erna ernas ers es et ets n na nas ns or orna ornas ors r ra \
        rar re ren rens ret rets rna rnas rs s st sta t ta tas te tes ts tt tts
        """.split(separator: " ").map(String.init) + [""])
}
