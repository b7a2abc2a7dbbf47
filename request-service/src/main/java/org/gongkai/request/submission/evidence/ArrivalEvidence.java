package org.gongkai.request.submission.evidence;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.gongkai.kit.privacy.PersonalDataKind;

/**
 * What proves how and when something arrived (收到凭据, Art. 31 of the Regulations). Which members a channel asks for stands in
 * {@code channel-evidence.csv}.
 *
 * @param receivedBy who at the office took it
 * @param recordedBy who at the office wrote down what was said
 * @param signedBy who signed: the applicant for what was handed over or written down, who took the letter in at the office
 * @param signedOn the day on which it was signed
 * @param postalNumber number of the letter or parcel
 * @param sender number of the fax or address of the mail that it came from
 * @param messageId id in the head of the mail
 * @param system the other system through which it came
 * @param systemNumber its number there
 * @param channel the channel of the published guide through which it came
 * @param guideClause the clause of the guide that says when what comes so is received
 * @param readOut whether what was written down was read out to the applicant
 */
@Schema(name = "ArrivalEvidence")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArrivalEvidence(
        @Size(max = 100) @Schema(examples = "李某") String receivedBy,
        @Size(max = 100) String recordedBy,
        @Size(max = 100) @Schema(examples = "王某") String signedBy,
        LocalDate signedOn,
        @Size(max = 100) @Schema(examples = "XA12345678911") String postalNumber,
        @Size(max = 200) String sender,
        @Size(max = 300) String messageId,
        @Size(max = 200) String system,
        @Size(max = 100) String systemNumber,
        @Size(max = 100) @Schema(examples = "政务新媒体") String channel,
        @Size(max = 500) String guideClause,
        Boolean readOut) {

    /** Nothing that proves anything. */
    public static final ArrivalEvidence NONE =
            new ArrivalEvidence(null, null, null, null, null, null, null, null, null, null, null, null);

    /** As lists show it: the names and addresses of people masked. */
    public ArrivalEvidence masked() {
        return new ArrivalEvidence(
                receivedBy,
                recordedBy,
                masked(PersonalDataKind.NAME, signedBy),
                signedOn,
                postalNumber,
                masked(
                        sender != null && sender.contains("@") ? PersonalDataKind.EMAIL : PersonalDataKind.PHONE,
                        sender),
                masked(PersonalDataKind.EMAIL, messageId),
                system,
                systemNumber,
                channel,
                guideClause,
                readOut);
    }

    /** The clause of the guide, where one is named. */
    public Optional<String> clause() {
        return Optional.ofNullable(guideClause).filter(said -> !said.isBlank());
    }

    private static String masked(PersonalDataKind kind, String value) {
        return value == null ? null : kind.mask(value);
    }

    /** The member of this name; empty where nothing is said. */
    Optional<Object> member(String name) {
        Object value = switch (name) {
            case "receivedBy" -> receivedBy;
            case "recordedBy" -> recordedBy;
            case "signedBy" -> signedBy;
            case "signedOn" -> signedOn;
            case "postalNumber" -> postalNumber;
            case "sender" -> sender;
            case "messageId" -> messageId;
            case "system" -> system;
            case "systemNumber" -> systemNumber;
            case "channel" -> channel;
            case "guideClause" -> guideClause;
            case "readOut" -> readOut;
            default -> throw new IllegalArgumentException("evidence has no member " + name);
        };
        return Optional.ofNullable(value).filter(said -> !said.toString().isBlank());
    }
}
