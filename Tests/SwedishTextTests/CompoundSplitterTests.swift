import SwedishText
import Testing

/// Expected parts are those of Svenska Akademiens ordlista, or of the words' makers where it has them not.
@Suite("Compounds")
struct CompoundSplitterTests {
    private static func split(_ word: String, _ attested: Set<String> = []) -> [String] {
        var splitter = CompoundSplitter(.standard, dictionary: Hunspell(), attested: attested)
        return splitter.split(word).map { [$0.modifier, $0.head] } ?? []
    }

    @Test(
        "are split where both parts are words, joined as they are, with s or with a lost vowel",
        arguments: [
            ("rehabiliteringsplan", ["rehabilitering", "plan"]),
            ("hjälpmedelsförskrivning", ["hjälpmedel", "förskrivning"]),
            ("samordningssjuksköterskor", ["samordning", "sjuksköterska"]),
            ("strokevård", ["stroke", "vård"]),
            ("informationssäkerhet", ["information", "säkerhet"]),
            ("arbetsplats", ["arbete", "plats"]), ("verksamhetsplaner", ["verksamhet", "plan"]),
            ("spetskompetens", ["spets", "kompetens"]), ("kvinnosjukvård", ["kvinna", "sjukvård"]),
        ])
    func parts(_ word: String, _ parts: [String]) {
        #expect(Self.split(word) == parts)
    }

    @Test(
        "are no words that begin with a particle, end with an ending, or only look so",
        arguments: [
            "uppdrag", "samverkan", "utskrivning", "överenskommelse", "rehabiliteringen",
            "kompetens", "närstående", "gemensam", "beskrivning", "uppföljningsbara", "patientens",
            "region", "telefon",
            // Words of the field's list.
            "biståndshandläggare", "hjälpmedel",
        ])
    func whole(_ word: String) {
        #expect(Self.split(word).isEmpty)
    }

    @Test("begin with a short word only where that is said by itself")
    func short() {
        #expect(Self.split("dagverksamhet").isEmpty)
        #expect(Self.split("dagverksamhet", ["dag"]) == ["dag", "verksamhet"])
        #expect(Self.split("framsteg", ["fram"]).isEmpty)
        #expect(Self.split("smärtskola", ["smärta"]) == ["smärta", "skola"])
    }
}
