import Geometry
import Testing

@testable import Atlas

@Suite struct TableReaderTests {
  private func table(_ text: String, _ fields: [String: String] = [:]) throws -> TableReader {
    try TableReader(LoadedFile(path: "t.csv", bytes: Array(text.utf8)), fields: fields)
  }

  @Test func `places are read with all they say`() throws {
    let places = try table(
      "id,name,names,longitude,latitude,population,kind,region\n"
        + "g:1,Hajin,Hejin; هجين ;,40.83,34.69,37935,town,SY-DY\n,Susah,,40.98,34.5,,,\n"
    ).places()
    #expect(places.map(\.id) == ["g:1", "1"])
    #expect(places[0].spellings == ["Hejin", "هجين"])
    #expect(places[0].coordinate.longitude == 40.83 && places[0].coordinate.latitude == 34.69)
    #expect(places[0].population == 37_935 && places[0].kind == "town")
    #expect(places[0].region == "SY-DY" && places[1].region == nil)
    #expect(places[1].population == nil)
  }

  @Test func `columns of other names are mapped`() throws {
    let places = try table(
      "n,lon,lat\nHajin,40.83,34.69", ["name": "n", "longitude": "lon", "latitude": "lat"]
    )
    .places()
    #expect(places.map(\.name) == ["Hajin"])
  }

  @Test func `decimal commas are read in coordinates alone, and only between semicolons`() throws {
    let places = try table("name;lon;lat\nHajin;40,83;34,69\n").places()
    #expect(places[0].coordinate.longitude == 40.83 && places[0].coordinate.latitude == 34.69)
    #expect(
      try refusal { _ = try table("name;lon;lat;population\nHajin;40,83;34,69;37,935\n").places() }
        == "t.csv: line 2: population '37,935' is not a number from 0 to 100000000000")
  }

  @Test func `two columns that trade their names are both mapped`() throws {
    let places = try table(
      "name,longitude,latitude\nA,33,36", ["longitude": "latitude", "latitude": "longitude"]
    ).places()
    #expect(places[0].coordinate.longitude == 36 && places[0].coordinate.latitude == 33)
  }

  @Test(arguments: [
    ("name,lat\nA,1", "t.csv: no column 'longitude' (there are: name, lat)"),
    (
      "name,longitude,latitude\nA,181,1",
      "t.csv: line 2: longitude '181' is not a number from -180 to 180"
    ),
    (
      "name,longitude,latitude\nB,0,0\nA,1,95",
      "t.csv: line 3: latitude '95' is not a number from -90 to 90"
    ),
    (
      "name,longitude,latitude\nA,nan,1",
      "t.csv: line 2: longitude 'nan' is not a number from -180 to 180"
    ),
    (
      "name,longitude,latitude\nA,\"36,3\",1",
      "t.csv: line 2: longitude '36,3' is not a number from -180 to 180"
    ),
    ("name,longitude,latitude\n,1,1", "t.csv: line 2: no name; fill in the column 'name'"),
    (
      "name,longitude,latitude,population\nA,1,1,many",
      "t.csv: line 2: population 'many' is not a number from 0 to 100000000000"
    ),
    ("name,longitude,latitude\nA,1", "t.csv: line 2: 2 fields where the header has 3"),
  ])
  func `a place that is none is refused with its line`(_ text: String, _ words: String) throws {
    #expect(try refusal { _ = try table(text).places() } == words)
  }

  @Test func `claims are read with all they say`() throws {
    let claims = try table(
      "id,claimant,date,actor,region,wording,quote,source,url,denominator,note\n"
        + "a,SOHR,2017-12-07,IS,SY,about 3%,\"IS holds \"\"about 3%\"\"\",agency,,185180 km²,\n"
        + ",RU,2017-12-08,IS,SY,completely liberated,,,https://example.org,,\n"
    ).claims()
    #expect(claims.map(\.id) == ["a", "claim-2"])
    #expect(claims[0].quote == "IS holds \"about 3%\"" && claims[0].denominator == "185180 km²")
    #expect(claims.map(\.url) == [nil, "https://example.org"])
    #expect(claims[1].location.description == "t.csv: line 3")
  }

  @Test(arguments: [
    ("a,SOHR,2017-12-07,IS,SY,", "line 2: no wording; fill in the column 'wording'"),
    ("a,SOHR,2017-12-07,,SY,3%", "line 2: no actor; fill in the column 'actor'"),
    ("a,SOHR,2017-12-07,IS, ,3%", "line 2: no region; fill in the column 'region'"),
    (
      "a,SOHR,December 2017,IS,SY,3%",
      "line 2: date 'December 2017' is not a day such as 2017-12-07"
    ),
    (
      "a,SOHR,2017-12-07,IS,SY,3%\na,SOHR,2017-12-08,IS,SY,4%",
      "line 3: id 'a' is that of t.csv: line 2 too; give each its own"
    ),
  ])
  func `a claim that is none is refused with its line`(_ rows: String, _ words: String) throws {
    let text = "id,claimant,date,actor,region,wording\n" + rows
    #expect(try refusal { _ = try table(text).claims() } == "t.csv: " + words)
  }

  @Test func `a column that was named and is not there is refused`() throws {
    #expect(
      try refusal { _ = try table("a,b\n1,2", ["name": "c"]) }
        == "t.csv: no column 'c' (there are: a, b)")
  }

  @Test(arguments: ["0x10", "0x1p4", "inf", "nan", "1e400", "36,5", "36.5°"])
  func `a longitude that is no decimal number is refused`(_ longitude: String) throws {
    let text = "name,longitude,latitude\nHoms,\"\(longitude)\",34\n"
    #expect(
      try refusal { _ = try table(text).places() }
        == "t.csv: line 2: longitude '\(longitude)' is not a number from -180 to 180")
  }
}
