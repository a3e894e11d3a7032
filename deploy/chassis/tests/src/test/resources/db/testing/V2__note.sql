-- What the tests of REST conventions write.
CREATE TABLE note (
    id      uuid   PRIMARY KEY,
    text    text   NOT NULL,
    version bigint NOT NULL DEFAULT 0
);
