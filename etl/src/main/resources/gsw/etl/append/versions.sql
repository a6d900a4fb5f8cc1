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

-- Few texts, many rows: as places in a list of their own they are sorted and written ten times as fast.
-- The lists are sorted, so that places are in the order of texts; none may be empty, so each has the word for a total.
drop type if exists indicator_text;
create type indicator_text as enum (select indicator from new_version union select '_T' order by all);

drop type if exists ref_area_text;
create type ref_area_text as enum (select ref_area from new_version union select '_T' order by all);

drop type if exists time_period_text;
create type time_period_text as enum (select time_period from new_version union select '_T' order by all);

drop type if exists breakdown_text;
create type breakdown_text as enum (select breakdown from new_version union select '_T' order by all);

-- every other axis of the key, and what is written beside them
drop type if exists code_text;
create type code_text as enum (
    select '_T'
    union select sex from new_version
    union select age from new_version
    union select urbanisation from new_version
    union select ethnicity from new_version
    union select source from new_version
    union select unit_measure from new_version
    union select obs_status from new_version
    union select conf_status from new_version
    order by all
);
