-- The tables of a release. Each becomes one Parquet file (fact_observation: one per area level).
-- Names follow SDMX for statistics (ref_area, time_period, obs_value, obs_status, unit_measure)
-- and Kimball for the warehouse (dim_, fact_, mart_, valid_from, valid_to).
-- No foreign keys: references are checked by integrity.sql, which says which row is wrong and why it matters.

-- ---------------------------------------------------------------- the catalogue

-- one row per file the catalogue was made of
create table dim_catalogue_file (
    file_name   varchar not null,
    file_sha256 varchar not null,
    row_count   bigint not null,
    is_override boolean not null             -- the file of an office took the place of the one that ships
);

-- one row per document that orders, defines or reports something
create table dim_document (
    document_key    varchar not null,
    document_no     varchar,
    document_date   varchar,
    document_type   varchar,
    issuer          varchar,
    title_vi        varchar,
    title_en        varchar,
    scope_locality  varchar,
    data_duty_en    varchar,
    confidence      varchar not null,
    evidence        varchar,
    note_en         varchar
);

-- one row per indicator of a list; a bare code is never a key
create table dim_indicator (
    indicator             varchar not null,  -- TT10:0107, QD05:province/T0104, NAT2021:0213, NQ28-4.1, GSW:…
    indicator_list        varchar not null,  -- TT10 | QD05 | NAT2015 | NAT2021 | EDU2017 | NQ28 | P1790 | GSW
    indicator_code        varchar not null,
    area_level            varchar,           -- QD05 only: the level whose list it is in
    group_code            varchar,
    group_name_vi         varchar,
    group_name_en         varchar,
    indicator_name_vi     varchar not null,
    indicator_name_en     varchar,
    unit_measure          varchar,           -- code of dim_code UNIT_MEASURE; null where the list names no single unit
    value_type            varchar,           -- count | ratio | rate | mean | index | boolean
    aggregation           varchar,           -- sum | ratio_of_sums | share_of_units | weighted_mean | survey | national_only | ratio_of_means | not_computable
    min_value             decimal(38, 12),   -- least possible value in base units, null = no bound
    max_value             decimal(38, 12),
    ratio_factor          decimal(18, 0),    -- value = factor x numerator / denominator; null: the unit is no such ratio
    aggregation_weight    varchar,           -- population: a mean of parts may stand in where counts are missing
    min_coverage          decimal(9, 6) not null default 1, -- least share of the parts that a rebuilt figure needs
    disaggregations       varchar,
    periodicity           varchar,
    responsible_agency_vi varchar,
    in_force_from         date,
    in_force_to           date,
    code_status           varchar not null,  -- source | inferred | provisional: only 'source' may be shown as official
    confidence            varchar not null,  -- source | recall | uncertain
    evidence              varchar,
    note_en               varchar
);

-- one row per pair of indicators that measure the same thing in two lists
create table dim_indicator_crosswalk (
    indicator         varchar not null,
    related_indicator varchar not null,
    relation          varchar not null,      -- same | renamed | redefined | corresponds | measures | related
    evidence          varchar
);

-- one row per spelling under which an indicator may be sent
create table dim_indicator_alias (
    alias     varchar not null,
    indicator varchar not null
);

-- one row per dimension that some list asks for
create table dim_dimension (
    dimension      varchar not null,
    label_vi       varchar not null,
    member_examples varchar,
    seen_in        varchar,
    confidence     varchar not null,
    note_en        varchar
);

-- one row per code of a code list (SDMX cross-domain lists and our own)
create table dim_code (
    codelist   varchar not null,             -- SEX | AGE | URBANISATION | ETHNICITY | OBS_STATUS | CONF_STATUS | UNIT_MEASURE | …
    code       varchar not null,
    label_vi   varchar not null,
    label_en   varchar not null,
    origin     varchar not null              -- the list it comes from
);

-- one row per spelling of a code in files
create table dim_code_alias (
    codelist varchar not null,
    alias    varchar not null,
    code     varchar not null
);

-- one row per source of figures; the class decides how good the evidence is
create table dim_source (
    source       varchar not null,
    source_name_vi varchar not null,
    source_name_en varchar not null,
    source_class varchar not null,           -- census | survey | register | report | press | synthetic
    counts_of    varchar not null            -- whole: its counts are those of the whole, a survey's raised to it | sample: of those asked
);

