-- As bulk.sql, of a file with spaces around its cells: they go, and the figure is kept as it is printed.

set preserve_insertion_order = true;

create or replace table bulk as
with line as (
    from read_csv(
        getvariable('bulk_text'), columns = getvariable('columns'), auto_detect = false, header = false, skip = 1,
        delim = getvariable('delimiter'), quote = '"', escape = '"', nullstr = '',
        strict_mode = true, max_line_size = 2097152
    )
),
texts as (
    select nullif(trim(columns(*), getvariable('spaces')), ''), obs_value as value_as_printed from line
)
select
    *,
    case
        when obs_value is null then coalesce(indicator, ref_area, time_period) is not null
        else regexp_full_match(obs_value, '[+-]?[0-9]+([.][0-9]+)?')
    end as is_plain
from texts;

set preserve_insertion_order = false;
