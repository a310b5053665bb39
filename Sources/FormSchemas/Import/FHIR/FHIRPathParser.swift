import Diagnostics
import SurveyModel

/// Reads FHIRPath of the kind that conditions on a response are written in: answers looked up by
/// link id, their values tested, tests joined. Anything else is refused.
struct FHIRPathParser {
    indirect enum Syntax: Hashable {
        case all([Syntax])
        case any([Syntax])
        case not(Syntax)
        /// There is an answer to any of these items.
        case answered([String])
        /// There is an answer that fulfils any (or all) of the tests.
        case tests(String, [Test], isAny: Bool)
    }

    struct Test: Hashable {
        let sign: String
        let value: String
    }

    private let characters: [Character]
    private var place = 0
    private var depth = 0
    private var operators = 0

    init(_ text: String) { characters = Array(text) }

    mutating func whole() throws(Obstacle) -> Syntax {
        guard characters.count <= ExpressionLimits.longest else { throw unreadable }
        let syntax = try condition()
        skipSpace()
        guard place == characters.count else { throw unreadable }
        return syntax
    }

    /// A rule without its exception for what is not answered.
    static func withoutException(_ syntax: Syntax, for own: [String]) -> Syntax {
        guard case .any(let parts) = syntax, parts.count == 2,
            case .not(.answered(let links)) = parts[0], Set(links).isSubset(of: own)
        else { return syntax }
        return parts[1]
    }

    private var unreadable: Obstacle {
        Obstacle(
            part: String(characters[min(place, characters.count)...].prefix(40)),
            reason: .notExpressible)
    }

    // MARK: Conditions

    private mutating func condition() throws(Obstacle) -> Syntax {
        depth += 1
        defer { depth -= 1 }
        guard depth < ExpressionLimits.depth else { throw unreadable }
        var alternatives = [try conjunction()]
        while take("or ") { alternatives.append(try conjunction()) }
        return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
    }

    private mutating func conjunction() throws(Obstacle) -> Syntax {
        var parts = [try negatable()]
        while take("and ") { parts.append(try negatable()) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func negatable() throws(Obstacle) -> Syntax {
        var inner: Syntax
        if take("(") {
            inner = try condition()
            guard take(")") else { throw unreadable }
        } else {
            inner = try lookUp()
        }
        while take(".not()") {
            if case .not(let twice) = inner { inner = twice } else { inner = .not(inner) }
        }
        return inner
    }

    private mutating func lookUp() throws(Obstacle) -> Syntax {
        let links = try answers()
        if take(".exists()") { return .answered(links) }
        guard links.count == 1, take(".value.where(") else { throw unreadable }
        var tests = [try test()]
        var isAny = true
        if next(is: "and ") {
            isAny = false
            while take("and ") { tests.append(try test()) }
        } else {
            while take("or ") { tests.append(try test()) }
        }
        guard take(").exists()") else { throw unreadable }
        return .tests(links[0], tests, isAny: isAny)
    }

    /// `%resource.repeat(item).where(linkId = 'x').answer`, also with descendants.
    private mutating func answers() throws(Obstacle) -> [String] {
        guard take("%resource.repeat(item)") || take("%resource.descendants()"),
            take(".where(linkId")
        else { throw unreadable }
        var links: [String] = []
        if take("in") {
            guard take("(") else { throw unreadable }
            repeat { links.append(try quoted()) } while take("|")
            guard take(")") else { throw unreadable }
        } else {
            guard take("=") else { throw unreadable }
            links = [try quoted()]
        }
        guard take(").answer") else { throw unreadable }
        return links
    }

    private mutating func test() throws(Obstacle) -> Test {
        guard take("code") || take("$this") else { throw unreadable }
        for sign in ["!=", ">=", "<=", "=", ">", "<"] where take(sign) {
            skipSpace()
            if next(is: "'") { return Test(sign: sign, value: try quoted()) }
            return Test(sign: sign, value: try digits())
        }
        throw unreadable
    }

    // MARK: Calculations

    mutating func calculation(
        _ reference: (String) -> ItemReference?
    ) throws(Obstacle) -> Calculation {
        let result = try sum(reference)
        skipSpace()
        guard place == characters.count else { throw unreadable }
        return result
    }

    private mutating func sum(
        _ reference: (String) -> ItemReference?
    ) throws(Obstacle) -> Calculation {
        depth += 1
        defer { depth -= 1 }
        guard depth < ExpressionLimits.depth else { throw unreadable }
        var left = try product(reference)
        while true {
            try countOperator()
            if take("+") {
                left = .sum(left, try product(reference))
            } else if take("-") {
                let right = try product(reference)
                left = left == .number(0) ? .negative(right) : .difference(left, right)
            } else {
                return left
            }
        }
    }

    private mutating func product(
        _ reference: (String) -> ItemReference?
    ) throws(Obstacle) -> Calculation {
        var left = try operand(reference)
        while true {
            try countOperator()
            if take("*") {
                left = .product(left, try operand(reference))
            } else if take("/") {
                left = .quotient(left, try operand(reference))
            } else {
                return left
            }
        }
    }

    private mutating func operand(
        _ reference: (String) -> ItemReference?
    ) throws(Obstacle) -> Calculation {
        if take("(") {
            let inner = try sum(reference)
            guard take(")") else { throw unreadable }
            return inner
        }
        guard next(is: "%") else {
            guard let number = Double(try digits()) else { throw unreadable }
            return .number(number)
        }
        let links = try answers()
        guard links.count == 1, take(".value") else { throw unreadable }
        if take(".code") {
            // Which codes are levels is what a calculation itself demands.
            if take(".where(") {
                repeat { _ = try test() } while take("or ")
                guard take(")") else { throw unreadable }
            }
            guard take(".toInteger()") || take(".toDecimal()") else { throw unreadable }
        }
        guard let item = reference(links[0]) else {
            throw Obstacle(part: links[0], reason: .unknownAnswer)
        }
        return .item(item)
    }

    /// Each sum or product looked at counts as one, also the last that has no sign behind it.
    private mutating func countOperator() throws(Obstacle) {
        operators += 1
        guard operators <= 2 * ExpressionLimits.operators else { throw unreadable }
    }

    // MARK: Words

    private mutating func digits() throws(Obstacle) -> String {
        skipSpace()
        let start = place
        if place < characters.count, characters[place] == "-" { place += 1 }
        while place < characters.count, characters[place].isNumber || characters[place] == "." {
            place += 1
        }
        guard place > start else { throw unreadable }
        return String(characters[start..<place])
    }

    private mutating func quoted() throws(Obstacle) -> String {
        guard take("'") else { throw unreadable }
        var text = ""
        while place < characters.count {
            let character = characters[place]
            place += 1
            if character == "'" { return text }
            guard character == "\\", place < characters.count else {
                text.append(character)
                continue
            }
            let escaped = characters[place]
            place += 1
            text.append(["n": "\n", "r": "\r", "t": "\t"][escaped] ?? escaped)
        }
        throw unreadable
    }

    private mutating func skipSpace() {
        while place < characters.count, characters[place].isWhitespace { place += 1 }
    }

    private mutating func next(is word: String) -> Bool {
        skipSpace()
        return place + word.count <= characters.count
            && zip(word, characters[place...]).allSatisfy { $0 == $1 }
    }

    private mutating func take(_ word: String) -> Bool {
        guard next(is: word) else { return false }
        place += word.count
        return true
    }
}
