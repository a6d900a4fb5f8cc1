package gsw.etl.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A ZIP package, looked at before anything in it is read. */
final class ZipPackage {

    /** A package this much larger inside than outside is a bomb, not a table. */
    private static final long MOST_INFLATION = 200;

    private static final long HARMLESS_SIZE = 64L << 20;
    private static final long MOST_INSIDE = 4L << 30;
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.spreadsheet";

    private ZipPackage() {}

    /** @throws UnreadableException if it is damaged or would not stop growing when unpacked */
    static Format format(Path file) throws IOException, UnreadableException {
        try (var zip = new ZipFile(file.toFile())) {
            Optional<Format> format = format(zip);
            if (format.isPresent() && (inflatesTooMuch(zip) || format.get() == Format.XLSX && holdsFarCells(zip))) {
                throw UnreadableException.ofFile("FILE_INFLATES", null);
            }
            return format.orElseThrow(() -> UnreadableException.ofFile("FILE_FORMAT_UNKNOWN", null));
        } catch (ZipException e) {
            throw UnreadableException.damaged();
        }
    }

    private static Optional<Format> format(ZipFile zip) throws IOException {
        if (zip.getEntry("xl/workbook.xml") != null) {
            return Optional.of(Format.XLSX);
        }
        ZipEntry kind = zip.getEntry("mimetype");
        if (kind == null || zip.getEntry("content.xml") == null) {
            return Optional.empty();
        }
        try (InputStream bytes = zip.getInputStream(kind)) {
            String text = new String(bytes.readNBytes(OPEN_DOCUMENT.length() + 1), StandardCharsets.US_ASCII);
            return text.strip().equals(OPEN_DOCUMENT) ? Optional.of(Format.ODS) : Optional.empty();
        }
    }

    // The reader of workbooks makes room for every column up to that of a cell before it hands out the row.
    private static boolean holdsFarCells(ZipFile zip) throws IOException {
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (entry.getName().startsWith("xl/worksheets/")) {
                try (InputStream bytes = zip.getInputStream(entry)) {
                    if (CellPlaces.holdFarOnes(bytes)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    // Sizes in the directory of a package can lie, so the bytes are counted as they inflate.
    private static boolean inflatesTooMuch(ZipFile zip) throws IOException {
        long inside = 0;
        byte[] buffer = new byte[1 << 16];
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            long size = 0;
            try (InputStream bytes = zip.getInputStream(entry)) {
                for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                    size += n;
                    if (inside + size > MOST_INSIDE
                            || (size > HARMLESS_SIZE
                                    && size > MOST_INFLATION * Math.max(1, entry.getCompressedSize()))) {
                        return true;
                    }
                }
            }
            inside += size;
        }
        return false;
    }
}
