extension Organisation {
    /// Every unit, and how many of each profession work in those without others below them.
    var register: String {
        let leaves = leaves
        let profession = dimensions[0]
        var lines = ["id,name,parent,headcount,\(profession.id)"]
        for unit in units.indices {
            let parent = units[unit].parent.map { units[$0].code } ?? ""
            let head = "\(units[unit].code),\(units[unit].code),\(parent),"
            guard let leaf = leaves.firstIndex(of: unit) else {
                lines.append(head + ",")
                continue
            }
            for (code, name) in profession.categories.enumerated() {
                let people = people.count { $0.leaf == leaf && $0.categories[0] == code }
                lines.append(head + "\(people),\(name)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
