-- The facts of the release before as the log has them, where its own files have suffered. Grain: one row per key.
create or replace temp view before_fact_observation as
with versions as (
    select
        *,
        row_number() over (
            partition by indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source
            order by known_from desc, load_id desc, file_no desc
        ) as version_age
    from read_parquet(getvariable('segments_before'), hive_partitioning = false)
)
select * exclude (version_age) from versions where version_age = 1 and not is_withdrawn;
