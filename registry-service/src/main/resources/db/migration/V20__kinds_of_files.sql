-- Features bring kinds of files of their own; the service knows which there are.
alter table import_job drop constraint import_job_kind_check;
