-- A figure that was final is another one now, and nothing says so. Grain: one row per figure.
select s.row_id, 'obs_value' as column_name, s.value_as_printed as found, k.value_as_printed as expected
from standing as s
join known_before as k
    on k.indicator = s.indicator and k.ref_area = s.ref_area and k.time_period = s.time_period and k.sex = s.sex
    and k.age = s.age and k.urbanisation = s.urbanisation and k.ethnicity = s.ethnicity
    and k.breakdown = s.breakdown and k.source = s.source
left join dim_correction as c on c.correction = k.correction
where s.obs_status = 'A' and k.obs_status = 'A' and s.obs_value <> coalesce(c.expected_value, k.obs_value)
