import Records
import SQLite

@testable import Storage

/// Invented matters of which several articles tell, for stories.
enum Matters {
  /// Vera Lund sells her lighthouse: four writers.
  static func lighthouse(_ teller: Int, published: String?, identity: String? = nil) -> Draft {
    let texts: [(headline: String, body: String)] = [
      (
        "Vera Lund sells her Tessaly lighthouse",
        """
        Vera Lund has sold the lighthouse at Tessaly where she wrote her first albums, a spokesman confirmed. A brewer paid two million \
        crowns for the white tower. Vera Lund restored the lighthouse stone by stone.
        """
      ),
      (
        "Brewer buys lighthouse of Vera Lund",
        """
        The Tessaly lighthouse that made Vera Lund famous has a new owner, a brewer. Two million crowns changed hands for the tower, \
        friends of the singer told us. Vera Lund will record albums on a farm.
        """
      ),
      (
        "Why Vera Lund gave up the lighthouse",
        """
        Her knees did it. Vera Lund could no longer climb the lighthouse at Tessaly, neighbours of the tower whisper, and so the brewer \
        with his two million crowns was welcome to buy the lighthouse.
        """
      ),
      (
        "Fans mourn Vera Lund's Tessaly lighthouse",
        """
        Flowers lie at the pier of Tessaly since the lighthouse was sold. Fans of Vera Lund fear that the brewer will turn the tower \
        into a bar. The two million crowns would have been better spent, one said of the lighthouse.
        """
      ),
    ]
    let text = texts[teller % texts.count]
    return Draft(
      text.headline, published: published, path: "lighthouse-\(teller).txt", identity: identity,
      body: text.body
    ).person("Vera Lund")
  }

  /// Vera Lund again, but something else.
  static func divorce(_ teller: Int, published: String?) -> Draft {
    let texts: [(headline: String, body: String)] = [
      (
        "Vera Lund divorces Otto Dunn",
        """
        Vera Lund filed papers against her husband Otto Dunn at a Quill court, citing years of silence. Lawyers for Otto Dunn called the \
        divorce a surprise. The marriage lasted eleven winters.
        """
      ),
      (
        "Otto Dunn surprised by divorce papers",
        """
        Otto Dunn learned of the divorce from the court in Quill. Vera Lund cites silence, say lawyers; the husband speaks of a marriage \
        of eleven winters that was never loud.
        """
      ),
    ]
    let text = texts[teller % texts.count]
    return Draft(text.headline, published: published, path: "divorce-\(teller).txt", body: text.body)
      .person("Vera Lund").person("Otto Dunn")
  }

  /// A long text of an agency, whole or as an editor cut it.
  static func wire(_ cut: Int, published: String?, headline: String = "Ida Marsh breaks arm in ferry crash")
    -> Draft
  {
    let sentences = [
      "Ida Marsh broke her left arm when the ferry Swan struck the pier of Quill on a foggy morning",
      "The actress was on her way to a rehearsal of the play Tides with eleven colleagues from the company",
      "Two sailors pulled her out of the water while a baker called an ambulance from his shop",
      "Doctors at the harbour clinic set the bone within an hour and kept her overnight",
      "Her agent Lars Hove said the premiere would be moved to the second week of autumn",
      "The harbour master has begun an inquiry into why the fog horn was silent",
      "Passengers remember a jolt, shattered glass and a violin floating among the deck chairs",
      "Marsh had starred in a film about a shipwreck three years earlier and joked about it from her bed",
      "The ferry company offered refunds and a week of free crossings to everybody aboard",
      "A surgeon expects the plaster to come off before the leaves fall",
    ]
    let kept = sentences.enumerated().filter { cut == 0 || $0.offset % 5 != cut % 5 }.map(\.element)
    return Draft(
      headline, published: published, path: "wire-\(cut).txt",
      body: kept.map { $0 + "." }.joined(separator: " ")
    ).person("Ida Marsh").person("Lars Hove")
  }

  /// A matter of its own for each number, told alike by every teller but for a detail.
  static func other(_ number: Int, published: String?) -> Draft {
    let words = ["ox", "elk", "yak", "owl", "emu", "cod", "bee", "ant", "cat", "dog"].map {
      "\($0)\(number)ville"
    }
    return Draft(
      "Nora\(number)x Vale\(number)y opens \(words[0])", published: published, path: "other-\(number).txt",
      body: "Nora\(number)x Vale\(number)y opened \(words.joined(separator: " ")) yesterday."
    ).person("Nora\(number)x Vale\(number)y")
  }
}

extension Archive {
  /// Which articles are together, each story as its articles' numbers.
  func storiesByArticle() throws -> [[Int64]] {
    var groups: [Int64: [Int64]] = [:]
    let rows = try connection.rows("SELECT article_id, story_id FROM story_article ORDER BY article_id") {
      (article: $0.integer(0), story: $0.integer(1))
    }
    for row in rows { groups[row.story, default: []].append(row.article) }
    return groups.values.sorted { $0[0] < $1[0] }
  }

  /// The counts of every story are those of its articles, merged ones have none, and merges lead to an end.
  func wrongStoryCounts() throws -> [String] {
    try connection.rows(
      """
      SELECT s.id || ': ' || s.articles || ' ' || s.copies || ' ' || coalesce(s.first_day, '-') || ' ' || coalesce(s.last_day, '-')
      FROM story AS s LEFT JOIN (
        SELECT story_id, count(*) AS articles, count(*) - count(DISTINCT coalesce(copy_of, article_id)) AS copies,
          min(day) AS first_day, max(day) AS last_day FROM story_article GROUP BY story_id
      ) AS x ON x.story_id = s.id
      WHERE s.articles <> coalesce(x.articles, 0) OR s.copies <> coalesce(x.copies, 0) OR s.first_day IS NOT x.first_day
        OR s.last_day IS NOT x.last_day
        OR s.merged_into IS NOT NULL AND (s.articles > 0 OR (SELECT t.merged_into FROM story AS t WHERE t.id = s.merged_into) NOT NULL)
      UNION ALL
      SELECT 'nowhere ' || article_id FROM story_article AS x
      WHERE NOT EXISTS (SELECT 1 FROM story AS s WHERE s.id = x.story_id AND s.merged_into IS NULL)
        OR x.copy_of NOT NULL AND NOT EXISTS (SELECT 1 FROM story_article AS o WHERE o.article_id = x.copy_of AND o.copy_of IS NULL)
      UNION ALL
      SELECT 'nowhere S' || id FROM story WHERE merged_into NOT IN (SELECT id FROM story)
      UNION ALL
      SELECT 'term ' || term FROM story_term WHERE article_id NOT IN (SELECT article_id FROM story_article)
      """
    ) { $0.text(0) }
  }
}
