import Containers
import Foundation
import Testing

@testable import Ingest

@Suite struct PageDecoderTests {
  private static func page(_ text: String, charset: String? = nil, language: String = "") -> String {
    let meta = charset.map { "<meta charset=\"\($0)\">" } ?? ""
    return "<html lang=\"\(language)\"><head>\(meta)<title>x</title></head><body><p>\(text)</p></body></html>"
  }

  private func decoded(_ bytes: [UInt8], charset: String? = nil) -> String {
    String(decoding: PageDecoder.decode(bytes, charset: charset), as: UTF8.self)
  }

  private static let french =
    "Le café était fermé, « à cause de la grève », a-t-elle déclaré : « c’est dommage »."
  private static let polish =
    "Zażółć gęślą jaźń, powiedziała śpiewaczka, która wróciła późną nocą z żoną i córką."
  private static let czech = "Příliš žluťoučký kůň úpěl ďábelské ódy, řekla herečka svému muži v pátek večer."
  private static let russian =
    "Певица приехала в город утром и сказала, что останется здесь надолго, если пойдёт дождь."
  private static let japanese = "歌手は火曜日の朝に町に着いて、しばらくここに住むつもりだと記者に話しました。雨が降っていた。"
  private static let chinese = "这位歌手星期二早上来到我们的城市，她对记者说，她要在这里住上一年，因为这里的人都很好。"
  private static let taiwanese = "這位歌手星期二早上來到我們的城市，她對記者說，她要在這裡住上一年，因為這裡的人都很好。"
  private static let korean = "가수는 화요일 아침 도시에 도착해서 기자에게 이곳에서 오래 살고 싶다고 말했다. 비가 내리고 있었다."

  @Test(arguments: [
    (french, "CP1252", "windows-1252"), (french, "CP1252", "iso-8859-1"), (polish, "CP1250", "windows-1250"),
    (czech, "ISO-8859-2", "iso-8859-2"), (russian, "KOI8-R", "koi8-r"), (japanese, "SHIFT_JIS", "Shift_JIS"),
    (japanese, "EUC-JP", "euc-jp"), (chinese, "GB18030", "gb2312"), (taiwanese, "BIG5", "big5"),
    (korean, "CP949", "euc-kr"), (french, "MACINTOSH", "macintosh"),
  ])
  func `A label in the header or in the page is believed`(text: String, encoding: String, label: String)
    throws
  {
    let declared = try #require(Encoded.bytes(Self.page(text, charset: label), in: encoding))
    #expect(decoded(declared).contains(text))
    let bare = try #require(Encoded.bytes(Self.page(text), in: encoding))
    #expect(decoded(bare, charset: label).contains(text))
  }

  @Test(arguments: [
    (french, "CP1252"), (polish, "CP1250"), (czech, "CP1250"), (russian, "CP1251"), (russian, "KOI8-R"),
    (japanese, "SHIFT_JIS"), (japanese, "EUC-JP"), (chinese, "GB18030"), (taiwanese, "BIG5"),
    (korean, "CP949"),
  ])
  func `Without a label, or with a wrong one, the content decides`(text: String, encoding: String) throws {
    let bare = try #require(Encoded.bytes(Self.page(text), in: encoding))
    #expect(decoded(bare).contains(text))
    let wrong = try #require(Encoded.bytes(Self.page(text, charset: "utf-8"), in: encoding))
    #expect(decoded(wrong).contains(text))
  }

  @Test func `UTF-8 stays UTF-8 whatever its label says, and a mark goes before all`() throws {
    let page = Self.page(Self.french, charset: "iso-8859-1")
    #expect(decoded(Array(page.utf8)) == page)
    #expect(decoded([0xEF, 0xBB, 0xBF] + Array(page.utf8), charset: "windows-1251") == page)
    let utf16 = try #require(Encoded.bytes(page, in: "UTF-16"))
    #expect(decoded(utf16) == page)
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><html>", "iso-8859-2"),
    ("<meta http-equiv=Content-Type content='text/html; charset=Big5'>", "big5"),
    ("<META CHARSET = 'koi8-r'/>", "koi8-r"),
  ])
  func `Declarations are found in all their forms`(page: String, label: String) {
    #expect(PageDecoder.declaration(in: Array(page.utf8)) == label)
  }

  @Test func `Damaged UTF-8 keeps what is whole`() {
    let bytes = Array(Self.page("Le café était fermé, et l’été fini").utf8) + [0xC3]
    #expect(decoded(bytes).contains("Le café était fermé, et l’été fini"))
  }
}

/// Text in other encodings.
private enum Encoded {
  static func bytes(_ text: String, in encoding: String) -> [UInt8]? {
    guard let converter = iconv_open(encoding, "UTF-8"), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 8)
    let left = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target -> Int? in
        var from = source.baseAddress
        var fromLeft = source.count
        var into = target.baseAddress
        var intoLeft = target.count
        guard iconv(converter, &from, &fromLeft, &into, &intoLeft) != -1 else { return nil }
        return intoLeft
      }
    }
    return left.map { output.dropLast($0).map { UInt8(bitPattern: $0) } }
  }
}
