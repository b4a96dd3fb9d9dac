/// Who said what, when, and where it was published, in their words.
public struct Claim: Sendable, Identifiable {
  /// The id to refer to it by.
  public var id: String
  /// Who said it.
  public var claimant: String
  /// The day it is about.
  public var date: CalendarDate
  /// The actor it is about, as written.
  public var actor: String
  /// The region it is about, as written: a name, an id, or a part such as `Hama/northeast`.
  public var region: String
  /// The phrase that is judged, in the claimant's words.
  public var wording: String
  /// The phrase in its sentence.
  public var quote: String
  /// Where it was published.
  public var source: String
  /// The address of the publication, where one is known.
  public var url: String?
  /// The whole that the claimant names, as written; empty if none.
  public var denominator: String
  /// What a reader must know of the claim.
  public var note: String
  /// Where it was read.
  public var location: FeatureLocation

  /// Makes a claim of its parts.
  public init(
    id: String = "claim", claimant: String = "", date: CalendarDate, actor: String, region: String,
    wording: String, quote: String = "", source: String = "", url: String? = nil,
    denominator: String = "", note: String = "",
    location: FeatureLocation = FeatureLocation(file: "claim")
  ) {
    self.id = id
    self.claimant = claimant
    self.date = date
    self.actor = actor
    self.region = region
    self.wording = wording
    self.quote = quote
    self.source = source
    self.url = url
    self.denominator = denominator
    self.note = note
    self.location = location
  }
}
