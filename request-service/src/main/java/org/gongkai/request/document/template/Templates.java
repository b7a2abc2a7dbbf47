package org.gongkai.request.document.template;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import org.gongkai.form.words.Message;
import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.audit.AuditEvent;
import org.gongkai.kit.audit.AuditObject;
import org.gongkai.kit.audit.AuditTrail;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Problem;
import org.gongkai.kit.problem.ProblemKind;
import org.gongkai.request.audit.ApplicationOperation;
import org.gongkai.request.document.catalogue.DocumentKind;
import org.gongkai.request.document.element.Sha256;
import org.gongkai.request.document.paper.PaperWord;
import org.gongkai.request.document.words.DocumentWords;
import org.gongkai.request.problem.RequestProblem;

/** The templates of each body: the shipped ones, and those that it has put in their place, with all versions. */
@ApplicationScoped
@Transactional
public class Templates {

    private final Jdbi jdbi;
    private final OfficeTemplates offices;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    Templates(Jdbi jdbi, OfficeTemplates offices, AuditTrail audit, CurrentCaller caller, Clock clock) {
        this.jdbi = jdbi;
        this.offices = offices;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The template that a body uses for a kind of paper.
     *
     * @param version counts the changes of the body, 0 where there was none
     * @param file as the office has uploaded it; empty where the shipped one is used
     * @param notKept what of the file is not printed
     */
    public record InUse(
            DocumentKind kind,
            long version,
            Optional<byte[]> file,
            Template template,
            List<Message> notKept,
            Optional<String> by,
            Optional<Instant> at) {

        /** The template as a Word document: the office's own file, or the shipped one to begin with. */
        public byte[] asWord() {
            return file.orElseGet(() -> PaperWord.print(template.asPaper()));
        }
    }

    /** That of a kind of paper. */
    public InUse of(String agencyCode, DocumentKind kind) {
        return jdbi.withHandle(handle -> find(handle, agencyCode, kind));
    }

    /** Those of every kind, in the order of the catalogue. */
    public List<InUse> of(String agencyCode) {
        return DocumentKind.all().stream().map(kind -> of(agencyCode, kind)).toList();
    }

    /**
     * Puts an office's own in the place of what stands, after it was checked.
     *
     * @param expected the version that was read; needed where the body has changed it before
     */
    public InUse put(String agencyCode, DocumentKind kind, byte[] file, OptionalLong expected) {
        TemplateCheck.Result checked = offices.check(kind, file);
        if (!checked.faults().isEmpty()) {
            throw Problem.of(RequestProblem.TEMPLATE_REFUSED, DocumentWords.TEMPLATE_FAULTS)
                    .at(checked.faults());
        }
        return change(agencyCode, kind, Optional.of(file), expected);
    }

    /** Goes back to the shipped one; nothing happens where it is in use. */
    public InUse shipAgain(String agencyCode, DocumentKind kind, OptionalLong expected) {
        InUse stood = of(agencyCode, kind);
        if (stood.file().isEmpty()) {
            return stood;
        }
        return change(agencyCode, kind, Optional.empty(), expected);
    }

    private InUse change(String agencyCode, DocumentKind kind, Optional<byte[]> file, OptionalLong expected) {
        return jdbi.withHandle(handle -> {
            TemplateLock.TEMPLATE.take(handle, agencyCode + "/" + kind.code());
            InUse stood = find(handle, agencyCode, kind);
            if (stood.version() > 0 && expected.isEmpty()) {
                throw Problem.of(ProblemKind.IF_MATCH_REQUIRED, KitWords.IF_MATCH_REQUIRED);
            }
            if (expected.isPresent() && expected.getAsLong() != stood.version()) {
                throw Problem.staleSetting(KitWords.CHANGED_MEANWHILE, stood.version());
            }
            handle.createUpdate("""
                            insert into document_template (agency_code, code, version, content, put_by, put_at)
                            values (:agency, :code, :version, :content, :by, :at)""")
                    .bind("agency", agencyCode)
                    .bind("code", kind.code())
                    .bind("version", stood.version() + 1)
                    .bind("content", file.orElse(null))
                    .bind("by", caller.get().name())
                    .bind("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                    .execute();
            record(handle, agencyCode, kind, file);
            return find(handle, agencyCode, kind);
        });
    }

    private InUse find(Handle handle, String agencyCode, DocumentKind kind) {
        return handle.createQuery("""
                        select version, content, put_by, put_at from document_template
                        where agency_code = :agency and code = :code order by version desc limit 1""")
                .bind("agency", agencyCode)
                .bind("code", kind.code())
                .map((row, context) -> {
                    Optional<byte[]> file = Optional.ofNullable(row.getBytes("content"));
                    Optional<TemplateCheck.Result> read = file.map(content -> offices.check(kind, content));
                    return new InUse(
                            kind,
                            row.getLong("version"),
                            file,
                            read.map(TemplateCheck.Result::template).orElseGet(() -> Template.shipped(kind)),
                            read.map(TemplateCheck.Result::notKept).orElse(List.of()),
                            Optional.of(row.getString("put_by")),
                            Optional.of(row.getTimestamp("put_at").toInstant()));
                })
                .findOne()
                .orElseGet(() -> new InUse(
                        kind,
                        0,
                        Optional.empty(),
                        Template.shipped(kind),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void record(Handle handle, String agencyCode, DocumentKind kind, Optional<byte[]> file) {
        ObjectNode after = JsonNodeFactory.instance.objectNode().put("code", kind.code());
        file.ifPresent(content -> after.put("sha256", Sha256.of(content)));
        audit.record(
                handle,
                AuditEvent.of(ApplicationOperation.PUT_TEMPLATE, AuditObject.of("DOCUMENT_TEMPLATE", kind.code()))
                        .at(agencyCode)
                        .to(after));
    }
}
