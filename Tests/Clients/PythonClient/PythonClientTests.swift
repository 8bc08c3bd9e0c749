import TestThreads
import Testing

/// The client in Python, which needs no package: its own tests, in whatever Python is here.
@Suite(.serialized, .programThreads) struct `The Python client` {
  @Test func `passes its tests`() throws {
    let result = try Command(
      executable: "/usr/bin/env",
      arguments: ["python3", "-W", "error::ResourceWarning", "-m", "unittest", "--failfast"],
      folder: Examples.pythonClient, environment: ["PYTHONDONTWRITEBYTECODE": "1"],
      secondsMax: 120
    ).run()
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("\nOK"), "\(result.output)")
  }

  @Test func `counts exactly whatever becomes of Tally meanwhile`() throws {
    try Conditions(recipes: Examples.clients + "/PythonClient/recipes.json").expect("python3")
  }
}
