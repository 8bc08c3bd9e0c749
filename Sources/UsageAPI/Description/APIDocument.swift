import JSON

/// The description of the interface in the forms that are made of openapi.yaml.
public struct APIDocument: Sendable {
  /// As JSON, the same bytes for the same description.
  public let json: [UInt8]
  /// As a page of HTML, which asks nobody for anything but `style`, as `docs.css` beside it.
  public let page: [UInt8]
  /// The style sheet of the page.
  public static var style: [UInt8] { Array(DescriptionPage.style.utf8) }

  /// Why the description could not be read; nil where it could. A test reads the one that ships.
  let failure: DescriptionReader.Failure?

  /// Reads the YAML; one that cannot be read has no members.
  init(yaml: [UInt8]) {
    let description: DescriptionValue
    do throws(DescriptionReader.Failure) {
      description = try DescriptionReader.read(yaml)
      failure = nil
    } catch {
      description = .object([])
      failure = error
    }
    var writer = Writer()
    description.write(to: &writer)
    writer.newline()
    json = writer.bytes
    page = DescriptionPage.bytes(of: description)
  }
}
