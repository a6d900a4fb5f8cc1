-- What came in, from the segments of the log: files and findings are few, observations stay where they are.
insert into load_file by name select * from read_parquet(getvariable('file_segments'));

insert into finding select * from read_parquet(getvariable('finding_segments'));

drop table fact_observation_log;

create view fact_observation_log as
select * from read_parquet(getvariable('observation_segments'), hive_partitioning = false);
