import SurveyModel

/// Questions with several columns of one kind.
extension AnswerScript {
    /// Every row of a matrix; now and then one is left blank.
    func fill(
        _ matrix: Matrix, _ question: Question, _ positions: [Int], _ person: LatentModel.Person,
        _ sheet: inout AnswerSheet, _ generator: inout SeededGenerator
    ) {
        guard let scale = survey.scale(matrix.scale) else { return }
        for (row, position) in zip(matrix.rows, positions) {
            let isBlank = generator.chance(0.015)
            let level = latent.level(on: scale, row: row, of: question, person, &generator)
            if let level, !isBlank || question.isRequired { sheet.choose(level, in: [position]) }
        }
    }

    /// Every option gets a place.
    func rank(
        _ positions: [Int], _ sheet: inout AnswerSheet, _ generator: inout SeededGenerator
    ) {
        var places = Array(positions.indices)
        for index in places.indices.reversed() {
            places.swapAt(index, generator.below(index + 1))
        }
        for (position, place) in zip(positions, places) { sheet.choose(place, in: [position]) }
    }

    /// Points in lots, as people share them out: tens where the total allows it.
    func share(
        _ total: Int, _ positions: [Int], _ sheet: inout AnswerSheet,
        _ generator: inout SeededGenerator
    ) {
        guard !positions.isEmpty else { return }
        let lot = total >= 20 && total % 10 == 0 ? 10 : 1
        var points = [Int](repeating: 0, count: positions.count)
        var left = total
        while left > 0 {
            let given = min(lot, left)
            points[generator.below(points.count)] += given
            left -= given
        }
        for (position, share) in zip(positions, points) {
            sheet.write(String(share), at: position)
        }
    }
}
