-- CreateTable
CREATE TABLE "availability" (
    "listing_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "settings" JSONB NOT NULL,
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "availability_pkey" PRIMARY KEY ("listing_id")
);

-- CreateTable
CREATE TABLE "availability_exception" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "effect" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "availability_exception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "closure" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "label" TEXT NOT NULL,
    "as_day" INTEGER,
    "source" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "closure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "occupancy" (
    "subject_id" UUID NOT NULL,
    "unit" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "listing_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "held_until" TIMESTAMPTZ(3),

    CONSTRAINT "occupancy_pkey" PRIMARY KEY ("subject_id","unit","starts_at")
);

-- CreateTable
CREATE TABLE "block" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "units" INTEGER[],
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "block_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "availability_exception_listing_id_to_idx" ON "availability_exception"("listing_id", "to");

-- CreateIndex
CREATE INDEX "closure_organisation_id_to_idx" ON "closure"("organisation_id", "to");

-- CreateIndex
CREATE INDEX "block_listing_id_ends_at_idx" ON "block"("listing_id", "ends_at");

-- AddForeignKey
ALTER TABLE "availability" ADD CONSTRAINT "availability_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "availability_exception" ADD CONSTRAINT "availability_exception_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure" ADD CONSTRAINT "closure_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block" ADD CONSTRAINT "block_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Two rows of one unit never meet. The listing and the time come first: that is how bookings are looked for.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE occupancy
  ADD CONSTRAINT occupancy_is_a_stretch CHECK (starts_at < ends_at AND unit > 0),
  ADD CONSTRAINT occupancy_taken_once
    EXCLUDE USING gist (listing_id WITH =, tstzrange(starts_at, ends_at) WITH &&, unit WITH =);

CREATE FUNCTION forget_occupancy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM occupancy WHERE listing_id = old.id;
  RETURN NULL;
END $$;
CREATE TRIGGER listing_forgets_occupancy AFTER DELETE ON listing FOR EACH ROW EXECUTE FUNCTION forget_occupancy();

-- How a pool can serve `p_units` at once although no unit is free all the time: from slot to slot on whichever units
-- are. Empty when it cannot. Units above the capacity of a day may be taken from before it was lowered; then so many
-- fewer are given out.
CREATE FUNCTION pool_plan(
  p_listing uuid, p_from timestamptz[], p_to timestamptz[], p_capacity int[], p_units int, p_now timestamptz,
  p_shuffle boolean
) RETURNS TABLE (unit int, starts_at timestamptz, ends_at timestamptz) LANGUAGE sql VOLATILE AS $$
  WITH taken AS (
    SELECT o.unit, o.starts_at, o.ends_at FROM occupancy o
    WHERE o.listing_id = p_listing
      AND tstzrange(o.starts_at, o.ends_at) && tstzrange(p_from[1], p_to[cardinality(p_to)])
      AND (o.held_until IS NULL OR o.held_until > p_now)
  ), cuts AS (
    SELECT t.starts_at AS at FROM taken t UNION SELECT t.ends_at FROM taken t
    UNION SELECT unnest(p_from) UNION SELECT unnest(p_to)
  ), pieces AS (
    SELECT row_number() OVER (ORDER BY c.at) AS piece, c.at AS starts_at, lead(c.at) OVER (ORDER BY c.at) AS ends_at
    FROM cuts c WHERE c.at BETWEEN p_from[1] AND p_to[cardinality(p_to)]
  ), known AS (
    SELECT p.piece, p.starts_at, p.ends_at, days.capacity,
      ARRAY(SELECT t.unit FROM taken t WHERE t.starts_at < p.ends_at AND t.ends_at > p.starts_at) AS occupied
    FROM pieces p
    JOIN unnest(p_from, p_to, p_capacity) AS days(starts_at, ends_at, capacity)
      ON days.starts_at <= p.starts_at AND p.starts_at < days.ends_at
    WHERE p.ends_at IS NOT NULL
  ), chosen AS (
    SELECT k.piece, k.starts_at, k.ends_at, free.unit
    FROM known k
    CROSS JOIN LATERAL (
      SELECT max(m) AS highest FROM generate_series(0, k.capacity) m
      WHERE m + (SELECT count(*) FROM unnest(k.occupied) o WHERE o > m) <= k.capacity
    ) given
    CROSS JOIN LATERAL (
      SELECT u AS unit FROM generate_series(1, given.highest) u WHERE u <> ALL (k.occupied)
      ORDER BY CASE WHEN p_shuffle THEN random() END, u LIMIT p_units
    ) free
  ), islands AS (
    SELECT c.*, c.piece - row_number() OVER (PARTITION BY c.unit ORDER BY c.piece) AS island FROM chosen c
  )
  SELECT i.unit, min(i.starts_at), max(i.ends_at) FROM islands i
  WHERE (SELECT count(*) FROM chosen) = p_units * (SELECT count(*) FROM known)
  GROUP BY i.unit, i.island
  ORDER BY 1, 2
$$;

