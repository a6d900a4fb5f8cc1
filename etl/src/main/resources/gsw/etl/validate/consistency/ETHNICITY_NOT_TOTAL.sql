-- Kinh and the other peoples are everybody.
-- Only half a unit of each printed last digit is allowed. Grain: one row per figure of all peoples.
select
    coalesce(max(row_id) filter (people = 0), min(row_id)) as row_id, 'obs_value' as column_name,
    sum(value) filter (people = 0) as found, sum(value) filter (people <> 0) as expected
from measured
where subject in (select subject from shape where has_peoples)
group by cell, subject, area, sex, residence, age_band, part
having count(*) = 3 and bit_or(1::utinyint << people) = 7 and min(row_id) is not null
    and differ(sum(value) filter (people = 0), sum(value) filter (people <> 0), sum(rounding))
