extension EvaluationPhrase {
    /// The texts in Swedish.
    var swedish: String {
        switch self {
        case .evaluationKicker: "Utvärdering"
        case .evaluationTracks: "Spår"
        case .evaluationMeetings: "Träffar"
        case .evaluationAnswers: "Svar som räknas"
        case .evaluationSummary: "Det viktigaste"
        case .evaluationNoSummary:
            "För få uppgifter får visas för att något ska kunna sammanfattas."
        case .evaluationFunnelSentence:
            "Av {invited} inbjudna anmälde sig {registered}, {attended} deltog och {n} svarade på "
                + "enkäten."
        case .evaluationFunnelShort:
            "Av {registered} anmälda deltog {attended}, och {n} svarade på enkäten."
        case .evaluationHardSentence: "Svåra att nå: {groups}."
        case .evaluationHardGroup:
            "{group} ({share} deltog, mot {others} av övriga)"
        case .evaluationChanceSentence:
            "{groups} deltog i mindre grad än övriga, men de är så få att det kan bero på "
                + "slumpen."
        case .evaluationNoneHard:
            "Ingen yrkesgrupp som visas nåddes klart mindre än de andra."
        case .evaluationKnowledgeSentence:
            "Kunskapen skattas klart högre efter än före i {count} av {total} "
                + "{total:fråga|frågor} om innehållet."
        case .evaluationUsefulSentence:
            "Mest nytta i stödet: ”{title}”. {share} valde ett av de två högsta stegen."
        case .evaluationGoalSentence:
            "Mål som är mätta för någon grupp: {measured} av {total}. Nådda för minst en grupp: "
                + "{reached}."
        case .evaluationInquirySentence:
            "{channels} används sparsamt: {count} {count:fråga|frågor}."
        case .evaluationEffectSentence:
            "Om stödet haft effekt för patienter och brukare kan utvärderingen inte visa."
        case .evaluationFunnel: "Från inbjudan till svar"
        case .evaluationFunnelShortTitle: "Deltagande"
        case .evaluationFunnelIntro:
            "Varje andel har sitt underlag i radens namn. Talen inom parentes är ett "
                + "95-procentigt intervall (Wilson): så mycket kan en andel skilja sig av en slump när "
                + "grupperna är små."
        case .evaluationSideBySide: "Spåren bredvid varandra"
        case .evaluationStep: "Steg"
        case .evaluationAllTracks: "Alla spår"
        case .evaluationInvited: "Inbjudna"
        case .evaluationRegistered: "Anmälda"
        case .evaluationAttended: "Deltog"
        case .evaluationAttendedOfInvited: "Deltog, av inbjudna"
        case .evaluationAttendedOfRegistered: "Deltog, av anmälda"
        case .evaluationAnsweredOfAttended: "Svar, av dem som deltog"
        case .evaluationByProfession: "{track}, per yrke"
        case .evaluationProfession: "Yrke"
        case .evaluationAllProfessions: "Alla"
        case .evaluationMeetingDays: "{count} {count:träff|träffar}, {days}"
        case .evaluationPublicNote:
            "* Antalet har arrangörerna själva redan gjort offentligt."
        case .evaluationOutsideHidden:
            "Några enstaka svar kom från personer utanför målgruppen, till exempel någon som inte "
                + "varit på någon träff. Det går inte att veta vad de svaren står för. De är inte "
                + "medräknade, och antalet visas inte eftersom det är litet."
        case .evaluationOutsideCount:
            "{count} svar kom från {count:en person|personer} utanför målgruppen. Det går inte att veta "
                + "vad {count:det svaret|de svaren} står för, och {count:det|de} är inte {count:medräknat|medräknade}."
        case .evaluationReach: "Svåra att nå"
        case .evaluationReachIntro:
            "Regel: en grupp är svår att nå när minst tio procentenheter färre deltog av dem som "
                + "bjöds in än av alla andra visade grupper tillsammans, och skillnaden är större än "
                + "slumpen brukar ge (Fishers exakta test, Holms justering, p under 0,05)."
        case .evaluationReachIntroRegistered:
            "Hur många som bjöds in är inte känt, så andelen räknas av de anmälda. Den säger "
                + "inget om dem som aldrig anmälde sig."
        case .evaluationReachChart: "Andel som deltog"
        case .evaluationReachDescription:
            "En stapel per yrke med andelen som deltog."
        case .evaluationShare: "Andel"
        case .evaluationOthers: "Andel av övriga"
        case .evaluationPValue: "p"
        case .evaluationVerdict: "Bedömning"
        case .evaluationVerdictHard: "Svår att nå"
        case .evaluationVerdictChance: "Lägre, men kan vara slump"
        case .evaluationVerdictAsOthers: "Nåddes som övriga"
        case .evaluationCountOf: "{count} av {total}"
        case .evaluationMailings: "Utskick"
        case .evaluationMailing: "Utskick"
        case .evaluationTo: "Till"
        case .evaluationDay: "Dag"
        case .evaluationSent: "Skickat till"
        case .evaluationOpened: "Öppnat av"
        case .evaluationNotCounted: "Inte räknat"
        case .evaluationMailingHard:
            "Den som var svår att nå med träffar fick också utskick: {mailings}."
        case .evaluationMailingHardOne:
            "”{title}” till {groups}, öppnat av {opened}"
        case .evaluationMailingHardNone:
            "Till {groups} finns inget utskick i filen."
        case .evaluationContent: "Innehållet: {areas}"
        case .evaluationContentShort: "Innehållet"
        case .evaluationContentIntro:
            "Frågorna här gäller det som skulle spridas, inte hur träffarna var."
        case .evaluationSupport: "Stödet: {areas}"
        case .evaluationSupportShort: "Stödet"
        case .evaluationSupportIntro:
            "Frågorna här gäller träffarna och det andra stödet, inte innehållet."
        case .evaluationBeforeAfter: "Före och efter"
        case .evaluationBeforeAfterNote:
            "Medelvärden på skalan {lowest}–{highest}. Båda skattade i efterhand av dem som "
                + "svarade på båda."
        case .evaluationBefore: "Före"
        case .evaluationAfter: "Efter"
        case .evaluationChange: "Skillnad (95 %)"
        case .evaluationQuestion: "Fråga"
        case .evaluationTop2: "Andel i de två högsta stegen (95 %)"
        case .evaluationMean: "Medel"
        case .evaluationBase: "Svar (n)"
        case .evaluationRecommend: "Rekommendation"
        case .evaluationRecommendSentence:
            "Rekommendationstalet är {nps} (95 % intervall {lower} till {upper}, skalan går från −100 till "
                + "100). Det är andelen som satte 9 eller 10 minus andelen som satte 0–6, av {n} svar."
        case .evaluationNoFigures: "Inget i enkäten som får visas hör hit."
        case .evaluationQuotes: "Med egna ord"
        case .evaluationGoals: "Mål per nivå"
        case .evaluationGoalsShort: "Mål"
        case .evaluationGoalsIntro:
            "Ett mål är nått när hela intervallet ligger på eller över gränsen, inte nått när "
                + "hela ligger under. Annars går det inte att säga. Mål utan mått visas som inte mätta."
        case .evaluationGoal: "Mål"
        case .evaluationGroup: "Grupp"
        case .evaluationOutcome: "Utfall"
        case .evaluationLimitMean: "{measure}: medel minst {limit}"
        case .evaluationLimitTop2:
            "{measure}: minst {limit} i de två högsta stegen"
        case .evaluationLevelKnow: "Känna till"
        case .evaluationLevelUnderstand: "Förstå"
        case .evaluationLevelApply: "Tillämpa"
        case .evaluationLevelEffect: "Effekt"
        case .evaluationGoalReached: "Nått: {value}"
        case .evaluationGoalNotReached: "Inte nått: {value}"
        case .evaluationGoalUnclear: "Går inte att säga: {value}"
        case .evaluationNotMeasured: "Inte mätt"
        case .evaluationEveryoneAnswered: "Alla svarande"
        case .evaluationMatrix: "Målgrupper och strategier"
        case .evaluationMatrixShort: "Matris"
        case .evaluationMatrixIntro:
            "Siffrorna är målnivåer: 1 känna till, 2 förstå, 3 tillämpa, 4 effekt. Under tabellen står för "
                + "varje grupp vilka behov en strategi ska möta, och hur många den nådde där det är räknat."
        case .evaluationMatrixEmpty:
            "{empty} av {total} {total:ruta|rutor} är {empty:tom|tomma}: där finns ingen strategi för gruppen."
        case .evaluationMatrixFull: "Ingen ruta är tom."
        case .evaluationEmptyCell: "Tom"
        case .evaluationReachedCount: "Frågor: {count}"
        case .evaluationNeedsUnserved: "Behov utan strategi: {items}."
        case .evaluationGoalsUnserved: "Mål utan strategi: {items}."
        case .evaluationInquiries: "Frågor som kom in"
        case .evaluationInquiriesShort: "Frågor"
        case .evaluationInquiriesIntro:
            "{count} {count:fråga|frågor} kom in, {answered} är {answered:besvarad|besvarade}. Här "
                + "räknas frågor, inte personer. Vad någon skrev läses aldrig in."
        case .evaluationLittleUsed:
            "{channels} används lite. Regeln är färre än en fråga på tio inbjudna."
        case .evaluationChannel: "Kanal"
        case .evaluationTopic: "Ämne"
        case .evaluationCount: "Antal"
        case .evaluationAnswered: "Besvarade"
        case .evaluationNoInquiries: "Ingen fråga kom in."
        case .evaluationLimits: "Vad utvärderingen inte kan visa"
        case .evaluationLimitsShort: "Kan inte visas"
        case .evaluationLimitEffect:
            "Effekt mäts inte. Inget mått finns för: {goals}."
        case .evaluationLimitEffectAlways:
            "Även ett nått mål säger inget om patienter och brukare fått det bättre."
        case .evaluationLimitComparison:
            "Ingen jämförelsegrupp utan stödet finns. En förändring kan ha andra orsaker."
        case .evaluationLimitRetrospective:
            "Före och efter är skattade av samma personer vid samma tillfälle. Skillnaden är "
                + "deras egen upplevelse, inte uppmätt kunskap."
        case .evaluationLimitResponse:
            "{n} av {attended} som deltog svarade. De som inte svarade kan tycka något annat."
        case .evaluationLimitAbsent:
            "De som bjöds in men inte deltog har inte fått frågorna om innehåll och stöd."
        case .evaluationMethod: "Så är talen framtagna"
        case .evaluationMethodShort: "Metod"
        case .evaluationMethodPeople: "Personer"
        case .evaluationMethodPeopleText:
            "Inbjudna, anmälda och deltagare kommer från arrangörernas listor eller räkningar. "
                + "Namn läses aldrig in. Antal svar är de som visas i rapporten och figures.csv, aldrig "
                + "några andra."
        case .evaluationMethodPrivacy: "Små antal"
        case .evaluationMethodPrivacyText:
            "Antal från 1 till under {k} visas inte, och inte heller de tal som de annars skulle "
                + "kunna räknas ut från. ”..” säger inte om ett tal är litet eller döljer ett annat."
        case .evaluationMethodOpinion: "Innehåll och stöd"
        case .evaluationMethodOpinionText:
            "De två utvärderas var för sig och slås aldrig ihop till ett tal."
        case .evaluationNeed: "Behov"
        case .evaluationStrategy: "Strategi"
        case .evaluationReachedTitle: "Nådda"
        case .evaluationSentOnly: "Skickat till {total}"
        case .evaluationTargets: "För {targets}"
        case .evaluationMailingHardUnknown: "”{title}” till {groups}"
        case .evaluationPlanned: "Ja"
        case .evaluationMatrixOf: "Behov, mål och nådda: {group}"
        case .evaluationShareOfInvited: "Andel av de inbjudna"
        case .evaluationShareOfRegistered: "Andel av de anmälda"
        case .evaluationFunnelDescription:
            "En stapel per spår och steg med andelen."
        case .evaluationLink: "Utvärderingen av träffarna"
        }
    }
}
