package org.gongkai.disclosure.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.disclosure.life.attachment.ItemAttachments;
import org.gongkai.disclosure.life.content.CleanText;
import org.gongkai.disclosure.wording.WrongWord;
import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;
import org.gongkai.kit.database.SqlResource;
import org.gongkai.registers.attachment.Attachment;
import org.gongkai.registers.attachment.Attachments;

/**
 * The words of what is published: the database tells where one may stand, and here it is read where it does. Of files it is the text that
 * the search has: what it has not read yet, or cannot read, is not looked at.
 */
@Singleton
class InspectedWording implements Inspected {

    private static final String SQL = SqlResource.read(InspectedWording.class, "wording.sql");
    private static final String FILES = SqlResource.read(InspectedWording.class, "wording-files.sql");
    private static final int TOGETHER = 50;

    private final Jdbi jdbi;
    private final Attachments attachments;

    InspectedWording(Jdbi jdbi, Attachments attachments) {
        this.jdbi = jdbi;
        this.attachments = attachments;
    }

    @Override
    public Set<InspectionRule> rules() {
        return Set.of(InspectionRule.WRONG_WORD);
    }

    @Override
    public long count(Look look, InspectionRule rule) {
        return after(look, rule, Optional.empty(), Integer.MAX_VALUE).size();
    }

    @Override
    public List<InspectionFinding> after(Look look, InspectionRule rule, Optional<String> after, int most) {
        List<InspectionFinding> found = new ArrayList<>();
        Optional<UUID> last = after.flatMap(Subjects::id);
        List<Text> texts;
        do {
            texts = texts(look, Optional.empty(), last);
            texts.stream()
                    .flatMap(text -> finding(look, text).stream())
                    .limit(most - (long) found.size())
                    .forEach(found::add);
            last = texts.isEmpty() ? last : Optional.of(texts.getLast().record());
        } while (found.size() < most && texts.size() == TOGETHER);
        return found;
    }

    @Override
    public Optional<InspectionFinding> find(Look look, InspectionRule rule, String subjectId) {
        return Subjects.id(subjectId)
                .flatMap(id ->
                        texts(look, Optional.of(id), Optional.empty()).stream().findFirst())
                .flatMap(text -> finding(look, text));
    }

    /** What everybody reads of an item. */
    private record Text(
            UUID record, String title, Optional<UUID> item, String summary, String text, Set<String> shown) {}

    private List<Text> texts(Look look, Optional<UUID> only, Optional<UUID> after) {
        return look.words()
                .expression()
                .map(words -> texts(look, words, only, after))
                .orElse(List.of());
    }

    private List<Text> texts(Look look, String words, Optional<UUID> only, Optional<UUID> after) {
        return jdbi.withHandle(handle -> handle.createQuery(SQL)
                .bind("agency", look.agencyCode())
                .bind("from", look.span().from())
                .bind("to", look.span().to())
                .bind("words", words)
                .bind("only", only.orElse(null))
                .bind("after", after.orElse(null))
                .bind("most", TOGETHER)
                .map((row, context) -> text(row))
                .list());
    }

    private static Text text(ResultSet row) throws SQLException {
        String shown = row.getString("attachments");
        String html = row.getString("text");
        return new Text(
                row.getObject("id", UUID.class),
                row.getString("title"),
                Optional.ofNullable(row.getObject("item_id", UUID.class)),
                row.getString("summary"),
                html == null ? null : CleanText.words(html),
                shown == null ? Set.of() : Set.of(shown.split(" ")));
    }

    private Optional<InspectionFinding> finding(Look look, Text text) {
        List<Message> places = new ArrayList<>();
        add(places, FindingWords.IN_TITLE, look.words().in(text.title()));
        add(places, FindingWords.IN_SUMMARY, look.words().in(text.summary()));
        add(places, FindingWords.IN_TEXT, look.words().in(text.text()));
        names(look, text)
                .forEach(name ->
                        add(places, FindingWords.IN_NAME_OF, look.words().in(name), name));
        files(look, text)
                .forEach(file -> add(places, FindingWords.IN_FILE, look.words().in(file.text()), file.name()));
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new InspectionFinding(
                        InspectionRule.WRONG_WORD,
                        text.record().toString(),
                        text.title(),
                        Optional.of(language -> places.stream()
                                .map(place -> place.in(language))
                                .collect(Collectors.joining(language == Language.CHINESE ? "；" : "; ")))));
    }

    private static void add(List<Message> places, FindingWords place, List<WrongWord> words, String... names) {
        if (!words.isEmpty()) {
            List<String> told = words.stream()
                    .map(word -> word.proper() == null ? word.wrong() : word.wrong() + "→" + word.proper())
                    .toList();
            places.add(
                    place.with(Stream.concat(Stream.of(told), Stream.of(names)).toArray()));
        }
    }

    /** A file that everybody reads, as far as the search has read it. */
    private record FileText(String name, String text) {}

    /** One after the other: the text of a file may be as long as all that the item itself says. */
    private List<FileText> files(Look look, Text text) {
        return text.shown().isEmpty()
                ? List.of()
                : look.words()
                        .expression()
                        .map(words -> jdbi.withHandle(handle -> handle.createQuery(FILES)
                                .bind("record", text.record())
                                .bind("words", words)
                                .map((row, context) -> new FileText(row.getString("name"), row.getString("text")))
                                .list()))
                        .orElse(List.of());
    }

    private Stream<String> names(Look look, Text text) {
        if (text.shown().isEmpty()) {
            return Stream.of();
        }
        return text.item().stream()
                .flatMap(item -> attachments.of(ItemAttachments.owner(item, look.agencyCode())).stream())
                .filter(attachment ->
                        attachment.isComplete() && text.shown().contains(String.valueOf(attachment.number())))
                .map(Attachment::name);
    }
}
