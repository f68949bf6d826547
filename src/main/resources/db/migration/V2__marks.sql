-- A checksum of each edit, so that a verification can name the feature that was tampered with. Revisions from before have none.
ALTER TABLE xingtu_changes ADD COLUMN marks bytea;
