-- What analysts see first, with stable names. Everything here reads the tables of the same release.

-- one row per observation key: the newest knowledge, as reported
create view observation as
select
    o.indicator, o.ref_area, o.time_period, o.sex, o.age, o.urbanisation, o.ethnicity, o.breakdown, o.source,
    o.obs_value, o.lower_bound, o.upper_bound, o.numerator, o.denominator,
    o.unit_measure, o.unit_mult, o.value_as_printed, o.correction, o.obs_status, o.conf_status, o.source_detail,
    o.comment_obs, o.reported_for,
    o.period_start, o.period_end, o.known_from, o.is_synthetic,
    a.area_code, a.area_name_vi as area_name, a.area_level, a.area_edition,
    i.indicator_name_vi as indicator_name, i.code_status,
    o.load_id, o.file_no, o.file_sha256, f.file_name, o.sheet, o.row_no, o.column_no,
    o.basis, o.basis_method, o.coverage, o.parts, o.parts_present, o.basis_reason
from fact_observation as o
join dim_area as a on a.ref_area = o.ref_area
join dim_indicator as i on i.indicator = o.indicator
join load_file as f on f.load_id = o.load_id and f.file_no = o.file_no;

-- ---------------------------------------------------------------- the clock of knowledge

-- The first instant after a moment of knowledge: a day lasts to its end, a time of day counts itself.
create macro after_moment(moment) as
    case
        when length(moment::varchar) = 10 then moment::date + interval 1 day
        else moment::timestamp + interval 1 microsecond
    end;

-- What fact_observation would have held at a moment. One row per key that was known then and not withdrawn.
-- Conditions on the key (indicator, ref_area …) reach the log itself, since versions are counted within a key.
create macro fact_observation_as_known_on(moment) as table
with versions as (
    select
        *,
        row_number() over (
            partition by indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source
            order by known_from desc, load_id desc, file_no desc
        ) as version_age
    from fact_observation_log
    where known_from < after_moment(moment)
)
select
    a.area_level,
    v.indicator, v.ref_area, v.time_period, v.sex, v.age, v.urbanisation, v.ethnicity, v.breakdown, v.source,
    v.obs_value, v.lower_bound, v.upper_bound, v.numerator, v.denominator, v.unit_measure, v.unit_mult,
    v.value_as_printed, v.correction, v.obs_status, v.conf_status, v.source_detail, v.comment_obs, v.reported_for,
    v.period_start, v.period_end, v.is_synthetic,
    v.known_from, v.load_id, v.file_no, v.file_sha256, v.sheet, v.row_no, v.column_no,
    'as-reported' as basis, 'reported' as basis_method, 1::decimal(9, 6) as coverage,
    1::integer as parts, 1::integer as parts_present, null::varchar as basis_reason
from versions as v
join dim_area as a on a.ref_area = v.ref_area
where v.version_age = 1 and not v.is_withdrawn;

-- The view observation as it would have been at a moment: a date (to its end) or a timestamp. Same columns.
create macro observation_as_known_on(moment) as table
select
    o.indicator, o.ref_area, o.time_period, o.sex, o.age, o.urbanisation, o.ethnicity, o.breakdown, o.source,
    o.obs_value, o.lower_bound, o.upper_bound, o.numerator, o.denominator,
    o.unit_measure, o.unit_mult, o.value_as_printed, o.correction, o.obs_status, o.conf_status, o.source_detail,
    o.comment_obs, o.reported_for,
    o.period_start, o.period_end, o.known_from, o.is_synthetic,
    a.area_code, a.area_name_vi as area_name, a.area_level, a.area_edition,
    i.indicator_name_vi as indicator_name, i.code_status,
    o.load_id, o.file_no, o.file_sha256, f.file_name, o.sheet, o.row_no, o.column_no,
    o.basis, o.basis_method, o.coverage, o.parts, o.parts_present, o.basis_reason
from fact_observation_as_known_on(moment) as o
join dim_area as a on a.ref_area = o.ref_area
join dim_indicator as i on i.indicator = o.indicator
join load_file as f on f.load_id = o.load_id and f.file_no = o.file_no;

-- one row per version of an observation, oldest knowledge included
create view observation_log as
select
    o.*,
    a.area_code, a.area_name_vi as area_name, a.area_level, a.area_edition,
    i.indicator_name_vi as indicator_name
from fact_observation_log as o
join dim_area as a on a.ref_area = o.ref_area
join dim_indicator as i on i.indicator = o.indicator;

