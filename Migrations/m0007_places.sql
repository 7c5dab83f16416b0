-- What an article's text says is not kept a second time: the words of a quote and the places of a person's names are told by offsets. The
-- tables mention and quote of older archives are views from now on, with the same columns.

-- Where an article names a person: [[start, length, scalars between the sentence's start and the name, length of the sentence, rule, field], …],
-- in the order found. The field is left out for the body, and then the rule, too, for 1; a rule of 0 is unknown.
ALTER TABLE appearance ADD COLUMN mentions TEXT NOT NULL DEFAULT '[]';
ALTER TABLE appearance ADD COLUMN number INTEGER NOT NULL DEFAULT 0; -- orders the people of an article
UPDATE appearance SET mentions = (
  SELECT json_group_array(json(CASE
      WHEN field IS NOT NULL THEN json_array(start_offset, length, before, sentence_length, coalesce(rule, 0), field)
      WHEN rule IS NOT 1 THEN json_array(start_offset, length, before, sentence_length, coalesce(rule, 0))
      ELSE json_array(start_offset, length, before, sentence_length) END))
  FROM (
    SELECT number, start_offset, end_offset - start_offset AS length, start_offset - sentence_start AS before,
      sentence_end - sentence_start AS sentence_length, rule, field
    FROM mention AS m WHERE m.article_id = appearance.article_id AND m.person_id = appearance.person_id ORDER BY number
  )
);
UPDATE appearance SET number = (
  SELECT count(*) FROM (
    SELECT 1 FROM mention AS m WHERE m.article_id = appearance.article_id GROUP BY m.person_id HAVING min(m.number) < (
      SELECT min(o.number) FROM mention AS o WHERE o.article_id = appearance.article_id AND o.person_id = appearance.person_id)
  )
);
DROP TABLE mention;
CREATE VIEW mention AS -- every occurrence of a person's name
SELECT x.article_id, x.number << 20 | j.key AS number, x.person_id, j.value ->> 0 AS start_offset,
  (j.value ->> 0) + (j.value ->> 1) AS end_offset, (j.value ->> 0) - (j.value ->> 2) AS sentence_start,
  (j.value ->> 0) - (j.value ->> 2) + (j.value ->> 3) AS sentence_end, j.value ->> 5 AS field,
  nullif(coalesce(j.value ->> 4, 1), 0) AS rule
FROM appearance AS x CROSS JOIN json_each(x.mentions) AS j;

CREATE TABLE quotation (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article,
  number INTEGER NOT NULL,
  speaker_id INTEGER REFERENCES person,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  sentence_start INTEGER,
  sentence_end INTEGER,
  field TEXT,
  speaker_text TEXT,                -- the words that point to the speaker
  cue TEXT,
  medium TEXT,                      -- 'written'; NULL for 'spoken'
  venue TEXT,
  date TEXT,                        -- EDTF, when told
  words INTEGER,                    -- see person_event.words
  segments TEXT,                    -- [[scalars after start_offset, length], …]: the quoted stretches, which one blank parts in the text; NULL
                                    -- for one between two marks; where text is given, the stretches' lengths in it, or their words
  text TEXT                         -- NULL for the words at these places
) STRICT;
INSERT INTO quotation SELECT q.id, q.article_id, q.number, q.speaker_id, q.start_offset, q.end_offset, q.sentence_start, q.sentence_end,
  q.field, q.speaker_text, q.cue, nullif(q.medium, 'spoken'), q.venue, q.date, q.words, q.segments,
  CASE WHEN q.segments IS NOT NULL OR q.end_offset < q.start_offset + 3
    OR q.text IS NOT substr(coalesce(CASE q.field WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
      ELSE json_extract(a.captions, '$' || substr(q.field, 9)) END, a.body), q.start_offset + 2, q.end_offset - q.start_offset - 2)
    THEN q.text END
FROM quote AS q CROSS JOIN article AS a ON a.id = q.article_id ORDER BY q.id;
DROP TABLE quote;
CREATE UNIQUE INDEX quote_by_article ON quotation (article_id, number);
-- quote_search reads it, and may read no virtual table: so the stretches are gone through without json_each.
CREATE VIEW quote AS -- direct speech, with its words
SELECT q.id, q.article_id, q.number, q.speaker_id, q.speaker_text, q.cue, coalesce(q.medium, 'spoken') AS medium, q.venue, q.date,
  q.start_offset, q.end_offset, q.sentence_start, q.sentence_end, q.field, q.segments,
  coalesce(q.text, (
    SELECT CASE WHEN q.segments IS NULL THEN substr(f.text, q.start_offset + 2, q.end_offset - q.start_offset - 2)
      ELSE (
        WITH RECURSIVE stretches (next, words) AS (
          SELECT 1, substr(f.text, q.start_offset + (q.segments ->> '$[0][0]') + 1, q.segments ->> '$[0][1]')
          UNION ALL
          SELECT next + 1, words || ' ' || substr(f.text, q.start_offset + (q.segments ->> ('$[' || next || '][0]')) + 1,
            q.segments ->> ('$[' || next || '][1]'))
          FROM stretches WHERE next < json_array_length(q.segments)
        )
        SELECT words FROM stretches WHERE next = json_array_length(q.segments)
      ) END
    FROM (
      SELECT coalesce(CASE q.field WHEN 'headline' THEN a.headline WHEN 'deck' THEN a.deck
        ELSE json_extract(a.captions, '$' || substr(q.field, 9)) END, a.body) AS text
      FROM article AS a WHERE a.id = q.article_id
    ) AS f
  )) AS text, q.words
FROM quotation AS q;
