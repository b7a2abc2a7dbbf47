package org.gongkai.report.web.signing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.gongkai.document.key.TrustedKey;
import org.gongkai.form.written.ChinaTime;
import org.gongkai.report.signing.OfficeKeys;

/** The page on which people compare the fingerprints of keys that reports are signed with. Open to everybody. */
@Path("/report-keys")
@Produces("text/html; charset=UTF-8")
@RunOnVirtualThread
public class ReportKeyPageResource {

    private static final Pattern FOURS = Pattern.compile("(.{4})(?=.)");

    private final OfficeKeys keys;
    private final Template template;

    ReportKeyPageResource(OfficeKeys keys, @Location("report-keys.html") Template template) {
        this.keys = keys;
        this.template = template;
    }

    /** A key as the page shows it, moments to the minute. */
    public record Shown(
            String body,
            String kid,
            String fingerprint,
            String validFrom,
            Optional<String> validTo,
            Optional<String> revokedAt,
            Optional<String> reason) {

        static Shown of(OfficeKeys.OfficeKey one) {
            TrustedKey key = one.key();
            return new Shown(
                    one.agencyName(),
                    key.id(),
                    FOURS.matcher(key.fingerprint()).replaceAll("$1 "),
                    say(key.validFrom()).orElse(""),
                    say(key.validTo()),
                    say(key.revocation().map(TrustedKey.Revocation::at)),
                    key.revocation().map(TrustedKey.Revocation::reason));
        }

        private static Optional<String> say(Optional<Instant> moment) {
            return moment.map(ChinaTime::say);
        }
    }

    @GET
    @Operation(hidden = true)
    public Response page(@QueryParam("agencyCode") String agencyCode) {
        List<Shown> shown = keys.all(Optional.ofNullable(agencyCode)).stream()
                .map(Shown::of)
                .toList();
        return Response.ok(template.data("keys", shown).render(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, "zh-CN")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
