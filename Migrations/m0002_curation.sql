-- What finds facts: models and rules, filled by the program, so that an archive explains itself.
CREATE TABLE rule (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,               -- 'kin-phrase'
  explanation TEXT NOT NULL         -- with an invented example
) STRICT;
ALTER TABLE mention ADD COLUMN rule INTEGER;   -- in rule; NULL when unknown
ALTER TABLE relation ADD COLUMN rule INTEGER;

-- Ages and roles as an article tells them, with the words that say so. Of what an older Limelight stored the place is unknown.
CREATE TABLE person_fact (
  person_id INTEGER NOT NULL REFERENCES person,
  kind TEXT NOT NULL,               -- 'age' or 'role'
  article_id INTEGER NOT NULL REFERENCES article,
  number INTEGER NOT NULL,          -- order within the kind, from 0
  value ANY NOT NULL,               -- whole years, or the role
  rule INTEGER,
  start_offset INTEGER,
  end_offset INTEGER,
  sentence_start INTEGER,
  sentence_end INTEGER,
  field TEXT,
  PRIMARY KEY (person_id, kind, article_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO person_fact (person_id, kind, article_id, number, value)
SELECT person_id, 'age', article_id, 0, age FROM appearance WHERE age IS NOT NULL
UNION ALL
SELECT x.person_id, 'role', x.article_id, j.key, j.value FROM appearance AS x, json_each(x.roles) AS j WHERE x.roles IS NOT NULL
ORDER BY 1, 2, 3, 4;
CREATE TABLE appearance_without_facts (
  article_id INTEGER NOT NULL REFERENCES article,
  person_id INTEGER NOT NULL REFERENCES person,
  name TEXT NOT NULL,               -- fullest form in the article
  gender TEXT,                      -- 'female', 'male' or NULL
  PRIMARY KEY (article_id, person_id)
) STRICT, WITHOUT ROWID;
INSERT INTO appearance_without_facts SELECT article_id, person_id, name, gender FROM appearance ORDER BY 1, 2;
DROP TABLE appearance;
ALTER TABLE appearance_without_facts RENAME TO appearance;

-- What people decided by hand: who, when, what. Nothing is deleted here. The three tables below hold what each decision means; a row
-- counts while its curation is not undone, and decisions follow one another in the order of their ids.
CREATE TABLE curation (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,                 -- time
  who TEXT NOT NULL,
  action TEXT NOT NULL,             -- 'merge', 'split', 'rename' or 'alias'
  summary TEXT NOT NULL,            -- one line for readers
  detail TEXT NOT NULL,             -- JSON object
  undone_at TEXT,
  undone_by TEXT
) STRICT;

CREATE TABLE person_merge (
  curation_id INTEGER NOT NULL REFERENCES curation,
  from_person_id INTEGER NOT NULL REFERENCES person,
  into_person_id INTEGER NOT NULL REFERENCES person,
  PRIMARY KEY (curation_id, from_person_id)
) STRICT, WITHOUT ROWID;

-- In this article what is said of the one person is said of the other.
CREATE TABLE person_split (
  curation_id INTEGER NOT NULL REFERENCES curation,
  article_id INTEGER NOT NULL REFERENCES article,
  from_person_id INTEGER NOT NULL REFERENCES person,
  to_person_id INTEGER NOT NULL REFERENCES person,
  PRIMARY KEY (curation_id, article_id, from_person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_split_by_article ON person_split (article_id);

-- A name given by hand: 'display' is what the person is shown as, the last one counts; 'alias' leads articles to the person too.
CREATE TABLE curated_name (
  curation_id INTEGER NOT NULL REFERENCES curation,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,                -- folded as in person_key
  person_id INTEGER NOT NULL REFERENCES person,
  name TEXT NOT NULL,               -- as given
  PRIMARY KEY (curation_id, kind, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX curated_name_by_key ON curated_name (key);
CREATE INDEX curated_name_by_person ON curated_name (person_id);

-- Whom a person leads to who was merged away by hand, at the end of all merges; follows from person_merge.
ALTER TABLE person ADD COLUMN merged_into INTEGER REFERENCES person;
CREATE INDEX person_by_merged_into ON person (merged_into) WHERE merged_into IS NOT NULL;

-- In which articles a decision changes whom a name means; follows from the tables above, and tells what to look at again when the
-- decision is undone.
CREATE TABLE curated_article (
  curation_id INTEGER NOT NULL REFERENCES curation,
  article_id INTEGER NOT NULL REFERENCES article,
  PRIMARY KEY (curation_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX curated_article_by_article ON curated_article (article_id);

-- Articles whose findings do not yet follow a decision, or that a reindex has not come to.
CREATE TABLE reindex_queue (
  article_id INTEGER PRIMARY KEY REFERENCES article,
  curation_id INTEGER REFERENCES curation        -- NULL when a reindex alone waits for it
) STRICT;
CREATE INDEX reindex_queue_of_curation ON reindex_queue (article_id) WHERE curation_id IS NOT NULL;

-- A run is an import, or a reindex: the extractor anew over stored text, where revised counts the articles it changed.
ALTER TABLE import_run ADD COLUMN kind TEXT NOT NULL DEFAULT 'import';

-- The run that found what is stored of an article, where that is not the one that brought its text.
CREATE TABLE reindexed (
  article_id INTEGER PRIMARY KEY REFERENCES article,
  run_id INTEGER NOT NULL REFERENCES import_run
) STRICT;

DROP VIEW article_view;
CREATE VIEW article_view AS -- articles with the time of their import and the version of the extractor that found what is stored of them
SELECT a.id, a.published, a.headline, a.deck, a.publisher, a.language, a.url, a.path, a.byte_offset, a.revision,
  r.started_at AS imported_at, coalesce(f.extractor, r.extractor) AS extractor, lower(hex(a.sha256)) AS sha256, a.bylines, a.captions,
  a.removed, a.extra, a.body
FROM article AS a JOIN import_run AS r ON r.id = a.run_id
LEFT JOIN reindexed AS x ON x.article_id = a.id LEFT JOIN import_run AS f ON f.id = x.run_id;

DROP VIEW mention_view;
CREATE VIEW mention_view AS -- every occurrence of a person's name
SELECT m.article_id, a.published, a.headline, m.person_id, p.name AS person,
  substr(coalesce(CASE m.field WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
    ELSE json_extract(a.captions, '$' || substr(m.field, 9)) END, a.body),
    m.start_offset + 1, m.end_offset - m.start_offset) AS text,
  substr(coalesce(CASE m.field WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
    ELSE json_extract(a.captions, '$' || substr(m.field, 9)) END, a.body),
    m.sentence_start + 1, m.sentence_end - m.sentence_start) AS sentence,
  m.field, m.start_offset, m.end_offset, u.name AS rule
FROM mention AS m JOIN article AS a ON a.id = m.article_id JOIN person AS p ON p.id = m.person_id LEFT JOIN rule AS u ON u.id = m.rule;

DROP VIEW relation_view;
CREATE VIEW relation_view AS -- "other is person's kind", with the sentence that says so
SELECT r.article_id, a.published, a.headline, a.path, r.person_id, p.name AS person, r.kind, r.other_id, o.name AS other,
  substr(coalesce(CASE r.field WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
    ELSE json_extract(a.captions, '$' || substr(r.field, 9)) END, a.body),
    r.sentence_start + 1, r.sentence_end - r.sentence_start) AS sentence, r.field, r.start_offset, r.end_offset, u.name AS rule
FROM relation AS r JOIN article AS a ON a.id = r.article_id JOIN person AS p ON p.id = r.person_id
JOIN person AS o ON o.id = r.other_id LEFT JOIN rule AS u ON u.id = r.rule;

CREATE VIEW person_fact_view AS -- an age or a role of a person, with the sentence that says so
SELECT f.article_id, a.published, a.headline, a.path, f.person_id, p.name AS person, f.kind, f.value,
  substr(coalesce(CASE f.field WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
    ELSE json_extract(a.captions, '$' || substr(f.field, 9)) END, a.body),
    f.sentence_start + 1, f.sentence_end - f.sentence_start) AS sentence, f.field, f.start_offset, f.end_offset, u.name AS rule
FROM person_fact AS f JOIN article AS a ON a.id = f.article_id JOIN person AS p ON p.id = f.person_id
LEFT JOIN rule AS u ON u.id = f.rule;

CREATE VIEW person_key_view AS -- every folded name that leads to a person: as articles name them, or as given by hand
SELECT k.key, coalesce(p.merged_into, p.id) AS person_id FROM person_key AS k JOIN person AS p ON p.id = k.person_id
UNION ALL
SELECT n.key, coalesce(p.merged_into, p.id) FROM curated_name AS n JOIN curation AS c ON c.id = n.curation_id
JOIN person AS p ON p.id = n.person_id WHERE c.undone_at IS NULL;

CREATE VIEW curation_view AS -- what people decided by hand
SELECT id, at, who, action, summary, undone_at, undone_by FROM curation;
