-- Ends a statement, and takes back all of it, for a reason that the caller can tell from a failure; null lets it pass.
CREATE FUNCTION refuse(p_reason text) RETURNS void LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  IF p_reason IS NOT NULL THEN RAISE EXCEPTION USING ERRCODE = 'ZR001', MESSAGE = p_reason; END IF;
END $$;
