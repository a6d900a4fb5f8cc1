-- The same figure again: taken once. Grain: one row per row but the first of its key.
with repeated as (
    select file_no, indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source
    from perhaps_repeated group by all having count(*) > 1
),
repeated_row as (
    select
        c.row_id, c.value_as_printed,
        row_number() over (same_figure order by c.row_no, c.column_no, c.row_id) as place,
        min((c.obs_value, c.lower_bound, c.upper_bound, c.numerator, c.denominator, c.obs_status)) over same_figure as least,
        max((c.obs_value, c.lower_bound, c.upper_bound, c.numerator, c.denominator, c.obs_status)) over same_figure as most
    from perhaps_repeated as c
    semi join repeated using (file_no, indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source)
    window same_figure as (partition by c.file_no, c.indicator, c.ref_area, c.time_period, c.sex, c.age,
        c.urbanisation, c.ethnicity, c.breakdown, c.source)
)
select row_id, 'obs_value' as column_name, value_as_printed as found, null as expected
from repeated_row
where place > 1 and least is not distinct from most
