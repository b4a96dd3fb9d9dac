public import Geometry

/// One thing wrong with polygons, with its place.
public struct Defect: Hashable, Sendable {
  /// What is wrong.
  public var kind: Kind
  /// The polygon's index among those given, or `nil` if the defect lies between polygons.
  public var polygon: Int?
  /// The ring's index within its polygon, 0 for the shell, or `nil` if it concerns several.
  public var ring: Int?
  /// The index of the nearest vertex of that ring, where one is to blame.
  public var vertex: Int?
  /// Where on the map, in degrees.
  public var coordinate: Coordinate?
  /// What was found, in one clause without a full stop.
  public var message: String

  /// Makes a defect of its place and what was found there.
  public init(
    kind: Kind, polygon: Int? = nil, ring: Int? = nil, vertex: Int? = nil,
    coordinate: Coordinate? = nil, message: String
  ) {
    self.kind = kind
    self.polygon = polygon
    self.ring = ring
    self.vertex = vertex
    self.coordinate = coordinate
    self.message = message
  }

  /// The kinds of defect; the raw value is the word that machine-readable reports use.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A polygon without rings.
    case emptyPolygon = "empty-polygon"
    /// A number that is infinite or not a number; the ring was dropped.
    case notFinite = "not-finite"
    /// A latitude beyond ±90; the ring was dropped.
    case beyondPole = "beyond-pole"
    /// A ring whose last vertex is not its first; it was closed.
    case unclosedRing = "unclosed-ring"
    /// A ring of fewer than four vertices when closed; it was dropped.
    case tooFewVertices = "too-few-vertices"
    /// A ring that encloses nothing; it was dropped.
    case collapsedRing = "collapsed-ring"
    /// A hole whose polygon has no usable shell; it was dropped with it.
    case holeWithoutShell = "hole-without-shell"
    /// Two rings of the same vertices.
    case duplicateRing = "duplicate-ring"
    /// An edge that runs back over the one before it.
    case spike
    /// Rings that cross themselves or each other.
    case selfIntersection = "self-intersection"
    /// A ring that touches itself so that its inside falls apart.
    case disconnectedInterior = "disconnected-interior"
    /// A hole that does not lie in its shell.
    case holeOutsideShell = "hole-outside-shell"
    /// A hole in a hole.
    case nestedHoles = "nested-holes"
    /// Polygons of one geometry that overlap or share an edge; they were united.
    case overlappingParts = "overlapping-parts"
    /// What GEOS calls invalid in words not listed here.
    case invalid

    /// Reads GEOS's reasons (`TopologyValidationError` of GEOS 3.11).
    init(reason: String) {
      self =
        switch reason {
        case "Self-intersection", "Ring Self-intersection": .selfIntersection
        case "Hole lies outside shell": .holeOutsideShell
        case "Holes are nested": .nestedHoles
        case "Nested shells": .overlappingParts
        case "Interior is disconnected": .disconnectedInterior
        case "Duplicate Rings": .duplicateRing
        case "Too few points in geometry component": .tooFewVertices
        case "Invalid Coordinate": .notFinite
        case "Ring is not closed": .unclosedRing
        default: .invalid
        }
    }
  }
}

/// Ground made fit to measure, with a receipt.
public struct Repaired: Hashable, Sendable {
  /// Valid ground.
  public var ground: MultiPolygon
  /// What was wrong with what was given, in the order of the polygons and rings.
  public var defects: [Defect]

  /// Makes a result of ground and what was wrong before.
  public init(ground: MultiPolygon, defects: [Defect]) {
    self.ground = ground
    self.defects = defects
  }

  /// Whether nothing was wrong.
  public var isUnchanged: Bool { defects.isEmpty }
}
