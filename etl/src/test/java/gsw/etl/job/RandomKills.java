package gsw.etl.job;

import gsw.etl.TestWarehouse;
import gsw.etl.job.ChildLoad.Deed;
import gsw.warehouse.storage.Digest;
import gsw.warehouse.storage.Durable;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads that are killed at a random moment of each phase, each followed by the same command. What they leave is compared
 * with what an undisturbed load leaves: every Parquet file of the log and of the releases by a digest of its rows, every received file
 * by a digest of its bytes, and the names of all other files.
 *
 * <p>As a program it takes a folder to work in, how often to kill, and a seed, and prints a table; docs/performance.md
 * says how to run it.
 */
final class RandomKills {

    /** Five megabytes: enough for a file to be read in one go, and to be held in memory. */
    private static final int ROWS = 120_000;

    private final TestWarehouse warehouse;
    private final Path loadedOnce;
    private final Path second;
    private final SplittableRandom random;
    private final Map<String, String> expected;
    private final List<Span> undisturbed;
    private int kills;

    /** A part of a load: from one thing it told to the next. */
    private record Span(String moment, long millis) {}

    /**
     * A load that was killed.
     *
     * @param during what it had told last; {@code ended} if it was over before
     * @param afterMillis from that word on
     * @param different what differs from the undisturbed load once the same command was given again
     */
    record Kill(String during, long afterMillis, List<String> different) {}

    RandomKills(Path folder, long seed) throws Exception {
        warehouse = new TestWarehouse(folder.resolve("home"));
        loadedOnce = folder.resolve("loaded-once");
        random = new SplittableRandom(seed);
        warehouse.load(file(folder.resolve("first.csv"), ROWS / 2, 1));
        second = file(folder.resolve("second.csv"), ROWS, 2);
        copy(warehouse.root(), loadedOnce);
        undisturbed = watch();
        expected = state();
    }

    /** Half of the keys of the second file are known from the first, and one row of twenty is at fault. */
    private static Path file(Path file, int rows, int version) throws IOException {
        var text = new StringBuilder("indicator,ref_area,time_period,age,sex,urbanisation,obs_value\n");
        for (int i = 0; i < rows; i++) {
            int place = i / 9;
            String value = i % 20 == version ? "?" : String.valueOf(i * 7919L % 100_003 + (i % 3 == 0 ? version : 0));
            text.append("TT10:0101,%s,%d-%02d,Y%d,%s,%s,%s\n"
                    .formatted(
                            place % 2 == 0 ? "Bắc Giang" : "Hà Nội",
                            2000 + place % 20,
                            1 + place / 20 % 12,
                            place / 240,
                            List.of("Nam", "Nữ", "_T").get(i % 3),
                            List.of("Thành thị", "Nông thôn", "_T").get(i / 3 % 3),
                            value));
        }
        return Files.writeString(file, text);
    }

    Kill next() throws Exception {
        Durable.delete(warehouse.root());
        copy(loadedOnce, warehouse.root());
        Kill kill = killed(undisturbed.get(kills++ % undisturbed.size()));
        warehouse.load(second);
        Map<String, String> state = state();
        List<String> different = Stream.concat(expected.keySet().stream(), state.keySet().stream())
                .distinct()
                .filter(name -> !String.valueOf(expected.get(name)).equals(state.get(name)))
                .toList();
        return new Kill(kill.during(), kill.afterMillis(), different);
    }

    /** How long an undisturbed load takes from word to word. */
    private List<Span> watch() throws Exception {
        var spans = new ArrayList<Span>();
        Process child = ChildLoad.start(warehouse.root(), Deed.TELL, new Moment("-"), second);
        try (BufferedReader words = child.inputReader()) {
            String word = words.readLine();
            while (word != null) {
                long began = System.nanoTime();
                String next = words.readLine();
                spans.add(new Span(word, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)));
                word = next;
            }
        }
        if (child.waitFor() != 0) {
            throw new IllegalStateException("The undisturbed load failed");
        }
        return spans;
    }

    private Kill killed(Span span) throws Exception {
        Process child = ChildLoad.start(warehouse.root(), Deed.TELL, new Moment("-"), second);
        try (BufferedReader words = child.inputReader()) {
            String word = words.readLine();
            while (word != null && !word.equals(span.moment())) {
                word = words.readLine();
            }
            long millis = random.nextLong(span.millis() + 1);
            child.waitFor(millis, TimeUnit.MILLISECONDS);
            child.toHandle().destroyForcibly(); // SIGKILL; unlike the process itself, its handle leaves the output open
            String last = span.moment();
            for (word = words.readLine(); word != null; word = words.readLine()) {
                last = word;
            }
            boolean ended = child.waitFor() == 0;
            return new Kill(ended ? "ended" : last.replaceAll("-\\d+$", ""), millis, List.of());
        }
    }

    private Map<String, String> state() throws Exception {
        var state = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(warehouse.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = warehouse.root().relativize(file).toString();
                if (!name.startsWith("jobs")) {
                    state.put(name, content(file));
                }
            }
        }
        state.put("view observation", warehouse.published("""
            select count(*), sum(obs_value), max(known_from) from observation
            """).toString());
        return state;
    }

    // The bytes of a Parquet file depend on which thread wrote first; what is in it does not.
    private String content(Path file) throws Exception {
        String name = file.getFileName().toString();
        if (name.endsWith(".parquet")) {
            return TestWarehouse.query("""
                select count(*), md5(coalesce(string_agg(row_digest, '' order by row_digest), ''))
                from (select md5(t::varchar) as row_digest from read_parquet('%s', hive_partitioning = false) as t)
                """.formatted(file)).toString();
        }
        boolean namesFiles =
                List.of("manifest.json", "digests.json", "catalogue.duckdb").contains(name);
        return namesFiles ? "there" : Digest.sha256(file);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)));
            }
        }
    }

    /** Arguments: folder, number of kills, seed. */
    public static void main(String[] arguments) throws Exception {
        var kills = new RandomKills(Files.createDirectories(Path.of(arguments[0])), Long.parseLong(arguments[2]));
        System.out.println("undisturbed: " + kills.undisturbed + ", " + kills.expected.size() + " things compared");
        var all = new ArrayList<Kill>();
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            all.add(kills.next());
            System.out.println(i + 1 + " " + all.getLast());
        }
        Map<String, Long> byPhase =
                all.stream().collect(Collectors.groupingBy(Kill::during, TreeMap::new, Collectors.counting()));
        byPhase.forEach((phase, count) -> System.out.printf(
                "%-16s %3d killed, %3d ended otherwise than undisturbed%n",
                phase,
                count,
                all.stream()
                        .filter(kill -> kill.during().equals(phase))
                        .filter(kill -> !kill.different().isEmpty())
                        .count()));
    }
}
