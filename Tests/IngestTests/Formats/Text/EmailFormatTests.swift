import Records
import Testing

@testable import Ingest

@Suite struct EmailFormatTests {
  private func draft(_ text: String) throws -> Draft {
    try #require(Parts(EmailFormat.self, text.replacing("\n", with: "\r\n")).draft)
  }

  @Test func readsANewsletter() throws {
    let draft = try draft(
      """
      From: =?UTF-8?Q?Mia_Roe_from_The_Lamp?= <mia@lamp.example>
      To: reader@example.org
      Subject: =?UTF-8?B?TGluZCB3ZWRzIOKAkyBhdCBsYXN0?=
      Date: Fri, 1 Oct 2021 23:30:00 -0400
      List-Id: The Lamp Weekly <weekly.lamp.example>
      Archived-At: <https://lamp.example/letters/1>
      Message-ID: <1@lamp.example>
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="b"

      --b
      Content-Type: text/plain; charset=utf-8

      Plain words.
      --b
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      <html><body><p>She did it=E2=80=94on Friday.</p><p>Few came.</p>
      <blockquote type=3D"cite"><p>Older mail.</p></blockquote></body></html>
      --b--
      """)
    let article = draft.article
    #expect(article.headline == "Lind weds – at last")
    #expect(article.bylines == ["Mia Roe"])
    #expect(article.publisher == "The Lamp Weekly")
    #expect(article.published == "2021-10-01")
    #expect(article.publishedAt == "2021-10-01T23:30:00-04:00")
    #expect(article.url == "https://lamp.example/letters/1")
    #expect(draft.lines == ["She did it—on Friday.", "Few came."])
    #expect(article.removed == ["Older mail."])
    #expect(article.extra?.contains(#""message-id":"<1@lamp.example>""#) == true)
    #expect(article.source.format == .email)
  }

  @Test func setsQuotationsAndSignaturesAside() throws {
    let draft = try draft(
      """
      From: The Lamp <news@lamp.example>
      Subject: Re: [lamp] Fwd: Lind weds
      Date: 1 Oct 2021 08:00:00 GMT

      She did it on Friday.

      On Thu, Sep 30, 2021 at 8:00 AM Jon Poe <jon@example.org>
      wrote:
      > Did she?
      > I doubt it.

      Few came.
      -- 
      The Lamp
      Unsubscribe here
      """)
    #expect(draft.article.headline == "Lind weds")
    #expect(draft.article.publisher == "The Lamp")
    #expect(draft.article.bylines == [])
    #expect(draft.lines == ["She did it on Friday.", "Few came."])
    #expect(draft.article.removed.count == 2)
    #expect(draft.article.removed.first?.hasSuffix("Did she? I doubt it.") == true)
    #expect(draft.article.removed.last == "-- The Lamp Unsubscribe here")
  }

  @Test(
    arguments: [
      ("Mia Roe <mia@x.example>", nil, ["Mia Roe"]), ("The Lamp <news@x.example>", "The Lamp", []),
      ("\"Mia Roe, The Lamp\" <mia@x.example>", "The Lamp", ["Mia Roe"]),
      ("news@lamp.example", "lamp.example", []),
      ("Lamp Daily News <a@b.example>", "Lamp Daily News", []),
    ] as [(String, String?, [String])])
  func tellsPersonsFromPublications(from: String, publisher: String?, bylines: [String]) throws {
    let article = try draft("From: \(from)\nDate: 1 Oct 2021 08:00:00 GMT\nSubject: x y\n\nShe did it.\n")
      .article
    #expect(article.publisher == publisher)
    #expect(article.bylines == bylines)
  }

  @Test func aMailWithoutTextIsRefused() {
    let parts = Parts(
      EmailFormat.self,
      "From: a@b.example\r\nDate: 1 Oct 2021 08:00:00 GMT\r\nContent-Type: image/png\r\nContent-Disposition: attachment\r\n\r\nxx\r\n"
    )
    #expect(parts.errors == [" is no article: the mail has no text, only attachments"])
  }

  @Test(arguments: [
    ("From: a@b.example\r\nDate: x\r\n\r\ntext", true),
    ("Return-Path: <a>\nReceived: by x\n\tid y\nFrom: a\n", true),
    ("From a@b.example Fri Oct  1\nFrom: a\nDate: x\n", true),
    ("From: here it was: a tale\n\nDate: x\n", false),
    ("Dear all,\nFrom: x\nDate: y\n", false), ("", false),
  ])
  func recognisesMails(start: String, isMail: Bool) {
    #expect(EmailFormat.recognises(Array(start.utf8)) == isMail)
  }
}
