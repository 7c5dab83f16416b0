-- Hashtags of posts and the handles their words mention.
CREATE TABLE post_tag (
  article_id INTEGER NOT NULL REFERENCES article,
  post INTEGER NOT NULL,            -- post.number
  kind TEXT NOT NULL,               -- 'hashtag' or 'mention'
  number INTEGER NOT NULL,          -- order within the kind, from 0
  value TEXT NOT NULL COLLATE NOCASE, -- without # or @
  day TEXT,                         -- post.day: orders lists
  PRIMARY KEY (article_id, post, kind, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_tag_by_value ON post_tag (value, kind, day);
CREATE INDEX post_by_handle ON post (handle COLLATE NOCASE, day) WHERE handle IS NOT NULL;

-- Quotes that are the words of a post.
CREATE TABLE post_quote (
  article_id INTEGER NOT NULL REFERENCES article,
  post INTEGER NOT NULL,            -- post.number
  quote INTEGER NOT NULL,           -- quote.number
  PRIMARY KEY (article_id, post, quote)
) STRICT, WITHOUT ROWID;

DROP VIEW post_view;
CREATE VIEW post_view AS -- social posts with author, tags, article and sentence; hashtags, mentions and quote_ids are JSON arrays
SELECT o.id, o.article_id, a.published, a.headline, a.publisher, a.path, o.platform, o.author_id, coalesce(p.name, o.author) AS author,
  o.handle, o.date, o.url, o.text,
  (SELECT json_group_array(value) FROM (SELECT t.value FROM post_tag AS t
    WHERE t.article_id = o.article_id AND t.post = o.number AND t.kind = 'hashtag' ORDER BY t.number)) AS hashtags,
  (SELECT json_group_array(value) FROM (SELECT t.value FROM post_tag AS t
    WHERE t.article_id = o.article_id AND t.post = o.number AND t.kind = 'mention' ORDER BY t.number)) AS mentions,
  (SELECT json_group_array(id) FROM (SELECT q.id FROM post_quote AS l JOIN quote AS q
    ON q.article_id = l.article_id AND q.number = l.quote
    WHERE l.article_id = o.article_id AND l.post = o.number ORDER BY l.quote)) AS quote_ids,
  substr(coalesce(CASE o.field WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
    ELSE json_extract(a.captions, '$' || substr(o.field, 9)) END, a.body),
    o.sentence_start + 1, o.sentence_end - o.sentence_start) AS sentence,
  o.field, o.start_offset, o.end_offset
FROM post AS o JOIN article AS a ON a.id = o.article_id LEFT JOIN person AS p ON p.id = o.author_id;

-- Accounts that articles say are somebody's: `Ava Lund (@avalund)`, or the author's of a post.
CREATE TABLE person_handle (
  article_id INTEGER NOT NULL REFERENCES article,
  handle TEXT NOT NULL COLLATE NOCASE, -- without @
  person_id INTEGER NOT NULL REFERENCES person,
  PRIMARY KEY (article_id, handle, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_handle_by_handle ON person_handle (handle);
