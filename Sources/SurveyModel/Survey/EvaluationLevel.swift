/// How far into the work something that is evaluated reaches.
///
/// Kirkpatrick's four levels (1959; Kirkpatrick and Kirkpatrick 2006): what people thought of it, what
/// they learnt, what they do in another way, what became of it.
package enum EvaluationLevel: String, Sendable, Hashable, CaseIterable {
    case reaction, learning, behaviour, results
}
