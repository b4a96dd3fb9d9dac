import Atlas
import Claims
import Reports
import Shares
import Testing

@Suite struct HTMLReportTests {
  @Test func `the same content gives the same bytes`() throws {
    #expect(try HTMLScene().page() == HTMLScene().page())
  }

  @Test func `nothing of a page is loaded from elsewhere`() throws {
    let page = try HTMLScene().page().lowercased()
    for word in ["<link", "<img", "<iframe", "<object", "@import", "url(http", "src=", "fetch("] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("default-src 'none'"))
  }

  @Test func `every id is given once and every inner link leads to one`() throws {
    let page = try HTMLScene().page()
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let links = page.matches(of: /href="#([^"]*)"/).map { String($0.1) }
    #expect(links.count > 20)
    #expect(Set(links).subtracting(ids).isEmpty)
    let fills = page.matches(of: /url\(#([^)]*)\)/).map { String($0.1) }
    #expect(!fills.isEmpty)
    #expect(Set(fills).subtracting(ids).isEmpty)
  }

  @Test func `headings go down one step at a time and columns have heads`() throws {
    let page = try HTMLScene().page()
    var last = 0
    for heading in page.matches(of: /<h([1-6])[ >]/) {
      let level = try #require(Int(heading.1))
      #expect(level <= last + 1)
      last = level
    }
    #expect(last > 1)
    #expect(page.matches(of: /<h1[ >]/).count == 1)
    #expect(page.matches(of: /<th[ >]/).count == page.matches(of: /<th [^>]*scope="/).count)
  }

  @Test func `names and claims with markup in them stay text`() throws {
    let hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&lt;"
    var scene = HTMLScene()
    scene.land = hostile
    scene.west = hostile
    scene.actor = hostile
    scene.source = hostile
    scene.claimant = hostile
    scene.quote = hostile
    let clean = try HTMLScene().page()
    let page = try scene.page()
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("<img"))
    // No element is there that is not there without them.
    func tags(_ page: String) -> Set<String> {
      Set(page.matches(of: /<\/?([a-z0-9]+)/).map { String($0.1) })
    }
    // A quote beside the wording brings an element of its own.
    #expect(tags(page).subtracting(tags(clean)).subtracting(["small", "b"]).isEmpty)
    #expect(page.matches(of: /<script>/).count == 1)
  }

  @Test(arguments: [
    "javascript:alert(1)", " javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x",
    "https://example.org/ onclick=alert(1)", "//example.org", "file:///etc/passwd",
  ])
  func `an address that is not of the web is no link`(_ address: String) throws {
    var scene = HTMLScene()
    scene.url = address
    let page = try scene.page()
    #expect(!page.contains("rel=\"noopener"))
    #expect(!page.contains("href=\"\(address)"))
  }

  @Test func `an address of the web is a link, its quotes escaped`() throws {
    var scene = HTMLScene()
    scene.url = "https://example.org/?a=1&b=\"x\""
    #expect(try scene.page().contains("href=\"https://example.org/?a=1&amp;b=&quot;x&quot;\""))
  }

  @Test func `a name of ten thousand letters does not fill the page`() throws {
    var scene = HTMLScene()
    let plain = try scene.page().utf8.count
    scene.west = String(repeating: "x", count: 10_000)
    scene.claimant = String(repeating: "y", count: 10_000)
    #expect(try scene.page().utf8.count < plain + 10_000)
  }

  @Test func `the table has the shares of the CSV`() throws {
    let content = try HTMLScene().content()
    let page = String(decoding: HTMLReport.page(content), as: UTF8.self)
    for share in content.assessment.shares where !share.isNothing {
      let percent = "\((share.fraction * 100 * 1e6).rounded() / 1e6)"
      #expect(page.contains("data-value=\"\(percent)\""), "\(share)")
    }
  }

  @Test func `several dates have a map each, charts, and what changed`() throws {
    let page = try HTMLScene().page()
    #expect(page.matches(of: /<figure class="snapshot"/).count == 3)
    #expect(page.contains("class=\"chart\""))
    #expect(page.contains("Gained and lost"))
    var scene = HTMLScene()
    scene.days = [0]
    let single = try scene.page()
    #expect(single.matches(of: /<figure class="snapshot"/).count == 1)
    #expect(!single.contains("class=\"chart\""))
    #expect(!single.contains("id=\"changes\""))
  }

  @Test func `dates further apart than three times the usual break the line`() throws {
    var scene = HTMLScene()
    func breaks() throws -> Int {
      let path = try #require(scene.page().firstMatch(of: /class="step" d="([^"]*)"/))
      return path.1.count { $0 == "M" } - 1
    }
    #expect(try breaks() == 0)
    scene.days = [0, 2, 4, 6, 14]
    #expect(try breaks() == 1)
    scene.days = [0, 2, 4, 6, 12]
    #expect(try breaks() == 0)
  }
}
