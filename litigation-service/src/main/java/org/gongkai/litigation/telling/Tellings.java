package org.gongkai.litigation.telling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;

import org.gongkai.kit.outbox.Message;
import org.gongkai.kit.outbox.Outbox;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.litigation.course.CaseLink;
import org.gongkai.litigation.life.Standing;

/**
 * Tells the application that a case is about what becomes of it. What is to be told is worked out from how the case stands and what was
 * told before, after each step and each day on which a decision comes to hold; so nothing has to remember to tell it, and nothing is told
 * twice.
 */
@Singleton
public class Tellings {

    /** The application understands what it hears by what it has heard before. */
    static final Topic TELLING = Topic.ofEvents("case-telling");

    static final String APPLICATIONS = "request-service";

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final TellingRows rows;
    private final Outbox outbox;
    private final ObjectMapper mapper;

    Tellings(TellingRows rows, Outbox outbox, ObjectMapper mapper) {
        this.rows = rows;
        this.outbox = outbox;
        this.mapper = mapper;
    }

    /** All that was told of a case, the first first. */
    public List<Telling> of(UUID caseFile) {
        return rows.of(caseFile);
    }

    /** One of them. */
    public Optional<Telling> find(UUID id) {
        return rows.find(id);
    }

    /** The cases of which the application has not taken what it was told, of an agency or of all. */
    public List<UUID> refused(Optional<String> agencyCode) {
        return rows.refused(agencyCode);
    }

    /**
     * Writes what is to be told of a case as it stands, with the transaction at hand; the case is locked.
     *
     * @param again whether what was refused is to be told again
     */
    public void follow(UUID caseFile, String agencyCode, Standing standing, CaseLink link, boolean again) {
        if (again) {
            rows.retell(caseFile);
        }
        List<Message> messages =
                DueNews.of(standing, Optional.ofNullable(link.linkedApplication()), rows.of(caseFile)).stream()
                        .map(due -> {
                            UUID id = IDS.generate();
                            rows.keep(id, caseFile, agencyCode, due.application(), due.news());
                            return Message.of(TELLING, APPLICATIONS, caseFile.toString(), new TellingNote(id), mapper);
                        })
                        .toList();
        if (!messages.isEmpty()) {
            outbox.post(messages);
        }
    }
}
