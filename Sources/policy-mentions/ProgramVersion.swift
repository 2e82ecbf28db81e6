import PolicyMentions

/// What `--version` says: what to name in a report of a fault.
enum ProgramVersion {
  /// The version of the program, of its built-in definitions, and how it was built.
  static func lines() throws -> [String] {
    let codebook = try Definitions.codebook()
    let registry = try Definitions.registry()
    return [
      PolicyMentionsVersion.current,
      "codebook \(codebook.version) (\(codebook.fingerprint)), registry \(registry.version)",
      "\(build) build for \(architecture), by Swift \(compiler)",
    ]
  }

  private static var build: String {
    #if DEBUG
      "debug"
    #else
      "release"
    #endif
  }

  private static var architecture: String {
    #if arch(x86_64)
      "x86_64 Linux"
    #elseif arch(arm64)
      "aarch64 Linux"
    #else
      "Linux"
    #endif
  }

  /// The compiler says its version only in comparisons.
  private static var compiler: String {
    #if compiler(>=6.4)
      "6.4 or later"
    #elseif compiler(>=6.3)
      "6.3"
    #elseif compiler(>=6.2)
      "6.2"
    #else
      "6.1"
    #endif
  }
}
