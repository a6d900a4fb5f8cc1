-- No report tells of a time after its own. Grain: one row per row.
select row_id, 'reported_for' as column_name, reported_for as found, time_period as expected
from candidate
where reported_for_end < period_start
