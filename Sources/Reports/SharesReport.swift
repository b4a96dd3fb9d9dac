public import Atlas
internal import Claims
internal import GeoJSON
public import Shares

/// Shares of regions as bytes, one pure function per format.
public enum SharesReport {
  /// The contract's CSV: one row per date × actor × status × region with ground, all with `zeros`.
  ///
  /// After the contract's columns come those of `ShareColumns`, where a snapshot was made of a table or
  /// of settlements.
  public static func csv(
    _ assessment: Assessment, zeros: Bool = false, style: CSVStyle = CSVStyle()
  ) -> [UInt8] {
    if style.isTidy { return tidyCSV(assessment, zeros: zeros, style: style) }
    let columns = ShareColumns(assessment)
    var writer = CSVWriter(header: Share.fieldNames + columns.names, style: style)
    var last: Share?
    var map = CSVWriter(fields: [], style: style)
    for share in assessment.shares where zeros || !share.isNothing {
      if !(last.map(share.isBeside) ?? false) { map = CSVWriter(fields: share.map, style: style) }
      last = share
      writer.addFields(of: map)
      writer.addField(share.regionID)
      writer.addField(share.region)
      share.eachNumber { writer.addField($0) }
      for field in columns.fields(of: share) { writer.addField(field.value) }
      writer.endRow()
    }
    return writer.bytes
  }

  /// One row per variable, as R and pandas want it: `area_km2` and `share`, each with its bounds.
  private static func tidyCSV(
    _ assessment: Assessment, zeros: Bool, style: CSVStyle
  ) -> [UInt8] {
    let columns = ShareColumns(assessment)
    let measures = ["variable", "low", "best", "high", "p05", "p95"]
    var writer = CSVWriter(header: Share.keyNames + measures + columns.names, style: style)
    for share in assessment.shares where zeros || !share.isNothing {
      let key = share.fields.prefix(Share.keyNames.count).map(\.value)
      for (variable, whole) in [("area_km2", 1e6), ("share", share.regionArea)] {
        let bounds = [
          share.area.low, share.area.best, share.area.high, share.probable.lowerBound,
          share.probable.upperBound,
        ]
        let figures = [.string(variable)] + bounds.map { JSON.number($0 / whole) }
        writer.add(key + figures + columns.fields(of: share).map(\.value))
      }
    }
    return writer.bytes
  }

  /// The same rows with ledgers and provenance.
  public static func json(
    _ assessment: Assessment, zeros: Bool, provenance: Provenance
  ) -> [UInt8] {
    var result = provenance.members(schema: "controlshare/shares/1")
    result["regions"] = .array(assessment.regions.map { .object($0.fields) })
    result["snapshots"] = .array(assessment.snapshots.map { .object($0.fields) })
    let columns = ShareColumns(assessment)
    result["shares"] = .array(
      assessment.shares.filter { zeros || !$0.isNothing }
        .map { .object(($0.fields + columns.fields(of: $0)).object) })
    result["ledgers"] = .array(assessment.ledgers.map { .object($0.fields) })
    return JSON.object(result).serialised(.pretty) + [0x0A]
  }

  /// A table for people: one block per source and date.
  ///
  /// - Parameters:
  ///   - assessment: what was measured.
  ///   - zeros: whether regions in which nothing is held are printed, too.
  ///   - asked: the day that was asked for, so that the age of each map is said.
  ///   - width: columns; from 105 on, each share is drawn between nothing and the whole.
  ///   - name: the name to print for an actor's id.
  /// - Returns: UTF-8 text of at most 80 columns, or of 105.
  public static func table(
    _ assessment: Assessment, zeros: Bool, asked: CalendarDate? = nil, width: Int = 80,
    name: (String) -> String
  ) -> [UInt8] {
    var text = ""
    for snapshot in assessment.snapshots {
      let shares = assessment.shares
        .filter { $0.source == snapshot.source && $0.date == snapshot.date }
        .filter { zeros || !$0.isNothing }
      text += "\(snapshot.source), \(snapshot.date)".printable
      text += snapshot.caveats.inBrackets
      text += asked.map { age(of: snapshot, on: $0) } ?? ""
      text += "\n\n"
      let bars: [TextTable.Column] = width >= 105 ? [.init(title: TextBar.head)] : []
      var table = TextTable(
        [
          .init(title: "region, actor"), .init(title: "status"),
          .init(title: "share % (low–high)", isNumber: true),
          .init(title: "km² (low–high)", isNumber: true),
        ] + bars)
      for region in assessment.regions {
        let held = shares.filter { $0.regionID == region.id }
        if held.isEmpty { continue }
        table.add(
          [region.name.truncated(to: 28), "", resolution(held), Prose.area(region.area)]
            + bars.map { _ in "" })
        for share in held {
          let fraction = AreaBounds(
            low: share.lowFraction, best: share.fraction, high: share.highFraction)
          table.add(
            [
              "  " + name(share.actor).truncated(to: 26), share.status.rawValue,
              Prose.share(fraction, unit: ""), Prose.squareKilometres(share.area),
            ] + bars.map { _ in TextBar.drawn(fraction) })
        }
      }
      text += table.text + "\n" + notes(on: snapshot, shares, name: name)
    }
    let legend =
      "low–high: the front moved by its stated accuracy, statuses from "
      + "'\(assessment.options.lowest.name)' to '\(assessment.options.highest.name)'. "
      + "± beside a region: percentage points that the map resolves there, nine times in ten. "
      + EdgeNote.sentence(assessment.regions)
    return Array((text + legend.printable.wrapped(width: 80, indent: "") + "\n").utf8)
  }

