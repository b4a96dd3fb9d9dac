internal import GeoJSON
public import Shares

/// Certificates as words and as part of JSON results.
public enum CertificateReport {
  /// One line: `certified: 45 areas by 3 routes (…) agree to 3.1e-12 of the region, worst in …`.
  public static func sentence(_ certificate: Certificate) -> String {
    let routes = certificate.routes.map(\.name).joined(separator: ", ")
    let areas = "\(certificate.count) \(certificate.count == 1 ? "area" : "areas")"
    let difference = scientific(certificate.disagreement)
    guard certificate.agrees else {
      return "NOT CERTIFIED: \(areas) by \(routes): worst disagreement \(difference) of the region"
        + (certificate.worst.map { ", in \($0.place)" } ?? "")
    }
    return "certified: \(areas) by \(certificate.routes.count) routes (\(routes)) agree to "
      + "\(difference) of the region"
      + (certificate.worst.map { ", worst in \($0.place)" } ?? "")
  }

  /// A number with two digits, such as `3.1e-12`, rounded up: a certificate claims no more than it has.
  static func scientific(_ value: Double) -> String {
    guard value > 0, value.isFinite else { return value == 0 ? "0" : "\(value)" }
    var digits = value
    var exponent = 0
    while digits < 1 {
      digits *= 10
      exponent -= 1
    }
    while digits >= 10 {
      digits /= 10
      exponent += 1
    }
    var tenths = Int((digits * 10).rounded(.up))
    if tenths >= 100 {
      tenths = 10
      exponent += 1
    }
    return "\(tenths / 10).\(tenths % 10)e\(exponent)"
  }
}

extension Certificate {
  /// The certificate as results carry it; relative figures are fractions of a region's area.
  var fields: JSONObject {
    [
      "agrees": .bool(agrees), "tolerance": .number(Self.tolerance), "areas": .count(count),
      "worst_disagreement": .finite(disagreement),
      "routes": .array(routes.map { .object($0.fields) }),
      "worst": worst.map { .object($0.fields) } ?? .null,
    ]
  }
}

extension Certificate.RouteRecord {
  /// The route as results carry it.
  fileprivate var fields: JSONObject {
    var versions = JSONObject()
    for library in self.versions { versions[library.name] = .string(library.version) }
    return [
      "name": .string(name), "method": .string(method), "versions": .object(versions),
      "method_bound": .finite(bound), "worst_difference": .finite(worst),
      "failure": failure.map { .string($0) } ?? .null,
    ]
  }
}

extension Certificate.Entry {
  /// The area by each route as results carry it.
  fileprivate var fields: JSONObject {
    var areas = JSONObject()
    for (route, area) in self.areas { areas[route] = .finite(area / 1e6) }
    return [
      "region_id": .string(regionID), "region": .string(region),
      "region_km2": .number(regionArea / 1e6),
      "actor": holding.map { .string($0.actor) } ?? .null,
      "statuses": holding.map { .string($0.statuses) } ?? .null,
      "source": holding.map { .string($0.source) } ?? .null,
      "date": holding.map { .string("\($0.date)") } ?? .null,
      "reported_km2": .finite(reported / 1e6), "routes_km2": .object(areas),
      "disagreement": .finite(disagreement),
    ]
  }
}

extension JSON {
  /// A number, or `null` where there is none to give.
  fileprivate static func finite(_ value: Double) -> JSON {
    value.isFinite ? .number(value) : .null
  }

  fileprivate static func count(_ value: Int) -> JSON { .number(Double(value)) }
}