-- one row per figure that one source gives for women and for men: how far apart they are
create view sex_gap as
with both_sexes as (
    select
        indicator, ref_area, time_period, age, urbanisation, ethnicity, breakdown, source, unit_measure,
        max(obs_value) filter (where sex = 'F') as female_value,
        max(obs_value) filter (where sex = 'M') as male_value,
        bool_or(obs_status <> 'A') as is_preliminary,
        min(period_end) as period_end
    from observation
    where sex in ('F', 'M') and obs_value is not null
    group by all
),
compared as (
    select
        *,
        female_value - male_value as gap,
        female_value::double / nullif(male_value, 0)::double as parity_index
    from both_sexes
    where female_value is not null and male_value is not null
)
select
    g.indicator, i.indicator_name_vi as indicator_name, g.ref_area, a.area_name_vi as area_name, a.area_level,
    g.time_period, g.age, g.urbanisation, g.ethnicity, g.breakdown, g.source, g.unit_measure,
    g.female_value, g.male_value, g.gap, g.parity_index,
    -- symmetric about parity, as UNESCO publishes it: 2 is as far from 1 as 0
    case when g.parity_index > 1 then 2 - 1 / g.parity_index else g.parity_index end as adjusted_parity_index,
    -- of counts only: a share of two rates means nothing
    case when i.value_type = 'count' then 100 * g.female_value::double / nullif(g.female_value + g.male_value, 0)::double end
        as female_share,
    g.is_preliminary, g.period_end
from compared as g
join dim_area as a on a.ref_area = g.ref_area
join dim_indicator as i on i.indicator = g.indicator;

-- one row per indicator of any list
create view indicator as
select
    indicator, indicator_list, indicator_code, code_status, confidence,
    indicator_name_vi as indicator_name, indicator_name_en, unit_measure, value_type, aggregation,
    group_code, group_name_vi as group_name, area_level, disaggregations, periodicity,
    responsible_agency_vi as responsible_agency, in_force_from, in_force_to, evidence, note_en
from dim_indicator;

-- one row per document that sets targets: of whom, since when, until when
create view target_set as
select
    s.target_set, s.set_kind, s.ref_area, a.area_name_vi as area_name, a.area_level, a.valid_to as area_valid_to,
    s.document_no, s.document_date, s.issuer, s.title_vi as title, s.title_en, s.valid_from, s.valid_to, s.is_loaded,
    s.confidence, s.evidence
from dim_target_set as s
join dim_area as a on a.ref_area = s.ref_area;

-- one row per component, area and milestone: what is asked for, by whom
create view target as
select
    t.target_set, t.component_id, c.target_id, c.objective_no, c.target_no,
    c.component_name_vi as component_name, c.component_name_en,
    t.ref_area, a.area_name_vi as area_name,
    t.milestone_year, t.comparator, t.target_value, t.target_value_to, t.tolerance, t.effective_from_year,
    c.unit_measure, c.direction, t.document_no, t.document_date, s.valid_from, s.valid_to,
    t.baseline_year, t.baseline_value, t.agency_vi as agency, t.confidence, t.evidence, t.note_en
from dim_target as t
join dim_target_set as s on s.target_set = t.target_set
join dim_component as c on c.component_id = t.component_id
join dim_area as a on a.ref_area = t.ref_area;

-- one row per unit of any edition of the map
create view area as
select
    a.ref_area, a.area_edition, a.area_code, a.area_level, a.area_name_vi as area_name, a.full_name_vi as full_name,
    a.area_name_en, a.area_type, a.parent_ref_area, p.area_name_vi as parent_name, a.region_ref_area,
    a.valid_from, a.valid_to, a.current_type, a.legal_basis
from dim_area as a
left join dim_area as p on p.ref_area = a.parent_ref_area;

-- one row per component, area, year, milestone, method and measure
create view progress as
select
    m.component_id, m.target_id, c.component_name_vi as component_name,
    m.ref_area, a.area_name_vi as area_name, a.area_level,
    m.year, m.milestone_year, m.method, m.measure, m.value, m.category, m.verdict, m.reason, m.step,
    m.time_period, m.age_years, m.source, m.method_version,
    m.target_rule, m.target_set, s.document_no as target_document_no, s.document_date as target_document_date,
    m.national_value
from mart_progress as m
left join dim_target_set as s on s.target_set = m.target_set
join dim_component as c on c.component_id = m.component_id
join dim_area as a on a.ref_area = m.ref_area;

-- one row per method, and what to know of it
create view method as
select
    method, method_version, method_name_vi as method_name, method_name_en, formula, thresholds, citation,
    is_source_reread, defects_vi as defects, defects_en
from dim_method;

-- one row per file of a load
create view load as
select
    load_id, file_no, file_name, file_sha256, file_bytes, format, form, encoding, outcome,
    rows_read, rows_accepted, rows_rejected, rows_new, rows_changed, rows_unchanged,
    rows_status, rows_withdrawn, known_from, recorded_at, is_backdated, is_synthetic, program_version
from load_file;

-- one row per event and pair of a unit before and a unit after it
create view area_event as
select
    e.event_id, e.kind, e.area_level, e.effective_date,
    e.from_ref_area, f.area_name_vi as from_name, e.to_ref_area, t.area_name_vi as to_name,
    e.share, e.share_low, e.share_high, e.share_of, e.weight_basis, e.legal_basis, e.confidence, e.evidence, e.note_en
from dim_area_event as e
left join dim_area as f on f.ref_area = e.from_ref_area
left join dim_area as t on t.ref_area = e.to_ref_area;
