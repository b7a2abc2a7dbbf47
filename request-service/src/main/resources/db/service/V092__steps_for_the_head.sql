-- What the head says when they agree to a step or refuse it; sealed, and erased with the words of the step.
alter table pending_step add column comment text;

-- What waits for somebody's agreement is little among all that was ever proposed.
create index pending_step_open on pending_step (agency_code, application_id) where state = 'OPEN';

-- Whom a life waits for, separated by spaces, as it was counted: a worklist is narrowed by it. Lives that have their outcome are
-- counted too while something is owed, with the first last day of that. All are counted anew when somebody asks next.
delete from counted_term;
alter table counted_term add column waiting_for text not null;
