-- Who was seen at a gate of the district, and so is not missing.
CREATE TABLE worker_seen (
    worker_id uuid PRIMARY KEY,
    seen_at   timestamptz NOT NULL
);

-- Who left their enterprise; one registered with a higher version is back with one.
CREATE TABLE worker_departed (
    worker_id uuid PRIMARY KEY,
    version   bigint NOT NULL
);

-- Which enterprises want their people: those that may work, and those that said they lack workers.
CREATE TABLE enterprise_wish (
    enterprise_id uuid PRIMARY KEY,
    resumed       boolean,
    resumed_at    timestamptz,
    asked         boolean,
    asked_on      date
);

CREATE INDEX known_worker_by_origin ON known_worker (origin, enterprise_id);
