import Testing

@Suite("Limits on input")
struct LimitOptionTests {
  @Test("are options, with K, M and G, and the message says which")
  func options() throws {
    let tea = try TeaMinistry()
    try tea.folder.write("news/a.txt", TeaMinistry.document(1))
    let long = try tea.folder.write(
      "news/b.txt", TeaMinistry.document(2) + String(repeating: "ชา ", count: 2_000))
    try tea.folder.write("news/1/2/c.txt", TeaMinistry.document(3))
    let news = tea.folder.path("news")
    #expect(try tea.run("documents", [news]).messages.last == "3 documents read, 0 rejected")
    let strict = try tea.run("documents", [news, "--largest-file", "10K", "--deepest-folder", "1"])
    #expect(strict.exitCode == 1)
    #expect(strict.messages.first?.hasPrefix("rejected: \(news)/1/2: lies in more than 1 folders") == true)
    #expect(strict.messages.contains { $0.hasPrefix("rejected: \(long): ") && $0.contains("--largest-file") })
    let update = try tea.run("update", [tea.folder.path("s.sqlite"), news, "--largest-file", "10K"])
    #expect(update.exitCode == 1)
  }

  @Test("that are none are wrong usage", arguments: ["0", "-1", "10X", "", "99999999999G"])
  func wrong(_ size: String) throws {
    let run = try CommandLineRun(["documents", "news", "--largest-file=" + size])
    #expect(run.exitCode == 2)
    #expect(run.diagnostics.contains("--largest-file"))
  }
}
