package org.gongkai.registers.attachment.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.gongkai.kit.foreign.ForeignFiles;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.testing.ReadingsForTests;
import org.gongkai.kit.upload.UploadedContent;
import org.gongkai.registers.problem.RegisterProblem;

/** What may be attached: what its content says it is, and nothing that hides or runs. */
class ContentRulesTest {

    private static final byte[] PROGRAM = "MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000"
            .concat("\u0000".repeat(200))
            .getBytes(StandardCharsets.ISO_8859_1);

    private static final byte[] PDF = "%PDF-1.7\n王某的身份证明\n".getBytes(StandardCharsets.UTF_8);

    private static final ForeignFiles FILES = ReadingsForTests.USUAL.start();

    private final ContentRules rules = new ContentRules(new UploadedContent(Optional::empty), FILES);

    @AfterAll
    static void stop() {
        FILES.stop();
    }

    @TempDir
    Path folder;

    @Test
    void what_a_name_says_the_content_must_be() throws IOException {
        refused("a.pdf", PROGRAM, "not what its name says");
        refused("a.txt", PROGRAM, "not what its name says");
        refused("a.png", PDF, "application/pdf");
        refused("a.exe", PROGRAM, "may not be attached");
        refused("a", PROGRAM, "may not be attached");
        taken("a.txt", "没有什么特别".getBytes(StandardCharsets.UTF_8));
        taken("a.TXT", "没有什么特别的一段话".getBytes(Charset.forName("GB18030")));
        taken("A.PDF", PDF);
    }

    @Test
    void documents_come_without_programs() throws IOException {
        byte[] types = "<Types/>".getBytes(StandardCharsets.UTF_8);
        taken("a.docx", zip(Map.of("[Content_Types].xml", types, "word/document.xml", types)));
        refused("a.docx", zip(Map.of("[Content_Types].xml", types, "xl/workbook.xml", types)), "none of its kind");
        refused(
                "a.docx",
                zip(Map.of("[Content_Types].xml", types, "word/document.xml", types, "word/vbaProject.bin", types)),
                "macros");
        refused("a.ofd", zip(Map.of("a.txt", types)), "none of its kind");
        taken("a.ofd", zip(Map.of("OFD.xml", types)));
        taken("a.doc", compound("WordDocument"));
        refused("a.doc", compound("EncryptedPackage"), "encrypted");
        try (POIFSFileSystem macros = new POIFSFileSystem()) {
            macros.createDirectory("Macros").createDirectory("VBA");
            refused("a.doc", bytes(macros), "macros");
        }
    }

    @Test
    void an_archive_holds_only_what_may_be_attached_itself() throws IOException {
        byte[] text = "文".getBytes(StandardCharsets.UTF_8);
        byte[] good = zip(Map.of("甲.txt", text, "乙/丙.pdf", PDF));
        taken("a.zip", good);
        taken("a.zip", zip(Map.of("内.zip", good)));
        refused("a.zip", zip(Map.of("甲.txt", text, "run.exe", PROGRAM)), "run.exe");
        refused("a.zip", zip(Map.of("甲.pdf", PROGRAM)), "not what its name says");
        refused("a.zip", zip(Map.of("内.zip", zip(Map.of("甲.pdf", PROGRAM)))), "not what its name says");
        refused("a.zip", zip(Map.of("1.zip", zip(Map.of("2.zip", zip(Map.of("3.zip", good)))))), "too much");
        refused("a.zip", encrypted(good), "encrypted");
    }

    private void taken(String name, byte[] content) throws IOException {
        Path file = file(content);
        assertThatCode(() -> rules.require(name, file)).doesNotThrowAnyException();
    }

    private void refused(String name, byte[] content, String why) throws IOException {
        Path file = file(content);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> rules.require(name, file))
                .withMessageContaining(why)
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(RegisterProblem.CONTENT_REFUSED));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "attached", ""), content);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return zip.toByteArray();
    }

    /** The same with the mark of encryption at each of its files. */
    private static byte[] encrypted(byte[] zip) {
        byte[] marked = zip.clone();
        for (int i = 0; i + 10 < marked.length; i++) {
            if (marked[i] == 'P' && marked[i + 1] == 'K') {
                if (marked[i + 2] == 3 && marked[i + 3] == 4) {
                    marked[i + 6] |= 1;
                } else if (marked[i + 2] == 1 && marked[i + 3] == 2) {
                    marked[i + 8] |= 1;
                }
            }
        }
        return marked;
    }

    private static byte[] compound(String part) throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem()) {
            compound.createDocument(new ByteArrayInputStream(new byte[5_000]), part);
            return bytes(compound);
        }
    }

    private static byte[] bytes(POIFSFileSystem compound) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        compound.writeFilesystem(out);
        return out.toByteArray();
    }
}
