-- When an article was fetched, ISO 8601 in UTC, where a web archive tells: a text that comes back under an address is news only where
-- it is told to be newer than the current one. NULL where nothing tells.
ALTER TABLE article ADD COLUMN fetched TEXT;
ALTER TABLE revision ADD COLUMN fetched TEXT;
