package gsw.queries.load;

import static gsw.warehouse.schema.Tables.FINDING;
import static gsw.warehouse.schema.Tables.LOAD_FILE;
import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import gsw.warehouse.log.LogSegment;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.Place;
import gsw.warehouse.release.Manifest;
import gsw.warehouse.schema.tables.Finding;
import gsw.warehouse.schema.tables.records.FindingRecord;
import gsw.warehouse.schema.tables.records.LoadFileRecord;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Every load of a warehouse, read from the log itself: also those that led to no release. */
public final class LoadHistory implements AutoCloseable {

    private final Connection connection;
    private final DSLContext log;
    private final Map<Integer, Integer> firstReleases;

    private LoadHistory(Connection connection, Map<Integer, Integer> firstReleases) {
        this.connection = connection;
        this.log = DSL.using(connection, SQLDialect.DUCKDB);
        this.firstReleases = firstReleases;
    }

    /** Empty if nothing was ever loaded. */
    public static Optional<LoadHistory> of(Home home) throws IOException, SQLException {
        List<LogSegment> segments = LogSegment.all(home);
        return segments.isEmpty() ? Optional.empty() : Optional.of(of(segments, firstReleases(home)));
    }

    /** One load alone, which need not be part of a log. */
    public static LoadHistory of(LogSegment segment) throws SQLException {
        return of(List.of(segment), Map.of());
    }