-- Takes units for a stretch of time that is cut where the number of units changes (p_from, p_to, p_capacity), and
-- answers which; null when there are too few. Who loses a race waits for the winner's transaction and looks again, as
-- often as somebody else was first. One claim inserts in the order of unit and time, so claims never wait in a circle;
-- a transaction with several claims makes them in the order of time.
CREATE FUNCTION claim_units(
  p_listing uuid, p_subject uuid, p_cause text, p_from timestamptz[], p_to timestamptz[], p_capacity int[],
  p_units int, p_pool boolean, p_held_until timestamptz, p_now timestamptz
) RETURNS int[] LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  v_from timestamptz := p_from[1];
  v_to timestamptz := p_to[cardinality(p_to)];
  v_least int := (SELECT min(c) FROM unnest(p_capacity) c);
  v_busy int[];
  v_expired boolean;
  v_picked int[];
  v_rows int;
  v_planned int;
BEGIN
  FOR attempt IN 1..50 LOOP
    SELECT array_agg(o.unit) FILTER (WHERE o.held_until IS NULL OR o.held_until > p_now),
      coalesce(bool_or(o.held_until <= p_now), false)
    INTO v_busy, v_expired
    FROM occupancy o
    WHERE o.listing_id = p_listing AND tstzrange(o.starts_at, o.ends_at) && tstzrange(v_from, v_to);
    v_busy := coalesce(v_busy, '{}');
    IF v_expired THEN
      DELETE FROM occupancy o
      WHERE o.listing_id = p_listing AND tstzrange(o.starts_at, o.ends_at) && tstzrange(v_from, v_to)
        AND o.held_until <= p_now;
    END IF;

    -- The lowest machine that is free; those who lost a race, and those to whom any place is as good, spread out.
    v_picked := ARRAY(
      SELECT u FROM generate_series(1, v_least) u WHERE u <> ALL (v_busy)
      ORDER BY CASE WHEN attempt > 1 OR p_pool THEN random() END, u LIMIT p_units
    );
    IF cardinality(v_picked) = p_units AND NOT (p_pool AND v_least < ANY (v_busy)) THEN
      IF p_units = 1 THEN
        INSERT INTO occupancy (subject_id, unit, starts_at, ends_at, listing_id, cause, held_until)
        VALUES (p_subject, v_picked[1], v_from, v_to, p_listing, p_cause, p_held_until)
        ON CONFLICT ON CONSTRAINT occupancy_taken_once DO NOTHING;
        IF FOUND THEN RETURN v_picked; END IF;
        CONTINUE;
      END IF;
      BEGIN
        INSERT INTO occupancy (subject_id, unit, starts_at, ends_at, listing_id, cause, held_until)
        SELECT p_subject, u, v_from, v_to, p_listing, p_cause, p_held_until FROM unnest(v_picked) u ORDER BY u
        ON CONFLICT ON CONSTRAINT occupancy_taken_once DO NOTHING;
        GET DIAGNOSTICS v_rows = ROW_COUNT;
        IF v_rows = p_units THEN RETURN ARRAY(SELECT u FROM unnest(v_picked) u ORDER BY u); END IF;
        -- Gives back what it got, so that nobody waits for a part that is of no use.
        RAISE EXCEPTION 'some were taken meanwhile' USING ERRCODE = 'exclusion_violation';
      EXCEPTION WHEN exclusion_violation THEN
        CONTINUE;
      END;
    END IF;
    IF NOT p_pool THEN RETURN NULL; END IF;

    BEGIN
      WITH planned AS MATERIALIZED (
        SELECT * FROM pool_plan(p_listing, p_from, p_to, p_capacity, p_units, p_now, attempt > 1)
      ), stored AS (
        INSERT INTO occupancy (subject_id, unit, starts_at, ends_at, listing_id, cause, held_until)
        SELECT p_subject, p.unit, p.starts_at, p.ends_at, p_listing, p_cause, p_held_until
        FROM planned p ORDER BY p.unit, p.starts_at
        ON CONFLICT ON CONSTRAINT occupancy_taken_once DO NOTHING
        RETURNING unit
      )
      SELECT (SELECT count(*) FROM planned), count(*), array_agg(DISTINCT s.unit ORDER BY s.unit)
      INTO v_planned, v_rows, v_picked FROM stored s;
      IF v_planned = 0 THEN RETURN NULL; END IF;
      IF v_rows = v_planned THEN RETURN v_picked; END IF;
      RAISE EXCEPTION 'some were taken meanwhile' USING ERRCODE = 'exclusion_violation';
    EXCEPTION WHEN exclusion_violation THEN
      CONTINUE;
    END;
  END LOOP;
  RETURN NULL;
END $$;

-- Gives up what a subject has of a listing and claims instead; when that fails (null), nothing has changed.
CREATE FUNCTION move_units(
  p_listing uuid, p_subject uuid, p_cause text, p_from timestamptz[], p_to timestamptz[], p_capacity int[],
  p_units int, p_pool boolean, p_held_until timestamptz, p_now timestamptz
) RETURNS int[] LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  v_units int[];
BEGIN
  DELETE FROM occupancy WHERE subject_id = p_subject AND listing_id = p_listing;
  v_units := claim_units(
    p_listing, p_subject, p_cause, p_from, p_to, p_capacity, p_units, p_pool, p_held_until, p_now
  );
  IF v_units IS NULL THEN RAISE EXCEPTION 'taken' USING ERRCODE = 'exclusion_violation'; END IF;
  RETURN v_units;
EXCEPTION WHEN exclusion_violation THEN
  RETURN NULL;
END $$;
