import Diagnostics
import FormSchemas
import Tables

extension Position {
    init?(_ value: JSONValue?) {
        guard let line = value?["line"]?.count, let character = value?["character"]?.count else {
            return nil
        }
        self.init(line: line, character: character)
    }

    var json: JSONValue { ["line": .integer(line), "character": .integer(character)] }
}

extension PositionMap {
    func json(_ range: SourceRange) -> JSONValue {
        ["start": position(of: range.start).json, "end": position(of: range.end).json]
    }
}
