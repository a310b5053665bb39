import Evaluation

/// Numbers of people by step, track and profession, with their sums over either and over both.
struct PeopleTable {
    /// Nil for all tracks, or all professions.
    struct Place: Hashable {
        let step: FunnelStep
        let track: Int?
        let group: Int?
    }

    enum Kind {
        /// Shown or hidden, as need be.
        case open
        /// Known to everyone whatever is hidden here: shown in the report, or told by the organisers.
        case known
        /// A number of answers that the report hides.
        case hiddenElsewhere
    }

    struct Entry {
        let place: Place
        let value: Int
        let kind: Kind
    }

    let tracks: Int
    let groups: Int
    private(set) var entries: [Entry] = []
    /// Where people can be, beyond the professions: of steps and tracks that have people without one.
    private(set) var hasRest: Set<Place> = []
    /// Steps and tracks that are told by profession.
    private(set) var hasGroups: Set<Place> = []

    /// - Parameter answers: Numbers of answers, and which of them the report shows.
    init(_ evaluation: Evaluation, answers: [Entry]) {
        tracks = evaluation.tracks.count
        groups = evaluation.professions.count
        for step in FunnelStep.ofLists { addList(step, evaluation) }
        entries += answers
    }

    private mutating func addList(_ step: FunnelStep, _ evaluation: Evaluation) {
        let counts = evaluation.tracks.map { $0.counts[step] }
        let professions = evaluation.professions.map(\.id)
        for (track, counts) in counts.enumerated() {
            guard let counts else { continue }
            let place = Place(step: step, track: track, group: nil)
            add(place, counts.total, isKnown: counts.isPublic)
            if counts.rest > 0 || counts.byProfession == nil { hasRest.insert(place) }
            guard let byProfession = counts.byProfession else { continue }
            hasGroups.insert(place)
            for (group, code) in professions.enumerated() {
                add(
                    Place(step: step, track: track, group: group), byProfession[code] ?? 0,
                    isKnown: false)
            }
        }
        let told = counts.compactMap { $0 }
        guard told.count == counts.count, !told.isEmpty else { return }
        add(
            Place(step: step, track: nil, group: nil), told.reduce(0) { $0 + $1.total },
            isKnown: told.allSatisfy(\.isPublic))
        let byProfession = told.compactMap(\.byProfession)
        guard byProfession.count == told.count else { return }
        for (group, code) in professions.enumerated() {
            add(
                Place(step: step, track: nil, group: group),
                byProfession.reduce(0) { $0 + ($1[code] ?? 0) }, isKnown: false)
        }
    }

    private mutating func add(_ place: Place, _ value: Int, isKnown: Bool) {
        entries.append(Entry(place: place, value: value, kind: isKnown ? .known : .open))
    }

    /// The cells that a number is the sum of.
    func cells(of place: Place) -> [Place] {
        let tracks = place.track.map { [$0] } ?? Array(0..<self.tracks)
        // The last one stands for people whose profession is not known.
        let groups = place.group.map { [$0] } ?? Array(0...self.groups)
        return tracks.flatMap { track in
            groups.map { Place(step: place.step, track: track, group: $0) }
        }
    }
}
