-- Men and women are everybody.
-- Only half a unit of each printed last digit is allowed. Grain: one row per figure of both sexes.
select
    coalesce(max(row_id) filter (sex = 0), min(row_id)) as row_id, 'obs_value' as column_name,
    sum(value) filter (sex = 0) as found, sum(value) filter (sex <> 0) as expected
from measured
where subject in (select subject from shape where has_sexes)
group by cell, subject, area, residence, people, age_band, part
having count(*) = 3 and bit_or(1::utinyint << sex) = 7 and min(row_id) is not null
    and differ(sum(value) filter (sex = 0), sum(value) filter (sex <> 0), sum(rounding))
