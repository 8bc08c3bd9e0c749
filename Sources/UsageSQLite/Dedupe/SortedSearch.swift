/// Binary search; the elements must be sorted.
extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies a condition that all later ones satisfy as well.
  func partitioningIndex(where isInSecondPart: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isInSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension RandomAccessCollection<UInt64> where Index == Int {
  /// The elements that lie in a range.
  func sortedElements(in wanted: ClosedRange<UInt64>) -> [UInt64] {
    var index = partitioningIndex { $0 >= wanted.lowerBound }
    var found: [UInt64] = []
    while index < endIndex, self[index] <= wanted.upperBound {
      found.append(self[index])
      index += 1
    }
    return found
  }
}
