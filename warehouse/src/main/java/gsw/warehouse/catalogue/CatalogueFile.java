package gsw.warehouse.catalogue;

import gsw.warehouse.model.Bilingual;
import gsw.warehouse.storage.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file of the catalogue as it is used: the one that ships, or the one an office put in its place.
 *
 * @param name {@code province_34.csv}
 * @param where the path of an office's file, the name of one that ships
 */
record CatalogueFile(String name, String where, String text, String sha256, boolean isOverride) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What a file says, wherever it lies. */
    record Content(String name, String sha256, boolean isOverride) {}

    Content content() {
        return new Content(name, sha256, isOverride);
    }

    /** The files of these names, each from the folder of overrides if it is there; a folder need not be there. */
    static List<CatalogueFile> all(Set<String> names, Optional<Path> overrides) {
        Optional<Path> folder = overrides.filter(Files::exists);
        folder.ifPresent(there -> refuseStrangers(names, there));
        return names.stream().map(name -> of(name, folder)).toList();
    }

    private static CatalogueFile of(String name, Optional<Path> overrides) {
        Optional<Path> override = overrides.map(folder -> folder.resolve(name)).filter(Files::isRegularFile);
        byte[] bytes = override.map(CatalogueFile::read).orElseGet(() -> CatalogueResource.bytes(name));
        String where = override.map(Path::toString).orElse(name);
        return new CatalogueFile(name, where, decoded(bytes, where), sha256(bytes), override.isPresent());
    }

    /** A file of the office that adds to one that ships. */
    static CatalogueFile added(String name, Path file) {
        byte[] bytes = read(file);
        return new CatalogueFile(name, file.toString(), decoded(bytes, file.toString()), sha256(bytes), true);
    }

    /** A misspelt name would be overlooked in silence, and the file that ships would stay in force. */
    private static void refuseStrangers(Set<String> names, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw CatalogueException.ofFolder(
                    new Bilingual(folder + " không phải thư mục", folder + " is not a folder"));
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.csv")) {
            var strangers = new TreeSet<String>();
            files.forEach(file -> strangers.add(file.getFileName().toString()));
            strangers.removeAll(names);
            if (!strangers.isEmpty()) {
                String there = String.join(", ", strangers);
                throw CatalogueException.ofFolder(new Bilingual(
                        "%s trong %s không mang tên tệp danh mục nào".formatted(there, folder),
                        "%s in %s has the name of none of them".formatted(there, folder)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            throw CatalogueException.ofFile(file.toString(), new Bilingual(why, why))
                    .because(e);
        }
    }

    private static String decoded(byte[] bytes, String where) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw CatalogueException.ofFile(where, new Bilingual("tệp không phải UTF-8", "it is not UTF-8"))
                    .because(e);
        }
    }

    static String sha256(byte[] bytes) {
        MessageDigest digest = Digest.newSha256();
        digest.update(bytes);
        return Digest.hex(digest);
    }
}
