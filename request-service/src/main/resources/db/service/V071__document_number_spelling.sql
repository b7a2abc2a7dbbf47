-- Numbers that migration V064 took over are spelled as the service spells them (Spelling.NUMBER), so that one which an old
-- decision has is found again: V064 took every bracket for that of the year, and knew few kinds of them.
create function spelled_until_now(number text) returns text language sql immutable as $$
    select regexp_replace(
        translate(regexp_replace(number, '\s', '', 'g'), '[](（）【】﹝﹞［］)', '〔〕〔〔〕〔〕〔〕〔〕〕'), '〕第?0*', '〕')
$$;

create function spelled(number text) returns text language plpgsql immutable as $$
declare
    one text := number;
begin
    if one ~ '^[A-Za-z0-9./-]*$' then
        return one;
    end if;
    -- What nobody sees, spaces, full width, hyphens.
    one := regexp_replace(
        one, '[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\s]',
        '', 'g');
    one := translate(
        one,
        '！＂＃＄％＆＇（）＊＋，－．／０１２３４５６７８９：；＜＝＞？＠ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ［＼］＾＿｀ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ｛｜｝～',
        '!"#$%&''()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~');
    one := regexp_replace(one, '[\u058A\u05BE\u1400\u1806\u2010-\u2015\u2212\u301C\u3030\u30A0\uFE31\uFE32\uFE58\uFE63]', '-', 'g');
    -- The year, the serial behind it, a serial at the end; a year at the head is that of a court.
    one := regexp_replace(one, '[][(〔【﹝〈<{⦗〖]((?:19|20)\d{2})年?[])〕】﹞〉>}⦘〗]', '〔\1〕', 'g');
    one := regexp_replace(one, '〕第?0*(\d+号)', '〕\1', 'g');
    one := regexp_replace(one, '(^|\D)0+([1-9]\d*号)$', '\1\2');
    one := regexp_replace(one, '^〔(\d{4})〕(?!第?\d)', '（\1）');
    return translate(one, '()', '（）');
end
$$;

create temporary table misspelled on commit drop as
select s.agency_code, s.application_id, s.recorded_at, spelled_until_now(s.number) as was, spelled(s.number) as canonical
from (
    select agency_code, application_id, recorded_at, facts ->> 'documentNumber' as number
    from handling_step
    where step in ('APPROVE', 'DISPATCH_ROUND', 'LEDGER_REPLIED') and facts ->> 'documentNumber' <> ''
) s
where spelled_until_now(s.number) <> spelled(s.number);

delete from document_number_use u using misspelled m
where u.agency_code = m.agency_code and u.canonical = m.was
    and not exists (
        select from handling_step s
        where s.agency_code = u.agency_code and spelled(s.facts ->> 'documentNumber') = u.canonical);

insert into document_number_use (agency_code, canonical, organ, year, serial, application_id)
select distinct on (agency_code, canonical) agency_code, canonical, parts[1], parts[2]::integer, parts[3]::bigint,
    application_id
from (
    select *, regexp_match(canonical, '^(.*)〔((?:19|20)[0-9]{2})〕([1-9][0-9]{0,8})号$') as parts from misspelled
) numbered
order by agency_code, canonical, recorded_at
on conflict (agency_code, canonical) do nothing;

drop function spelled_until_now(text);
drop function spelled(text);
