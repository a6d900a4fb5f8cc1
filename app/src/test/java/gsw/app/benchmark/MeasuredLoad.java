package gsw.app.benchmark;

import com.sun.management.OperatingSystemMXBean;
import gsw.app.wiring.Loading;
import gsw.etl.job.LoadOptions;
import gsw.etl.job.LoadRequest;
import gsw.etl.job.LoadSummary;
import gsw.etl.job.LoadWatcher;
import gsw.etl.job.Phase;
import gsw.warehouse.storage.Home;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The whole load of one file in a process of its own: how long each phase took and how much memory the process had. */
final class MeasuredLoad implements LoadWatcher {

    private final Map<Phase, Long> spent = new EnumMap<>(Phase.class);
    private final Map<Phase, Long> worked = new EnumMap<>(Phase.class);
    private Phase running = Phase.REGISTER;
    private long since = System.nanoTime();
    private long workedSince = processorTime();

    private MeasuredLoad() {}

    /** Arguments: the folder of the warehouse and the files. */
    public static void main(String[] arguments) throws Exception {
        var measured = new MeasuredLoad();
        List<Path> files = List.of(arguments).subList(1, arguments.length).stream()
                .map(Path::of)
                .toList();
        long start = System.nanoTime();
        LoadSummary summary = Loading.into(new Home(Path.of(arguments[0])), Clock.systemDefaultZone())
                .run(new LoadRequest(files, new LoadOptions(null, null)), measured);
        long whole = System.nanoTime() - start;
        long rows = summary.files().stream()
                .mapToLong(LoadSummary.FileResult::rowsRead)
                .sum();
        measured.spent.forEach((phase, nanos) -> System.out.printf(
                "phase %s %.2f s, processor %.2f s%n", phase.code(), nanos / 1e9, measured.worked.get(phase) / 1e9));
        System.out.printf("seconds %.3f%n", whole / 1e9);
        System.out.printf("processor %.3f%n", processorTime() / 1e9);
        System.out.printf("rows %d%n", rows);
        System.out.printf(
                "rejected %d%n",
                summary.files().stream()
                        .mapToLong(LoadSummary.FileResult::rowsRejected)
                        .sum());
        System.out.printf("peak %d%n", peakMemory());
    }

    @Override
    public void at(Phase phase, int done, int total) {
        long now = System.nanoTime();
        spent.merge(running, now - since, Long::sum);
        since = now;
        long work = processorTime();
        worked.merge(running, work - workedSince, Long::sum);
        workedSince = work;
        running = phase;
    }

    /** What this process has had of the processors so far, in nanoseconds: on a shared machine it says more than the clock. */
    static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Most memory this process ever had, in bytes, as Linux counts it; 0 elsewhere. */
    static long peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }
}
