/// The description of the HTTP interface that `/openapi.yaml` answers with.
public enum APIDescription {
  public static var yaml: [UInt8] { PackageResources.openapi_yaml }
}
