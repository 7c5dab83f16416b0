/// The schema of an archive.
public enum Migrations {
  /// Every migration, in order; the position in the list, from 1, is the database's `user_version`.
  public static let all = [
    Migration(
      name: "m0001_initial", sql: String(decoding: PackageResources.m0001_initial_sql, as: UTF8.self)),
    Migration(
      name: "m0002_curation", sql: String(decoding: PackageResources.m0002_curation_sql, as: UTF8.self)),
    Migration(
      name: "m0003_post_tags", sql: String(decoding: PackageResources.m0003_post_tags_sql, as: UTF8.self)),
    Migration(
      name: "m0004_stories", sql: String(decoding: PackageResources.m0004_stories_sql, as: UTF8.self)),
    Migration(
      name: "m0005_copies", sql: String(decoding: PackageResources.m0005_copies_sql, as: UTF8.self)),
    Migration(
      name: "m0006_captures", sql: String(decoding: PackageResources.m0006_captures_sql, as: UTF8.self)),
    Migration(
      name: "m0007_places", sql: String(decoding: PackageResources.m0007_places_sql, as: UTF8.self)),
    Migration(
      name: "m0008_slim", sql: String(decoding: PackageResources.m0008_slim_sql, as: UTF8.self)),
  ]

  /// `application_id` in the header of every archive: `Lime` in ASCII.
  public static let applicationID: Int32 = 0x4C69_6D65
}
