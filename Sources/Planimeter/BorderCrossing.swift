internal import Geometry

/// Where an edge of a snapshot crosses an edge of a region's border.
struct BorderCrossing: OnEdge, Sendable {
  /// The slot of the snapshot's edge.
  var slot: Int32
  /// The slot of the border's edge.
  let borderSlot: Int32
  /// Whether the snapshot's edge runs to the left of the border's.
  let isToLeft: Bool
  /// How far along the snapshot's edge, 0…1.
  let along: Double
  /// How far along the border's edge, 0…1.
  let alongBorder: Double
  /// The place.
  let place: Coordinate

  init(_ crossing: Crossing, _ slot: Int, _ borderSlot: Int) {
    self.slot = Int32(slot)
    self.borderSlot = Int32(borderSlot)
    isToLeft = crossing.toLeft
    along = crossing.along
    alongBorder = crossing.alongOther
    place = crossing.place
  }
}
