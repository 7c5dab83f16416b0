-- Stories: articles about one matter and the same people, close in time. A story that became part of another leads there.
CREATE TABLE story (
  id INTEGER PRIMARY KEY,
  title TEXT,                       -- given by hand; NULL for the headline that tells best what the articles share
  merged_into INTEGER,              -- the end of all merges
  articles INTEGER NOT NULL,        -- copies included
  copies INTEGER NOT NULL,
  first_day TEXT,                   -- of the articles that are dated
  last_day TEXT
) STRICT;
CREATE INDEX story_by_last_day ON story (last_day, articles) WHERE articles > 0;
CREATE INDEX story_by_merged_into ON story (merged_into) WHERE merged_into IS NOT NULL;

-- Which story an article belongs to, and by what it is compared with others.
CREATE TABLE story_article (
  article_id INTEGER PRIMARY KEY REFERENCES article,
  story_id INTEGER NOT NULL,        -- in story; not checked, like copy_of, for what is checked is slow to change
  day TEXT,                         -- article.published
  copy_of INTEGER,                  -- the article whose text it nearly repeats
  fingerprint INTEGER NOT NULL,     -- SimHash of the text
  terms BLOB NOT NULL               -- the words that tell most: 4 bytes each
) STRICT;
CREATE INDEX story_article_by_story ON story_article (story_id, day, copy_of);
CREATE INDEX story_article_by_original ON story_article (copy_of) WHERE copy_of IS NOT NULL;

-- By which words an article is found when another one comes that may belong to its story.
CREATE TABLE story_term (
  term INTEGER NOT NULL,
  day INTEGER NOT NULL,             -- days since 1970-01-01; of undated articles one beyond all
  article_id INTEGER NOT NULL,
  PRIMARY KEY (term, day, article_id)
) STRICT, WITHOUT ROWID;

-- In how many articles words occur, counted by hash: 256 pages of 256 counters of 4 bytes. Page 256 counts the articles.
CREATE TABLE story_frequency (
  page INTEGER PRIMARY KEY,
  counts BLOB NOT NULL
) STRICT;

-- Articles that people moved from one story to another: by a merge, all that the story had; by a split, some.
CREATE TABLE story_move (
  curation_id INTEGER NOT NULL REFERENCES curation,
  article_id INTEGER NOT NULL REFERENCES article,
  from_story_id INTEGER NOT NULL REFERENCES story,
  to_story_id INTEGER NOT NULL REFERENCES story,
  PRIMARY KEY (curation_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_move_by_article ON story_move (article_id);
CREATE INDEX story_move_by_stories ON story_move (from_story_id, to_story_id);

-- Titles that people gave; the last one that is not undone is story.title.
CREATE TABLE curated_story (
  curation_id INTEGER PRIMARY KEY REFERENCES curation,
  story_id INTEGER NOT NULL REFERENCES story,
  title TEXT NOT NULL
) STRICT;
CREATE INDEX curated_story_by_story ON curated_story (story_id);

-- Which words an event is told in: 48 bits, one of which each word sets, so that events are compared without their text. -1 for one that
-- another tells: a date in the sentence of a quote or post of that day, a quote that is the words of a post.
ALTER TABLE person_event ADD COLUMN words INTEGER;
ALTER TABLE date_mention ADD COLUMN words INTEGER; -- NULL where the sentence tells of nobody
ALTER TABLE quote ADD COLUMN words INTEGER;
ALTER TABLE post ADD COLUMN words INTEGER;

CREATE VIEW story_view AS -- stories with their title as given by hand, size and days
SELECT id, title, articles, copies, first_day, last_day FROM story WHERE merged_into IS NULL AND articles > 0;

CREATE VIEW story_article_view AS -- the articles of each story; copy_of is the article whose text one nearly repeats
SELECT s.story_id, a.id AS article_id, a.published, a.headline, a.publisher, a.url, a.path, s.copy_of
FROM story_article AS s JOIN article AS a ON a.id = s.article_id;
