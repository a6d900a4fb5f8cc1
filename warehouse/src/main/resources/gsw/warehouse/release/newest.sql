-- One level of fact_observation written anew: the newest knowledge of every key, sorted as it is asked for.

create or replace view log_of_level as
select * from read_parquet(getvariable('level_segments'), hive_partitioning = false);

-- Keys of which the log may hold more than one version: few in a log of large files.
-- Grain: one row per hash of a key; two keys of one hash are told apart below.
create or replace table revised_key as
select hash(indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source) as key_hash
from log_of_level
group by key_hash
having count(*) > 1;

-- The newest version of those. Grain: one row per key of revised_key.
create or replace table newest_revision as
with versions as (
    select
        *,
        row_number() over (
            partition by indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source
            order by known_from desc, load_id desc, file_no desc
        ) as version_age
    from log_of_level
    where hash(indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source)
        in (select key_hash from revised_key)
)
select * exclude (version_age) from versions where version_age = 1;

-- Grain: one row per indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source.
create or replace view newest_of_level as
with newest as (
    from log_of_level
    where hash(indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source)
        not in (select key_hash from revised_key)
    union all
    from newest_revision
)
from newest where not is_withdrawn;

copy (
    from newest_of_level
    order by indicator, ref_area, sex, age, urbanisation, ethnicity, breakdown, source, time_period
) to (getvariable('fact_file')) (format parquet, compression zstd);
