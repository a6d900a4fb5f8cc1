-- one row per file of the load
create or replace table received (
    file_no              integer not null,
    file_name            varchar not null,
    file_sha256          varchar not null,
    file_bytes           bigint not null,
    already_loaded       boolean not null,
    format               varchar,
    form                 varchar,
    encoding             varchar,
    rows_read            bigint not null,
    reject_above_percent integer not null,
    known_from           timestamp not null
);
