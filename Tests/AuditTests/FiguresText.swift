import Audit
import Tables

/// A small figures.csv, written figure by figure.
struct FiguresText {
    private var lines = [
        "wave,unit,unit_parent,dimension,group,question,row,horizon,option,statistic,value,lower,"
            + "upper,n,status,method,population,base,df"
    ]

    private let wave: String

    init(wave: String = "w") { self.wave = wave }

    var text: String { lines.map { $0 + "\n" }.joined() }

    /// Nil hides the figure.
    mutating func add(
        _ statistic: String, _ value: String?, unit: String = "", parent: String = "",
        dimension: String = "", group: String = "", question: String = "", row: String = "",
        horizon: String = "", option: String = "", n: String = "", base: String = "answered"
    ) {
        lines.append(
            [
                wave, unit, parent, dimension, group, question, row, horizon, option, statistic,
                value ?? "", "", "", value == nil ? "" : n, value == nil ? "hidden" : "published",
                "", "", base, "",
            ].joined(separator: ","))
    }

    /// The numbers of respondents of some units, taking part and in a question alike.
    mutating func units(_ numbers: [(unit: String, parent: String, n: String?)], question: String) {
        for (unit, parent, n) in numbers {
            add("n", n, unit: unit, parent: parent, base: "respondents")
        }
        for (unit, parent, n) in numbers {
            add("n", n, unit: unit, parent: parent, question: question)
        }
    }

    func audit(register: String? = nil, earlier: FiguresText? = nil) throws -> AuditReport {
        try audit(register: register, earlier: [earlier].compactMap(\.self))
    }

    func audit(register: String? = nil, earlier: [FiguresText]) throws -> AuditReport {
        try Auditor().audit(
            TableInput(name: "figures.csv", bytes: Array(text.utf8)),
            register: register.map { TableInput(name: "enheter.csv", bytes: Array($0.utf8)) },
            earlier: earlier.map {
                TableInput(name: "figures.csv", bytes: Array($0.text.utf8))
            })
    }
}
