import ArgumentParser
import Foundation
import PolicyMentions

/// Runs the command line and ends with one of the product's exit codes.
@main
enum Main {
  static func main() async {
    StandardDescriptors.hold()
    // A closed pipe is then an error of the write to it, which says where it was.
    signal(SIGPIPE, SIG_IGN)
    var isParsed = false
    var interruption: Interruption?
    func leave(_ outcome: Outcome) -> Never {
      interruption?.settle()
      exit(outcome.rawValue)
    }
    do {
      if CommandLine.arguments.dropFirst() == ["--version"] {
        try StandardOutput.write(lines: ProgramVersion.lines())
        return
      }
      var command = try RootCommand.parseAsRoot()
      isParsed = true
      interruption = try Interruption(of: command)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      interruption?.settle()
    } catch let outcome as Outcome {
      leave(outcome)
    } catch let error as OutputError where error.isClosedPipe {
      // The reader of our output has seen enough (`… | head`).
      leave(.done)
    } catch let error as OutputError {
      interruption?.settle()
      Terminal.say("policy-mentions: \(error)")
      leave(.nothingDone)
    } catch let error as StoreError {
      Terminal.say("policy-mentions: \(error)")
      leave(error.isWrongUsage ? .wrongUsage : .nothingDone)
    } catch let error as LedgerFault {
      Terminal.say(error.description)
      leave(error.isWrongUsage ? .wrongUsage : .nothingDone)
    } catch let error as DefinitionErrors {
      Terminal.say(error.description)
      leave(.wrongUsage)
    } catch {
      interruption?.settle()
      end(with: error, isParsed: isParsed)
    }
  }

  /// ArgumentParser's own errors: help goes to standard output, wrong usage is ours to number. Everything else
  /// is something that could not be done, such as a workbook that Excel has no room for.
  ///
  /// - Parameter isParsed: Whether the command line was read, so that its form is right and need not be shown.
  private static func end(with error: any Error, isParsed: Bool) {
    if RootCommand.exitCode(for: error).isSuccess {
      try? StandardOutput.write(lines: [RootCommand.fullMessage(for: error)])
      exit(Outcome.done.rawValue)
    }
    Terminal.say(
      isParsed ? "policy-mentions: \(RootCommand.message(for: error))" : RootCommand.fullMessage(for: error))
    let isUsage = RootCommand.exitCode(for: error) == .validationFailure
    exit((isUsage ? Outcome.wrongUsage : .nothingDone).rawValue)
  }
}

/// How a run ended; the raw values are the exit codes.
enum Outcome: Int32, Error {
  case done = 0
  /// Done, but some input was rejected and is listed.
  case someRejected = 1
  /// The command line, or a file of settings, is wrong.
  case wrongUsage = 2
  /// Nothing could be read or written.
  case nothingDone = 3
}

/// The whole command line.
struct RootCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy-mentions",
    abstract: "Counts and trends policy mentions in Thai government news, with evidence for every number.",
    discussion: """
      An INPUT is a folder, a text file, a .tar/.tar.gz/.tar.xz archive, a JSON Lines or CSV file of \
      documents, a store made by update, or - for standard input.

      Examples:
        policy-mentions report ~/news --month 2567-01
        policy-mentions concordance ~/news --code GI
        policy-mentions update news.sqlite ~/news

      Exit codes: 0 done; 1 done, but some input was rejected and is listed; 2 the command line or a \
      file of settings is wrong; 3 nothing could be read or written.
      """,
    version: PolicyMentionsVersion.current,
    subcommands: [
      ReportCommand.self, MentionsCommand.self, DocumentsCommand.self, CountCommand.self,
      TrendCommand.self, CompareCommand.self, CoOccurrenceCommand.self, ConcordanceCommand.self,
      ExplainCommand.self, EvaluateCommand.self, UpdateCommand.self,
      SearchCommand.self, LedgerCommand.self, CodebookCommand.self, RegistryCommand.self,
    ])
}
