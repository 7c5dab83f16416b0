/// The weights of the two models that find an article, in the order of the features' names.
///
/// They are fitted by logistic regression (L2 penalty, C = 0.1 and 0.01 on standardised features) to the blocks of 131 saved
/// article pages of about a hundred sites with hand-made or publisher-made ground truth: 90 pages of the public
/// article-extraction benchmark of Scrapinghub and 41 of the test cases of Fundus. A block is the article's where half its words or
/// more align with the ground truth; it weighs as many of the article's words as it has, so that pages count alike. Blocks that
/// ``ArticleFinder`` rules out take no part. In a tenfold cross-validation that keeps the pages of a site together, body F1 is
/// 0.977 on the former and 0.972 on the latter (precision 0.972 and 0.967, recall 0.981 and 0.976).
/// Word lists, rules and the threshold were chosen with an eye on the same pages, so that pages of other sites may score lower.
extension LinearModel {
  /// Judges a block by its ``LocalFeatures``.
  static let local = LinearModel(
    weights: [
      0.3552, -1.786, 0.1042, -0.2507, 0.7615, -3.59, -1.252, -0.08915, -1.71, 0.5161, 1.313, 1.074, 0.798,
      0, 0, 0.4492, 2.823, 0.1338, -0.9653, -1.302, -0.7981, 0.1361, 1.084, 0.3255, -0.2025, 0.1196,
      -0.4872, 0.267, 1.908, 0.3514, 0.1307, 1.292, 0.5988, 0.07976, 0.009977, -0.5369, -0.09572, 0.2302,
      -0.8326, 0.003691, -2.123, -0.02662, -5.291, 1.543, 1.965, -1.978, -0.0009689, 0.09176, -1.03,
      -1.658, 0, 0, 0, 0, -1.451, 0, 0, 0, 0, 0.2607, 0, 0, -1.294, 0, -0.5246, -0.1803, -1.08, 0, 0.7195,
      -0.07467, -0.7554, -0.157, 1.317, -0.07006, 0.6142,
    ], bias: -9.116)

  /// Judges a block by its ``ContextFeatures``.
  static let context = LinearModel(
    weights: [
      0.176, -0.5705, 0.1836, 0.2716, -0.1651, 0.2745, -0.2414, -0.3475, -0.4556, -0.2988, 0.5378, -1.015,
      0.32, -0.1984, -0.1629, -0.2833, 0.02669, 0.1938, -0.06015, -0.07068, 0.5622, 1.105, 0.3446, 0.5526,
      0.04518, 0.9367, 0.5567, 0.4959, 0.7163, 0.631, 0.5661, -0.008485, 0.01596, 0.3803, -0.3979, 0.9187,
      -0.4375, 0.02943, 0.04767, 0.07502,
    ], bias: -4.932)
}
