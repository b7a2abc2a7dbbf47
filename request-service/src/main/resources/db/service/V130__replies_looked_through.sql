-- When all published replies were last looked through for somebody who has become known without a step. A night that was missed is made
-- up for, by whichever process comes to it first; a start alone is no reason to look again.
create table replies_looked_through (
    one boolean     primary key default true check (one),
    at  timestamptz not null
);
alter table replies_looked_through enable row level security;
create policy of_the_service on replies_looked_through
    using ((select current_setting('app.role', true)) = 'SERVICE')
    with check ((select current_setting('app.role', true)) = 'SERVICE');
