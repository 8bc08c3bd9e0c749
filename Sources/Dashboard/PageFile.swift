internal import CDashboard

/// A file of the page at `/`, as it lies in Sources/CDashboard/page.
public struct PageFile: Sendable {
  /// Its name, such as `app.js`.
  public let name: String
  /// What a browser is sent of it: text in UTF-8. Scripts and style sheets go without comments and
  /// indentation.
  public let bytes: [UInt8]

  /// The document that brings the others; they lie below `page/`, as seen from it.
  public static let documentName = "index.html"

  /// The media type, by the name's ending.
  public var contentType: String {
    let ending = name.split(separator: ".").last
    return switch ending {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    default: "application/octet-stream"
    }
  }

  /// Every file of the page.
  public static var all: [PageFile] {
    // The unsafe lines: names and bytes are constants of the binary and live as long as it.
    UnsafeBufferPointer(start: tally_page_files, count: tally_page_file_count).map { file in
      let name = String(cString: file.name)
      let source = Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
      let isCode = name.hasSuffix(".js") || name.hasSuffix(".css")
      return PageFile(name: name, bytes: isCode ? SourceMargin.removed(from: source) : source)
    }
  }
}
