package import Tables

/// A file whose bytes were all gone through once.
package struct DigestedFile: Sendable {
    package let digest: ContentDigest
    package let byteCount: Int
    package let inspected: InspectedFile
}
