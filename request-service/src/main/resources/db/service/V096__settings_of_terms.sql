-- How long terms are where the law leaves that open (domain 10.3) is set as outcomes are seen: from a day on, on a basis. Such a
-- setting may be of one body alone; the place of one is said as that of a calendar is.
alter table outcome_setting rename to dated_setting;
alter trigger outcome_setting_append_only on dated_setting rename to dated_setting_append_only;

alter table dated_setting add column layer text not null
    generated always as (case when length(region_code) = 0 then 'NATION' else 'REGION' end) stored;
alter table dated_setting alter column layer drop expression;
alter table dated_setting rename column region_code to code;
alter table dated_setting alter column code type varchar(18);

-- Of a term alone: how many of its unit it has.
alter table dated_setting add column length integer check (length > 0);

alter table dated_setting drop constraint outcome_setting_region_code_check;
alter table dated_setting add constraint dated_setting_place_check check (
    case layer
        when 'NATION' then code = ''
        when 'REGION' then code ~ '^[1-9][0-9]([0-9]{2}){0,2}$'
        when 'BODY' then code <> ''
        else false
    end);
alter table dated_setting drop constraint outcome_setting_rule_check;
alter table dated_setting add constraint dated_setting_rule_check check (
    rule in ('DENY_ONLY', 'CONSULTATION_AS_PETITION') and layer <> 'BODY' and length is null
    or rule like 'T\_%' and value <> 'DOES_NOT_APPLY' and (value = 'APPLIES') = (length is not null));
alter table dated_setting drop constraint outcome_setting_pkey;
alter table dated_setting add primary key (layer, code, rule, version);
