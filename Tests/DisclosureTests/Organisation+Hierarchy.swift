import Foundation

extension Organisation {
    /// Units in departments, five professions, four of them in two groups; everybody answered, and
    /// everything is crossed with everything.
    init(departments: [[[Int]]]) {
        let professions = ["AT", "FT", "SSK", "LAK", "CHEF"]
        self.init(
            units: [], dimensions: [Dimension(id: "prof", categories: professions)], items: [])
        bundles = [0, 0, 1, 1, -1]
        crosses = true
        knowsHeadcounts = false
        var leaf = 0
        for (number, units) in departments.enumerated() {
            let parent = self.units.count
            self.units.append(Unit(code: "D\(number)", parent: nil))
            for counts in units {
                self.units.append(Unit(code: "E\(leaf)", parent: parent))
                for (category, count) in counts.enumerated() {
                    for _ in 0..<count {
                        people.append(Person(leaf: leaf, categories: [category], answers: []))
                    }
                }
                leaf += 1
            }
        }
    }

    /// Units of 8 to 89 people, drawn by chance.
    static func hierarchy(units: Int, departments: Int, seed: UInt64) -> Organisation {
        var numbers = SeededNumbers(state: seed)
        var drawn = [[[Int]]](repeating: [], count: departments)
        // Shares of 27, 28, 30, 10 and 5 per cent.
        let limits = [27, 55, 85, 95, 100]
        for unit in 0..<units {
            var counts = [Int](repeating: 0, count: limits.count)
            for _ in 0..<Int.random(in: 8...89, using: &numbers) {
                let chance = Int.random(in: 0..<100, using: &numbers)
                counts[limits.firstIndex { chance < $0 } ?? 0] += 1
            }
            drawn[unit * departments / units].append(counts)
        }
        return Organisation(departments: drawn)
    }

    /// The hierarchy of 12 units of the reference results.
    static func goldenHierarchy() throws -> Organisation {
        struct Golden: Decodable {
            struct Cell: Decodable {
                let unit: String
                let prof: String
                let n: Int
            }
            let units: [String]
            let dept: [String: String]
            let micro: [Cell]
        }
        let file = Python.root.appending(path: "Tests/AuditTests/Fixtures/g7_sdc_hier.json")
        let golden = try JSONDecoder().decode(Golden.self, from: Data(contentsOf: file))
        let professions = ["AT", "FT", "SSK", "LAK", "CHEF"]
        return Organisation(
            departments: Set(golden.dept.values).sorted().map { department in
                golden.units.filter { golden.dept[$0] == department }.map { unit in
                    professions.map { profession in
                        golden.micro.first { $0.unit == unit && $0.prof == profession }?.n ?? 0
                    }
                }
            })
    }
}
