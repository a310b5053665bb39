import Dialogue
import SurveyModel

/// How many wrote about what.
///
/// These are numbers of people and of what they wrote in their own words, so that free text's threshold
/// holds: as many wrote an answer to the question, everyone's participation is shown, and of a code nobody wrote
/// or as many did. Those who did not write so are none or as many as a group. Codes that others lie under are
/// not told, and no sum of questions is: both would tell of those in between.
struct TextRelease {
    let themes: TextThemes
    let rules: AnonymityRules
    let showsEveryone: Bool
    let earlier: EarlierCompanions

    func released() -> [ReleasedTexts] {
        let least = max(rules.minimumGroupForText, rules.minimumGroup)
        let parents = Set(themes.codebook.codes.compactMap(\.parent))
        return themes.voices.map { voices in
            let question = voices.question.id
            let isShown =
                showsEveryone && voices.writers >= least
                && earlier.mayTell(
                    voices.writers, at: .text(question, "", "writers"), least: rules.minimumGroup)
            func told(_ count: Int, _ measure: String, of path: String) -> Int? {
                let rest = voices.writers - count
                let isOpen =
                    (count == 0 || count >= least) && (rest == 0 || rest >= rules.minimumGroup)
                    && hasEnoughSince(
                        count, of: voices.writers, at: .text(question, path, measure), least)
                return isShown && isOpen ? count : nil
            }
            let used = themes.codebook.codes.enumerated().filter { place, code in
                !parents.contains(code.path)
                    && themes.voices.contains {
                        $0.coded[place] != nil || $0.suggested[place] != nil
                    }
            }
            return ReleasedTexts(
                question: voices.question, writers: isShown ? voices.writers : nil,
                themes: isShown
                    ? used.map { place, code in
                        .init(
                            path: code.path, title: code.title,
                            coded: told(voices.coded[place] ?? 0, "coded", of: code.path),
                            suggested: told(
                                voices.suggested[place] ?? 0, "suggested", of: code.path))
                    } : [])
        }
    }

    /// Whether those who have written since, of a code and not of it, are none or enough.
    private func hasEnoughSince(
        _ count: Int, of writers: Int, at place: CompanionRecord.Place, _ least: Int
    ) -> Bool {
        earlier.releases.allSatisfy { release in
            guard let then = release.record.count(at: place),
                let writersThen = release.record.count(at: .text(place.subject, "", "writers"))
            else { return true }
            let rest = (writers - count) - (writersThen - then)
            return !EarlierCompanions.isFew(count - then, least: least)
                && !EarlierCompanions.isFew(rest, least: rules.minimumGroup)
        }
    }
}
