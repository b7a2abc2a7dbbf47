package org.gongkai.request.document.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.form.words.Message;
import org.gongkai.kit.table.ResourceTable;
import org.gongkai.request.life.table.LifeCycle;
import org.gongkai.request.life.table.Step;
import org.gongkai.request.life.table.Transition;

/**
 * A kind of paper (文书), as {@code documents.csv} lists it. To which steps it belongs says the table of steps; which outcome
 * it tells, the table of outcomes.
 *
 * @param code for example D04_SUPPLEMENT
 * @param basis article that it comes from, in Chinese
 * @param filed whether the file of an application is incomplete without it, once its step was taken: each time
 * @param filedWith of its steps those alone that the file needs it with; all where the list is empty
 * @param identity whether it carries what proves the applicant's identity or reaches the applicant
 * @param elements what it must say
 * @param optional what it may say besides
 */
public record DocumentKind(
        String code,
        String title,
        Reader reader,
        Nature nature,
        String basis,
        boolean filed,
        List<Step> filedWith,
        boolean identity,
        List<String> elements,
        List<String> optional) {

    private static final Map<String, DocumentKind> BY_CODE = read();

    /** Whom a paper is for. */
    @Schema(name = "DocumentReader")
    public enum Reader {
        APPLICANT,
        THIRD_PARTY,
        AGENCY,
        UNIT,
        PERSON,
        PUBLIC,

        /** The file of the application. */
        FILE,

        /** Who works on it. */
        INTERNAL
    }

    /** What a paper is. */
    @Schema(name = "DocumentNature")
    public enum Nature {

        /** It tells the decision, is signed and has a number. */
        REPLY,

        /** A letter that goes out. */
        NOTICE,

        /** It stays in the body. */
        RECORD
    }

    /** The reply that says nothing beside what every reply does. */
    private static final String PLAIN_REPLY = "D35_OTHER";

    /** Whether every reply may say an element, whatever it tells. */
    public static boolean isOfEveryReply(String element) {
        return get(PLAIN_REPLY).says(element);
    }

    /** All of them, in the order of the catalogue. */
    public static Collection<DocumentKind> all() {
        return BY_CODE.values();
    }

    /** That of a code. */
    public static Optional<DocumentKind> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** That of a code which the catalogue has. */
    public static DocumentKind get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("there is no document " + code));
    }

    /** It in words: papers have Chinese names alone. */
    public Message said() {
        return Message.quoted(title);
    }

    /** The steps that it belongs to; none for one that is outside of a life. */
    public List<Step> steps() {
        return LifeCycle.all().stream()
                .filter(row -> row.documents().contains(code))
                .map(Transition::step)
                .toList();
    }

    public boolean isReply() {
        return nature == Nature.REPLY;
    }

    /**
     * Whether it bears the day of the event that it belongs to: what goes out to somebody does, for from that day its terms and
     * remedies follow. A public notice is put up before the day on which it counts as served; records are made afterwards.
     */
    public boolean bearsDayOfEvent() {
        return nature != Nature.RECORD && reader != Reader.PUBLIC;
    }

    /** Whether it may say an element. */
    public boolean says(String element) {
        return elements.contains(element) || optional.contains(element);
    }

    /** All that it may say. */
    public Stream<String> mentioned() {
        return Stream.concat(elements.stream(), optional.stream());
    }

    /** Whether the file needs it with a step of its own. */
    public boolean filedWith(Step step) {
        return filedWith.isEmpty() || filedWith.contains(step);
    }

    private static List<Step> steps(String filed) {
        return filed.equals("yes") || filed.equals("no")
                ? List.of()
                : Stream.of(filed.split(" "))
                        .map(code -> Step.find(code).orElseThrow())
                        .toList();
    }

    private static Map<String, DocumentKind> read() {
        Map<String, DocumentKind> kinds = new LinkedHashMap<>();
        ResourceTable.read(
                        DocumentKind.class,
                        "documents.csv",
                        row -> new DocumentKind(
                                row.getField("code"),
                                row.getField("title"),
                                Reader.valueOf(row.getField("reader")),
                                Nature.valueOf(row.getField("nature")),
                                row.getField("basis"),
                                !row.getField("filed").equals("no"),
                                steps(row.getField("filed")),
                                row.getField("identity").equals("yes"),
                                ResourceTable.words(row, "elements"),
                                ResourceTable.words(row, "optional")))
                .forEach(kind -> kinds.put(kind.code(), kind));
        return kinds;
    }
}
