-- One level of fact_observation: the newest knowledge of every key, sorted as it is asked for.
-- Grain: one row per indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source.
create or replace view newest_of_level as
select
    indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source,
    obs_value, lower_bound, upper_bound, numerator, denominator, unit_measure, unit_mult, value_as_printed,
    correction, obs_status, conf_status, source_detail, comment_obs, reported_for, period_start, period_end, is_synthetic,
    known_from, load_id, file_no, file_sha256, sheet, row_no, column_no
from newest
where not is_withdrawn
    and ref_area in (select ref_area from dim_area where area_level = getvariable('area_level'));

copy (
    from newest_of_level
    order by indicator, ref_area, sex, age, urbanisation, ethnicity, breakdown, source, time_period
) to (getvariable('fact_file')) (format parquet, compression zstd);
