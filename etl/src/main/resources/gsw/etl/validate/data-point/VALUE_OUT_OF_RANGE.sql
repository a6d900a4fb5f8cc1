-- Values outside what the unit or the indicator allows. Grain: one row per row.
select c.row_id, 'obs_value' as column_name, c.value_as_printed as found,
    concat('[', coalesce(plain(d.min_value), '…'), '; ', coalesce(plain(d.max_value), '…'), ']') as expected
from candidate as c
join dim_indicator as d on d.indicator = c.indicator
where c.obs_value < d.min_value or c.obs_value > d.max_value
    or c.lower_bound < d.min_value or c.lower_bound > d.max_value
    or c.upper_bound < d.min_value or c.upper_bound > d.max_value
