-- People and things are counted whole. In thousands they are printed with decimals, and averages of a year have them
-- too, so only figures printed one by one are looked at. Grain: one row per row.
select row_id, 'obs_value' as column_name, value_as_printed as found, null as expected
from candidate
where unit_mult = 0 and (contains(value_as_printed, '.') or contains(value_as_printed, ','))
    and case when contains(value_as_printed, '.') or contains(value_as_printed, ',') then obs_value <> trunc(obs_value) end
    and (indicator, unit_measure) in (from in_scope)