-- ---------------------------------------------------------------- territory

-- one row per unit of an edition of the map; the same code may name another place in the next edition
create table dim_area (
    ref_area       varchar not null,         -- VN, VN63_24, VN34_24, VN63_RRD …
    area_edition   varchar not null,         -- 63 until 2025-06-30, 34 since 2025-07-01; '*' for the country
    area_code      varchar not null,
    area_level     varchar not null,         -- country | region | province | district | commune
    parent_ref_area varchar,
    region_ref_area varchar,
    area_name_vi   varchar not null,
    full_name_vi   varchar not null,
    area_name_en   varchar,
    area_type      varchar,
    valid_from     date,                     -- null: before the records of this warehouse
    valid_to       date,                     -- last day, null: still there
    current_type   varchar,
    current_full_name_vi varchar,
    legal_basis    varchar,
    sort_order     integer not null
);

-- one row per spelling of a unit's name within an edition
create table dim_area_alias (
    area_edition varchar not null,
    ref_area     varchar not null,
    alias        varchar not null,
    alias_kind   varchar not null
);

-- one row per pair of an old unit and a new unit that share ground
create table dim_area_crosswalk (
    area_level     varchar not null,
    from_ref_area  varchar,                  -- null where a district without communes became a special zone
    from_district_ref_area varchar,
    to_ref_area    varchar not null,
    relation       varchar not null,
    n_targets      integer,
    effective_date date not null,
    legal_basis    varchar,
    remark         varchar
);

-- one row per change of a province or of the type of a unit, in the words of the act
create table dim_area_change (
    effective_date date not null,
    area_level     varchar not null,
    change_kind    varchar not null,
    units_before   varchar not null,
    units_after    varchar not null,
    ref_areas_before varchar,                -- keys of the units concerned, separated by |; null: before the records
    ref_areas_after  varchar,                -- after a split, merge or boundary_change they are other places
    legal_basis    varchar
);

-- one row per event and pair of a unit before and a unit after it
create table dim_area_event (
    event_id       varchar not null,
    kind           varchar not null,         -- merge | split | partial_transfer | rename | recode | upgrade | abolish
    area_level     varchar not null,
    effective_date date not null,
    from_ref_area  varchar,                  -- null: a unit of before the records
    to_ref_area    varchar,                  -- null: the unit ended without a successor
    share          decimal(12, 9),           -- of the unit before that went over; null: not known
    share_low      decimal(12, 9) not null,  -- the share is at least this
    share_high     decimal(12, 9) not null,  -- and at most this
    share_of       varchar not null,         -- everything | population: where ground and people went different ways
    weight_basis   varchar,                  -- what an estimated share was made from
    legal_basis    varchar,
    confidence     varchar not null,
    evidence       varchar,
    note_en        varchar
);

-- one row per unit and span of its figures, unit of another map, and span of that map: what part of the one is in the other
create table dim_area_projection (
    from_ref_area varchar not null,
    from_since    date not null,             -- figures of periods that end on or after this day
    from_until    date not null,             -- and before this one
    to_ref_area   varchar not null,
    area_level    varchar not null,          -- of to_ref_area
    basis_since   date not null,             -- on maps of this day and later
    basis_until   date not null,             -- and before this one
    share         decimal(12, 9),            -- null: not known
    share_low     decimal(12, 9) not null,
    share_high    decimal(12, 9) not null,
    certainty     varchar not null,          -- exact | estimated | unknown
    piece         varchar not null,          -- same: the unit itself | part: one of several or under another key | whole: as reported, beside parts
    parts         integer not null,          -- how many pieces of that time make up to_ref_area
    of_population boolean not null           -- ground and people went different ways: no areas, no densities
);

-- one row per unit, year and reference: the population used for checks and weights, in persons
create table dim_population (
    ref_area   varchar not null,
    time_period varchar not null,
    reference  varchar not null,             -- annual_average | census_2019-04-01 | at_merger
    total      decimal(18, 0) not null,
    male       decimal(18, 0),
    female     decimal(18, 0),
    urban      decimal(18, 0),
    rural      decimal(18, 0),
    sex_basis  varchar,
    obs_status varchar,
    source     varchar not null,
    source_detail varchar,                   -- which download or publication of that source
    note       varchar
);

