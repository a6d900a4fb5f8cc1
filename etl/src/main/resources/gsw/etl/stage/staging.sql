-- one row per observation of a file, all text; place is the cell of the value
create or replace table staged (
    row_id           bigint not null,
    file_no          integer not null,
    sheet            varchar,
    row_no           bigint not null,
    column_no        integer not null,
    indicator        varchar,
    ref_area         varchar,
    area_edition     varchar,
    area_level       varchar,
    parent_area      varchar,
    time_period      varchar,
    reported_for     varchar,
    sex              varchar,
    age              varchar,
    urbanisation     varchar,
    ethnicity        varchar,
    breakdown        varchar,
    source           varchar,
    obs_value        varchar,
    numerator        varchar,
    denominator      varchar,
    lower_bound      varchar,
    upper_bound      varchar,
    unit_measure     varchar,
    unit_mult        varchar,
    obs_status       varchar,
    conf_status      varchar,
    source_detail    varchar,
    comment_obs      varchar,
    value_as_printed varchar
);

-- one row per thing found before there were observations
create or replace table found (
    file_no   integer not null,
    sheet     varchar,
    row_no    bigint not null,
    column_no integer not null,
    rule_code varchar not null,
    found     varchar,
    expected  varchar
);

-- one row per column of the canonical layout that stands in a column of a table
create or replace table staged_column (
    file_no     integer not null,
    sheet       varchar,
    column_name varchar not null,
    column_no   integer not null
);

-- What the texts say in large files where a plain number is expected and none stands.
-- Grain: one row per distinct text.
create or replace table bulk_value (
    value_text varchar not null,
    number     varchar,
    at_least   varchar,
    at_most    varchar
);

-- Leaves room for a million million rows a file.
create or replace macro bulk_row_id(file_no, row_number) as (file_no::bigint << 40) + row_number;
