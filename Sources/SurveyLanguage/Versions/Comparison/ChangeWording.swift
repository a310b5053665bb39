package import Diagnostics

extension SurveyChange {
    /// The difference in a sentence.
    package func sentence(in language: MessageLanguage) -> String {
        Catalogue.fill(Self.words(kind)[language], with: facts, in: language)
    }

    private static func words(_ kind: Kind) -> Phrase.Wording {
        switch kind.group {
        case .breaking: breaking(kind)
        case .removed, .added: comingAndGoing(kind)
        case .renamed, .text, .settings: lesser(kind)
        }
    }

    private static func breaking(_ kind: Kind) -> Phrase.Wording {
        switch kind {
        case .kindChanged:
            Phrase.Wording(
                "{name}: besvarades med {value}, nu med {other}",
                "{name}: was answered by {value}, now by {other}")
        case .scaleSwitched:
            Phrase.Wording(
                "{name}: skalan var {value}, nu {other}",
                "{name}: the scale was {value}, now {other}")
        case .levelsAdded:
            Phrase.Wording(
                "skalan {name}: nya steg {list}",
                "scale {name}: new levels {list}")
        case .answersRemoved:
            Phrase.Wording(
                "{name}: svar som inte finns kvar: {list}",
                "{name}: answers that are gone: {list}")
        case .codeMoved:
            Phrase.Wording(
                "{name}: svaret \"{value}\" hade koden {other}, nu {expected}",
                "{name}: the answer \"{value}\" had the code {other}, now {expected}")
        case .roleChanged:
            Phrase.Wording(
                "{name}: svaret {value} var {expected}, nu {other}",
                "{name}: the answer {value} was {expected}, now {other}")
        case .answersReordered:
            Phrase.Wording(
                "{name}: svaren står i en annan ordning",
                "{name}: the answers stand in another order")
        case .conditionChanged:
            Phrase.Wording(
                "{name}: ställs till andra än förut. Förut: {value}. Nu: {other}",
                "{name}: asked of others than before. Before: {value}. Now: {other}")
        case .conditionAdded:
            Phrase.Wording(
                "{name}: ställdes till alla, nu bara om: {other}",
                "{name}: was asked of everyone, now only if: {other}")
        case .conditionDropped:
            Phrase.Wording(
                "{name}: ställdes bara om: {value}. Nu till alla",
                "{name}: was asked only if: {value}. Now of everyone")
        case .eligibilityChanged:
            Phrase.Wording(
                "målgruppen för {name}: förut {value}, nu {other}",
                "target group of {name}: before {value}, now {other}")
        case .calculationChanged:
            Phrase.Wording(
                "{name}: räknas ut på ett annat sätt",
                "{name}: is calculated in another way")
        case .indexChanged:
            Phrase.Wording(
                "index {name}: tillkomna svar: {other}; borttagna: {value}",
                "index {name}: answers added: {other}; removed: {value}")
        case .indexMinimumChanged:
            Phrase.Wording(
                "index {name}: minst {value} svar krävdes, nu {other}",
                "index {name}: at least {value} answers were needed, now {other}")
        case .directionChanged:
            Phrase.Wording(
                "{name}: \"omvänd\" är ändrat, så höga svar räknas åt andra hållet",
                "{name}: \"reversed\" changed, so high answers count the other way")
        case .normChanged:
            Phrase.Wording(
                "{name}: normen var {value}, nu {other}",
                "{name}: the norm was {value}, now {other}")
        case .rangeChanged:
            Phrase.Wording(
                "{name}: tillåtna tal var {value}, nu {other}",
                "{name}: allowed numbers were {value}, now {other}")
        case .entriesAdded:
            Phrase.Wording(
                "register {name}: {count} nya: {list}",
                "register {name}: {count} new: {list}")
        case .entriesRemoved:
            Phrase.Wording(
                "register {name}: {count} borta: {list}",
                "register {name}: {count} gone: {list}")
        case .entriesMerged:
            Phrase.Wording(
                "register {name}: {count} redovisas nu med en annan: {list}",
                "register {name}: {count} now reported with another: {list}")
        case .entriesUnmerged:
            Phrase.Wording(
                "register {name}: {count} redovisas nu för sig: {list}",
                "register {name}: {count} now reported by themselves: {list}")
        case .entriesMoved:
            Phrase.Wording(
                "register {name}: {count} ligger under en annan: {list}",
                "register {name}: {count} lie under another: {list}")
        case .headcountChanged:
            Phrase.Wording(
                "register {name}: antalet personer var {value}, nu {other}",
                "register {name}: there were {value} people, now {other}")
        default: Phrase.Wording("{name}", "{name}")
        }
    }

