-- Day on which it was reported what has followed a decision (履行情况报告).
alter table case_decision
    add column follow_up_reported_on date,
    add check (follow_up_reported_on is null or follow_up_on is not null),
    add check (follow_up_reported_on >= follow_up_on);
