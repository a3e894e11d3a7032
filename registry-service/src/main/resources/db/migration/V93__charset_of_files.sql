-- Refused rows go back in the character set that the file came in, as old spreadsheet programs read no other.
alter table import_job add column charset text not null default 'UTF-8';
