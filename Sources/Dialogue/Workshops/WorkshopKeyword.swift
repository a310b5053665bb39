/// What lines of a `.workshop` file can begin with.
enum WorkshopKeyword: Sendable, Hashable {
    case workshop, period, purpose, minimumParticipants
    case area, horizon, perspective, profile, forum, question
    case date, place, tables
    case sensitive

    static let words = DefinitionWords<WorkshopKeyword>([
        (.workshop, ["workshop"], under: "–"),
        (.period, ["period"], under: "workshop"),
        (.purpose, ["syfte", "purpose"], under: "workshop"),
        (
            .minimumParticipants, ["minst deltagare", "minimum participants"], under: "workshop"
        ),
        (.area, ["område", "area"], under: "–"),
        (.horizon, ["horisont", "horizon"], under: "–"),
        (.perspective, ["perspektiv", "perspective"], under: "–"),
        (.profile, ["profil", "profile"], under: "–"),
        (.forum, ["forum"], under: "–"),
        (.question, ["fråga", "question"], under: "–"),
        (.date, ["datum", "date"], under: "forum"),
        (.place, ["plats", "place"], under: "forum"),
        (.tables, ["bord", "tables"], under: "forum"),
        (.sensitive, ["känslig", "sensitive"], under: "profil"),
    ])
}