  /// How stale a map is on the day that was asked for.
  private static func age(of snapshot: SnapshotShares, on day: CalendarDate) -> String {
    let days = snapshot.date.days(to: day)
    let past = snapshot.validThrough.map { $0 < day ? ", said to hold until \($0) only" : "" } ?? ""
    return days == 0 ? past : ", \(days) day\(days == 1 ? "" : "s") before \(day)\(past)"
  }

  /// The finest difference of shares that the front's accuracy lets a reader rely on, in points.
  private static func resolution(_ shares: [Share]) -> String {
    let deviation = shares.map { $0.standardDeviation / $0.regionArea }.max() ?? 0
    guard deviation > 0 else { return "" }
    let points = deviation * FrontError.deviationsOfNinety * 100
    return "± " + Prose.number(points, decimals: points < 0.1 ? 3 : points < 1 ? 2 : 1)
  }

  /// The ledger of each region and snapshot for people, in square kilometres.
  public static func ledger(_ assessment: Assessment, name: (String) -> String) -> [UInt8] {
    var text = "ledger: the parts of each region, km²\n\n"
    var table = TextTable([
      .init(title: "region"), .init(title: "date"), .init(title: "part"),
      .init(title: "km²", isNumber: true), .init(title: "%", isNumber: true),
    ])
    for ledger in assessment.ledgers {
      for (part, area) in ledger.parts(name: name) {
        table.add([
          ledger.region, "\(ledger.date)", part, Prose.number(area / 1e6, decimals: 3),
          Prose.number(area / ledger.regionArea * 100, decimals: 3),
        ])
      }
    }
    text += table.text
    let worst = assessment.ledgers.map { abs($0.relativeError) }.max() ?? 0
    text += "\nworst imbalance: \(worst) of a region\n\n"
    return Array(text.utf8)
  }
}

extension PreparedRegion {
  /// The region as results list it.
  var fields: JSONObject {
    let areas = areasByEdges
    return [
      "id": .string(id), "name": .string(name), "level": .string(region.level),
      "area_km2": .number(area / 1e6),
      "area_straight_km2": .number(areas.straight / 1e6),
      "area_geodesic_km2": .number(areas.geodesic / 1e6),
      "codes": .array(
        region.codes.map { ["system": .string($0.system), "code": .string($0.code)] }),
      "official_areas": .array(
        region.officialAreas.map {
          ["km2": .number($0.squareMetres / 1e6), "source": .string($0.source)]
        }),
      "note": region.note.map { .string($0) } ?? .null,
    ]
  }
}

extension Ledger {
  /// The parts with their names, then the whole.
  func parts(name: (String) -> String) -> [(String, Double)] {
    controlled.map { ("controlled by \(name($0.actor))", $0.area) }
      + (contested > 0 ? [("contested", contested)] : [])
      + others.map { ($0.status.rawValue, $0.area) }
      + [("unassigned", unassigned), ("whole region", regionArea)]
  }

  /// The ledger as results list it, in square kilometres.
  var fields: JSONObject {
    [
      "date": .string("\(date)"), "source": .string(source), "region_id": .string(regionID),
      "controlled": .array(
        controlled.map { ["actor": .string($0.actor), "area_km2": .number($0.area / 1e6)] }),
      "contested_km2": .number(contested / 1e6),
      "other": .array(
        others.map {
          ["status": .string($0.status.rawValue), "area_km2": .number($0.area / 1e6)]
        }),
      "unassigned_km2": .number(unassigned / 1e6), "region_km2": .number(regionArea / 1e6),
      "imbalance": .number(relativeError),
    ]
  }
}