-- one row per tile of the tile-grid maps
create table dim_area_tile (
    ref_area varchar not null,
    tile_col integer not null,
    tile_row integer not null
);

-- ---------------------------------------------------------------- targets and duties

-- one row per component of a target (20 targets of Resolution 28/NQ-CP have 26 components; programmes add theirs)
create table dim_component (
    component_id    varchar not null,
    programme       varchar not null,        -- NQ28 | P1790
    objective_no    integer,
    objective_vi    varchar,
    objective_en    varchar,
    target_no       integer,
    target_id       varchar not null,        -- NQ28-3.2 for NQ28-3.2a and NQ28-3.2b
    component_name_vi varchar not null,
    component_name_en varchar,
    unit_measure    varchar not null,
    direction       varchar not null,        -- increase | decrease | maintain
    measure_type    varchar,
    multiplier      integer,
    aggregation     varchar not null,
    applies_at_level varchar not null,       -- levels separated by |
    numerator_vi    varchar,
    denominator_vi  varchar,
    usual_source_agency_vi varchar,
    sort_order      integer not null,
    confidence      varchar not null,
    evidence        varchar,
    note_vi         varchar,
    note_en         varchar
);

-- one row per document that sets targets: the strategy, a programme, a locality's plan
create table dim_target_set (
    target_set     varchar not null,         -- NQ28 | P1790 | area, number and date of a locality's plan
    set_kind       varchar not null,         -- strategy | programme | local_plan
    ref_area       varchar not null,
    document_no    varchar,                  -- null: the plan was seen quoted without its number
    document_date  varchar,
    issuer         varchar,
    title_vi       varchar,
    title_en       varchar,
    valid_from     date,                     -- null: not known, so no bound
    valid_to       date,                     -- last day; null: as long as nothing takes its place
    is_loaded      boolean not null,         -- from the office's own plan files
    confidence     varchar not null,
    evidence       varchar
);

-- one row per component, area, document and milestone year: the value asked for
create table dim_target (
    target_set     varchar not null,
    component_id   varchar not null,
    ref_area       varchar not null,         -- VN: the national value; else the locality whose plan says so
    document_no    varchar,
    document_date  varchar,
    milestone_year integer not null,
    comparator     varchar not null,         -- >= | > | <= | < | = | approx | band
    target_value   decimal(38, 12) not null,
    target_value_to decimal(38, 12),         -- upper end of a band
    tolerance      decimal(38, 12),          -- for approx; null: not recorded, so not assessable
    effective_from_year integer,             -- 'from 2025 on': no verdict before
    baseline_year  integer,                  -- where the document says it starts from
    baseline_value decimal(38, 12),
    agency_vi      varchar,                  -- whom the document makes responsible
    confidence     varchar not null,
    evidence       varchar,
    note_en        varchar
);

-- one row per component whose whole is the population
create table dim_component_whole (
    component_id varchar not null,
    population   varchar not null,           -- total | male | female: the column of dim_population
    evidence     varchar
);

-- one row per component: where the strategy says it starts from
create table dim_baseline (
    component_id   varchar not null,
    baseline_year  integer,
    baseline_value decimal(38, 12),
    evidence       varchar
);

-- one row per way to measure a component, in order of preference
create table dim_component_measure (
    component_id varchar not null,
    rank         integer not null,           -- 1 is looked for first
    indicator    varchar not null,
    sex          varchar not null,
    age          varchar not null,
    urbanisation varchar not null,
    ethnicity    varchar not null,
    breakdown    varchar not null,
    operation    varchar not null,           -- value | ratio_f_m (women's figure divided by men's)
    note_en      varchar
);

-- one row per component and source: which source counts, in order of preference
create table dim_component_source (
    component_id varchar not null,           -- '*' for any component
    source       varchar not null,
    rank         integer not null,
    reason_vi    varchar,
    reason_en    varchar
);

-- one row per duty of an agency in a plan
create table dim_agency_assignment (
    locality        varchar not null,
    area_level      varchar not null,
    agency_vi       varchar not null,
    agency_en       varchar,
    objective_no    integer,
    target_no       integer,
    role            varchar,
    source_document varchar,
    component_ids   varchar,
    basis           varchar,
    data_scope_en   varchar,
    successor_agency_vi varchar,
    confidence      varchar not null
);

