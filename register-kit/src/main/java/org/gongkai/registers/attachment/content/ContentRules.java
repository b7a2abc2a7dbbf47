package org.gongkai.registers.attachment.content;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

import jakarta.inject.Singleton;

import org.gongkai.form.words.Message;
import org.gongkai.kit.foreign.ForeignFiles;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.kit.upload.UploadedContent;
import org.gongkai.registers.problem.AttachmentWords;
import org.gongkai.registers.problem.RegisterProblem;

/** Holds attachments to what they may be: a kind that is allowed, the kind that the name says, nothing that runs or hides. */
@Singleton
public class ContentRules {

    private static final Set<String> NOTHING_IN_PARTICULAR = Set.of("", ContentLook.UNKNOWN, "binary/octet-stream");

    private final UploadedContent content;
    private final ContentLook look;
    private final ForeignFiles files;

    ContentRules(UploadedContent content, ForeignFiles files) {
        this.content = content;
        this.look = new ContentLook(content);
        this.files = files;
    }

    /**
     * The media type that a file of this name is given out as; refuses a name of no kind that is allowed, and a media type
     * that is another than the name says.
     *
     * @param declared as the sender names it, perhaps as nothing in particular
     */
    public String mediaType(String name, String declared) {
        AttachmentType type = ContentLook.type(name);
        String essence = declared.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        boolean fits = NOTHING_IN_PARTICULAR.contains(essence)
                || type.mediaType().equals(essence)
                || type.contents().contains(essence);
        if (!fits) {
            throw Problem.invalid("/mediaType", AttachmentWords.NOT_OF_ITS_NAME.with(declared, type.mediaType()));
        }
        return type.mediaType();
    }

    /**
     * Refuses a file that is not what its name says, that holds what must not be in it, or that is infected. What is inside of
     * others is looked into by a process of its own.
     */
    public void require(String name, Path file) {
        if (ContentLook.type(name).inside().isEmpty()) {
            look.require(name, file);
        } else {
            lookInside(name, file);
        }
        content.requireClean(file);
    }

    private void lookInside(String name, Path file) {
        try {
            files.read(ContentReading.class, file, ContentReading.asked(name), answer -> answer);
        } catch (Problem refused) {
            throw refused.kind() == ProblemKind.UNREADABLE_FILE ? refused(refused.detail()) : refused;
        }
    }

    static Problem refused(Message why) {
        return Problem.of(RegisterProblem.CONTENT_REFUSED, why);
    }
}
