package gsw.etl.job;

import gsw.warehouse.release.Publisher;
import gsw.warehouse.storage.Home;
import java.time.Clock;

/** Where a load goes and how it is published. */
public record Warehouse(Home home, Publisher publisher, Clock clock, String programVersion) {}
