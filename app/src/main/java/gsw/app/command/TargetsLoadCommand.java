package gsw.app.command;

import gsw.app.failure.ExitCode;
import gsw.app.failure.Failure;
import gsw.app.listing.Format;
import gsw.app.listing.Listing;
import gsw.app.listing.Output;
import gsw.app.progress.VerdictNotice;
import gsw.app.text.Messages;
import gsw.app.wiring.Loading;
import gsw.app.wiring.OpenCatalogue;
import gsw.etl.plan.PlanFault;
import gsw.etl.plan.PlanReader;
import gsw.etl.plan.PlanReader.PlanReading;
import gsw.warehouse.catalogue.LocalPlan;
import gsw.warehouse.catalogue.NameKey;
import gsw.warehouse.catalogue.PlanFolder;
import gsw.warehouse.catalogue.PlanFolder.Kept;
import gsw.warehouse.log.LogSegment;
import gsw.warehouse.model.ReleaseLabel;
import gsw.warehouse.storage.Home;
import gsw.warehouse.storage.LoaderLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a locality's own plan of targets: the whole of it or, with every fault named, nothing. */
@Command(name = "load", sortOptions = false)
final class TargetsLoadCommand implements Callable<Integer> {

    private final Gsw gsw;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    @Option(names = "--dry-run", order = 1)
    private boolean dryRun;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    TargetsLoadCommand(Gsw gsw) {
        this.gsw = gsw;
    }

    @Override
    public Integer call() throws Exception {
        Path plan = gsw.resolve(file);
        if (!Files.isRegularFile(plan)) {
            throw new Failure(ExitCode.USAGE, "plan.no-file", gsw.shown(plan));
        }
        PlanReading reading = read(plan);
        if (reading.plan().isEmpty()) {
            refuse(reading.faults());
            return ExitCode.REJECTED.code();
        }
        for (PlanFault remark : reading.remarks()) {
            gsw.say("plan.remark", place(remark), remark.sentence().in(gsw.language()));
        }
        take(reading.plan().get());
        return ExitCode.DONE.code();
    }

    private PlanReading read(Path plan) throws Exception {
        try (Connection catalogue = OpenCatalogue.shipped(gsw.home())) {
            NameKey.defineIn(catalogue);
            return PlanReader.read(plan, catalogue);
        }
    }

    private void refuse(List<PlanFault> faults) throws Exception {
        try (Output out = output.open(gsw)) {
            faults(gsw.messages()).write(faults, out);
        }
        gsw.say("plan.refused", gsw.shown(gsw.resolve(file)), faults.size());
    }

    private Listing<PlanFault> faults(Messages messages) {
        String name = String.valueOf(file.getFileName());
        return new Listing<PlanFault>()
                .words(messages.text("plan.cell"), fault -> place(fault))
                .words(messages.text("plan.found"), PlanFault::found)
                .words(messages.text("plan.fault"), fault -> fault.sentence().in(gsw.language()))
                .code("file_name", fault -> name)
                .code("sheet", fault -> fault.place().sheet())
                .code("cell", fault -> fault.place().cell())
                .code("rule_code", fault -> fault.rule().name())
                .code("found", PlanFault::found)
                .code("message_vi", fault -> fault.sentence().vi())
                .code("message_en", fault -> fault.sentence().en());
    }

    private static String place(PlanFault fault) {
        String sheet = fault.place().sheet();
        return sheet == null
                ? fault.place().cell()
                : sheet + "!" + fault.place().cell();
    }

    private void take(LocalPlan plan) throws Exception {
        String document = plan.documentNo() == null ? gsw.messages().text("plan.unnumbered") : plan.documentNo();
        if (dryRun) {
            say("plan.sound", document, plan.areaName(), plan.targets().size());
            return;
        }
        keep(plan, document);
    }

    @SuppressWarnings("try") // held, not used
    private void keep(LocalPlan plan, String document) throws Exception {
        Home home = gsw.home();
        try (LoaderLock lock = LoaderLock.tryAcquire(home)
                .orElseThrow(() -> new Failure(ExitCode.LOAD_RUNNING, "failure.load-running"))) {
            Kept kept = new PlanFolder(home).keep(plan);
            String key = switch (kept) {
                case NEW -> "plan.new";
                case REPLACED -> "plan.replaced";
                case UNCHANGED -> "plan.unchanged";
            };
            say(key, document, plan.areaName(), plan.targets().size());
            if (kept != Kept.UNCHANGED && LogSegment.all(home).isEmpty()) {
                say("plan.first-load");
            } else if (kept != Kept.UNCHANGED) {
                ReleaseLabel published = Loading.publisher(home).publish();
                say("publish.done", published.number(), published.catalogueVersion());
                new VerdictNotice(gsw.messages()).of(home).ifPresent(gsw.out()::println);
            }
        }
    }

    private void say(String key, Object... arguments) {
        Output.toStream(gsw.out(), Format.TABLE, gsw.surroundings().screen().tableWidth())
                .paragraph("", gsw.messages().text(key, arguments));
    }
}
