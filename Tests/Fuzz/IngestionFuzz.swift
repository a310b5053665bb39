/// Any survey and any file of answers to it: reading comes to an end, every record gets one fate, and what is
/// read does not depend on how it is read (`FuzzedExport`).
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    // Below zero: what is no survey is not kept.
    guard let export = FuzzedExport(bytes) else { return -1 }
    if let fault = export.fault() { preconditionFailure(fault) }
    return 0
}
