import SwedishText
import Testing

@Suite("Forms of a word")
struct WordFormsTests {
    private static func bases(
        _ words: [String], _ list: WordList = WordList(), withDictionary: Bool = true
    ) -> [WordBase] {
        var forms = WordForms(list, dictionary: withDictionary ? Hunspell() : nil)
        return words.map { forms.base(of: $0) }
    }

    /// What Snowball's Swedish algorithm gives: its own page, https://snowballstem.org/algorithms/swedish,
    /// has jakt…, klo… and kub… .
    @Test("by rules alone are Snowball's stems, and split words that belong together")
    func rules() {
        let words = ["resurs", "resurser", "kompetens", "kompetensen", "jaktkarlarne", "klokheten"]
        let stems = Self.bases(words, withDictionary: false)
        #expect(
            stems.map(\.text) == ["resur", "resurs", "kompet", "kompetens", "jaktkarl", "klok"])
        #expect(stems.allSatisfy { $0.isStem })
    }

    @Test(
        "by the dictionary are one word",
        arguments: [
            ["resurs", "resurser", "resursernas"], ["kompetens", "kompetensen"],
            ["vårdkedja", "vårdkedjan", "vårdkedjor"], ["oklar", "oklart", "oklara"],
            ["uppdrag", "uppdraget", "uppdragen"], ["samverka", "samverkar"], ["ny", "nya"],
            ["patient", "patienter", "patienternas"], ["behöva", "behöver", "behövs"],
        ])
    func dictionary(_ words: [String]) {
        #expect(Self.bases(words) == words.map { _ in WordBase(words[0]) })
    }

    /// Each of these hunspell makes a part of: plan, hjälp, sjuksköterska, fabel.
    @Test(
        "are not parts of compounds, short or long",
        arguments: [
            ("rehabiliteringsplaner", "rehabiliteringsplan"), ("hemgångsplaner", "hemgångsplan"),
            ("hjälpmedelsförskrivning", "hjälpmedelsförskrivning"),
            ("hjälpmedelskonsult", "hjälpmedelskonsult"),
            ("samordningssjuksköterskor", "samordningssjukskötersk"), ("fabelstad", "fabelst"),
        ])
    func compounds(_ word: String, _ expected: String) throws {
        let cut = try #require(Hunspell()?.stems(of: word).first)
        #expect(!word.hasPrefix(cut) || cut.count < word.count - 3)
        #expect(Self.bases([word]).map(\.text) == [expected])
    }

    /// hunspell has no stem for compounds in their basic form, and for long ones only a part.
    @Test(
        "of compounds are one word, the basic form too",
        arguments: [
            ["rehabplan", "rehabplaner", "rehabplanen"],
            ["rehabiliteringsplan", "rehabiliteringsplaner"],
            ["hemgångsplan", "hemgångsplaner"], ["träningsplan", "träningsplaner"],
        ])
    func compoundForms(_ words: [String]) {
        #expect(Self.bases(words) == words.map { _ in WordBase(words[0]) })
    }

    /// Snowball cuts -het, which is no ending of inflection: what is left is no form of *rehab*.
    @Test("that only rules know are never one with a word that is written alike")
    func stemsApart() {
        let bases = Self.bases(["rehabhet", "rehab"])
        #expect(bases == [WordBase("rehab", isStem: true), WordBase("rehab")])
        #expect(bases[0] != bases[1])
    }

    @Test("of the list go before the dictionary, exact ones before beginnings, long before short")
    func list() {
        var list = WordList()
        #expect(list.add("samverkan", forms: ["samverkar", "samverka"]).isEmpty)
        #expect(list.add("förskrivning", forms: ["förskriv*"]).isEmpty)
        #expect(list.add("förskrivare", forms: ["förskrivar*"]).isEmpty)
        #expect(list.add("plan", forms: ["planer", "samverkar"]) == ["samverkar"])
        let words = [
            "samverkar", "förskrivs", "förskrivarna", "planer", "FÖRSKRIVARE".lowercased(),
        ]
        #expect(
            Self.bases(words, list).map(\.text) == [
                "samverkan", "förskrivning", "förskrivare", "plan", "förskrivare",
            ])
    }

    @Test("a list of one's own goes before what ships, and leaves out what it says")
    func over() {
        var own = WordList()
        _ = own.add("remisshantering", forms: ["remiss"])
        own.leaveOut("Sagoköping")
        let list = own.over(.standard)
        #expect(WordList.standard.lemma(of: "remiss") == "remiss")
        #expect(list.lemma(of: "remiss") == "remisshantering")
        #expect(list.lemma(of: "remisser") == "remiss")
        #expect(list.leavesOut("sagoköping") && !list.leavesOut("remiss"))
    }

    /// hunspell: remisser → remissa, städer → städa, finns → fin, böcker → böcker.
    @Test("that ship mend what the dictionary gets wrong")
    func standard() {
        let words = ["remisser", "städer", "finns", "huvudmän", "biståndshandläggarna", "hann"]
        let lemmas = ["remiss", "stad", "finnas", "huvudman", "biståndshandläggare", "hinna"]
        #expect(Self.bases(words, .standard) == lemmas.map { WordBase($0) })
    }

    @Test("without a dictionary are by list and rules; files that are not there are none")
    func noDictionary() {
        #expect(Hunspell(files: ["/nowhere/sv.aff", "/nowhere/sv.dic"]) == nil)
        let bases = Self.bases(["remisser", "planerna"], .standard, withDictionary: false)
        #expect(bases == [WordBase("remiss"), WordBase("plan", isStem: true)])
    }

    @Test("are found for any text, however long or odd")
    func hostile() {
        let words = [
            String(repeating: "å", count: 100_000), "\u{0}", "a\u{0}b", "😀", "'", "x" + "\u{301}",
            String(repeating: "hjälpmedels", count: 400),
        ]
        #expect(Self.bases(words).count == words.count)
    }

    @Test("function words are about 150, and leave what is said with them")
    func functionWords() {
        #expect((140...220).contains(FunctionWords.count), "\(FunctionWords.count)")
        for word in ["och", "att", "det", "i"] { #expect(FunctionWords.contains(word)) }
        for word in ["vem", "inte", "beslut", "bra", "bättre"] {
            #expect(!FunctionWords.contains(word))
        }
    }
}
