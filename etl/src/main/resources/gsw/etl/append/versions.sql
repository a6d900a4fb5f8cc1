-- What is needed to write new versions fast.

-- Grain: one row per level the new versions are about.
create or replace view new_level as
select distinct area_level from new_version;

-- few texts, many rows
drop type if exists digest_text;
create type digest_text as enum (select distinct file_sha256 from said_in order by all);

-- What is the same in all rows of a file, by the place of the file.
set variable loads = (select list(load_id order by place) from said_in);

set variable file_numbers = (select list(file_no order by place) from said_in);

set variable file_digests = (select list(file_sha256::digest_text order by place) from said_in);

set variable files_known_from = (select list(known_from order by place) from said_in);

-- What may be written: new versions, and rows that are not taken. Grain: one row per such row.
create or replace view perhaps_written as
from conformed
union all by name
from reinstated;

-- Two of the values of each column, or the only one it has: a column of one value is not carried through the sort.
-- A list may hold a value of a row that is not taken.
set variable values_of = (
    select {
        'breakdown': (select list(breakdown) from (select distinct breakdown from perhaps_written limit 2)),
        'source': (select list(source) from (select distinct source from perhaps_written limit 2)),
        'lower_bound': (select list(lower_bound) from (select distinct lower_bound from perhaps_written limit 2)),
        'upper_bound': (select list(upper_bound) from (select distinct upper_bound from perhaps_written limit 2)),
        'numerator': (select list(numerator) from (select distinct numerator from perhaps_written limit 2)),
        'denominator': (select list(denominator) from (select distinct denominator from perhaps_written limit 2)),
        'unit_mult': (select list(unit_mult) from (select distinct unit_mult from perhaps_written limit 2)),
        'conf_status': (select list(conf_status) from (select distinct conf_status from perhaps_written limit 2)),
        'source_detail': (select list(source_detail) from (select distinct source_detail from perhaps_written limit 2)),
        'comment_obs': (select list(comment_obs) from (select distinct comment_obs from perhaps_written limit 2)),
        'reported_for': (select list(reported_for) from (select distinct reported_for from perhaps_written limit 2)),
        'sheet': (select list(sheet) from (select distinct sheet from perhaps_written limit 2)),
        'column_no': (select list(column_no) from (select distinct column_no from perhaps_written limit 2)),
        'correction': (
            select list(correction)
            from (
                select null as correction
                union select correction from corrected_row
                union select correction from reinstated
                limit 2
            )
        )
    }
);

set variable synthetic_sources = (select list(source) from dim_source where source_class = 'synthetic');

-- The value of a row, or nothing if all rows have the same.
create or replace macro unless_same(column_name, value) as
    case when len(getvariable('values_of')[column_name]) > 1 then value end;

-- The value that was carried, or the one all rows have.
create or replace macro or_same(column_name, value) as
    case when len(getvariable('values_of')[column_name]) > 1 then value else getvariable('values_of')[column_name][1] end;

-- What is said of a file, by its place: of the only one there is, or of that of the row.
create or replace macro of_file(by_place, place) as
    case when len(getvariable('loads')) > 1 then by_place[place] else by_place[1] end;
