extension FollowUpPhrase {
    /// The texts in Swedish.
    var swedish: String {
        switch self {
        case .followSurvey:
            "Enkäten"
        case .followWorkshops:
            "Workshopparna"
        case .followWave:
            "Mättillfälle"
        case .followValue:
            "Värde"
        case .followInterval:
            "95\u{00A0}% intervall"
        case .followN:
            "Svarande (n)"
        case .followSource:
            "Källa"
        case .followFigure:
            "Uppgift"
        case .followEvidence:
            "Underlag"
        case .followOf:
            "{count}\u{00A0}av\u{00A0}{total}"
        case .followAlso:
            "Läs också"
        case .relatedWorkshops:
            "Workshopparna"
        case .narrativeKicker:
            "Berättelse"
        case .narrativeShort:
            "Berättelsen"
        case .narrativeEvidenceIntro:
            "Varje siffra i texten är hämtad ur det som redovisas, vid körningen. Varje "
                + "uppgift står här en gång. Intervall och antal svarande visas där de finns."
        case .measureGap:
            "Gap mellan behov och nuläge"
        case .measureMean:
            "Medelvärde"
        case .measureMedian:
            "Median"
        case .measureShare:
            "Andel"
        case .measureCount:
            "Antal"
        case .measureTop:
            "Andel överst på skalan (två högsta)"
        case .measureN:
            "Antal svarande"
        case .measureHeadcount:
            "Antal anställda"
        case .measureRate:
            "Svarsfrekvens"
        case .measureChange:
            "Förändring sedan förra mättillfället"
        case .measureNorm:
            "Gap till normen"
        case .measureToday:
            "i dag"
        case .measureNeed:
            "behov"
        case .measureAnswer:
            "{name} som svarat ”{answer}”"
        case .measureParticipants:
            "Deltagare vid workshopparna"
        case .measureNotes:
            "Anteckningar"
        case .measureForums:
            "Forum som tog upp"
        case .measureAgreeing:
            "Deltagare som höll med"
        case .measureTables:
            "Bord som tog upp"
        case .followMethod:
            "Så är sidan gjord"
        case .followYes:
            "Ja"
        case .followNo:
            "Nej"
        case .followMissing:
            "Saknas"
        case .termShort:
            "Kort"
        case .termLong:
            "Lång"
        case .termOngoing:
            "Löpande"
        case .planKicker:
            "Handlingsplan"
        case .planShort:
            "Handlingsplanen"
        case .planPeriod:
            "Period"
        case .planAsOf:
            "Läget den"
        case .planDecided:
            "Beslutad"
        case .planSummary:
            "Läget i korthet"
        case .planActivities:
            "Aktiviteter"
        case .planAreasNote:
            "i {count} områden"
        case .planAreaNote:
            "i ett område"
        case .planDone:
            "Klara"
        case .planStartedNote:
            "{count} pågår"
        case .planLate:
            "Försenade"
        case .planLateNote:
            "försenade milstolpar: {count}"
        case .planWithoutShort:
            "Utan indikator"
        case .planWithoutNote:
            "av {count} {count:aktivitet|aktiviteter}"
        case .planNoDate:
            "Inget datum är angivet, så det går inte att säga vad som är försenat. Ange datum "
                + "i planen eller vid körningen."
        case .planGoals:
            "Mål"
        case .planArea:
            "Förbättringsområde {number}: {title}"
        case .planBackground:
            "Bakgrund"
        case .planPurpose:
            "Syfte"
        case .planTargetGroup:
            "Målgrupp"
        case .planFunction:
            "Ansvarig"
        case .planTimeFrame:
            "Tidsram"
        case .planImplementation:
            "Genomförande"
        case .planFollowUp:
            "Uppföljning"
        case .planTask:
            "Aktivitet"
        case .planHorizon:
            "Sikt"
        case .planByGender:
            "Kvinnor {women}, män {men}"
        case .planFrom:
            "Källa: {source}"
        case .planStatus:
            "Status"
        case .planEnd:
            "Klar senast"
        case .planIndicators:
            "Indikatorer"
        case .planNoIndicator:
            "Ingen"
        case .planLateWord:
            "försenad"
        case .planPlanned:
            "Planerad"
        case .planStarted:
            "Pågår"
        case .planDoneWord:
            "Klar"
        case .planPaused:
            "Pausad"
        case .planCancelled:
            "Avbruten"
        case .planPerspectives:
            "Indikatorer i fyra perspektiv"
        case .planPerspectivesIntro:
            "Lärande uppföljning av nära vård tittar på invånarna, medarbetarna, hälsan och "
                + "resurserna. Ett perspektiv utan indikator är en lucka i uppföljningen."
        case .planNoIndicatorHere:
            "Ingen indikator mäter det här perspektivet."
        case .planIndicator:
            "Indikator"
        case .planNow:
            "Nu"
        case .planBaseline:
            "Utgångsvärde"
        case .planChange:
            "Förändring"
        case .planTarget:
            "Målvärde"
        case .planStanding:
            "Läge"
        case .planNotMeasured:
            "Mäts inte än"
        case .planPoints:
            "{points} {points:procentenhet|procentenheter}"
        case .planAtLeast:
            "minst {value}"
        case .planAtMost:
            "högst {value}"
        case .planWithout:
            "Aktiviteter utan indikator"
        case .planAllHaveIndicators:
            "Alla aktiviteter har minst en indikator."
        case .planWithoutIntro:
            "{count} av {all} {all:aktivitet|aktiviteter} har ingen indikator. Utan en sådan går det att "
                + "säga att {count:den är gjord|de är gjorda}, men inte om {count:den|de} gjorde skillnad."
        case .planChecklist:
            "Checklista"
        case .planChecklistIntro:
            "Aktiviteterna ska där det går innehålla tre perspektiv."
        case .planSince:
            "Sedan förra släppet"
        case .planSinceIntro:
            "Jämfört med planen som släpptes {date} (släpp {number})."
        case .planNothingSince:
            "Ingen aktivitet har bytt status."
        case .planStatusBefore:
            "Då"
        case .planStatusNow:
            "Nu"
        case .planNew:
            "Fanns inte"
        case .planGone:
            "Borttagen"
        case .planAtRelease:
            "Vid släppet"
        case .planTimeline:
            "Milstolpar"
        case .planNoMilestones:
            "Planen har inga milstolpar."
        case .planMilestone:
            "Milstolpe"
        case .planDay:
            "Datum"
        case .planBody:
            "Organ"
        case .planLateMilestone:
            "Försenad"
        case .planAhead:
            "Kommande"
        case .planMethodValues:
            "Värden"
        case .planMethodValuesText:
            "Värden ur enkäten och workshopparna hämtas ur det som redovisas, aldrig ur "
                + "enskilda svar. Andra värden kommer ur den källa som står bredvid. Utgångsvärden "
                + "och målvärden står i planens fil."
        case .planMethodLate:
            "Försenat"
        case .planMethodLateText:
            "En aktivitet eller milstolpe är försenad om dess dag har gått före det datum som "
                + "står överst och den inte är klar eller avbruten. En månad har gått när dess "
                + "sista dag har det. Ingen klocka används."
        case .planMethodStanding:
            "Läge"
        case .planMethodStandingText:
            "Nått: värdet är minst, eller högst, målvärdet. På väg: närmare målet än "
                + "utgångsvärdet var. Förändringen är skillnaden mellan de visade värdena; den "
                + "säger inte varför något har ändrats."
        case .perspectiveResident:
            "Invånarperspektivet"
        case .perspectiveStaff:
            "Medarbetarperspektivet"
        case .perspectiveHealth:
            "Hälsoperspektivet"
        case .perspectiveResource:
            "Resursperspektivet"
        case .standingReached:
            "Nått"
        case .standingNearing:
            "På väg"
        case .standingUnchanged:
            "Oförändrat"
        case .standingReceding:
            "Åt fel håll"
        case .standingNotReached:
            "Inte nått"
        case .standingNoTarget:
            "Inget målvärde"
        case .standingNotMeasured:
            "Mäts inte än"
        case .checkPublicHealth:
            "Folkhälsa"
        case .checkRehabilitation:
            "Rehabilitering"
        case .checkParticipation:
            "Invånarmedverkan"
        case .conclusionsKicker:
            "Slutsatser och rekommendationer"
        case .conclusionsShort:
            "Slutsatser"
        case .conclusionsTitle:
            "Slutsatser"
        case .conclusionStrength:
            "Bedömd styrka: {strength}."
        case .strengthStrong:
            "stark"
        case .strengthModerate:
            "måttlig"
        case .strengthWeak:
            "svag"
        case .limitsTitle:
            "Det här kan underlaget inte visa"
        case .limitLowResponse:
            "Färre än hälften svarade på enkäten ({rate}). De som inte svarade kan tycka "
                + "något annat."
        case .limitResponseNotShown:
            "Svarsfrekvensen visas inte."
        case .limitSmallBase:
            "En av siffrorna bygger på få svar ({n})."
        case .limitHiddenGroups:
            "Siffran visas inte för {count} av {all} {all:grupp|grupper}, så det går inte att säga att "
                + "den gäller överallt."
        case .limitUncertain:
            "En av skillnaderna kan bero på slumpen: dess intervall rymmer noll."
        case .limitFewTables:
            "Ett av temana togs upp av bara {count} bord."
        case .limitSurveyOnly:
            "Allt underlag kommer från enkäten. Ingen annan källa säger detsamma."
        case .limitWorkshopsOnly:
            "Allt underlag kommer från workshopparna. De som deltog har inte valts ut på "
                + "måfå."
        case .limitNoEvidence:
            "Slutsatsen har inget angivet underlag."
        case .levelRegional:
            "Till regionplanen"
        case .levelAdministration:
            "Till förvaltningsplanen"
        case .levelOperational:
            "Till verksamhetsplanerna"
        case .recommendationsNone:
            "Ingen rekommendation gäller den här planen."
        case .recommendationShort:
            "På kort sikt."
        case .recommendationLong:
            "På lång sikt."
        case .recommendationRestsOn:
            "Bygger på slutsatserna {list}."
        case .recommendationRestsOnOne:
            "Bygger på slutsats {list}."
        case .prioritiesTitle:
            "Vad borden fann viktigast, bredvid gapen"
        case .prioritiesNotShown:
            "För få deltog i prioriteringen för att den ska kunna visas."
        case .prioritiesDots:
            "Prickar från {count} bord eller forum."
        case .prioritiesRanks:
            "Rangordning från {count} bord eller forum. Plats 1 är viktigast."
        case .prioritiesPlot:
            "Vikt och gap"
        case .prioritiesShare:
            "Andel av prickarna"
        case .prioritiesPlaceAxis:
            "Vikt efter plats"
        case .prioritiesEven:
            "lika vikt: {value}"
        case .prioritiesPlotNote:
            "Siffrorna är alternativens nummer i tabellen. Längre till höger är viktigare, "
                + "högre upp är ett större gap. Streckade linjer: lika vikt för alla, och "
                + "medelgapet."
        case .prioritiesOption:
            "Alternativ"
        case .prioritiesVotes:
            "Prickar"
        case .prioritiesMeanRank:
            "Plats i medel"
        case .prioritiesPlace:
            "Plats: vikt"
        case .prioritiesGapPlace:
            "Plats: gap"
        case .prioritiesReading:
            "Läsning"
        case .quadrantImportantLarge:
            "Viktigt, stort gap"
        case .quadrantImportantSmall:
            "Viktigt, mindre gap"
        case .quadrantOtherLarge:
            "Mindre viktigt, stort gap"
        case .quadrantOtherSmall:
            "Mindre viktigt, mindre gap"
        case .lessonsTitle:
            "Lärdomar från piloter"
        case .lessonWhat:
            "Lärdom"
        case .lessonContext:
            "Sammanhang"
        case .lessonTransferable:
            "Går att överföra"
        case .lessonPartly:
            "Delvis"
        case .lessonFor:
            "Rekommendation"
        case .decisionsTitle:
            "Beslutat tidigare"
        case .decisionText:
            "Beslut"
        case .conclusionMethod:
            "Underlag"
        case .conclusionMethodText:
            "Slutsatserna är projektets egna. Siffrorna hämtas ur det som redovisas; en "
                + "slutsats vars siffra döljs eller saknas stoppar sidan. Styrkan är en bedömning "
                + "av dem som skrivit."
        case .limitsMethod:
            "Begränsningar"
        case .limitsMethodText:
            "Läggs till av sig själva: färre än hälften svarade, en bas under 30, siffran "
                + "dold för minst en fjärdedel av grupperna, ett intervall som rymmer noll, färre "
                + "än tre bord, bara en källa, inget underlag. Andra skrivs i filen."
        case .prioritiesMethod:
            "Prioritering"
        case .prioritiesMethodText:
            "Viktigt är ett alternativ som fått minst så många prickar, eller en så hög "
                + "plats, som om alla vore lika viktiga. Stort är ett gap som är minst medelvärdet "
                + "av alternativens gap. Röster visas bara sammanlagt, och bara om tillräckligt "
                + "många deltog."
        case .scanKicker:
            "Omvärldsbevakning"
        case .scanShort:
            "Omvärldsbevakning"
        case .scanCases:
            "Fall"
        case .scanAspects:
            "Aspekter"
        case .scanFindings:
            "Fynd"
        case .scanEmpty:
            "Tomma celler"
        case .scanSummary:
            "Likt och olikt"
        case .scanSharedIntro:
            "Det här finns hos alla som det är känt om:"
        case .scanNothingShared:
            "Inget av det som kodats finns hos alla."
        case .scanEmptyCells:
            "Ingen har tagit reda på något om {cells}. Det betyder inte att det saknas där."
        case .scanNoEmpty:
            "Alla celler har minst ett fynd."
        case .scanMatrix:
            "Matris"
        case .scanCase:
            "Fall"
        case .scanEmptyCell:
            "Inget fynd"
        case .scanAlike:
            "Likheter och skillnader"
        case .scanCode:
            "Kod"
        case .scanHaving:
            "Finns hos"
        case .scanLacking:
            "Finns inte hos"
        case .scanUnknown:
            "Okänt"
        case .scanVerdict:
            "Jämförelse"
        case .scanShared:
            "Lika"
        case .scanDiffers:
            "Skiljer"
        case .scanFinding:
            "Fynd"
        case .scanCertainty:
            "Säkerhet"
        case .certaintyHigh:
            "Hög"
        case .certaintyMedium:
            "Medel"
        case .certaintyLow:
            "Låg"
        case .scanMethod:
            "Jämförelse"
        case .scanMethodText:
            "Fynd jämförs genom sina koder. En kod är lika om alla fall med något fynd i "
                + "aspekten har den, och minst två har det. Ett fall utan fynd är okänt: varken "
                + "lika eller olika."
        case .scanCertaintyMethod:
            "Säkerhet"
        case .scanCertaintyMethodText:
            "Säkerheten är en bedömning av den som tagit reda på något: hög för ett beslut "
                + "eller dokument, låg för det någon sagt i förbigående."
        }
    }
}
