-- In which form and on which way information is wanted (Art. 29 para. 2 item 3 of the Regulations), also of applications that
-- did not arrive as a submission. What arrived as one before says it there alone: it is sealed.
alter table application
    add column requested_form text check (requested_form in ('PAPER', 'ELECTRONIC', 'INSPECTION')),
    add column route text check (route in ('MAIL', 'PICKUP', 'NETWORK', 'EMAIL'));

-- Of those that say it alone, so that others pay nothing for it.
create index application_requested_form on application (agency_code, requested_form, id)
    where voided_at is null and requested_form is not null;
create index application_route on application (agency_code, route, id)
    where voided_at is null and route is not null;
