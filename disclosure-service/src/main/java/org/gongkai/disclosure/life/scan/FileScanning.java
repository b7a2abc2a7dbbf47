package org.gongkai.disclosure.life.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import org.gongkai.disclosure.life.refusal.ItemWords;
import org.gongkai.disclosure.search.file.FileContents;
import org.gongkai.disclosure.search.file.FileTextSettings;
import org.gongkai.kit.privacy.PersonalDataScanner;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.registers.attachment.Attachment;

/**
 * Looks through files before their text is reviewed and goes out, each once and in transactions of its own: of a large one it takes
 * seconds, and nobody holds a row for so long.
 */
@Singleton
public class FileScanning {

    private static final Logger LOG = Logger.getLogger(FileScanning.class);

    private static final String RULES = UUID.nameUUIDFromBytes(
                    PersonalDataScanner.rules().getBytes(StandardCharsets.UTF_8))
            .toString();

    private final FileScans scans;
    private final FileContents contents;
    private final FileTextSettings settings;

    FileScanning(FileScans scans, FileContents contents, FileTextSettings settings) {
        this.scans = scans;
        this.contents = contents;
        this.settings = settings;
    }

    /**
     * Looks through those that nobody has looked through.
     *
     * @throws Problem when the content of one cannot be fetched now
     */
    public void scan(UUID item, List<Attachment> files) {
        List<Attachment> open = QuarkusTransaction.requiringNew().call(() -> scans.open(files, RULES));
        for (Attachment file : open) {
            FileScan scan = scan(item, file);
            QuarkusTransaction.requiringNew().run(() -> scans.keep(file, scan, RULES));
            LOG.infof(
                    "file.scanned attachment=%s state=%s found=%d",
                    file.id(), scan.state(), scan.found().size());
        }
    }

    private FileScan scan(UUID item, Attachment file) {
        try {
            return contents.answer(file, settings.scannedCharacters(), FileScanReading.of(item));
        } catch (IOException unreachable) {
            LOG.warnf(unreachable, "file.unscanned attachment=%s", file.id());
            throw Problem.of(ProblemKind.UNAVAILABLE, ItemWords.FILE_NOT_FETCHED.with(file.name()));
        }
    }
}
