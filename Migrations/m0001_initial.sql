-- Days are ISO dates, times ISO 8601 in UTC, told dates EDTF (ISO 8601-2). Offsets count Unicode scalars, as substr() does, from 0,
-- the end exclusive. field is NULL for the body, else 'headline', 'deck' or 'captions[N]'. Lists are JSON arrays.

CREATE TABLE import_run (
  id INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL,
  finished_at TEXT,                 -- NULL while running or when broken off
  paths TEXT NOT NULL,              -- JSON array, as given
  extractor TEXT NOT NULL,          -- version of the extractor
  added INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  revised INTEGER NOT NULL DEFAULT 0,
  rejected INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The current text of each article. Everything extracted belongs to this revision and to this run's extractor.
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  published TEXT,                   -- day
  published_at TEXT,
  headline TEXT,
  deck TEXT,
  publisher TEXT,
  language TEXT,                    -- ISO 639-1
  url TEXT,
  path TEXT NOT NULL,               -- as given to the import
  format TEXT NOT NULL,
  byte_offset INTEGER,              -- where in a file of several it begins
  identity TEXT,                    -- what stays when the content changes: URL or absolute path
  sha256 BLOB NOT NULL,             -- of the raw bytes
  revision INTEGER NOT NULL,        -- from 1
  run_id INTEGER NOT NULL REFERENCES import_run,
  bylines TEXT NOT NULL,
  captions TEXT NOT NULL,
  removed TEXT NOT NULL,            -- boilerplate set aside
  extra TEXT,                       -- unknown keys of a JSON input
  body TEXT NOT NULL                -- paragraphs parted by a blank line
) STRICT;
CREATE INDEX article_by_published ON article (published);
CREATE INDEX article_by_language ON article (language);
CREATE INDEX article_by_sha256 ON article (substr(sha256, 1, 8));
CREATE UNIQUE INDEX article_by_identity ON article (identity) WHERE identity IS NOT NULL;
CREATE INDEX article_by_publisher ON article (publisher COLLATE NOCASE, published) WHERE publisher IS NOT NULL;

-- Texts that were replaced.
CREATE TABLE revision (
  article_id INTEGER NOT NULL REFERENCES article,
  revision INTEGER NOT NULL,
  published TEXT, published_at TEXT, headline TEXT, deck TEXT, publisher TEXT, language TEXT, url TEXT, path TEXT NOT NULL,
  format TEXT NOT NULL, byte_offset INTEGER, identity TEXT, sha256 BLOB NOT NULL,
  run_id INTEGER NOT NULL REFERENCES import_run,
  bylines TEXT NOT NULL, captions TEXT NOT NULL, removed TEXT NOT NULL, extra TEXT, body TEXT NOT NULL,
  PRIMARY KEY (article_id, revision)
) STRICT;
CREATE INDEX revision_by_sha256 ON revision (substr(sha256, 1, 8));

CREATE TABLE rejected_input (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES import_run,
  path TEXT NOT NULL,
  byte_offset INTEGER,
  line INTEGER,
  reason TEXT NOT NULL
) STRICT;

-- One row a human being, as told apart by person_key.
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,               -- most used form
  note TEXT,                        -- of a person known by one name: 'child of Anya Fox'
  articles INTEGER NOT NULL,        -- how many name the person
  female INTEGER NOT NULL,          -- how many of them take the person for a woman
  male INTEGER NOT NULL
) STRICT;
CREATE INDEX person_by_articles ON person (articles) WHERE articles > 0;

-- Folded names: 'anya fox', or 'jack (child of anya fox)'.
CREATE TABLE person_key (
  key TEXT PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person
) STRICT, WITHOUT ROWID;

