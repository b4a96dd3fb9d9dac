public import Geometry
public struct LocalFrame { public init(centre: Coordinate) {} ; public func project(_ c: [Coordinate]) -> [Coordinate] { c }; public func unproject(_ c: [Coordinate]) -> [Coordinate] { c } }