    private static LoadHistory of(List<LogSegment> segments, Map<Integer, Integer> firstReleases) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try {
            view(
                    connection,
                    "load_file",
                    segments.stream().map(LogSegment::files).toList());
            view(
                    connection,
                    "finding",
                    segments.stream().map(LogSegment::findings).toList());
            return new LoadHistory(connection, firstReleases);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void view(Connection connection, String name, List<Path> files) throws SQLException {
        DuckDb.execute(connection, "create view " + name + " as from read_parquet(" + DuckDb.list(files) + ")");
    }

    private static Map<Integer, Integer> firstReleases(Home home) throws IOException {
        var first = new HashMap<Integer, Integer>();
        for (Path release : home.finishedReleases()) {
            Manifest manifest = Manifest.read(release);
            manifest.loads()
                    .forEach(load -> first.putIfAbsent(load, manifest.release().number()));
        }
        return first;
    }

    /** All loads, newest first. */
    public List<LoadEntry> loads() {
        Map<Integer, Long> errors = findings("error");
        Map<Integer, Long> warnings = findings("warning");
        return log.select(
                        LOAD_FILE.LOAD_ID,
                        min(LOAD_FILE.KNOWN_FROM),
                        min(LOAD_FILE.RECORDED_AT),
                        boolOr(LOAD_FILE.IS_BACKDATED),
                        count(),
                        count(when(LOAD_FILE.OUTCOME.eq("refused"), 1)),
                        sum(LOAD_FILE.ROWS_READ),
                        sum(LOAD_FILE.ROWS_ACCEPTED),
                        sum(LOAD_FILE.ROWS_REJECTED),
                        sum(LOAD_FILE.ROWS_NEW),
                        sum(LOAD_FILE.ROWS_CHANGED))
                .from(LOAD_FILE)
                .groupBy(LOAD_FILE.LOAD_ID)
                .orderBy(LOAD_FILE.LOAD_ID.desc())
                .fetch(row -> new LoadEntry(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7().longValueExact(),
                        row.value8().longValueExact(),
                        row.value9().longValueExact(),
                        row.value10().longValueExact(),
                        row.value11().longValueExact(),
                        errors.getOrDefault(row.value1(), 0L),
                        warnings.getOrDefault(row.value1(), 0L),
                        firstReleases.get(row.value1())));
    }

    private Map<Integer, Long> findings(String severity) {
        Field<Integer> number = count();
        return log.select(FINDING.LOAD_ID, number)
                .from(FINDING)
                .where(FINDING.SEVERITY.eq(severity))
                .groupBy(FINDING.LOAD_ID)
                .fetchMap(
                        row -> row.get(FINDING.LOAD_ID), row -> row.get(number).longValue());
    }

    /** The files of a load, in their order; empty if there is no such load. */
    public List<LoadedFile> files(int load) {
        return log.selectFrom(LOAD_FILE)
                .where(LOAD_FILE.LOAD_ID.eq(load))
                .orderBy(LOAD_FILE.FILE_NO)
                .fetch(LoadHistory::file);
    }

    /** How many findings of a severity a load has. */
    public long number(int load, String severity) {
        return log.fetchCount(FINDING, ofLoad(load).and(FINDING.SEVERITY.eq(severity)));
    }

    /** What was found in a load, errors first, then in the order of the files and their rows. */
    public List<FoundInFile> findings(int load) {
        return log.selectFrom(FINDING)
                .where(ofLoad(load))
                .orderBy(order(FINDING))
                .fetch(row -> found(row.into(FINDING)));
    }

    /** What was found in a load, each thing once a file, in the same order. */
    public List<FindingGroup> groups(int load, int most) {
        Field<Integer> places = count().over()
                .partitionBy(FINDING.FILE_NO, FINDING.RULE_CODE, FINDING.MESSAGE_VI, FINDING.WAIVER_REASON)
                .as("places");
        Field<Integer> place = rowNumber()
                .over()
                .partitionBy(FINDING.FILE_NO, FINDING.RULE_CODE, FINDING.MESSAGE_VI, FINDING.WAIVER_REASON)
                .orderBy(FINDING.SHEET.nullsFirst(), FINDING.ROW_NO.nullsFirst(), FINDING.COLUMN_NO.nullsFirst())
                .as("place");
        Finding numbered = FINDING.as("numbered");
        return log.select(numbered.fields())
                .select(field(name("places"), places.getDataType()))
                .from(log.select(FINDING.fields())
                        .select(places, place)
                        .from(FINDING)
                        .where(ofLoad(load))
                        .asTable(numbered.getName()))
                .where(field(name("place"), place.getDataType()).eq(1))
                .orderBy(order(numbered))
                .limit(most)
                .fetch(row -> new FindingGroup(found(row.into(numbered)), row.get("places", Long.class)));
    }

    private static List<OrderField<?>> order(Finding finding) {
        return List.of(
                when(finding.SEVERITY.eq("error"), 1)
                        .when(finding.SEVERITY.eq("warning"), 2)
                        .otherwise(3),
                finding.FILE_NO,
                finding.SHEET.nullsFirst(),
                finding.ROW_NO.nullsFirst(),
                finding.COLUMN_NO.nullsFirst(),
                finding.RULE_CODE);
    }

    private static Condition ofLoad(int load) {
        return FINDING.LOAD_ID.eq(load);
    }

    private static LoadedFile file(LoadFileRecord row) {
        return new LoadedFile(
                row.getLoadId(),
                row.getFileNo(),
                row.getFileName(),
                row.getFileSha256(),
                row.getFileBytes(),
                row.getFormat(),
                row.getForm(),
                row.getEncoding(),
                row.getOutcome(),
                row.getRowsRead(),
                row.getRowsAccepted(),
                row.getRowsRejected(),
                row.getRowsNew(),
                row.getRowsChanged(),
                row.getRowsUnchanged(),
                row.getKnownFrom(),
                row.getIsSynthetic());
    }

    private static FoundInFile found(FindingRecord row) {
        @Nullable Long rowNo = row.getRowNo();
        @Nullable Integer columnNo = row.getColumnNo();
        return new FoundInFile(
                row.getLoadId(),
                row.getFileNo(),
                row.getFileName(),
                new Place(row.getSheet(), rowNo == null ? 0 : rowNo, columnNo == null ? 0 : columnNo),
                row.getRuleCode(),
                row.getSeverity(),
                row.getFound(),
                row.getExpected(),
                new Bilingual(row.getMessageVi(), row.getMessageEn()),
                waiver(row));
    }

    private static @Nullable Waiver waiver(FindingRecord row) {
        @Nullable String role = row.getWaiverRole();
        return role == null ? null : new Waiver(role, row.getWaiverReason(), row.getWaivedUntil());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
