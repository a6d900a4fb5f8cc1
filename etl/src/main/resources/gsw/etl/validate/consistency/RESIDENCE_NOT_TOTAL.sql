-- Town and country are the whole country.
-- Only half a unit of each printed last digit is allowed. Grain: one row per figure of both.
select
    coalesce(max(row_id) filter (residence = 0), min(row_id)) as row_id, 'obs_value' as column_name,
    sum(value) filter (residence = 0) as found, sum(value) filter (residence <> 0) as expected
from measured
where subject in (select subject from shape where has_residences)
group by cell, subject, area, sex, people, age_band, part
having count(*) = 3 and bit_or(1::utinyint << residence) = 7 and min(row_id) is not null
    and differ(sum(value) filter (residence = 0), sum(value) filter (residence <> 0), sum(rounding))
