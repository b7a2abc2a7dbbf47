package org.gongkai.registers.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.edition.Editions;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.Violation;
import org.gongkai.registers.audit.RegisterOperation;
import org.gongkai.registers.field.Codes;
import org.gongkai.registers.field.Field;
import org.gongkai.registers.field.FieldType;
import org.gongkai.registers.field.Fields;
import org.gongkai.registers.further.AllFurtherColumns;
import org.gongkai.registers.problem.RegisterWords;
import org.gongkai.registers.register.Register;
import org.gongkai.registers.word.AgencyWords;
import org.gongkai.registers.word.AmbiguousWord;
import org.gongkai.registers.word.Word;
import org.gongkai.registers.word.Words;

/** The words that offices have added to what their ledgers may write for codes. */
@ApplicationScoped
public class ImportWords {

    private static final int MOST = 1_000;

    private final Editions editions;
    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final AuditTrail audit;
    private final AllFurtherColumns further;

    ImportWords(Editions editions, Jdbi jdbi, ObjectMapper mapper, AuditTrail audit, AllFurtherColumns further) {
        this.editions = editions;
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.audit = audit;
        this.further = further;
    }

    /** What an office has added. */
    public AgencyWords added(Register<?> register, String agencyCode) {
        return jdbi.withHandle(handle -> find(handle, register, agencyCode)).orElse(AgencyWords.NONE);
    }

    /** Puts words in the place of those that an office has added so far. */
    public AgencyWords replace(Register<?> register, String agencyCode, long expectedVersion, List<Word> words) {
        require(words, fields(register));
        return QuarkusTransaction.joiningExisting()
                .call(() -> jdbi.withHandle(handle -> {
                    AgencyWords before = find(handle, register, agencyCode).orElse(AgencyWords.NONE);
                    AgencyWords after = new AgencyWords(expectedVersion + 1, words);
                    if (before.version() != expectedVersion || !store(handle, register, agencyCode, after)) {
                        throw Problem.staleSetting(
                                RegisterWords.WORDS_AT_VERSION.with(before.version()), before.version());
                    }
                    audit.record(
                            handle,
                            AuditEvent.of(
                                            RegisterOperation.PUT_IMPORT_WORDS,
                                            AuditObject.of("IMPORT_WORDS", register.path()))
                                    .at(agencyCode)
                                    .from(mapper.valueToTree(before))
                                    .to(mapper.valueToTree(after)));
                    return after;
                }));
    }

    /** The words that the rows of an import may write. */
    Words of(Handle handle, Register<?> register, Optional<String> ownAgency) {
        Map<String, List<Word>> added = new HashMap<>();
        handle.createQuery("select agency_code, words from import_words where register = :register")
                .bind("register", register.path())
                .map((row, context) -> Map.entry(row.getString("agency_code"), read(row.getString("words"))))
                .forEach(words -> added.put(words.getKey(), words.getValue()));
        return new Words(common(register), ambiguous(register), added, ownAgency);
    }

    /** The words that may stand for several codes, unless an office says for which. */
    public List<AmbiguousWord> ambiguous(Register<?> register) {
        List<AmbiguousWord> words = new ArrayList<>(register.ambiguousWords());
        further.of(register).ifPresent(columns -> words.addAll(columns.ambiguousWords()));
        return words;
    }

    /** The words that every office may write. */
    public List<Word> common(Register<?> register) {
        List<Word> words = new ArrayList<>(register.words());
        further.of(register).ifPresent(columns -> words.addAll(columns.words()));
        return words;
    }

    /** All fields that its ledgers may have. */
    private List<Field> fields(Register<?> register) {
        List<Field> fields = new ArrayList<>(new Fields<>(register.entryType(), editions).all());
        further.of(register).ifPresent(columns -> fields.addAll(new Fields<>(columns.type(), editions).all()));
        return fields;
    }

    private Optional<AgencyWords> find(Handle handle, Register<?> register, String agencyCode) {
        return handle.createQuery("select version, words from import_words"
                        + " where agency_code = :agency and register = :register")
                .bind("agency", agencyCode)
                .bind("register", register.path())
                .map((row, context) -> new AgencyWords(row.getLong("version"), read(row.getString("words"))))
                .findOne();
    }

    /** Whether the words could be stored: not when somebody else has stored a version in between. */
    private boolean store(Handle handle, Register<?> register, String agencyCode, AgencyWords words) {
        return handle.createUpdate("""
                        insert into import_words (agency_code, register, version, words)
                        values (:agency, :register, :version, cast(:words as jsonb))
                        on conflict (agency_code, register) do update
                        set version = excluded.version, words = excluded.words
                        where import_words.version = excluded.version - 1""")
                        .bind("agency", agencyCode)
                        .bind("register", register.path())
                        .bind("version", words.version())
                        .bind("words", mapper.valueToTree(words.words()).toString())
                        .execute()
                == 1;
    }

    private static void require(List<Word> words, List<Field> fields) {
        if (words.size() > MOST) {
            throw Problem.invalid("/words", RegisterWords.TOO_MANY_WORDS.with(MOST));
        }
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String at = "/words/" + i;
            Optional<FieldType> type = fields.stream()
                    .filter(field -> field.name().equals(word.field()) && Codes.isCode(field))
                    .map(Field::type)
                    .findFirst();
            if (type.isEmpty()) {
                violations.add(new Violation(at + "/field", RegisterWords.NOT_A_FIELD_OF_CODES));
            } else if (type.get().find(word.code()).isEmpty()) {
                violations.add(new Violation(
                        at + "/code", RegisterWords.MUST_BE.with(type.get().expected())));
            }
            if (word.word().isBlank()) {
                violations.add(new Violation(at + "/word", KitWords.NEEDED));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private List<Word> read(String words) {
        try {
            return mapper.readValue(words, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words of an import", e);
        }
    }
}
