// Made by Scripts/oracles/geodesy.py; do not edit.
// mpmath 1.4.1, pyproj 3.7.2, PROJ 9.5.1.
import Geometry

/// Numbers from other software, with more digits.
enum Oracle {
  /// Rings with their areas in square metres under either edge model.
  static let areas: [(name: String, corners: [Coordinate], straight: Double, geodesic: Double)] =
    [
      (
        "box at 10 E 50 N",
        [
          Coordinate(10, 50),
          Coordinate(11, 50),
          Coordinate(11, 51),
          Coordinate(10, 51),
        ],
        7892218857.9870074, 7892061583.2065451
      ),
      (
        "triangle in Syria",
        [
          Coordinate(36, 32),
          Coordinate(42, 33.5),
          Coordinate(38, 37),
        ],
        138051582859.41402, 138836504940.48125
      ),
      (
        "a hundred metres",
        [
          Coordinate(36.3, 33.5),
          Coordinate(36.301, 33.5003),
          Coordinate(36.3004, 33.501),
        ],
        4534.7735352860246, 4534.7805581107669
      ),
      (
        "Patagonian triangle",
        [
          Coordinate(-70, -50),
          Coordinate(-60, -55),
          Coordinate(-65, -20),
        ],
        1488954630411.8585, 1266339551261.7551
      ),
      (
        "thin strip",
        [
          Coordinate(30, 45),
          Coordinate(33, 45.00001),
          Coordinate(33, 45.00002),
          Coordinate(30, 45.00001),
        ],
        262871.62255090406, 262841.68096600984
      ),
      (
        "across the equator",
        [
          Coordinate(-5, -3),
          Coordinate(4, -1),
          Coordinate(6, 5),
          Coordinate(-2, 4),
        ],
        633433958302.23344, 634636888028.53019
      ),
      (
        "near the pole",
        [
          Coordinate(10, 84),
          Coordinate(14, 84.5),
          Coordinate(12, 84.9),
        ],
        1563633381.8217863, 1588602441.1313131
      ),
      (
        "village",
        [
          Coordinate(36.3005, 33.4706),
          Coordinate(36.3219, 33.4706),
          Coordinate(36.3219, 33.4901),
          Coordinate(36.3005, 33.4901),
        ],
        4301799.3673820799, 4301799.3718981922
      ),
    ]

  /// Frame centre, position, metres east and north in PROJ's ellipsoidal stereographic frame.
  static let frames: [(centre: Coordinate, position: Coordinate, place: Coordinate)] = [
    (
      Coordinate(36.3, 33.5), Coordinate(36.3, 33.5),
      Coordinate(0.0, 0.0)
    ),
    (
      Coordinate(36.3, 33.5), Coordinate(36.31, 33.52),
      Coordinate(929.0127178681754, 2218.3171032657774)
    ),
    (
      Coordinate(36.3, 33.5), Coordinate(41.5, 36.9),
      Coordinate(463962.5578713128, 389451.4759105261)
    ),
    (
      Coordinate(36.3, 33.5), Coordinate(33.1, 31.0),
      Coordinate(-305730.2936174806, -272717.3697479098)
    ),
    (
      Coordinate(-68.0, -54.0), Coordinate(-67.0, -55.0),
      Coordinate(64000.980721794615, -111773.90578705876)
    ),
    (
      Coordinate(-68.0, -54.0), Coordinate(-70.5, -50.25),
      Coordinate(-178437.53429028747, 414299.2258881585)
    ),
    (
      Coordinate(179.9, 0.0), Coordinate(180.4, -0.3),
      Coordinate(55659.72222029292, -33172.993132455864)
    ),
    (
      Coordinate(179.9, 0.0), Coordinate(178.0, 2.0),
      Coordinate(-211462.811217877, 221232.70738158794)
    ),
    (
      Coordinate(0.0, 90.0), Coordinate(45.0, 88.0),
      Coordinate(157974.5331516169, -157974.53315161692)
    ),
    (
      Coordinate(0.0, 90.0), Coordinate(-120.0, 85.5),
      Coordinate(-435499.0516253031, 251435.49468769535)
    ),
    (
      Coordinate(0.0, -90.0), Coordinate(45.0, -88.0),
      Coordinate(157974.5331516169, 157974.53315161692)
    ),
  ]

  /// A coordinate system, a position in it, and its longitude and latitude.
  static let systems: [(system: String, place: Coordinate, position: Coordinate)] = [
    (
      "EPSG:32637", Coordinate(249172.932, 3709982.611),
      Coordinate(36.300000001813345, 33.49999999835132)
    ),
    (
      "EPSG:3857", Coordinate(4040897.516, 3961860.217),
      Coordinate(36.30000000183408, 33.49999999666095)
    ),
    (
      "EPSG:32719", Coordinate(565548.518, 4016015.545),
      Coordinate(-67.99999999357294, -54.00000000181164)
    ),
    (
      "EPSG:6933", Coordinate(3502451.973, 4039829.284),
      Coordinate(36.299999998885404, 33.49999999206952)
    ),
    (
      "EPSG:22770", Coordinate(202327.656, 173031.96),
      Coordinate(36.300000000444854, 33.49999999736476)
    ),
  ]
}
