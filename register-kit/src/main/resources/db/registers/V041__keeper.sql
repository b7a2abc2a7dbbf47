-- The records of a body that has ended are their keeper's, who took them over.
drop policy in_scope on agency;
create policy in_scope on agency for select
    using (code = (select current_setting('app.agency', true))
        or keeper = (select current_setting('app.agency', true))
        or region_code like (select current_setting('app.region', true)));