-- one row per agency that passed its duties on
create table dim_agency_succession (
    old_agency_vi  varchar not null,
    area_level     varchar not null,
    new_agency_vi  varchar not null,
    scope_en       varchar,
    effective_from date,
    confidence     varchar not null,
    note_en        varchar
);

-- one row per reporting rule
create table dim_reporting_rule (
    rule_id     varchar not null,
    domain      varchar,
    applies_to  varchar,
    period_type varchar,
    period_from varchar,
    period_to   varchar,
    cut_off     varchar,
    due_date    varchar,
    reporter_vi varchar,
    receiver_vi varchar,
    rule_en     varchar,
    document_no varchar,
    confidence  varchar not null,
    evidence    varchar
);

-- one row per check a file goes through
create table dim_rule (
    rule_code  varchar not null,
    rule_kind  varchar not null,             -- file | layout | conforming | correction | data_point | hierarchy | consistency | history
    severity   varchar not null,             -- error: the row or file is not taken; warning: taken and flagged; info
    unit_measures varchar,                   -- what it applies to: units, separated by |; null: any
    value_types varchar,                     -- kinds of indicator, separated by |; null: any
    aggregations varchar,                    -- of indicators, separated by |; null: any
    indicators varchar,                      -- regular expression the whole key must match; null: any
    parameters varchar,                      -- numbers of the rule: name=value, separated by a semicolon
    message_vi varchar not null,             -- {found} and {expected} are filled in
    message_en varchar not null
);

-- one row per figure that a source publishes wrongly: what we take instead, and why
create table dim_correction (
    correction      varchar not null,
    source          varchar not null,
    indicator       varchar not null,
    ref_area        varchar not null,
    time_period     varchar not null,
    sex             varchar not null,
    age             varchar not null,
    urbanisation    varchar not null,
    ethnicity       varchar not null,
    breakdown       varchar not null,
    expected_value  decimal(38, 12) not null, -- what the source says, in base units; anything else is not touched
    corrected_value decimal(38, 12) not null, -- what is taken instead
    reason_vi       varchar not null,
    reason_en       varchar not null,
    role            varchar not null,         -- of whoever decided it
    decided_on      date not null,
    evidence        varchar not null          -- where the right figure can be read, or how it follows
);

-- one row per published ratio and pair of published counts it is made from
create table dim_indicator_quotient (
    indicator             varchar not null,  -- the ratio
    numerator_indicator   varchar not null,
    numerator_sex         varchar not null,
    denominator_indicator varchar not null,
    denominator_sex       varchar not null,
    factor                decimal(18, 0) not null, -- 100 for men per 100 women
    note_en               varchar
);

-- ---------------------------------------------------------------- what came in

-- one row per file of a load
create table load_file (
    load_id         integer not null,
    file_no         integer not null,
    file_name       varchar not null,
    file_sha256     varchar not null,
    file_bytes      bigint not null,
    format          varchar,
    form            varchar,
    encoding        varchar,
    outcome         varchar not null,        -- accepted | accepted_with_rejections | refused | already_loaded
    rows_read       bigint not null,
    rows_accepted   bigint not null,
    rows_rejected   bigint not null,
    rows_new        bigint not null,
    rows_changed    bigint not null,
    rows_unchanged  bigint not null,
    rows_status     bigint not null,         -- of the changed: the figure is the same, its status another
    rows_withdrawn  bigint not null,         -- of the changed: it does not stand any more
    known_from      timestamp not null,      -- since when what it says is known
    recorded_at     timestamp not null,      -- when it was entered
    is_backdated    boolean not null,        -- entered later than it became known
    is_synthetic    boolean not null,
    program_version varchar not null
);

-- one row per thing found in a file
create table finding (
    load_id     integer not null,
    file_no     integer not null,
    file_name   varchar not null,
    sheet       varchar,
    row_no      bigint,                      -- as a spreadsheet or editor counts, from 1
    column_no   integer,                     -- from 1
    cell        varchar,                     -- D14
    rule_code   varchar not null,
    severity    varchar not null,
    found       varchar,                     -- the raw text
    expected    varchar,
    message_vi  varchar not null,
    message_en  varchar not null,
    waiver_role varchar,                     -- who lets it pass; null: nobody, the finding stands
    waiver_reason varchar,
    waived_until date                        -- last day of the waiver
);

