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

/** Proposes to who heads an office to erase the names whose time is over, again and again as long as there are some. */
@ApplicationScoped
public class ErasuresDue {

    private static final Logger LOG = Logger.getLogger(ErasuresDue.class);
    private static final String SERVICE = "litigation-service";

    private final ErasableNames names;
    private final CaseCorrespondence letters;
    private final Outbox outbox;
    private final CurrentCaller caller;

    ErasuresDue(ErasableNames names, CaseCorrespondence letters, Outbox outbox, CurrentCaller caller) {
        this.names = names;
        this.letters = letters;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** In the first night of each week. */
    @Scheduled(cron = "{gongkai.erasures.proposed-at}", timeZone = "Asia/Shanghai")
    void proposeInTurn() {
        LOG.infof("names are to be erased in %d offices", propose());
    }

    /** Proposes all that is to be erased now, and answers to how many offices. */
    public int propose() {
        return caller.asService(
                SERVICE,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    List<Message> messages = names.byAgency().entrySet().stream()
                            .flatMap(due -> letters.erasureDue(due.getKey(), due.getValue()).stream())
                            .toList();
                    outbox.post(messages);
                    return messages.size();
                }));
    }
}
