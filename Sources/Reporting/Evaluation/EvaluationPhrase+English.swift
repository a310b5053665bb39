extension EvaluationPhrase {
    /// The texts in English.
    var english: String {
        switch self {
        case .evaluationKicker: "Evaluation"
        case .evaluationTracks: "Tracks"
        case .evaluationMeetings: "Meetings"
        case .evaluationAnswers: "Answers that count"
        case .evaluationSummary: "The most important"
        case .evaluationNoSummary:
            "Too little may be shown for anything to be summed up."
        case .evaluationFunnelSentence:
            "Of {invited} invited, {registered} registered, {attended} attended and {n} answered "
                + "the survey."
        case .evaluationFunnelShort:
            "Of {registered} registered, {attended} attended and {n} answered the survey."
        case .evaluationHardSentence: "Hard to reach: {groups}."
        case .evaluationHardGroup:
            "{group} ({share} attended, against {others} of the others)"
        case .evaluationChanceSentence:
            "{groups} attended less than the others, but they are so few that it may be chance."
        case .evaluationNoneHard:
            "No profession that is shown was reached clearly less than the others."
        case .evaluationKnowledgeSentence:
            "Knowledge is rated clearly higher after than before in {count} of {total} "
                + "{total:question|questions} about the content."
        case .evaluationUsefulSentence:
            "Most useful of the support: “{title}”. {share} chose one of the two highest steps."
        case .evaluationGoalSentence:
            "Goals that are measured for some group: {measured} of {total}. Reached for at least one "
                + "group: {reached}."
        case .evaluationInquirySentence:
            "Little used: {channels}, with {count} {count:question|questions}."
        case .evaluationEffectSentence:
            "Whether the support has had an effect for patients the evaluation cannot show."
        case .evaluationFunnel: "From invitation to answer"
        case .evaluationFunnelShortTitle: "Taking part"
        case .evaluationFunnelIntro:
            "Every share names its base in the row. Numbers in brackets are a 95 % interval "
                + "(Wilson): so much can a share differ by chance where groups are small."
        case .evaluationSideBySide: "The tracks side by side"
        case .evaluationStep: "Step"
        case .evaluationAllTracks: "All tracks"
        case .evaluationInvited: "Invited"
        case .evaluationRegistered: "Registered"
        case .evaluationAttended: "Attended"
        case .evaluationAttendedOfInvited: "Attended, of those invited"
        case .evaluationAttendedOfRegistered:
            "Attended, of those registered"
        case .evaluationAnsweredOfAttended:
            "Answers, of those who attended"
        case .evaluationByProfession: "{track}, by profession"
        case .evaluationProfession: "Profession"
        case .evaluationAllProfessions: "All"
        case .evaluationMeetingDays: "{count} {count:meeting|meetings}, {days}"
        case .evaluationPublicNote:
            "* The organisers have made this number public themselves."
        case .evaluationOutsideHidden:
            "A few answers came from people outside the target group, such as somebody who was at "
                + "no meeting. What those answers stand for cannot be known. They are not counted, and "
                + "their number is not shown since it is small."
        case .evaluationOutsideCount:
            "{count} {count:answer|answers} came from {count:a person|people} outside the target group. "
                + "What {count:it stands|they stand} for cannot be known, and {count:it is|they are} not counted."
        case .evaluationReach: "Hard to reach"
        case .evaluationReachIntro:
            "Rule: a group is hard to reach where at least ten percentage points fewer of those "
                + "invited attended than of all other shown groups together, and the difference is "
                + "larger than chance mostly gives (Fisher’s exact test, Holm’s adjustment, p below "
                + "0.05)."
        case .evaluationReachIntroRegistered:
            "How many were invited is not known, so the share is of those registered. It says "
                + "nothing of those who never registered."
        case .evaluationReachChart: "Share who attended"
        case .evaluationReachDescription:
            "A bar per profession with the share who attended."
        case .evaluationShare: "Share"
        case .evaluationOthers: "Share of the others"
        case .evaluationPValue: "p"
        case .evaluationVerdict: "Verdict"
        case .evaluationVerdictHard: "Hard to reach"
        case .evaluationVerdictChance: "Lower, but may be chance"
        case .evaluationVerdictAsOthers: "Reached as the others"
        case .evaluationCountOf: "{count} of {total}"
        case .evaluationMailings: "Mailings"
        case .evaluationMailing: "Mailing"
        case .evaluationTo: "To"
        case .evaluationDay: "Day"
        case .evaluationSent: "Sent to"
        case .evaluationOpened: "Opened by"
        case .evaluationNotCounted: "Not counted"
        case .evaluationMailingHard:
            "Those hard to reach by meetings got mailings too: {mailings}."
        case .evaluationMailingHardOne:
            "“{title}” to {groups}, opened by {opened}"
        case .evaluationMailingHardNone:
            "There is no mailing to {groups} in the file."
        case .evaluationContent: "The content: {areas}"
        case .evaluationContentShort: "Content"
        case .evaluationContentIntro:
            "The questions here are about what was to be spread, not about the meetings."
        case .evaluationSupport: "The support: {areas}"
        case .evaluationSupportShort: "Support"
        case .evaluationSupportIntro:
            "The questions here are about the meetings and other support, not about the content."
        case .evaluationBeforeAfter: "Before and after"
        case .evaluationBeforeAfterNote:
            "Means on the scale {lowest}–{highest}. Both rated afterwards, by those who answered "
                + "both."
        case .evaluationBefore: "Before"
        case .evaluationAfter: "After"
        case .evaluationChange: "Difference (95%)"
        case .evaluationQuestion: "Question"
        case .evaluationTop2: "Share in the two highest steps (95%)"
        case .evaluationMean: "Mean"
        case .evaluationBase: "Answers (n)"
        case .evaluationRecommend: "Recommendation"
        case .evaluationRecommendSentence:
            "The net promoter score is {nps} (95% interval {lower} to {upper}, on a scale from −100 to "
                + "100). It is the share who chose 9 or 10 less the share who chose 0–6, of {n} "
                + "{n:answer|answers}."
        case .evaluationNoFigures:
            "Nothing in the survey that may be shown belongs here."
        case .evaluationQuotes: "In their own words"
        case .evaluationGoals: "Goals by level"
        case .evaluationGoalsShort: "Goals"
        case .evaluationGoalsIntro:
            "A goal is reached where the whole interval lies at or above the limit, not reached "
                + "where all of it lies below. Else one cannot say. Goals without a measure are shown "
                + "as not measured."
        case .evaluationGoal: "Goal"
        case .evaluationGroup: "Group"
        case .evaluationOutcome: "Outcome"
        case .evaluationLimitMean: "{measure}: mean at least {limit}"
        case .evaluationLimitTop2:
            "{measure}: at least {limit} in the two highest steps"
        case .evaluationLevelKnow: "Know"
        case .evaluationLevelUnderstand: "Understand"
        case .evaluationLevelApply: "Apply"
        case .evaluationLevelEffect: "Effect"
        case .evaluationGoalReached: "Reached: {value}"
        case .evaluationGoalNotReached: "Not reached: {value}"
        case .evaluationGoalUnclear: "Cannot be said: {value}"
        case .evaluationNotMeasured: "Not measured"
        case .evaluationEveryoneAnswered: "Everyone who answered"
        case .evaluationMatrix: "Target groups and strategies"
        case .evaluationMatrixShort: "Matrix"
        case .evaluationMatrixIntro:
            "The numbers are levels of goals: 1 know, 2 understand, 3 apply, 4 effect. Below the table stands "
                + "for each group which needs a strategy is to meet, and how many it reached where counted."
        case .evaluationMatrixEmpty:
            "{empty} of {total} {total:cell|cells} {empty:is|are} empty: there is no strategy for the group there."
        case .evaluationMatrixFull: "No cell is empty."
        case .evaluationEmptyCell: "Empty"
        case .evaluationReachedCount: "Questions: {count}"
        case .evaluationNeedsUnserved: "Needs without a strategy: {items}."
        case .evaluationGoalsUnserved: "Goals without a strategy: {items}."
        case .evaluationInquiries: "Questions that came in"
        case .evaluationInquiriesShort: "Questions"
        case .evaluationInquiriesIntro:
            "{count} {count:question|questions} came in, {answered} {answered:is|are} answered. Questions "
                + "are counted here, not people. What somebody wrote is never read."
        case .evaluationLittleUsed:
            "{channels}: little used. The rule is fewer than one question for ten people invited."
        case .evaluationChannel: "Channel"
        case .evaluationTopic: "Topic"
        case .evaluationCount: "Count"
        case .evaluationAnswered: "Answered"
        case .evaluationNoInquiries: "No question came in."
        case .evaluationLimits: "What the evaluation cannot show"
        case .evaluationLimitsShort: "Cannot be shown"
        case .evaluationLimitEffect:
            "Effect is not measured. There is no measure of: {goals}."
        case .evaluationLimitEffectAlways:
            "Even a goal that is reached does not say whether patients are better off."
        case .evaluationLimitComparison:
            "There is no group without the support to compare with. A change can have other "
                + "causes."
        case .evaluationLimitRetrospective:
            "Before and after are rated by the same people at the same time. The difference is "
                + "their own view, not measured knowledge."
        case .evaluationLimitResponse:
            "{n} of {attended} who attended answered. Those who did not may think otherwise."
        case .evaluationLimitAbsent:
            "Those invited who did not attend were not asked about content and support."
        case .evaluationMethod: "How the numbers were made"
        case .evaluationMethodShort: "Method"
        case .evaluationMethodPeople: "People"
        case .evaluationMethodPeopleText:
            "Those invited, registered and present are from the organisers’ lists or counts. "
                + "Names are never read. Numbers of answers are those shown in the report and "
                + "figures.csv, never any others."
        case .evaluationMethodPrivacy: "Small numbers"
        case .evaluationMethodPrivacyText:
            "Numbers from 1 to below {k} are not shown, nor are those they could otherwise be "
                + "worked out from. “..” does not tell whether a number is small or covers for another."
        case .evaluationMethodOpinion: "Content and support"
        case .evaluationMethodOpinionText:
            "The two are evaluated apart and never made into one number."
        case .evaluationNeed: "Need"
        case .evaluationStrategy: "Strategy"
        case .evaluationReachedTitle: "Reached"
        case .evaluationSentOnly: "Sent to {total}"
        case .evaluationTargets: "For {targets}"
        case .evaluationMailingHardUnknown: "“{title}” to {groups}"
        case .evaluationPlanned: "Yes"
        case .evaluationMatrixOf: "Needs, goals and reached: {group}"
        case .evaluationShareOfInvited: "Share of those invited"
        case .evaluationShareOfRegistered: "Share of those registered"
        case .evaluationFunnelDescription:
            "A bar per track and step with the share."
        case .evaluationLink: "The evaluation of the meetings"
        }
    }
}
