import Diagnostics
import PersonalData
import SurveyModel

/// Where the columns of a mapping are in an export, and which columns are not to be read.
struct BoardColumns {
    private(set) var places: [NoteMapping.Role: Int] = [:]
    let header: [String]
    private(set) var diagnostics: [Diagnostic] = []

    init(
        _ mapping: NoteMapping, _ table: BoardTable, in file: String, mappingFile: String
    ) {
        header = table.header
        let keys = table.header.map(NormalizedText.key)
        for role in NoteMapping.Role.allCases {
            guard let word = mapping.columns[role] else { continue }
            let key = NormalizedText.key(word.text)
            let found = keys.indices.filter { keys[$0] == key }
            func tell(_ code: DiagnosticCode, _ facts: [Fact: String] = [:]) {
                diagnostics.append(
                    Diagnostic(
                        code, file: mappingFile, at: word.place,
                        facts: facts.merging([.name: word.text, .path: file]) { own, _ in own }))
            }
            if PersonalColumns.contains(key) {
                tell(.boardColumnPersonal)
            } else if found.isEmpty {
                let headers = table.header.filter { !$0.isEmpty }.joined(separator: ", ")
                tell(.boardColumnMissing, [.list: headers])
            } else if found.count > 1 {
                tell(.boardColumnTwice)
            } else {
                places[role] = found[0]
            }
        }
        for (place, key) in keys.enumerated() where PersonalColumns.contains(key) {
            diagnostics.append(
                Diagnostic(
                    .boardColumnNotRead, file: file,
                    at: .cell(
                        row: table.headerLine, column: place + 1, header: table.header[place],
                        byteOffset: nil), facts: [.name: table.header[place]]))
        }
    }
}
