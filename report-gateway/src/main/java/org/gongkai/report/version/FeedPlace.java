package org.gongkai.report.version;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.document.Fingerprint;

/**
 * A place in the order of publications as whoever pulls them keeps it, with a mark of what stood there: on another server, and
 * on one whose database was restored, something else stands there or nothing, so that nobody goes on where they have not been.
 *
 * @param mark empty for the beginning, and in the cursors of earlier releases
 */
public record FeedPlace(long position, Optional<String> mark) {

    /** Before the first publication. */
    public static final FeedPlace START = new FeedPlace(0, Optional.empty());

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})(?:\\.([0-9a-f]{16}))?");

    private static final int MARK_DIGITS = 16;

    /** Where the feed tells of a version or a filing. */
    public static FeedPlace of(FeedEntry entry) {
        return new FeedPlace(entry.position(), Optional.of(mark(entry.said())));
    }

    /**
     * Reads what {@code toString} has written.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static FeedPlace parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new FeedPlace(Long.parseLong(written.group(1)), Optional.ofNullable(written.group(2)));
    }

    /** Whether this is where the version was published, or withdrawn. */
    boolean isOf(ReportVersion version) {
        Optional<ReportVersion.Withdrawal> here =
                version.withdrawal().filter(withdrawal -> withdrawal.position() == position);
        return isSaid(new FeedEntry.OfVersion(version).said(here));
    }

    /** Whether this is where the feed told of a filing. */
    boolean isOf(FeedEntry entry) {
        return isSaid(entry.said());
    }

    private boolean isSaid(String said) {
        return mark.filter(kept -> !kept.equals(mark(said))).isEmpty();
    }

    /** Of two publications of the same content the moments differ. */
    private static String mark(String said) {
        return Fingerprint.sha256(said.getBytes(StandardCharsets.UTF_8)).substring(0, MARK_DIGITS);
    }

    @Override
    public String toString() {
        return position + mark.map(digits -> "." + digits).orElse("");
    }
}
