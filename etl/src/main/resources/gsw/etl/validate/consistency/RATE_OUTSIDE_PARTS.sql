-- A rate of all lies between the rates of its two halves, whatever their sizes. Grain: one row per rate of all.
with half as (
    select
        max(row_id) filter (sex = 0) as whole_row, min(row_id) as first_row, any_value(value) filter (sex = 0) as whole,
        min(value) filter (sex <> 0) as least, max(value) filter (sex <> 0) as most, sum(rounding) as rounding
    from measured
    where subject in (select subject from shape where has_sexes)
    group by cell, subject, area, residence, people, age_band, part
    having count(*) = 3 and bit_or(1::utinyint << sex) = 7
    union all
    select
        max(row_id) filter (residence = 0), min(row_id), any_value(value) filter (residence = 0),
        min(value) filter (residence <> 0), max(value) filter (residence <> 0), sum(rounding)
    from measured
    where subject in (select subject from shape where has_residences)
    group by cell, subject, area, sex, people, age_band, part
    having count(*) = 3 and bit_or(1::utinyint << residence) = 7
)
select
    coalesce(whole_row, first_row) as row_id, 'obs_value' as column_name, whole as found,
    concat(shown(least), ' … ', shown(most)) as expected
from half
where first_row is not null
    and ((whole < least and differ(whole, least, rounding)) or (whole > most and differ(whole, most, rounding)))
