-- One level of fact_observation: the newest knowledge of every key, sorted as it is asked for.
-- Grain: one row per indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source.
create or replace table newest_of_level as
    with of_this_level as (
        select o.*
        from fact_observation_log as o
        join dim_area as a on a.ref_area = o.ref_area
        where a.area_level = getvariable('area_level')
    ),
    versions as (
        select
            *,
            row_number() over (
                partition by indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source
                order by known_from desc, load_id desc, file_no desc
            ) as version_age
        from of_this_level
    )
    select
        indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source,
        obs_value, lower_bound, upper_bound, numerator, denominator, unit_measure, unit_mult, value_as_printed,
        correction, obs_status, conf_status, source_detail, comment_obs, reported_for, period_start, period_end, is_synthetic,
        known_from, load_id, file_no, file_sha256, sheet, row_no, column_no
    from versions
    where version_age = 1 and not is_withdrawn;

copy (
    from newest_of_level
    order by indicator, ref_area, sex, age, urbanisation, ethnicity, breakdown, source, time_period
) to (getvariable('fact_file')) (format parquet, compression zstd);
