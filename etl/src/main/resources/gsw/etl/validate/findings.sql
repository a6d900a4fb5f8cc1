-- Everything found in the files of this load, in the words of the rules.
-- Grain: one row per cell, rule and text: a label at fault is one finding, however many figures stand in its row.
create or replace table finding_of_load as
with all_found as (
    select file_no, sheet, row_no, column_no, rule_code, found, expected from found
    union by name
    select file_no, sheet, row_no, column_no, rule_code, found, expected from conform_found
    union by name
    select file_no, sheet, row_no, column_no, rule_code, found, expected from corrected_row
    union by name
    select
        file_no, sheet, row_no, column_no, rule_code, found, expected, waiver_role, waiver_reason, waived_until
    from validate_found
)
select
    f.file_no, r.rule_kind, r.severity, f.sheet, f.row_no, f.column_no, f.rule_code, f.found, f.expected,
    replace(replace(r.message_vi, '{found}', coalesce(f.found, '')), '{expected}', coalesce(f.expected, '')) as message_vi,
    replace(replace(r.message_en, '{found}', coalesce(f.found, '')), '{expected}', coalesce(f.expected, '')) as message_en,
    f.waiver_role, f.waiver_reason, f.waived_until
from all_found as f
join dim_rule as r on r.rule_code = f.rule_code;

-- How each file ends. Grain: one row per file of the load.
create or replace table outcome as
with rejected as (
    select file_no, count(distinct row_no * 100000 + column_no) as cells, count(distinct row_no) as rows_hit
    from (
        select file_no, row_no, column_no from found join dim_rule using (rule_code) where severity = 'error' and rule_kind = 'layout'
        union
        select c.file_no, c.row_no, c.column_no from conform_found as f
        join dim_rule using (rule_code) join conformed as c using (row_id) where severity = 'error'
        union
        select c.file_no, c.row_no, c.column_no from validate_found as f
        join dim_rule using (rule_code) join conformed as c using (row_id)
        where severity = 'error' and waiver_role is null
    )
    group by file_no
),
refusing as (
    select distinct file_no from finding_of_load where rule_kind = 'file' and severity = 'error'
)
select
    r.file_no, r.rows_read,
    coalesce(j.cells, 0) as rows_rejected,
    r.reject_above_percent,
    case
        when r.already_loaded then 'already_loaded'
        when f.file_no is not null then 'refused'
        when 100 * coalesce(j.cells, 0) > r.reject_above_percent * r.rows_read then 'refused'
        when coalesce(j.cells, 0) > 0 then 'accepted_with_rejections'
        else 'accepted'
    end as outcome,
    f.file_no is null and not r.already_loaded
        and 100 * coalesce(j.cells, 0) > r.reject_above_percent * r.rows_read as above_threshold
from received as r
left join rejected as j on j.file_no = r.file_no
left join refusing as f on f.file_no = r.file_no;

insert into finding_of_load
select
    o.file_no, r.rule_kind, r.severity, null, 0, 0, r.rule_code,
    concat(o.rows_rejected, '/', o.rows_read), concat(o.reject_above_percent, ' %'),
    replace(replace(r.message_vi, '{found}', concat(o.rows_rejected, '/', o.rows_read)), '{expected}', concat(o.reject_above_percent, ' %')),
    replace(replace(r.message_en, '{found}', concat(o.rows_rejected, '/', o.rows_read)), '{expected}', concat(o.reject_above_percent, ' %')),
    null, null, null
from outcome as o
join dim_rule as r on r.rule_code = 'TOO_MANY_REJECTED'
where o.above_threshold;

-- Rows that are not taken, whatever becomes of their file. Grain: one row per conformed row.
create or replace table not_taken as
select row_id from conform_found join dim_rule using (rule_code) where severity = 'error'
union
select row_id from validate_found join dim_rule using (rule_code) where severity = 'error' and waiver_role is null
union
select row_id from conform_found where rule_code = 'AREA_NOT_THEN'
union
select row_id from validate_found where rule_code = 'KEY_REPEATED';
