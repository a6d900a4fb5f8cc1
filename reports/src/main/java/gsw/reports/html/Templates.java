package gsw.reports.html;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The page templates of the program; whatever they print is escaped for HTML. */
final class Templates {

    private static final Configuration CONFIGURATION = configuration();

    private Templates() {}

    private static Configuration configuration() {
        var configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(Templates.class, "");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_34));
        return configuration;
    }

    static String fill(String name, Map<String, ?> model) {
        try {
            Template template = CONFIGURATION.getTemplate(name);
            var page = new StringWriter(1 << 18);
            template.process(model, page);
            return page.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the template " + name, e);
        } catch (TemplateException e) {
            throw new IllegalStateException("Cannot fill the template " + name, e);
        }
    }

    static String text(String name) {
        try (InputStream bytes = Templates.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("A file is missing from the program: " + name);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
