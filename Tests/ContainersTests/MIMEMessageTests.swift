import Testing

@testable import Containers

@Suite struct MIMEMessageTests {
  private func message(_ text: String) -> MIMEMessage {
    MIMEMessage(Array(text.replacing("\n", with: "\r\n").utf8))
  }

  private func bodies(_ message: MIMEMessage) -> [String] {
    message.bodies.map { "\($0.mediaType) \(String(decoding: $0.bytes, as: UTF8.self))" }
  }

  @Test func readsPlainMail() {
    let mail = message(
      """
      From: "Roe, Mia" <mia@lamp.example>
      Subject: The Lamp: Vera Lind
       leaves
      Date: Fri, 1 Oct 2021 08:00:00 +0200
      Message-ID: <42@lamp.example>
      List-ID: The Lamp <news.lamp.example>

      She left the stage.
      """)
    #expect(mail.subject == "The Lamp: Vera Lind leaves")
    #expect(mail.from?.name == "Roe, Mia")
    #expect(mail.from?.address == "mia@lamp.example")
    #expect(mail.date == "Fri, 1 Oct 2021 08:00:00 +0200")
    #expect(mail.messageID == "42@lamp.example")
    #expect(mail.listName == "The Lamp")
    #expect(bodies(mail) == ["text/plain She left the stage."])
  }

  @Test(arguments: [
    ("=?UTF-8?Q?Caf=C3=A9_Lind?=", "Café Lind"), ("=?utf-8?B?Q2Fmw6k=?= Lind", "Café Lind"),
    ("=?ISO-8859-1?Q?Caf=E9?= =?ISO-8859-1?Q?_Lind?=", "Café Lind"),
    ("=?UTF-8?B?Q2Fmww==?= =?UTF-8?B?qSBMaW5k?=", "Café Lind"), ("=?utf-8*en?Q?Lind?=", "Lind"),
    ("plain = text ?=", "plain = text ?="), ("=?broken", "=?broken"), ("=?koi8-r?B?7MnOxA==?=", "Линд"),
    ("a =?x?Q?b?= c", "a b c"),
  ]) func decodesHeaderWords(written: String, expected: String) {
    #expect(EncodedWords.decode(Array(written.utf8)) == expected)
  }

  @Test(
    arguments: [
      ("Mia Roe <mia@lamp.example>", "Mia Roe", "mia@lamp.example"),
      ("mia@lamp.example", nil, "mia@lamp.example"),
      ("mia@lamp.example (Mia Roe)", "Mia Roe", "mia@lamp.example"),
      ("=?UTF-8?Q?Zo=C3=AB?= <z@lamp.example>, other@lamp.example", "Zoë", "z@lamp.example"),
      ("The Lamp", "The Lamp", nil),
    ] as [(String, String?, String?)]) func readsSenders(written: String, name: String?, address: String?)
  {
    let sender = MailAddress(Array(written.utf8))
    #expect(sender?.name == name)
    #expect(sender?.address == address)
  }

  static let newsletter = """
    From: The Lamp <news@lamp.example>
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="outer"

    Preamble.
    --outer
    Content-Type: multipart/alternative; boundary=outer-inner

    --outer-inner
    Content-Type: text/plain; charset=utf-8

    Plain words.
    --outer-inner
    Content-Type: text/html; charset=iso-8859-1
    Content-Transfer-Encoding: quoted-printable

    <p>Caf=E9 is a lo=
    ng word
    --outer-inner--
    --outer
    Content-Type: text/plain
    Content-Disposition: attachment; filename=a.txt

    Attached.
    --outer
    Content-Type: image/png
    Content-Transfer-Encoding: base64

    iVBORw0KGgo=
    --outer--
    Epilogue.
    """

  @Test func prefersHTMLAndLeavesAttachments() {
    let mail = message(Self.newsletter)
    #expect(mail.bodies.map(\.mediaType) == ["text/html", "text/plain"])
    #expect(mail.body?.charset == "iso-8859-1")
    #expect(mail.body?.bytes == Array("<p>Caf".utf8) + [0xE9] + Array(" is a long word".utf8))
    #expect(mail.attachments == 2)
  }

  @Test func readsWhatAForwardedMailSays() {
    let mail = message(
      """
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain

      See below.
      --b
      Content-Type: message/rfc822

      Subject: Inner
      Content-Type: text/html

      <p>Inner words
      --b--
      """)
    #expect(bodies(mail) == ["text/plain See below.", "text/html <p>Inner words"])
  }

  @Test func readsWhatThereIsOfAMailThatIsCut() {
    let cut = String(Self.newsletter.prefix(Self.newsletter.count * 2 / 3))
    #expect(message(cut).bodies.last?.mediaType == "text/plain")
    #expect(MIMEMessage([]).body == nil)
    #expect(message("Content-Type: multipart/mixed; boundary=x\n\nno parts").body == nil)
  }

  @Test func isNotLedDeepIntoNestedParts() {
    var text = ""
    for level in 0..<10_000 { text += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
    #expect(message(text).body == nil)
  }

  @Test func undoesBase64AndQuotedPrintable() {
    #expect(TransferEncoding.base64(Array("VmVy\r\nYSBM aW5k".utf8)[...]) == Array("Vera Lind".utf8))
    #expect(TransferEncoding.base64(Array("VmVyYQ==".utf8)[...]) == Array("Vera".utf8))
    #expect(TransferEncoding.quotedPrintable(Array("a=3D1 =\n b=ZZ=".utf8)[...]) == Array("a=1  b=ZZ".utf8))
  }
}
