/// The answers of registers and scales as columns hold them, each made once: a long register that
/// many questions ask from lies in memory one time.
struct CategoryLists {
    private let survey: Survey
    private var registers: [String: RegisterList] = [:]
    private var scales: [String: [Category]] = [:]

    struct RegisterList {
        let categories: [Category]
        let isUnits: Bool
        /// Codes of the entries that open a text field.
        let withText: [String]
    }

    init(_ survey: Survey) { self.survey = survey }

    /// Of the unit register the leaves, which people belong to; nil where there is no such one.
    mutating func register(_ id: String) -> RegisterList? {
        if let known = registers[id] { return known }
        guard let register = survey.register(id) else { return nil }
        let isUnits = register.id == survey.unitRegister?.id
        let entries = isUnits ? register.leaves : register.entries
        let list = RegisterList(
            categories: entries.map { Category(code: $0.code, label: $0.label) },
            isUnits: isUnits, withText: entries.filter(\.hasText).map(\.code))
        registers[id] = list
        return list
    }

    /// Levels, lowest first, then the missing ones; none where there is no such scale.
    mutating func scale(_ id: String) -> [Category] {
        if let known = scales[id] { return known }
        guard let scale = survey.scale(id) else { return [] }
        let levels = scale.levels.map {
            Category(code: String($0.value), label: $0.label, value: $0.value)
        }
        let missing = scale.missing.map {
            Category(code: String($0.value), label: $0.label, missing: $0.kind)
        }
        scales[id] = levels + missing
        return levels + missing
    }
}
