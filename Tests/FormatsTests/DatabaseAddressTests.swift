import Formats
import Testing

/// Addresses of databases: what is read of them, and that no password is ever printed.
@Suite struct DatabaseAddressTests {
  @Test(arguments: [
    ("postgresql://me@server/maps", "postgresql://me@server/maps"),
    ("postgres://me@server:5433/maps", "postgresql://me@server:5433/maps"),
    ("postgresql://me:s3cret@server/maps", "postgresql://me:***@server/maps"),
    (
      "postgresql://me:s3%40cret@server/maps?table=a.b", "postgresql://me:***@server/maps?table=a.b"
    ),
    (
      "postgresql://server/maps?user=me&password=s3cret",
      "postgresql://server/maps?user=me&password=***"
    ),
    ("postgresql://server/maps?%70assword=s3cret", "postgresql://server/maps?%70assword=***"),
    ("postgresql://me:s3cret@[::1]:5432/maps", "postgresql://me:***@[::1]:5432/maps"),
    ("PG:host=server dbname=maps", "PG:host=server dbname=maps"),
    ("PG:dbname=maps password=s3cret", "PG:dbname=maps password=***"),
    ("PG: dbname = maps password = 's3 cret\\' x' user=me", "PG:dbname=maps password=*** user=me"),
    ("pg:PASSWORD=s3cret", "PG:PASSWORD=***"),
  ])
  func `a password is masked, all else is shown`(_ word: String, _ shown: String) throws {
    #expect(DatabaseAddress.isAddress(word))
    #expect("\(try DatabaseAddress(word))" == shown)
    #expect(DatabaseAddress.masked(word) == shown)
  }

  @Test(arguments: [
    "postgresql://me:s3/cret@server/maps", "postgresql://me:s3?cret@server/maps",
    "postgresql://server/maps?s3cret", "PG:s3cret", "PG:dbname=maps password='s3cret",
    "PG:dbname=maps s3cret host=x", "PG:=s3cret",
  ])
  func `what cannot be read is refused without being repeated`(_ word: String) {
    do throws(FormatError) {
      _ = try DatabaseAddress(word)
      Issue.record("\(word) was read")
    } catch {
      #expect(!"\(error)".contains("s3") && !"\(error)".contains("cret"))
    }
    #expect(!DatabaseAddress.masked(word).contains("cret"))
  }

  @Test func `a table is named in either form`() throws {
    #expect(try DatabaseAddress("postgresql://s/maps?table=feed.days").table == "feed.days")
    #expect(try DatabaseAddress("postgresql://s/maps?table=a%20b&sslmode=require").table == "a b")
    #expect(try DatabaseAddress("PG:dbname=maps table='feed.days'").table == "feed.days")
    #expect(try DatabaseAddress("PG:dbname=maps").table == nil)
  }

  @Test func `files are no databases`() {
    for word in ["maps.gpkg", "PG/x.geojson", "https://me:s3cret@server/maps.zip", ""] {
      #expect(!DatabaseAddress.isAddress(word))
      #expect(DatabaseAddress.masked(word) == word)
    }
  }

  @Test func `thousands of damaged addresses are read or refused, and never shown`() {
    let letters = Array("PG:postgresql://user:@host/db?password='\\ =&%2")
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      var word = "PG:"
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        word.append(letters[Int(state >> 33) % letters.count])
      }
      word += " password=hunter2"
      #expect(!DatabaseAddress.masked(word).contains("hunter2"), "\(word)")
    }
  }
}
