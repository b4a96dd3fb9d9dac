internal import Geometry

/// What is to be done with two leaves whose boxes meet.
protocol LeafPairVisitor {
  /// Takes a leaf of the first tree and one of the second.
  mutating func visit(_ leaf: Int, _ other: Int)

  /// Whether it takes no more.
  var isFull: Bool { get }

  /// Whether nothing more is to be learnt from edges of one polygon that are below two nodes.
  func hasGivenUp(_ polygon: Int32, _ node: Int, _ other: Int) -> Bool

  /// Whether all is known already of what is below a node of the first tree.
  func isKnown(_ node: Int) -> Bool
}

extension BoxTree {
  /// Visits every pair of leaves of this tree whose boxes meet, each once, and each leaf with
  /// itself.
  func visitPairs<Visitor: LeafPairVisitor>(_ visitor: inout Visitor) {
    guard height > 0 else { return }
    visitInside(boxes.count - 1, height - 1, &visitor)
  }

  private func visitInside<Visitor: LeafPairVisitor>(
    _ node: Int, _ level: Int, _ visitor: inout Visitor
  ) {
    if level == 0 {
      visitor.visit(node, node)
      return
    }
    let children = children(node, level: level)
    for child in children {
      if polygon[child] < 0 || !visitor.hasGivenUp(polygon[child], child, child) {
        visitInside(child, level - 1, &visitor)
      }
      for other in (child + 1)..<max(children.upperBound, child + 1)
      where boxes[child].meets(boxes[other]) {
        visitBetween(child, other, level - 1, &visitor)
      }
    }
  }

  private func visitBetween<Visitor: LeafPairVisitor>(
    _ node: Int, _ other: Int, _ level: Int, _ visitor: inout Visitor
  ) {
    if level == 0 {
      visitor.visit(node, other)
      return
    }
    if polygon[node] >= 0, polygon[node] == polygon[other],
      visitor.hasGivenUp(polygon[node], node, other)
    {
      return
    }
    if visitor.isFull { return }
    let others = children(other, level: level)
    for child in children(node, level: level) where boxes[child].meets(boxes[other]) {
      for otherChild in others where boxes[child].meets(boxes[otherChild]) {
        visitBetween(child, otherChild, level - 1, &visitor)
      }
    }
  }

  /// Visits every pair of a leaf of this tree and one of the other whose boxes meet.
  func visitPairs<Visitor: LeafPairVisitor>(with other: BoxTree, _ visitor: inout Visitor) {
    guard height > 0, other.height > 0 else { return }
    visitAcross(
      boxes.count - 1, height - 1, other, other.boxes.count - 1, other.height - 1, &visitor)
  }

  private func visitAcross<Visitor: LeafPairVisitor>(
    _ node: Int, _ level: Int, _ tree: BoxTree, _ other: Int, _ otherLevel: Int,
    _ visitor: inout Visitor
  ) {
    if visitor.isKnown(node) { return }
    if level == 0 && otherLevel == 0 {
      visitor.visit(node, other)
    } else if visitor.isFull {
      return
    } else if level >= otherLevel {
      for child in children(node, level: level) where boxes[child].meets(tree.boxes[other]) {
        visitAcross(child, level - 1, tree, other, otherLevel, &visitor)
      }
    } else {
      for child in tree.children(other, level: otherLevel)
      where boxes[node].meets(tree.boxes[child]) {
        visitAcross(node, level, tree, child, otherLevel - 1, &visitor)
      }
    }
  }
}
