-- What each body has, read off the ends of indexes and not counted through.
select * from (
    select a.code, a.name, a.region_code,
        (select i.published_on from disclosure_item i where i.agency_code = a.code and i.voided_at is null
            and i.withdrawn_on is null order by i.published_on limit 1) as items_from,
        (select i.published_on from disclosure_item i where i.agency_code = a.code and i.voided_at is null
            and i.withdrawn_on is null order by i.published_on desc limit 1) as items_to,
        (select max(i.changed_at) from disclosure_item i where i.agency_code = a.code) as items_changed,
        (select d.published_on from normative_document d where d.agency_code = a.code and d.voided_at is null
            and d.published_on is not null order by d.published_on limit 1) as documents_from,
        (select d.published_on from normative_document d where d.agency_code = a.code and d.voided_at is null
            and d.published_on is not null order by d.published_on desc limit 1) as documents_to,
        (select max(d.changed_at) from normative_document d where d.agency_code = a.code) as documents_changed,
        (select p.publicised_on from administrative_decision p where p.agency_code = a.code and p.voided_at is null
            and p.publicised_on is not null and p.withdrawn_on is null order by p.publicised_on limit 1) as decisions_from,
        (select p.publicised_on from administrative_decision p where p.agency_code = a.code and p.voided_at is null
            and p.publicised_on is not null and p.withdrawn_on is null order by p.publicised_on desc limit 1) as decisions_to,
        (select max(p.changed_at) from administrative_decision p where p.agency_code = a.code) as decisions_changed,
        (select min(s.year) from signed_report s where s.agency_code = a.code and exists (
            select from ledger_total l where l.agency_code = a.code and l.year = s.year and l.flow like 'ACTION.%')) as first_year,
        (select max(s.year) from signed_report s where s.agency_code = a.code and exists (
            select from ledger_total l where l.agency_code = a.code and l.year = s.year and l.flow like 'ACTION.%')) as last_year
    from agency a
    where a.code > :afterCode and (cast(:agency as text) is null or a.code = :agency) and a.region_code like :region) held
where items_from is not null or documents_from is not null or decisions_from is not null or first_year is not null
order by code limit :limitRows
