extension Remark {
  /// What a remark is about; the raw value is the word that machine-readable reports use.
  public enum Kind: String, Sendable, CaseIterable {
    // Reading.
    /// A file that the operating system does not give, or that is empty.
    case unreadable
    /// A text, table or package that breaks its format.
    case format
    /// A coordinate reference system that is not known.
    case unknownSystem = "unknown-crs"
    /// A value that is needed and is not there.
    case missingValue = "missing-value"
    /// A value that means nothing where it stands.
    case badValue = "bad-value"
    /// Control without an actor.
    case missingActor = "missing-actor"
    /// Control without a date.
    case missingDate = "missing-date"
    /// A status in words that are not known.
    case unknownStatus = "unknown-status"
    /// Two regions of one id.
    case duplicateID = "duplicate-id"
    /// What reading notices and goes on.
    case noticed

    // Coordinates.
    /// Points or lines where polygons are wanted.
    case notPolygons = "not-polygons"
    /// No geometry at all.
    case noGeometry = "no-geometry"
    /// Numbers that are metres or feet of a projection.
    case projected = "projected-coordinates"
    /// Numbers beyond ±180 and ±90 that are nothing known.
    case offGlobe = "off-globe"
    /// Latitude before longitude.
    case swappedAxes = "swapped-axes"
    /// A vertex at 0, 0 far from all others.
    case nullIsland = "null-island"
    /// An edge of more than half of the way round the Earth.
    case antimeridian = "antimeridian"

    // Rings.
    /// A number that is infinite or not a number.
    case notFinite = "not-finite"
    /// A polygon without rings.
    case emptyPolygon = "empty-polygon"
    /// A ring whose last vertex is not its first.
    case openRing = "open-ring"
    /// A ring of fewer than four vertices.
    case shortRing = "too-few-vertices"
    /// A ring that encloses nothing.
    case collapsedRing = "collapsed-ring"
    /// A hole of a polygon whose shell is unusable.
    case holeWithoutShell = "hole-without-shell"
    /// Two rings of the same vertices.
    case duplicateRing = "duplicate-ring"
    /// An edge that runs back over the one before it.
    case spike
    /// A ring that crosses itself.
    case selfIntersection = "self-intersection"
    /// A ring that touches itself.
    case selfTouch = "self-touch"
    /// Two rings of one polygon that cross.
    case crossingRings = "crossing-rings"
    /// Two rings of one polygon that run along each other.
    case touchingRings = "touching-rings"
    /// A hole that does not lie in its shell.
    case holeOutside = "hole-outside-shell"
    /// A hole in a hole.
    case nestedHoles = "nested-holes"
    /// A shell inside another of the same feature.
    case nestedShells = "nested-shells"
    /// Polygons of one feature that overlap.
    case overlappingParts = "overlapping-parts"
    /// Polygons of one feature that share an edge.
    case touchingParts = "touching-parts"
    /// What GEOS calls invalid in words not listed here.
    case invalid
    /// A repair that changes more of a feature than is allowed unasked.
    case largeRepair = "large-repair"
    /// Rings that run the other way than RFC 7946 wants.
    case winding = "winding"

    // Coverage.
    /// Features of one actor that overlap.
    case actorOverlap = "actor-overlap"
    /// Control of two actors that overlaps.
    case contestedOverlap = "contested-overlap"
    /// Regions of one level that overlap.
    case regionOverlap = "region-overlap"
    /// Ground between regions of one level that none of them covers.
    case regionGap = "region-gap"
    /// A thin overlap or gap.
    case regionSliver = "region-sliver"
    /// Ground of a region outside the one it is said to lie in.
    case outsideParent = "outside-parent"
    /// Control that lies in no region.
    case controlOutside = "control-outside"

    // Statements.
    /// Several dates in one file.
    case mixedDates = "mixed-dates"
    /// Features whose dates do not rise.
    case datesOutOfOrder = "dates-out-of-order"
    /// A feature in a map of a day on which it does not hold.
    case notValid = "not-valid"
    /// A snapshot that is old when it is needed.
    case staleSnapshot = "stale-snapshot"
    /// A claim earlier than every snapshot.
    case noSnapshot = "no-snapshot"
    /// An actor that the dataset does not list.
    case unknownActor = "unknown-actor"
    /// A name that means nothing.
    case unresolvedName = "unresolved-name"
    /// A name that means several things.
    case ambiguousName = "ambiguous-name"
    /// Control without positional accuracy.
    case missingAccuracy = "missing-accuracy"
    /// Data whose licence is not said.
    case missingLicence = "missing-licence"
    /// An area attribute that was computed wrongly, or agrees with nothing.
    case statedArea = "stated-area"
    /// An area attribute in an unusual unit.
    case statedAreaUnit = "stated-area-unit"
  }
}
