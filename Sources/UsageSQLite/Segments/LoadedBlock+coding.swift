extension BlockColumn {
  private enum Form: UInt8 {
    case none = 0
    case numbers = 1
    case texts = 2
  }

  func write(to blob: inout BlobWriter) {
    numbers.write(to: &blob)
    switch dictionary {
    case .none: blob.write(Form.none.rawValue)
    case .numbers(let values):
      blob.write(Form.numbers.rawValue)
      NumberColumn(
        count: values.count, base: 0, width: 8, magnitude: 0, storage: .words(values)
      ).write(to: &blob)
    case .texts(let texts):
      blob.write(Form.texts.rawValue)
      blob.write(UInt32(texts.count))
      for text in texts { blob.write(text) }
    }
  }

  init(from blob: inout BlobReader) throws(BlobReader.Truncated) {
    numbers = try NumberColumn(from: &blob)
    switch Form(rawValue: try blob.number()) {
    case .some(.none): dictionary = .none
    case .numbers: dictionary = .numbers(try NumberColumn(from: &blob).values())
    case .texts:
      var texts: [String] = []
      for _ in 0..<(try blob.number(UInt32.self)) { texts.append(try blob.text()) }
      dictionary = .texts(texts)
    case nil: throw BlobReader.Truncated()
    }
  }

  /// The column alone, as a blob.
  var blob: [UInt8] {
    var writer = BlobWriter()
    write(to: &writer)
    writer.pad()
    return writer.bytes
  }
}

extension LoadedBlock {
  /// All of it as one blob.
  var blob: [UInt8] {
    var writer = BlobWriter()
    write(to: &writer)
    writer.pad()
    return writer.bytes
  }

  func write(to blob: inout BlobWriter) {
    blob.write(UInt32(count))
    blob.write(times.lowerBound)
    blob.write(times.upperBound)
    blob.write(timeUnit)
    blob.write(UInt32(columns.count))
    for (id, column) in columns.sorted(by: { $0.key < $1.key }) {
      blob.write(UInt8(id))
      column.write(to: &blob)
    }
  }

  init(from blob: inout BlobReader) throws(BlobReader.Truncated) {
    let count = Int(try blob.number(UInt32.self))
    let (first, last) = (try blob.number(Int64.self), try blob.number(Int64.self))
    let unit = try blob.number(Int64.self)
    guard first <= last, unit > 0 else { throw BlobReader.Truncated() }
    var columns: [Int: BlockColumn] = [:]
    for _ in 0..<(try blob.number(UInt32.self)) {
      let id = Int(try blob.number(UInt8.self))
      columns[id] = try BlockColumn(from: &blob)
    }
    self.init(count: count, times: first...last, timeUnit: unit, columns: columns)
  }
}
