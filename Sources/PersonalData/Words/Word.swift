/// A run of letters in a text, with what the lists know of it.
struct Word: Hashable {
    /// In UTF-8 bytes from the start of the text.
    let range: Range<Int>
    let classes: WordClasses
    /// Begins with a capital letter and goes on without, or is one letter.
    let isCapitalised: Bool
    /// All capitals, two letters at least.
    let isUppercase: Bool
    let startsSentence: Bool
}

/// What a word can be a sign of.
struct WordClasses: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    /// A given name that is no other word.
    static let given = WordClasses(rawValue: 1 << 0)
    /// A given name or surname that is another word too: *Björn*, *My*, *Berg*.
    static let givenOrWord = WordClasses(rawValue: 1 << 1)
    /// A name that belongs to somebody: *Lenas*. Set together with `given`.
    static let genitive = WordClasses(rawValue: 1 << 2)
    /// After which a name comes: *chefen*, *doktor*, *heter*.
    static let title = WordClasses(rawValue: 1 << 3)
    /// A profession in the singular.
    static let role = WordClasses(rawValue: 1 << 4)
    /// A role of which a place has one.
    static let soleRole = WordClasses(rawValue: 1 << 5)
    /// *enda*, *ensam*
    static let only = WordClasses(rawValue: 1 << 6)
    /// *mannen*, *kvinnan*: only one of a sex.
    static let sex = WordClasses(rawValue: 1 << 7)
    /// *på*, *i*, *vid*, *hos*
    static let at = WordClasses(rawValue: 1 << 8)
    static let me = WordClasses(rawValue: 1 << 9)
    static let mine = WordClasses(rawValue: 1 << 10)
    static let health = WordClasses(rawValue: 1 << 11)
    /// May stand between *jag* and what is said of one's health.
    static let bridge = WordClasses(rawValue: 1 << 12)
    static let vehicle = WordClasses(rawValue: 1 << 13)
    static let link = WordClasses(rawValue: 1 << 14)
    static let network = WordClasses(rawValue: 1 << 15)
    /// Begins with a capital and is no name: organisations, systems, parts of the country.
    static let noName = WordClasses(rawValue: 1 << 16)
    /// What a named building is: *sjukhus*, *skolan*.
    static let building = WordClasses(rawValue: 1 << 17)
    /// *det*: the only thing, not the only person.
    static let neuter = WordClasses(rawValue: 1 << 18)
    static let asRole = WordClasses(rawValue: 1 << 19)
    static let and = WordClasses(rawValue: 1 << 20)
    /// Programs and months: nobody works at one.
    static let noPlace = WordClasses(rawValue: 1 << 21)

    /// These tell by themselves; `names` with a capital letter only.
    static let telling: WordClasses = [.only, .link]
    static let names: WordClasses = [.given, .givenOrWord]
}
