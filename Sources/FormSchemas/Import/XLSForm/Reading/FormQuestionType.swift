/// What the `type` column says.
enum FormQuestionType: Hashable {
    case text, integer, decimal, date, note, calculate, acknowledge, range
    /// A whole number with a range that belongs to the type.
    case bounded(ClosedRange<Int>)
    case select(isMultiple: Bool, list: String, orOther: Bool)
    /// From a file beside the form.
    case selectFromFile(isMultiple: Bool, file: String)
    /// From the sheet `external_choices`.
    case selectExternal(list: String)
    case rank(list: String)
    case beginGroup, endGroup
    /// A repeat, or a loop over a list.
    case beginRepeat, endRepeat
    /// Asked, but with an answer that a survey has not: a place, a picture, a time of day.
    case foreign(String)
    /// Nobody is asked: when it was filled in, by what device, data beside the form.
    case unasked(String)
    /// A setting in the wrong sheet, as old forms have it.
    case setting(String)
    case unknown(String)

    init(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let plain = words.joined(separator: " ").lowercased()
        if let known = Self.plainTypes[plain] {
            self = known
        } else if Self.foreignTypes.contains(plain) {
            self = .foreign(plain)
        } else if Self.unaskedTypes.contains(plain) || plain.hasPrefix("uri:") {
            self = .unasked(plain)
        } else if plain.hasPrefix("osm ") {
            self = .foreign("osm")
        } else if let control = Self.control(plain) {
            self = control
        } else {
            self = Self.select(words) ?? .unknown(text)
        }
    }

    // MARK: Tables

    private static let plainTypes: [String: FormQuestionType] = [
        "text": .text, "string": .text, "q string": .text, "add text prompt": .text,
        "phone number": .text,
        "integer": .integer, "int": .integer, "q int": .integer, "add integer prompt": .integer,
        "decimal": .decimal, "q decimal": .decimal, "add decimal prompt": .decimal,
        "percentage": .bounded(0...100), "number of days in last month": .bounded(0...31),
        "number of days in last six months": .bounded(0...183),
        "number of days in last year": .bounded(0...365),
        "date": .date, "q date": .date, "add date prompt": .date,
        "note": .note, "q note": .note, "add note prompt": .note,
        "calculate": .calculate, "q calculate": .calculate, "add calculate prompt": .calculate,
        "acknowledge": .acknowledge, "q acknowledge": .acknowledge,
        "add acknowledge prompt": .acknowledge, "trigger": .acknowledge,
        "range": .range,
        "form_title": .setting("form_title"), "set form title": .setting("form_title"),
        "set_form_title": .setting("form_title"), "form_id": .setting("form_id"),
        "set form id": .setting("form_id"), "set_form_id": .setting("form_id"),
        "prefix": .setting("prefix"),
    ]

    private static let foreignTypes: Set<String> = [
        "geopoint", "q geopoint", "location", "q location", "gps", "add location prompt",
        "geotrace", "q geotrace", "geoshape", "q geoshape", "image", "photo", "q image",
        "q picture", "add image prompt", "add photo prompt", "audio", "q audio",
        "add audio prompt", "video", "q video", "add video prompt", "file", "add file prompt",
        "barcode", "q barcode", "add barcode prompt", "time", "datetime", "date time",
        "q datetime", "q date time", "add date time prompt", "add datetime prompt", "osm",
    ]

    private static let unaskedTypes: Set<String> = [
        "start", "start time", "get start time", "end", "end time", "get end time", "today",
        "get today", "deviceid", "device id", "get device id", "imei", "subscriberid",
        "subscriber id", "get subscriber id", "simserial", "sim id", "get sim id", "phonenumber",
        "get phone number", "username", "email", "audit", "hidden", "xml-external",
        "csv-external", "start-geopoint", "background-audio", "background-geopoint",
    ]

    /// Everything a type can be, for suggestions.
    static let names =
        plainTypes.keys.sorted() + foreignTypes.sorted() + unaskedTypes.sorted()
        + [
            "select_one", "select_multiple", "rank", "begin_group", "end_group", "begin_repeat",
            "end_repeat",
        ]

    // MARK: Types of several words

    private static func control(_ text: String) -> FormQuestionType? {
        let words = text.split { $0 == " " || $0 == "_" }.map(String.init)
        guard let first = words.first, words.count > 1 else { return nil }
        let rest = words[1]
        switch first {
        case "begin":
            if rest == "group" { return .beginGroup }
            return ["repeat", "lgroup", "loop", "looped"].contains(rest) ? .beginRepeat : nil
        case "end":
            if rest == "group" { return .endGroup }
            return ["repeat", "lgroup", "loop", "looped"].contains(rest) ? .endRepeat : nil
        default: return nil
        }
    }

    /// Commands, the longest first.
    private static let commands: [(words: [String], kind: Command)] = [
        (["add", "select", "multiple", "prompt", "using"], .multiple),
        (["add", "select", "one", "prompt", "using"], .one),
        (["select", "all", "that", "apply", "from"], .multiple),
        (["select", "multiple", "from", "file"], .multipleFromFile),
        (["select", "one", "from", "file"], .oneFromFile),
        (["select", "all", "that", "apply"], .multiple),
        (["select", "multiple", "from"], .multiple), (["select", "multiple", "using"], .multiple),
        (["select", "one", "external"], .external), (["select", "one", "from"], .one),
        (["select", "one", "using"], .one), (["select", "multiple"], .multiple),
        (["select", "one"], .one), (["select_multiple_from_file"], .multipleFromFile),
        (["select_one_from_file"], .oneFromFile), (["select_one_external"], .external),
        (["select_multiple"], .multiple), (["select_one"], .one), (["select1"], .one),
        (["q", "select1"], .one), (["q", "select"], .multiple), (["select"], .multiple),
        (["rank"], .rank),
    ]

    private enum Command { case one, multiple, oneFromFile, multipleFromFile, external, rank }

    private static func select(_ words: [String]) -> FormQuestionType? {
        let lowered = words.map { $0.lowercased() }
        guard let command = commands.first(where: { lowered.starts(with: $0.words) }) else {
            return nil
        }
        let rest = words.dropFirst(command.words.count)
        guard let list = rest.first else { return nil }
        let ending = rest.dropFirst().joined(separator: " ").lowercased()
        let orOther = ["or_other", "or other", "or specify other"].contains(ending)
        guard ending.isEmpty || orOther else { return nil }
        switch command.kind {
        case .one: return .select(isMultiple: false, list: list, orOther: orOther)
        case .multiple: return .select(isMultiple: true, list: list, orOther: orOther)
        case .oneFromFile: return .selectFromFile(isMultiple: false, file: list)
        case .multipleFromFile: return .selectFromFile(isMultiple: true, file: list)
        case .external: return .selectExternal(list: list)
        case .rank: return .rank(list: list)
        }
    }
}
