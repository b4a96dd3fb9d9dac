import ArgumentParser

@main
struct Controlshare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who controls how much of a region, and is the reported figure true?")
}
