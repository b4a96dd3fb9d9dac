/// The folders of a KML document, which its driver tells only by their last names.
struct KMLOutline {
  /// A `Folder` or `Document`.
  struct Container: Hashable {
    /// The names of the folders around it and its own, the root's document left out.
    var path: [String]
    /// The name, `nil` if it has none.
    var name: String?
    /// Whether a placemark stands in it directly.
    var hasPlacemarks = false
  }

  /// The containers in the order in which they begin.
  private(set) var containers: [Container] = []
  /// What the document links to in place of holding it, as the links have it.
  private(set) var links: [String] = []

  /// Finds the folders of a text; what is not well-formed gives fewer.
  init(_ text: [UInt8]) {
    var scanner = TagScanner(text)
    var open: [(tag: String, container: Int?)] = []
    while let tag = scanner.next(), open.count < Self.deepest {
      if tag.isEnd {
        if tag.name == "name", open.last?.tag == "name", let owner = open.dropLast().last?.container
        {
          containers[owner].name = TagScanner.text(tag.content)
        }
        if tag.name == "href", open.contains(where: { $0.tag == "NetworkLink" }) {
          links.append(TagScanner.text(tag.content))
        }
        if let last = open.lastIndex(where: { $0.tag == tag.name }) { open.removeSubrange(last...) }
        continue
      }
      var container: Int?
      if ["Folder", "Document"].contains(tag.name) {
        container = containers.count
        containers.append(Container(path: []))
        parents.append(open.last { $0.container != nil }?.container)
        isDocument.append(tag.name == "Document")
      } else if tag.name == "Placemark", let owner = open.last?.container {
        containers[owner].hasPlacemarks = true
      }
      if !tag.isEmpty { open.append((tag.name, container)) }
    }
    for index in containers.indices { containers[index].path = path(of: index) }
  }

  private var parents: [Int?] = []
  private var isDocument: [Bool] = []
  private static let deepest = 1000

  private func path(of index: Int) -> [String] {
    let parent = parents[index].map { containers[$0].path } ?? []
    let isRoot = parents[index] == nil && isDocument[index]
    return isRoot ? [] : parent + [containers[index].name ?? ""]
  }

  /// The folder of each layer as the driver has them: every container but a root without placemarks.
  ///
  /// - Parameter layers: the names of the layers in order.
  /// - Returns: the paths, empty for a document's own placemarks; `nil` if the two do not go together.
  func paths(of layers: [String]) -> [String]? {
    let mapped = containers.enumerated().filter {
      parents[$0.offset] != nil || $0.element.hasPlacemarks
    }
    guard mapped.count == layers.count else { return nil }
    for ((index, container), layer) in zip(mapped, layers) {
      // The driver makes names unique: `Controlled (#2)`.
      let name = layer.replacing(/\ \(#\d+\)$/, with: "")
      guard container.name == nil || parents[index] == nil || container.name == name else {
        return nil
      }
    }
    return mapped.map { $0.element.path.joined(separator: "/") }
  }
}
