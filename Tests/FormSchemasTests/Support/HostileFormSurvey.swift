import SurveyModel

/// A survey every text of which tries to be something else.
enum HostileFormSurvey {
    static let texts = [
        "Citat \"dubbla\" och 'enkla'", "Pris ${x} och ${fråga1}, ${", "<b>fet</b> & < > ]]>",
        "Första raden\nandra raden\ttabb", "🌊👩‍⚕️ emoji", "=cmd|' /C calc'!A0", "+1+1",
        "instance('a')/root/item", "-", "*stjärna* _streck_ # rubrik", "a | b \\| c", "{fråga1} {",
        "”krokiga” ’tecken’ …", "jr:choice-name(x)", "true", "\u{1}\u{B}osynligt\u{FFFE}",
    ]

    static let survey: Survey = {
        var survey = Survey(id: "fientlig", title: text(1))
        survey.languages = ["sv", "en"]
        survey.introduction = text(2)
        var notice = PersonalDataNotice()
        notice.controller = texts[1]
        notice.purpose = texts[2]
        survey.personalData = notice
        survey.scales = [
            Scale(
                id: "skala", title: text(0),
                levels: texts.indices.map { Scale.Level(value: $0, label: text($0)) })
        ]
        var unit = Register(
            id: "enhet", title: text(2),
            entries: texts.indices.map { entry($0) }, attributes: ["name", "vård<nivå>", "9"])
        unit = Register(
            id: unit.id, title: unit.title, source: nil, entries: unit.entries,
            attributes: unit.attributes)
        survey.registers = [unit]
        survey.sections = texts.indices.map { index in
            Section(
                id: "avsnitt\(index)", title: text(index), questions: questions(index))
        }
        return survey
    }()

    private static func text(_ index: Int) -> LocalizedText {
        LocalizedText(texts[index], translations: ["en": texts[index] + " (en)"])
    }

    private static func entry(_ index: Int) -> Register.Entry {
        var entry = Register.Entry(code: "e\(index)", label: text(index))
        entry.attributes = ["name": texts[index], "vård<nivå>": texts[index], "9": "x"]
        return entry
    }

    private static func questions(_ index: Int) -> [Question] {
        let rows = [0, 1, 2].map { ItemRow(id: "r\($0)", title: text((index + $0) % texts.count)) }
        let options = texts.indices.map { SurveyModel.Option(code: "k\($0)", label: text($0)) }
        var alone = options
        alone[0].isExclusive = true
        alone[1].hasText = true
        var kinds: [Question.Kind] = [
            .text(long: true), .single(options), .multiple(alone), .information,
            .matrix(Matrix(scale: "skala", rows: rows)),
            .pair(
                Pair(
                    scale: "skala", nowTitle: text(index), needTitle: text(index), rows: rows)),
            .ranking(options), .allocation(options, total: 10), .date, .register("enhet"),
        ]
        // Names that tools keep for themselves, or would like to.
        if index == 0 { kinds += [.integer(range: 0...5)] }
        let reserved = ["start", "end", "meta", "instanceID", "name", "data", "label", "audit"]
        return kinds.enumerated().map { place, kind in
            let id =
                place == 0 && index < reserved.count
                ? reserved[index] : place == 1 && index == 0 ? "fråga1" : "f\(index)_\(place)"
            var question = Question(id: id, title: text(index), kind: kind)
            question.help = text((index + 1) % texts.count)
            if place == 0 {
                question.validity = Validity(
                    condition: .isNot(ItemReference(question: id), texts[index]),
                    message: text(index))
            }
            if place == 8, index > 0 {
                question.condition = .any(
                    texts.map { .isOneOf(ItemReference(question: "start"), [$0]) })
            }
            return question
        }
    }
}
