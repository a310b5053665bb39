extension WorkshopPhrase {
    /// The texts in English.
    var english: String {
        switch self {
        case .workshopKicker:
            "Workshops"
        case .workshopPeriod:
            "Period"
        case .workshopTables:
            "Tables"
        case .workshopForums:
            "Forums"
        case .workshopNotes:
            "Notes"
        case .workshopPeople:
            "Participants"
        case .workshopNotShown:
            "Too few took part, or have come since the last release, for anything to be shown without somebody being recognised."
        case .workshopSummary:
            "What most tables raised"
        case .workshopSummaryShort:
            "The most important"
        case .workshopMessage:
            "{theme}: {tables} of {allTables} {allTables:table|tables}, in {forums} of {allForums} {allForums:forum|forums} ({notes} {notes:note|notes})."
        case .workshopNoCodes:
            "No note is coded yet."
        case .workshopWho:
            "Who took part"
        case .workshopForum:
            "Forum"
        case .workshopDate:
            "Date"
        case .workshopPlace:
            "Place"
        case .workshopRole:
            "Role"
        case .workshopCount:
            "Number"
        case .workshopAllRoles:
            "All"
        case .workshopRegistered:
            "Registered: {count}."
        case .workshopOfExpected:
            "{count} of {expected}"
        case .workshopCoverage:
            "What the tables spoke about"
        case .workshopCoverageShort:
            "Coverage"
        case .workshopCell:
            "{notes} {notes:note|notes}, {tables} of {allTables} {allTables:table|tables}"
        case .workshopEmptyCell:
            "None"
        case .workshopEmptyCells:
            "Nobody spoke about {cells}. That does not mean that all is well there."
        case .workshopNoEmptyCells:
            "Every area and horizon was raised by at least one table."
        case .workshopArea:
            "Area"
        case .workshopThemes:
            "Themes"
        case .workshopTheme:
            "Theme"
        case .workshopThemesOf:
            "Themes of {area}"
        case .workshopThemesIntro:
            "A number is how many of {allTables} {allTables:table|tables} raised the theme. A theme counts too when something below it was raised."
        case .workshopAllHorizons:
            "All tables"
        case .workshopForumCount:
            "In forums"
        case .workshopKinds:
            "Obstacles, opportunities and actions"
        case .workshopObstacles:
            "Obstacles"
        case .workshopOpportunities:
            "Opportunities"
        case .workshopShortActions:
            "Short-term actions"
        case .workshopLongActions:
            "Long-term actions"
        case .workshopOtherActions:
            "Actions without term"
        case .workshopQuestions:
            "Questions"
        case .workshopPerspectives:
            "Perspectives"
        case .workshopJoint:
            "The survey and the tables side by side"
        case .workshopJointShort:
            "Side by side"
        case .workshopSurvey:
            "Survey"
        case .workshopSaid:
            "Tables"
        case .workshopVerdict:
            "Together"
        case .workshopSurveyMean:
            "{mean} on the scale {lowest}–{highest}"
        case .workshopSurveyGap:
            "{mean} on the scale {lowest}–{highest}, gap {gap}"
        case .workshopMost:
            "Mostly about: {themes}."
        case .workshopAgree:
            "Point the same way"
        case .workshopDisagree:
            "Point different ways: find out why"
        case .workshopUndecided:
            "No clear direction"
        case .workshopOnlySurvey:
            "Only the survey speaks"
        case .workshopOnlyTables:
            "Only the tables speak"
        case .workshopNeither:
            "Neither speaks"
        case .workshopQuotes:
            "In the tables' own words"
        case .workshopQuotesShort:
            "Quotes"
        case .workshopNoQuotes:
            "No texts are approved to be shown."
        case .workshopText:
            "Text"
        case .workshopKind:
            "Kind"
        case .workshopWords:
            "Common words: suggestions"
        case .workshopWordsShort:
            "Words"
        case .workshopWordsIntro:
            "Counted by the computer, judged by nobody: a hint for those who read on. A word is shown when at least {notes} notes of at least {tables} tables have it, and at least {people} people sat at those tables."
        case .workshopCommonWords:
            "Words in most notes"
        case .workshopTypicalWords:
            "Words that set them apart"
        case .workshopWordPairs:
            "Words that follow each other"
        case .workshopWord:
            "Word"
        case .workshopGroup:
            "Part"
        case .workshopHorizon:
            "Horizon"
        case .workshopNoWords:
            "No word was written down by enough tables to be shown."
        case .workshopMethodWords:
            "The words"
        case .workshopMethodWordsText:
            "Forms of a word count as one. A word sets a part apart when it is more common there than in the other notes, by G² (with Williams' correction) and p below 0.05 adjusted after Benjamini and Hochberg. All numbers are in words.csv."
        case .workshopTexts:
            "The survey in their own words"
        case .workshopTextsIntro:
            "What free answers to the survey are about, by the codebook of the tables' notes. Tables are those that raised the theme; coded and suggested are people. Suggestions come from the lexicon and do not count before a person has accepted them. Numbers are shown only where nobody, or enough people, wrote about the theme."
        case .workshopTextsCoded:
            "Coded"
        case .workshopTextsSuggested:
            "Suggested"
        case .workshopTextsWriters:
            "{count} wrote."
        case .workshopMethod:
            "How it was done"
        case .workshopMethodShort:
            "Method"
        case .workshopMethodCounts:
            "The tables"
        case .workshopMethodCountsText:
            "Every table took notes of its own under area and horizon. The number of tables says how widespread something is, not how many people agree."
        case .workshopMethodCodes:
            "The codes"
        case .workshopMethodCodesText:
            "Only codes that a person set count. What the lexicon suggests and nobody has accepted is {suggested} {suggested:note|notes}, and stands apart in themes.csv."
        case .workshopMethodPrivacy:
            "Protection"
        case .workshopMethodPrivacyText:
            "Numbers of people are shown only when they are none or at least {k}. Texts are shown only when a person approved that very text."
        case .workshopMethodJoint:
            "Side by side"
        case .workshopMethodJointText:
            "Today: the survey points at difficulties in the lower 45 per cent of its scale and at what works in the upper 45, the tables when at least 60 or at most 40 per cent of obstacles and opportunities are obstacles. Time ahead: the survey points at a need when the gap is at least 0.3 steps, the tables when at least half of the notes are obstacles or actions."
        case .workshopLimits:
            "What the notes cannot show"
        case .workshopLimitsText:
            "Who did not come, what the silent thought, or how common something is at work. A survey can show that, with limits of its own."
        case .workshopAsked:
            "What the tables were asked"
        case .workshopChange:
            "Since the last release"
        case .workshopChangeIntro:
            "Against what was released on {date} (release {number}): {tables} {tables:table|tables} and {notes} {notes:note|notes} then, {allTables} and {allNotes} now. More and fewer are of the share of tables, where it differs by at least one table."
        case .workshopChangeOther:
            "Against “{title}”, released on {date} (release {number}): {tables} {tables:table|tables} and {notes} {notes:note|notes} then, {allTables} and {allNotes} now. More and fewer are of the share of tables, where it differs by at least one table. Others may have sat at them."
        case .workshopBefore:
            "Tables then"
        case .workshopAfter:
            "Tables now"
        case .workshopTrend:
            "Change"
        case .workshopTrendNew:
            "New"
        case .workshopTrendMore:
            "More"
        case .workshopTrendSame:
            "Alike"
        case .workshopTrendFewer:
            "Fewer"
        case .workshopTrendGone:
            "Not raised now"
        }
    }
}
