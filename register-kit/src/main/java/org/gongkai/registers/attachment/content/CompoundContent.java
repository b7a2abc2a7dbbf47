package org.gongkai.registers.attachment.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

import org.gongkai.registers.problem.AttachmentWords;

/** Looks into the compound files (OLE 2) of older offices, which encrypted documents of newer ones are as well. */
final class CompoundContent {

    private static final Set<String> ENCRYPTED = Set.of("encryptedpackage", "encryptioninfo");
    private static final Set<String> MACROS = Set.of("macros", "_vba_project_cur", "vba");

    private CompoundContent() {}

    /** Refuses one that is encrypted, brings macros along, or cannot be read. */
    static void require(Path file) {
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
            look(compound.getRoot());
        } catch (IOException | RuntimeException e) {
            if (e instanceof org.gongkai.kit.problem.Problem refused) {
                throw refused;
            }
            throw ContentRules.refused(AttachmentWords.DOCUMENT_DAMAGED);
        }
    }

    private static void look(DirectoryEntry directory) {
        for (Entry entry : directory) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (ENCRYPTED.contains(name)) {
                throw ContentRules.refused(AttachmentWords.ENCRYPTED);
            }
            if (MACROS.contains(name)) {
                throw ContentRules.refused(AttachmentWords.MACROS);
            }
            if (entry instanceof DirectoryEntry inner) {
                look(inner);
            }
        }
    }
}
