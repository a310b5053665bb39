extension SurveyTally {
    /// The cells as lines of text: what equal tallies have in common, byte by byte.
    ///
    /// Fields are set apart by semicolons and quoted where they have to be (RFC 4180); the lines are
    /// in the order of `TallyOrder`.
    package func dump() -> [UInt8] {
        let order = TallyOrder(self)
        let groups = order.groups.map {
            Self.fields([$0.unit, wave, $0.dimension, $0.group])
        }
        let items = order.items.map { item in
            item.codes.map {
                Self.fields([item.kind.rawValue, item.name, $0.joined(separator: ",")])
            }
        }
        var text = Array("unit;wave;dimension;group;kind;item;codes;n\n".utf8)
        order.forEach { group, item, slot, count in
            text += groups[group]
            text += items[item][slot]
            Self.append(count, to: &text)
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }

    /// In decimal digits.
    private static func append(_ count: Int, to text: inout [UInt8]) {
        let start = text.count
        var rest = count
        repeat {
            text.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        text[start...].reverse()
    }

    /// With a semicolon after each.
    static func fields(_ fields: [String]) -> [UInt8] {
        fields.flatMap { quoted($0) + [UInt8(ascii: ";")] }
    }

    private static func quoted(_ field: String) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        let special = field.utf8.contains { byte in
            byte == 0x3B || byte == quote || byte == 0x0D || byte == 0x0A
        }
        guard special else { return Array(field.utf8) }
        return [quote] + field.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    }
}