CREATE TABLE person_name (
  person_id INTEGER NOT NULL REFERENCES person,
  name TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (person_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_role (
  person_id INTEGER NOT NULL REFERENCES person,
  role TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (person_id, role)
) STRICT, WITHOUT ROWID;

-- Folded words of names, with a code that words spelled alike share: to find people by part of a name or in spite of a slip.
CREATE TABLE person_word (
  word TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person,
  code TEXT NOT NULL,
  PRIMARY KEY (word, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_word_by_code ON person_word (code);

-- A person in an article.
CREATE TABLE appearance (
  article_id INTEGER NOT NULL REFERENCES article,
  person_id INTEGER NOT NULL REFERENCES person,
  name TEXT NOT NULL,               -- fullest form in the article
  gender TEXT,                      -- 'female', 'male' or NULL
  age INTEGER,                      -- as told
  roles TEXT,                       -- NULL for none
  PRIMARY KEY (article_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX appearance_with_age ON appearance (person_id) WHERE age IS NOT NULL;

CREATE TABLE mention (
  article_id INTEGER NOT NULL,
  number INTEGER NOT NULL,          -- order in the article
  person_id INTEGER NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  sentence_start INTEGER,
  sentence_end INTEGER,
  field TEXT,
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE quote (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article,
  number INTEGER NOT NULL,
  speaker_id INTEGER REFERENCES person,
  speaker_text TEXT,                -- the words that point to the speaker
  cue TEXT,
  medium TEXT NOT NULL,             -- 'spoken' or 'written'
  venue TEXT,
  date TEXT,                        -- EDTF, when told
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  sentence_start INTEGER,
  sentence_end INTEGER,
  field TEXT,
  segments TEXT,                    -- lengths of the quoted stretches, which one blank parts in text; NULL for one
  text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX quote_by_article ON quote (article_id, number);

-- Indirect speech.
CREATE TABLE statement (
  article_id INTEGER NOT NULL REFERENCES article,
  number INTEGER NOT NULL,
  speaker_id INTEGER REFERENCES person,
  speaker_text TEXT,
  cue TEXT,
  venue TEXT,
  date TEXT,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  sentence_start INTEGER,
  sentence_end INTEGER,
  field TEXT,
  text TEXT,                        -- NULL for the span's own words
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;

-- Posts on social networks.
CREATE TABLE post (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article,
  number INTEGER NOT NULL,
  day TEXT,                         -- of the post, else of the article: orders lists
  platform TEXT,
  author_id INTEGER REFERENCES person,
  author TEXT,                      -- as the article names the author
  handle TEXT,
  date TEXT,                        -- EDTF, when told
  url TEXT,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  sentence_start INTEGER,
  sentence_end INTEGER,
  field TEXT,
  text TEXT
) STRICT;
CREATE UNIQUE INDEX post_by_article ON post (article_id, number);
CREATE INDEX post_by_day ON post (day);
CREATE INDEX post_by_platform ON post (platform COLLATE NOCASE, day);

CREATE TABLE date_mention (
  article_id INTEGER NOT NULL REFERENCES article,
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  value TEXT,                       -- EDTF; NULL when it cannot be resolved
  day TEXT,                         -- first day, month or year of the value: orders timelines
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  sentence_start INTEGER,
  sentence_end INTEGER,
  field TEXT,
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX date_mention_by_day ON date_mention (day) WHERE day IS NOT NULL;

-- other is person's kind.
CREATE TABLE relation (
  article_id INTEGER NOT NULL REFERENCES article,
  number INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person,
  kind TEXT NOT NULL,
  other_id INTEGER NOT NULL REFERENCES person,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  sentence_start INTEGER,
  sentence_end INTEGER,
  field TEXT,
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX relation_by_person ON relation (person_id, kind, other_id);
CREATE INDEX relation_by_other ON relation (other_id, kind, person_id);

-- What a timeline of a person is made of: publications that name the person (number 0), dates told in a sentence that names the
-- person (or, naming nobody, after one in the same paragraph that does), the person's quotes and posts.
CREATE TABLE person_event (
  person_id INTEGER NOT NULL,
  kind INTEGER NOT NULL,            -- 1 publication, 2 date, 3 quote, 4 post
  day TEXT NOT NULL,                -- '' when unknown
  article_id INTEGER NOT NULL,
  number INTEGER NOT NULL,          -- in date_mention, quote or post
  PRIMARY KEY (person_id, kind, day, article_id, number)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE article_search USING fts5 (
  headline, deck, body, content = 'article', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE quote_search USING fts5 (
  text, content = 'quote', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE VIEW article_view AS -- articles with the time of their import
SELECT a.id, a.published, a.headline, a.deck, a.publisher, a.language, a.url, a.path, a.byte_offset, a.revision,
  r.started_at AS imported_at, r.extractor, lower(hex(a.sha256)) AS sha256, a.bylines, a.captions, a.removed, a.extra, a.body
FROM article AS a JOIN import_run AS r ON r.id = a.run_id;

CREATE VIEW person_view AS -- people, with gender as most articles tell it
SELECT id, name, note, articles,
  CASE WHEN female > male THEN 'female' WHEN male > female THEN 'male' ELSE 'unknown' END AS gender
FROM person WHERE articles > 0;

CREATE VIEW mention_view AS -- every occurrence of a person's name
SELECT m.article_id, a.published, a.headline, m.person_id, p.name AS person,
  substr(coalesce(CASE m.field WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
    ELSE json_extract(a.captions, '$' || substr(m.field, 9)) END, a.body),
    m.start_offset + 1, m.end_offset - m.start_offset) AS text,
  substr(coalesce(CASE m.field WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
    ELSE json_extract(a.captions, '$' || substr(m.field, 9)) END, a.body),
    m.sentence_start + 1, m.sentence_end - m.sentence_start) AS sentence,
  m.field, m.start_offset, m.end_offset
FROM mention AS m JOIN article AS a ON a.id = m.article_id JOIN person AS p ON p.id = m.person_id;

CREATE VIEW quote_view AS -- quotes with speaker, article and sentence
SELECT q.id, q.article_id, a.published, a.headline, a.publisher, a.path, q.speaker_id, p.name AS speaker, q.speaker_text, q.cue,
  q.medium, q.venue, q.date, q.text,
  substr(coalesce(CASE q.field WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
    ELSE json_extract(a.captions, '$' || substr(q.field, 9)) END, a.body),
    q.sentence_start + 1, q.sentence_end - q.sentence_start) AS sentence,
  q.field, q.start_offset, q.end_offset
FROM quote AS q JOIN article AS a ON a.id = q.article_id LEFT JOIN person AS p ON p.id = q.speaker_id;

CREATE VIEW statement_view AS -- indirect speech with speaker, article and sentence
SELECT s.article_id, a.published, a.headline, a.publisher, a.path, s.speaker_id, p.name AS speaker, s.speaker_text, s.cue, s.venue,
  s.date,
  coalesce(s.text, substr(coalesce(CASE s.field WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
    ELSE json_extract(a.captions, '$' || substr(s.field, 9)) END, a.body),
    s.start_offset + 1, s.end_offset - s.start_offset)) AS text,
  substr(coalesce(CASE s.field WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
    ELSE json_extract(a.captions, '$' || substr(s.field, 9)) END, a.body),
    s.sentence_start + 1, s.sentence_end - s.sentence_start) AS sentence,
  s.field, s.start_offset, s.end_offset
FROM statement AS s JOIN article AS a ON a.id = s.article_id LEFT JOIN person AS p ON p.id = s.speaker_id;

CREATE VIEW post_view AS -- social posts with author, article and sentence
SELECT o.id, o.article_id, a.published, a.headline, a.publisher, a.path, o.platform, o.author_id, coalesce(p.name, o.author) AS author,
  o.handle, o.date, o.url, o.text,
  substr(coalesce(CASE o.field WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
    ELSE json_extract(a.captions, '$' || substr(o.field, 9)) END, a.body),
    o.sentence_start + 1, o.sentence_end - o.sentence_start) AS sentence,
  o.field, o.start_offset, o.end_offset
FROM post AS o JOIN article AS a ON a.id = o.article_id LEFT JOIN person AS p ON p.id = o.author_id;

CREATE VIEW date_view AS -- dates told, with their sentence
SELECT d.article_id, a.published, a.headline, a.path, d.text, d.value, d.day,
  substr(coalesce(CASE d.field WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
    ELSE json_extract(a.captions, '$' || substr(d.field, 9)) END, a.body),
    d.sentence_start + 1, d.sentence_end - d.sentence_start) AS sentence, d.field, d.start_offset, d.end_offset
FROM date_mention AS d JOIN article AS a ON a.id = d.article_id;

CREATE VIEW relation_view AS -- "other is person's kind", with the sentence that says so
SELECT r.article_id, a.published, a.headline, a.path, r.person_id, p.name AS person, r.kind, r.other_id, o.name AS other,
  substr(coalesce(CASE r.field WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
    ELSE json_extract(a.captions, '$' || substr(r.field, 9)) END, a.body),
    r.sentence_start + 1, r.sentence_end - r.sentence_start) AS sentence, r.field, r.start_offset, r.end_offset
FROM relation AS r JOIN article AS a ON a.id = r.article_id JOIN person AS p ON p.id = r.person_id
JOIN person AS o ON o.id = r.other_id;

CREATE VIEW timeline_view AS -- what happened to each person; ORDER BY day gives a month before its days
SELECT e.person_id, p.name AS person, e.day,
  CASE e.kind WHEN 1 THEN 'publication' WHEN 2 THEN 'date' WHEN 3 THEN 'quote' ELSE 'post' END AS kind,
  CASE e.kind
    WHEN 1 THEN a.headline
    WHEN 3 THEN (SELECT text FROM quote AS q WHERE q.article_id = e.article_id AND q.number = e.number)
    WHEN 4 THEN (SELECT text FROM post AS o WHERE o.article_id = e.article_id AND o.number = e.number)
    ELSE (SELECT substr(coalesce(CASE d.field WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
    ELSE json_extract(a.captions, '$' || substr(d.field, 9)) END, a.body),
      d.sentence_start + 1, d.sentence_end - d.sentence_start)
      FROM date_mention AS d WHERE d.article_id = e.article_id AND d.number = e.number)
  END AS text, e.article_id, a.headline, a.path
FROM person_event AS e JOIN person AS p ON p.id = e.person_id JOIN article AS a ON a.id = e.article_id WHERE e.day > '';
