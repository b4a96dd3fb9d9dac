internal import Atlas
internal import Shares

extension Provenance {
  /// How it was measured and of what, below a line that ends the result.
  func markdown(regions: [PreparedRegion]) -> String {
    let edges = EdgeNote.sentence(regions)
    var text = "---\n\n\(FindingsText.method(self).escaped) \(edges.escaped)\n"
    let files = inputs.filter { !$0.sha256.isEmpty }
    if !files.isEmpty { text += "\nFiles, with their SHA-256:\n\n" }
    for file in files { text += "* \(file.path.escaped) (\(file.role)): \(file.sha256)\n" }
    return text
  }
}
