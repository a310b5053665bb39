import Diagnostics
import SurveyModel
import Tables

extension SurveyJSReader {
    mutating func choice(
        _ element: FormJSON, _ name: String, _ type: String, _ question: inout ImportedQuestion,
        _ item: inout Item, _ handled: inout Set<String>
    ) {
        let isMultiple =
            ["checkbox", "tagbox"].contains(type) || (element["multiSelect"]?.isTrue ?? false)
        handled = [
            "choices", "hasOther", "showOtherItem", "otherText", "hasNone", "showNoneItem",
            "noneText", "choicesOrder", "multiSelect",
        ]
        var codes: [String: String] = [:]
        var options = (element["choices"]?.list ?? []).compactMap { choice in
            option(choice, of: name, &question, &codes)
        }
        for (flags, words, code, label) in [
            (["showNoneItem", "hasNone"], "noneText", "none", ("Inget av dessa", "None")),
            (["showOtherItem", "hasOther"], "otherText", "other", ("Annat", "Other")),
        ] {
            guard flags.contains(where: { element[$0]?.isTrue ?? false }) else { continue }
            var option = SurveyModel.Option(
                code: code,
                label: element[words].map { text($0) }
                    ?? LocalizedText(languages[0] == "sv" ? label.0 : label.1))
            option.hasText = code == "other"
            option.isExclusive = code == "none" && isMultiple
            codes[code] = code
            options.append(option)
        }
        for special in ["showRefuseItem", "showDontKnowItem"]
        where element[special]?.isTrue ?? false {
            let code = special == "showRefuseItem" ? "refused" : "dontknow"
            let words = element[special == "showRefuseItem" ? "refuseText" : "dontKnowText"]
            let known =
                code == "refused" ? ("Vill inte svara", "Refuse") : ("Vet ej", "Do not know")
            options.append(
                SurveyModel.Option(
                    code: code,
                    label: words.map { text($0) }
                        ?? LocalizedText(languages[0] == "sv" ? known.0 : known.1)))
            codes[code] = code
            handled.formUnion([special, "refuseText", "dontKnowText"])
        }
        question.isRandomized = element["choicesOrder"]?.text == "random"
        if let order = element["choicesOrder"], !["random", "none"].contains(order.text) {
            handled.remove("choicesOrder")
        }
        if let filter = element["choicesVisibleIf"] {
            handled.insert("choicesVisibleIf")
            note(.choicesNotFiltered, at: filter, [.name: name, .value: filter.shown])
        }
        if type == "ranking" {
            question.kind = .ranking(options)
            item = Item(reference: item.reference, kind: .ranking(options.count), codes: codes)
        } else {
            question.kind = isMultiple ? .multiple(options) : .single(options)
            item = Item(reference: item.reference, kind: isMultiple ? .list : .single, codes: codes)
            if !isMultiple, let key = scale(of: options, at: element) {
                question.kind = .scale(key)
            }
        }
    }

    private mutating func option(
        _ choice: FormJSON, of name: String, _ question: inout ImportedQuestion,
        _ codes: inout [String: String]
    ) -> SurveyModel.Option? {
        guard let code = choice.text ?? choice["value"]?.text else {
            note(.elementNotCarried, at: choice, [.name: name, .value: choice.shown])
            return nil
        }
        codes[code.lowercased()] = code
        question.partPlaces[code] = .path(choice.path)
        let label = choice["text"].map { plain($0, of: name) } ?? LocalizedText(code)
        var option = SurveyModel.Option(code: code, label: label)
        option.isExclusive = choice["isExclusive"]?.isTrue ?? false
        option.hasText = choice["showCommentArea"]?.isTrue ?? false
        let known: Set<String> = ["value", "text", "isExclusive", "showCommentArea"]
        for (key, value) in choice.members where !known.contains(key) {
            if key == "visibleIf" || key == "enableIf" {
                note(.choicesNotFiltered, at: value, [.name: name, .value: value.shown])
            } else {
                note(
                    .propertyNotCarried, at: value,
                    [.name: key, .parent: name, .value: value.shown])
            }
        }
        return option
    }

    // MARK: Scales

    /// The scale that options are, where they are whole numbers in order; questions with equal
    /// options share it.
    mutating func scale(of options: [SurveyModel.Option], at place: FormJSON) -> String? {
        let key = scales.key(of: options, at: .path(place.path))
        survey.scales = scales.scales
        return key
    }

    mutating func rating(
        _ element: FormJSON, _ name: String, _ question: inout ImportedQuestion,
        _ item: inout Item, _ handled: inout Set<String>
    ) {
        handled = [
            "rateMin", "rateMax", "rateStep", "rateCount", "rateValues", "minRateDescription",
            "maxRateDescription", "min", "max", "step",
        ]
        var codes: [String: String] = [:]
        var options = (element["rateValues"]?.list ?? []).compactMap {
            option($0, of: name, &question, &codes)
        }
        if options.isEmpty {
            let low = element.first("rateMin", "min")?.number ?? 1
            let step = max(1, element.first("rateStep", "step")?.number ?? 1)
            let count = element["rateCount"]?.number ?? 5
            let high = element.first("rateMax", "max")?.number ?? low + step * (count - 1)
            // More steps than this are no scale.
            var values = Array(stride(from: low, through: high, by: step).prefix(101))
            if values.count > 100 {
                values = []
                question.kind = .decimal(range: low...high)
            }
            options = values.map {
                let code = Calculation.text(of: $0)
                return SurveyModel.Option(code: code, label: LocalizedText(code))
            }
            for option in options { codes[option.code] = option.code }
            if let last = options.indices.last {
                options[0] = labelled(options[0], element["minRateDescription"])
                options[last] = labelled(options[last], element["maxRateDescription"])
            }
        }
        guard !options.isEmpty else {
            item = Item(reference: item.reference, kind: .number)
            return
        }
        item = Item(reference: item.reference, kind: .single, codes: codes)
        question.kind = scale(of: options, at: element).map { .scale($0) } ?? .single(options)
    }

    private func labelled(
        _ option: SurveyModel.Option, _ words: FormJSON?
    ) -> SurveyModel.Option {
        guard let words else { return option }
        let text = text(words)
        func label(_ text: String) -> String {
            text.isEmpty || text.hasPrefix(option.code) ? text : "\(option.code) – \(text)"
        }
        return SurveyModel.Option(
            code: option.code,
            label: LocalizedText(
                label(text.base), translations: text.translations.mapValues(label)))
    }
}
