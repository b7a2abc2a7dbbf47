package org.gongkai.registers.attachment.content;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.gongkai.kit.foreign.ForeignReading;
import org.gongkai.kit.foreign.UnreadableFile;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.upload.UploadedContent;

/** Looks into a file in a process of its own; it has nothing to say of one that may be attached. */
public final class ContentReading implements ForeignReading {

    private static final String NAME = "name";

    private final ContentLook look = new ContentLook(new UploadedContent(Optional::empty));

    /** What it is told of a file of this name. */
    static Map<String, String> asked(String name) {
        return Map.of(NAME, name);
    }

    @Override
    public void read(Path file, Map<String, String> asked, OutputStream answer) {
        try {
            look.require(asked.get(NAME), file);
        } catch (Problem refused) {
            throw new UnreadableFile(refused.detail(), refused);
        }
    }
}
