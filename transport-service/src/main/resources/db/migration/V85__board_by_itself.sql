-- The board counts and lists tens of thousands of clearances while nominations come in: what it goes by stands in the
-- clearance itself, none of which ever changes for a nomination.
ALTER TABLE clearance
    ADD COLUMN number        integer,
    ADD COLUMN enterprise_id uuid,
    ADD COLUMN town          text;
UPDATE clearance c SET number = n.number, enterprise_id = n.enterprise_id, town = n.town
    FROM nomination n WHERE n.id = c.nomination_id;
ALTER TABLE clearance
    ALTER COLUMN number SET NOT NULL,
    ALTER COLUMN enterprise_id SET NOT NULL,
    ALTER COLUMN town SET NOT NULL;

-- The two orders of its list. They also find all of a charter, and all that is open.
DROP INDEX clearance_open;
DROP INDEX clearance_of_charter;
CREATE INDEX clearance_open ON clearance (charter_id, due_at, number, kind) WHERE state = 'OPEN';
CREATE INDEX clearance_of_charter ON clearance (charter_id, number, kind);
