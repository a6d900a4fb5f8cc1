-- Rows of large files beside those that were staged one by one; their numbers leave room for a million million rows a file.
-- Grain: one row per observation of a file.
create or replace view staged_row as
from staged
union all by name
select
    (file_no::bigint << 40) + file_row_number as row_id, file_no, file_row_number + 2 as row_no, column_no,
    coalesce(source, given_source) as source, value_as_printed,
    indicator, ref_area, area_edition, area_level, parent_area, time_period, reported_for, sex, age,
    urbanisation, ethnicity, breakdown, obs_value, numerator, denominator, lower_bound, upper_bound,
    unit_measure, unit_mult, obs_status, conf_status, source_detail, comment_obs
from read_parquet(getvariable('bulk_files'), file_row_number = true)
where is_plain;
