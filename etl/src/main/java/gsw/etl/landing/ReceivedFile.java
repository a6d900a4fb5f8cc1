package gsw.etl.landing;

/**
 * A file as it was received.
 *
 * @param no its number within the load, from 1, in the order of the command
 * @param name file name as sent, without its folder
 * @param sha256 digest of its bytes; the name it lies under in the landing folder
 * @param alreadyLoaded true if the very same bytes were accepted before: nothing happens then
 */
public record ReceivedFile(int no, String name, String sha256, long bytes, boolean alreadyLoaded) {}
