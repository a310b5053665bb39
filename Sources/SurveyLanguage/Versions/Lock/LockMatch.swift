import SurveyModel

/// A survey held against what was published of it: what is what, and what does not go together.
///
/// Facts only: where they stand and what is said about them is up to `LockCheck`.
struct LockMatch {
    let old: SurveyLock?
    /// The survey as it would be published now.
    let new: SurveyLock
    let questions: IdentityMatch
    /// By new question id.
    private(set) var rows: [String: IdentityMatch] = [:]
    /// The lists that answers before and now were chosen from, in document order.
    private(set) var lists: [ListMatch] = []

    struct ListMatch {
        let old: SurveyLock.List?
        let new: SurveyLock.List
        /// The first question whose answers moved from the one to the other.
        let question: String
        let codes: IdentityMatch
    }

    init(_ survey: Survey, _ old: SurveyLock?) {
        self.old = old
        new = SurveyLock(survey)
        questions = IdentityMatch(new.questions, old?.questions)
        var seen: Set<[SurveyLock.ListID?]> = []
        for question in new.questions {
            let was = questions.earlier[question.id].flatMap { old?.question($0) }
            // What is answered in another way has other rows and codes altogether.
            let fits = was.map { $0.kind.fits(question.kind) } ?? true
            let earlier = fits ? was : nil
            rows[question.id] = IdentityMatch(question.rows, earlier?.rows)
            guard let list = question.list.flatMap({ new.list($0) }) else { continue }
            let oldList = earlier?.list.flatMap { old?.list($0) }
            guard seen.insert([oldList?.id, list.id]).inserted else { continue }
            lists.append(
                ListMatch(
                    old: oldList, new: list, question: question.id,
                    codes: IdentityMatch(list.codes, oldList?.codes)))
        }
    }

    /// The question of the published version that a question was; nil for a new one and for one
    /// that is answered in another way now.
    func earlier(_ question: SurveyLock.Question) -> SurveyLock.Question? {
        guard let was = questions.earlier[question.id].flatMap({ old?.question($0) }),
            was.kind.fits(question.kind)
        else { return nil }
        return was
    }

    /// The code that a code of a list was.
    func earlierCode(_ list: SurveyLock.ListID, _ code: String) -> String {
        lists.first { $0.new.id == list && $0.old != nil }?.codes.earlier[code] ?? code
    }

    /// An item as the published version called it.
    func earlierItem(_ item: ItemReference) -> ItemReference {
        ItemReference(
            question: questions.earlier[item.question] ?? item.question,
            row: item.row.map { row in
                rows[item.question]?.earlier[row]
                    ?? earlierCode(.init(kind: .options, name: item.question), row)
            }, horizon: item.horizon)
    }

    /// What things were called, for looking up their texts.
    var names: LockedTexts.Names {
        LockedTexts.Names(
            question: { questions.earlier[$0] ?? $0 },
            row: { rows[$0]?.earlier[$1] ?? $1 },
            code: { earlierCode($0, $1) })
    }

    /// The part of the published question that a part of it was.
    func earlierPart(_ part: SurveyLock.Part, of question: SurveyLock.Question) -> SurveyLock.Part {
        let list = question.list ?? SurveyLock.ListID(kind: .options, name: question.id)
        switch part {
        case .answer: return .answer
        case .row(let row, let horizon):
            return .row(
                rows[question.id]?.earlier[row] ?? earlierCode(list, row), horizon)
        case .chosen(let code): return .chosen(earlierCode(list, code))
        case .text(let code): return .text(earlierCode(list, code))
        }
    }
}
