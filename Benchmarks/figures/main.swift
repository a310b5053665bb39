// How long every statistic takes to compute once the answers are counted, without writing anything: those of
// each group's own answers, and those that depend on what is shown. The first time in a process, which is what a
// run takes, and the shortest of twenty.
//
// usage: figures-bench [ANSWERS]

import Analysis
import Glibc

struct Time {
    let cpu: Double
    let wall: Double

    static var now: Time {
        func seconds(_ clock: clockid_t) -> Double {
            var time = timespec()
            clock_gettime(clock, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        return Time(cpu: seconds(CLOCK_PROCESS_CPUTIME_ID), wall: seconds(CLOCK_MONOTONIC))
    }
}

let count = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 5_000
print("\(count) answers to \(Answers.pairs) pairs of questions, milliseconds on all cores")
for units in [40, 200] {
    let answers = try Answers(units: units, count: count)
    var times: [(cpu: Double, wall: Double)] = []
    var figures = 0
    for _ in 0..<20 {
        let start = Time.now
        let analysis = Analyst(
            survey: answers.survey, layout: answers.layout, tally: answers.tally,
            completeness: answers.completeness
        ).analysis()
        let completed = analysis.completed { analysis.results[$0][$1].n >= 5 }
        let end = Time.now
        times.append((1000 * (end.cpu - start.cpu), 1000 * (end.wall - start.wall)))
        figures = completed.results.joined().reduce(0) { $0 + $1.figures.count }
    }
    func rounded(_ value: Double?) -> String { String(Int((value ?? 0).rounded())) }
    print(
        "\(units) units, \(answers.responses) answers, \(figures) figures: first",
        rounded(times.first?.cpu), "CPU,", rounded(times.first?.wall), "wall; shortest",
        rounded(times.map(\.cpu).min()), "CPU,", rounded(times.map(\.wall).min()), "wall")
}
