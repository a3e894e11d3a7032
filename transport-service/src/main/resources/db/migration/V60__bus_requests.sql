-- Buses that agreements to lend workers ask for; a district official turns each into a charter.
CREATE TABLE bus_request (
    agreement_id  uuid PRIMARY KEY,
    lender_id     uuid        NOT NULL,
    borrower_id   uuid        NOT NULL,
    lender_town   text        NOT NULL,
    borrower_town text        NOT NULL,
    worker_ids    uuid[]      NOT NULL,
    travel_on     date        NOT NULL,
    received_at   timestamptz NOT NULL,
    charter_id    uuid REFERENCES charter
);
CREATE INDEX bus_request_open ON bus_request (travel_on, agreement_id) WHERE charter_id IS NULL;
