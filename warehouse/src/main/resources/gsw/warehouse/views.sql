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

-- one row per version of an observation, oldest knowledge included
create view observation_log as
select
    o.*,
    a.area_code, a.area_name_vi as area_name, a.area_level, a.area_edition,
    i.indicator_name_vi as indicator_name
from fact_observation_log as o
join dim_area as a on a.ref_area = o.ref_area
join dim_indicator as i on i.indicator = o.indicator;

-- one row per indicator of any list
create view indicator as
select
    indicator, indicator_list, indicator_code, code_status, confidence,
    indicator_name_vi as indicator_name, indicator_name_en, unit_measure, value_type, aggregation,
    group_code, group_name_vi as group_name, area_level, disaggregations, periodicity,
    responsible_agency_vi as responsible_agency, in_force_from, in_force_to, evidence, note_en
from dim_indicator;

-- one row per component, area and milestone: what is asked for, by whom
create view target as
select
    t.component_id, c.target_id, c.objective_no, c.target_no,
    c.component_name_vi as component_name, c.component_name_en,
    t.ref_area, a.area_name_vi as area_name,
    t.milestone_year, t.comparator, t.target_value, t.target_value_to, t.tolerance, t.effective_from_year,
    c.unit_measure, c.direction, t.document_no, t.document_date, t.confidence, t.evidence, t.note_en
from dim_target as t
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
    m.year, m.milestone_year, m.method, m.measure, m.value, m.category, m.verdict, m.reason,
    m.time_period, m.age_years, m.source, m.method_version
from mart_progress as m
join dim_component as c on c.component_id = m.component_id
join dim_area as a on a.ref_area = m.ref_area;

-- one row per file of a load
create view load as
select
    load_id, file_no, file_name, file_sha256, file_bytes, format, form, encoding, outcome,
    rows_read, rows_accepted, rows_rejected, rows_new, rows_changed, rows_unchanged,
    known_from, is_synthetic, program_version
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
