package import PersonalData
package import SurveyModel

extension PersonalDataDetector {
    /// As a survey needs it: those whom it names as responsible may be named in its answers, and its
    /// units are places.
    package init(of survey: Survey) {
        let notice = survey.personalData
        self.init(
            allowing: [notice?.controller, notice?.officer].compactMap { $0 },
            places: (survey.unitRegister?.entries ?? []).map(\.label.base))
    }
}
