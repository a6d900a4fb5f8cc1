-- What is new about one level, sorted as facts are: this very file may become part of a release.
-- A column that is filled in no row is not carried through the sort.
-- What is the same in all rows of a file is put beside them after the sort, which moves every byte of a row. No join
-- comes after it: a join would not keep the order.
-- Grain: one row per key and time of knowledge.
copy (
    with sorted as (
        select
            v.indicator::indicator_text as indicator, v.ref_area::ref_area_text as ref_area,
            v.time_period::time_period_text as time_period, v.sex::code_text as sex, v.age::code_text as age,
            v.urbanisation::code_text as urbanisation, v.ethnicity::code_text as ethnicity,
            v.breakdown::breakdown_text as breakdown, v.source::code_text as source,
            v.obs_value, v.lower_bound, v.upper_bound, v.numerator, v.denominator,
            v.unit_measure::code_text as unit_measure, v.unit_mult, v.value_as_printed, v.correction,
            v.obs_status::code_text as obs_status, v.conf_status::code_text as conf_status,
            v.source_detail, v.comment_obs, v.reported_for, v.period_start, v.period_end, v.is_withdrawn,
            v.source in (select source from dim_source where source_class = 'synthetic') as is_synthetic,
            v.place, v.sheet, v.row_no, v.column_no
        from new_version as v
        where v.ref_area in (select ref_area from dim_area where area_level = getvariable('area_level'))
        order by
            indicator, ref_area, sex, age, urbanisation, ethnicity, breakdown, source, time_period, place
    )
    select
        -- as plain texts these two get the bounds by which a reader skips what it does not ask for
        indicator::varchar as indicator, ref_area::varchar as ref_area,
        time_period, sex, age, urbanisation, ethnicity, breakdown, source,
        obs_value,
        case when getvariable('filled').lower_bound then lower_bound end as lower_bound,
        case when getvariable('filled').upper_bound then upper_bound end as upper_bound,
        case when getvariable('filled').numerator then numerator end as numerator,
        case when getvariable('filled').denominator then denominator end as denominator,
        unit_measure, unit_mult, value_as_printed,
        case when getvariable('filled').correction then correction end as correction,
        obs_status, conf_status,
        case when getvariable('filled').source_detail then source_detail end as source_detail,
        case when getvariable('filled').comment_obs then comment_obs end as comment_obs,
        case when getvariable('filled').reported_for then reported_for end as reported_for,
        period_start, period_end, is_withdrawn, is_synthetic,
        getvariable('files_known_from')[place]::timestamp as known_from,
        getvariable('loads')[place]::integer as load_id,
        getvariable('file_numbers')[place]::integer as file_no,
        getvariable('file_digests')[place]::varchar as file_sha256,
        case when getvariable('filled').sheet then sheet end as sheet, row_no, column_no
    from sorted
) to (getvariable('observation_file')) (format parquet, compression zstd);
