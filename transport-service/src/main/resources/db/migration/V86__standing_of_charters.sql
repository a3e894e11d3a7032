-- How things stand on a charter. Whoever nominates needs it, and would have to count all that were nominated before. Kept by
-- triggers, whoever writes; a charter's nominations change only while its row is locked, so nobody waits here.
CREATE TABLE nomination_standing (
    charter_id        uuid PRIMARY KEY REFERENCES charter,
    seated            integer NOT NULL,
    waiting           integer NOT NULL,
    waiting_in_groups integer NOT NULL,
    last_number       integer NOT NULL
) WITH (fillfactor = 30);
INSERT INTO nomination_standing (charter_id, seated, waiting, waiting_in_groups, last_number)
    SELECT charter_id, count(*) FILTER (WHERE status = 'SEATED'), count(*) FILTER (WHERE status = 'WAITING'),
           count(*) FILTER (WHERE status = 'WAITING' AND group_id IS NOT NULL), max(number)
    FROM nomination GROUP BY charter_id;

-- How many with a seat are in the circle of each quota.
CREATE FUNCTION in_circle(kind text, code text, enterprise uuid, town text, origin text) RETURNS boolean
    LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE kind WHEN 'ENTERPRISE' THEN enterprise::text = code WHEN 'TOWN' THEN town = code
           ELSE starts_with(origin, code) END
$$;
ALTER TABLE charter_quota ADD COLUMN seated integer NOT NULL DEFAULT 0;
UPDATE charter_quota q SET seated = (SELECT count(*) FROM nomination n WHERE n.charter_id = q.charter_id
    AND n.status = 'SEATED' AND in_circle(q.kind, q.code, n.enterprise_id, n.town, n.origin));

-- A charter that is changed has its quotas written anew, and those who have seats by them keep them.
CREATE FUNCTION quota_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.seated := (SELECT count(*) FROM nomination n WHERE n.charter_id = NEW.charter_id AND n.status = 'SEATED'
        AND in_circle(NEW.kind, NEW.code, n.enterprise_id, n.town, n.origin));
    RETURN NEW;
END $$;
CREATE TRIGGER quota_added BEFORE INSERT ON charter_quota FOR EACH ROW EXECUTE FUNCTION quota_added();

CREATE FUNCTION nominations_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO nomination_standing AS s (charter_id, seated, waiting, waiting_in_groups, last_number)
        SELECT charter_id, count(*) FILTER (WHERE status = 'SEATED'), count(*) FILTER (WHERE status = 'WAITING'),
               count(*) FILTER (WHERE status = 'WAITING' AND group_id IS NOT NULL), max(number)
        FROM added GROUP BY charter_id ORDER BY charter_id
        ON CONFLICT (charter_id) DO UPDATE SET seated = s.seated + excluded.seated,
            waiting = s.waiting + excluded.waiting,
            waiting_in_groups = s.waiting_in_groups + excluded.waiting_in_groups,
            last_number = greatest(s.last_number, excluded.last_number);
    UPDATE charter_quota q SET seated = q.seated + c.many
        FROM (SELECT w.charter_id, w.kind, w.code, count(*) AS many FROM added n
              JOIN charter_quota w ON w.charter_id = n.charter_id
                  AND in_circle(w.kind, w.code, n.enterprise_id, n.town, n.origin)
              WHERE n.status = 'SEATED' GROUP BY w.charter_id, w.kind, w.code) AS c
        WHERE q.charter_id = c.charter_id AND q.kind = c.kind AND q.code = c.code;
    RETURN NULL;
END $$;

CREATE FUNCTION nominations_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE nomination_standing s SET seated = s.seated + c.seated, waiting = s.waiting + c.waiting,
           waiting_in_groups = s.waiting_in_groups + c.waiting_in_groups
        FROM (SELECT charter_id, coalesce(sum(one) FILTER (WHERE status = 'SEATED'), 0) AS seated,
                     coalesce(sum(one) FILTER (WHERE status = 'WAITING'), 0) AS waiting,
                     coalesce(sum(one) FILTER (WHERE status = 'WAITING' AND group_id IS NOT NULL), 0)
                         AS waiting_in_groups
              FROM (SELECT charter_id, status, group_id, 1 AS one FROM after
                    UNION ALL SELECT charter_id, status, group_id, -1 FROM before) AS all_of_them
              GROUP BY charter_id) AS c
        WHERE s.charter_id = c.charter_id AND (c.seated <> 0 OR c.waiting <> 0 OR c.waiting_in_groups <> 0);
    UPDATE charter_quota q SET seated = q.seated + c.many
        FROM (SELECT w.charter_id, w.kind, w.code, sum(n.one) AS many
              FROM (SELECT charter_id, status, enterprise_id, town, origin, 1 AS one FROM after
                    UNION ALL SELECT charter_id, status, enterprise_id, town, origin, -1 FROM before) AS n
              JOIN charter_quota w ON w.charter_id = n.charter_id
                  AND in_circle(w.kind, w.code, n.enterprise_id, n.town, n.origin)
              WHERE n.status = 'SEATED' GROUP BY w.charter_id, w.kind, w.code) AS c
        WHERE q.charter_id = c.charter_id AND q.kind = c.kind AND q.code = c.code AND c.many <> 0;
    RETURN NULL;
END $$;

-- Taken back in the transaction that added them, and nowhere else: their numbers are given again.
CREATE FUNCTION nominations_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE nomination_standing s SET seated = c.seated, waiting = c.waiting, waiting_in_groups = c.waiting_in_groups,
           last_number = c.last_number
        FROM (SELECT r.charter_id, count(*) FILTER (WHERE n.status = 'SEATED') AS seated,
                     count(*) FILTER (WHERE n.status = 'WAITING') AS waiting,
                     count(*) FILTER (WHERE n.status = 'WAITING' AND n.group_id IS NOT NULL) AS waiting_in_groups,
                     coalesce(max(n.number), 0) AS last_number
              FROM (SELECT DISTINCT charter_id FROM removed) AS r LEFT JOIN nomination n USING (charter_id)
              GROUP BY r.charter_id) AS c
        WHERE s.charter_id = c.charter_id;
    UPDATE charter_quota q SET seated = q.seated - c.many
        FROM (SELECT w.charter_id, w.kind, w.code, count(*) AS many FROM removed n
              JOIN charter_quota w ON w.charter_id = n.charter_id
                  AND in_circle(w.kind, w.code, n.enterprise_id, n.town, n.origin)
              WHERE n.status = 'SEATED' GROUP BY w.charter_id, w.kind, w.code) AS c
        WHERE q.charter_id = c.charter_id AND q.kind = c.kind AND q.code = c.code;
    RETURN NULL;
END $$;

CREATE TRIGGER nominations_added AFTER INSERT ON nomination REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION nominations_added();
CREATE TRIGGER nominations_changed AFTER UPDATE ON nomination REFERENCING OLD TABLE AS before NEW TABLE AS after
    FOR EACH STATEMENT EXECUTE FUNCTION nominations_changed();
CREATE TRIGGER nominations_removed AFTER DELETE ON nomination REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION nominations_removed();
