-- Which log-in is which worker, by an id that registry makes from the log-in.
CREATE TABLE known_login (
    login_id  uuid PRIMARY KEY,
    worker_id uuid NOT NULL
);
