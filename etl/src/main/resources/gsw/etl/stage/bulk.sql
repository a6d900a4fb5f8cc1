-- A large file in the canonical layout as Parquet, one row per line below its first, in their order: the number of a row
-- is the number of its line. Rows that are blank or whose figure is no plain number are marked; they are read one by one.

create or replace macro cell(text) as
    nullif(case when getvariable('is_padded') then trim(text, getvariable('spaces')) else text end, '');

set preserve_insertion_order = true;

copy (
    with line as (
        -- every column a file may have, and no row
        select * exclude (row_id, file_no, sheet, row_no, column_no, value_as_printed) from staged where false
        union all by name
        from read_csv(
            getvariable('bulk_text'), columns = getvariable('columns'), auto_detect = false, header = false, skip = 1,
            delim = getvariable('delimiter'), quote = '"', escape = '"',
            strict_mode = true, max_line_size = 2097152
        )
    ),
    texts as (
        select
            cell(indicator) as indicator,
            cell(ref_area) as ref_area,
            cell(area_edition) as area_edition,
            cell(area_level) as area_level,
            cell(parent_area) as parent_area,
            cell(time_period) as time_period,
            cell(reported_for) as reported_for,
            cell(sex) as sex,
            cell(age) as age,
            cell(urbanisation) as urbanisation,
            cell(ethnicity) as ethnicity,
            cell(breakdown) as breakdown,
            cell(source) as source,
            cell(obs_value) as obs_value,
            cell(numerator) as numerator,
            cell(denominator) as denominator,
            cell(lower_bound) as lower_bound,
            cell(upper_bound) as upper_bound,
            cell(unit_measure) as unit_measure,
            cell(unit_mult) as unit_mult,
            cell(obs_status) as obs_status,
            cell(conf_status) as conf_status,
            cell(source_detail) as source_detail,
            cell(comment_obs) as comment_obs,
            coalesce(obs_value, '') as value_as_printed
        from line
    )
    select
        getvariable('file_no')::integer as file_no,
        getvariable('value_column')::integer as column_no,
        getvariable('given_source')::varchar as given_source,
        *,
        case
            when obs_value is null then coalesce(
                indicator, ref_area, area_edition, area_level, parent_area, time_period, reported_for, sex, age,
                urbanisation, ethnicity, breakdown, source, numerator, denominator, lower_bound, upper_bound,
                unit_measure, unit_mult, obs_status, conf_status, source_detail, comment_obs) is not null
            else regexp_full_match(obs_value, '[+-]?[0-9]+([.][0-9]+)?')
        end as is_plain
    from texts
) to (getvariable('bulk_file')) (format parquet, compression snappy);

set preserve_insertion_order = false;
