// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is built with.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]
/// Targets that never touch a pointer say so, and the compiler holds them to it.
let safe = house + [.strictMemorySafety()]
/// Targets that mostly calculate are optimised in debug builds too. They take seconds longer to
/// compile, and every run of an example in a test takes half the time.
let calculating: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let http = ["NIOCore", "NIOHTTP1", "NIOPosix"].map {
    Target.Dependency.product(name: $0, package: "swift-nio")
}
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// A target of Sources/ and what it may use.
func module(
    _ name: String, uses dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = safe
) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a module; `Fixtures` are read from where they lie.
func tests(_ name: String, uses dependencies: [Target.Dependency], fixtures: Bool = false) -> Target
{
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name)] + dependencies,
        exclude: fixtures ? ["Fixtures"] : [], swiftSettings: house)
}

let package = Package(
    name: "lagesbild",
    products: [
        .executable(name: "lagesbild", targets: ["lagesbild"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // From the ground up: a module may use those above it, as far as it names them.
        .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
        .systemLibrary(name: "CLibCrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CLibZip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CClp", providers: [.apt(["coinor-libclp-dev"])]),
        .systemLibrary(name: "CCbc", providers: [.apt(["coinor-libcbc-dev"])]),
        .systemLibrary(name: "CHunspell", providers: [.apt(["libhunspell-dev", "hunspell-sv"])]),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        module("Diagnostics"),
        module("YAMLFiles", uses: ["Diagnostics", yams]),
        module("SurveyModel"),
        module("Statistics", settings: safe + calculating),
        module("LinearProgramming", uses: ["CClp", "CCbc"], settings: house + calculating),
        module("PersonalData"),
        module(
            "SwedishText", uses: ["CHunspell", "CStemmer"], settings: house + calculating),
        module(
            "Tables",
            uses: ["Diagnostics", "CLibCSV", "CLibZip", "CZlib", "CExpat", "CXlsxWriter"],
            settings: house + calculating),
        module(
            "Audit", uses: ["Diagnostics", "Tables", "LinearProgramming"],
            settings: safe + calculating),
        module("Digests", uses: ["Tables", "CLibCrypto"], settings: house),
        module("Decisions", uses: ["Diagnostics", "Tables", "Digests"], settings: house),
        module("SurveyLanguage", uses: ["SurveyModel", "Diagnostics"]),
        module(
            "Dialogue",
            uses: [
                "SurveyModel", "SurveyLanguage", "Diagnostics", "Tables", "PersonalData",
                "Statistics", "Digests", "SwedishText",
            ]),
        module("Evaluation", uses: ["Statistics"]),
        module("FormSchemas", uses: ["SurveyModel", "SurveyLanguage", "Diagnostics", "Tables"]),
        module("Simulation", uses: ["SurveyModel", "FormSchemas", "Tables"]),
        module(
            "Ingestion",
            uses: ["SurveyModel", "Diagnostics", "Tables", "FormSchemas", "PersonalData"],
            settings: house),
        module("ResponseStore", uses: ["SurveyModel", grdb, sqlite], settings: house),
        module(
            "Tally", uses: ["SurveyModel", "ResponseStore"], settings: house + calculating),
        module(
            "Export",
            uses: ["Diagnostics", "SurveyModel", "ResponseStore", "Tally", "Tables", sqlite],
            settings: house),
        module(
            "Analysis", uses: ["SurveyModel", "Tally", "Statistics"], settings: safe + calculating),
        module(
            "Disclosure",
            uses: [
                "SurveyModel", "Analysis", "Statistics", "LinearProgramming", "Dialogue",
                "Evaluation", "PersonalData",
            ],
            settings: safe + calculating),
        module(
            "FollowUp",
            uses: [
                "Diagnostics", "SurveyLanguage", "Tables", "PersonalData", "Digests", "Dialogue",
                "Statistics", "Analysis", "Disclosure", "YAMLFiles", yams,
            ]),
        module(
            "Reporting",
            uses: [
                "SurveyModel", "Disclosure", "Analysis", "Statistics", "Dialogue", "Evaluation",
                "FollowUp", "Tables", mustache,
            ]),
        module(
            "Pipeline",
            uses: [
                "Diagnostics", "SurveyModel", "SurveyLanguage", "Tables", "FormSchemas",
                "Simulation", "Decisions", "Ingestion", "ResponseStore", "Tally", "Export",
                "Statistics", "Analysis", "Disclosure", "Dialogue", "Evaluation", "Audit",
                "PersonalData", "SwedishText", "FollowUp", "Reporting", "Digests", "YAMLFiles",
                yams,
            ],
            settings: house),
        module(
            "LanguageServer",
            uses: ["SurveyLanguage", "SurveyModel", "Diagnostics", "FormSchemas", "Tables"]),
        module(
            "Preview",
            uses: [
                "Pipeline", "SurveyLanguage", "SurveyModel", "Diagnostics", "FormSchemas", "Tables",
                "Digests",
            ] + http),
        .executableTarget(
            name: "lagesbild",
            dependencies: [
                "Pipeline", "LanguageServer", "Preview", "Ingestion", "Decisions", "Diagnostics",
                "SurveyModel", "SurveyLanguage", "Tables", "Export", "Audit", "Dialogue",
                "PersonalData",
                argumentParser,
            ],
            swiftSettings: safe),
        .executableTarget(
            name: "figures-bench",
            dependencies: ["Analysis", "ResponseStore", "SurveyModel", "Tally"],
            path: "Benchmarks/figures", swiftSettings: house),

        tests("Diagnostics", uses: []),
        tests("SurveyModel", uses: []),
        tests("Statistics", uses: [], fixtures: true),
        tests("LinearProgramming", uses: []),
        tests("PersonalData", uses: [], fixtures: true),
        tests("SwedishText", uses: []),
        tests("Tables", uses: ["Diagnostics", "CLibZip"], fixtures: true),
        tests("Audit", uses: ["Diagnostics", "LinearProgramming", "Tables"], fixtures: true),
        tests("SurveyLanguage", uses: ["SurveyModel", "Diagnostics"], fixtures: true),
        tests("FormSchemas", uses: ["SurveyModel", "SurveyLanguage", "Diagnostics", "Tables"]),
        tests(
            "Dialogue",
            uses: [
                "Diagnostics", "SurveyModel", "SurveyLanguage", "Statistics", "SwedishText",
                "Tables",
            ]),
        tests(
            "FollowUp",
            uses: [
                "Diagnostics", "SurveyModel", "SurveyLanguage", "Dialogue", "Tables", "Disclosure",
            ]),
        tests("Simulation", uses: ["SurveyModel", "SurveyLanguage", "FormSchemas", "Tables"]),
        tests(
            "Ingestion",
            uses: [
                "SurveyModel", "SurveyLanguage", "Diagnostics", "Tables", "FormSchemas",
                "Simulation",
            ],
            fixtures: true),
        tests("Decisions", uses: ["Diagnostics", "Tables"]),
        tests("ResponseStore", uses: ["SurveyModel"]),
        tests("Tally", uses: ["SurveyModel", "ResponseStore"]),
        tests("Export", uses: ["SurveyModel", "ResponseStore", "Tally"]),
        tests("Analysis", uses: ["SurveyModel", "Tally", "Statistics"]),
        tests("Evaluation", uses: ["Statistics"]),
        tests(
            "Disclosure",
            uses: [
                "SurveyModel", "Analysis", "Statistics", "Dialogue", "Evaluation", "Audit",
                "Reporting", "Tables",
            ]),
        tests(
            "Reporting",
            uses: [
                "Disclosure", "Analysis", "Statistics", "SurveyModel", "Evaluation", "Tables",
            ]),
        tests(
            "LanguageServer", uses: ["SurveyLanguage", "SurveyModel", "Diagnostics", "Tables"]),
        tests(
            "Pipeline",
            uses: [
                "Diagnostics", "SurveyModel", "SurveyLanguage", "Tables", "Preview", "Dialogue",
                "Statistics",
            ]),
    ],
    swiftLanguageModes: [.v6]
)
