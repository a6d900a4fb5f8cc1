-- Of things that are counted no part is larger than the whole, whichever parts are there. A pair of halves is added up
-- by a rule of its own and only looked at here where one of them is missing. Grain: one row per whole, its largest part,
-- of several as large the first.
with suspect as (
    select
        arg_max(row_id, (value, -row_id)) as part_row, any_value(row_id) filter (sex = 0) as whole_row,
        max(value) as largest, any_value(value) filter (sex = 0) as whole,
        any_value(rounding) filter (sex = 0) + arg_max(rounding, (value, rounding)) as rounding, min(row_id) as any_row
    from measured
    where sex in (0, 1, 2)
    group by cell, subject, area, residence, people, age_band, part
    having count(*) filter (sex = 0) = 1 and count(*) = 2
    union all
    select
        arg_max(row_id, (value, -row_id)) as part_row, any_value(row_id) filter (residence = 0) as whole_row,
        max(value) as largest, any_value(value) filter (residence = 0) as whole,
        any_value(rounding) filter (residence = 0) + arg_max(rounding, (value, rounding)) as rounding, min(row_id) as any_row
    from measured
    where residence in (0, 1, 2)
    group by cell, subject, area, sex, people, age_band, part
    having count(*) filter (residence = 0) = 1 and count(*) = 2
    union all
    select
        arg_max(row_id, (value, -row_id)) as part_row, any_value(row_id) filter (people = 0) as whole_row,
        max(value) as largest, any_value(value) filter (people = 0) as whole,
        any_value(rounding) filter (people = 0) + arg_max(rounding, (value, rounding)) as rounding, min(row_id) as any_row
    from measured
    where people in (0, 1, 2)
    group by cell, subject, area, sex, residence, age_band, part
    having count(*) filter (people = 0) = 1 and count(*) = 2
    union all
    select
        arg_max(row_id, (value, -row_id)) as part_row, any_value(row_id) filter (age_band = 0) as whole_row,
        max(value) as largest, any_value(value) filter (age_band = 0) as whole,
        any_value(rounding) filter (age_band = 0) + arg_max(rounding, (value, rounding)) as rounding, min(row_id) as any_row
    from measured
    where subject in (select subject from shape where has_ages)
    group by cell, subject, area, sex, residence, people, part
    having count(*) filter (age_band = 0) = 1 and count(*) > 1
    union all
    select
        arg_max(row_id, (value, -row_id)) as part_row, any_value(row_id) filter (part = 0) as whole_row,
        max(value) as largest, any_value(value) filter (part = 0) as whole,
        any_value(rounding) filter (part = 0) + arg_max(rounding, (value, rounding)) as rounding, min(row_id) as any_row
    from measured
    where subject in (select subject from shape where has_parts)
    group by cell, subject, area, sex, residence, people, age_band
    having count(*) filter (part = 0) = 1 and count(*) > 1
)
select coalesce(part_row, whole_row) as row_id, 'obs_value' as column_name, largest as found, whole as expected
from suspect
where any_row is not null and coalesce(part_row, whole_row) is not null and largest > whole and differ(largest, whole, rounding)
