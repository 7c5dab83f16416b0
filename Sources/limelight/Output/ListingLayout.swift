import Records
import Storage
import Terminal

/// How the items of one kind are written in each of the three formats.
protocol ListingLayout {
  associatedtype Item: Sendable

  /// Names of the CSV columns.
  var columns: [String] { get }

  /// The item's CSV row, one field a column.
  func row(_ item: Item) -> [CSVWriter.Field]

  /// The item's CSV rows: more than one only where an item has parts.
  func rows(_ item: Item) -> [[CSVWriter.Field]]

  /// Writes the item's keys into an open JSON object.
  func write(_ item: Item, to writer: inout JSONWriter)

  /// The items for a reader, in lines of at most so many columns.
  func lines(_ items: [Item], width: Int) -> [StyledText]
}

extension ListingLayout {
  func rows(_ item: Item) -> [[CSVWriter.Field]] { [row(item)] }

  /// How many items are read at once when all are asked for; bounds the memory.
  private var pageLength: Int { 1000 }

  /// Fetches and writes the items; false when there are none.
  ///
  /// - Parameter found: asked at the end how many there are in all, for standard error.
  func list(
    _ options: ListingOptions, on output: StandardOutput, found: () -> String? = { nil },
    fetch: (_ limit: Int, _ offset: Int) throws -> (items: [Item], hasMore: Bool)
  ) throws -> Bool {
    var offset = 0
    while true {
      let wanted = min(pageLength, (options.greatestCount ?? Int.max) - offset)
      let page = try fetch(wanted, offset)
      if page.items.isEmpty, offset == 0 { return false }
      try write(page.items, isFirst: offset == 0, as: options.format, on: output)
      offset += page.items.count
      let isEnough = options.greatestCount.map { offset >= $0 } ?? false
      if !page.hasMore || page.items.isEmpty || isEnough {
        try output.flush()
        let hint = "add --limit \(offset * 5) to see more, or --json or --csv for all"
        let parts = [found(), page.hasMore && options.format == .text ? hint : nil].compactMap(\.self)
        if !parts.isEmpty { StandardError.line(parts.joined(separator: "; ")) }
        return true
      }
    }
  }

  /// Lists what one query of the archive gives.
  func list(
    _ options: ListingOptions, on output: StandardOutput,
    from query: (_ limit: Int, _ offset: Int) throws -> Listing<Item>
  ) throws -> Bool {
    try list(options, on: output) { limit, offset in
      let listing = try query(limit, offset)
      return (listing.items, listing.hasMore)
    }
  }

  private func write(_ items: [Item], isFirst: Bool, as format: ListingFormat, on output: StandardOutput)
    throws
  {
    if items.isEmpty { return }
    switch format {
    case .text: try output.lines(lines(items, width: output.columns))
    case .json:
      for item in items { try output.write(JSONLines.line { write(item, to: &$0) }) }
    case .csv:
      var writer = CSVWriter()
      if isFirst { writer.header(columns) }
      for item in items { rows(item).forEach { writer.row($0) } }
      try output.write(writer.take())
    }
  }
}
