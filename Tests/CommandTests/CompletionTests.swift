import Foundation
import Testing

/// A shell that completes what is typed, as it is used: with the script that the program generates for it.
enum CompletingShell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// Those that are here; fish completes at a terminal only, which script gives it.
  static let found = allCases.filter { shell in
    CommandLineRun.works(shell.rawValue, ["-c", "exit 0"])
      && (shell != .fish || CommandLineRun.works("script", ["--version"]))
  }

  /// The name under which the shell looks for completions of the program.
  private var fileName: String {
    switch self {
    case .bash: "policy-mentions"
    case .zsh: "_policy-mentions"
    case .fish: "policy-mentions.fish"
    }
  }

  /// Completes a line: `$1` is the folder with the completions, `$2` the line, `$3` the file for what is offered.
  private var script: String {
    switch self {
    case .bash:
      """
      source "$1/policy-mentions"
      read -ra COMP_WORDS <<<"$2"
      case $2 in *' ') COMP_WORDS+=('') ;; esac
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE=$2 COMP_POINT=${#2} COMP_TYPE=9
      _policy-mentions policy-mentions "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}" >"$3"
      """
    case .zsh:
      // A shell at a terminal of its own: the tabulator completes the line, and Ctrl-G tells what it has become.
      """
      zmodload zsh/zpty
      zpty shell zsh -f -i
      zpty -w shell "fpath=($1 \\$fpath); autoload -Uz compinit; compinit -u -D; tell() { print -r -- \\"\\$BUFFER\\" >$3; exit }
      zle -N tell; bindkey '^G' tell"
      zpty -w -n shell "$2"$'\\t\\a'
      while zpty -r shell line; do :; done
      """
    case .fish:
      """
      (printf '%s\\t\\a' "$2"; for _ in {1..300}; do [ -s "$3" ] && break; sleep 0.2; done) |
        TERM=xterm script -qec "fish --no-config -i \\
          -C 'source $1/policy-mentions.fish; bind \\\\cg \\"commandline >$3; exit\\"'" /dev/null >/dev/null
      """
    }
  }

  /// What the shell offers, or makes, for the last word of a line.
  func completions(of line: String) throws -> [String] {
    let folder = try TemporaryFolder()
    let generated = try CommandLineRun(["--generate-completion-script", rawValue])
    #expect(generated.exitCode == 0)
    try folder.write(fileName, generated.output)
    let script = try folder.write("script", script)
    let output = try folder.write("output", "")
    let interpreter = self == .zsh ? ["zsh", "-f"] : ["bash", "--norc"]
    let run = try DocumentationTests.run(
      ["timeout", "120"] + interpreter + [script, folder.url.path, line, output], in: folder.url)
    #expect(run.exitCode == 0, "\(run.output)")
    let offered = try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n").map(String.init)
    switch self {
    case .bash: return offered.map { $0.trimmingCharacters(in: .whitespaces) }
    case .zsh, .fish: return offered.compactMap { $0.split(separator: " ").last.map(String.init) }
    }
  }
}

@Suite("Completions")
struct CompletionTests {
  /// A line that only one word completes, and that word.
  static let lines = [
    ("policy-mentions conc", "concordance"), ("policy-mentions codebook che", "check"),
    ("policy-mentions report --mon", "--month"), ("policy-mentions mentions --scope he", "headline"),
    ("policy-mentions mentions seeds --code 4D.b", "4D.business"),
    ("policy-mentions documents --issuer ministry-of-indu", "ministry-of-industry"),
    ("policy-mentions mentions --minister pimph", "pimphattra-wichaikul"),
    ("policy-mentions count --by fiscal-q", "fiscal-quarter"),
  ]

  @Test(
    "complete commands, options and values in every shell that is here", arguments: CompletingShell.found,
    lines)
  func completes(shell: CompletingShell, line: (String, String)) throws {
    #expect(try shell.completions(of: line.0) == [line.1], "\(shell.rawValue): \(line.0)")
  }

  @Test("take codes from the codebook that the line names", arguments: CompletingShell.found)
  func ownCodebook(_ shell: CompletingShell) throws {
    let tea = try TeaMinistry()
    let codebook = try tea.folder.write("own.yml", TeaMinistry.codebook)
    let line = "policy-mentions mentions --codebook \(codebook) --code LE"
    #expect(try shell.completions(of: line) == ["LEAF"])
  }
}
