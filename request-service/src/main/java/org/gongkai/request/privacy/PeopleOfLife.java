package org.gongkai.request.privacy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Jdbi;

import org.gongkai.kit.privacy.PersonalDataKind;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.handling.HandlingState;
import org.gongkai.request.life.course.Taken;
import org.gongkai.request.life.event.ClosingEvent.SpotAnswer;
import org.gongkai.request.life.event.ConsultationEvent.Consultation;
import org.gongkai.request.life.event.ConsultationEvent.Party;
import org.gongkai.request.life.event.IntakeEvent.ApplicantCorrection;
import org.gongkai.request.life.event.IntakeEvent.LedgerKept;
import org.gongkai.request.life.event.LifeEvent;
import org.gongkai.request.migration.row.LedgerNotes;
import org.gongkai.request.submission.ArrivedSubmissions;
import org.gongkai.request.submission.SubmissionState;
import org.gongkai.request.submission.evidence.ArrivalEvidence;
import org.gongkai.request.submission.form.ApplicationForm;
import org.gongkai.request.submission.form.IdDocument;
import org.gongkai.request.submission.form.JointApplicant;

/**
 * Collects who is behind an application: from its record, from what arrived for it and for all that went into it, and from all
 * that has happened to it. What was erased names nobody any more.
 */
@ApplicationScoped
class PeopleOfLife {

    private static final String NATURAL_PERSON = "NATURAL_PERSON";

    private final ArrivedSubmissions submissions;
    private final Jdbi jdbi;

    PeopleOfLife(ArrivedSubmissions submissions, Jdbi jdbi) {
        this.submissions = submissions;
        this.jdbi = jdbi;
    }

    /** Those of an application. */
    People of(HandlingState state) {
        Collected collected = new Collected();
        collected.put(state.application().entry());
        withAllInside(state.application().id()).forEach(id -> collect(collected, id));
        state.course().taken().stream().map(Taken::event).forEach(collected::put);
        return new People(collected.persons, collected.identifiers);
    }

    /** An application with those that went into it, and those that had gone into these. */
    private List<UUID> withAllInside(UUID application) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with recursive inside(id) as (
                            select cast(:application as uuid)
                            union
                            select h.application_id from inside join handling h on h.merged_into = inside.id
                        )
                        select id from inside""")
                .bind("application", application)
                .mapTo(UUID.class)
                .list());
    }

    private void collect(Collected collected, UUID application) {
        submissions.findOf(application).ifPresent(arrived -> {
            collected.put(arrived.form());
            arrived.evidence().map(ArrivalEvidence::signedBy).ifPresent(name -> collected.signed(arrived, name));
        });
    }

    private static boolean isNatural(String kind) {
        return kind == null || kind.equals(NATURAL_PERSON);
    }

    /** What has been collected so far. */
    private static final class Collected {

        private final Set<Person> persons = new LinkedHashSet<>();
        private final Set<Identifier> identifiers = new LinkedHashSet<>();

        void put(DisclosureApplication entry) {
            if (isNatural(entry.applicantKind())) {
                person(PersonRole.APPLICANT, entry.applicantName());
                identified(entry.applicantIdNumber(), entry.applicantPhone());
                reached(entry.applicantAddress(), entry.applicantEmail());
            }
        }

        void put(ApplicationForm form) {
            if (isNatural(form.applicantKind())) {
                person(PersonRole.APPLICANT, form.applicantName());
                identified(form.applicantIdNumber(), form.applicantPhone());
                reached(form.applicantAddress(), form.applicantEmail());
            }
            person(PersonRole.REPRESENTATIVE, form.applicantRepresentative());
            person(PersonRole.CONTACT, form.applicantContact());
            if (form.agent() != null) {
                personOrNot(PersonRole.AGENT, form.agent().name());
                identified(
                        form.agent().idKind() == IdDocument.SOCIAL_CREDIT_CODE
                                ? null
                                : form.agent().idNumber(),
                        form.agent().phone());
            }
            form.jointApplicants().stream()
                    .filter(joint -> isNatural(joint.kind()))
                    .forEach(this::put);
        }

        private void put(JointApplicant joint) {
            person(PersonRole.JOINT_APPLICANT, joint.name());
            identified(joint.idNumber(), joint.phone());
            reached(joint.address(), null);
        }

        /** What was sent by post is signed for by the office. */
        void signed(SubmissionState arrived, String name) {
            switch (arrived.channel()) {
                case IN_PERSON, ORAL -> person(PersonRole.SIGNATORY, name);
                case REGISTERED_MAIL, ORDINARY_MAIL, ONLINE, EMAIL, FAX -> {}
            }
        }

        void put(LifeEvent event) {
            switch (event) {
                case ApplicantCorrection correction -> {
                    if (isNatural(correction.applicantKind())) {
                        person(PersonRole.APPLICANT, correction.applicantName());
                        identified(correction.applicantIdNumber(), null);
                    }
                }
                case Consultation sent
                when sent.party() == Party.THIRD_PARTY -> personOrNot(PersonRole.THIRD_PARTY, sent.partyName());
                case SpotAnswer answer -> person(PersonRole.SIGNATORY, answer.signedBy());
                case LedgerKept kept ->
                    LedgerNotes.names(kept).forEach((column, name) -> personOrNot(roleOf(column), name));
                default -> {}
            }
        }

        private static PersonRole roleOf(String column) {
            return switch (column) {
                case "agentName" -> PersonRole.AGENT;
                case "jointApplicants" -> PersonRole.JOINT_APPLICANT;
                default -> PersonRole.THIRD_PARTY;
            };
        }

        private void person(PersonRole role, String written) {
            PersonNames.in(written).map(name -> new Person(role, name)).forEach(persons::add);
        }

        /** Of somebody who may be a body or a company. */
        private void personOrNot(PersonRole role, String written) {
            PersonNames.amongOthers(written).map(name -> new Person(role, name)).forEach(persons::add);
        }

        private void identified(String idNumber, String phone) {
            identifier(PersonalDataKind.ID_NUMBER, idNumber);
            identifier(PersonalDataKind.PHONE, phone);
        }

        private void reached(String address, String email) {
            identifier(PersonalDataKind.ADDRESS, address);
            identifier(PersonalDataKind.EMAIL, email);
        }

        private void identifier(PersonalDataKind kind, String value) {
            if (value != null) {
                identifiers.add(new Identifier(kind, value));
            }
        }
    }
}
