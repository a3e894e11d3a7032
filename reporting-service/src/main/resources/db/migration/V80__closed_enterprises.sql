-- An enterprise that is closed counts nowhere, unless a newer version says that this was a mistake.
ALTER TABLE enterprise
    ADD COLUMN closing_version bigint,
    ADD COLUMN closed          boolean,
    ADD CHECK ((closing_version IS NULL) = (closed IS NULL));
