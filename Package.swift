// swift-tools-version: 6.2
import PackageDescription

/// Every target is compiled alike: Swift 6 mode, warnings as errors, the upcoming features that
/// catch mistakes early.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
]

/// For what the writer's queue alone touches: a release build leaves out the checks of exclusive access
/// at run time, which debug builds, and so the tests of these modules, make.
let ownedByWriter: [SwiftSetting] =
  strict + [.unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))]

let package = Package(
  name: "tally",
  products: [
    .executable(name: "tally", targets: ["tally"]),
    .executable(name: "echo", targets: ["Echo"]),
    .library(name: "HTTPServer", targets: ["HTTPServer"]),
  ],
  traits: [
    // The ledger on PostgreSQL. Every build compiles it; only this one links libpq.
    .trait(name: "Postgres", description: "A store on PostgreSQL 15 or newer, over libpq"),
    .default(enabledTraits: []),
  ],
  dependencies: [
    // Options, help texts and exit codes of the command line: 14 s of a clean build, and every
    // convention of a good command line for it.
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    // The logging interface that Swift libraries share: 5 s of a clean build.
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    // Not here: swift-crypto. SHA-256 of an API key is the one primitive used, and it would add
    // two and a half minutes to every clean build.
  ],
  targets: [
    // The C libraries and the kernel interfaces that Glibc's module map leaves out.
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "CLinux"),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
    // Without the trait it is declarations alone, and needs no header of libpq.
    .target(
      name: "CPostgres", cSettings: [.define("TALLY_POSTGRES", .when(traits: ["Postgres"]))],
      linkerSettings: [.linkedLibrary("pq", .when(traits: ["Postgres"]))]),
    // Loads libcurl when it is needed; nothing of it is linked.
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("dl")]),

    // Knows nothing of usage.
    .target(name: "HTTPServer", dependencies: ["CLinux", "CZlib"], swiftSettings: strict),
    .executableTarget(name: "Echo", dependencies: ["HTTPServer"], swiftSettings: strict),
    .target(name: "JSON", swiftSettings: strict),
    .target(name: "Protobuf", swiftSettings: strict),
    .target(name: "SQLite", dependencies: ["CSQLite"], swiftSettings: strict),
    .target(name: "Postgres", dependencies: ["CPostgres"], swiftSettings: strict),
    .target(
      name: "Migrations", path: "migrations",
      resources: [.embedInCode("postgres"), .embedInCode("sqlite")], swiftSettings: strict),

    // openapi.yaml, which lies at the top where people look for it, embedded to be served.
    .target(name: "CAPIDescription"),
    .target(name: "APIDescription", dependencies: ["CAPIDescription"], swiftSettings: strict),

    // The page at /: its own files, embedded to be served.
    .target(name: "CDashboard", exclude: ["page"]),
    .target(name: "Dashboard", dependencies: ["CDashboard"], swiftSettings: strict),

    // The domain with the prices that ship, and what adapts it.
    .target(name: "CPrices", exclude: ["prices.txt"]),
    .target(name: "Usage", dependencies: ["CPrices"], swiftSettings: strict),
    // Which of many reports count: no format, no store.
    .target(name: "Reconciliation", dependencies: ["Usage"], swiftSettings: strict),
    .target(
      name: "Dialects", dependencies: ["JSON", "Protobuf", "Reconciliation", "Usage"],
      swiftSettings: strict),
    // What counts: the rules of the ledger, which every store has in common.
    .target(name: "Ledger", dependencies: ["Usage"], swiftSettings: ownedByWriter),
    // Stores: tables and no rules. The one in memory is linked by tests alone.
    .target(
      name: "UsageSQLite", dependencies: ["Ledger", "Migrations", "SQLite", "Usage"],
      swiftSettings: ownedByWriter),
    .target(
      name: "UsagePostgres", dependencies: ["Ledger", "Migrations", "Postgres", "Usage"],
      swiftSettings: ownedByWriter),
    .target(name: "UsageMemory", dependencies: ["Ledger", "Usage"], swiftSettings: strict),
    // Delivers what waits in a store's outbox.
    .target(name: "Webhooks", dependencies: ["CCurl", "Usage"], swiftSettings: strict),
    // What is done in the background, a file for each service.
    .target(name: "Maintenance", dependencies: ["Usage"], swiftSettings: strict),
    .target(
      name: "UsageAPI",
      dependencies: [
        "Dialects", "HTTPServer", "JSON", "Maintenance", "Protobuf", "Usage", "Webhooks",
      ],
      swiftSettings: strict),

    // The composition root.
    .executableTarget(
      name: "tally",
      dependencies: [
        "APIDescription", "CLinux", "Dashboard", "Dialects", "HTTPServer", "JSON", "Maintenance",
        "Usage", "UsageAPI", "UsageSQLite", "Webhooks",
        .target(name: "UsagePostgres", condition: .when(traits: ["Postgres"])),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),

    // What tests of several modules need.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    // Threads for tests that wait for programs.
    .target(name: "TestThreads", path: "Tests/TestThreads", swiftSettings: strict),
    // The list of all stores, and events to test them with.
    .target(
      name: "StoreSupport",
      dependencies: [
        "Maintenance", "TestSupport", "Usage", "UsageMemory", "UsageSQLite",
        .target(name: "Postgres", condition: .when(traits: ["Postgres"])),
        .target(name: "UsagePostgres", condition: .when(traits: ["Postgres"])),
      ],
      path: "Tests/StoreSupport", swiftSettings: strict),
    .testTarget(
      name: "HTTPServerTests", dependencies: ["HTTPServer", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "JSONTests", dependencies: ["JSON", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "ProtobufTests", dependencies: ["Protobuf"], swiftSettings: strict),
    .testTarget(
      name: "SQLiteTests", dependencies: ["SQLite", "TestSupport"], swiftSettings: strict),
    // Empty without the trait, since nothing links libpq then.
    .testTarget(
      name: "PostgresTests",
      dependencies: [
        "StoreSupport", .target(name: "Postgres", condition: .when(traits: ["Postgres"])),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "UsageTests", dependencies: ["TestSupport", "Usage"],
      exclude: [
        "Fixtures/cost_vectors.tsv", "Fixtures/zone_files.tsv", "Fixtures/zone_times.tsv",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ReconciliationTests", dependencies: ["Reconciliation", "TestSupport", "Usage"],
      swiftSettings: strict),
    .testTarget(
      name: "DialectsTests",
      dependencies: [
        "Dialects", "JSON", "Reconciliation", "TestSupport", "Usage", "UsageMemory",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "UsageSQLiteTests",
      dependencies: [
        "CSQLite", "Ledger", "Migrations", "SQLite", "StoreSupport", "TestSupport", "Usage",
        "UsageSQLite",
      ],
      swiftSettings: strict),
    // More random events than a test has time for: `make prove-stores`.
    .executableTarget(
      name: "ProveStores", dependencies: ["StoreSupport"], path: "Tests/ProveStores",
      swiftSettings: strict),
    // What every store must do; each test runs once for each of them.
    .testTarget(
      name: "StoreSuite", dependencies: ["Maintenance", "StoreSupport", "TestSupport", "Usage"],
      swiftSettings: strict),
    .testTarget(
      name: "WebhooksTests",
      dependencies: ["StoreSupport", "TestSupport", "Usage", "Webhooks"], swiftSettings: strict),
    .testTarget(
      name: "UsageAPITests",
      dependencies: [
        "APIDescription", "Dialects", "HTTPServer", "JSON", "Maintenance", "TestSupport", "Usage",
        "UsageAPI", "UsageSQLite",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    // Other people's programs against the real one: a folder each.
    .testTarget(
      name: "ClientTests", dependencies: ["TestSupport", "TestThreads", "tally"],
      path: "Tests/Clients",
      exclude: [
        "AgentOps/local_only.py", "AgentOps/provider.py", "AgentOps/requirements-0.1.12.txt",
        "AgentOps/requirements-0.2.5.txt", "AgentOps/requirements-0.3.26.txt",
        "AgentOps/requirements-0.4.21.txt", "AgentOps/version_0_1.py", "AgentOps/version_0_2.py",
        "AgentOps/version_0_3.py", "AgentOps/version_0_4.py", "Browser/access.py",
        "Browser/budgets.py", "Browser/colours.py", "Browser/behaviour.py", "Browser/checks.js",
        "Browser/chromium.py", "Browser/fields.py", "Browser/forms.py", "Browser/prices.py",
        "Browser/run.py", "Browser/safety.py",
        "Browser/samples.py", "Browser/states.py", "Browser/tally.py", "Browser/truth.py",
        "Browser/views.py", "Claude/agents.py", "Claude/fake_api.py", "Claude/recipes.json",
        "Claude/requirements.txt", "Examples/examples.py", "Examples/requirements.txt",
        "Focus/focus.py", "Focus/requirements.txt", "Generated/generated.py",
        "Generated/requirements.txt", "LiteLLM/litellm_client.py", "LiteLLM/recipes.json",
        "LiteLLM/requirements.txt", "LiteLLM/vendors.py", "Machine/machine.py", "Machine/model.py",
        "Machine/requirements.txt", "MCP/mcp_client.py", "MCP/requirements.txt",
        "OpenAIAgents/agents_client.py", "OpenAIAgents/failing_calls.py",
        "OpenAIAgents/fake_provider.py",
        "OpenAIAgents/recipes.json", "OpenAIAgents/requirements.txt",
        "OpenAIAgents/with_provider.py", "Orders/agents_world.py", "Orders/claude_world.py",
        "Orders/orders.py", "PythonClient/recipes.json", "Schemathesis/hooks.py",
        "Schemathesis/requirements.txt", "Schemathesis/schemathesis.toml", "Support/absent.py",
        "Support/conditions.py", "Support/documented.py", "Support/guarded.py",
        "Support/tally_process.py",
        "TypeScript/agents.ts", "TypeScript/claude_messages.jsonl", "TypeScript/claude_sdk.mjs",
        "TypeScript/prepare.mjs", "TypeScript/recipes.json", "TypeScript/requirements.txt",
        "Webhooks/mail.py", "Webhooks/receivers.py", "Webhooks/requirements.txt",
      ],
      swiftSettings: strict),

    // The real program on a free port; naming it builds it beside the tests.
    .testTarget(
      name: "EndToEnd",
      dependencies: [
        "SQLite", "TestSupport", "TestThreads", "tally",
        .target(name: "Postgres", condition: .when(traits: ["Postgres"])),
        .target(name: "StoreSupport", condition: .when(traits: ["Postgres"])),
      ],
      swiftSettings: strict),
    // The repository itself: style, and what its documents promise.
    .testTarget(name: "Tidy", dependencies: ["tally"], swiftSettings: strict),
  ]
)
