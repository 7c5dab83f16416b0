/// The schema of an archive.
public enum Migrations {
  /// Every migration, in order; the position in the list, from 1, is the database's `user_version`. Their digests are written down so that
  /// an archive is opened sooner; a test works them out.
  public static let all = [
    Migration(
      name: "m0001_initial", sql: String(decoding: PackageResources.m0001_initial_sql, as: UTF8.self),
      sha256: "9487276f511d22981b2a2464baaa1280f6721afe9eec6449b97a50924d57971b"),
    Migration(
      name: "m0002_curation", sql: String(decoding: PackageResources.m0002_curation_sql, as: UTF8.self),
      sha256: "7f2be5c40101f4fb43d4d506a0a8711ab8f78e9fcaae152fe2920ff9877cef01"),
    Migration(
      name: "m0003_post_tags", sql: String(decoding: PackageResources.m0003_post_tags_sql, as: UTF8.self),
      sha256: "a9e60b0a3e14a8b0348732c0800039d2e30fa1863bb497a864f4649081df58bd"),
    Migration(
      name: "m0004_stories", sql: String(decoding: PackageResources.m0004_stories_sql, as: UTF8.self),
      sha256: "4b30e8808c9531b3be3ba21110099282bc96ace0adbed5e50f1090cfda81cbf3"),
    Migration(
      name: "m0005_copies", sql: String(decoding: PackageResources.m0005_copies_sql, as: UTF8.self),
      sha256: "b2940989eea407b363948f360785b49da0687ba9b34410be9534b29f060fb54d"),
    Migration(
      name: "m0006_captures", sql: String(decoding: PackageResources.m0006_captures_sql, as: UTF8.self),
      sha256: "d16c49f713dd275c1c254edb707cea696cf84428fcea2fd10da068bb689196da"),
    Migration(
      name: "m0007_places", sql: String(decoding: PackageResources.m0007_places_sql, as: UTF8.self),
      sha256: "e521ccc31599a18cd819aa71432001459f6eb3e823058003bb5430427389eee9"),
    Migration(
      name: "m0008_slim", sql: String(decoding: PackageResources.m0008_slim_sql, as: UTF8.self),
      sha256: "31fbe7821f69b1522c0c4b6a000d119da1e53b9bcd488472ebb73a7b5765e876"),
  ]

  /// `application_id` in the header of every archive: `Lime` in ASCII.
  public static let applicationID: Int32 = 0x4C69_6D65
}