-- every version of every observation: append-only. One row per key and time of knowledge.
create table fact_observation_log (
    indicator     varchar not null,
    ref_area      varchar not null,
    time_period   varchar not null,          -- 2024 | 2024-S1 | 2024-Q3 | 2024-05 | 2024-05-31 | 2023-09-01/P1Y
    sex           varchar not null,
    age           varchar not null,
    urbanisation  varchar not null,
    ethnicity     varchar not null,
    breakdown     varchar not null,          -- any other dimension, named: LEVEL=PRIMARY;BODY=UBND
    source        varchar not null,
    obs_value     decimal(38, 12),           -- in base units; null: missing, see obs_status
    lower_bound   decimal(38, 12),           -- 'above 70 %' is a bound, not a value
    upper_bound   decimal(38, 12),
    numerator     decimal(38, 12),
    denominator   decimal(38, 12),
    unit_measure  varchar not null,
    unit_mult     integer not null,          -- power of ten of the printed value
    value_as_printed varchar,
    correction    varchar,                   -- of dim_correction, where obs_value is not what the source says
    obs_status    varchar not null,          -- A final, P provisional, E estimate, M missing …
    conf_status   varchar not null,          -- F free …
    source_detail varchar,                   -- document, page, address the figure was read from
    comment_obs   varchar,
    reported_for  varchar,                   -- the period of the report it was sent in, where that is a later one
    period_start  date not null,
    period_end    date not null,
    is_withdrawn  boolean not null,
    is_synthetic  boolean not null,
    known_from    timestamp not null,
    load_id       integer not null,
    file_no       integer not null,
    file_sha256   varchar not null,
    sheet         varchar,
    row_no        bigint,
    column_no     integer
);

-- the newest knowledge of every observation, as reported. One row per key.
create table fact_observation (
    area_level    varchar not null,          -- the partition
    indicator     varchar not null,
    ref_area      varchar not null,
    time_period   varchar not null,
    sex           varchar not null,
    age           varchar not null,
    urbanisation  varchar not null,
    ethnicity     varchar not null,
    breakdown     varchar not null,
    source        varchar not null,
    obs_value     decimal(38, 12),
    lower_bound   decimal(38, 12),
    upper_bound   decimal(38, 12),
    numerator     decimal(38, 12),
    denominator   decimal(38, 12),
    unit_measure  varchar not null,
    unit_mult     integer not null,
    value_as_printed varchar,
    correction    varchar,                   -- of dim_correction, where obs_value is not what the source says
    obs_status    varchar not null,
    conf_status   varchar not null,
    source_detail varchar,
    comment_obs   varchar,
    reported_for  varchar,
    period_start  date not null,
    period_end    date not null,
    is_synthetic  boolean not null,
    known_from    timestamp not null,
    load_id       integer not null,
    file_no       integer not null,
    file_sha256   varchar not null,
    sheet         varchar,
    row_no        bigint,
    column_no     integer,
    basis         varchar not null default 'as-reported', -- as-reported, or the day of the map
    basis_method  varchar not null default 'reported', -- reported | carried | sum | ratio_of_sums | quotient | weighted_mean | none
    coverage      decimal(9, 6) not null default 1, -- share of the parts that is there, by population where that is known
    parts         integer not null default 1,
    parts_present integer not null default 1,
    basis_reason  varchar                    -- why there is no value, or what makes it an estimate
);

-- one row per figure or thing of the catalogue that is another one than in the release before; new figures are counted,
-- one row per indicator
create table release_change (
    change_class  varchar not null,          -- new | revised | corrected | status | rebased | withdrawn | redefined | removed
    subject       varchar not null,          -- figure | indicator | area | component
    key           varchar not null,          -- of the thing; of a figure its indicator, area and period
    indicator     varchar,
    ref_area      varchar,
    time_period   varchar,
    dimensions    varchar,                   -- of a figure what is not a total, null: all are
    source        varchar,
    value_before  decimal(38, 12),
    value_after   decimal(38, 12),
    difference    decimal(38, 12),           -- after minus before, in base units
    difference_percent decimal(38, 12),      -- of the value before
    before        varchar,                   -- status, unit or definition, where that is what differs
    after         varchar,
    reason        varchar,                   -- the correction, or why the figure was withdrawn
    figures       bigint not null            -- how many figures the row stands for
);

