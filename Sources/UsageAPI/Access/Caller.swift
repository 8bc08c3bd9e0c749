/// Who makes a request.
struct Caller: Sendable {
  let identity: Identity
  let credential: Credential
}
