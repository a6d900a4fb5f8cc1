-- A row without any number says why there is none. Grain: one row per row.
select row_id, 'obs_value' as column_name, value_as_printed as found, null as expected
from candidate
where obs_value is null and lower_bound is null and upper_bound is null and numerator is null
    and obs_status not in ('M', 'O', 'Q', 'WITHDRAWN')
