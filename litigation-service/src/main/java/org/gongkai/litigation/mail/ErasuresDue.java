package org.gongkai.litigation.mail;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.gongkai.kit.access.CurrentCaller;
import org.gongkai.kit.outbox.Message;
import org.gongkai.kit.outbox.Outbox;
import org.gongkai.litigation.applicant.ErasableNames;
import org.gongkai.litigation.casefile.ApplicantHandling;

/** Proposes to who heads an office to erase the names whose time is over, again and again as long as there are some. */
@ApplicationScoped
public class ErasuresDue {

    private static final Logger LOG = Logger.getLogger(ErasuresDue.class);
    private static final String SERVICE = "litigation-service";

    /** So many are proposed in one week at most: whoever heads an office decides each. */
    private static final int AT_ONCE = 1_000;

    private final ErasableNames names;
    private final ApplicantHandling handling;
    private final CaseCorrespondence letters;
    private final Outbox outbox;
    private final CurrentCaller caller;

    ErasuresDue(
            ErasableNames names,
            ApplicantHandling handling,
            CaseCorrespondence letters,
            Outbox outbox,
            CurrentCaller caller) {
        this.names = names;
        this.handling = handling;
        this.letters = letters;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** In the first night of each week. */
    @Scheduled(cron = "{gongkai.erasures.proposed-at}", timeZone = "Asia/Shanghai")
    void proposeInTurn() {
        LOG.infof("names are to be erased in %d offices", propose());
    }

    /** Proposes what is to be erased now and is not proposed yet, and tells heads what waits for them; answers how many heads. */
    public int propose() {
        return caller.asService(SERVICE, () -> {
            QuarkusTransaction.requiringNew()
                    .call(() -> names.unproposed(AT_ONCE))
                    .forEach(handling::proposeInTurn);
            return tellHeads();
        });
    }

    private int tellHeads() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Message> messages = names.byAgency().entrySet().stream()
                    .flatMap(due -> letters.erasureDue(due.getKey(), due.getValue()).stream())
                    .toList();
            outbox.post(messages);
            return messages.size();
        });
    }
}
