/// Batches that are worked on in tasks, several at a time, and whose results come in the order of the batches.
public struct BatchPipeline: Sendable {
  /// How many batches are under way for each thread, so that none waits while the next one is made ready.
  private static let batchesPerThread = 2

  private let batchesUnderWay: Int

  /// - Parameter threads: The number of threads; one where less is asked for.
  public init(threads: Int) {
    batchesUnderWay = max(1, threads) * Self.batchesPerThread
  }

  /// Works on all batches.
  ///
  /// - Parameters:
  ///   - next: Gives the next batch. Where it gives `nil` it is asked again after each batch that is done, since
  ///     taking results may bring more to do.
  ///   - work: Works on a batch, on any thread.
  ///   - take: Takes what a batch gives; one result at a time, in the order of the batches.
  /// - Throws: What one of them throws first, in the order of the batches. Batches under way are waited for, and no
  ///   more of them is taken.
  public func run<Batch: Sendable, Value: Sendable, Failure: Error>(
    next: () throws(Failure) -> Batch?, work: @escaping @Sendable (Batch) throws(Failure) -> Value,
    take: (Value) throws(Failure) -> Void
  ) async throws(Failure) {
    let end: Result<Void, Failure> = await withTaskGroup(
      of: (Int, Result<Value, Failure>).self
    ) { group in
      var started = 0
      var taken = 0
      var finished: [Int: Result<Value, Failure>] = [:]
      func startNext() throws(Failure) {
        guard let batch = try next() else { return }
        let number = started
        started += 1
        group.addTask { (number, Result { () throws(Failure) in try work(batch) }) }
      }
      do throws(Failure) {
        for _ in 0..<batchesUnderWay { try startNext() }
        for await (number, result) in group {
          finished[number] = result
          while let result = finished.removeValue(forKey: taken) {
            taken += 1
            try take(result.get())
          }
          try startNext()
        }
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try end.get()
  }
}

extension IteratorProtocol {
  /// The next elements, as many as are left but no more than asked for; `nil` at the end.
  public mutating func nextBatch(_ size: Int) -> [Element]? {
    var batch: [Element] = []
    while batch.count < size, let element = next() { batch.append(element) }
    return batch.isEmpty ? nil : batch
  }
}
