/// A column's answers as conditions see them.
extension Column {
    /// Nil for what is no category of the column.
    package func conditionValue(ofCategory position: Int) -> ConditionValue? {
        guard categories.indices.contains(position) else { return nil }
        let category = categories[position]
        return category.missing == nil
            ? .code(category.code, number: category.value.map(Double.init))
            : .missingCode(category.code)
    }

    /// Nil for a number that is none.
    package func conditionValue(ofText text: String) -> ConditionValue? {
        if case .number = kind { return Double(text).map(ConditionValue.number) }
        return .text(text)
    }
}
