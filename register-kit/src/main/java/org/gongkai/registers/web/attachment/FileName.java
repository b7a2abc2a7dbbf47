package org.gongkai.registers.web.attachment;

import java.util.Optional;

import org.apache.commons.fileupload.ParameterParser;

/** The name of a file that somebody sends, in {@code Content-Disposition}. */
final class FileName {

    private FileName() {}

    /** The name that a header gives. */
    static Optional<String> find(String disposition) {
        if (disposition == null) {
            return Optional.empty();
        }
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return Optional.ofNullable(parser.parse(disposition, ';').get("filename"));
    }
}
