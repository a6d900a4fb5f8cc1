package gsw.etl.job;

import gsw.etl.append.Appending;
import gsw.etl.conform.Conforming;
import gsw.etl.finding.Finding;
import gsw.etl.form.Form;
import gsw.etl.form.FormFaultsException;
import gsw.etl.form.Forms;
import gsw.etl.landing.Landing;
import gsw.etl.landing.ReceivedFile;
import gsw.etl.read.Recognised;
import gsw.etl.read.Recogniser;
import gsw.etl.read.Recognition;
import gsw.etl.read.TableReader;
import gsw.etl.stage.Staging;
import gsw.etl.validate.Validating;
import gsw.warehouse.log.LogSegment;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.model.ReleaseLabel;
import gsw.warehouse.release.ParquetVerifier;
import gsw.warehouse.release.ParquetVerifier.UnsoundFileException;
import gsw.warehouse.release.Publisher;
import gsw.warehouse.release.Release;
import gsw.warehouse.storage.DuckDb;
import gsw.warehouse.storage.Durable;
import gsw.warehouse.storage.Home;
import gsw.warehouse.storage.SqlScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The phases of a load. Each can be repeated: it finds what the one before left and replaces what it left itself. */
final class LoadSteps implements AutoCloseable {

    private static final SqlScript STAGING = SqlScript.beside(Staging.class, "staging.sql");
    private static final SqlScript RECEIVED = SqlScript.beside(LoadSteps.class, "received.sql");
    private static final int CANONICAL_REJECT_ABOVE_PERCENT = 20;

    /** What Linux and Windows say; DuckDB and H2 pass it on. */
    private static final List<String> NO_SPACE = List.of("No space left on device", "not enough space on the disk");

    private static final long LEAST_SPACE = 1 << 16;

    private final Home home;
    private final LoadRequest request;
    private final Publisher publisher;
    private final Clock clock;
    private final String programVersion;
    private final LoadWatcher watcher;
    private final Landing landing;
    private final LoadWork work;
    private boolean begun;
    private @Nullable LoadFailedException failure;

    LoadSteps(Warehouse warehouse, LoadRequest request, LoadWatcher watcher) {
        this.home = warehouse.home();
        this.request = request;
        this.publisher = warehouse.publisher();
        this.clock = warehouse.clock();
        this.programVersion = warehouse.programVersion();
        this.watcher = watcher;
        this.landing = new Landing(home);
        this.work = new LoadWork(home);
    }

    /** Refuses a load that names a form or a source nobody knows; nothing has been written yet. */
    void checkOptions() throws LoadRefusedException, IOException, SQLException {
        LoadOptions options = request.options();
        Forms forms = forms();
        if (options.form() != null && !forms.names().contains(options.form())) {
            throw new LoadRefusedException(unknown("biểu", "form", options.form(), forms.names()));
        }
        if (options.source() != null && !sources().contains(options.source())) {
            throw new LoadRefusedException(unknown("nguồn", "source", options.source(), sources()));
        }
    }

    private Forms forms() throws LoadRefusedException, IOException {
        try {
            return Forms.of(home);
        } catch (FormFaultsException e) {
            throw new LoadRefusedException(e.faults());
        }
    }

    private static Bilingual unknown(String whatVi, String whatEn, String found, Collection<String> known) {
        String list = String.join(", ", known);
        return new Bilingual(
                "Không nạp được: không có %s '%s'. Hiện có: %s.".formatted(whatVi, found, list),
                "Cannot load: there is no %s '%s'. Known: %s.".formatted(whatEn, found, list));
    }

    private Set<String> sources() throws IOException, SQLException {
        var sources = new TreeSet<String>();
        try (Statement statement = work.duckdb().createStatement();
                ResultSet rows = statement.executeQuery("select source from dim_source")) {
            while (rows.next()) {
                sources.add(rows.getString(1));
            }
        }
        return sources;
    }

    /** Forgets an earlier load that was cut off and will not be continued. */
    void forgetEarlierWork() throws IOException {
        landing.removeUnfinished();
        work.clear();
    }

    void run(Phase phase) throws Exception {
        begun = true;
        try {
            watcher.at(phase, 0, request.files().size());
            work(phase);
            watcher.at(phase, request.files().size(), request.files().size());
        } catch (Exception e) {
            failure = failed(e, phase);
            throw e;
        }
    }

    private void work(Phase phase) throws IOException, SQLException, FormFaultsException, UnsoundFileException {
        switch (phase) {
            case REGISTER -> register();
            case RECOGNISE -> recognise();
            case STAGE -> stage();
            case CONFORM -> conform();
            case VALIDATE -> validate();
            case APPEND -> append();
            case PUBLISH -> publish();
        }
    }

