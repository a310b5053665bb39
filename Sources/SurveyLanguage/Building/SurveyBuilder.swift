import Diagnostics
import SurveyModel

/// Syntax tree → survey, telling everything that is wrong on the way.
///
/// Where something is wrong a placeholder stands in, so that one mistake is told once.
struct SurveyBuilder {
    let tree: SyntaxTree
    let files: SurveyFiles
    var bag: DiagnosticBag
    var survey = Survey(id: "", title: LocalizedText(""))
    var names = DeclaredNames()
    var texts: TextCollector
    /// All questions in document order, and the sections they are in.
    var questions: [DraftQuestion] = []
    var sections: [DraftSection] = []
    var questionIndices: [String: Int] = [:]
    /// In document order.
    var questionIDs: [String] = []
    /// Rows that references name, by the position of their question.
    var rowNames: [Int: Set<String>] = [:]
    var domains = AnswerDomains()
    var scaleUses: Set<String> = []
    var checksReachability = true
    /// Texts in which answers may stand, and where they do.
    var pipedTexts: [(node: SyntaxNode, standpoint: Standpoint)] = []
    var registerFiles: [String: RegisterFile] = [:]
    /// Registers whose entries are not known, because their file could not be read.
    var unreadRegisters: Set<String> = []
    /// Lines with conditions and calculations that could not be understood.
    var unreadLines: [SyntaxNode] = []

    init(_ tree: SyntaxTree, files: SurveyFiles) {
        self.tree = tree
        self.files = files
        bag = DiagnosticBag(file: tree.source.name)
        bag.silenced = tree.silenced
        texts = TextCollector(languages: tree.languages)
    }

    /// A question while its references are still being looked up.
    struct DraftQuestion {
        var question: Question
        let node: SyntaxNode
        let section: Int
        let condition: ConditionSyntax?
        let validity: ConditionSyntax?
        let message: LocalizedText?
        let calculation: CalculationSyntax?
        /// Its kind could not be understood: nothing about its answers is checked.
        let isPlaceholder: Bool
    }

    struct DraftSection {
        let id: String
        let title: LocalizedText
        let condition: ConditionSyntax?
        let firstQuestion: Int
        let node: SyntaxNode
        let isRandomized: Bool
        /// Counts the stretches of sections that are shuffled with each other or stand fast: equal
        /// for neighbours, and theirs, that are all shuffled or all stand fast.
        let shuffledRun: Int
    }

    /// The language that keywords are written in where something stands.
    func spelling(at range: SourceRange) -> Spelling { tree.region(at: range.start).spelling }

    /// The survey, complete only if nothing that was told is an error.
    mutating func build(
        registerRows: (String) throws -> RegisterTable
    ) -> (survey: Survey, diagnostics: [Diagnostic]) {
        buildHeader()
        buildPersonalData()
        buildScales()
        buildAreas()
        buildRegisters(registerRows)
        buildSections()
        // From here on every question is known.
        buildAnonymity()
        resolveConditions()
        buildEligibility()
        if checksReachability { checkReachability() }
        checkPiping()
        buildIndices()
        buildPlan()
        buildPanel()
        checkUniqueness()
        checkScaleUse()
        checkUnitSizes()
        checkBackground()
        texts.report(in: files, into: &bag)
        return (survey, bag.diagnostics)
    }

    func top(_ keyword: Keyword) -> [SyntaxNode] {
        tree.nodes.filter { $0.keyword == keyword }
    }

    func spelled(_ keyword: Keyword) -> String {
        KeywordTable.spelling(of: keyword, in: tree.spelling)
    }

    // MARK: Texts

    /// A text with its translations; languages that lack it are noted.
    ///
    /// A module may be written in other languages than the survey, or in another order.
    mutating func localized(_ node: SyntaxNode) -> LocalizedText {
        let joined = JoinedText(node)
        let own = tree.region(at: node.headRange.start).languages.first
        var translations: [String: String] = [:]
        for translation in joined.translations {
            let language = translation.language
            if language == own || translations[language] != nil {
                bag.report(.repeatedTranslation, at: translation.range, [.value: language])
            } else if !translation.text.isEmpty {
                translations[language] = translation.text
            }
        }
        let first = tree.languages.first
        var base = joined.base
        if own != first, let own, let translated = first.flatMap({ translations[$0] }) {
            translations[own] = base
            base = translated
        }
        translations = translations.filter { $0.key != first && tree.languages.contains($0.key) }
        texts.note(node, base: base, translated: Set(translations.keys), in: tree.source)
        return LocalizedText(base, translations: translations)
    }
}
