-- Documents remember by which edition of the engine they were written: how it makes words, and the thesaurus it made them
-- with. Those of an earlier edition are still found, and come up as outdated until they are written again.
ALTER TABLE search.listing ADD COLUMN edition bigint NOT NULL DEFAULT 0;

-- Words as listings spell them, with what is left of the beginning of each without one or two letters: two words that
-- share one of these may be the same word with a slip. It takes the place of search.word, which the version before reads.
CREATE TABLE search.spelling (
  word text COLLATE "C" PRIMARY KEY,
  near text[] NOT NULL
);
CREATE INDEX spelling_near ON search.spelling USING gin (near) WITH (gin_pending_list_limit = 256);

CREATE TABLE search.organisation (
  id text COLLATE "C" PRIMARY KEY,
  version bigint NOT NULL,
  edition bigint NOT NULL DEFAULT 0,
  live boolean NOT NULL,
  lexemes tsvector NOT NULL DEFAULT '',
  -- Names and labels, by which matches are put in order.
  ranking tsvector NOT NULL DEFAULT ''
);
CREATE INDEX organisation_words ON search.organisation USING gin (lexemes) WITH (gin_pending_list_limit = 256);
