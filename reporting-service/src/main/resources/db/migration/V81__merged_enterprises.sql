-- What is known of a record that was merged is known of the one that goes on, whichever came first.
ALTER TABLE enterprise
    ADD COLUMN merging_at  timestamptz,
    ADD COLUMN merged_into uuid,
    ADD CHECK (merged_into IS NULL OR merging_at IS NOT NULL);
CREATE INDEX enterprise_merged ON enterprise (merged_into) WHERE merged_into IS NOT NULL;