    private static func comingAndGoing(_ kind: Kind) -> Phrase.Wording {
        switch kind {
        case .sectionRemoved, .sectionAdded:
            Phrase.Wording("avsnitt {name}: {value}", "section {name}: {value}")
        case .indexRemoved, .indexAdded:
            Phrase.Wording("index {name}: {value}", "index {name}: {value}")
        case .answersAdded: Phrase.Wording("{name}: nya svar {list}", "{name}: new answers {list}")
        case .thresholdChanged:
            Phrase.Wording(
                "{parent}: {value} → {other}",
                "{parent}: {value} → {other}")
        default: Phrase.Wording("{name}: {value}", "{name}: {value}")
        }
    }

    private static func lesser(_ kind: Kind) -> Phrase.Wording {
        switch kind {
        case .questionRenamed:
            Phrase.Wording(
                "{value} heter nu {name}",
                "{value} is now called {name}")
        case .rowRenamed:
            Phrase.Wording(
                "{name} hette {value}",
                "{name} was called {value}")
        case .answerRenamed:
            Phrase.Wording(
                "{name}: svaret {value} har nu koden {other}",
                "{name}: the answer {value} now has the code {other}")
        case .questionLooksRenamed:
            Phrase.Wording(
                "{name} ser ut att vara det som hette {value}: lägg till \"tidigare: {value}\" under den",
                "{name} looks like what was {value}: add \"formerly: {value}\" under it")
        case .rowLooksRenamed:
            Phrase.Wording(
                "{name} ser ut att vara det som hette {value}: lägg till \"tidigare: {value}\" under raden",
                "{name} looks like what was {value}: add \"formerly: {value}\" under the row")
        case .answerLooksRenamed:
            Phrase.Wording(
                "{name}: svaret {other} ser ut att vara det som hette {value}: lägg till \"tidigare: {value}\" under svaret",
                "{name}: the answer {other} looks like what was {value}: add \"formerly: {value}\" under it"
            )
        case .textChanged:
            Phrase.Wording(
                "{name}: \"{value}\" → \"{other}\"",
                "{name}: \"{value}\" → \"{other}\"")
        case .translationChanged:
            Phrase.Wording(
                "{name} ({parent}): \"{value}\" → \"{other}\"",
                "{name} ({parent}): \"{value}\" → \"{other}\"")
        case .translationAdded:
            Phrase.Wording(
                "{name} ({parent}): översatt, \"{other}\"",
                "{name} ({parent}): translated, \"{other}\"")
        case .translationRemoved:
            Phrase.Wording(
                "{name} ({parent}): översättningen är borta, \"{value}\"",
                "{name} ({parent}): the translation is gone, \"{value}\"")
        case .waveChanged:
            Phrase.Wording(
                "mättillfälle: {value} → {other}",
                "wave: {value} → {other}")
        case .periodChanged:
            Phrase.Wording(
                "öppen: {value} → {other}",
                "open: {value} → {other}")
        case .languagesChanged:
            Phrase.Wording(
                "språk: {value} → {other}",
                "languages: {value} → {other}")
        case .minimumGroupChanged:
            Phrase.Wording(
                "minsta grupp: {value} → {other}",
                "minimum group: {value} → {other}")
        default: Phrase.Wording("{name}: {value}", "{name}: {value}")
        }
    }
}

extension SurveyChange.Group {
    /// The heading above its differences.
    package func title(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.breaking, .swedish): "Bryter serien"
        case (.breaking, .english): "Breaks the series"
        case (.removed, .swedish): "Borttaget"
        case (.removed, .english): "Removed"
        case (.added, .swedish): "Tillkommet"
        case (.added, .english): "Added"
        case (.renamed, .swedish): "Bytt namn"
        case (.renamed, .english): "Renamed"
        case (.text, .swedish): "Bara texten ändrad"
        case (.text, .english): "Only words changed"
        case (.settings, .swedish): "Ramarna"
        case (.settings, .english): "Settings"
        }
    }
}
