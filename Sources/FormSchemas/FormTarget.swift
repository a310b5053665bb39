package import SurveyModel

/// One kind of form or schema a survey is compiled into; one file of code per target.
package protocol FormTarget: Sendable {
    /// The target's name on the command line (`html`, `json-schema`).
    var name: String { get }

    /// The target's files for a survey: the same survey always gives the same bytes.
    /// - Throws: `FormEmissionError` where the target cannot hold the survey.
    func emit(
        _ survey: Survey, layout: ColumnLayout
    ) throws(FormEmissionError) -> [EmittedFile]

    /// What the target cannot say, in the order of the survey; told to the author as V130.
    func limitations(_ survey: Survey, layout: ColumnLayout) -> [Limitation]

    /// Names that must differ in the target's files, in groups: two elements of a group with one
    /// name are told as E040.
    func names(_ survey: Survey, layout: ColumnLayout) -> [[TargetName]]
}

extension FormTarget {
    package func limitations(_ survey: Survey, layout: ColumnLayout) -> [Limitation] { [] }
    package func names(_ survey: Survey, layout: ColumnLayout) -> [[TargetName]] { [] }
}

/// A file a target made: a plain file name without folders, and its content.
package struct EmittedFile: Sendable, Hashable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }
}

/// Why a target cannot be made from a survey.
package enum FormEmissionError: Error, Sendable, Hashable {
    /// A question asks from a register or scale that the survey does not have.
    case undeclared(question: String)
    /// The file could not be put together.
    case unwritable(String)
}

/// Every target there is, in the order their files are made.
package enum FormTargets {
    package static let all: [any FormTarget] = [
        HTMLFormTarget(), PrintFormTarget(), JSONSchemaTarget(), SurveyJSTarget(),
        XLSFormTarget(), FHIRTarget(), LimeSurveyTarget(), REDCapTarget(), DDITarget(),
        CodebookTarget(), ColumnMapTarget(),
    ]

    package static func named(_ name: String) -> (any FormTarget)? {
        all.first { $0.name == name }
    }
}
