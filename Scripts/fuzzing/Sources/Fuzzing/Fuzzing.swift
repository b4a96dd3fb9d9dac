/// The reader that `--reader=NAME` asks for; libFuzzer leaves flags with two dashes alone.
private let chosen: Reader = {
  let flag = "--reader="
  let name = CommandLine.arguments.first { $0.hasPrefix(flag) }?.dropFirst(flag.count) ?? ""
  guard let reader = Reader(rawValue: String(name)) else {
    fatalError("\(flag) takes one of \(Reader.allCases.map(\.rawValue).joined(separator: " "))")
  }
  return reader
}()

/// Feeds the reader with what libFuzzer, whose `main` this program has, makes up.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  chosen.read(unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
