import ArgumentParser
import Dispatch
import Foundation
import PolicyMentions

/// What happens when a command is told to end: by Ctrl-C (SIGINT), by the system (SIGTERM), or because its terminal
/// has gone (SIGHUP).
///
/// What is half written is removed, one line says what holds now, and the process ends by the same signal, so that a
/// shell's loop ends with it. A store needs nothing removed: the next update goes on with it.
struct Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private let sources: [any DispatchSourceSignal]
  private let queue: DispatchQueue

  /// Makes sure that what a command is going to write can be written, and watches for the signals while it does.
  ///
  /// - Throws: `OutputError`, and `ValidationError` where an output would take an input's place.
  init(of command: any ParsableCommand) throws {
    let declaring = command as? any OutputDeclaring
    try declaring?.checkOutputs()
    let outputs = declaring?.outputs ?? []
    self.init(
      removing: outputs,
      note: command is UpdateCommand
        ? "the next update of the store goes on from here" : "nothing is left half written")
  }

  /// Watches for the signals until the process ends.
  ///
  /// - Parameters:
  ///   - outputs: What the command is going to write.
  ///   - note: What holds afterwards.
  private init(removing outputs: [OutputTarget], note: String) {
    let queue = DispatchQueue(label: "interruption")
    self.queue = queue
    // A run under nohup is meant to go on.
    let watched = Self.signals.filter { !Self.isIgnored($0) }
    sources = watched.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { Self.end(by: number, removing: outputs, note: note) }
      source.resume()
      return source
    }
  }

  /// Waits where the process is just being told to end: it then ends by the signal, and not as one that failed since what
  /// it wrote had been taken away.
  func settle() { queue.sync {} }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func end(by number: Int32, removing outputs: [OutputTarget], note: String) {
    for output in outputs { output.removePartial() }
    Terminal.say("policy-mentions: stopped; \(note)")
    signal(number, SIG_DFL)
    // Dispatch keeps the signals it watches from the threads; this one takes it now.
    var only = sigset_t()
    sigemptyset(&only)
    sigaddset(&only, number)
    pthread_sigmask(SIG_UNBLOCK, &only, nil)
    raise(number)
  }
}
