extension WorkshopPhrase {
    /// The texts in Swedish.
    var swedish: String {
        switch self {
        case .workshopKicker:
            "Workshoppar"
        case .workshopPeriod:
            "Period"
        case .workshopTables:
            "Bord"
        case .workshopForums:
            "Forum"
        case .workshopNotes:
            "Anteckningar"
        case .workshopPeople:
            "Deltagare"
        case .workshopNotShown:
            "För få deltog, eller har tillkommit sedan förra släppet, för att något ska kunna visas utan att någon känns igen."
        case .workshopSummary:
            "Det som flest bord tog upp"
        case .workshopSummaryShort:
            "Det viktigaste"
        case .workshopMessage:
            "{theme}: {tables} av {allTables} bord, i {forums} av {allForums} forum ({notes} {notes:anteckning|anteckningar})."
        case .workshopNoCodes:
            "Ingen anteckning är kodad än."
        case .workshopWho:
            "Vilka deltog"
        case .workshopForum:
            "Forum"
        case .workshopDate:
            "Datum"
        case .workshopPlace:
            "Plats"
        case .workshopRole:
            "Roll"
        case .workshopCount:
            "Antal"
        case .workshopAllRoles:
            "Alla"
        case .workshopRegistered:
            "Anmälda: {count}."
        case .workshopOfExpected:
            "{count} av {expected}"
        case .workshopCoverage:
            "Vad borden hann prata om"
        case .workshopCoverageShort:
            "Täckning"
        case .workshopCell:
            "{notes} {notes:anteckning|anteckningar}, {tables} av {allTables} bord"
        case .workshopEmptyCell:
            "Ingen"
        case .workshopEmptyCells:
            "Ingen pratade om {cells}. Det betyder inte att allt är bra där."
        case .workshopNoEmptyCells:
            "Alla områden och horisonter togs upp av minst ett bord."
        case .workshopArea:
            "Område"
        case .workshopThemes:
            "Teman"
        case .workshopTheme:
            "Tema"
        case .workshopThemesOf:
            "Teman i {area}"
        case .workshopThemesIntro:
            "Ett tal är antalet bord av {allTables} som tog upp temat. Ett tema räknas också när något under det togs upp."
        case .workshopAllHorizons:
            "Alla bord"
        case .workshopForumCount:
            "I forum"
        case .workshopKinds:
            "Hinder, möjligheter och åtgärder"
        case .workshopObstacles:
            "Hinder"
        case .workshopOpportunities:
            "Möjligheter"
        case .workshopShortActions:
            "Åtgärder på kort sikt"
        case .workshopLongActions:
            "Åtgärder på lång sikt"
        case .workshopOtherActions:
            "Åtgärder utan sikt"
        case .workshopQuestions:
            "Frågor"
        case .workshopPerspectives:
            "Perspektiv"
        case .workshopJoint:
            "Enkäten och borden sida vid sida"
        case .workshopJointShort:
            "Sida vid sida"
        case .workshopSurvey:
            "Enkäten"
        case .workshopSaid:
            "Borden"
        case .workshopVerdict:
            "Tillsammans"
        case .workshopSurveyMean:
            "{mean} på skalan {lowest}–{highest}"
        case .workshopSurveyGap:
            "{mean} på skalan {lowest}–{highest}, gap {gap}"
        case .workshopMost:
            "Mest om: {themes}."
        case .workshopAgree:
            "Pekar åt samma håll"
        case .workshopDisagree:
            "Pekar åt olika håll: ta reda på varför"
        case .workshopUndecided:
            "Ingen tydlig riktning"
        case .workshopOnlySurvey:
            "Bara enkäten säger något"
        case .workshopOnlyTables:
            "Bara borden säger något"
        case .workshopNeither:
            "Ingen av dem säger något"
        case .workshopQuotes:
            "Med bordens egna ord"
        case .workshopQuotesShort:
            "Citat"
        case .workshopNoQuotes:
            "Inga texter är godkända för att visas."
        case .workshopText:
            "Text"
        case .workshopKind:
            "Slag"
        case .workshopWords:
            "Vanliga ord: förslag"
        case .workshopWordsShort:
            "Ord"
        case .workshopWordsIntro:
            "Räknat av datorn, utan att någon har bedömt det: ett uppslag för den som läser vidare. Ett ord visas när minst {notes} anteckningar från minst {tables} bord har det, och minst {people} personer satt vid de borden."
        case .workshopCommonWords:
            "Ord i flest anteckningar"
        case .workshopTypicalWords:
            "Utmärkande ord"
        case .workshopWordPairs:
            "Ord som följer på varandra"
        case .workshopWord:
            "Ord"
        case .workshopGroup:
            "Del"
        case .workshopHorizon:
            "Horisont"
        case .workshopNoWords:
            "Inget ord skrevs ner av så många bord att det kan visas."
        case .workshopMethodWords:
            "Orden"
        case .workshopMethodWordsText:
            "Former av samma ord räknas ihop. Utmärkande är ett ord som är vanligare där än i de andra anteckningarna, med G² (Williams korrektion) och p under 0,05 justerat efter Benjamini och Hochberg. Alla tal står i words.csv."
        case .workshopTexts:
            "Enkätens fritext"
        case .workshopTextsIntro:
            "Vad enkätens fritextsvar handlar om, kodade med samma kodbok som bordens anteckningar. Bord är hur många bord som tog upp temat; kodade och förslag är personer. Förslag kommer från lexikonet och räknas inte förrän en människa har godtagit dem. Antal visas bara när ingen eller tillräckligt många skrev om temat."
        case .workshopTextsCoded:
            "Kodade"
        case .workshopTextsSuggested:
            "Förslag"
        case .workshopTextsWriters:
            "{count} skrev."
        case .workshopMethod:
            "Så är det gjort"
        case .workshopMethodShort:
            "Metod"
        case .workshopMethodCounts:
            "Borden"
        case .workshopMethodCountsText:
            "Varje bord förde egna anteckningar under område och horisont. Antalet bord säger hur spritt något är, inte hur många personer som håller med."
        case .workshopMethodCodes:
            "Koderna"
        case .workshopMethodCodesText:
            "Bara koder som en människa har satt räknas. Det som lexikonet föreslår men ingen har godtagit är {suggested} {suggested:anteckning|anteckningar} och står för sig i themes.csv."
        case .workshopMethodPrivacy:
            "Skyddet"
        case .workshopMethodPrivacyText:
            "Antal personer visas bara när de är noll eller minst {k}. Texter visas bara när en människa har godkänt just den texten."
        case .workshopMethodJoint:
            "Sida vid sida"
        case .workshopMethodJointText:
            "Nuläge: enkäten pekar på svårigheter i skalans nedre 45 procent och på det som fungerar i de övre 45, borden när minst 60 respektive högst 40 procent av hinder och möjligheter är hinder. Framtid: enkäten pekar på behov när gapet är minst 0,3 steg, borden när minst hälften av anteckningarna är hinder eller åtgärder."
        case .workshopLimits:
            "Det här kan anteckningarna inte visa"
        case .workshopLimitsText:
            "Vilka som inte kom, vad de tysta tyckte, eller hur vanligt något är i verksamheten. Det kan en enkät visa, med sina egna gränser."
        case .workshopAsked:
            "Frågor till borden"
        case .workshopChange:
            "Sedan förra släppet"
        case .workshopChangeIntro:
            "Jämfört med det som släpptes {date} (släpp {number}): då {tables} bord och {notes} {notes:anteckning|anteckningar}, nu {allTables} och {allNotes}. Fler och färre gäller andelen av borden, när den skiljer sig med minst ett bord."
        case .workshopChangeOther:
            "Jämfört med ”{title}”, som släpptes {date} (släpp {number}): då {tables} bord och {notes} {notes:anteckning|anteckningar}, nu {allTables} och {allNotes}. Fler och färre gäller andelen av borden, när den skiljer sig med minst ett bord. Andra kan ha suttit vid borden."
        case .workshopBefore:
            "Bord då"
        case .workshopAfter:
            "Bord nu"
        case .workshopTrend:
            "Förändring"
        case .workshopTrendNew:
            "Nytt"
        case .workshopTrendMore:
            "Fler"
        case .workshopTrendSame:
            "Lika"
        case .workshopTrendFewer:
            "Färre"
        case .workshopTrendGone:
            "Togs inte upp nu"
        }
    }
}
