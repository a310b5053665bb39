/// A small world whose figures can be worked out by hand.
extension SampleWorld {
    /// Two units of 20 under one parent, two professions of 20 with the answers spread evenly
    /// over both, two areas with one row each.
    ///
    /// - Parameter answers: Per respondent, today and need of both rows, as scale values 1…5.
    static func small(_ answers: [[[Int]]]) -> SampleWorld {
        var world = SampleWorld()
        world.title = "Liten"
        world.parents = [("p", "Förvaltningen")]
        world.units = [
            Unit(code: "u0", name: "Norr", parent: 0, staff: [10, 10]),
            Unit(code: "u1", name: "Söder", parent: 0, staff: [10, 10]),
        ]
        world.professions = [("ft", "Fysioterapeut"), ("at", "Arbetsterapeut")]
        world.manager = 9
        world.areas = [("a", "Arbetssätt"), ("b", "Bemanning")]
        world.rows = [
            .init(id: "r0", title: "Rutiner", area: "a"),
            .init(id: "r1", title: "Tid", area: "b"),
        ]
        world.respondents = answers.enumerated().map { index, rows in
            Respondent(
                unit: index % 2, profession: (index / 2) % 2, rows: rows.map { $0.map { $0 - 1 } })
        }
        return world
    }
}
