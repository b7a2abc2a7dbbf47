package org.gongkai.request.told;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.gongkai.kit.outbox.Delivery;
import org.gongkai.kit.outbox.DeliveryOutcome;
import org.gongkai.kit.outbox.Letter;
import org.gongkai.kit.outbox.Topic;
import org.gongkai.request.service.Litigation;

/** Brings to the service that has the cases that an application was decided on anew. */
@ApplicationScoped
class RedecisionDelivery implements Delivery {

    private static final String LANGUAGE = "zh-CN";

    private final Litigation litigation;
    private final ObjectMapper mapper;

    RedecisionDelivery(Litigation litigation, ObjectMapper mapper) {
        this.litigation = litigation;
        this.mapper = mapper;
    }

    @Override
    public Topic topic() {
        return Redecisions.REDECISION;
    }

    @Override
    public DeliveryOutcome deliver(Letter letter) {
        Redecisions.News news = letter.read(mapper, Redecisions.News.class);
        return litigation.tell((service, own) -> service.hear(own, LANGUAGE, news.telling(), news.told()));
    }
}
