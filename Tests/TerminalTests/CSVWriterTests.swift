import Testing

@testable import Terminal

@Suite struct CSVWriterTests {
  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("a\nb", "\"a\nb\""),
    (" lead", "\" lead\""), ("", ""), ("=1+1", "'=1+1"), ("@handle", "'@handle"),
    ("-5, she said", "\"'-5, she said\""),
    (" +x", "' +x"), ("\u{1B}[31m", "␛[31m"), ("Zoë", "Zoë"),
  ])
  func quotesAndGuardsText(text: String, expected: String) {
    var writer = CSVWriter()
    writer.row([.text(text)])
    #expect(writer.text == expected + "\r\n")
  }

  @Test func numbersAreNeverGuarded() {
    var writer = CSVWriter()
    writer.header(["id", "name"])
    writer.row([.number(-5), .text(nil)])
    writer.row([.number(nil), .text("x")])
    #expect(writer.take() == "id,name\r\n-5,\r\n,x\r\n")
    #expect(writer.text.isEmpty)
  }
}
