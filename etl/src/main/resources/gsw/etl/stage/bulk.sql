-- A large file in the canonical layout, one row per line below its first, in their order: rowid is the number of the row,
-- and of the line but for two. Columns of few texts hold places in the lists of those. Rows that may be blank or whose figure
-- is no plain number are marked. Only the columns the file has are there.

set preserve_insertion_order = true;

create or replace table bulk as
with line as (
    from read_csv(
        getvariable('bulk_text'), columns = getvariable('columns'), auto_detect = false, header = false, skip = 1,
        delim = getvariable('delimiter'), quote = '"', escape = '"', nullstr = '',
        strict_mode = true, max_line_size = 2097152
    )
)
select
    *,
    case
        when obs_value is null then indicator is not null or ref_area is not null or time_period is not null
        else regexp_full_match(obs_value, '[+-]?[0-9]+([.][0-9]+)?')
    end as is_plain
from line;

set preserve_insertion_order = false;
