extension JSONText {
  /// A comma, a key and its value.
  mutating func append(member key: String, _ value: JSON) {
    append(literal: ",")
    append(quoted: key)
    append(literal: ":")
    append(value)
  }

  /// All members but those the writer decides itself.
  mutating func append(foreign members: JSONObject, except reserved: Set<String>) {
    for member in members where !reserved.contains(member.key) {
      append(member: member.key, member.value)
    }
  }

  /// The `bbox` of geometries, nothing if there are none.
  mutating func append(boxOf geometries: [GridGeometry?], on grid: Grid) {
    guard let box = GridBox(geometries.flatMap { $0?.parts ?? [] }, on: grid) else { return }
    append(literal: #","bbox":"#)
    append([box.west, box.south, box.east, box.north], "[", "]") { text, side in
      text.append(side, on: grid)
    }
  }

  mutating func append(_ geometry: GridGeometry?, on grid: Grid) {
    switch geometry {
    case nil: append(literal: "null")
    case .points(let positions):
      append(parts: positions, "Point") { text, position in text.append(position, on: grid) }
    case .lines(let lines):
      append(parts: lines, "LineString") { text, line in text.append(line, on: grid) }
    case .polygons(let polygons):
      append(parts: polygons, "Polygon") { text, rings in
        text.append(rings, "[", "]") { text, ring in text.append(ring, on: grid) }
      }
    case .collection(let parts):
      append(literal: #"{"type":"GeometryCollection","geometries":"#)
      append(parts, "[", "]") { text, part in text.append(part, on: grid) }
      append(literal: "}")
    }
  }

  /// A geometry of one part, or its `Multi…` of several.
  private mutating func append<Part>(
    parts: [Part], _ type: String, _ body: (inout JSONText, Part) -> Void
  ) {
    append(literal: parts.count == 1 ? #"{"type":""# : #"{"type":"Multi"#)
    append(literal: type)
    append(literal: #"","coordinates":"#)
    if parts.count == 1, let part = parts.first {
      body(&self, part)
    } else {
      append(parts, "[", "]", body)
    }
    append(literal: "}")
  }

  private mutating func append(_ line: [GridPosition], on grid: Grid) {
    append(line, "[", "]") { text, position in text.append(position, on: grid) }
  }

  private mutating func append(_ position: GridPosition, on grid: Grid) {
    bytes.append(.leftBracket)
    append(position.x, on: grid)
    bytes.append(.comma)
    append(position.y, on: grid)
    bytes.append(.rightBracket)
  }

  /// Steps of a grid as degrees, without trailing zeros.
  mutating func append(_ steps: Int, on grid: Grid) {
    if steps < 0 { bytes.append(.minus) }
    let (whole, rest) = steps.magnitude.quotientAndRemainder(dividingBy: UInt(grid.steps))
    bytes.append(contentsOf: String(whole).utf8)
    guard rest > 0 else { return }
    bytes.append(.point)
    var (digits, unit) = (rest, UInt(grid.steps) / 10)
    while digits > 0 {
      bytes.append(0x30 + UInt8(digits / unit))
      digits %= unit
      unit /= 10
    }
  }

  /// Items on one line, whatever the style.
  private mutating func append<Item>(
    _ items: [Item], _ open: String, _ close: String, _ body: (inout JSONText, Item) -> Void
  ) {
    append(literal: open)
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(.comma) }
      body(&self, item)
    }
    append(literal: close)
  }
}
