import ResponseStore
import SurveyModel
import Testing

@Suite("A batch must have the shape of the layout")
struct BatchShapeTests {
    struct Fault: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let error: StoreError
        let change: @Sendable (inout ResponseBatch) -> Void
    }

    static let faults = [
        Fault(testDescription: "a column missing", error: .batchShape(column: nil)) {
            $0.columns.removeLast()
        },
        Fault(testDescription: "a column of another kind", error: .batchShape(column: 1)) {
            $0.columns[1] = .register([1, 1])
        },
        Fault(testDescription: "a column too short", error: .batchShape(column: 0)) {
            $0.columns[0] = .register([1])
        },
        Fault(testDescription: "too few texts", error: .batchShape(column: 2)) {
            $0.columns[2] = .text(["a"], [0])
        },
        Fault(testDescription: "keys missing", error: .batchShape(column: nil)) { $0.keys = [] },
        Fault(testDescription: "lineage missing", error: .batchShape(column: nil)) {
            $0.lineage = []
        },
        Fault(testDescription: "a negative count", error: .batchShape(column: nil)) {
            $0.count = -1
        },
        Fault(testDescription: "a code beyond the scale", error: .unknownCode(column: 1, code: 7)) {
            $0.columns[1] = .codes([1, 7])
        },
        Fault(
            testDescription: "a unit beyond the register", error: .unknownCode(column: 0, code: 3)
        ) {
            $0.columns[0] = .register([1, 3])
        },
        Fault(
            testDescription: "an unknown kind of no unit",
            error: .unknownCode(column: 0, code: 65_001)
        ) { $0.columns[0] = .register([1, 65_001]) },
        Fault(
            testDescription: "an unknown kind of no text", error: .unknownCode(column: 2, code: 9)
        ) { $0.columns[2] = .text([nil, nil], [0, 9]) },
    ]

    @Test("is refused with", arguments: faults)
    func refused(_ fault: Fault) throws {
        let folder = try TemporaryStore()
        let store = try folder.open()
        var batch = Sample.batch([Sample.Row(id: "a"), Sample.Row(id: "b")])
        fault.change(&batch)
        let writer = try store.begin(Sample.source("s1"))
        #expect(throws: fault.error) { try writer.append(batch) }
        #expect(try store.sources().isEmpty)
    }
}
