-- Different values for one figure in one file: nobody here can know which is right. Grain: one row per row of such a key.
with repeated as (
    select file_no, indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source
    from perhaps_repeated group by all having count(*) > 1
),
repeated_row as (
    select
        c.row_id,
        dense_rank() over (partition by c.file_no, c.indicator, c.ref_area, c.time_period, c.sex, c.age,
            c.urbanisation, c.ethnicity, c.breakdown, c.source
            order by c.obs_value, c.lower_bound, c.upper_bound, c.numerator, c.denominator, c.obs_status) as version,
        string_agg(coalesce(nullif(c.value_as_printed, ''), '–'), ' · ') over (
            partition by c.file_no, c.indicator, c.ref_area, c.time_period, c.sex, c.age,
                c.urbanisation, c.ethnicity, c.breakdown, c.source
            order by c.row_no, c.column_no
            rows between unbounded preceding and unbounded following) as printed,
        hash(c.file_no, c.indicator, c.ref_area, c.time_period, c.sex, c.age,
            c.urbanisation, c.ethnicity, c.breakdown, c.source) as figure
    from perhaps_repeated as c
    semi join repeated using (file_no, indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source)
)
select row_id, 'obs_value' as column_name, printed as found, null as expected
from repeated_row
where figure in (select figure from repeated_row where version > 1)
