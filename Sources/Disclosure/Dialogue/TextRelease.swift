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

    func released() -> [ReleasedTexts] {
        let least = max(rules.minimumGroupForText, rules.minimumGroup)
        let parents = Set(themes.codebook.codes.compactMap(\.parent))
        return themes.voices.map { voices in
            let isShown = showsEveryone && voices.writers >= least
            func told(_ count: Int) -> Int? {
                let rest = voices.writers - count
                let isOpen =
                    (count == 0 || count >= least) && (rest == 0 || rest >= rules.minimumGroup)
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
                            coded: told(voices.coded[place] ?? 0),
                            suggested: told(voices.suggested[place] ?? 0))
                    } : [])
        }
    }
}
