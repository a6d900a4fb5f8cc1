package gsw.app.wiring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * What libraries have to say stays unsaid: the program speaks in its own words. The logging of the JDK makes an object of
 * this class when the first library logs something, and never if none does.
 */
public final class QuietLogging {

    private static final String SETTINGS = ".level = OFF\n";

    /** Makes this class the one the logging of the JDK is set up by; Log4j, which POI brings, is told the same. */
    public static void beInForce() {
        System.setProperty("java.util.logging.config.class", QuietLogging.class.getName());
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
    }

    public QuietLogging() throws IOException {
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(SETTINGS.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
