import GRDB

/// Why a store cannot be used.
public struct StoreError: Error, Hashable, Sendable {
  /// The store's file as it was named.
  public var path: String
  /// What is wrong.
  public var reason: Reason

  /// The error of a store's file.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// There is no such file.
    case missing
    /// The file is no SQLite database, or one of another program.
    case noStore
    /// The store was made by a later version of the product, with this version of the schema.
    case newer(schema: Int)
    /// SQLite finds the file damaged; in its words.
    case damaged(String)
    /// Another process is writing; who it is in words.
    case beingUpdated(by: String)
    /// No update has ever been finished.
    case unfinished
    /// An update was finished while the store was read.
    case changedMeanwhile
    /// The store's texts are wanted and were not kept.
    case noTexts
    /// The words of the documents are wanted and were not counted.
    case noWordCounts
    /// There is no index for full-text look-up.
    case noFullText
    /// An input that the store was made from is not there any more; `documents` of the store come from it.
    case missingInput(String, documents: Int)
    /// The input is none of the store's.
    case unknownInput(String, known: [String])
    /// The file, or its folder, may not be read or written; in the system's words.
    case noAccess(String)
    /// There is no room left on the disk.
    case full
    /// Anything else; in the words of SQLite.
    case failed(String)
  }
}

extension StoreError: CustomStringConvertible {
  /// One line: the path, what is wrong, what to do.
  public var description: String { "\(path): \(words)" }

  /// The command that updates the store, for a shell.
  private var update: String { "policy-mentions update " + ShellWord.quoted(path) }

  private var words: String {
    switch reason {
    case .missing:
      "there is no such store; `\(update) INPUT…` makes one"
    case .noStore:
      "is no store of policy mentions; `policy-mentions update` makes one under a name that is not taken"
    case .newer(let schema):
      "was written by a later version of policy-mentions (schema \(schema), this one knows "
        + "\(StoreSchema.version)); use that version, or make another store with `policy-mentions update`"
    case .damaged(let message):
      "the store is damaged (\(message)); move the file away and make it again with "
        + "`\(update) INPUT…`: everything in it comes from the inputs"
    case .beingUpdated(let writer):
      "is being updated by \(writer); try again when that has ended, or use --wait"
    case .unfinished:
      "no update of it was ever finished; `\(update)` goes on where it stopped"
    case .changedMeanwhile:
      "was updated while it was read; run the command again"
    case .noTexts:
      "keeps no texts; give the files themselves, or make it keep them with "
        + "`\(update) --keep-text`"
    case .noWordCounts:
      "holds no counts of words; `\(update) --words` makes them"
    case .noFullText:
      "has no index for look-up; `\(update) --search` builds it"
    case .missingInput(let input, let documents):
      "its input \(input) is not there any more, and \(documents) documents of the store come from it; bring it "
        + "back, or take them out with `\(update) --forget \(ShellWord.quoted(input))`"
    case .unknownInput(let input, let known):
      "has no input \(input); its inputs are \(known.joined(separator: ", "))"
    case .noAccess(let message): "cannot be opened (\(message)); may you read and write it and its folder?"
    case .full: "no room is left on the disk; what was finished before is kept. Make room and run it again"
    case .failed(let message): message
    }
  }
}

extension StoreError {
  /// Whether something else has to be asked for, rather than done again.
  public var isWrongUsage: Bool {
    if case .unknownInput = reason { true } else { false }
  }

  /// Does something with a database, and tells its errors as errors of the store.
  static func telling<Result>(_ path: String, _ body: () throws -> Result) throws(StoreError) -> Result {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw StoreError(path: path, reason: Reason(error))
    } catch {
      throw StoreError(path: path, reason: .failed("\(error)"))
    }
  }
}

extension StoreError.Reason {
  fileprivate init(_ error: DatabaseError) {
    let message = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_CORRUPT: self = .damaged(message)
    case .SQLITE_NOTADB: self = .noStore
    case .SQLITE_FULL: self = .full
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .noAccess(message)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .beingUpdated(by: "another program")
    default: self = .failed(message)
    }
  }
}
