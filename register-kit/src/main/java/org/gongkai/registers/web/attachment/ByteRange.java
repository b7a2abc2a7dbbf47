package org.gongkai.registers.web.attachment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.problem.AttachmentWords;
import org.gongkai.registers.problem.RegisterProblem;

/**
 * A part of a file (RFC 9110, 14).
 *
 * @param from its first byte
 * @param to the byte behind its last one
 */
record ByteRange(long from, long to) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * The part that a header asks for; the whole file where it asks for several, or for what nobody understands.
     *
     * @param size of the file
     */
    static Optional<ByteRange> find(String header, long size) {
        Matcher range = ONE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long last = Long.parseLong(range.group(2));
            return within(Math.max(0, size - last), size, size);
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? size : Math.min(Long.parseLong(range.group(2)) + 1, size);
        if (!range.group(2).isEmpty() && Long.parseLong(range.group(2)) < from) {
            return Optional.empty();
        }
        return within(from, to, size);
    }

    private static Optional<ByteRange> within(long from, long to, long size) {
        if (from >= size) {
            throw Problem.of(RegisterProblem.NO_SUCH_RANGE, AttachmentWords.NO_SUCH_RANGE.with(size));
        }
        return Optional.of(new ByteRange(from, to));
    }

    /** The value of {@code Content-Range}. */
    String of(long size) {
        return "bytes " + from + "-" + (to - 1) + "/" + size;
    }
}
