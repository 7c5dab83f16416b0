/// Which parameters of an address tell one article from another: all but those known to tell where a reader came from, which page of
/// the article to begin with, or which twin to show.
enum QueryRules {
  /// The parameters that count, in the order of their names and values, each once; empty when none does.
  static func canonical(_ query: Substring, _ twins: inout Set<CanonicalURL.Twin>) -> String {
    var kept: [String] = []
    for parameter in query.split(separator: "&") {
      let cut = parameter.utf8.firstIndex(of: UInt8(ascii: "=")) ?? parameter.endIndex
      let name = PercentCoding.canonical(parameter[..<cut])
      let value = PercentCoding.canonical(parameter[cut...].dropFirst())
      let (lowName, lowValue) = (name.lowercased(), value.lowercased())
      if let twin = twin(lowName, lowValue) {
        twins.insert(twin)
      } else if !isTracking(lowName), !isFirstPage(lowName, lowValue), !isOff(lowName, lowValue) {
        kept.append(cut == parameter.endIndex ? name : name + "=" + value)
      }
    }
    kept.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var distinct: [String] = []
    for parameter in kept where parameter != distinct.last { distinct.append(parameter) }
    return distinct.joined(separator: "&")
  }

  /// How names begin of parameters that campaigns and counters add.
  private static let trackingPrefixes = [
    "utm_", "mc_", "hsa_", "pk_", "mtm_", "matomo_", "_hs", "vero_", "oly_", "itm_", "wt.", "at_", "guce_",
    "amp_",
  ]
  /// Whole names of such parameters: click numbers of advertisers, marks of shared links, campaigns, referrers.
  private static let tracking: Set<String> = [
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid",
    "igshid", "igsh",
    "li_fat_id", "mkt_tok", "s_kwcid", "ef_id", "_ga", "_gl", "spm", "xtor", "cmp", "cmpid", "campaign",
    "ncid", "icid",
    "ocid", "ito", "s_cid", "smid", "smtyp", "partner", "taid", "tpcc", "trk", "guccounter", "soc_src",
    "soc_trk",
    "sr_share", "share", "shared", "sref", "ref", "ref_src", "ref_url", "referrer", "referer", "source",
    "via", "feature",
    "__twitter_impression", "usqp", "aoh", "csi", "nocache", "_amp",
  ]

  private static func isTracking(_ name: String) -> Bool {
    tracking.contains(name) || trackingPrefixes.contains { name.hasPrefix($0) }
  }

  /// `page=1`, `singlepage=true`, `pagewanted=all`
  private static func isFirstPage(_ name: String, _ value: String) -> Bool {
    switch name {
    case "page", "pg", "paged": ["", "0", "1", "all", "full"].contains(value)
    case "pagewanted": value == "all" || value == "1"
    case "singlepage", "single_page", "onepage", "fullpage", "showall": true
    default: false
    }
  }

  private static let no: Set<String> = ["0", "false", "no", "off"]

  /// `amp=0`: asks for no twin.
  private static func isOff(_ name: String, _ value: String) -> Bool {
    name == "amp" && no.contains(value) || name == "outputtype" && value == "default"
  }

  /// `amp`, `amp=1`, `outputType=amp`, `print=true`, `view=print`, `m=1`
  private static func twin(_ name: String, _ value: String) -> CanonicalURL.Twin? {
    switch name {
    case "amp", "amphtml": no.contains(value) ? nil : .amp
    case "print", "printable", "printer", "printview", "printpage", "printmode", "printfriendly",
      "printerfriendly",
      "printer_friendly":
      no.contains(value) ? nil : .print
    case "m", "mobile": value == "1" || value == "true" ? .mobile : nil
    case "output", "outputtype", "view", "mode", "format", "layout", "template", "pagewanted":
      switch value {
      case "amp": .amp
      case "print", "printable", "printer": .print
      case "mobile": .mobile
      default: nil
      }
    default: nil
    }
  }
}
