/// A feature collection of features as text, with other members before them.
public func collection(_ features: String..., members: String = "") -> String {
  #"{"type":"FeatureCollection",\#(members)"features":["#
    + features.joined(separator: ",") + "]}"
}

/// A feature as text; its properties are what stands between the braces.
public func feature(_ properties: String, _ geometry: String = square(36, 33), id: String? = nil)
  -> String
{
  #"{"type":"Feature",\#(id.map { #""id":\#($0),"# } ?? "")"properties":{\#(properties)},"#
    + #""geometry":\#(geometry)}"#
}

/// A square whose south-western corner and side are given, in degrees or metres.
public func square(_ west: Double, _ south: Double, side: Double = 1) -> String {
  let (east, north) = (west + side, south + side)
  return #"{"type":"Polygon","coordinates":[[[\#(west),\#(south)],[\#(east),\#(south)],"#
    + "[\(east),\(north)],[\(west),\(north)],[\(west),\(south)]]]}"
}
