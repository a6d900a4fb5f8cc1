package gsw.queries.form;

import static gsw.warehouse.schema.Tables.DIM_AGENCY_ASSIGNMENT;
import static gsw.warehouse.schema.Tables.DIM_AREA;
import static gsw.warehouse.schema.Tables.DIM_CODE;
import static gsw.warehouse.schema.Tables.DIM_COMPONENT;
import static gsw.warehouse.schema.Tables.DIM_INDICATOR;
import static gsw.warehouse.schema.Tables.DIM_SOURCE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.or;

import gsw.warehouse.catalogue.NameKey;
import gsw.warehouse.model.Area;
import gsw.warehouse.schema.tables.records.DimAgencyAssignmentRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Who reports what, and the words, units and bounds of what is asked. */
public final class FormQuery {

    private static final String ALL = "*";
    /** Some successors are told in words: that the agency ended, or that two share its duties. */
    private static final Pattern REMARK = Pattern.compile("^chấm dứt|;");

    private static final List<String> ONE_ROW = List.of("_T");
    private static final List<String> BY_SEX = List.of("_T", "F", "M");

    private final DSLContext catalogue;

    public FormQuery(DSLContext catalogue) {
        this.catalogue = catalogue;
    }

    /** Codes of the sources figures may be recorded under. */
    public List<String> sources() {
        return catalogue
                .select(DIM_SOURCE.SOURCE)
                .from(DIM_SOURCE)
                .orderBy(DIM_SOURCE.SOURCE)
                .fetch(DIM_SOURCE.SOURCE);
    }

