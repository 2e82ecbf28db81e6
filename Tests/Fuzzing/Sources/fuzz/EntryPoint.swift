import Foundation

/// What libFuzzer calls with each input (https://llvm.org/docs/LibFuzzer.html). It returns 0; what must not happen
/// ends the process, which libFuzzer takes down with the input that did it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

extension FuzzTarget {
  /// The target that the environment variable `FUZZ_TARGET` names.
  static let chosen: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      let names = allCases.map(\.rawValue).joined(separator: ", ")
      FileHandle.standardError.write(Data("FUZZ_TARGET is “\(name)”; it is one of \(names)\n".utf8))
      exit(2)
    }
    return target
  }()
}
