-- A value that leaves the course of its own series. Steps from year to year are taken on the scale on which such
-- figures move: logarithms of counts and rates, log odds of percentages. A step is out of the ordinary when it is far
-- from the median step, counted in median absolute deviations of all steps of the series, which one wild value moves
-- little. Small counts are allowed the spread of a count, printed figures their rounding. A value that jumps and comes
-- back is one finding; so is a series: its largest jump. Steps across a change of the unit's ground are no jumps.
-- Grain: one row per series.
with point as (
    select
        row_id, hash(indicator, ref_area, sex, age, urbanisation, ethnicity, breakdown, source) as series,
        period_start, period_end, obs_value::double as value, unit_measure = 'PT' as is_share,
        case
            when unit_measure = 'PT' then ln(obs_value::double / (100 - obs_value::double))
            else ln(obs_value::double)
        end as y,
        case when unit_measure = 'PS' then 1 / obs_value::double else 0 end as variance
    from figure
    where (indicator, unit_measure) in (from in_scope) and obs_value > 0 and (unit_measure <> 'PT' or obs_value < 100)
        and (length(time_period) = 4 or time_period like '%/P1Y')
),
stepped as (
    select
        row_id, series, period_start, period_end, value, is_share, variance,
        lag(value) over in_time as value_before,
        lag(period_end) over in_time as end_before,
        variance + lag(variance) over in_time as variance_of_step,
        (y - lag(y) over in_time)
            / sqrt(greatest(1, date_diff('year', lag(period_end) over in_time, period_end))) as step
    from point
    window in_time as (partition by series order by period_start)
),
usual as (
    select series, median(step) as middle, mad(step) as spread
    from stepped where step is not null
    group by series
    having count(*) >= parameter('least_points') - 1
),
judged as (
    select
        s.*, s.step - u.middle as excess, u.spread,
        abs(s.step - u.middle)
            / greatest(1.4826 * u.spread, sqrt(s.variance_of_step), parameter('least_spread')) as deviations
    from stepped as s
    join usual as u on u.series = s.series
    where s.step is not null
),
jump as (
    select
        *,
        lag(excess) over (partition by series order by period_start) as excess_before,
        lag(period_end) over (partition by series order by period_start) as end_of_jump_before
    from judged
    where deviations > parameter('deviations')
        and abs(excess) > case when is_share then parameter('least_jump_of_share') else parameter('least_jump') end
),
change_of_ground as (
    select unnest(string_split(concat_ws('|', ref_areas_before, ref_areas_after), '|')) as ref_area, effective_date
    from dim_area_change where change_kind in ('merge', 'split', 'boundary_change')
),
-- only here the rows themselves are looked at again: they are few
placed as (
    select
        j.*, s.value_as_printed, s.unit_mult,
        half_unit(s.obs_value, s.value_as_printed, s.unit_mult)
            * case when j.is_share then 100 / (j.value * (100 - j.value)) else 1 / j.value end as rounding
    from jump as j
    join standing as s on s.row_id = j.row_id
    left join known_before as k
        on k.indicator = s.indicator and k.ref_area = s.ref_area and k.time_period = s.time_period and k.sex = s.sex
        and k.age = s.age and k.urbanisation = s.urbanisation and k.ethnicity = s.ethnicity
        and k.breakdown = s.breakdown and k.source = s.source
    where k.obs_value is distinct from s.obs_value
        -- the way back from a wild value
        and not coalesce(j.end_of_jump_before = j.end_before and j.excess_before * j.excess < 0, false)
        and not exists (
            select 1 from change_of_ground as c
            where c.ref_area = s.ref_area and c.effective_date > j.end_before - interval 1 year
                and c.effective_date <= j.period_end)
),
largest as (
    select *, row_number() over (partition by series order by deviations desc, period_start) as place
    from placed
    where abs(excess) > parameter('deviations') * 2 * rounding
)
select row_id, 'obs_value' as column_name, value_as_printed as found, shown(value_before / power(10, unit_mult)) as expected
from largest
where place = 1
