-- Why the two were proposed to each other, as it was said when the agreement was drafted: proposals are made anew all the time.
alter table labour_agreement add column reasons text;
