/// Through whose eyes a question looks at the situation.
///
/// The first four are those of SKR's framework for following up local care (*invånar-,
/// medarbetar-, hälso-* and *resursperspektiv*), the others those that missions name beside them.
package enum Perspective: String, Sendable, Hashable, CaseIterable {
    case resident, employee, health, resource
    case user, equity, gender
}