    boolean haveBegun() {
        return begun;
    }

    /** What to tell of a load that failed: what failed first, not what failed because of it. */
    LoadFailedException failed(Throwable e) {
        return failure != null ? failure : failed(e, null);
    }

    private LoadFailedException failed(Throwable e, @Nullable Phase phase) {
        return new LoadFailedException(e, phase, isDiskFull(e));
    }

    private boolean isDiskFull(Throwable e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            String message = String.valueOf(each.getMessage());
            if (NO_SPACE.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        try {
            return Files.getFileStore(home.root()).getUsableSpace() < LEAST_SPACE;
        } catch (IOException unknown) {
            return false;
        }
    }

    private void register() throws IOException, SQLException {
        if (!work.hasNote("start")) {
            work.note("start", new LoadStart(LogSegment.nextLoad(home), knownFrom()));
        }
        Set<String> accepted = acceptedDigests();
        var received = new ArrayList<ReceivedFile>();
        for (Path file : request.files()) {
            String sha256 = landing.receive(file);
            boolean alreadyLoaded = !accepted.add(sha256);
            received.add(new ReceivedFile(
                    received.size() + 1,
                    file.getFileName().toString(),
                    sha256,
                    Files.size(landing.at(sha256)),
                    alreadyLoaded));
            watcher.at(Phase.REGISTER, received.size(), request.files().size());
        }
        work.note("received", received.toArray(ReceivedFile[]::new));
    }

    // Later than anything the log knows, even where the clock of the machine was set back.
    private LocalDateTime knownFrom() throws IOException, SQLException {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        Optional<LocalDateTime> newest = newestKnowledge();
        return newest.isPresent() && !newest.get().isBefore(now) ? newest.get().plusNanos(1000) : now;
    }

    private Optional<LocalDateTime> newestKnowledge() throws IOException, SQLException {
        List<Path> files = LogSegment.all(home).stream().map(LogSegment::files).toList();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        try (Statement statement = work.duckdb().createStatement();
                ResultSet row = statement.executeQuery(
                        "select max(known_from) from read_parquet(" + DuckDb.list(files) + ")")) {
            row.next();
            return Optional.ofNullable(row.getTimestamp(1)).map(java.sql.Timestamp::toLocalDateTime);
        }
    }

    private Set<String> acceptedDigests() throws IOException, SQLException {
        var digests = new HashSet<String>();
        List<Path> files = LogSegment.all(home).stream().map(LogSegment::files).toList();
        if (files.isEmpty()) {
            return digests;
        }
        try (Statement statement = work.duckdb().createStatement();
                ResultSet rows = statement.executeQuery("select file_sha256 from read_parquet(" + DuckDb.list(files)
                        + ") where outcome in ('accepted', 'accepted_with_rejections')")) {
            while (rows.next()) {
                digests.add(rows.getString(1));
            }
        }
        return digests;
    }

    private List<ReceivedFile> received() throws IOException {
        return Arrays.asList(work.note("received", ReceivedFile[].class));
    }

    private boolean nothingToDo() throws IOException {
        return received().stream().allMatch(ReceivedFile::alreadyLoaded);
    }

    private void recognise() throws IOException, FormFaultsException {
        work.note(
                "recognised",
                new Recogniser(landing, Forms.of(home), request.options().form()).recognise(received()));
    }

    private void stage() throws IOException, SQLException, FormFaultsException {
        STAGING.run(work.duckdb());
        var recognition = work.note("recognised", Recognition.class);
        List<ReceivedFile> received = received();
        var rowsRead = new long[received.size() + 1];
        try (Staging staging = Staging.into(work.duckdb())) {
            for (Finding finding : recognition.findings()) {
                staging.finding(finding);
            }
            var reader = new TableReader(Forms.of(home), request.options().source(), staging);
            for (Recognised file : recognition.files()) {
                rowsRead[file.fileNo()] = reader.read(
                        file, landing.at(received.get(file.fileNo() - 1).sha256()));
                watcher.at(Phase.STAGE, file.fileNo(), request.files().size());
            }
        }
        work.save("staged", "found", "staged_column");
        work.note("rows_read", rowsRead);
    }

    private void conform() throws IOException, SQLException {
        work.restore("staged", "staged_column");
        new Conforming(work.duckdb()).run();
        work.save("conformed", "conform_found");
    }

    private void validate() throws IOException, SQLException, FormFaultsException {
        work.restore("conformed", "conform_found", "found", "staged_column");
        describeReceived();
        var start = work.note("start", LoadStart.class);
        Validating.run(work.duckdb(), start.knownFrom().toLocalDate());
        work.save("received", "finding_of_load", "outcome", "valid");
    }

    private void describeReceived() throws IOException, SQLException, FormFaultsException {
        RECEIVED.run(work.duckdb());
        var start = work.note("start", LoadStart.class);
        var rowsRead = work.note("rows_read", long[].class);
        Forms forms = Forms.of(home);
        var recognised = work.note("recognised", Recognition.class).files().stream()
                .collect(Collectors.toMap(Recognised::fileNo, Function.identity()));
        try (DuckDBAppender files = work.duckdb()
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, "received")) {
            for (ReceivedFile file : received()) {
                @Nullable Recognised what = recognised.get(file.no());
                files.beginRow();
                files.append(file.no());
                files.append(file.name());
                files.append(file.sha256());
                files.append(file.bytes());
                files.append(file.alreadyLoaded());
                files.append(what == null ? "-" : what.format());
                files.append(what == null ? "-" : what.form());
                files.append(what == null ? "-" : what.encoding());
                files.append(rowsRead[file.no()]);
                files.append(what == null ? CANONICAL_REJECT_ABOVE_PERCENT : rejectAbove(forms, what.form()));
                files.append(start.knownFrom(file.no()));
                files.endRow();
            }
        }
    }

