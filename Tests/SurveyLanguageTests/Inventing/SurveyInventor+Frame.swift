import SurveyModel

extension SurveyInventor {
    mutating func inventHeader() {
        if isTrue() { survey.wave = "2026-höst" }
        if isTrue() {
            survey.opens = "2026-01-12"
            survey.closes = "2026-02-06"
        }
        if isTrue() { survey.introduction = text() }
        for _ in 0..<number(0...2) { survey.sources.append(plain()) }
        if isTrue() {
            var notice = PersonalDataNotice()
            notice.controller = plain()
            if isTrue() { notice.purpose = plain() }
            if isTrue() { notice.categories = ["arbetsplats", "yrkes roll"] }
            if isTrue() { notice.officer = plain() }
            survey.personalData = notice
        }
        if isTrue() {
            if isTrue() { survey.anonymity = AnonymityRules(.skolenkaten2022) }
            // Each at least what those under it say.
            let group = number(3...20)
            survey.anonymity.minimumGroup = group
            survey.anonymity.minimumGroupForText = number(group...20)
            survey.anonymity.minimumGroupForMean = group
            survey.anonymity.minimumGroupForIndex = number(group...100)
            survey.anonymity.minimumGroupForDistribution = number(group...100)
            if isTrue() { survey.anonymity.minimumGroupForSensitive = number(group...100) }
            if isTrue() { survey.anonymity.minimumHeadcount = number(3...100) }
            if isTrue() { survey.anonymity.minimumPerOption = number(2...20) }
            survey.anonymity.meanDecimals = number(0...3)
        }
    }

    mutating func inventAnalysis() {
        let dimensions = asked.filter {
            switch $0.kind {
            case .register, .single: true
            default: false
            }
        }.map(\.id)
        if !dimensions.isEmpty, isTrue() {
            survey.anonymity.maximumCrossing = number(1...2)
            survey.anonymity.crossable = dimensions
        }
        if !comparable.isEmpty, isTrue() { survey.eligibility = condition() }
        let items = asked.flatMap { question -> [ItemReference] in
            switch question.kind {
            case .scale: [ItemReference(question: question.id)]
            case .pair(let pair):
                pair.rows.map {
                    ItemReference(question: question.id, row: $0.id, horizon: .need)
                }
            default: []
            }
        }
        if !items.isEmpty {
            survey.indices.append(
                ItemIndex(
                    id: id(), title: text(), items: items,
                    minimumAnswered: number(1...items.count)))
        }
        if isTrue() {
            survey.plan.append(
                PlanItem(
                    measure: .responseRate, breakdowns: dimensions.prefix(1).map { .init([$0]) }))
        }
        if survey.plan.first?.breakdowns.isEmpty ?? false { survey.plan = [] }
        for question in asked {
            switch question.kind {
            case .text:
                survey.plan.append(
                    PlanItem(measure: .quotes(question.id, perTheme: 3), breakdowns: []))
            case .pair:
                if let dimension = dimensions.first {
                    survey.plan.append(
                        PlanItem(
                            measure: .gap(question.id), breakdowns: [.init([dimension])]))
                }
            case .matrix, .scale:
                survey.plan.append(PlanItem(measure: .mean(question.id), breakdowns: []))
            default: break
            }
        }
        for index in survey.indices {
            survey.plan.append(PlanItem(measure: .index(index.id), breakdowns: []))
        }
    }
}
