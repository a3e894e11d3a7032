-- Row by row, or all rows in one transaction; and the form that the file came in, which refused rows go back in.
alter table import_job
    add column mode text not null default 'ROWS' check (mode in ('ROWS', 'ALL')),
    add column format text not null default 'CSV' check (format in ('CSV', 'XLSX')),
    drop constraint import_job_state_check,
    add constraint import_job_state_check
        check (state in ('RECEIVING', 'QUEUED', 'RUNNING', 'COMPLETED', 'REFUSED', 'INTERRUPTED'));
