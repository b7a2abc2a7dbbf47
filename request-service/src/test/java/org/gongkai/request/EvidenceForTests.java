package org.gongkai.request;

import java.util.Map;

/** What an arrival by each channel is proved with. */
final class EvidenceForTests {

    private EvidenceForTests() {}

    /** The least that the channel asks for. */
    static Map<String, Object> of(String channel, String arrivedOn) {
        return switch (channel) {
            case "IN_PERSON" -> Map.of("receivedBy", "李某", "signedBy", "王某");
            case "REGISTERED_MAIL" -> Map.of("postalNumber", "XA12345678911", "signedBy", "传达室", "signedOn", arrivedOn);
            case "ORDINARY_MAIL" -> Map.of("receivedBy", "李某");
            case "FAX" -> Map.of("sender", "0469-0000000", "receivedBy", "李某");
            case "EMAIL" -> Map.of("sender", "applicant@example.org", "messageId", "<1@example.org>");
            case "ONLINE" -> Map.of("system", "省政府网站", "systemNumber", "2024-1");
            case "ORAL" -> Map.of("recordedBy", "李某", "readOut", true, "signedBy", "王某", "signedOn", arrivedOn);
            case "OTHER" -> Map.of("channel", "政务新媒体", "receivedBy", "李某");
            default -> Map.of();
        };
    }
}
