import Foundation
import Testing

@Suite("Commands on registries")
struct RegistryCommandTests {
  @Test("registry check has nothing to say of the built-in one")
  func builtIn() throws {
    let run = try CommandLineRun(["registry", "check"])
    #expect(run.exitCode == 0)
    #expect(run.output.hasSuffix(" agencies; no errors, no notices\n"), "\(run.output)")
  }

  @Test("registry check names the people and agencies whose names do not tell them apart")
  func sharedNames() throws {
    let tea = try TeaMinistry()
    let folder = tea.folder.path("registry")
    let namesake = "  - {id: bee, given: แอน, surname: หนึ่ง, en: Bee One}\ntenures:\n"
    try tea.folder.write(
      "registry/people.yml", TeaMinistry.people.replacing("tenures:\n", with: namesake))
    #expect(
      try CommandLineRun(["registry", "check", folder]).output == """
        2 people, 1 offices, 1 tenures, 2 agencies; no errors, 1 notice
          same name: ann, bee: “แอน หนึ่ง” is the name of each, and news that has it counts for ann; keep one entry, or \
        tell their names apart

        """)
    let agencies = try String(contentsOfFile: folder + "/agencies.yml", encoding: .utf8)
    try tea.folder.write(
      "registry/agencies.yml", agencies.replacing("en: Leaf Department", with: "en: Ministry of Tea"))
    let run = try CommandLineRun(["registry", "check", folder])
    #expect(run.exitCode == 0)
    #expect(run.output.contains("; no errors, 2 notices\n"))
    #expect(
      run.output.hasSuffix(
        "\n  same name: ministry-of-tea, leaf-department: “Ministry of Tea” is the name of each, and tables do not tell "
          + "them apart; keep one entry, or tell their names apart\n"), "\(run.output)")
    // News that names Ann does count for her, as is said.
    let news = try tea.corpus("news", documents: 1)
    let documents = try tea.run("documents", [news, "--format", "jsonl", "--quiet"])
    #expect(try documents.objects.first?["ministers_named"] as? [String] == ["ann"])
  }
}
