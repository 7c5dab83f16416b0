-- What more is known of an article: when the publisher changed it last, what is missing of its text, the posts that its page embeds.
ALTER TABLE article ADD COLUMN modified TEXT;    -- day of the last change, where it is not the day of publication
ALTER TABLE article ADD COLUMN partial TEXT;     -- 'paywall': the rest is for subscribers; 'summary': a summary or the beginning; NULL: whole
ALTER TABLE article ADD COLUMN embeds TEXT;      -- [{platform, author, handle, date, url, start, end}] of the body; NULL for none
ALTER TABLE revision ADD COLUMN modified TEXT;
ALTER TABLE revision ADD COLUMN partial TEXT;
ALTER TABLE revision ADD COLUMN embeds TEXT;

-- Of replaced texts: 64 bits of the SHA-256 of what is kept of a text, so that a file with several texts of one article is known again
-- though every fetch of a page brings other bytes. NULL for those that an older Limelight replaced.
ALTER TABLE revision ADD COLUMN words INTEGER;
CREATE INDEX revision_by_words ON revision (article_id, words) WHERE words IS NOT NULL;

-- article.identity is from now on, of an article with a web address, that address in one form for all its spellings: '//lamp.example/a',
-- of a twin followed by '#amp', '#print', '#mobile' or '#archived'. Those of an older Limelight are renewed when the archive is opened for
-- writing; one that begins with 'http' still is another spelling of an address that another article has.

-- Which articles have the same words, however far apart in time. Which of them is whose copy is story_article.copy_of: the article whose
-- text one repeats, or whose twin it is; never one that is a copy itself.
CREATE INDEX story_article_by_fingerprint ON story_article (fingerprint);

ALTER TABLE import_run ADD COLUMN copies INTEGER NOT NULL DEFAULT 0; -- of added: copies of articles that were there

DROP VIEW article_view;
CREATE VIEW article_view AS -- articles with the time of their import, the version of the extractor, and whose copy each is
SELECT a.id, a.published, a.modified, a.headline, a.deck, a.publisher, a.language, a.url, a.path, a.byte_offset, a.revision,
  s.copy_of, a.partial, r.started_at AS imported_at, coalesce(f.extractor, r.extractor) AS extractor, lower(hex(a.sha256)) AS sha256,
  a.bylines, a.captions, a.removed, a.embeds, a.extra, a.body
FROM article AS a JOIN import_run AS r ON r.id = a.run_id LEFT JOIN story_article AS s ON s.article_id = a.id
LEFT JOIN reindexed AS x ON x.article_id = a.id LEFT JOIN import_run AS f ON f.id = x.run_id;
