-- Where the work is, or the people are, comes from the list of parks. What was written before that stays readable in `park`.
alter table labour_entry add column park_id uuid references park;
