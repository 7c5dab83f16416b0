/// The weights of the two models that find an article, in the order of the features' names.
///
/// They are fitted by logistic regression (L2 penalty, C = 0.1 and 0.01 on standardised features) to the blocks of 131 saved
/// article pages of about a hundred sites with hand-made or publisher-made ground truth: 90 pages of the public
/// article-extraction benchmark of Scrapinghub and 41 of the test cases of Fundus. A block is the article's where half its words or
/// more align with the ground truth; it weighs as many of the article's words as it has, so that pages count alike. Blocks that
/// ``ArticleFinder`` rules out take no part. In a tenfold cross-validation that keeps the pages of a site together, body F1 is
/// CVFIGURES.
extension LinearModel {
  /// Judges a block by its ``LocalFeatures``.
  static let local = LinearModel(
    weights: [
      0.3389, -1.62, 0.1586, 0.1103, 0.3153, -0.9069, -1.094, -0.06357, -1.582, 0.102, 1.13, 0.2636,
      0.3382, 0, 0, 0.4148, 2.428, -1.538, -0.831, -1.286, -0.5875, 0.1051, 0.7791, -0.254, 0.124, -0.225,
      0.1363, 1.592, 0.4475, 0.09373, 0.9875, 0.5653, 0.0003099, 0.1311, -0.5202, -0.1473, 0.2953, -1.038,
      0.01882, -2.074, -0.6782, -3.51, 1.904, 0.6033, -0.05564, -0.8271, 0.9367, -1.406, 0, 0, 0, 0,
      -2.057, 0, 0, 0, 0, 0.3622, 0, 0, -1.77, 0, -0.7742, -0.5454, -0.4982, 0, 1.355, -0.02466, -2.047,
      -0.2427, 0.9166, -0.9872, 0.3148,
    ], bias: -6.777)

  /// Judges a block by its ``ContextFeatures``.
  static let context = LinearModel(
    weights: [
      0.1615, -0.56, 0.161, 0.1058, -0.2321, 0.289, -0.3599, -0.2779, -0.5177, -0.2632, 0.5427, -0.9181,
      0.2955, 0.1078, -0.1823, -0.5856, 0.01266, 0.2611, -0.06778, 0.06508, -0.7033, 0.9769, 0.309, 0.5961,
      0.05751, 0.8369, 0.4457, 0.6616, 0.6207, 0.82, 0.709, -0.05545, 0.09886, 0.04725, -0.4547, 0.7874,
      -0.2359, -0.1465, 0.04557, 0.08133,
    ], bias: -4.705)
}
