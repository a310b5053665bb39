import SurveyModel

/// Where every canonical column is found in the exports of one tool.
struct ColumnMap {
    /// A place in an export: a column or path, and for a column that carries several canonical ones
    /// the value in it.
    struct Place: Hashable {
        let path: [String]
        /// Other headers the tool writes for it.
        var aliases: [[String]] = []
        /// What stands for the canonical column in a cell that holds several.
        var value: String?
        /// Which place of a ranking the column holds, where there is a column per place.
        var rank: Int?

        static func == (a: Place, b: Place) -> Bool {
            a.path == b.path && a.value == b.value && a.rank == b.rank
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(path)
            hasher.combine(value)
            hasher.combine(rank)
        }
    }

    /// Parallel to the layout's columns; more than one place for a ranking, none for what a tool
    /// does not write.
    private(set) var places: [[Place]]

    init(_ shape: ExportShape, layout: ColumnLayout) {
        places = layout.columns.map { _ in [] }
        for column in shape.columns {
            for (index, target) in column.columns.enumerated() {
                var place = Place(path: column.path, aliases: column.aliases)
                switch column.style {
                case .delimited, .list, .ranked, .rankedList:
                    place.value = column.values[index]
                case .rankPlace(let rank):
                    place.value = column.values[index]
                    place.rank = rank
                case .value, .flag, .impliedFlag, .text, .number, .date: break
                }
                places[target].append(place)
            }
            // A typed text stands in the place of the option's own value.
            if let text = column.otherText {
                places[text].append(
                    Place(path: column.path, aliases: column.aliases, value: "*"))
            }
        }
    }

    /// Columns that cannot be told apart: the map is of use only if it can be read backwards.
    var collisions: [(first: Int, second: Int)] {
        var owners: [Place: Int] = [:]
        var result: [(Int, Int)] = []
        for (column, own) in places.enumerated() {
            for place in own {
                if let owner = owners[place], owner != column { result.append((owner, column)) }
                owners[place] = column
            }
        }
        return result
    }
}
