package org.gongkai.request.document.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.gongkai.form.words.Message;
import org.gongkai.kit.problem.Violation;
import org.gongkai.paper.Margins;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.element.Element;
import org.gongkai.request.document.paper.LineKind;
import org.gongkai.request.document.words.DocumentWords;

/** Looks at a template before it is used: each fault is named, and with one it is not taken. */
public final class TemplateCheck {

    /** The largest file. */
    public static final int MOST_BYTES = 2 << 20;

    private static final long MOST_UNPACKED = 16L << 20;

    private static final int MOST_ENTRIES = 500;

    /** Parts of a file that do something, or carry something that does. */
    private static final Pattern ACTIVE =
            Pattern.compile("(?i).*(vbaproject|vbadata|activex|embeddings/|oleobject|attachedtoolbars).*");

    private static final Pattern OUTSIDE = Pattern.compile("(?i)target=\"([^\"]*)\"[^>]*targetmode=\"external\"");

    private static final Pattern BRACE = Pattern.compile("[{}]");

    /** What a reply says wherever its parts have different results; without a place for it they could not be told. */
    private static final String PARTS = "parts";

    private TemplateCheck() {}

    /**
     * What was found of a file: a template where there are no faults.
     *
     * @param notKept what of it is not printed
     */
    public record Result(Template template, List<Violation> faults, List<Message> notKept) {}

    /** Reads and checks the file of an office for a kind of paper. */
    public static Result check(DocumentKind kind, byte[] file) {
        List<Violation> faults = new ArrayList<>();
        if (file.length > MOST_BYTES) {
            return refused(List.of(fault("", DocumentWords.TEMPLATE_TOO_LARGE.with(MOST_BYTES, MOST_UNPACKED))));
        }
        try {
            unpack(file, faults);
            if (!faults.isEmpty()) {
                return refused(faults);
            }
            WordTemplate.Read read = WordTemplate.read(file);
            faults.addAll(read.faults());
            check(kind, read.template(), faults);
            return new Result(read.template(), faults, read.notKept());
        } catch (IOException | RuntimeException e) {
            // Whatever a reader fails at in a damaged file, it is the file that cannot be read.
            return refused(List.of(fault("", DocumentWords.TEMPLATE_UNREADABLE)));
        }
    }

    private static Result refused(List<Violation> faults) {
        return new Result(new Template(List.of(), Margins.OFFICIAL), faults, List.of());
    }

    /** Looks into the file before it is read, whose XML is held in memory many times over then. */
    private static void unpack(byte[] file, List<Violation> faults) throws IOException {
        long unpacked = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
                String name = next.getName();
                byte[] content = zip.readNBytes((int) (MOST_UNPACKED + 1 - unpacked));
                unpacked += content.length;
                entries++;
                if (unpacked > MOST_UNPACKED || entries > MOST_ENTRIES) {
                    faults.add(fault("", DocumentWords.TEMPLATE_TOO_LARGE.with(MOST_BYTES, MOST_UNPACKED)));
                    return;
                }
                if (ACTIVE.matcher(name).matches()) {
                    faults.add(fault(name, DocumentWords.TEMPLATE_HAS_MACROS.with(name)));
                }
                if (name.toLowerCase(Locale.ROOT).endsWith(".rels")) {
                    Matcher outside = OUTSIDE.matcher(new String(content, StandardCharsets.UTF_8));
                    outside.results()
                            .forEach(found ->
                                    faults.add(fault(name, DocumentWords.TEMPLATE_REACHES_OUT.with(found.group(1)))));
                }
            }
        }
        if (entries == 0) {
            faults.add(fault("", DocumentWords.TEMPLATE_UNREADABLE));
        }
    }

    private static void check(DocumentKind kind, Template template, List<Violation> faults) {
        if (template.lines().isEmpty()) {
            faults.add(fault("", DocumentWords.TEMPLATE_EMPTY));
            return;
        }
        if (template.lines().stream().noneMatch(line -> line.kind() == LineKind.TITLE)) {
            faults.add(fault("", DocumentWords.TEMPLATE_WITHOUT_TITLE));
        }
        template.names().stream()
                .filter(name -> !kind.says(name))
                .forEach(name -> faults.add(fault("{" + name + "}", DocumentWords.UNKNOWN_PLACEHOLDER.with(name))));
        template.lines().stream()
                .flatMap(line -> line.texts().stream())
                .filter(text -> BRACE.matcher(
                                TemplateLine.PLACEHOLDER.matcher(text).replaceAll(""))
                        .find())
                .forEach(text -> faults.add(fault(text, DocumentWords.BROKEN_PLACEHOLDER.with(text))));
        // What stands in a line that may be left out need not be said.
        List<String> said = template.lines().stream()
                .filter(line -> !line.optional())
                .flatMap(line -> line.names().stream())
                .toList();
        kind.elements().stream()
                .filter(name -> !said.contains(name))
                .map(Element::get)
                .forEach(element -> faults.add(fault(
                        "{" + element.name() + "}",
                        DocumentWords.PLACEHOLDER_MISSING.with(element.said(), "{" + element.name() + "}"))));
        if (kind.optional().contains(PARTS) && !template.names().contains(PARTS)) {
            faults.add(fault(
                    "{" + PARTS + "}",
                    DocumentWords.PLACEHOLDER_MISSING.with(Element.get(PARTS).said(), "{" + PARTS + "}")));
        }
        kind.optional().stream()
                .filter(said::contains)
                .forEach(name -> faults.add(fault(
                        "{" + name + "}",
                        DocumentWords.OPTIONAL_ELEMENT.with(Element.get(name).said(), "{" + name + "}"))));
    }

    private static Violation fault(String pointer, Message what) {
        return new Violation(pointer, what);
    }
}
