-- What can still want something of one side: a few rows beside all that is over.
CREATE INDEX reservation_provider_open ON reservation (provider_id, starts_at) WHERE status IN ('requested', 'confirmed', 'in-use');
CREATE INDEX reservation_booker_open ON reservation (booker_id, starts_at) WHERE status IN ('awaiting-payment', 'confirmed');
CREATE INDEX reservation_change_open ON reservation_change (reservation_id) WHERE status = 'open';
