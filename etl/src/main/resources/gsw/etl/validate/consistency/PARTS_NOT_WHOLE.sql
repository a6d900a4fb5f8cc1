-- The parts of a breakdown that is known to be complete add up to the whole. Which codes make it complete is the
-- parameter named after the dimension. Grain: one row per whole.
with division as (
    select name as dimension, unnest(string_split(value, '|')) as code, len(string_split(value, '|')) as codes
    from rule_parameter
    where rule_code = getvariable('rule_code') and name not in ('single_up_to', 'series_up_to')
),
place as (
    select v.dimension, v.codes, b.part
    from division as v join breakdown_no as b on b.breakdown = concat(v.dimension, '=', v.code)
    union
    select dimension, codes, 0 from division
)
select
    coalesce(max(row_id) filter (m.part = 0), min(row_id)) as row_id, 'obs_value' as column_name,
    sum(value) filter (m.part = 0) as found, sum(value) filter (m.part <> 0) as expected
from measured as m
join place as p on p.part = m.part
where subject in (select subject from shape where has_parts)
group by cell, subject, area, sex, residence, people, age_band, p.dimension, p.codes
having count(*) = p.codes + 1 and count(*) filter (m.part = 0) = 1 and min(row_id) is not null
    and differ(sum(value) filter (m.part = 0), sum(value) filter (m.part <> 0), sum(rounding))
