-- Nobody knows yet what has not begun. Grain: one row per row.
select row_id, 'time_period' as column_name, time_period as found,
    strftime(getvariable('loaded_on')::date, '%d/%m/%Y') as expected
from candidate
where period_start > getvariable('loaded_on')::date
