-- An enterprise is closed: it stays in the register, counts nowhere, and can be opened again if that was wrong.
alter table enterprise
    add column closed_on     date,
    add column closed_why    text check (closed_why in ('DEREGISTERED', 'REVOKED', 'LEFT_THE_DISTRICT', 'OTHER')),
    add column closed_reason text,
    add column closed_at     timestamptz,
    add constraint enterprise_closing check ((closed_on is null) = (closed_why is null)
        and (closed_on is null) = (closed_reason is null) and (closed_on is null) = (closed_at is null));

alter table resumption_application drop constraint resumption_application_state_check;
alter table resumption_application
    add constraint resumption_application_state_check check (state in
        ('APPLIED', 'RETURNED', 'INSPECTING', 'APPROVED', 'REJECTED', 'SUSPENDED', 'WITHDRAWN', 'CLOSED'));
