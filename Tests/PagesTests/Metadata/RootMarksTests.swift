import Testing

@testable import Pages

/// Whether a page says that it is an AMP page.
@Suite struct RootMarksTests {
  @Test(arguments: [
    "<html amp>", "<!doctype html><html \u{26A1} lang=en>", "\u{FEFF}<!DOCTYPE html>\n<HTML lang=\"en\" AMP>",
    "<html lang='en'amp=''>", "<!-- <html> --><html\n\u{26A1}\u{FE0F}=\"\">",
    "<?xml version='1.0'?><html class = \"a>b\" amp/>",
  ]) func marked(page: String) { #expect(RootMarks.isAMP(Array((page + "<head><p>amp").utf8))) }

  @Test(arguments: [
    "<html>", "", "<", "<html", "<html lang='amp", "<html amp4email>", "<html class=\"no amp \u{26A1}\">",
    "<html class=amp>",
    "<html class = amp>", "<html lang=en/amp>", "<!-- <html amp> --><html lang=en>", "<!-- <html amp>",
    "<div amp><html amp>",
    "<htmlx amp>", "<html =amp>", "<html><body amp>", "<html data-amp>",
  ]) func unmarked(page: String) { #expect(!RootMarks.isAMP(Array(page.utf8))) }

  @Test func aPageIsRead() throws {
    let page =
      "<html amp><head><link rel=canonical href=https://lamp.example/a></head><body><p>Vera Lind sang.</p></body></html>"
    let metadata = try PageReader.page(Array(page.utf8), url: nil).metadata
    #expect(metadata.isAMP)
    #expect(metadata.canonicalURL == "https://lamp.example/a")
  }
}
