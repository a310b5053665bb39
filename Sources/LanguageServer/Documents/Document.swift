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
    private let checker: SurveyChecker
    /// The last version without errors, for what a broken one cannot tell.
    private var sound: SoundSurvey?

    struct SoundSurvey {
        let survey: Survey
        let layout: ColumnLayout
    }

    init(
        uri: String, version: JSONValue, text: String, encoding: PositionEncoding,
        checker: @escaping SurveyChecker, earlier: Document? = nil
    ) {
        self.uri = uri
        self.version = version
        self.text = text
        path = DocumentURI.path(uri) ?? uri
        positions = PositionMap(text, encoding: encoding)
        self.checker = checker
        sound = earlier?.sound
    }

    /// The same document with another text.
    func changed(to text: String, version: JSONValue) -> Document {
        Document(
            uri: uri, version: version, text: text, encoding: positions.encoding,
            checker: checker, earlier: self)
    }

    /// The same text, whose other files may have changed.
    func reread() -> Document { changed(to: text, version: version) }

    lazy var source = SourceText(name: path, text: text)

    lazy var checked: CheckedSurvey = {
        let checked = checker(source)
        if let survey = checked.survey {
            sound = SoundSurvey(survey: survey, layout: ColumnLayout(survey))
        }
        return checked
    }()

    var tree: SyntaxTree { checked.tree }

    /// The survey, or what it was when it last had no errors.
    var soundSurvey: SoundSurvey? {
        _ = checked
        return sound
    }

    // MARK: Places

    func range(_ range: SourceRange) -> JSONValue {
        ["start": place(range.start), "end": place(range.end)]
    }

    private func place(_ offset: Int) -> JSONValue { .place(positions.position(of: offset)) }

    func location(_ range: SourceRange) -> JSONValue {
        ["uri": .string(uri), "range": self.range(range)]
    }

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

extension Position {
    init?(_ value: JSONValue?) {
        guard let line = value?["line"]?.count, let character = value?["character"]?.count else {
            return nil
        }
        self.init(line: line, character: character)
    }
}

extension JSONValue {
    static func place(_ position: Position) -> JSONValue {
        ["line": .integer(position.line), "character": .integer(position.character)]
    }
}
