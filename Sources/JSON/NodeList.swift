/// The nodes of a tape. Not copyable and so never shared: an array would ask before every change
/// whether it is.
struct NodeList: ~Copyable, @unchecked Sendable {
  // Guard: what `nodes` points to belongs to the only copy.
  private var nodes: UnsafeMutablePointer<Node>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 1)
    nodes = .allocate(capacity: self.capacity)
  }

  deinit { nodes.deallocate() }

  subscript(index: Int) -> Node {
    @inline(__always) get {
      precondition(index >= 0 && index < count, "a node must be on the tape")
      return nodes[index]
    }
    @inline(__always) set {
      precondition(index >= 0 && index < count, "a node must be on the tape")
      nodes[index] = newValue
    }
  }

  @inline(__always)
  mutating func append(_ node: Node) {
    if count == capacity { grow() }
    (nodes + count).initialize(to: node)
    count &+= 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Node>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: nodes, count: count)
    nodes.deallocate()
    nodes = larger
    capacity *= 2
  }
}
