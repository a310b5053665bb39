/// Every fixed text of the reports; `Wording` says it in a language.
///
/// Names in braces stand for what is filled in. Templates name phrases by their raw value.
enum Phrase: String, CaseIterable, Sendable {
    // MARK: Frame of every page
    case productName
    case skipToContent
    case draft
    case draftNotice
    case contents
    case recipientsLabel
    case waveLabel
    case periodLabel
    case answersLabel
    case releasedLabel
    case showAsTable
    case scrollTable
    case footerNote
    case controllerNote
    case dataProtectionNote

    // MARK: What is not shown
    case hiddenSpoken
    case hiddenReason
    case hiddenExplanation
    case hiddenUnit
    case unitAbove
    case wholeOrganisation
    case notAsked
    case notAskedShort
    case notComputable

    // MARK: How sure a figure is
    case clearDifference
    case unclearDifference
    case fewAnswers
    case censusReliability
    case overlappingIntervals
    case doNotRank
    case rounding
    case reliabilityTitle

    // MARK: 1: the most important
    case summaryKicker
    case summaryShort
    case noGapsShown
    case largestAreaLeast
    case largestAreas
    case noAreaNeeds
    case equalAreas
    case allRowsClear
    case onlyRowClear
    case someRowsClear
    case noRowsClear
    case areaSentence
    case areaMeans
    case quoted
    case manyQuestions
    case largestRow
    case largestRowMany
    case largestRowItems
    case largestRowItem
    case largestRowMore
    case largestRowText
    case rankSure
    case rankUnsure
    case placeSure
    case placeUnsure
    case positiveShareText
    case keyRate
    case keyRateNote
    case keyUnits
    case keyUnitsNote
    case keyUnitsAll
    case keyRow
    case keyArea
    case ofTotal

    // MARK: 2: who answered
    case participationKicker
    case participationShort
    case rateHeading
    case rateHeadingLower
    case rateHidden
    case answeredOf
    case lowerGroups
    case noLowerGroups
    case groupWithRate
    case unitsShown
    case unitsHidden
    case unitsBelowLimit
    case uneven
    case unevenUnits
    case completeAnswers
    case allComplete
    case outcomesSentence
    case meetingsTitle
    case meetingsSentence
    case registeredColumn
    case attendedColumn
    case attendanceColumn
    case answerRateColumn
    case outsideTarget
    case outsideTargetSome
    case unitRates
    case unitRatesDescription
    case groupRates
    case everyone
    case everyoneRate
    case unitColumn
    case groupColumn
    case headcountColumn
    case headcountUnknown
    case moreAnswersThanStaff
    case overfullGroups
    case answersColumn
    case rateColumn
    case noOwnReport
    case unitPagesNote

    // MARK: 3: today and need
    case situationShort
    case situationKicker
    case rowsHeading
    case rowHeading
    case situationIntro
    case areaHeading
    case areaHeadingHidden
    case otherArea
    case now
    case need
    case gap
    case gapInterval
    case questionColumn
    case pairsColumn
    case positiveShareColumn
    case dumbbellTitle
    case dumbbellRow
    case messageRow
    case scaleRange
    case distributions
    case distributionOf
    case distributionDescription
    case horizonColumn

    // MARK: Other questions
    case otherKicker
    case topOption
    case topOptions
    case questionHidden
    case scaleHeading
    case meanHeading
    case multipleNote
    case baseNote
    case optionsDescription
    case scaleDescription
    case optionColumn
    case shareColumn
    case countColumn
    case indexHeading
    case indexColumn
    case meanColumn
    case meanIntervalColumn
    case indexNote
    case reversedItem
    case recommendationNote
    case groupMeansHeading
    case groupMeansTitle

    // MARK: 4: where it differs
    case variationShort
    case variationKicker
    case variationHeading
    case variationNone
    case variationEqual
    case variationClear
    case variationClearOnly
    case variationUnknown
    case heatTitle
    case heatIntro
    case askedNote
    case heatAtLeast
    case heatBelow
    case groupHeatTitle
    case groupHeatHeading
    case groupDifferenceColumn
    case groupDifferenceNote

    // MARK: Since the wave before
    case changeKicker
    case changeShort
    case changeTitle
    case changeIntro
    case panelSentence
    case changeBoth
    case changeUp
    case changeDown
    case changeNone
    case changeOnlyUp
    case changeOnlyDown
    case changeOnlyNone
    case changeHidden
    case changeNotComparable

    // MARK: What people wrote
    case quotesKicker
    case quotesShort
    case quotesHeading
    case quotesIntro

    // MARK: 5: what was set aside
    case setAsideKicker
    case setAsideShort
    case setAsideNothing
    case setAsideTotal
    case setAsideSome
    case setAsideUnknown
    case setAsideIntro
    case setAsideIntroOne
    case setAsideHidden
    case reasonColumn
    case fateReplaced
    case fateUnchanged
    case fateDuplicate
    case fateQuarantined
    case fateBlank
    case fateOutside
    case fateOther

    // MARK: 6: method
    case methodKicker
    case methodHeading
    case methodBaseTerm
    case methodBase
    case methodPairsTerm
    case methodPairs
    case methodIntervalTerm
    case methodInterval
    case methodPlacesTerm
    case methodPlaces
    case methodAreasTerm
    case methodAreas
    case methodLowerTerm
    case methodLower
    case methodWeightsTerm
    case methodUnweighted
    case methodWeights
    case methodWeightsNone
    case methodRoundingTerm
    case methodRounding
    case decimalsNone
    case decimalsOne
    case decimalsMany
    case methodHiddenTerm
    case methodHidden
    case methodThresholdMean
    case methodThresholdIndex
    case methodThresholdDistribution
    case methodThresholdSensitive
    case methodThresholdHeadcount
    case methodThresholdOption
    case methodShown
    case methodUnsettled
    case methodLimitsTerm
    case methodLimits
    case measuredLevels
    case effectNotMeasured
    case levelReaction
    case levelLearning
    case levelBehaviour
    case levelResults

    // MARK: 7: for those who answered
    case answeredKicker
    case answeredHeading
    case answeredGroupsTerm
    case answeredGroups
    case answeredNeverTerm
    case answeredNever
    case answeredTextTerm
    case answeredText
    case answeredQuotes
    case answeredTestTerm
    case answeredTest
    case answeredLimitsTerm
    case answeredLimits
    case answeredAskTerm
    case answeredAsk

    // MARK: Unit pages
    case unitKicker
    case backToReport
    case unitLargest
    case unitLargestTie
    case unitNoGaps
    case unitAbove2
    case unitBelow2
    case unitSame
    case unitSituation
    case referenceLegend
    case unitGaps
    case unitGapsFew
    case unitNoneLarger
    case unitGapText
    case aptHeading
    case aptRecognise
    case aptInfluence
    case aptRaise
    case planHeading
    case planActivity
    case planResponsible
    case planDate
    case planRow
    case childUnits
    case keyAnswers
    case keyAnswersNote
    case keyClear
    case keyClearNote
    case and
}