    private static int rejectAbove(Forms forms, String form) {
        return forms.named(form).map(Form::rejectAbovePercent).orElse(CANONICAL_REJECT_ABOVE_PERCENT);
    }

    private void append() throws IOException, SQLException, UnsoundFileException {
        var start = work.note("start", LoadStart.class);
        if (nothingToDo() || Files.exists(home.logSegment(start.load()))) {
            return; // the same bytes again; or this very step was cut off just after the rename
        }
        work.restore("received", "finding_of_load", "outcome", "valid");
        Path folder = home.work().resolve("segment");
        Durable.delete(folder);
        Files.createDirectories(folder);
        var segment = new LogSegment(folder);
        Appending.write(work.duckdb(), start.load(), programVersion, LogSegment.all(home), segment);
        verify(segment);
        watcher.at(Phase.APPEND, request.files().size(), request.files().size());
        LogSegment.append(home, start.load(), folder);
    }

    private void verify(LogSegment segment) throws IOException, SQLException, UnsoundFileException {
        var verifier = new ParquetVerifier(work.duckdb());
        for (Path file : List.of(segment.observations(), segment.findings(), segment.files())) {
            verifier.verify(file);
        }
    }

    private void publish() throws IOException, SQLException, UnsoundFileException {
        if (hasUnpublishedFigures()) {
            publisher.publish();
        }
        if (!nothingToDo()
                && publisher.hasPublished(work.note("start", LoadStart.class).load())) {
            work.note("published", Release.current(home).orElseThrow().label());
        }
    }

    // Not only those of this load: one that was killed after it appended and never continued left its own.
    private boolean hasUnpublishedFigures() throws IOException, SQLException {
        for (LogSegment segment : LogSegment.all(home).reversed()) {
            if (!publisher.hasPublished(segment.load()) && changedFigures(segment)) {
                return true;
            }
        }
        return false;
    }

    private boolean changedFigures(LogSegment segment) throws IOException, SQLException {
        try (Statement statement = work.duckdb().createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from read_parquet(" + DuckDb.list(List.of(segment.observations())) + ")")) {
            row.next();
            return row.getLong(1) > 0;
        }
    }

    /** How the load ended, read back from what it wrote. */
    LoadSummary summary() throws IOException, SQLException {
        if (nothingToDo()) {
            return new LoadSummary(
                    0, received().stream().map(LoadSteps::alreadyLoaded).toList(), null);
        }
        var start = work.note("start", LoadStart.class);
        @Nullable
        ReleaseLabel published = work.hasNote("published") ? work.note("published", ReleaseLabel.class) : null;
        return new LoadSummary(start.load(), results(new LogSegment(home.logSegment(start.load()))), published);
    }

    private static LoadSummary.FileResult alreadyLoaded(ReceivedFile file) {
        return new LoadSummary.FileResult(file.no(), file.name(), null, "already_loaded", 0, 0, 0, 0, 0, 0);
    }

    private List<LoadSummary.FileResult> results(LogSegment segment) throws IOException, SQLException {
        var results = new ArrayList<LoadSummary.FileResult>();
        try (Statement statement = work.duckdb().createStatement();
                ResultSet row = statement.executeQuery(
                        "select file_no, file_name, form, outcome, rows_read, rows_accepted, rows_rejected, rows_new,"
                                + " rows_changed, rows_unchanged from read_parquet("
                                + DuckDb.list(List.of(segment.files())) + ") order by file_no")) {
            while (row.next()) {
                results.add(new LoadSummary.FileResult(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10)));
            }
        }
        return results;
    }

    @Override
    public void close() throws IOException, SQLException {
        work.close();
    }
}
