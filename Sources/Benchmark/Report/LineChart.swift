import Foundation

/// Lines over a logarithmic axis of sizes, drawn as SVG.
struct LineChart {
  struct Line {
    let title: String
    /// In ascending order of `x`; both above 0.
    let points: [(x: Double, y: Double)]
  }

  let title: String
  let xTitle: String
  let yTitle: String
  /// Whether the vertical axis is logarithmic too; else it begins at 0.
  let isLogarithmic: Bool
  let lines: [Line]

  private static let width = 760.0
  private static let height = 420.0
  /// Room for titles and figures around the lines.
  private static let (left, right, top, bottom) = (70.0, 230.0, 44.0, 52.0)
  /// Okabe and Ito's colours, told apart by the colour-blind too (Color Universal Design, 2008), twice: whole, then dashed.
  private static let colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"]

  /// The drawing; empty axes where there is no line.
  var svg: String {
    let (xs, ys) = (lines.flatMap { $0.points.map(\.x) }, lines.flatMap { $0.points.map(\.y) })
    let x = Axis(values: xs, isLogarithmic: true, from: LineChart.left, to: LineChart.width - LineChart.right)
    let y = Axis(
      values: ys, isLogarithmic: isLogarithmic, from: LineChart.height - LineChart.bottom, to: LineChart.top)
    var parts = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(LineChart.width)) \(Int(LineChart.height))" \
      font-family="sans-serif" font-size="12" fill="#333" role="img">
      <title>\(LineChart.escaped(title))</title>
      <rect width="100%" height="100%" fill="#fff"/>
      <text x="\(LineChart.left)" y="24" font-size="15" font-weight="bold">\(LineChart.escaped(title))</text>
      <text x="\((LineChart.left + LineChart.width - LineChart.right) / 2)" y="\(LineChart.height - 12)" \
      text-anchor="middle">\(LineChart.escaped(xTitle))</text>
      <text transform="translate(18 \(LineChart.height / 2)) rotate(-90)" text-anchor="middle">\(LineChart.escaped(yTitle))</text>
      """
    ]
    for tick in y.ticks {
      let place = LineChart.number(y.place(tick))
      parts.append(
        "<path d=\"M\(LineChart.left) \(place)H\(LineChart.width - LineChart.right)\" stroke=\"#ddd\"/>"
          + "<text x=\"\(LineChart.left - 8)\" y=\"\(place)\" dy=\"4\" text-anchor=\"end\">\(LineChart.figure(tick))</text>"
      )
    }
    for tick in x.ticks {
      let place = LineChart.number(x.place(tick))
      parts.append(
        "<path d=\"M\(place) \(LineChart.top)V\(LineChart.height - LineChart.bottom)\" stroke=\"#eee\"/>"
          + "<text x=\"\(place)\" y=\"\(LineChart.height - LineChart.bottom + 18)\" text-anchor=\"middle\">\(LineChart.figure(tick))</text>"
      )
    }
    for (index, line) in lines.enumerated() { parts.append(drawing(of: line, index, x, y)) }
    return parts.joined(separator: "\n") + "\n</svg>\n"
  }

  private func drawing(of line: Line, _ index: Int, _ x: Axis, _ y: Axis) -> String {
    let colour = LineChart.colours[index % LineChart.colours.count]
    let dash = index < LineChart.colours.count ? "" : " stroke-dasharray=\"5 3\""
    let places = line.points.map { (LineChart.number(x.place($0.x)), LineChart.number(y.place($0.y))) }
    let path = "M" + places.map { "\($0.0) \($0.1)" }.joined(separator: "L")
    let dots = places.map { "<circle cx=\"\($0.0)\" cy=\"\($0.1)\" r=\"3\" fill=\"\(colour)\"/>" }.joined()
    let row = LineChart.top + 8 + Double(index) * 18
    let key = LineChart.width - LineChart.right + 16
    return "<path d=\"\(path)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2\"\(dash)/>\(dots)"
      + "<path d=\"M\(key) \(row)h22\" stroke=\"\(colour)\" stroke-width=\"2\"\(dash)/>"
      + "<text x=\"\(key + 28)\" y=\"\(row)\" dy=\"4\">\(LineChart.escaped(line.title))</text>"
  }

  private static func number(_ value: Double) -> String { String((value * 10).rounded() / 10) }

  /// `0.01`, `500`, `10 k`, `1 M`
  private static func figure(_ value: Double) -> String {
    func short(_ value: Double) -> String {
      let rounded = (value * 1e6).rounded() / 1e6
      return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
    if value >= 1e6 { return short(value / 1e6) + " M" }
    return value >= 1e4 ? short(value / 1e3) + " k" : short(value)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  /// Values laid along a side of the drawing.
  private struct Axis {
    let low: Double
    let high: Double
    let isLogarithmic: Bool
    let from: Double
    let to: Double

    init(values: [Double], isLogarithmic: Bool, from: Double, to: Double) {
      self.isLogarithmic = isLogarithmic
      self.from = from
      self.to = to
      let (least, most) = (values.min() ?? 1, values.max() ?? 1)
      if isLogarithmic {
        low = floor(log10(least))
        high = max(low + 1, ceil(log10(most)))
      } else {
        low = 0
        high = most * 1.1
      }
    }

    func place(_ value: Double) -> Double {
      let at = isLogarithmic ? log10(value) : value
      return from + (to - from) * (at - low) / (high - low)
    }

    /// Powers of ten, or some round steps.
    var ticks: [Double] {
      if isLogarithmic { return stride(from: low, through: high, by: 1).map { pow(10, $0) } }
      let power = pow(10, floor(log10(high)))
      let step = [0.1, 0.2, 0.5, 1].map { $0 * power }.first { high / $0 <= 8 } ?? power
      return Array(stride(from: 0, through: high, by: step))
    }
  }
}
