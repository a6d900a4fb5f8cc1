-- The lines of a large file below its first, in their order. Grain: one row per line.
create or replace macro lines_of_bulk_text() as table
    from read_csv(
        getvariable('bulk_text'), columns = getvariable('columns'), auto_detect = false, header = false, skip = 1,
        delim = getvariable('delimiter'), quote = '"', escape = '"', nullstr = '',
        strict_mode = true, max_line_size = 2097152
    );

-- Whether a figure is a plain number, or there is none and the line is not blank for all that.
create or replace macro is_plain_figure(obs_value, indicator, ref_area, time_period) as
    case
        when obs_value is null then indicator is not null or ref_area is not null or time_period is not null
        else regexp_full_match(obs_value, '[+-]?[0-9]+([.][0-9]+)?')
    end;
