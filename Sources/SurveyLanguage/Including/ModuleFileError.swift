/// Why a module could not be read, in words for its user.
package struct ModuleFileError: Error, Sendable, Hashable {
    package let reason: String

    package init(reason: String) { self.reason = reason }
}
