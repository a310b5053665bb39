import Diagnostics
import SurveyLanguage
import SurveyModel

extension SurveyFinisher {
    mutating func finish(_ scale: ImportedScale) {
        let id = makeID(scale.key, as: .scale, at: scale.place)
        scaleIDs[scale.key] = id
        var used: Set<String> = []
        var values: Set<Int> = []
        var levels: [Scale.Level] = []
        var missing: [Scale.MissingLevel] = []
        func take(_ value: Int, _ label: LocalizedText) -> LocalizedText? {
            guard value >= 0, WritableNumber.canBeWritten(value), values.insert(value).inserted
            else {
                note(
                    .elementNotCarried, at: scale.place,
                    [.name: scale.key, .value: "\(value): \(label.base)"])
                return nil
            }
            let name = String(value)
            let words = text(label, of: "\(scale.key) \(name)", or: name, at: scale.place)
            return unique(words, name: name, among: &used, at: scale.place)
        }
        for level in scale.levels.sorted(by: { $0.value < $1.value }) {
            if let label = take(level.value, level.label) {
                levels.append(.init(value: level.value, label: label))
            }
        }
        for level in scale.missing {
            if let label = take(level.value, level.label) {
                missing.append(.init(value: level.value, label: label, kind: level.kind))
            }
        }
        let title = optionalText(scale.title, of: scale.key, at: scale.place)
        survey.scales.append(
            Scale(id: id, title: title ?? LocalizedText(""), levels: levels, missing: missing))
    }

    mutating func finish(_ register: ImportedRegister) {
        let id = makeID(register.key, as: .register, at: register.place)
        registerIDs[register.key] = id
        let (options, codes) = finish(
            register.options, of: register.key, isSpread: false, at: register.place, [:])
        registerCodes[register.key] = codes
        let title = text(register.title, of: register.key, or: register.key, at: register.place)
        let entries = options.map { option in
            var entry = Register.Entry(code: option.code, label: option.label)
            entry.hasText = option.hasText
            return entry
        }
        survey.registers.append(Register(id: id, title: title, entries: entries))
    }

    /// Options with codes and texts that are allowed and differ.
    /// - Parameter isSpread: Whether each option is a column of its own, so that codes must differ
    ///   also as column names.
    /// - Returns: The options, and what each of the form's codes became.
    mutating func finish(
        _ options: [Option], of name: String, isSpread: Bool, at place: Place,
        _ places: [String: Place]
    ) -> (options: [Option], codes: [String: String]) {
        var usedCodes: Set<String> = []
        var namer = FreeNames()
        var usedTexts: Set<String> = []
        var codes: [String: String] = [:]
        var result: [Option] = []
        for option in options {
            let place = places[option.code] ?? place
            let (wanted, reason) = NameMaker.code(for: option.code)
            let code = namer.name(wanted) {
                usedCodes.contains(Self.codeKey($0, isSpread: isSpread))
            }
            usedCodes.insert(Self.codeKey(code, isSpread: isSpread))
            if codes[option.code] == nil { codes[option.code] = code }
            if code != option.code {
                note(
                    .codeChanged, at: place,
                    [
                        .value: option.code, .parent: name, .name: code,
                        .reason: (reason ?? .taken).fact,
                    ])
            }
            let label = unique(
                text(option.label, of: "\(name) \(code)", or: option.code, at: place), name: code,
                among: &usedTexts, at: place)
            var finished = Option(code: code, label: label)
            finished.isExclusive = option.isExclusive
            finished.hasText = option.hasText
            result.append(finished)
        }
        return (result, codes)
    }

    /// What must differ: SurveyJS compares codes without regard to case.
    private static func codeKey(_ code: String, isSpread: Bool) -> String {
        isSpread ? IdentifierFolding.fold(code) : code.lowercased()
    }
}
