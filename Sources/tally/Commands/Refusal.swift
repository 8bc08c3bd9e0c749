/// Why a command does not do what it was told, in one line for a person.
struct Refusal: Error, CustomStringConvertible {
  var description: String
}
