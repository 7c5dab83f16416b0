-- What is told by something beside it is not kept, and what many rows hold is kept short.

DROP VIEW timeline_view;
DROP VIEW date_view;

-- Days of events and dates are numbers from now on, which order as their texts do: 20230517, 20230500 for a month, 20230000 for a year.
CREATE TABLE slim_event (
  person_id INTEGER NOT NULL,
  kind INTEGER NOT NULL,            -- 1 publication, 2 date, 3 quote, 4 post
  day INTEGER NOT NULL,             -- year * 10000 + month * 100 + day; 0 when unknown
  article_id INTEGER NOT NULL,
  number INTEGER NOT NULL,          -- in date_mention, quote or post
  words INTEGER,                    -- bits of the words, by which the same event is known again; NULL for none
  PRIMARY KEY (person_id, kind, day, article_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO slim_event SELECT person_id, kind,
  CAST(substr(day, 1, 4) AS INTEGER) * 10000 + CAST(substr(day, 6, 2) AS INTEGER) * 100 + CAST(substr(day, 9, 2) AS INTEGER),
  article_id, number, words
FROM person_event ORDER BY person_id, kind, day, article_id, number;
DROP TABLE person_event;
ALTER TABLE slim_event RENAME TO person_event;

CREATE TABLE slim_date (
  article_id INTEGER NOT NULL REFERENCES article,
  number INTEGER NOT NULL,
  day INTEGER,                      -- first day, month or year of the value, as in person_event; NULL when it cannot be resolved
  value TEXT,                       -- EDTF; NULL for the day, month or year itself
  text TEXT,                        -- NULL for the words at its place
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  sentence_start INTEGER,
  sentence_end INTEGER,
  field TEXT,
  words INTEGER,                    -- see person_event.words; NULL where the sentence tells of nobody
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO slim_date SELECT d.article_id, d.number,
  CAST(substr(d.day, 1, 4) AS INTEGER) * 10000 + CAST(substr(d.day, 6, 2) AS INTEGER) * 100 + CAST(substr(d.day, 9, 2) AS INTEGER),
  CASE WHEN d.value IS NOT d.day THEN d.value END,
  CASE WHEN d.text IS NOT substr(coalesce(CASE d.field WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
    ELSE json_extract(a.captions, '$' || substr(d.field, 9)) END, a.body), d.start_offset + 1, d.end_offset - d.start_offset)
    THEN d.text END,
  d.start_offset, d.end_offset, d.sentence_start, d.sentence_end, d.field, d.words
FROM date_mention AS d CROSS JOIN article AS a ON a.id = d.article_id ORDER BY d.article_id, d.number;
DROP TABLE date_mention;
ALTER TABLE slim_date RENAME TO date_mention;

CREATE TABLE date_day ( -- the days that each article tells, as in date_mention
  day INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES article,
  PRIMARY KEY (day, article_id)
) STRICT, WITHOUT ROWID;
INSERT INTO date_day SELECT DISTINCT day, article_id FROM date_mention WHERE day IS NOT NULL ORDER BY day, article_id;

CREATE VIEW date_view AS -- dates told, with their sentence
SELECT d.article_id, a.published, a.headline, a.path,
  coalesce(d.text, substr(coalesce(CASE d.field WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
    ELSE json_extract(a.captions, '$' || substr(d.field, 9)) END, a.body),
    d.start_offset + 1, d.end_offset - d.start_offset)) AS text,
  coalesce(d.value, substr(printf('%04d-%02d-%02d', d.day / 10000, d.day / 100 % 100, d.day % 100), 1,
    CASE WHEN d.day % 100 > 0 THEN 10 WHEN d.day % 10000 > 0 THEN 7 WHEN d.day IS NOT NULL THEN 4 END)) AS value,
  substr(printf('%04d-%02d-%02d', d.day / 10000, d.day / 100 % 100, d.day % 100), 1,
    CASE WHEN d.day % 100 > 0 THEN 10 WHEN d.day % 10000 > 0 THEN 7 WHEN d.day IS NOT NULL THEN 4 END) AS day,
  substr(coalesce(CASE d.field WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
    ELSE json_extract(a.captions, '$' || substr(d.field, 9)) END, a.body),
    d.sentence_start + 1, d.sentence_end - d.sentence_start) AS sentence, d.field, d.start_offset, d.end_offset
FROM date_mention AS d JOIN article AS a ON a.id = d.article_id;

CREATE VIEW timeline_view AS -- what happened to each person; ORDER BY day gives a month before its days
SELECT e.person_id, p.name AS person,
  substr(printf('%04d-%02d-%02d', e.day / 10000, e.day / 100 % 100, e.day % 100), 1,
    CASE WHEN e.day % 100 > 0 THEN 10 WHEN e.day % 10000 > 0 THEN 7 ELSE 4 END) AS day,
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
FROM person_event AS e JOIN person AS p ON p.id = e.person_id JOIN article AS a ON a.id = e.article_id WHERE e.day > 0;

-- Articles in English need no index to be counted: they are the rest.
DROP INDEX article_by_language;
CREATE INDEX article_by_other_language ON article (language) WHERE language IS NOT 'en';

-- The fullest form of a person's name is mostly the words at a place that names them. The table appearance is a view from now on.
CREATE TABLE article_person (
  article_id INTEGER NOT NULL REFERENCES article,
  person_id INTEGER NOT NULL REFERENCES person,
  number INTEGER NOT NULL,          -- orders the people of an article
  name ANY NOT NULL,                -- fullest form in the article: the place in the list of the first mention with its words, else the text
  female INTEGER,                   -- 1 for a woman, 0 for a man, NULL when unknown
  mentions TEXT NOT NULL,           -- [[start, length, scalars between the sentence's start and the name, length of the sentence, rule, field], …],
                                    -- in the order found; without the field for the body, and then without the rule, too, for 1; a rule of 0 is unknown
  PRIMARY KEY (article_id, person_id)
) STRICT, WITHOUT ROWID;
INSERT INTO article_person SELECT x.article_id, x.person_id, x.number,
  coalesce((
    SELECT min(j.key) FROM json_each(x.mentions) AS j WHERE j.value ->> 1 = length(x.name)
      AND substr(coalesce(CASE j.value ->> 5 WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
        ELSE json_extract(a.captions, '$' || substr(j.value ->> 5, 9)) END, a.body), (j.value ->> 0) + 1, j.value ->> 1) = x.name
  ), x.name),
  CASE x.gender WHEN 'female' THEN 1 WHEN 'male' THEN 0 END, x.mentions
FROM appearance AS x CROSS JOIN article AS a ON a.id = x.article_id ORDER BY x.article_id, x.person_id;
DROP TABLE appearance;
CREATE VIEW appearance AS -- a person in an article, with the fullest form of the name there
SELECT x.article_id, x.person_id, CASE typeof(x.name) WHEN 'text' THEN x.name ELSE (
    SELECT substr(coalesce(CASE x.mentions -> x.name ->> 5 WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
      ELSE json_extract(a.captions, '$' || substr(x.mentions -> x.name ->> 5, 9)) END, a.body),
      (x.mentions -> x.name ->> 0) + 1, x.mentions -> x.name ->> 1)
    FROM article AS a WHERE a.id = x.article_id
  ) END AS name, CASE x.female WHEN 1 THEN 'female' WHEN 0 THEN 'male' END AS gender, x.mentions, x.number
FROM article_person AS x;
DROP VIEW mention;
CREATE VIEW mention AS -- every occurrence of a person's name
SELECT x.article_id, x.number << 20 | j.key AS number, x.person_id, j.value ->> 0 AS start_offset,
  (j.value ->> 0) + (j.value ->> 1) AS end_offset, (j.value ->> 0) - (j.value ->> 2) AS sentence_start,
  (j.value ->> 0) - (j.value ->> 2) + (j.value ->> 3) AS sentence_end, j.value ->> 5 AS field,
  nullif(coalesce(j.value ->> 4, 1), 0) AS rule
FROM article_person AS x CROSS JOIN json_each(x.mentions) AS j;

-- Kinds of ties are numbers, in the order of their words: a table and two indexes hold each. The table relation is a view from now on.
CREATE TABLE tie (
  article_id INTEGER NOT NULL REFERENCES article,
  number INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person,
  kind INTEGER NOT NULL,            -- of what other is to person: 1 child, 2 ex-partner, 3 ex-spouse, 4 fiance, 5 parent, 6 partner, 7 sibling, 8 spouse
  other_id INTEGER NOT NULL REFERENCES person,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  sentence_start INTEGER,
  sentence_end INTEGER,
  field TEXT,
  rule INTEGER,
  PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO tie SELECT article_id, number, person_id,
  CASE kind WHEN 'child' THEN 1 WHEN 'ex-partner' THEN 2 WHEN 'ex-spouse' THEN 3 WHEN 'fiance' THEN 4 WHEN 'parent' THEN 5
    WHEN 'partner' THEN 6 WHEN 'sibling' THEN 7 WHEN 'spouse' THEN 8 END,
  other_id, start_offset, end_offset, sentence_start, sentence_end, field, rule
FROM relation ORDER BY article_id, number;
DROP TABLE relation;
CREATE INDEX tie_by_person ON tie (person_id, kind, other_id);
CREATE INDEX tie_by_other ON tie (other_id, kind, person_id);
CREATE VIEW relation AS -- "other is person's kind"
SELECT article_id, number, person_id,
  CASE kind WHEN 1 THEN 'child' WHEN 2 THEN 'ex-partner' WHEN 3 THEN 'ex-spouse' WHEN 4 THEN 'fiance' WHEN 5 THEN 'parent'
    WHEN 6 THEN 'partner' WHEN 7 THEN 'sibling' WHEN 8 THEN 'spouse' END AS kind,
  other_id, start_offset, end_offset, sentence_start, sentence_end, field, rule
FROM tie;

-- Thousands of people share the words of their names: what a word sounds like is told once.
CREATE TABLE name_word (
  code TEXT NOT NULL,               -- spelling code of the word
  word TEXT NOT NULL,               -- in person_word
  PRIMARY KEY (code, word)
) STRICT, WITHOUT ROWID;
INSERT INTO name_word SELECT DISTINCT code, word FROM person_word ORDER BY code, word;
CREATE TABLE slim_word (
  word TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person,
  PRIMARY KEY (word, person_id)
) STRICT, WITHOUT ROWID;
INSERT INTO slim_word SELECT word, person_id FROM person_word ORDER BY word, person_id;
DROP TABLE person_word;
ALTER TABLE slim_word RENAME TO person_word;

-- FTS5 gathers so many bytes of words before it writes them out: with 1 MB, as it is by itself, an import leaves more pieces to merge.
INSERT INTO article_search (article_search, rank) VALUES ('hashsize', 2097152);
