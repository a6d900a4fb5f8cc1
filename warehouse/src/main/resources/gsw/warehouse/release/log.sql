-- What came in, from the segments of the log: files and findings are few, observations stay where they are.
insert into load_file by name select * from read_parquet(getvariable('file_segments'));

insert into finding select * from read_parquet(getvariable('finding_segments'));

drop table fact_observation_log;

create view fact_observation_log as select * from read_parquet(getvariable('observation_segments'));

-- Keys of which the log may hold more than one version: few in a log of large files.
-- Grain: one row per hash of a key; two keys of one hash are told apart below.
create table revised_key as
select hash(indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source) as key_hash
from fact_observation_log
group by key_hash
having count(*) > 1;

-- The newest version of those. Grain: one row per key of revised_key.
create table newest_revision as
with versions as (
    select
        *,
        row_number() over (
            partition by indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source
            order by known_from desc, load_id desc, file_no desc
        ) as version_age
    from fact_observation_log
    where hash(indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source)
        in (select key_hash from revised_key)
)
select * exclude (version_age) from versions where version_age = 1;

-- The newest knowledge of every key. Grain: one row per key.
create view newest as
from fact_observation_log
where hash(indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source)
    not in (select key_hash from revised_key)
union all
from newest_revision;
