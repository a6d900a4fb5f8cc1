-- A large file in the canonical layout as Parquet, one row per line below its first, in their order: the number of a row
-- is the number of its line. Rows that may be blank or whose figure is no plain number are marked. Only the columns the file
-- has are written.

set preserve_insertion_order = true;

copy (
    with line as (
        from read_csv(
            getvariable('bulk_text'), columns = getvariable('columns'), auto_detect = false, header = false, skip = 1,
            delim = getvariable('delimiter'), quote = '"', escape = '"',
            strict_mode = true, max_line_size = 2097152
        )
    ),
    texts as (
        select
            nullif(
                case when getvariable('is_padded') then trim(columns(*), getvariable('spaces')) else columns(*) end, ''
            ),
            -- only where spaces may stand around a figure it may be printed otherwise than it is read
            case when getvariable('is_padded') then obs_value end as value_as_printed
        from line
    )
    select
        getvariable('file_no')::integer as file_no,
        getvariable('value_column')::integer as column_no,
        getvariable('given_source')::varchar as given_source,
        *,
        case
            when obs_value is null then coalesce(indicator, ref_area, time_period) is not null
            else regexp_full_match(obs_value, '[+-]?[0-9]+([.][0-9]+)?')
        end as is_plain
    from texts
) to (getvariable('bulk_file')) (format parquet, compression snappy, dictionary_size_limit 5000);

set preserve_insertion_order = false;
