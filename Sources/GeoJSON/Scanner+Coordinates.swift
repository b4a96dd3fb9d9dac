import Geometry

/// Coordinates by how deep they are nested.
enum NestedCoordinates {
  case one(Coordinate?)
  case list([Coordinate])
  case lists([[Coordinate]])
  case polygons([UncheckedPolygon])

  var depth: Int {
    switch self {
    case .one: 1
    case .list: 2
    case .lists: 3
    case .polygons: 4
    }
  }
}

/// Coordinates that have been passed: read, unless they stood in front of their `type` and no number
/// told how deep they are nested.
struct PassedCoordinates {
  let start: Scanner.Mark
  let nested: NestedCoordinates?
}

extension Scanner {
  /// Reads coordinates whose `type` may stand behind them.
  ///
  /// Without a type, the number of brackets in front of the first number tells how they are nested.
  mutating func coordinates(
    _ bytes: Span<UInt8>, of type: GeometryType?
  ) throws(JSONError) -> PassedCoordinates {
    let start = mark
    guard let depth = type?.depth ?? guessedDepth(bytes) else {
      try skipValue(bytes)
      return PassedCoordinates(start: start, nested: nil)
    }
    return PassedCoordinates(start: start, nested: try nested(bytes, depth: depth))
  }

  /// The geometry that coordinates make, now that the type is known.
  ///
  /// - Throws: `JSONError` if they are not nested as the type wants it, by reading them once more.
  func geometry(
    of passed: PassedCoordinates, as type: GeometryType, _ bytes: Span<UInt8>
  ) throws(JSONError) -> FeatureGeometry {
    var nested = passed.nested
    if nested?.depth != type.depth {
      var again = Scanner()
      again.mark = passed.start
      nested = try again.nested(bytes, depth: type.depth)
    }
    switch (nested, type) {
    case (.one(let position?), _): return .point(position)
    case (.list(let positions), .lineString): return .lines([positions])
    case (.list(let positions), _): return .points(positions)
    case (.lists(let rings), .polygon): return .polygons([UncheckedPolygon(rings)])
    case (.lists(let lines), _): return .lines(lines)
    case (.polygons(let polygons), _): return .polygons(polygons)
    case (.one(nil), _), (nil, _): return .points([])
    }
  }

  private mutating func nested(
    _ bytes: Span<UInt8>, depth: Int
  ) throws(JSONError) -> NestedCoordinates {
    switch depth {
    case 1: return .one(try positionOrNone(bytes))
    case 2: return .list(try positionList(bytes))
    case 3: return .lists(try positionLists(bytes))
    default:
      try expectArray(bytes, of: "polygons")
      var polygons: [UncheckedPolygon] = []
      try eachElement(bytes) { (scanner) throws(JSONError) in
        polygons.append(UncheckedPolygon(try scanner.positionLists(bytes)))
      }
      return .polygons(polygons)
    }
  }

  private mutating func positionLists(
    _ bytes: Span<UInt8>
  ) throws(JSONError) -> [[Coordinate]] {
    try expectArray(bytes, of: "position arrays")
    var lists: [[Coordinate]] = []
    try eachElement(bytes) { (scanner) throws(JSONError) in
      lists.append(try scanner.positionList(bytes))
    }
    return lists
  }

  private func guessedDepth(_ bytes: Span<UInt8>) -> Int? {
    var ahead = mark.place
    var depth = 0
    while depth <= 4 {
      let byte = bytes.byte(ahead)
      if byte == .leftBracket {
        depth += 1
      } else if !byte.isWhitespace {
        return (byte.isDigit || byte == .minus) && depth > 0 ? depth : nil
      }
      ahead += 1
    }
    return nil
  }
}
