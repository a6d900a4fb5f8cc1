package gsw.reports.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes what Batik drew as the shortest SVG that looks the same: a style is written where it differs from what is
 * inherited, nothing is clipped, and the font is named once.
 */
final class SvgText {

    /** The styles that are kept, in the order they are written, as a reader assumes them where none is written. */
    private static final SequencedMap<String, String> INITIAL_STYLES = new LinkedHashMap<>();

    static {
        INITIAL_STYLES.put("fill", "black");
        INITIAL_STYLES.put("fill-opacity", "1");
        INITIAL_STYLES.put("font-size", "16px");
        INITIAL_STYLES.put("font-weight", "normal");
        INITIAL_STYLES.put("stroke", "none");
        INITIAL_STYLES.put("stroke-dasharray", "none");
        INITIAL_STYLES.put("stroke-linecap", "butt");
        INITIAL_STYLES.put("stroke-linejoin", "miter");
        INITIAL_STYLES.put("stroke-opacity", "1");
        INITIAL_STYLES.put("stroke-width", "1");
    }

    private static final List<String> GEOMETRY_KEPT =
            List.of("d", "points", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height");

    private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");

    private final StringBuilder svg = new StringBuilder(4096);

    private SvgText() {}

    static String of(Element drawn, String id, ProgressChart.Words words) {
        var text = new SvgText();
        text.open(id, words);
        text.children(drawn, styles(drawn, INITIAL_STYLES));
        return text.svg.append("</svg>").toString();
    }

    private void open(String id, ProgressChart.Words words) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" viewBox=\"0 0 ")
                .append(ProgressChart.WIDTH)
                .append(' ')
                .append(ProgressChart.HEIGHT)
                .append("\" aria-labelledby=\"%s-t %s-d\" font-family=\"".formatted(id, id))
                .append(Typeface.FAMILIES)
                .append("\"><title id=\"%s-t\">".formatted(id));
        escape(words.title());
        svg.append("</title><desc id=\"%s-d\">".formatted(id));
        escape(words.description());
        svg.append("</desc>");
    }

    private void children(Element parent, Map<String, String> inherited) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                element(element, styles(element, inherited));
            }
        }
    }

    private void element(Element element, Map<String, String> styles) {
        switch (element.getTagName()) {
            case "g" -> children(element, styles);
            case "defs" -> {}
            case "text" -> text(element, styles);
            default -> shape(element, styles);
        }
    }

    private void text(Element element, Map<String, String> styles) {
        String words = element.getTextContent();
        if (!words.isBlank()) {
            open(element, styles);
            svg.append('>');
            escape(words);
            svg.append("</text>");
        }
    }

    private void shape(Element element, Map<String, String> styles) {
        boolean invisible = "none".equals(styles.get("fill")) && "none".equals(styles.get("stroke"));
        if (!invisible) {
            open(element, styles);
            svg.append("/>");
        }
    }

    private void open(Element element, Map<String, String> styles) {
        svg.append('<').append(element.getTagName());
        for (String attribute : GEOMETRY_KEPT) {
            if (element.hasAttribute(attribute)) {
                append(attribute, element.getAttribute(attribute));
            }
        }
        boolean text = element.getTagName().equals("text");
        boolean stroked = !"none".equals(styles.get("stroke"));
        styles.forEach((name, style) -> {
            String value = shortColor(style);
            boolean matters = name.startsWith("font") ? text : stroked || !name.startsWith("stroke-");
            if (matters && !value.equals(INITIAL_STYLES.get(name))) {
                append(name, value);
            }
        });
    }

    private void append(String name, String value) {
        svg.append(' ').append(name).append("=\"");
        escape(value);
        svg.append('"');
    }

    private static Map<String, String> styles(Element element, Map<String, String> inherited) {
        var styles = new LinkedHashMap<>(inherited);
        for (String style : inherited.keySet()) {
            if (element.hasAttribute(style)) {
                styles.put(style, element.getAttribute(style));
            }
        }
        return styles;
    }

    /** {@code #14487a} for {@code rgb(20,72,122)}. */
    private static String shortColor(String style) {
        Matcher rgb = RGB.matcher(style);
        return rgb.matches()
                ? "#%02x%02x%02x"
                        .formatted(
                                Integer.parseInt(rgb.group(1)),
                                Integer.parseInt(rgb.group(2)),
                                Integer.parseInt(rgb.group(3)))
                : style;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> svg.append("&amp;");
                case '<' -> svg.append("&lt;");
                case '>' -> svg.append("&gt;");
                case '"' -> svg.append("&quot;");
                default -> svg.append(c);
            }
        }
    }
}
