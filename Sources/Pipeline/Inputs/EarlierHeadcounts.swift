import Diagnostics
import SurveyModel

/// Puts the headcounts of another wave in the place of today's.
///
/// The tree is today's, so that the waves can be compared: a unit that was not there then has no
/// headcount, nor has what it lies below.
struct EarlierHeadcounts {
    private let survey: Survey
    private let path: String
    private let project: Project

    /// - Parameter path: Of the survey file.
    init(_ compiled: CompiledDefinition, _ path: String, in project: Project) {
        survey = compiled.survey
        self.path = path
        self.project = project
    }

    /// The survey with the headcounts of a register file.
    ///
    /// - Throws: `RunStop` with everything that is wrong with the file.
    func survey(with file: PipelineDefinition.NamedFile) throws -> Survey {
        guard let today = survey.unitRegister, let source = today.source else {
            throw RunStop(
                [Diagnostic(.headcountsWithoutRegister, file: "pipelines.yml", at: file.place)],
                status: .definition)
        }
        let earlier = SurveyDefinition(
            path: path, in: project, readsLock: false, registers: [source: file.path])
        guard let register = earlier.survey?.register(today.id), !earlier.hasErrors else {
            throw RunStop(earlier.diagnostics.filter { $0.severity == .error }, status: .definition)
        }
        var result = survey
        let place = survey.registers.firstIndex { $0.id == today.id } ?? 0
        result.registers[place] = Register(
            id: today.id, title: today.title, source: today.source,
            entries: Self.entries(of: today, counted: register), attributes: today.attributes)
        return result
    }

    private static func entries(of today: Register, counted earlier: Register) -> [Register.Entry] {
        let parents = Set(today.entries.compactMap(\.parent))
        var entries = today.entries.map { entry -> Register.Entry in
            var entry = entry
            let was = earlier.entry(entry.code)
            entry.headcount = parents.contains(entry.code) ? nil : was?.headcount
            entry.headcounts = parents.contains(entry.code) ? [:] : was?.headcounts ?? [:]
            return entry
        }
        // Children stand after their parents or before them: each total is made from the leaves.
        let below = Dictionary(grouping: entries.indices, by: { entries[$0].parent ?? "" })
        func total(_ index: Int, depth: Int) -> Int? {
            guard depth <= entries.count, let children = below[entries[index].code] else {
                return entries[index].headcount
            }
            return children.reduce(0 as Int?) { sum, child in
                sum.flatMap { sum in total(child, depth: depth + 1).map { sum + $0 } }
            }
        }
        for index in entries.indices where parents.contains(entries[index].code) {
            entries[index].headcount = total(index, depth: 0)
        }
        return entries
    }
}
