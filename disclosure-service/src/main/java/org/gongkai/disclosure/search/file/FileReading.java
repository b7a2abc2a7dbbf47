package org.gongkai.disclosure.search.file;

import java.io.IOException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.gongkai.disclosure.life.attachment.ItemAttachments;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.attachment.Attachment;
import org.gongkai.registers.attachment.Attachments;

/**
 * Reads the files that published items show, one after the other, in the background: nobody who publishes waits for it. What a
 * process that was killed had begun, another begins anew, and not for ever: a file that ends every process is given up.
 */
@ApplicationScoped
public class FileReading {

    private static final Logger LOG = Logger.getLogger(FileReading.class);
    private static final String SERVICE = "disclosure-service";

    private final FileTexts texts;
    private final Attachments attachments;
    private final FileContents contents;
    private final FileTextSettings settings;
    private final Event<FileTextRead> read;
    private final CurrentCaller caller;
    private volatile boolean ending;

    FileReading(
            FileTexts texts,
            Attachments attachments,
            FileContents contents,
            FileTextSettings settings,
            Event<FileTextRead> read,
            CurrentCaller caller) {
        this.texts = texts;
        this.attachments = attachments;
        this.contents = contents;
        this.settings = settings;
        this.read = read;
        this.caller = caller;
    }

    /** Reads all that wait. */
    @Scheduled(every = "2s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void round() {
        caller.asService(SERVICE, () -> {
            Optional<FileTexts.Waiting> next = next();
            while (next.isPresent() && !ending) {
                next = read(next.get()) ? next() : Optional.empty();
            }
            return null;
        });
    }

    void end(@Observes ShutdownEvent event) {
        ending = true;
    }

    private Optional<FileTexts.Waiting> next() {
        return QuarkusTransaction.requiringNew().call(texts::take);
    }

    /** Reads one; false where it has to wait, for others are read at the moment. */
    private boolean read(FileTexts.Waiting file) {
        try {
            FileText text = file.attempts() > settings.attempts() ? FileText.without(FileState.BROKEN) : text(file);
            QuarkusTransaction.requiringNew().run(() -> {
                if (texts.keep(file, text)) {
                    read.fire(new FileTextRead(file.recordId()));
                }
            });
            LOG.infof("file.read attachment=%s state=%s", file.attachmentId(), text.state());
        } catch (IOException | RuntimeException failure) {
            if (failure instanceof Problem problem && problem.kind() == ProblemKind.UNAVAILABLE) {
                LOG.infof("file.waits attachment=%s: %s", file.attachmentId(), problem.getMessage());
                QuarkusTransaction.requiringNew().run(() -> texts.putBack(file));
                return false;
            }
            // Tried again when its time is over: its content could not be fetched, or the database could not be
            // reached.
            LOG.warnf(failure, "file.unread attachment=%s attempt=%d", file.attachmentId(), file.attempts());
        }
        return true;
    }

    private FileText text(FileTexts.Waiting file) throws IOException {
        Attachment attachment = QuarkusTransaction.requiringNew()
                .call(() ->
                        attachments.attachment(ItemAttachments.owner(file.itemId(), file.agencyCode()), file.number()));
        return contents.text(attachment, settings.mostCharacters());
    }
}
