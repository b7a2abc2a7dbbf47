-- Why the agency lost (败诉原因), what was learnt from it, and whether its head went to court (负责人出庭应诉).
alter table case_decision
    add column ground text check (ground in ('FACTS', 'LAW', 'PROCEDURE', 'BEYOND_POWERS', 'ABUSE_OF_POWERS', 'UNREASONABLE',
        'DUTY_NOT_PERFORMED')),
    add column lesson text;
alter table case_proceeding
    add column hearing_on date,
    add column head_appeared boolean,
    add column appeared_as text,
    add check (hearing_on >= accepted_on),
    add check (head_appeared is null or hearing_on is not null),
    add check (appeared_as is null or head_appeared);
