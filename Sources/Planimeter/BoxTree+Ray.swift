internal import Geometry

/// A crossing of the ray that runs west from a point.
struct RayHit {
  /// The ring crossed.
  let ring: Int32
  /// 1 if ground lies east of the crossing, −1 if west, 0 if the ray starts on the ring.
  ///
  /// The hits of a polygon add up to 1 if the ray starts inside it and to 0 if not.
  let winding: Int32
}

extension BoxTree {
  /// Collects the crossings of the ray that runs west from a point that lies off all edges.
  ///
  /// Polygons that end west of the point are left out, as their hits add up to nothing.
  ///
  /// - Parameters:
  ///   - point: where the ray starts.
  ///   - rings: the rings the tree was built of.
  ///   - shift: how the point is moved by (δ, δ²) relative to each polygon.
  ///   - hits: receives the crossings.
  func ray(
    from point: Coordinate, in rings: Rings, shift: RayShift, _ hits: inout [RayHit]
  ) {
    guard height > 0 else { return }
    ray(boxes.count - 1, height - 1, point, rings, shift, &hits)
  }

  private func ray(
    _ node: Int, _ level: Int, _ point: Coordinate, _ rings: Rings, _ shift: RayShift,
    _ hits: inout [RayHit]
  ) {
    let box = boxes[node]
    guard box.south <= point.latitude, point.latitude <= box.north, box.west <= point.longitude,
      reach[node] >= point.longitude
    else { return }
    if level > 0 {
      for child in children(node, level: level) {
        ray(child, level - 1, point, rings, shift, &hits)
      }
      return
    }
    let block = Int(blockOfLeaf[node])
    let ring = Int(rings.ringOfBlock[block])
    let polygon = rings.polygonOfRing[ring]
    let forward: Bool
    switch shift {
    case .forward: forward = true
    case .backward: forward = false
    case .of(let number, let ownRing):
      if ownRing == Int32(ring) { return }
      forward = number > polygon
      if number == polygon {
        sameShape(block, ring, point, rings, &hits)
        return
      }
    }
    for slot in rings.edges(ofBlock: block) {
      let a = rings.coordinates[slot]
      let b = rings.coordinates[slot &+ 1]
      let startBelow = forward ? a.latitude <= point.latitude : a.latitude < point.latitude
      let endBelow = forward ? b.latitude <= point.latitude : b.latitude < point.latitude
      if startBelow == endBelow { continue }
      let isLeft = SymbolicShift.isLeft(
        Orientation.value(a, b, point), a, b, forward: forward)
      // The edge lies west of the point if the point lies right of it going north.
      if isLeft != startBelow {
        hits.append(
          RayHit(ring: Int32(ring), winding: (startBelow ? -1 : 1) * rings.direction[ring]))
      }
    }
  }

  /// Within one polygon nothing is shifted; a point on an edge yields a hit without winding.
  private func sameShape(
    _ block: Int, _ ring: Int, _ point: Coordinate, _ rings: Rings, _ hits: inout [RayHit]
  ) {
    for slot in rings.edges(ofBlock: block) {
      let a = rings.coordinates[slot]
      let b = rings.coordinates[slot &+ 1]
      if Box(edge: a, b).contains(point), Orientation.value(a, b, point) == 0 {
        hits.append(RayHit(ring: Int32(ring), winding: 0))
        return
      }
      let startBelow = a.latitude <= point.latitude
      if startBelow == (b.latitude <= point.latitude) { continue }
      let isLeft = Orientation.value(a, b, point) > 0
      if isLeft != startBelow {
        hits.append(
          RayHit(ring: Int32(ring), winding: (startBelow ? -1 : 1) * rings.direction[ring]))
      }
    }
  }
}

/// How the start of a ray is moved relative to the polygons it is asked about.
enum RayShift {
  /// By (δ, δ²) relative to all.
  case forward
  /// By −(δ, δ²) relative to all.
  case backward
  /// As the polygon of this number, from one of its rings, which is left out itself.
  case of(polygon: Int32, ring: Int32)
}
