-- What is new about one level, sorted as facts are: this very file may become part of a release.
-- What is the same in all rows, or in all rows of a file, is put beside them after the sort, which moves every byte of a
-- row. No join comes after it: a join would not keep the order.
-- Pressed harder the file would be a hundredth smaller.
-- Grain: one row per key and time of knowledge.
copy (
    with sorted as (
        select
            v.indicator, v.ref_area, v.time_period, v.sex, v.age, v.urbanisation, v.ethnicity,
            unless_same('breakdown', v.breakdown) as breakdown,
            unless_same('source', v.source) as source,
            v.obs_value,
            unless_same('lower_bound', v.lower_bound) as lower_bound,
            unless_same('upper_bound', v.upper_bound) as upper_bound,
            unless_same('numerator', v.numerator) as numerator,
            unless_same('denominator', v.denominator) as denominator,
            v.unit_measure,
            unless_same('unit_mult', v.unit_mult) as unit_mult,
            v.value_as_printed,
            unless_same('correction', v.correction) as correction,
            v.obs_status,
            unless_same('conf_status', v.conf_status) as conf_status,
            unless_same('source_detail', v.source_detail) as source_detail,
            unless_same('comment_obs', v.comment_obs) as comment_obs,
            unless_same('reported_for', v.reported_for) as reported_for,
            v.period_start, v.period_end, v.is_withdrawn,
            list_contains(getvariable('synthetic_sources'), v.source) as is_synthetic,
            v.place,
            unless_same('sheet', v.sheet) as sheet,
            v.row_no,
            unless_same('column_no', v.column_no) as column_no
        from new_version as v
        where v.area_level = getvariable('area_level')
        order by
            indicator, ref_area, sex, age, urbanisation, ethnicity, breakdown, source, time_period, place
    )
    select
        -- as plain texts these two get the bounds by which a reader skips what it does not ask for
        indicator::varchar as indicator, ref_area::varchar as ref_area,
        time_period, sex, age, urbanisation, ethnicity,
        or_same('breakdown', breakdown) as breakdown,
        or_same('source', source) as source,
        obs_value,
        or_same('lower_bound', lower_bound) as lower_bound,
        or_same('upper_bound', upper_bound) as upper_bound,
        or_same('numerator', numerator) as numerator,
        or_same('denominator', denominator) as denominator,
        unit_measure,
        or_same('unit_mult', unit_mult) as unit_mult,
        value_as_printed,
        or_same('correction', correction) as correction,
        obs_status,
        or_same('conf_status', conf_status) as conf_status,
        or_same('source_detail', source_detail) as source_detail,
        or_same('comment_obs', comment_obs) as comment_obs,
        or_same('reported_for', reported_for) as reported_for,
        period_start, period_end, is_withdrawn, is_synthetic,
        of_file(getvariable('files_known_from'), place)::timestamp as known_from,
        of_file(getvariable('loads'), place)::integer as load_id,
        of_file(getvariable('file_numbers'), place)::integer as file_no,
        of_file(getvariable('file_digests'), place) as file_sha256,
        or_same('sheet', sheet) as sheet,
        row_no,
        or_same('column_no', column_no) as column_no
    from sorted
) to (getvariable('observation_file')) (format parquet, compression zstd, compression_level 1);
