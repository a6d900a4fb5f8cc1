-- What every rule starts from. A rule is one query in <kind>/<RULE_CODE>.sql: row_id, column_name, found, expected.
-- found and expected are texts, or doubles in base units; column_name null: the finding is about the file as a whole.

-- The numbers of the rules. Grain: one row per rule and parameter.
create or replace table rule_parameter as
select rule_code, split_part(pair, '=', 1) as name, split_part(pair, '=', 2) as value
from (select rule_code, unnest(string_split(parameters, ';')) as pair from dim_rule where parameters is not null);

-- A number of the rule that runs.
create or replace macro parameter(wanted) as (
    select any_value(p.value)::double from rule_parameter as p
    where p.rule_code = getvariable('rule_code') and p.name = wanted
);

-- What this load brings. Grain: one row per indicator, unit and source.
create or replace table brought as
select distinct indicator, unit_measure, source
from conformed where indicator is not null and unit_measure is not null and source is not null;

-- What each rule applies to. Grain: one row per rule, indicator and unit of this load.
create or replace table rule_scope as
select distinct r.rule_code, b.indicator, b.unit_measure
from brought as b
join dim_indicator as d on d.indicator = b.indicator
join dim_rule as r on (r.unit_measures is null or list_contains(string_split(r.unit_measures, '|'), b.unit_measure))
    and (r.value_types is null or list_contains(string_split(r.value_types, '|'), d.value_type))
    and (r.aggregations is null or list_contains(string_split(r.aggregations, '|'), d.aggregation))
    and (r.indicators is null or regexp_full_match(b.indicator, r.indicators));

create or replace view in_scope as
select indicator, unit_measure from rule_scope where rule_code = getvariable('rule_code');

-- A number as a person writes it, without idle zeros.
create or replace macro plain(number) as
    case when contains(number::varchar, '.') then rtrim(rtrim(number::varchar, '0'), '.') else number::varchar end;

-- What a finding shows: a text as it is, a number as a person writes it.
create or replace macro shown(thing) as
    case when typeof(thing) = 'DOUBLE' then plain(round(try_cast(thing as decimal(38, 6)), 6)) else thing::varchar end;

-- Rows some axis of which is not understood. A row with a warning, such as a name that was recovered, is judged like
-- any other. Grain: one row per row.
create or replace table not_understood as
select distinct row_id from conform_found join dim_rule using (rule_code) where severity <> 'warning';

-- Rows whose every axis is understood, as they will be taken: with the value of a correction.
-- Grain: one row per staged row.
create or replace view candidate as
select c.* replace (coalesce(k.corrected_value, c.obs_value) as obs_value), k.correction
from conformed as c
left join corrected_row as k on k.row_id = c.row_id and k.rule_code = 'CORRECTION_APPLIED'
where c.row_id not in (from not_understood);

-- Hashes of the keys that are said more than once in this load: few. Grain: one row per hash.
create or replace table said_twice as
select key_hash from conformed group by key_hash having count(*) > 1;

-- Rows whose keys may stand in a file more than once: in another file only, or of another key of the same hash, too.
-- Grain: one row per such row.
create or replace table perhaps_repeated as
from candidate
where key_hash in (from said_twice);

-- What the rules find. Grain: one row per row and rule, or per run of like rows.
create or replace table validate_found (
    row_id bigint, file_no integer, sheet varchar, row_no bigint, column_no integer,
    rule_code varchar, found varchar, expected varchar,
    waiver_role varchar, waiver_reason varchar, waived_until date
);

-- Half a unit of the last digit the source printed, in base units: 88.1 thousand stands for 88050 to 88150. The text
-- counts where it reads as the number does (it keeps a last zero); else the digits the number needs.
create or replace macro half_unit(number, printed, mult) as
    case
        when mult = 0 and not contains(printed, '.') and not contains(printed, ',') then 0.5
        else 0.5 * power(10, coalesce(
            case
                when try_cast(concat(replace(printed, ',', '.'), 'e', mult) as decimal(38, 12)) = number
                    and regexp_full_match(printed, '[+-]?[0-9]+([.,][0-9]+)?')
                    then mult - length(regexp_extract(printed, '[.,]([0-9]+)$', 1))
            end,
            case
                when number = trunc(number)
                    then least(mult, length(regexp_extract(split_part(number::varchar, '.', 1), '0*$')))
                else -length(rtrim(split_part(number::varchar, '.', 2), '0'))
            end))
    end;
