/// The columns of figures.csv, in their order. Other people's scripts read them by name.
enum FigureColumns {
    static let names = [
        "wave", "unit", "unit_parent", "dimension", "group", "question", "row", "horizon",
        "option", "statistic", "value", "lower", "upper", "n", "status", "method", "population",
        "base", "df",
    ]
}