    /** Names of the agencies that some plan gives a duty at the level of a place, today's names and those of the plan. */
    public Set<String> agencies(Area place) {
        return duties().stream()
                .filter(duty -> duty.getAreaLevel().equals(level(place)))
                .flatMap(FormQuery::names)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * What an agency reports about a place: by the plan of that place, else by the plans of other places. Empty if no plan
     * names it.
     */
    public Optional<Duty> duty(String agency, Area place) {
        List<DimAgencyAssignmentRecord> all = duties().stream()
                .filter(duty -> duty.getAreaLevel().equals(level(place)))
                .toList();
        List<DimAgencyAssignmentRecord> of =
                all.stream().filter(duty -> named(agency, duty)).toList();
        List<DimAgencyAssignmentRecord> here =
                of.stream().filter(duty -> isOf(place, duty)).toList();
        List<DimAgencyAssignmentRecord> chosen = here.isEmpty() ? of : here;
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        Set<String> places = chosen.stream()
                .map(DimAgencyAssignmentRecord::getLocality)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Optional.of(new Duty(
                names(chosen.getFirst())
                        .filter(name -> sameName(name, agency))
                        .findFirst()
                        .orElse(agency),
                components(chosen, place),
                chosen.stream()
                        .map(DimAgencyAssignmentRecord::getSourceDocument)
                        .distinct()
                        .toList(),
                receiver(all, places),
                List.copyOf(places),
                !here.isEmpty()));
    }

    private List<DimAgencyAssignmentRecord> duties() {
        return catalogue
                .selectFrom(DIM_AGENCY_ASSIGNMENT)
                .orderBy(DIM_AGENCY_ASSIGNMENT.AGENCY_VI, DIM_AGENCY_ASSIGNMENT.LOCALITY)
                .fetch();
    }

    private static String level(Area place) {
        return place.level().code();
    }

    private static Stream<String> names(DimAgencyAssignmentRecord duty) {
        return Stream.of(duty.getSuccessorAgencyVi(), duty.getAgencyVi())
                .filter(name -> name != null && !REMARK.matcher(name).find());
    }

    private static boolean named(String agency, DimAgencyAssignmentRecord duty) {
        return names(duty).anyMatch(name -> sameName(name, agency));
    }

    private static boolean sameName(String one, String other) {
        return NameKey.folded(one).equals(NameKey.folded(other));
    }

    private static boolean isOf(Area place, DimAgencyAssignmentRecord duty) {
        return sameName(duty.getLocality(), place.name().vi());
    }

    private static Optional<String> receiver(List<DimAgencyAssignmentRecord> all, Set<String> places) {
        return all.stream()
                .filter(duty -> "aggregate".equals(duty.getRole()) && places.contains(duty.getLocality()))
                .flatMap(duty -> names(duty).limit(1))
                .findFirst();
    }

    // A duty for everything gives what its level reports; one that names components gives exactly those.
    private List<String> components(List<DimAgencyAssignmentRecord> duties, Area place) {
        Set<String> named = duties.stream()
                .filter(duty -> !"aggregate".equals(duty.getRole()))
                .flatMap(duty ->
                        Arrays.stream(String.valueOf(duty.getComponentIds()).split(";", -1)))
                .filter(id -> !id.equals(ALL))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return named.isEmpty() ? componentsOfLevel(place) : List.copyOf(named);
    }

    private List<String> componentsOfLevel(Area place) {
        return catalogue
                .select(DIM_COMPONENT.COMPONENT_ID, DIM_COMPONENT.APPLIES_AT_LEVEL)
                .from(DIM_COMPONENT)
                .where(DIM_COMPONENT.PROGRAMME.eq("NQ28"))
                .fetch()
                .stream()
                .filter(row -> Arrays.asList(row.value2().split("\\|", -1)).contains(level(place)))
                .map(row -> row.value1())
                .toList();
    }

    /** Keys of the components a person means by {@code 4}, {@code 4.1}, {@code NQ28-5.2} or {@code NQ28-5.2a}. */
    public List<String> componentsOf(String target) {
        String number = target.startsWith("NQ28-") ? target.substring("NQ28-".length()) : target;
        Condition objective = number.matches("\\d")
                ? DIM_COMPONENT.OBJECTIVE_NO.eq(Integer.valueOf(number))
                : DIM_COMPONENT.TARGET_ID.eq("NQ28-" + number);
        return catalogue
                .select(DIM_COMPONENT.COMPONENT_ID)
                .from(DIM_COMPONENT)
                .where(DIM_COMPONENT.PROGRAMME.eq("NQ28"))
                .and(or(objective, DIM_COMPONENT.COMPONENT_ID.eq("NQ28-" + number)))
                .orderBy(DIM_COMPONENT.SORT_ORDER)
                .fetch(DIM_COMPONENT.COMPONENT_ID);
    }

    /** The questions about some indicators, components of the strategy among them, in the order of the catalogue. */
    public List<Question> questions(Collection<String> indicators) {
        return catalogue
                .select(DIM_INDICATOR.fields())
                .select(DIM_COMPONENT.NUMERATOR_VI, DIM_COMPONENT.DENOMINATOR_VI, DIM_COMPONENT.MULTIPLIER)
                .select(DIM_CODE.LABEL_VI)
                .from(DIM_INDICATOR)
                .leftJoin(DIM_COMPONENT)
                .on(DIM_COMPONENT.COMPONENT_ID.eq(DIM_INDICATOR.INDICATOR))
                .leftJoin(DIM_CODE)
                .on(DIM_CODE.CODELIST.eq("UNIT_MEASURE"), DIM_CODE.CODE.eq(DIM_INDICATOR.UNIT_MEASURE))
                .where(DIM_INDICATOR.INDICATOR.in(indicators))
                .and(DIM_INDICATOR.UNIT_MEASURE.isNotNull())
                .orderBy(coalesce(DIM_COMPONENT.SORT_ORDER, Integer.MAX_VALUE), DIM_INDICATOR.INDICATOR)
                .fetch(FormQuery::question);
    }

    private static Question question(Record row) {
        @Nullable String numerator = row.get(DIM_COMPONENT.NUMERATOR_VI);
        @Nullable Integer multiplier = row.get(DIM_COMPONENT.MULTIPLIER);
        String unit = row.get(DIM_INDICATOR.UNIT_MEASURE);
        return new Question(
                row.get(DIM_INDICATOR.INDICATOR),
                row.get(DIM_INDICATOR.INDICATOR_NAME_VI),
                unit,
                Optional.ofNullable(row.get(DIM_CODE.LABEL_VI)).orElse(unit),
                row.get(DIM_INDICATOR.MIN_VALUE),
                row.get(DIM_INDICATOR.MAX_VALUE),
                numerator,
                row.get(DIM_COMPONENT.DENOMINATOR_VI),
                numerator == null || multiplier == null ? percent(unit) : BigDecimal.valueOf(multiplier),
                sexes(row.get(DIM_INDICATOR.DISAGGREGATIONS)));
    }

    private static @Nullable BigDecimal percent(String unit) {
        return unit.equals("PT") ? BigDecimal.valueOf(100) : null;
    }

    private static List<String> sexes(@Nullable String disaggregations) {
        return disaggregations != null
                        && Arrays.asList(disaggregations.split(";", -1)).contains("sex")
                ? BY_SEX
                : ONE_ROW;
    }

    /** The unit a place was on a day: itself, else the one unit of its level and name in force then. */
    public Optional<Area> on(Area place, LocalDate day, Collection<Area> candidates) {
        return Stream.concat(
                        Stream.of(place),
                        candidates.stream()
                                .filter(other -> other.level() == place.level()
                                        && sameName(
                                                other.name().vi(), place.name().vi())))
                .filter(area -> isInForce(area, day))
                .findFirst();
    }

    private boolean isInForce(Area area, LocalDate day) {
        return catalogue.fetchExists(
                DIM_AREA,
                DIM_AREA.REF_AREA
                        .eq(area.refArea())
                        .and(or(DIM_AREA.VALID_FROM.isNull(), DIM_AREA.VALID_FROM.le(day)))
                        .and(or(DIM_AREA.VALID_TO.isNull(), DIM_AREA.VALID_TO.ge(day))));
    }
}
