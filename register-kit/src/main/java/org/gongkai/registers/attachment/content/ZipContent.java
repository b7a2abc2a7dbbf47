package org.gongkai.registers.attachment.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.gongkai.kit.process.ScratchFiles;
import org.gongkai.registers.problem.AttachmentWords;

/** Looks into files that are ZIP archives. */
final class ZipContent {

    /** Names in archives that were packed on a Chinese desktop. */
    private static final Charset NAMES = Charset.forName("GB18030");

    private static final int LONGEST_MANIFEST = 1 << 20;

    private ZipContent() {}

    /** Refuses what is no document of Office Open XML with this folder, and one that brings macros along. */
    static void requireOffice(Path file, String folder) {
        open(file, zip -> {
            List<String> names = names(zip);
            if (!names.contains("[content_types].xml") || names.stream().noneMatch(name -> name.startsWith(folder))) {
                throw ContentRules.refused(AttachmentWords.DOCUMENT_DAMAGED);
            }
            boolean macros = names.stream()
                    .anyMatch(name -> name.endsWith("vbaproject.bin")
                            || name.contains("/macrosheets/")
                            || name.contains("/activex/"));
            refuseMacros(macros);
        });
    }

    /** Refuses what is no OpenDocument, one that brings macros along, and one that is encrypted. */
    static void requireOpenDocument(Path file) {
        open(file, zip -> {
            List<String> names = names(zip);
            if (!names.contains("content.xml")) {
                throw ContentRules.refused(AttachmentWords.DOCUMENT_DAMAGED);
            }
            refuseMacros(names.stream().anyMatch(name -> name.startsWith("basic/") || name.startsWith("scripts/")));
            ZipEntry manifest = zip.getEntry("META-INF/manifest.xml");
            if (manifest != null && begin(zip, manifest).contains("encryption-data")) {
                throw ContentRules.refused(AttachmentWords.ENCRYPTED);
            }
        });
    }

    /** Refuses what is no document of OFD. */
    static void requireOfd(Path file) {
        open(file, zip -> {
            if (!names(zip).contains("ofd.xml")) {
                throw ContentRules.refused(AttachmentWords.DOCUMENT_DAMAGED);
            }
        });
    }

    /** Gives each file in an archive, unpacked, with its name. */
    static void forEachFile(Path file, Unpacking unpacking, BiConsumer<String, Path> look) {
        unpacking.enter();
        open(file, zip -> {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    look(zip, entry, unpacking, look);
                }
            }
        });
        unpacking.leave();
    }

    private static void look(ZipFile zip, ZipEntry entry, Unpacking unpacking, BiConsumer<String, Path> look) {
        try {
            Path unpacked = ScratchFiles.create();
            try (InputStream in = zip.getInputStream(entry)) {
                unpacking.copy(in, unpacked);
                look.accept(entry.getName(), unpacked);
            } finally {
                Files.delete(unpacked);
            }
        } catch (ZipException e) {
            throw ContentRules.refused(AttachmentWords.ARCHIVE_CLOSED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDK opens no archive with encrypted entries. */
    private static void open(Path file, Consumer<ZipFile> look) {
        try (ZipFile zip = new ZipFile(file.toFile(), NAMES)) {
            look.accept(zip);
        } catch (ZipException e) {
            throw ContentRules.refused(AttachmentWords.ARCHIVE_CLOSED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(ZipFile zip) {
        return zip.stream()
                .map(entry -> entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String begin(ZipFile zip, ZipEntry entry) {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw ContentRules.refused(AttachmentWords.ARCHIVE_CLOSED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseMacros(boolean macros) {
        if (macros) {
            throw ContentRules.refused(AttachmentWords.MACROS);
        }
    }
}
