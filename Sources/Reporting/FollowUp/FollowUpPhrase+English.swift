extension FollowUpPhrase {
    /// The texts in English.
    var english: String {
        switch self {
        case .followSurvey:
            "The survey"
        case .followWorkshops:
            "The workshops"
        case .followWave:
            "Wave"
        case .followValue:
            "Value"
        case .followInterval:
            "95% interval"
        case .followN:
            "Respondents (n)"
        case .followSource:
            "Source"
        case .followFigure:
            "Figure"
        case .followEvidence:
            "Evidence"
        case .followOf:
            "{count}\u{00A0}of\u{00A0}{total}"
        case .followAlso:
            "Read also"
        case .relatedWorkshops:
            "The workshops"
        case .narrativeKicker:
            "Narrative"
        case .narrativeShort:
            "The narrative"
        case .narrativeEvidenceIntro:
            "Every figure in the text was fetched from what is reported, when the page was "
                + "made. Each stands here once. Intervals and numbers of respondents are shown "
                + "where there are any."
        case .measureGap:
            "Gap between need and today"
        case .measureMean:
            "Mean"
        case .measureMedian:
            "Median"
        case .measureShare:
            "Share"
        case .measureCount:
            "Count"
        case .measureTop:
            "Share at the top of the scale (highest two)"
        case .measureN:
            "Respondents"
        case .measureHeadcount:
            "Staff"
        case .measureRate:
            "Response rate"
        case .measureChange:
            "Change since the wave before"
        case .measureNorm:
            "Gap to the norm"
        case .measureToday:
            "today"
        case .measureNeed:
            "need"
        case .measureAnswer:
            "{name} who answered “{answer}”"
        case .measureParticipants:
            "Participants of the workshops"
        case .measureNotes:
            "Notes"
        case .measureForums:
            "Forums raising"
        case .measureAgreeing:
            "Participants who agreed"
        case .measureTables:
            "Tables raising"
        case .followMethod:
            "How this page was made"
        case .followYes:
            "Yes"
        case .followNo:
            "No"
        case .followMissing:
            "Missing"
        case .termShort:
            "Short"
        case .termLong:
            "Long"
        case .termOngoing:
            "Ongoing"
        case .planKicker:
            "Action plan"
        case .planShort:
            "The action plan"
        case .planPeriod:
            "Period"
        case .planAsOf:
            "As of"
        case .planDecided:
            "Decided"
        case .planSummary:
            "Where things stand"
        case .planActivities:
            "Activities"
        case .planAreasNote:
            "in {count} areas"
        case .planAreaNote:
            "in one area"
        case .planDone:
            "Done"
        case .planStartedNote:
            "{count} under way"
        case .planLate:
            "Late"
        case .planLateNote:
            "late milestones: {count}"
        case .planWithoutShort:
            "Without indicator"
        case .planWithoutNote:
            "of {count} {count:activity|activities}"
        case .planNoDate:
            "No date is given, so it cannot be said what is late. Give one in the plan or "
                + "when running."
        case .planGoals:
            "Goals"
        case .planArea:
            "Improvement area {number}: {title}"
        case .planBackground:
            "Background"
        case .planPurpose:
            "Purpose"
        case .planTargetGroup:
            "Target group"
        case .planFunction:
            "Responsible"
        case .planTimeFrame:
            "Time frame"
        case .planImplementation:
            "Implementation"
        case .planFollowUp:
            "Follow-up"
        case .planTask:
            "Activity"
        case .planHorizon:
            "Term"
        case .planByGender:
            "Women {women}, men {men}"
        case .planFrom:
            "Source: {source}"
        case .planStatus:
            "Status"
        case .planEnd:
            "Due"
        case .planIndicators:
            "Indicators"
        case .planNoIndicator:
            "None"
        case .planLateWord:
            "late"
        case .planPlanned:
            "Planned"
        case .planStarted:
            "Under way"
        case .planDoneWord:
            "Done"
        case .planPaused:
            "Paused"
        case .planCancelled:
            "Cancelled"
        case .planPerspectives:
            "Indicators in four perspectives"
        case .planPerspectivesIntro:
            "Learning follow-up of close care looks at residents, staff, health and "
                + "resources. A perspective without an indicator is a gap in the follow-up."
        case .planNoIndicatorHere:
            "No indicator measures this perspective."
        case .planIndicator:
            "Indicator"
        case .planNow:
            "Now"
        case .planBaseline:
            "Baseline"
        case .planChange:
            "Change"
        case .planTarget:
            "Target"
        case .planStanding:
            "Standing"
        case .planNotMeasured:
            "Not measured yet"
        case .planPoints:
            "{points} percentage {points:point|points}"
        case .planAtLeast:
            "at least {value}"
        case .planAtMost:
            "at most {value}"
        case .planWithout:
            "Activities without an indicator"
        case .planAllHaveIndicators:
            "Every activity has at least one indicator."
        case .planWithoutIntro:
            "{count} of {all} {all:activity|activities} {count:has|have} no indicator. Without one it can "
                + "be said that {count:it was|they were} done, but not whether {count:it|they} made a "
                + "difference."
        case .planChecklist:
            "Checklist"
        case .planChecklistIntro:
            "Where possible, activities are to hold three perspectives."
        case .planSince:
            "Since the last release"
        case .planSinceIntro:
            "Against the plan that was released on {date} (release {number})."
        case .planNothingSince:
            "No activity has another status."
        case .planStatusBefore:
            "Then"
        case .planStatusNow:
            "Now"
        case .planNew:
            "Not there"
        case .planGone:
            "Removed"
        case .planAtRelease:
            "At the release"
        case .planTimeline:
            "Milestones"
        case .planNoMilestones:
            "The plan has no milestones."
        case .planMilestone:
            "Milestone"
        case .planDay:
            "Date"
        case .planBody:
            "Body"
        case .planLateMilestone:
            "Late"
        case .planAhead:
            "Ahead"
        case .planMethodValues:
            "Values"
        case .planMethodValuesText:
            "Values from the survey and the workshops are fetched from what is reported, "
                + "never from single answers. Other values come from the source beside them. "
                + "Baselines and targets stand in the file of the plan."
        case .planMethodLate:
            "Late"
        case .planMethodLateText:
            "An activity or milestone is late if its day has gone by before the date at the "
                + "top and it is neither done nor cancelled. A month has gone by when its last day "
                + "has. No clock is used."
        case .planMethodStanding:
            "Standing"
        case .planMethodStandingText:
            "Reached: the value is at least, or at most, the target. Nearing: nearer the "
                + "target than the baseline was. The change is the difference of the values shown; "
                + "it does not say why something changed."
        case .perspectiveResident:
            "The residents’ perspective"
        case .perspectiveStaff:
            "The staff’s perspective"
        case .perspectiveHealth:
            "The health perspective"
        case .perspectiveResource:
            "The resource perspective"
        case .standingReached:
            "Reached"
        case .standingNearing:
            "Nearing"
        case .standingUnchanged:
            "Unchanged"
        case .standingReceding:
            "Receding"
        case .standingNotReached:
            "Not reached"
        case .standingNoTarget:
            "No target"
        case .standingNotMeasured:
            "Not measured yet"
        case .checkPublicHealth:
            "Public health"
        case .checkRehabilitation:
            "Rehabilitation"
        case .checkParticipation:
            "Residents’ participation"
        case .conclusionsKicker:
            "Conclusions and recommendations"
        case .conclusionsShort:
            "Conclusions"
        case .conclusionsTitle:
            "Conclusions"
        case .conclusionStrength:
            "Judged strength: {strength}."
        case .strengthStrong:
            "strong"
        case .strengthModerate:
            "moderate"
        case .strengthWeak:
            "weak"
        case .limitsTitle:
            "What the evidence cannot show"
        case .limitLowResponse:
            "Fewer than half answered the survey ({rate}). Those who did not may think "
                + "otherwise."
        case .limitResponseNotShown:
            "The response rate is not shown."
        case .limitSmallBase:
            "One of the figures rests on few answers ({n})."
        case .limitHiddenGroups:
            "The figure is not shown for {count} of {all} {all:group|groups}, so it cannot be said to "
                + "hold everywhere."
        case .limitUncertain:
            "One of the differences may be due to chance: its interval holds zero."
        case .limitFewTables:
            "One of the themes was raised by only {count} {count:table|tables}."
        case .limitSurveyOnly:
            "All evidence comes from the survey. No other source says the same."
        case .limitWorkshopsOnly:
            "All evidence comes from the workshops. Those who took part were not chosen at "
                + "random."
        case .limitNoEvidence:
            "The conclusion has no evidence given."
        case .levelRegional:
            "For the regional plan"
        case .levelAdministration:
            "For the administration’s plan"
        case .levelOperational:
            "For the operational plans"
        case .recommendationsNone:
            "No recommendation is for this plan."
        case .recommendationShort:
            "On short term."
        case .recommendationLong:
            "On long term."
        case .recommendationRestsOn:
            "Rests on conclusions {list}."
        case .recommendationRestsOnOne:
            "Rests on conclusion {list}."
        case .prioritiesTitle:
            "What the tables found most important, beside the gaps"
        case .prioritiesNotShown:
            "Too few took part in the vote for it to be shown."
        case .prioritiesDots:
            "Dots from {count} {count:table or forum|tables or forums}."
        case .prioritiesRanks:
            "Ranks from {count} {count:table or forum|tables or forums}. Place 1 is the most important."
        case .prioritiesPlot:
            "Importance and gap"
        case .prioritiesShare:
            "Share of the dots"
        case .prioritiesPlaceAxis:
            "Importance by place"
        case .prioritiesEven:
            "alike: {value}"
        case .prioritiesPlotNote:
            "Numbers are those of the alternatives in the table. Further right is more "
                + "important, higher up a larger gap. Dashed lines: all alike, and the mean gap."
        case .prioritiesOption:
            "Alternative"
        case .prioritiesVotes:
            "Dots"
        case .prioritiesMeanRank:
            "Mean place"
        case .prioritiesPlace:
            "Place: importance"
        case .prioritiesGapPlace:
            "Place: gap"
        case .prioritiesReading:
            "Reading"
        case .quadrantImportantLarge:
            "Important, large gap"
        case .quadrantImportantSmall:
            "Important, smaller gap"
        case .quadrantOtherLarge:
            "Less important, large gap"
        case .quadrantOtherSmall:
            "Less important, smaller gap"
        case .lessonsTitle:
            "Lessons from pilots"
        case .lessonWhat:
            "Lesson"
        case .lessonContext:
            "Context"
        case .lessonTransferable:
            "Transferable"
        case .lessonPartly:
            "Partly"
        case .lessonFor:
            "Recommendation"
        case .decisionsTitle:
            "Decided before"
        case .decisionText:
            "Decision"
        case .conclusionMethod:
            "Evidence"
        case .conclusionMethodText:
            "The conclusions are the project’s own. Figures are fetched from what is "
                + "reported; a conclusion whose figure is hidden or missing stops the page. "
                + "Strength is the judgement of those who wrote them."
        case .limitsMethod:
            "Limits"
        case .limitsMethodText:
            "Added by themselves: fewer than half answered, a base below 30, the figure "
                + "hidden for at least a quarter of the groups, an interval that holds zero, fewer "
                + "than three tables, only one source, no evidence. Others are written in the file."
        case .prioritiesMethod:
            "Priorities"
        case .prioritiesMethodText:
            "Important is an alternative with at least as many dots, or as high a place, as "
                + "if all were equally important. Large is a gap that is at least the mean of the "
                + "alternatives’ gaps. Votes are shown together only, and only where enough took "
                + "part."
        case .scanKicker:
            "Scan"
        case .scanShort:
            "Scan of others"
        case .scanCases:
            "Cases"
        case .scanAspects:
            "Aspects"
        case .scanFindings:
            "Findings"
        case .scanEmpty:
            "Empty cells"
        case .scanSummary:
            "Alike and different"
        case .scanSharedIntro:
            "All those it is known of have this:"
        case .scanNothingShared:
            "Nothing that was coded is found in all of them."
        case .scanEmptyCells:
            "Nobody has found out about {cells}. That does not mean that it is missing there."
        case .scanNoEmpty:
            "Every cell has at least one finding."
        case .scanMatrix:
            "Matrix"
        case .scanCase:
            "Case"
        case .scanEmptyCell:
            "No finding"
        case .scanAlike:
            "Similarities and differences"
        case .scanCode:
            "Code"
        case .scanHaving:
            "Found in"
        case .scanLacking:
            "Not found in"
        case .scanUnknown:
            "Not known"
        case .scanVerdict:
            "Comparison"
        case .scanShared:
            "Alike"
        case .scanDiffers:
            "Differs"
        case .scanFinding:
            "Finding"
        case .scanCertainty:
            "Certainty"
        case .certaintyHigh:
            "High"
        case .certaintyMedium:
            "Medium"
        case .certaintyLow:
            "Low"
        case .scanMethod:
            "Comparison"
        case .scanMethodText:
            "Findings are compared by their codes. A code is alike if all cases with a "
                + "finding in the aspect have it, and at least two do. A case without a finding is "
                + "not known: neither alike nor different."
        case .scanCertaintyMethod:
            "Certainty"
        case .scanCertaintyMethodText:
            "Certainty is the judgement of who found something out: high for a decision or "
                + "document, low for what somebody said in passing."
        }
    }
}
