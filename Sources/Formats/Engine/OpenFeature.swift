#if GDAL
  internal import CGDAL
  internal import GeoJSON

  /// The owner of one feature that was read.
  @safe
  struct OpenFeature: ~Copyable {
    private let library: Library
    private let raw: UnsafeMutableRawPointer

    /// Adopts a feature that nobody else frees.
    init(adopting raw: UnsafeMutableRawPointer, of library: Library) {
      unsafe self.raw = raw
      self.library = library
    }

    deinit { unsafe library.gdal.pointee.OGR_F_Destroy(raw) }

    /// The drawing style in OGR's words, or a reference to a shared one: `@name`.
    var style: String? {
      guard let style = unsafe library.gdal.pointee.OGR_F_GetStyleString(raw) else { return nil }
      return RepairedText(style).text
    }

    /// Where the feature is, its curves drawn by chords; `nil` if it says nothing.
    ///
    /// - Throws: `FormatError.unreadable` for collections nested beyond reason.
    func geometry(noting curves: inout Bool) throws(FormatError) -> FeatureGeometry? {
      guard let geometry = unsafe library.gdal.pointee.OGR_F_GetGeometryRef(raw) else { return nil }
      return try library.values(of: geometry, noting: &curves)
    }

    /// The value of a property, `null` where it is not set.
    ///
    /// - Returns: the value, and the damage its text had.
    func value(_ field: OpenLayer.Field) -> (value: JSON, damage: RepairedText.Damage?) {
      let gdal = unsafe library.gdal
      guard unsafe gdal.pointee.OGR_F_IsFieldSetAndNotNull(raw, field.index) != 0 else {
        return (.null, nil)
      }
      switch field.type {
      case OFTInteger, OFTInteger64:
        let number = unsafe gdal.pointee.OGR_F_GetFieldAsInteger64(raw, field.index)
        if field.subtype == OFSTBoolean { return (.bool(number != 0), nil) }
        guard let exact = Double(exactly: number) else { return (.string("\(number)"), nil) }
        return (.number(exact), nil)
      case OFTReal:
        let number = unsafe gdal.pointee.OGR_F_GetFieldAsDouble(raw, field.index)
        return (number.isFinite ? .number(number) : .null, nil)
      case OFTDate, OFTDateTime: return (time(field), nil)
      case OFTBinary: return (.null, nil)
      default:
        let text = unsafe RepairedText(gdal.pointee.OGR_F_GetFieldAsString(raw, field.index))
        if field.subtype == OFSTJSON, let value = try? JSON(parsing: Array(text.text.utf8)) {
          return (value, text.damage)
        }
        return (.string(text.text), text.damage)
      }
    }

    /// A date or time as ISO 8601 has it.
    private func time(_ field: OpenLayer.Field) -> JSON {
      var (year, month, day): (Int32, Int32, Int32) = (0, 0, 0)
      var (hour, minute, zone): (Int32, Int32, Int32) = (0, 0, 0)
      var second: Float = 0
      let isRead = unsafe library.gdal.pointee.OGR_F_GetFieldAsDateTimeEx(
        raw, field.index, &year, &month, &day, &hour, &minute, &second, &zone)
      guard isRead != 0, (0...9999).contains(year) else { return .null }
      let date = "\(year.digits(4))-\(month.digits(2))-\(day.digits(2))"
      guard field.type == OFTDateTime else { return .string(date) }
      // Seconds come as a `Float`, whose thousandths are not to be trusted.
      let whole = Int32(max(0, min(second.isFinite ? second : 0, 60)))
      let clock = "\(hour.digits(2)):\(minute.digits(2)):\(whole.digits(2))"
      return .string("\(date)T\(clock)\(Self.suffix(ofZone: zone))")
    }

    /// OGR's zone: 100 is UTC, and each step a quarter of an hour; 0 and 1 say nothing.
    private static func suffix(ofZone zone: Int32) -> String {
      if zone == 100 { return "Z" }
      guard zone > 1, abs(zone - 100) <= 4 * 14 else { return "" }
      let minutes = abs(zone - 100) * 15
      return "\(zone < 100 ? "-" : "+")\((minutes / 60).digits(2)):\((minutes % 60).digits(2))"
    }
  }

  extension Int32 {
    /// The number with zeros before it.
    fileprivate func digits(_ count: Int) -> String {
      let digits = String(self)
      return String(repeating: "0", count: Swift.max(0, count - digits.count)) + digits
    }
  }
#endif
