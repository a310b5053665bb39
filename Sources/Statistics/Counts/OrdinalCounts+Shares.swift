extension OrdinalCounts {
    /// How many chose one of the `categories` highest, of all answers on the scale.
    ///
    /// Two are meant for scales of four categories or more: on a shorter one the highest and the
    /// lowest two overlap. More categories than the scale has means all of them.
    package func highest(_ categories: Int) -> Proportion {
        Proportion(counts.suffix(max(0, categories)).reduce(0, saturatingSum), of: total)
    }

    /// How many chose one of the `categories` lowest, of all answers on the scale.
    package func lowest(_ categories: Int) -> Proportion {
        Proportion(counts.prefix(max(0, categories)).reduce(0, saturatingSum), of: total)
    }

    /// The two highest categories. Golden: `top2` to 1e-12, its intervals to 1e-10.
    package var topTwo: Proportion { highest(2) }

    /// The two lowest categories. Golden: `bottom2` to 1e-12.
    package var bottomTwo: Proportion { lowest(2) }

    /// Top two less bottom two, as a share from −1 to 1. Golden: `net_balance` to 1e-12.
    ///
    /// - Throws: `.emptyBase` for n = 0.
    package var netBalance: Double {
        get throws(NotComputable) { try topTwo.share - bottomTwo.share }
    }

    /// How many chose the category with this value; 0 of all for a value outside the scale.
    package func choosing(_ value: Int) -> Proportion {
        let (index, overflow) = value.subtractingReportingOverflow(lowest)
        let count = !overflow && counts.indices.contains(index) ? counts[index] : 0
        return Proportion(count, of: total)
    }
}
