public import ArgumentParser
public import Usage

extension ExternalID: ExpressibleByArgument {
  /// Takes the argument as it is; where it is used, it is held against the rule for ids.
  public init?(argument: String) {
    self.init(argument)
  }
}
