/// Runs on the seed documents that several tests look at.
enum SeedRuns {
  /// `mentions seeds --format jsonl`.
  static var mentions: CommandLineRun { get throws { try mentionsResult.get() } }

  private static let mentionsResult = Result {
    try CommandLineRun(["mentions", CommandLineRun.seeds, "--format", "jsonl", "--quiet"])
  }
}
