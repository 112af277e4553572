-- The search index of the PostgreSQL engine (packages/search). It is derived: everything in it can be built again from
-- the listings. It lives in a schema of its own, outside of what Prisma manages.
CREATE SCHEMA IF NOT EXISTS search;

-- What one listing has of one facet, taken together: {guangzhou,panyu} of places. There are few of them, so listings
-- are filtered and counted by one number a facet instead of by lists.
CREATE TABLE search.combination (
  id bigint PRIMARY KEY,
  facet text NOT NULL,
  "values" text[] NOT NULL
);
CREATE INDEX combination_values ON search.combination USING gin ("values");

-- Words as listings spell them, with what is left of each without any one letter, to find what a slip was meant to be.
CREATE TABLE search.word (
  word text COLLATE "C" PRIMARY KEY,
  slips text[] NOT NULL
);
CREATE INDEX word_slips ON search.word USING gin (slips) WITH (gin_pending_list_limit = 256);

CREATE TABLE search.listing (
  version bigint NOT NULL,
  -- Milliseconds since 1970, as the cursors carry it.
  published bigint NOT NULL DEFAULT 0,
  organisation bigint NOT NULL DEFAULT 0,
  -- One combination a facet.
  kinds bigint NOT NULL DEFAULT 0,
  categories bigint NOT NULL DEFAULT 0,
  stages bigint NOT NULL DEFAULT 0,
  places bigint NOT NULL DEFAULT 0,
  price_units bigint NOT NULL DEFAULT 0,
  currencies bigint NOT NULL DEFAULT 0,
  languages bigint NOT NULL DEFAULT 0,
  credentials bigint NOT NULL DEFAULT 0,
  programmes bigint NOT NULL DEFAULT 0,
  booking_modes bigint NOT NULL DEFAULT 0,
  -- False for a removed listing: its version stays, so that a late write of an older one does not bring it back.
  live boolean NOT NULL,
  members_only boolean NOT NULL DEFAULT false,
  price bigint,
  lat double precision,
  lon double precision,
  id text COLLATE "C" PRIMARY KEY,
  -- Every value that a filter can ask for, under one index: digests of "name:value".
  tags bigint[] NOT NULL DEFAULT '{}',
  -- Days since 1970 on which a session starts, in the alliance's time.
  session_days integer[] NOT NULL DEFAULT '{}',
  numbers jsonb NOT NULL DEFAULT '{}',
  choices jsonb NOT NULL DEFAULT '{}',
  lexemes tsvector NOT NULL DEFAULT '',
  -- The words of title, trade and organisation, by which matches are put in order.
  ranking tsvector NOT NULL DEFAULT '',
  phrases text[] NOT NULL DEFAULT '{}',
  phrase_keys text[] NOT NULL DEFAULT '{}'
) WITH (toast_tuple_target = 500);

-- The row itself is short, for thousands are read to count: words wait outside of it, and tags are only read through
-- their index.
ALTER TABLE search.listing
  ALTER COLUMN tags SET STORAGE EXTERNAL,
  ALTER COLUMN lexemes SET STORAGE EXTERNAL,
  ALTER COLUMN ranking SET STORAGE EXTERNAL,
  ALTER COLUMN phrases SET STORAGE EXTERNAL,
  ALTER COLUMN phrase_keys SET STORAGE EXTERNAL,
  ALTER COLUMN numbers SET STORAGE MAIN,
  ALTER COLUMN choices SET STORAGE MAIN;

-- Two ways to the newest matches: rare ones are looked up by word and tag, common ones met on a walk from the newest on,
-- which reads nothing but this index.
-- The functions change nothing. Their cost tells the planner what it cannot know: to read these outside of the index is
-- dear. And they keep a search to one process: to start others takes longer than the search.
CREATE FUNCTION search.words(lexemes tsvector) RETURNS tsvector
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL UNSAFE COST 400 AS 'BEGIN RETURN lexemes; END';
CREATE FUNCTION search.tags(tags bigint[]) RETURNS bigint[]
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL UNSAFE COST 400 AS 'BEGIN RETURN tags; END';
-- What is not yet sorted into the index is read through by every search, so it stays short (kB).
CREATE INDEX listing_words ON search.listing USING gin (search.words(lexemes)) WITH (gin_pending_list_limit = 512);
CREATE INDEX listing_tags ON search.listing USING gin (search.tags(tags)) WITH (gin_pending_list_limit = 256);
CREATE INDEX listing_newest ON search.listing (published, id) INCLUDE (
  members_only, organisation, kinds, categories, stages, places, price_units, currencies, languages, credentials,
  programmes, booking_modes, price, lat, lon
) WHERE live;
-- On request comes last, whichever way prices are sorted.
CREATE INDEX listing_price_up ON search.listing ((coalesce(price, 9000000000000000)), id) WHERE live;
CREATE INDEX listing_price_down ON search.listing ((coalesce(price, -1)), id) WHERE live;
CREATE INDEX listing_position ON search.listing (lat, lon) WHERE live;
