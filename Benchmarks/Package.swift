// swift-tools-version: 6.2
import PackageDescription

/// As in the package that is measured.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own: nobody who builds the service has to fetch what it is compared with.
let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .target(name: "CLinux"),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),

    // Makes load and measures it.
    .executableTarget(name: "load", dependencies: ["CLinux"], swiftSettings: strict),

    // What the disk and SQLite allow without HTTP.
    .executableTarget(name: "raw-sqlite", dependencies: ["CSQLite"], swiftSettings: strict),

    // What sockets allow without HTTP.
    .executableTarget(name: "epoll"),

    // The usual way in Swift: Hummingbird and GRDB, one transaction a request.
    .executableTarget(
      name: "usual",
      dependencies: [
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
  ]
)
