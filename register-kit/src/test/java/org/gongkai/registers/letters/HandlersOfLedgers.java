package org.gongkai.registers.letters;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.gongkai.registers.further.FurtherColumns;
import org.gongkai.registers.further.FurtherImport;
import org.gongkai.registers.further.Judgement;
import org.gongkai.registers.further.Remark;
import org.gongkai.registers.word.AmbiguousWord;
import org.gongkai.registers.word.Word;

/** Who has a letter, as ledgers tell it: a handling begins with it. One that was replied to is told nothing more of. */
@ApplicationScoped
class HandlersOfLedgers implements FurtherColumns<Letter, LetterColumns, HandlersOfLedgers.Told> {

    /** Nobody is of this name. */
    static final String NOBODY = "无人";

    /** Who has retired, and still has letters in old ledgers. */
    static final String RETIRED = "退休";

    record Told(String agencyCode, String handler, List<Remark> refusals, List<Remark> warnings) implements Judgement {}

    @Override
    public String register() {
        return "letters";
    }

    @Override
    public Class<LetterColumns> type() {
        return LetterColumns.class;
    }

    @Override
    public Set<String> fixedFields() {
        return Set.of("receivedOn");
    }

    @Override
    public List<Word> words() {
        return List.of(new Word("likewise", "窗口答复", "IN_PERSON"));
    }

    @Override
    public List<AmbiguousWord> ambiguousWords() {
        return List.of(new AmbiguousWord("likewise", "信件", List.of("ORDINARY_MAIL", "REGISTERED_MAIL")));
    }

    @Override
    public Map<UUID, Known<LetterColumns>> known(Handle handle, Collection<UUID> records) {
        Map<UUID, Known<LetterColumns>> known = new HashMap<>();
        handle.createQuery("select letter_id, handler, stage from handling where letter_id = any(:ids)")
                .bindArray("ids", UUID.class, records)
                .map((row, context) -> Map.entry(
                        row.getObject("letter_id", UUID.class),
                        new Known<>(
                                new LetterColumns(row.getString("handler"), null),
                                row.getString("stage").equals("REPLIED")
                                        ? Optional.of(
                                                new Remark(Optional.of("handler"), "REPLIED", LetterWords.HANDLING))
                                        : Optional.empty())))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    @Override
    public FurtherImport<Letter, LetterColumns, Told> begin(Handle handle, String fileHash) {
        return new FurtherImport<>() {

            @Override
            public Told judge(Letter letter, LetterColumns columns, long row) {
                String handler = columns.handler();
                Remark remark = new Remark(Optional.of("handler"), "WHO", LetterWords.SOMEBODY_HAS_IT.with("?"));
                return new Told(
                        letter.agencyCode(),
                        handler,
                        NOBODY.equals(handler) ? List.of(remark) : List.of(),
                        RETIRED.equals(handler) ? List.of(remark) : List.of());
            }

            @Override
            public void write(Map<UUID, Told> told) {
                told.forEach((letter, one) -> handle.createUpdate("""
                                insert into handling (letter_id, agency_code, revision, stage, handler)
                                values (:letter, :agency, 0, 'OPEN', :handler)
                                on conflict (letter_id) do update set handler = excluded.handler""")
                        .bind("letter", letter)
                        .bind("agency", one.agencyCode())
                        .bind("handler", one.handler())
                        .execute());
            }
        };
    }
}
