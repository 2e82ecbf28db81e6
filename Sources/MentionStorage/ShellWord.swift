import Corpora

/// A word of a command as a shell reads it.
public enum ShellWord {
  /// The word as it stands where it is plain, else in quotes.
  public static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      !UTF8.isASCII(byte) || "-_./:=,%+@".utf8.contains(byte) || byte.isASCIILetter || byte.isASCIIDigit
    }
    return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
