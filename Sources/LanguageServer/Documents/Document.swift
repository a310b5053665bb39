import Diagnostics
import FormSchemas
import SurveyLanguage
import SurveyModel
import Tables

/// A document open in the editor, at one version.
///
/// A class, because what is read out of the text is kept until the next version.
final class Document {
    let uri: String
    let version: JSONValue
    let text: String
    /// The file's path, or the address of a document that is no file.
    let path: String
    let positions: PositionMap
    private let check: (SourceText) -> CheckedSurvey
    /// The last version without errors, for what a broken one cannot tell.
    private var sound: SoundSurvey?

    /// - Parameter check: Compiles the text.
    init(
        uri: String, version: JSONValue, text: String, encoding: PositionEncoding,
        earlier: Document? = nil, check: @escaping (SourceText) -> CheckedSurvey
    ) {
        self.uri = uri
        self.version = version
        self.text = text
        path = DocumentURI.path(uri).map(DocumentURI.normalized) ?? uri
        positions = PositionMap(text, encoding: encoding)
        self.check = check
        sound = earlier?.sound
        filesBefore = earlier?.files ?? []
    }

    lazy var source = SourceText(name: path, text: text)

    lazy var checked: CheckedSurvey = {
        let checked = check(source)
        if let survey = checked.survey { sound = SoundSurvey(survey) }
        hasBeenChecked = true
        return checked
    }()

    private var hasBeenChecked = false
    private let filesBefore: Set<String>

    /// The files it was last read from, without reading it anew.
    var files: Set<String> {
        hasBeenChecked ? Set(checked.files.map(DocumentURI.normalized)) : filesBefore
    }

    var tree: SyntaxTree { checked.tree }

    /// The survey, or what it was when it last had no errors.
    var soundSurvey: SoundSurvey? {
        _ = checked
        return sound
    }

    lazy var titles = NameTitles(tree: tree, survey: soundSurvey?.survey)

    /// The ids declared of a kind, each once, in the order of the files.
    lazy var declared: [Name.Kind: [String]] = {
        var seen: Set<Name> = []
        var result: [Name.Kind: [String]] = [:]
        for use in checked.names where use.isDeclaration && seen.insert(use.name).inserted {
            result[use.name.kind, default: []].append(use.name.id)
        }
        return result
    }()

    // MARK: Places

    private lazy var otherPositions: [String: PositionMap] = [:]

    /// The positions in a file that the survey was read from; nil for one that is not text of ours.
    func positions(of file: String) -> PositionMap? {
        if file == path { return positions }
        if let known = otherPositions[file] { return known }
        guard let source = checked.sources.first(where: { $0.name == file }) else { return nil }
        let map = PositionMap(source.text, encoding: positions.encoding)
        otherPositions[file] = map
        return map
    }

    func range(_ range: SourceRange) -> JSONValue { positions.json(range) }

    /// The offset that a request's `position` means.
    func offset(_ position: JSONValue?) -> Int? {
        Position(position).map { positions.offset(of: $0) }
    }

    func sourceRange(_ range: JSONValue?) -> SourceRange? {
        guard let start = offset(range?["start"]), let end = offset(range?["end"]) else {
            return nil
        }
        return SourceRange(start: min(start, end), end: max(start, end))
    }

    /// A request to replace a stretch of the text.
    func edit(_ range: SourceRange, _ text: String) -> JSONValue {
        ["range": self.range(range), "newText": .string(text)]
    }
}

/// A survey without errors, and what only such a one can tell.
final class SoundSurvey {
    let survey: Survey
    lazy var layout = ColumnLayout(survey)
    lazy var columnNames = ColumnNames(survey, layout: layout)

    init(_ survey: Survey) { self.survey = survey }
}
