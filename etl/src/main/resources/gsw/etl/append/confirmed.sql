-- Figures that were sent again as they were known. They are no versions and not in the log; a later load that is entered
-- into the past needs them, to know where what it says ended. Grain: one row per key and time of knowledge.
copy (
    select
        v.indicator, v.ref_area, v.time_period, v.sex, v.age, v.urbanisation, v.ethnicity, v.breakdown, v.source,
        r.known_from, getvariable('load_id')::integer as load_id, v.file_no, r.file_sha256, v.sheet, v.row_no, v.column_no
    from valid as v
    join unchanged as u on u.row_id = v.row_id
    join received as r on r.file_no = v.file_no
) to (getvariable('confirmed_file')) (format parquet, compression zstd);
