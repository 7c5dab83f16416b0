/// Makes records of web archives.
package enum SampleWARC {
  /// A record of any type.
  package static func record(
    _ type: String, url: String? = nil, mediaType: String = "application/http; msgtype=response",
    _ content: [UInt8], length: Int? = nil, version: String = "1.0", extra: [String] = []
  ) -> [UInt8] {
    var lines = ["WARC/\(version)", "WARC-Type: \(type)", "WARC-Date: 2021-10-01T08:00:00Z"]
    if let url { lines.append("WARC-Target-URI: \(url)") }
    lines += ["Content-Type: \(mediaType)"] + extra + ["Content-Length: \(length ?? content.count)"]
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + content + Array("\r\n\r\n".utf8)
  }

  /// The response to a request for a page.
  package static func page(_ url: String, _ body: [UInt8], status: String = "200 OK", fields: [String] = [])
    -> [UInt8]
  {
    record("response", url: url, http(body, status: status, fields: fields))
  }

  package static func page(_ url: String, _ body: String) -> [UInt8] { page(url, Array(body.utf8)) }

  /// An HTTP response.
  package static func http(_ body: [UInt8], status: String = "200 OK", fields: [String] = []) -> [UInt8] {
    var fields = fields
    if !fields.contains(where: { $0.lowercased().hasPrefix("content-type") }) {
      fields.insert("Content-Type: text/html; charset=utf-8", at: 0)
    }
    return Array((["HTTP/1.1 \(status)"] + fields).map { $0 + "\r\n" }.joined().utf8) + Array("\r\n".utf8)
      + body
  }

  /// A body in chunks of so many bytes.
  package static func chunked(_ body: [UInt8], by size: Int) -> [UInt8] {
    var chunks: [UInt8] = []
    for start in stride(from: 0, to: body.count, by: size) {
      let chunk = body[start..<min(start + size, body.count)]
      chunks += Array((String(chunk.count, radix: 16) + ";ext=1\r\n").utf8) + chunk + Array("\r\n".utf8)
    }
    return chunks + Array("0\r\n\r\n".utf8)
  }
}
