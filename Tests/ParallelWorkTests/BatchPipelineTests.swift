import Synchronization
import Testing

@testable import ParallelWork

@Suite("Batches worked on in tasks")
struct BatchPipelineTests {
  private struct Refusal: Error, Equatable {
    var batch: Int
  }

  @Test("give their results in their order, whichever ends first", arguments: [0, 1, 2, 8])
  func order(threads: Int) async {
    var batches = (0..<50).makeIterator()
    var taken: [Int] = []
    await BatchPipeline(threads: threads).run {
      batches.next()
    } work: { batch in
      // What is begun first takes longest.
      (0..<(50 - batch) * 1_000).reduce(0) { sum, _ in sum & 1 } + batch
    } take: {
      taken.append($0)
    }
    #expect(taken == Array(0..<50))
  }

  @Test("may be brought by the results of those before them")
  func more() async {
    var waiting = [1]
    var taken: [Int] = []
    await BatchPipeline(threads: 2).run {
      waiting.popLast()
    } work: {
      $0
    } take: { value in
      taken.append(value)
      if value < 5 { waiting.append(value + 1) }
    }
    #expect(taken == [1, 2, 3, 4, 5])
  }

  @Test("end with the first error in their order, after what stands before it is taken")
  func errorOfWork() async {
    var batches = (0..<20).makeIterator()
    var taken: [Int] = []
    await #expect(throws: Refusal(batch: 3)) {
      try await BatchPipeline(threads: 2).run { () throws(Refusal) in
        batches.next()
      } work: { batch throws(Refusal) in
        if batch >= 3 { throw Refusal(batch: batch) }
        return batch
      } take: { value throws(Refusal) in
        taken.append(value)
      }
    }
    #expect(taken == [0, 1, 2])
  }

  @Test(
    "are no longer asked for, nor taken, once taking one or making the next ready fails",
    arguments: [true, false])
  func errorBeside(ofTaking: Bool) async {
    let asked = Mutex(0)
    var taken = 0
    await #expect(throws: Refusal(batch: 5)) {
      try await BatchPipeline(threads: 1).run { () throws(Refusal) in
        let number = asked.withLock {
          $0 += 1
          return $0
        }
        if !ofTaking, number == 5 { throw Refusal(batch: 5) }
        return number
      } work: { batch throws(Refusal) in
        batch
      } take: { batch throws(Refusal) in
        if ofTaking, batch == 5 { throw Refusal(batch: 5) }
        taken = batch
      }
    }
    // Two are under way for one thread: the fifth is asked for after the third is taken.
    #expect(ofTaking ? taken == 4 : (1...3).contains(taken))
    #expect(asked.withLock(\.self) <= 6)
  }

  @Test("are as large as asked for, but for the last")
  func sizes() {
    var numbers = (0..<7).makeIterator()
    #expect(numbers.nextBatch(3) == [0, 1, 2])
    #expect(numbers.nextBatch(3) == [3, 4, 5])
    #expect(numbers.nextBatch(3) == [6])
    #expect(numbers.nextBatch(3) == nil)
  }
}
