/// What tells one sum of a session from another. Words are 0 where there is none.
public struct SessionSumKey: Sendable, Hashable {
  /// The session's number.
  public var session: Int64
  /// The provider, as a word.
  public var provider: Int64
  /// The model, as a word.
  public var model: Int64
  /// The agent, as a word.
  public var agent: Int64
  /// The reason of an adjustment, as a word.
  public var label: Int64

  @inlinable
  public init(session: Int64, provider: Int64, model: Int64, agent: Int64, label: Int64) {
    self.session = session
    self.provider = provider
    self.model = model
    self.agent = agent
    self.label = label
  }

  /// The sum of the project that includes this one.
  @inlinable
  public func inProject(_ project: Int64) -> ProjectSumKey {
    ProjectSumKey(project: project, isAttributed: true, provider: provider, model: model)
  }
}

/// What tells one sum of a user from another.
public struct UserSumKey: Sendable, Hashable {
  /// The user's number.
  public var user: Int64
  /// `Day.number` of the events' own times, in UTC.
  public var day: Int64
  /// The provider, as a word; 0 for none.
  public var provider: Int64
  /// The model, as a word; 0 for none.
  public var model: Int64

  @inlinable
  public init(user: Int64, day: Int64, provider: Int64, model: Int64) {
    self.user = user
    self.day = day
    self.provider = provider
    self.model = model
  }
}

/// Each run of a session has one sum.
public struct RunSumKey: Sendable, Hashable {
  /// The run's number.
  public var run: Int64

  @inlinable
  public init(run: Int64) {
    self.run = run
  }
}

/// What tells one sum of a project from another.
public struct ProjectSumKey: Sendable, Hashable {
  /// The project's number.
  public var project: Int64
  /// False for events that name neither a session nor a user.
  public var isAttributed: Bool
  /// The provider, as a word; 0 for none.
  public var provider: Int64
  /// The model, as a word; 0 for none.
  public var model: Int64

  @inlinable
  public init(project: Int64, isAttributed: Bool, provider: Int64, model: Int64) {
    self.project = project
    self.isAttributed = isAttributed
    self.provider = provider
    self.model = model
  }
}
