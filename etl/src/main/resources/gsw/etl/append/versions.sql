-- What the segment of the log gets, and what is needed to write it fast.

-- Files the new versions stand in: those of this load under their own number, then those that had confirmed what is
-- reinstated. Grain: one row per file.
create or replace table said_in as
select file_no as place, getvariable('load_id')::integer as load_id, file_no, file_sha256, known_from
from received
union all
select
    (select max(file_no) from received) + row_number() over (order by known_from) as place,
    load_id, file_no, file_sha256, known_from
from (select distinct load_id, file_no, file_sha256, known_from from reinstated);

-- Rows that say something new, and what is reinstated. Grain: one row per key and time of knowledge.
create or replace view new_version as
select * exclude (key_hash), file_no as place
from valid
where row_id not in (from unchanged)
union all by name
select r.* exclude (is_synthetic, load_id, file_sha256, known_from), s.place
from reinstated as r
join said_in as s on s.known_from = r.known_from and s.load_id = r.load_id and s.file_no = r.file_no;

-- Grain: one row per level the new versions are about.
create or replace view new_level as
select distinct area_level
from dim_area
where ref_area in (select ref_area from new_version);

-- What is the same in all rows of a file, by the place of the file.
set variable loads = (select list(load_id order by place) from said_in);

set variable file_numbers = (select list(file_no order by place) from said_in);

set variable file_digests = (select list(file_sha256 order by place) from said_in);

set variable files_known_from = (select list(known_from order by place) from said_in);

-- Columns that some new version fills. The others hold nothing, and are not carried through the sort.
set variable filled = (
    select {
        'lower_bound': count(lower_bound) > 0, 'upper_bound': count(upper_bound) > 0,
        'numerator': count(numerator) > 0, 'denominator': count(denominator) > 0,
        'correction': count(correction) > 0, 'reported_for': count(reported_for) > 0,
        'source_detail': count(source_detail) > 0, 'comment_obs': count(comment_obs) > 0, 'sheet': count(sheet) > 0
    }
    from (
        from conformed
        union all by name from reinstated
        union all by name select correction from corrected_row
    )
);

-- Few texts, many rows: as places in a list of their own they are sorted and written ten times as fast.
-- The lists are sorted, so that places are in the order of texts; none may be empty, so each has the word for a total.
-- A list may hold a text of a row that is not taken.
drop type if exists indicator_text;
create type indicator_text as enum (
    select '_T' union select indicator from conformed where indicator is not null union select indicator from reinstated
    order by all
);

drop type if exists ref_area_text;
create type ref_area_text as enum (
    select '_T' union select ref_area from conformed where ref_area is not null union select ref_area from reinstated
    order by all
);

drop type if exists time_period_text;
create type time_period_text as enum (
    select '_T' union select time_period from conformed where time_period is not null union select time_period from reinstated
    order by all
);

drop type if exists breakdown_text;
create type breakdown_text as enum (
    select '_T' union select breakdown from conformed where breakdown is not null union select breakdown from reinstated
    order by all
);

-- every other axis of the key, and what is written beside them
drop type if exists code_text;
create type code_text as enum (
    with code as (
        select distinct sex as code from conformed
        union select distinct age from conformed
        union select distinct urbanisation from conformed
        union select distinct ethnicity from conformed
        union select distinct source from conformed
        union select distinct unit_measure from conformed
        union select distinct obs_status from conformed
        union select distinct conf_status from conformed
        union select unnest([sex, age, urbanisation, ethnicity, source, unit_measure, obs_status, conf_status]) from reinstated
        union select '_T'
    )
    from code where code is not null order by all
);
