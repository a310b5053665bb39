import Diagnostics
internal import Glibc

extension MessageLanguage {
    /// English where the locale asks for it; Swedish otherwise, as most who use this read it.
    static var ofEnvironment: MessageLanguage {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = Environment.value(of: name), !value.isEmpty else { continue }
            return value.hasPrefix("en") ? .english : .swedish
        }
        return .swedish
    }
}
