/// The articles that `limelight demo` imports: invented news of invented people, told over a year in several publications' manners.
public enum Demo {
  /// One bundled article.
  public struct Article: Sendable, Equatable {
    /// The file's name without its folder, `amaro-1-loss.txt`; unique among the articles.
    public let name: String
    /// The file's content, in the text format that `limelight import` reads.
    public let text: String
  }

  /// Every bundled article, in the order of their names.
  public static let articles: [Article] = [
    article("amaro-1-loss.txt", PackageResources.amaro_1_loss_txt),
    article("amaro-2-entrevista.txt", PackageResources.amaro_2_entrevista_txt),
    article("amaro-3-memorial.txt", PackageResources.amaro_3_memorial_txt),
    article("feud-1-posts.txt", PackageResources.feud_1_posts_txt),
    article("feud-2-source.txt", PackageResources.feud_2_source_txt),
    article("feud-3-truce.txt", PackageResources.feud_3_truce_txt),
    article("josephine-1-tease.txt", PackageResources.josephine_1_tease_txt),
    article("josephine-2-tour.txt", PackageResources.josephine_2_tour_txt),
    article("josephine-3-obituary.txt", PackageResources.josephine_3_obituary_txt),
    article("josephine-4-awards.txt", PackageResources.josephine_4_awards_txt),
    article("lindqvay-1-engaged.txt", PackageResources.lindqvay_1_engaged_txt),
    article("lindqvay-2-rumours.txt", PackageResources.lindqvay_2_rumours_txt),
    article("lindqvay-3-split-copy.txt", PackageResources.lindqvay_3_split_copy_txt),
    article("lindqvay-3-split.txt", PackageResources.lindqvay_3_split_txt),
    article("lindqvay-4-interview.txt", PackageResources.lindqvay_4_interview_txt),
    article("montrose-profile.txt", PackageResources.montrose_profile_txt),
  ]

  private static func article(_ name: String, _ bytes: [UInt8]) -> Article {
    Article(name: name, text: String(decoding: bytes, as: UTF8.self))
  }
}
