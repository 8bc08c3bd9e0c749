import Foundation
import TestSupport
import Testing

@testable import Usage

@Suite struct ZoneFilesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["Europe/Berlin", "Etc/UTC"] {
      let file = URL(filePath: folder.file("zones/\(name)"))
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(ZoneFixture.bytes("Europe/Berlin")).write(to: file)
    }
    try Data("secret".utf8).write(to: URL(filePath: folder.file("outside")))
    try Data("no zone".utf8).write(to: URL(filePath: folder.file("zones/Text")))
  }

  private func files() -> ZoneFiles {
    ZoneFiles(folders: [folder.file("nowhere"), folder.file("zones")])
  }

  @Test func `a zone is found by its name, again and again`() throws {
    let files = files()
    for _ in 0..<2 {
      let zone = try files.zone("Europe/Berlin")
      #expect(zone.name == "Europe/Berlin")
      #expect(zone.offsetSeconds(at: Timestamp(second: 1_790_000_000)) == 7_200)
    }
  }

  @Test(arguments: [
    "", "/", "Europe", "Europe/", "/Europe/Berlin", "Europe//Berlin", "Europe/berlin", "../outside",
    "Europe/../../outside", "./Europe/Berlin", "Europe/Berlin\0", "Europe\\Berlin", "Mars/Base",
    "Europe/Berlin ", String(repeating: "a", count: 5_000),
  ])
  func `a name that is none of a zone finds nothing`(name: String) {
    #expect(throws: ZoneError.unknown(name: name)) { try files().zone(name) }
  }

  @Test func `a file that is no zone is told from none`() {
    let path = folder.file("zones/Text")
    #expect(throws: ZoneError.unreadable(path: path)) { try files().zone("Text") }
  }

  @Test func `without a database there is UTC, and an error says where none is`() throws {
    let files = ZoneFiles(folders: [folder.file("nowhere")])
    #expect(try files.zone("UTC").offsetSeconds(at: Timestamp(second: 0)) == 0)
    #expect(throws: ZoneError.noDatabase(folders: [folder.file("nowhere")])) {
      try files.zone("Europe/Berlin")
    }
  }
}
