-- How regions count is kept as every service keeps what is set from a day on and on a basis: by a place, which is said as that of a
-- calendar is. What was set stays with its region.
alter table counting_setting rename to dated_setting;
alter trigger counting_setting_append_only on dated_setting rename to dated_setting_append_only;

alter table dated_setting add column layer text not null
    generated always as (case when length(region_code) = 0 then 'NATION' else 'REGION' end) stored;
alter table dated_setting alter column layer drop expression;
alter table dated_setting rename column region_code to code;
alter table dated_setting alter column code type varchar(18);

-- Nothing that is set here has a length.
alter table dated_setting add column length integer check (length is null);

alter table dated_setting drop constraint counting_setting_region_code_check;
alter table dated_setting add constraint dated_setting_place_check check (
    case layer
        when 'NATION' then code = ''
        when 'REGION' then code ~ '^[1-9][0-9]([0-9]{2}){0,2}$'
        else false
    end);
alter table dated_setting drop constraint counting_setting_rule_check;
alter table dated_setting add constraint dated_setting_rule_check check (rule in ('REVISION_NOT_COUNTED'));
alter table dated_setting drop constraint counting_setting_pkey;
alter table dated_setting add primary key (layer, code, rule, version);
