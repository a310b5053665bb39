import SurveyModel

/// Registers, indices and the analysis plan.
extension CodebookPage {
    private func part(_ id: String, _ title: CodebookWording, _ content: [HTMLNode]) -> HTMLNode {
        .tag(
            "section", [.a("id", id), .a("aria-labelledby", id + "-title")],
            [.tag("h2", [.a("id", id + "-title")], text: words(title))] + content)
    }

    // MARK: Registers

    func registers() -> HTMLNode {
        part("registers", .registers, survey.registers.map(register))
    }

    private func register(_ register: Register) -> HTMLNode {
        let id = "register-" + IdentifierFolding.fold(register.id)
        let leaves = choices(register)
        let depths = depths(of: register)
        let levels = (depths.max() ?? 1)
        let counts = (1...levels).map { depth in
            "\(depth): " + String(depths.count { $0 == depth })
        }
        let attributes = register.attributes.map { name in
            let values = Set(
                register.entries.compactMap { $0.attributes[name] }.filter { !$0.isEmpty })
            return name + " (" + words(.values, ["n": String(values.count)]) + ")"
        }
        let size =
            String(register.entries.count)
            + (leaves.count < register.entries.count
                ? ", " + words(.leaves) + " \(leaves.count)" : "")
        let list = facts([
            (.fromFile, register.source.map { [code($0)] }), (.entries, [.text(size)]),
            (.levels, levels > 1 ? [.text(counts.joined(separator: ", "))] : nil),
            (
                .attributes,
                attributes.isEmpty ? nil : [.text(attributes.joined(separator: ", "))]
            ),
        ])
        let rows = register.entries.map { entry -> [HTMLNode] in
            let parent = entry.parent.flatMap { register.entry($0) }
            return [
                code(entry.code), elements.element("span", [], entry.label),
                parent.map { elements.element("span", [], $0.label) } ?? .text(""),
            ]
        }
        let codes =
            levels > 1
            ? table(.answers, [.code, .label, .parent], rows)
            : table(.answers, [.code, .label], rows.map { Array($0.prefix(2)) })
        return .tag(
            "article", [.a("id", id), .a("aria-labelledby", id + "-title")],
            [
                .tag(
                    "h3", [.a("id", id + "-title")],
                    [elements.element("span", [], register.title), .text(" "), code(register.id)]),
                list,
                .tag("details", [], [.tag("summary", text: words(.answers)), codes]),
            ])
    }

    /// How deep each entry lies, 1 at the top.
    private func depths(of register: Register) -> [Int] {
        let parents = Dictionary(
            register.entries.map { ($0.code, $0.parent) }, uniquingKeysWith: { a, _ in a })
        return register.entries.map { entry in
            var depth = 1
            var code = entry.parent
            while let parent = code, parents[parent] != nil, depth <= register.entries.count {
                depth += 1
                code = parents[parent] ?? nil
            }
            return depth
        }
    }

    // MARK: Indices

    func indices() -> HTMLNode {
        part(
            "indices", .indices,
            survey.indices.map { index in
                let id = "index-" + IdentifierFolding.fold(index.id)
                let reversed = index.items.filter(isReversed)
                return .tag(
                    "article", [.a("id", id), .a("aria-labelledby", id + "-title")],
                    [
                        .tag(
                            "h3", [.a("id", id + "-title")],
                            [
                                elements.element("span", [], index.title), .text(" "),
                                code(index.id),
                            ]),
                        facts([
                            (.meanOf, [.text(index.items.map(name).joined(separator: ", "))]),
                            (.minimumAnswered, [.text(String(index.minimumAnswered))]),
                            (
                                .reversedItems,
                                reversed.isEmpty
                                    ? nil : [.text(reversed.map(name).joined(separator: ", "))]
                            ),
                        ]),
                    ])
            })
    }

    private func isReversed(_ item: ItemReference) -> Bool {
        guard let question = survey.question(item.question) else { return false }
        let row = question.rows.first { $0.id == item.row }
        return question.isReversed || row?.isReversed == true
    }

    /// An item in words.
    private func name(_ item: ItemReference) -> String {
        CalculationWords(naming).name(of: item)
    }

    // MARK: Plan

    func plan() -> HTMLNode {
        guard !survey.plan.isEmpty else {
            return part("plan", .plan, [.tag("p", text: words(.noPlan))])
        }
        return part(
            "plan", .plan,
            [.tag("ul", [], survey.plan.map { .tag("li", text: measure($0) + breakdowns($0)) })])
    }

    private func measure(_ item: PlanItem) -> String {
        let isSwedish = language == "sv"
        func title(_ id: String) -> String {
            guard let question = survey.question(id) else { return id }
            let style = WordStyle(language: language)
            return naming.name(of: id) + " " + style.quoted(naming.title(of: question))
        }
        switch item.measure {
        case .responseRate: return isSwedish ? "Svarsfrekvens" : "Response rate"
        case .gap(let id):
            return (isSwedish ? "Gap, behov minus nuläge, i " : "Gap, need minus today, in ")
                + title(id)
        case .distribution(let id):
            return (isSwedish ? "Fördelning av svaren på " : "Distribution of the answers to ")
                + title(id)
        case .mean(let id):
            return (isSwedish ? "Medelvärde av " : "Mean of ") + title(id)
        case .index(let id):
            let index = survey.indices.first { $0.id == id }
            let name = index.map { elements.text($0.title) } ?? id
            return (isSwedish ? "Index " : "Index ") + WordStyle(language: language).quoted(name)
        case .quotes(let id, let limit):
            return isSwedish
                ? "Citat ur \(title(id)), högst \(limit) per tema"
                : "Quotes from \(title(id)), at most \(limit) per theme"
        }
    }

    private func breakdowns(_ item: PlanItem) -> String {
        if case .quotes = item.measure, item.breakdowns.isEmpty { return "." }
        guard !item.breakdowns.isEmpty else { return ", " + words(.overall) + "." }
        let list = item.breakdowns.map { breakdown in
            words(.per, ["list": breakdown.dimensions.map(dimension).joined(separator: " × ")])
        }
        return ", " + list.joined(separator: ", ") + "."
    }

    /// A question by its text, an attribute by its name.
    private func dimension(_ id: String) -> String {
        guard let question = survey.question(id) else { return id }
        return naming.name(of: id) + " (" + naming.title(of: question) + ")"
    }
}