-- one row per component, area, year of assessment, milestone, method and measure
create table mart_progress (
    component_id   varchar not null,
    target_id      varchar not null,
    ref_area       varchar not null,
    year           integer not null,         -- the year the assessment speaks for
    milestone_year integer,                  -- null: the measure speaks of the series and of no milestone
    method         varchar not null,         -- of dim_method
    measure        varchar not null,         -- value, target, margin, pace-ratio, need …
    value          decimal(38, 12),
    category       varchar,                  -- on_track | behind | …
    verdict        varchar,                  -- attained | missed | not_yet | not_assessable …
    reason         varchar,                  -- code, when there is no value
    step           varchar,                  -- the step of the rule that decided
    time_period    varchar,                  -- the observation it rests on
    age_years      integer,                  -- year minus the year of the observation
    source         varchar,
    method_version varchar not null,
    target_rule    varchar,                  -- own | own_before_recode | parent | national: why this target applies
    target_set     varchar,                  -- the document that asks for it; null without a milestone
    national_value decimal(38, 12)           -- what would apply without the locality's plan; null: nothing else would
);

-- one row per figure an answer of mart_progress for the year of assessment of the release rests on, and role
create table mart_progress_input (
    component_id   varchar not null,
    ref_area       varchar not null,
    year           integer not null,
    milestone_year integer,                  -- null for what holds for every milestone
    role           varchar not null,         -- baseline | decisive | latest | point
    indicator      varchar not null,         -- with the next eight columns the key of the observation
    figure_ref_area varchar not null,        -- differs from ref_area where the figure was carried over from another key
    time_period    varchar not null,
    sex            varchar not null,
    age            varchar not null,
    urbanisation   varchar not null,
    ethnicity      varchar not null,
    breakdown      varchar not null,
    source         varchar not null,
    obs_value      decimal(38, 12),          -- as the methods take it
    value_as_printed varchar,
    known_from     timestamp not null,
    load_id        integer not null,
    file_name      varchar not null,
    sheet          varchar,
    row_no         bigint,                   -- null for a figure put together from several
    column_no      integer,
    basis_method   varchar                   -- how it was put together; null for a figure of a file
);

-- one row per method of mart_progress
create table dim_method (
    method          varchar not null,
    method_version  varchar not null,
    method_name_vi  varchar not null,
    method_name_en  varchar not null,
    formula         varchar not null,
    thresholds      varchar,                 -- where its classes begin
    citation        varchar not null,         -- [R] re-read in its source, [K] not
    is_source_reread boolean not null,       -- false: from general knowledge of the publication
    defects_vi      varchar not null,        -- what to know before it is quoted
    defects_en      varchar not null
);

-- one row per headline verdict that is another one than in the release before, for the same year of assessment; with what it
-- rested on then and rests on now
create table verdict_change (
    component_id   varchar not null,
    ref_area       varchar not null,
    year           integer not null,
    milestone_year integer not null,
    verdict_before varchar not null,
    verdict_now    varchar not null,
    cause          varchar not null,         -- rule | target | withdrawal | map | revision | new_figure | catalogue
    reason_before  varchar,                  -- code, where there was no verdict
    reason_now     varchar,
    value_before   decimal(38, 12),          -- of the figure that decided
    value_now      decimal(38, 12),
    period_before  varchar,
    period_now     varchar,
    source_before  varchar,
    source_now     varchar,
    target_set_before varchar,               -- the document that asked
    target_set_now varchar,
    comparator_before varchar,               -- with the next three, what it asked for
    comparator_now varchar,
    target_before  decimal(38, 12),
    target_now     decimal(38, 12),
    target_to_before decimal(38, 12),        -- upper end of a band
    target_to_now  decimal(38, 12),
    tolerance_before decimal(38, 12),
    tolerance_now  decimal(38, 12),
    rule_before    varchar,                  -- version of the rule of attainment
    rule_now       varchar
);
